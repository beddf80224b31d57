package frameworks

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// Chi serves the users under /prefix/{id} with chi.
func Chi(router chi.Router, prefix string, h Handler) {
	handle := func(w http.ResponseWriter, r *http.Request) {
		h.Serve(request(r, chi.URLParam(r, "id"))).write(w)
	}
	router.Put("/"+prefix+"/{id}", handle)
	router.Patch("/"+prefix+"/{id}", handle)
}
