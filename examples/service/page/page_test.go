package page_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/page"
	"github.com/seed16fbf055/userupdate/examples/service/vendors"
)

// handler serves the page of all five systems.
func handler(t *testing.T) http.Handler {
	t.Helper()
	h, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

var built = sync.OnceValues(func() (http.Handler, error) {
	var p page.Page
	mux := http.NewServeMux()
	samples := map[string]string{"change": "{}"}
	err := errors.Join(
		page.Add(&p, vendors.AdminUsers(), samples), page.Add(&p, vendors.HPPro(), samples), page.Add(&p, vendors.UserDetail(), samples),
		page.Add(&p, vendors.AAA(), samples), page.Add(&p, vendors.OAuthUsers(), samples), p.Mount(mux),
	)
	return mux, err
})

func send(h http.Handler, method, path, body string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(method, "http://localhost:8080"+path, strings.NewReader(body)))
	return w
}

// A text and a result are what the page sends and gets.
type text struct {
	Format api.Format `json:"format"`
	Text   string     `json:"text"`
}

type result struct {
	Line, Aside    string
	Record, Update side
	Members        []member
	Merged, Diff   *text
	Changes        []struct{ Path string }
	Answers        []struct {
		Name, ContentType, Body string
		Status                  int
	}
	Go, Curl string
}

type side struct {
	Problems, Notes []problem
	As              map[api.Format]string
	Share           *string
}

type problem struct {
	Member, Path, Code string
	From, To           int
	Found              bool
}

type member struct {
	Name, State, Stored, Sent, After     string
	Required, ReadOnly, Secret, Sendable bool
	Change                               bool
}

func preview(t *testing.T, system string, record, update text, whole bool) (out result) {
	t.Helper()
	asked, err := json.Marshal(map[string]any{"record": record, "update": update, "whole": whole})
	if err != nil {
		t.Fatal(err)
	}
	got := send(handler(t), "POST", "/preview/"+system, string(asked))
	if got.Code != 200 || json.Unmarshal(got.Body.Bytes(), &out) != nil {
		t.Fatalf("%d %s", got.Code, got.Body)
	}
	return out
}

// record is the sample record of a system.
func record(t *testing.T, system string) text {
	t.Helper()
	body, err := vendors.Sample(system, vendors.Record)
	if err != nil {
		t.Fatal(err)
	}
	return text{api.JSON, string(body)}
}

func TestProblems(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		system       string
		update       text
		whole        bool
		want         string // path, code and what is marked, of each
	}{
		{"rule", "the value is marked", "adminusers", text{api.JSON, `{"MobilePhone": "?"}`}, false, `MobilePhone pattern "?"`},
		{"in UTF-16", "browsers count so", "adminusers", text{api.JSON, `{"DisplayName":"😀é","MobilePhone":"?"}`}, false, `MobilePhone pattern "?"`},
		{"null", "where the server holds none", "adminusers", text{api.JSON, `{"AdminUser":null}`}, false, "AdminUser null null"},
		{"missing", "a place where it would be added", "userdetail", text{api.JSON, `{}`}, true, "FirstName required "},
		{"syntax", "where reading ended", "adminusers", text{api.JSON, `{"Enabled":?}`}, false, " syntax ?"},
		{"cut", "the end of the text", "adminusers", text{api.JSON, `{"Enabled":`}, false, " syntax "},
		{"empty", "nothing is no body", "adminusers", text{api.JSON, ""}, false, " syntax "},
		{"element", "its text is marked", "adminusers", text{api.XML, "<User><Enabled>x</Enabled></User>"}, false, "Enabled type x"},
		{"pair", "its value is marked", "hppro", text{api.Form, "Id=6&Licenses[0].StateId=x"}, false, "Licenses[0].StateId type x"},
		{"identity", "only the merge knows", "adminusers", text{api.JSON, `{"ID":"00000000-0000-0000-0000-000000000001"}`}, false, `ID identity "00000000-0000-0000-0000-000000000001"`},
		{"several", "all at once, in order", "aaa", text{api.JSON, `{"AccountStatus":7,"Preferences":[{}]}`}, false, "AccountStatus enum 7; Preferences[0].PreferenceID required "},
	} {
		t.Run(row.name, func(t *testing.T) {
			out := preview(t, row.system, record(t, row.system), row.update, row.whole)
			var got []string
			for _, p := range out.Update.Problems {
				got = append(got, p.Path+" "+p.Code+" "+units(row.update.Text, p.From, p.To))
			}
			if strings.Join(got, "; ") != row.want {
				t.Errorf("%s: %q, want %q", row.reason, got, row.want)
			}
			if out.Merged != nil || out.Diff != nil || len(out.Changes) != 0 || len(out.Answers) != 2 || out.Answers[0].Status < 400 {
				t.Errorf("something is merged: %+v", out)
			}
		})
	}
}

