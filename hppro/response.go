package hppro

import (
	"log/slog"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/jsonio"
	"github.com/seed16fbf055/userupdate/internal/logattr"
	"github.com/seed16fbf055/userupdate/internal/redact"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Method and Path are the request line. Path starts with a slash, so that
// Method + " " + Path is a pattern of [net/http.ServeMux].
const (
	Method = "POST"
	Path   = "/api/HpProUser/UpdateUserProfile"
)

// parameter is the name that starts the keys of a ModelState. The vendor does
// not publish it; this is the type's name, spelled as a parameter in C#.
const parameter = "hpProUserDTO"

// Response is the answer: the updated user, which is what the vendor documents,
// or ASP.NET's report of a failed update. Exactly one of the two is there.
//
// On the wire each is the whole JSON object, without an envelope. An object
// with a member Message or ModelState, which HPProUserDTO does not have, is a
// failure; any other is a user.
//
//contract:schema {"anyOf":[{"$ref":"#/$defs/User"},{"type":"object","required":["Message"],"properties":{"Message":{"type":"string"},
//contract:schema "ModelState":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}}]}
//contract:read {"if":{"anyOf":[{"required":["Message"]},{"required":["ModelState"]}]},
//contract:read "then":{"type":"object","properties":{"Message":{"type":["string","number","boolean","null"]},
//contract:read "ModelState":{"type":["object","null"],"additionalProperties":{"type":["array","null"],"items":{"type":["string","number","boolean"]}}}}},
//contract:read "else":{"$ref":"#/$defs/User"}}
type Response struct {
	// User is the user after the update. The vendor documents the body of the
	// request, HPProUserDTO, as that of the answer too.
	User wire.Optional[User]

	// Failure says why the update failed: a Message and the wrong members.
	// The vendor documents none; this is what ASP.NET answers.
	Failure wire.Optional[validate.HTTPError]
}

// Failure reports err as ASP.NET does, with a Message and a ModelState: see
// [validate.ModelState], which it calls with the prefix "hpProUserDTO". The
// vendor does not publish the real prefix; where it matters, call
// validate.ModelState yourself. For nil it returns an empty Response.
//
// The texts are this library's and ASP.NET's own. They contain neither values
// of the request nor the text of an error that is not from this library.
func Failure(err error) Response {
	if validate.Text(err) == "" {
		return Response{}
	}
	return Response{Failure: wire.Value(validate.ModelState(parameter, err))}
}

// UnmarshalJSON reads a user or a failure, and resets r first. Its errors are
// those of [User.UnmarshalJSON].
func (r *Response) UnmarshalJSON(body []byte) error {
	*r = Response{}
	var report failure
	reader := jsonio.Open(body, false)
	report.readJSON(reader)
	err := jsonio.Close(reader, &report)
	switch {
	case report.found:
		r.Failure.Set(validate.HTTPError{Message: report.message.Or(""), ModelState: report.modelState.Or(nil)})
		return err
	case err != nil: // not JSON, or not an object
		return err
	}
	var user User
	err = user.UnmarshalJSON(body)
	r.User.Set(user)
	return err
}

// AppendJSON appends the failure if there is one, otherwise the user. For an
// empty Response it appends an empty object. The error is always nil.
func (r Response) AppendJSON(dst []byte) ([]byte, error) {
	if failed, ok := r.Failure.Get(); ok {
		text, err := failed.MarshalJSON()
		return append(dst, text...), err
	}
	if user, ok := r.User.Get(); ok {
		return user.AppendJSON(dst)
	}
	return append(dst, "{}"...), nil
}

// MarshalJSON returns what AppendJSON appends.
func (r Response) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil) }

// LogValue returns the user with every secret masked, or the failure's Message
// and the keys of its ModelState. The messages under the keys are left out: a
// server may quote the request in them.
func (r Response) LogValue() slog.Value {
	if failed, ok := r.Failure.Get(); ok {
		keys := make([]string, len(failed.ModelState))
		for i, entry := range failed.ModelState {
			keys[i] = entry.Key
		}
		return slog.GroupValue(slog.String("Message", failed.Message), slog.Any("ModelState", keys))
	}
	return r.User.LogValue()
}

// String returns what LogValue does, on one line.
func (r Response) String() string { return logattr.String(r.LogValue()) }

// WithoutSecrets returns an independent copy without the user's secrets and
// Extra. A Failure is what the server says, as it says it.
func (r Response) WithoutSecrets() Response {
	r.User = redact.Object(r.User, func(u *User) { *u = u.WithoutSecrets() })
	r.Failure = redact.Object(r.Failure, func(failed *validate.HTTPError) {
		failed.ModelState = slices.Clone(failed.ModelState)
		for i := range failed.ModelState {
			failed.ModelState[i].Messages = slices.Clone(failed.ModelState[i].Messages)
		}
	})
	return r
}

// failure is what is read from ASP.NET's report.
type failure struct {
	found      bool // whether any of it is there
	message    wire.Optional[string]
	modelState wire.Optional[[]validate.ModelStateEntry]
}

// failureNames are its names in JSON, for a lookup that ignores case.
var failureNames = []string{"Message", "ModelState"}

func (f *failure) readJSON(r *jsonio.Reader) {
	for name, more := r.Object(); more; name, more = r.Next() {
		switch string(name) {
		case "Message":
			f.found = true
			jsonio.ReadOptional(r, "Message", &f.message, scalar.String)
		case "ModelState":
			f.found = true
			jsonio.ReadObject(r, "ModelState", &f.modelState, readModelState)
		default:
			r.Other(name, failureNames)
		}
	}
}

// readModelState reads an object whose members are lists of messages.
func readModelState(entries *[]validate.ModelStateEntry, r *jsonio.Reader) {
	for name, more := r.Object(); more; name, more = r.Next() {
		key := string(name)
		var messages wire.Optional[[]string]
		jsonio.ReadScalars(r, key, &messages, scalar.String)
		*entries = append(*entries, validate.ModelStateEntry{Key: key, Messages: messages.Or(nil)})
	}
}
