package frameworks

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"sync"

	"github.com/seed16fbf055/userupdate/validate"
)

// MaxBody is the size of the largest body that is read, in bytes.
const MaxBody = 64 << 10

// A Vendor is a system's package, as far as a service needs it.
type Vendor[User, Update any] struct {
	// Name names the vendor in paths and in schemas.
	Name string

	// Media are the media types of its requests.
	Media []string

	// Schema is its JSON Schema.
	Schema []byte

	Decode          func(contentType string, body []byte) (Update, error)
	Validate        func(Update) error // of a whole body
	ValidatePartial func(Update) error
	Apply           func(User, Update) (User, error)
}

// A Service holds the users of one vendor, and updates them.
type Service[User, Update any] struct {
	vendor Vendor[User, Update]

	mu    sync.Mutex
	users map[string]record[User]
}

// A record is a user, and how often it was written.
type record[User any] struct {
	user    User
	version int
}

func (r record[User]) etag() string { return strconv.Quote(strconv.Itoa(r.version)) }

// NewService returns a service that holds these users, by the id in their path.
func NewService[User, Update any](vendor Vendor[User, Update], users map[string]User) *Service[User, Update] {
	s := &Service[User, Update]{vendor: vendor, users: map[string]record[User]{}}
	for id, user := range users {
		s.users[id] = record[User]{user, 1}
	}
	return s
}

// A Request is what a service needs of one.
type Request struct {
	Method      string // PUT for a whole body, PATCH for a part of one
	ID          string
	ContentType string
	IfMatch     string // the ETag that the client knows, "" for any
	Body        io.Reader
}

// An Answer is what the client gets.
type Answer struct {
	Status      int
	ContentType string
	ETag        string
	Body        []byte
}

// errTooLarge is returned for a body of more than [MaxBody] bytes.
var errTooLarge = errors.New("the body is too large")

// Serve applies an update, or says what is wrong with it.
func (s *Service[User, Update]) Serve(r Request) Answer {
	body, err := readAll(r.Body)
	switch {
	case errors.Is(err, errTooLarge):
		return problem(http.StatusRequestEntityTooLarge)
	case err != nil:
		return problem(http.StatusBadRequest)
	}
	update, decodeErr := s.vendor.Decode(r.ContentType, body)
	check := s.vendor.Validate
	if r.Method == http.MethodPatch {
		check = s.vendor.ValidatePartial
	}
	if err := validate.Join(decodeErr, check(update)); err != nil {
		return refusal(err)
	}
	return s.apply(r, update)
}

// apply merges a valid update into the record.
func (s *Service[User, Update]) apply(r Request, update Update) Answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	held, ok := s.users[r.ID]
	switch {
	case !ok:
		return problem(http.StatusNotFound)
	case r.IfMatch != "" && r.IfMatch != held.etag():
		return problem(http.StatusPreconditionFailed)
	}
	merged, err := s.vendor.Apply(held.user, update)
	if err != nil {
		return refusal(err)
	}
	held = record[User]{merged, held.version + 1}
	s.users[r.ID] = held
	return Answer{Status: http.StatusNoContent, ETag: held.etag()}
}

// readAll reads a body that is not too large.
func readAll(r io.Reader) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, MaxBody+1))
	if len(body) > MaxBody {
		return nil, errTooLarge
	}
	return body, err
}

// refusal is the answer for an error of this library.
func refusal(err error) Answer { return answer(validate.Problem(err)) }

// problem is the answer that a status says.
func problem(status int) Answer {
	return answer(validate.ProblemDetails{Type: "about:blank", Title: http.StatusText(status), Status: status})
}

func answer(details validate.ProblemDetails) Answer {
	body, err := json.Marshal(details)
	if err != nil {
		return Answer{Status: http.StatusInternalServerError}
	}
	return Answer{Status: details.Status, ContentType: validate.ProblemContentType, Body: body}
}
