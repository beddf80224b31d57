package api

import (
	"log/slog"
	"net/http"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Record is what a service needs of a User.
type Record interface {
	Validate() error
	MarshalBinary() ([]byte, error)
	slog.LogValuer
}

// Body is what a service needs of an Update.
type Body interface {
	Validate() error        // as a whole body
	ValidatePartial() error // what was sent of it
	MarshalBinary() ([]byte, error)
	slog.LogValuer
}

// A System is one vendor's package, as far as a service needs it. Its functions
// are those of the package.
type System[User Record, Update Body] struct {
	Name   string // of the package
	Vendor string // for people

	Method, Path string
	Formats      []Format // of requests; the first is the one to choose
	Schema       []byte
	NotInJSON    []string // members of other formats, which the schema does not have

	// Key says which record a request is about: the path, the query or the body
	// do. The update is empty where there is no body.
	Key func(r *http.Request, update Update) (string, error)

	// KeyOf is the key of a record, or where records do not say it that of the
	// sample. Address is the path and query of requests about it, and Aside what
	// people must know of them.
	KeyOf   func(User) string
	Address func(key string) string
	Aside   string

	Decode        func(contentType string, body []byte) (Update, error)
	Apply         func(existing User, update Update) (User, error)
	Diff          func(before, after User) Update
	Changes       func(before, after User) []wire.Change
	CheckReadOnly func(existing User, update Update) error

	Success func(updated User) any // the documented answer
	Failure func(err error) any    // the documented answer to an error
}

// Check says what is wrong with an update, with everything that could not be
// decoded. A method other than PATCH sends a whole body.
func (s System[User, Update]) Check(method string, update Update, decodeErr error) error {
	if method == http.MethodPatch {
		return validate.Join(decodeErr, update.ValidatePartial())
	}
	return validate.Join(decodeErr, update.Validate())
}
