package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/seed16fbf055/userupdate/validate"
)

// errNoMatch says that an update must name the version that it is about.
var errNoMatch = errors.New("send the ETag of the record in If-Match")

// errCutShort says that the body ended early, came too slowly or was framed
// wrong.
var errCutShort = errors.New("the body did not arrive as a whole")

// An Answer is what a client gets.
type Answer struct {
	Status      int
	ContentType string
	Body        []byte
}

// errTooLarge says what a body may have.
var errTooLarge = fmt.Errorf("the body must have at most %d bytes", MaxBody)

// Refusal is the answer to an update with these errors: the vendor's, or
// problem details where the client names them in Accept.
func (s System[User, Update]) Refusal(err error, accept, contentType string) (Answer, error) {
	details := validate.Problem(err)
	if wantsProblem(accept) {
		return problem(details)
	}
	if details.Status == http.StatusUnprocessableEntity {
		details.Status = http.StatusBadRequest // the vendors know no other for a wrong body
	}
	format := answerIn(s.Formats, accept, contentType)
	body, err := format.Encode(s.Failure(err))
	return Answer{details.Status, string(format), body}, err
}

// refuse answers with what is wrong.
func (s *Service[User, Update]) refuse(w http.ResponseWriter, r *http.Request, err error) {
	var answer Answer
	switch _, tooLarge := errors.AsType[*http.MaxBytesError](err); {
	case tooLarge:
		answer, err = plainProblem(http.StatusRequestEntityTooLarge, errTooLarge)
	case errors.Is(err, errBadMatch):
		answer, err = plainProblem(http.StatusBadRequest, err)
	case errors.Is(err, ErrNotFound):
		answer, err = plainProblem(http.StatusNotFound, err)
	case errors.Is(err, ErrStale), errors.Is(err, errMatch):
		answer, err = plainProblem(http.StatusPreconditionFailed, err)
	case errors.Is(err, errNoMatch):
		answer, err = plainProblem(http.StatusPreconditionRequired, err)
	case errors.Is(err, errCutShort):
		answer, err = plainProblem(http.StatusBadRequest, errCutShort)
	case r.Context().Err() != nil: // the client has gone, but the log has not
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	default:
		if len(validate.List(err)) == 0 {
			s.options.Log.ErrorContext(r.Context(), "no answer", "system", s.system.Name, "error", err)
		}
		answer, err = s.system.Refusal(err, acceptOf(r), r.Header.Get("Content-Type"))
	}
	s.write(w, r, answer, err)
}

// answer writes a record, or the vendor's answer with one, and its version. What
// XML cannot say, such as a control character, is answered in JSON.
func (s *Service[User, Update]) answer(w http.ResponseWriter, r *http.Request, value any, version int64) {
	format := answerIn(s.system.Formats, acceptOf(r), r.Header.Get("Content-Type"))
	body, err := format.Encode(value)
	if err != nil && format != JSON { // the update is stored: the client hears of it
		format = JSON
		body, err = format.Encode(value)
	}
	w.Header().Set("ETag", etag(version, format))
	w.Header().Set("Vary", "Accept")
	s.write(w, r, Answer{http.StatusOK, string(format), body}, err)
}

// write sends an answer. What cannot be encoded is an error of the server.
func (s *Service[User, Update]) write(w http.ResponseWriter, r *http.Request, answer Answer, err error) {
	if err != nil {
		s.options.Log.ErrorContext(r.Context(), "answer not written", "system", s.system.Name, "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", answer.ContentType)
	w.Header().Set("Cache-Control", "no-store") // it may hold secrets
	w.WriteHeader(answer.Status)
	_, _ = w.Write(answer.Body) // the client has gone: there is nobody to tell
}

// plainProblem is the answer that a status says.
func plainProblem(status int, err error) (Answer, error) {
	return problem(validate.ProblemDetails{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: err.Error()})
}

func problem(details validate.ProblemDetails) (Answer, error) {
	body, err := json.Marshal(details)
	return Answer{details.Status, validate.ProblemContentType, body}, err
}
