package page

import (
	"embed"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

//go:embed assets
var assets embed.FS

// policy lets the page load what this server has, and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// maxText is the size of the largest text that is looked at, in bytes. What a
// person types is shorter, and a service reads up to [api.MaxBody]; but a
// preview says far more of a text than an answer does.
const maxText = 64 << 10

// maxRequest is the size of the largest request for a preview: two texts,
// escaped.
const maxRequest = 2*6*maxText + 1<<10

// A Page serves the page and the previews of the systems that were added.
type Page struct {
	systems  []system
	previews map[string]func(host string, asked request) result
}

// A system is what the page knows of one before a person types.
type system struct {
	Name    string            `json:"name"`
	Vendor  string            `json:"vendor"`
	Method  string            `json:"method"`
	Path    string            `json:"path"`
	Formats []api.Format      `json:"formats"`
	Samples map[string]string `json:"samples"`
}

// Add adds a system with its samples in JSON, by name.
func Add[User api.Record, Update api.Body](page *Page, added api.System[User, Update], samples map[string]string) error {
	contract, err := contractOf(added.Schema, added.NotInJSON)
	if err != nil {
		return err
	}
	indented := map[string]string{}
	for name, sample := range samples {
		indented[name] = pretty(api.JSON, []byte(sample))
	}
	page.systems = append(page.systems, system{added.Name, added.Vendor, added.Method, added.Path, added.Formats, indented})
	if page.previews == nil {
		page.previews = map[string]func(string, request) result{}
	}
	page.previews[added.Name] = preview[User, Update]{added, contract}.result
	return nil
}

// Mount serves the page at / and the previews at /preview.
func (p *Page) Mount(mux *http.ServeMux) error {
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		return err
	}
	mux.Handle("GET /", guarded(http.FileServerFS(files)))
	mux.Handle("GET /preview", guarded(http.HandlerFunc(p.list)))
	mux.Handle("POST /preview/{system}", guarded(http.HandlerFunc(p.preview)))
	return nil
}

// list names the systems.
func (p *Page) list(w http.ResponseWriter, _ *http.Request) { write(w, p.systems) }

// preview says what the library makes of two texts. Nothing is stored.
func (p *Page) preview(w http.ResponseWriter, r *http.Request) {
	preview, ok := p.previews[r.PathValue("system")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	var asked request
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	_, tooLarge := errors.AsType[*http.MaxBytesError](err)
	if err == nil {
		err = json.Unmarshal(body, &asked)
	}
	switch {
	case tooLarge || len(asked.Record.Text) > maxText || len(asked.Update.Text) > maxText:
		http.Error(w, "a text of at most 64 KB is looked at", http.StatusRequestEntityTooLarge)
		return
	case err != nil:
		http.Error(w, "not a request for a preview", http.StatusBadRequest)
		return
	}
	write(w, preview(r.Host, asked))
}

func write(w http.ResponseWriter, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store") // it has what was typed
	_, _ = w.Write(body)
}

// guarded sets the headers that keep the page to itself.
func guarded(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		h.ServeHTTP(w, r)
	})
}