// units returns a part of a text by its UTF-16 units.
func units(text string, from, to int) string {
	var part strings.Builder
	at := 0
	for _, r := range text {
		if at >= from && at < to {
			part.WriteRune(r)
		}
		at++
		if r > 0xFFFF {
			at++
		}
	}
	return part.String()
}

func TestMerge(t *testing.T) {
	out := preview(t, "adminusers", record(t, "adminusers"), text{api.XML, "<User><Enabled>false</Enabled><DPAVersion>9</DPAVersion><Language>en</Language><Password>n3w</Password></User>"}, false)
	for _, row := range []struct{ name, reason, got, want string }{
		{"line", "the request that would do it", out.Line, "PATCH /api/v1/admin/users/a2d8b2d2-1673-4f2d-a9ec-b02947160be7"},
		{"merged", "in the format of the record", out.Merged.Text, `"Enabled": false`},
		{"masked", "nobody looks over a shoulder", out.Merged.Text, `"Pin": "[secret]"`},
		{"diff", "in the format of the update", out.Diff.Text, "<Password>[secret]</Password>"},
		{"answer", "in the format of the request", out.Answers[0].Body, "<Enabled>false</Enabled>"},
		{"converted", "a null is there in XML too", out.Record.As[api.XML], `<DeclineDate xsi:nil="true">`},
	} {
		if !strings.Contains(row.got, row.want) {
			t.Errorf("%s (%s): %s, want %s in it", row.name, row.reason, row.got, row.want)
		}
	}
	if len(out.Update.Notes) != 1 || out.Update.Notes[0].Path != "DPAVersion" || len(out.Changes) != 3 {
		t.Errorf("notes %v, changes %v", out.Update.Notes, out.Changes)
	}
	byName := map[string]member{}
	for _, m := range out.Members {
		byName[m.Name] = m
	}
	for name, want := range map[string]member{
		"Enabled":    {Name: "Enabled", State: "value", Stored: "true", Sent: "false", After: "false", Required: true, Sendable: true, Change: true},
		"Language":   {Name: "Language", State: "value", Sent: `"en"`, After: `"en"`, Sendable: true, Change: true},
		"DPAVersion": {Name: "DPAVersion", State: "value", Stored: `"2.1"`, Sent: `"9"`, After: `"2.1"`, ReadOnly: true, Sendable: true},
		"Pin":        {Name: "Pin", State: "absent", Stored: `"[secret]"`, After: `"[secret]"`, Secret: true, Sendable: true},
	} {
		if byName[name] != want {
			t.Errorf("%+v, want %+v", byName[name], want)
		}
	}
}

// TestWrongState: what cannot be read is neither absent nor a value.
func TestWrongState(t *testing.T) {
	out := preview(t, "adminusers", record(t, "adminusers"), text{api.JSON, `{"Enabled":"maybe","Pin":null}`}, false)
	i := slices.IndexFunc(out.Members, func(m member) bool { return m.Name == "Enabled" })
	if got := out.Members[i].State; got != "wrong" || len(out.Update.As) != 0 {
		t.Errorf("the state is %s, and the update in other formats %v", got, out.Update.As)
	}
}

