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
	Param string    // data for the wording; the vocabulary stands at each [Code]
}

// Error returns the path and the message, such as "ID: must be a GUID". An
// error about the whole body starts with "body". The wording is not API.
func (e Error) Error() string {
	switch {
	case e.Code == CodeMore:
		return e.Message()
	case len(e.Path) == 0:
		return bodySubject + ": " + e.Message()
	}
	return e.Path.String() + ": " + e.Message()
}

// Message returns the wording alone, such as "must be a GUID". It is not API:
// switch on Code instead.
func (e Error) Message() string { return message(e.Code, e.Param) }

// Is reports whether target is an Error that e matches: in every field that
// target sets. So errors.Is asks a report for one entry, or for one of a kind:
//
//	errors.Is(err, validate.Error{Path: wire.Member("ID"), Code: validate.CodeIdentity})
//	errors.Is(err, validate.Error{Code: validate.CodeRequired})
func (e Error) Is(target error) bool {
	want, ok := target.(Error)
	return ok && (len(want.Path) == 0 || want.Path.Equal(e.Path)) &&
		(want.Code == "" || want.Code == e.Code) && (want.Param == "" || want.Param == e.Param)
}

// errorJSON is an [Error] in JSON.
type errorJSON struct {
	Path    wire.Path `json:"path"`
	Pointer string    `json:"pointer"`
	Code    Code      `json:"code"`
	Param   string    `json:"param,omitempty"`
	Message string    `json:"message"`
}

// MarshalJSON writes the object that [Error] describes.
func (e Error) MarshalJSON() ([]byte, error) {
	return json.Marshal(errorJSON{e.Path, e.Path.Pointer(), e.Code, e.Param, e.Message()})
}

// UnmarshalJSON reads what [Error.MarshalJSON] writes: path, code and param. The
// other members follow from them and are not looked at. The error is that of
// encoding/json, and leaves e as it is.
func (e *Error) UnmarshalJSON(body []byte) error {
	var read errorJSON
	if err := json.Unmarshal(body, &read); err != nil {
		return err
	}
	if len(read.Path) == 0 {
		read.Path = nil
	}
	*e = Error{read.Path, read.Code, read.Param}
	return nil
}

// MaxEntries is how many entries a report holds: what is wrong beyond that is
// counted in one last entry with the code [CodeMore]. A hostile body can hold a
// wrong member in every few bytes, and a report must not grow with it.
const MaxEntries = 1000

// MaxShown is how many entries every rendering of a report shows, followed by
// the number of the others: its text, [Problem], [ModelState] and the Failure of
// each system. Only the JSON of [Errors] shows them all.
const MaxShown = 100

// Errors is a list of problems, in the order in which they were found, of at
// most [MaxEntries] and the number of the others. A nil or empty list means that
// there are none; turn it into an error with [Errors.Err], never by assigning it
// to one.
type Errors []Error

// Error returns the texts of the entries with "; " between them. For a long list
// it returns the first hundred and the number of the others.
func (e Errors) Error() string {
	if len(e) == 0 {
		return noErrors
	}
	var text strings.Builder
	for i, entry := range e.Shown() {
		if i > 0 {
			text.WriteString("; ")
		}
		text.WriteString(entry.Error())
	}
	return text.String()
}

// Shown returns what a rendering shows of the list: the list itself, or its first
// [MaxShown] entries and one with the code [CodeMore] that counts the others.
func (e Errors) Shown() Errors {
	entries, more := e.split()
	if len(entries) <= MaxShown {
		return e
	}
	more += len(entries) - MaxShown
	return append(entries[:MaxShown:MaxShown], moreEntry(more))
}

// split returns the entries without the last one of a list that was cut, and the
// number that it holds.
func (e Errors) split() (entries Errors, more int) {
	last := len(e) - 1
	if last < 0 || e[last].Code != CodeMore {
		return e, 0
	}
	more, _ = strconv.Atoi(e[last].Param)
	return e[:last], more
}

func moreEntry(more int) Error { return Error{Code: CodeMore, Param: strconv.Itoa(more)} }

// Unwrap returns the entries, for [errors.As] and [errors.Is].
func (e Errors) Unwrap() []error {
	list := make([]error, len(e))
	for i, entry := range e {
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
