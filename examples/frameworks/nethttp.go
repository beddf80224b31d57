package frameworks

import "net/http"

// A Handler answers requests: a [Service].
type Handler interface{ Serve(Request) Answer }

// NetHTTP serves the users under /prefix/{id} with the standard library.
func NetHTTP(mux *http.ServeMux, prefix string, h Handler) {
	handle := func(w http.ResponseWriter, r *http.Request) {
		h.Serve(request(r, r.PathValue("id"))).write(w)
	}
	mux.HandleFunc("PUT /"+prefix+"/{id}", handle)
	mux.HandleFunc("PATCH /"+prefix+"/{id}", handle)
}

// request is what a request of the standard library says. The frameworks know
// the id in their own ways.
func request(r *http.Request, id string) Request {
	return Request{Method: r.Method, ID: id, ContentType: r.Header.Get("Content-Type"), IfMatch: r.Header.Get("If-Match"), Body: r.Body}
}

// write sends an answer.
func (a Answer) write(w http.ResponseWriter) {
	if a.ETag != "" {
		w.Header().Set("ETag", a.ETag)
	}
	if a.ContentType != "" {
		w.Header().Set("Content-Type", a.ContentType)
	}
	w.WriteHeader(a.Status)
	_, _ = w.Write(a.Body) // the client has gone: there is nobody to tell
}