// TestRecordProblems: a record that cannot be read merges with nothing.
func TestRecordProblems(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		record       text
		want         string
	}{
		{"JSON", "every problem of it", text{api.JSON, `{"Enabled":"maybe","ID":7}`}, "Enabled ID"},
		{"XML", "not well-formed", text{api.XML, "<User"}, ""},
		{"form", "not escaped well", text{api.Form, "ID=%zz"}, ""},
	} {
		out := preview(t, "adminusers", row.record, text{api.JSON, "{}"}, false)
		var paths []string
		for _, p := range out.Record.Problems {
			paths = append(paths, p.Path)
		}
		if len(paths) == 0 || strings.Join(paths, " ") != row.want || out.Merged != nil || len(out.Answers) != 0 {
			t.Errorf("%s (%s): problems at %q, want %q; merged %v", row.name, row.reason, paths, row.want, out.Merged)
		}
	}
}

// TestShare: a link has neither secrets nor what the contract does not know.
func TestShare(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		update       text
		want         string
	}{
		{"JSON", "in any case", text{api.JSON, `{"pin":"s3cret","Token":"s3cret","Enabled":"maybe"}`}, `{"Enabled":"maybe"}`},
		{"XML", "elements", text{api.XML, "<User><Pin>s3cret</Pin><Enabled>x</Enabled></User>"}, "<User><Enabled>x</Enabled></User>"},
		{"form", "pairs", text{api.Form, "Password=s3cret&Enabled=x"}, "Enabled=x"},
		{"JSON as a form", "it is a name that no member has", text{api.Form, `{"Pin":"s3cret"}`}, ""},
		{"odd XML", "a declaration, another root and a namespace are no values", text{api.XML, `<?xml version="1.0" encoding="utf-16"?><Pins xmlns="urn:odd"><Pin>s3cret</Pin><Enabled>x</Enabled></Pins>`},
			`<?xml version="1.0" encoding="utf-16"?><Pins xmlns="urn:odd"><Enabled>x</Enabled></Pins>`},
		{"no names", "pairs without a name of the contract", text{api.Form, "=s3cret&%zz=s3cret&s3cret&[0]=s3cret&Enabled=x"}, "Enabled=x"},
	} {
		out := preview(t, "adminusers", text{api.JSON, "{}"}, row.update, false)
		if out.Update.Share == nil || *out.Update.Share != row.want {
			t.Errorf("%s (%s): %v, want %s", row.name, row.reason, out.Update.Share, row.want)
		}
	}
	for _, row := range []struct {
		name, reason string
		update       text
	}{
		{"JSON that breaks off", "what the text belongs to is not known", text{api.JSON, `{"Pin":"s3cret`}},
		{"too deep", "what stands behind it is not looked at", text{api.JSON, `{"Enabled":` + strings.Repeat("[", 300) + strings.Repeat("]", 300) + `,"Pin":"s3cret"}`}},
		{"comment", "it may be a member that was put aside", text{api.XML, "<User><!-- <Pin>s3cret</Pin> --></User>"}},
	} {
		if out := preview(t, "adminusers", text{api.JSON, "{}"}, row.update, false); out.Update.Share != nil {
			t.Errorf("%s (%s): the link has %s", row.name, row.reason, *out.Update.Share)
		}
	}
}

