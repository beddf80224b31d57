// Package pointer holds the models of adminusers and hppro as most programs
// write them today: an update of pointers, a record of plain values, and a
// merge by hand.
//
// Dates, GUIDs, decimal numbers and the open enumeration are the types that
// this library uses, so that every row reads and writes the same texts. A
// secret is a plain string.
package pointer

import (
	"encoding/json"
	"errors"
)

// What no row may accept.
var (
	ErrNull     = errors.New("a member is null that cannot be")
	ErrIdentity = errors.New("the update is for another record")
)

// Sent holds the names of the members that were sent as null. A nil pointer
// does not tell null from absent, so a second look at the body is needed.
type Sent map[string]struct{}

// Look takes the second look with a decoder.
func Look(body []byte, unmarshal func([]byte, any) error) (Sent, error) {
	var members map[string]json.RawMessage
	if err := unmarshal(body, &members); err != nil {
		return nil, err
	}
	var sent Sent
	for name, text := range members {
		if string(text) == "null" {
			if sent == nil {
				sent = make(Sent)
			}
			sent[name] = struct{}{}
		}
	}
	return sent, nil
}

// Null reports whether the member was sent as null.
func (s Sent) Null(name string) bool {
	_, null := s[name]
	return null
}

// AnyNull reports whether any of the members was sent as null.
func (s Sent) AnyNull(names []string) bool {
	if len(s) == 0 {
		return false
	}
	for _, name := range names {
		if s.Null(name) {
			return true
		}
	}
	return false
}

func set[T any](dst *T, sent *T) {
	if sent != nil {
		*dst = *sent
	}
}

func setNullable[T any](dst **T, value *T, sent Sent, name string) {
	if value != nil || sent.Null(name) {
		*dst = value
	}
}

func setList[T any](dst *[]T, value []T, sent Sent, name string) {
	if value != nil || sent.Null(name) {
		*dst = value
	}
}
