package validate

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// Error is one thing that is wrong with one member. It never holds the
// offending value. The zero Path stands for the whole body.
//
// In JSON it is an object with "path", "pointer" (the path as an RFC 6901 JSON
// Pointer), "code", "param" (left out when empty) and "message", in this
// order.
type Error struct {
	Path  wire.Path // where: wire names as documented; empty for the whole body
	Code  Code      // what: one of the closed list
	Param string    // what was wanted, for the wording: "a GUID", "offset 17", the other member's name
}

// Error returns the path and the message, such as "ID: must be a GUID". An
// error about the whole body starts with "body". The wording is not API.
func (e Error) Error() string { return e.subject() + ": " + e.Message() }

// Message returns the wording alone, such as "must be a GUID". It is not API:
// switch on Code instead.
func (e Error) Message() string { return message(e.Code, e.Param) }

// subject names the member for people.
func (e Error) subject() string {
	if len(e.Path) == 0 {
		return "body"
	}
	return e.Path.String()
}

// MarshalJSON writes the object that [Error] describes.
func (e Error) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Path    string `json:"path"`
		Pointer string `json:"pointer"`
		Code    Code   `json:"code"`
		Param   string `json:"param,omitempty"`
		Message string `json:"message"`
	}{e.Path.String(), e.Path.Pointer(), e.Code, e.Param, e.Message()})
}

// Errors is a list of problems, in the order in which they were found. A nil
// or empty list means that there are none; turn it into an error with
// [Errors.Err], never by assigning it to one.
type Errors []Error

// shownErrors bounds the text of a list: a hostile body can hold a wrong
// member in every few bytes, and the text goes into log lines.
const shownErrors = 100

// Error returns the texts of the entries with "; " between them. For a very
// long list it returns the first hundred and the number of the others.
func (e Errors) Error() string {
	if len(e) == 0 {
		return "no errors"
	}
	var text strings.Builder
	for i, entry := range e {
		if i == shownErrors {
			text.WriteString("; and " + strconv.Itoa(len(e)-i) + " more")
			break
		}
		if i > 0 {
			text.WriteString("; ")
		}
		text.WriteString(entry.Error())
	}
	return text.String()
}

// Unwrap returns the entries, for [errors.As].
func (e Errors) Unwrap() []error {
	list := make([]error, len(e))
	for i, entry := range e {
		list[i] = entry
	}
	return list
}

// Under returns a copy of the list with every path put below path: the errors
// of an envelope's part, seen from the envelope. An error about the whole part
// becomes one about the member that held it.
func (e Errors) Under(path wire.Path) Errors {
	if e == nil {
		return nil
	}
	list := make(Errors, len(e))
	for i, entry := range e {
		below := make(wire.Path, 0, len(path)+len(entry.Path))
		entry.Path = append(append(below, path...), entry.Path...)
		list[i] = entry
	}
	return list
}

// Err returns the list as an error, and nil when it is empty.
func (e Errors) Err() error {
	if len(e) == 0 {
		return nil
	}
	return e
}

// MarshalJSON writes the entries as a JSON list, an empty one as [].
func (e Errors) MarshalJSON() ([]byte, error) {
	if e == nil {
		e = Errors{}
	}
	return json.Marshal([]Error(e))
}