// TestGo: the program builds in every system and format, and says what the page
// says.
func TestGo(t *testing.T) {
	for _, row := range []struct {
		name, system string
		record       func(result) text
		update       text
		says         string
	}{
		{"JSON", "adminusers", nil, text{api.JSON, `{"Pin":null,"DisplayName":"a` + "`" + `b"}`}, `DisplayName: "Mira Elin Sandoval" -> "a` + "`" + `b"`},
		{"XML", "userdetail", func(r result) text { return text{api.XML, r.Record.As[api.XML]} }, text{api.XML, "<UserDetail><LastName>Reyes</LastName></UserDetail>"}, `LastName: "Sandoval" -> "Reyes"`},
		{"form", "hppro", func(r result) text { return text{api.Form, r.Record.As[api.Form]} }, text{api.Form, "OfficeId=9"}, "OfficeId: 12 -> 9"},
		{"wrong", "aaa", nil, text{api.JSON, `{"AccountStatus":7}`}, "AccountStatus enum"},
		{"whole", "oauthusers", nil, text{api.JSON, `{"Id":123}`}, "FullName required"},
	} {
		t.Run(row.name, func(t *testing.T) {
			out := preview(t, row.system, record(t, row.system), row.update, row.name == "whole")
			if row.record != nil {
				out = preview(t, row.system, row.record(out), row.update, false)
			}
			file := filepath.Join(t.TempDir(), "main.go")
			if err := os.WriteFile(file, []byte(out.Go), 0o600); err != nil {
				t.Fatal(err)
			}
			said, err := exec.Command("go", "run", file).CombinedOutput()
			if err != nil || !strings.Contains(string(said), row.says) {
				t.Errorf("%v, %s; want %s of\n%s", err, said, row.says, out.Go)
			}
		})
	}
}

// inShell returns what a script prints.
func inShell(t *testing.T, script string) ([]byte, error) {
	t.Helper()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	return exec.Command(shell, "-c", script).Output()
}

// TestCurl: a shell gives curl the words that were meant.
func TestCurl(t *testing.T) {
	body := "{\"DisplayName\": \"O'Neil $HOME `id` \\\\ \\\"\"}\n"
	out := preview(t, "adminusers", record(t, "adminusers"), text{api.JSON, body}, true)
	said, err := inShell(t, `curl() { printf '%s\0' "$@"; }; `+out.Curl)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"-i", "-X", "PUT", "http://localhost:8080/api/v1/admin/users/a2d8b2d2-1673-4f2d-a9ec-b02947160be7",
		"-H", "Content-Type: application/json", "-H", "If-Match: *", "--data-raw", body, ""}
	if got := strings.Split(string(said), "\x00"); !slices.Equal(got, want) {
		t.Errorf("curl gets %q, want %q", got, want)
	}
}

// TestCurlNUL: a shell cannot hold the character, so that printf writes it.
func TestCurlNUL(t *testing.T) {
	body := "{\"DisplayName\": \"a\x00b\x007 O'Neil $HOME \\n \\0101 %s\"}\n"
	out := preview(t, "adminusers", record(t, "adminusers"), text{api.JSON, body}, false)
	said, err := inShell(t, `curl() { printf '%s ' "$@"; cat; }; `+out.Curl)
	if want := "-H If-Match: * --data-binary @- " + body; err != nil || !strings.HasSuffix(string(said), want) {
		t.Errorf("curl gets %q, %v; want %q", said, err, want)
	}
}

// TestGoText: the program has the texts as they are, whatever they hold.
func TestGoText(t *testing.T) {
	for _, row := range []struct{ name, reason, text string }{
		{"lines", "a raw literal has them", "{\n\t\"A\": 1 \n}\n"},
		{"backquote", "it would end a raw literal", "`+panic(1)+`"},
		{"NUL", "Go's source has none", "a\x00b\x007"},
		{"carriage return", "a raw literal drops it", "a\r\nb"},
		{"byte order mark", "Go's source has none within", "\ufeff{}"},
		{"line separator", "an editor may take it for a line", "a\u2028b\\u2028"},
		{"template", "it is a text for it too", "{{.Record}} {{"},
	} {
		out := preview(t, "adminusers", text{api.JSON, "record " + row.text}, text{api.JSON, row.text}, false)
		file, err := parser.ParseFile(token.NewFileSet(), "main.go", out.Go, 0)
		if err != nil {
			t.Errorf("%s (%s): %v", row.name, row.reason, err)
			continue
		}
		var literals []string
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				value, _ := strconv.Unquote(literal.Value)
				literals = append(literals, value)
			}
			return true
		})
		if !slices.Contains(literals, row.text) || !slices.Contains(literals, "record "+row.text) {
			t.Errorf("%s (%s): the program has %q, not %q", row.name, row.reason, literals, row.text)
		}
	}
}

