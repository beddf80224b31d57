package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"strconv"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/internal/seal"
)

// Members are the members of an object that its contract does not know, by
// name, in the order in which they came. A record keeps there what the vendor
// has added since. The zero value is empty.
//
// The values are raw: they are what was read, without the white space between
// tokens. Names match exactly, with their case, and "" is a name.
//
// What such members hold nobody knows, so printing shows only how many there
// are, and the text is hidden from whoever follows fields by reflection. JSON
// carries them. Copying Members copies what they hold.
type Members struct {
	sealed string // compact JSON, each member after a comma: ,"a":1,"b":[]
}

// maxDepth is how deep the objects and lists of a body may nest, the outermost
// counted.
const maxDepth = 256

// text returns the members as rawjson.Cut wants them, in bytes of the caller's
// own.
func (m Members) text() []byte { return seal.Append(nil, m.sealed) }

// Len returns how many there are.
func (m Members) Len() (n int) {
	if m.sealed == "" {
		return 0
	}
	for range m.All() {
		n++
	}
	return n
}

// Get returns the value of a member and whether there is one.
func (m Members) Get(name string) (raw json.RawMessage, ok bool) {
	for known, value := range m.All() {
		if known == name {
			return value, true
		}
	}
	return nil, false
}

// All goes over the members in their order. The values belong to the caller.
func (m Members) All() iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		for text := m.text(); len(text) > 0; {
			var token, value []byte
			token, value, text = rawjson.Cut(text)
			name, _ := plain.JSONString(token)
			if !yield(name, value) {
				return
			}
		}
	}
}

// Set puts a value in the place of the member of that name, or after the
// others. The value must be JSON in UTF-8 that nests less than 256 deep, and
// the name UTF-8; else the error is a [*ScalarError], and nothing changes. A
// name that the contract knows, in any case, makes the whole object impossible
// to write, and so does a value that no reader would follow from where the
// object stands.
//
// Each call copies all members: to make many, read an object that holds them.
func (m *Members) Set(name string, raw json.RawMessage) error {
	if !utf8.ValidString(name) || !utf8.Valid(raw) || !json.Valid(raw) {
		return errJSON
	}
	value, depth := rawjson.Compact(nil, raw)
	if depth >= maxDepth {
		return errJSON
	}
	token := plain.AppendString(nil, name)
	next, found := []byte(nil), false
	for text := m.text(); len(text) > 0; {
		var known, held []byte
		if known, held, text = rawjson.Cut(text); bytes.Equal(known, token) {
			held, found = value, true
		}
		next = appendMember(next, known, held)
	}
	if !found {
		next = appendMember(next, token, value)
	}
	m.sealed = seal.Seal(next)
	return nil
}

// Delete removes the member of that name, if there is one.
func (m *Members) Delete(name string) {
	token, next := plain.AppendString(nil, name), []byte(nil)
	for text := m.text(); len(text) > 0; {
		var known, held []byte
		if known, held, text = rawjson.Cut(text); !bytes.Equal(known, token) {
			next = appendMember(next, known, held)
		}
	}
	m.sealed = seal.Seal(next)
}

func appendMember(dst, name, value []byte) []byte {
	dst = append(append(dst, ','), name...)
	return append(append(dst, ':'), value...)
}

// Equal reports whether both have the same members with the same values, in any
// order and however the strings are escaped. Numbers must be spelled alike.
func (m Members) Equal(other Members) bool {
	if m.sealed == other.sealed {
		return true
	}
	held := make(map[string][]byte)
	for name, value := range m.All() {
		held[name] = value
	}
	if other.Len() != len(held) {
		return false
	}
	for name, value := range other.All() {
		if mine, ok := held[name]; !ok || !rawjson.Equal(mine, value) {
			return false
		}
	}
	return true
}

// AppendJSON appends the members as an object.
func (m Members) AppendJSON(dst []byte) []byte {
	if m.sealed == "" {
		return append(dst, '{', '}')
	}
	start := len(dst)
	dst = seal.Append(dst, m.sealed)
	dst[start] = '{'
	return append(dst, '}')
}

// MarshalJSON writes the members as an object.
func (m Members) MarshalJSON() ([]byte, error) { return m.AppendJSON(nil), nil }

// UnmarshalJSON reads the members of an object. Of a name that comes twice the
// last value counts, in the place of the first. null and an error, a
// [*ScalarError], leave m as it is.
func (m *Members) UnmarshalJSON(token []byte) error {
	token = bytes.TrimSpace(token)
	if isNull(token) {
		return nil
	}
	if !bytes.HasPrefix(token, []byte("{")) || !utf8.Valid(token) || !json.Valid(token) {
		return errObject
	}
	text, depth := rawjson.Compact(make([]byte, 0, len(token)), token)
	if depth > maxDepth {
		return errObject
	}
	if text = text[:len(text)-1]; len(text) > 1 {
		text[0] = ','
		m.sealed = seal.Seal(once(text))
	} else {
		m.sealed = ""
	}
	return nil
}

// once returns the members with each name once, and spelled as Set spells it.
func once(text []byte) []byte {
	type member struct{ name, value []byte }
	var members []member
	places := make(map[string]int)
	for len(text) > 0 {
		var next member
		next.name, next.value, text = rawjson.Cut(text)
		next.name = rawjson.Respell(nil, next.name)
		if place, twice := places[string(next.name)]; twice {
			members[place].value = next.value
			continue
		}
		places[string(next.name)] = len(members)
		members = append(members, next)
	}
	var all []byte
	for _, m := range members {
		all = appendMember(all, m.name, m.value)
	}
	return all
}

// String says how many members there are.
func (m Members) String() string {
	if n := m.Len(); n != 1 {
		return strconv.Itoa(n) + " members"
	}
	return "1 member"
}

// Format writes what String returns, for every verb.
func (m Members) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, m.String()) }

// LogValue returns what String returns.
func (m Members) LogValue() slog.Value { return slog.StringValue(m.String()) }
