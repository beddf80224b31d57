package ownsystem

import (
	"encoding/json"
	"io"
	"net/http"
	"sync"

	"github.com/seed16fbf055/userupdate/validate"
)

// maxBody is the size of the largest body that is read, in bytes.
const maxBody = 64 << 10

// Users are users by id. Their methods may be called concurrently.
type Users struct {
	mu   sync.Mutex
	byID map[string]User
}

// NewUsers returns users that hold these. They own the map.
func NewUsers(byID map[string]User) *Users { return &Users{byID: byID} }

// Patch serves PATCH /users/{id}: it answers with the user after the update, or
// with problem details (RFC 9457).
func (u *Users) Patch(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		answer(w, http.StatusRequestEntityTooLarge, validate.ProblemContentType, validate.ProblemDetails{
			Type: "about:blank", Title: "Content Too Large", Status: http.StatusRequestEntityTooLarge,
		})
		return
	}
	update, err := Decode(body)
	if err != nil {
		problem := validate.Problem(err)
		answer(w, problem.Status, validate.ProblemContentType, problem)
		return
	}
	user, ok := u.apply(r.PathValue("id"), update)
	if !ok {
		http.NotFound(w, r)
		return
	}
	answer(w, http.StatusOK, "application/json", user)
}

// apply updates the user with this id, and returns it if there is one.
func (u *Users) apply(id string, update Update) (User, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	user, ok := u.byID[id]
	if ok {
		user = Apply(user, update)
		u.byID[id] = user
	}
	return user, ok
}

func answer(w http.ResponseWriter, status int, contentType string, value any) {
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // an error means that the client has gone
}