// TestFile: which file a user of userdetail is in, its record does not say.
func TestFile(t *testing.T) {
	out := preview(t, "userdetail", text{api.JSON, `{"Id":5,"FirstName":"Ada"}`}, text{api.JSON, "{}"}, false)
	if out.Line != "PATCH /User?FileId=1" || !strings.Contains(out.Aside, "FileId") {
		t.Errorf("%s, %q; want the file that -seed has, and a word on it", out.Line, out.Aside)
	}
	if out := preview(t, "hppro", record(t, "hppro"), text{api.JSON, "{}"}, false); out.Aside != "" {
		t.Errorf("%s: %q, where the record says it", out.Line, out.Aside)
	}
}

func TestHandler(t *testing.T) {
	for _, row := range []struct {
		name, reason       string
		method, path, body string
		status             int
		says               string
	}{
		{"page", "it is at the root", "GET", "/", "", 200, "<title>userupdate</title>"},
		{"file", "a module of the page", "GET", "/editor.js", "", 200, "class Editor"},
		{"no file", "there is none", "GET", "/nothing.js", "", 404, "not found"},
		{"systems", "five of them", "GET", "/preview", "", 200, `"name":"oauthusers"`},
		{"unknown system", "there are five", "POST", "/preview/sixth", "{}", 404, "not found"},
		{"no request", "it must be JSON", "POST", "/preview/aaa", "x", 400, "not a request"},
		{"empty request", "two texts that are no bodies", "POST", "/preview/aaa", "{}", 200, `"code":"syntax"`},
		{"too large", "it is not read to its end", "POST", "/preview/aaa", `{"x":"` + strings.Repeat("x", 5<<20), 413, "at most 64 KB"},
		{"text too large", "a preview says more than an answer", "POST", "/preview/aaa", `{"update":{"text":"` + strings.Repeat("x", 64<<10+1) + `"}}`, 413, "at most 64 KB"},
		{"deep", "places are looked for as deep as a body may be", "POST", "/preview/aaa",
			`{"update":{"format":"application/json","text":"{\"x\":` + strings.Repeat("[", 60_000) + `"}}`, 200, `"code":"depth"`},
		{"deep XML", "elements too", "POST", "/preview/adminusers",
			`{"update":{"format":"application/xml","text":"` + strings.Repeat("<a>", 20_000) + `"}}`, 200, `"code":"depth"`},
		{"wide", "the places are looked for once", "POST", "/preview/hppro",
			`{"update":{"format":"application/json","text":"{\"Licenses\":[` + strings.Repeat(`{\"Id\":\"x\"},`, 4_000) + `1]}"}}`, 200, `"code":"type"`},
	} {
		got := send(handler(t), row.method, row.path, row.body)
		if got.Code != row.status || !strings.Contains(got.Body.String(), row.says) {
			t.Errorf("%s (%s): %d %.200s, want %d and %s", row.name, row.reason, got.Code, got.Body, row.status, row.says)
		}
		if csp := got.Header().Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: the policy is %q", row.name, csp)
		}
	}
}

// TestNothingFromElsewhere: no file of the page names another server, or has
// what the policy forbids.
func TestNothingFromElsewhere(t *testing.T) {
	forbidden := regexp.MustCompile(`(?i)https?://|\bon\w+="|style="|\beval\(|innerHTML|<script>`)
	files := os.DirFS("assets")
	names, err := fs.Glob(files, "*")
	if err != nil || len(names) < 8 {
		t.Fatalf("%v, %v", names, err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		content = bytes.ReplaceAll(content, []byte(`xmlns="http://www.w3.org/2000/svg"`), nil)
		if found := forbidden.Find(content); found != nil {
			t.Errorf("%s has %s", name, found)
		}
	}
}
