package aaa

import (
	"bytes"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/wire"
)

// ErrorList is the list "errors" of a failed update.
//
// The vendor declares a list of objects, shows none of their members, and says
// that "validation errors will be keyed by record field". What is really sent
// is not known, so these are read:
//
//	[{"EmailAddress":"is wrong"}, …]     as it stands
//	["something is wrong", …]            each text as {"message":"something is wrong"}
//	{"EmailAddress":"is wrong", …}       each member as an object of its own
//
// and an ErrorList is always written as the documented list of objects. An item
// of a list that is neither an object nor a string, and an "errors" that is
// neither a list nor an object, are type errors.
//
//contract:schema {"type":"array","items":{"type":"object"}}
//contract:read {"type":["array","object"],"items":{"type":["object","string"]}}
type ErrorList struct {
	// Items are the errors, in the order they were read.
	Items []ErrorItem
}

// ErrorItem is one error: the members of its object, in the order they were
// read. The vendor's own example has none.
type ErrorItem struct {
	Members []ErrorMember
}

// ErrorMember is what an error says about one record field.
type ErrorMember struct {
	// Field is the record field, or "message" if the error came as a bare text.
	Field string

	// Value is what is said about it, as compact JSON: nearly always a string.
	Value json.RawMessage
}

// messageField is the key of what is not about any field.
const messageField = "message"

// NewErrorItem returns the error {"field":"text"}.
func NewErrorItem(field, text string) ErrorItem {
	return ErrorItem{Members: []ErrorMember{{Field: field, Value: plain.AppendString(nil, text)}}}
}

// Text returns the value as text: the contents of a string, JSON for anything
// else.
func (m ErrorMember) Text() string {
	if len(m.Value) > 0 && m.Value[0] == '"' {
		if text, fault := plain.JSONString(m.Value); fault == plain.None {
			return text
		}
	}
	return string(m.Value)
}

// errErrorList is returned for what is not such a list.
var errErrorList = wire.NewScalarError("list")

// UnmarshalJSON reads the forms that [ErrorList] describes. null leaves the
// list as it is. An error is a [wire.ScalarError].
func (l *ErrorList) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	items, ok := readErrors(token)
	if !ok || !json.Valid(token) {
		return errErrorList
	}
	*l = ErrorList{Items: items}
	return nil
}

// readErrors reads a list, or an object as one error for each member.
func readErrors(token []byte) ([]ErrorItem, bool) {
	items := []ErrorItem{}
	if len(token) > 0 && token[0] == '{' {
		together, ok := readErrorItem(token)
		for i := range together.Members {
			items = append(items, ErrorItem{Members: together.Members[i : i+1 : i+1]})
		}
		return items, ok
	}
	var tokens []json.RawMessage
	if len(token) == 0 || token[0] != '[' || json.Unmarshal(token, &tokens) != nil {
		return nil, false
	}
	for _, token := range tokens {
		item, ok := readErrorItem(token)
		if !ok {
			return nil, false
		}
		items = append(items, item)
	}
	return items, true
}

// readErrorItem reads an object or a string. Of two members with one name the
// last one counts, in the place of the first.
func readErrorItem(token []byte) (item ErrorItem, ok bool) {
	if token[0] == '"' {
		text, fault := plain.JSONString(token)
		return NewErrorItem(messageField, text), fault == plain.None
	}
	decoder := json.NewDecoder(bytes.NewReader(token))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return item, false
	}
	places := make(map[string]int)
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return item, false
		}
		field := name.(string)
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return item, false
		}
		place, known := places[field]
		if !known {
			place = len(item.Members)
			places[field] = place
			item.Members = append(item.Members, ErrorMember{Field: field})
		}
		item.Members[place].Value, _ = rawjson.Compact(nil, value)
	}
	return item, true
}

// AppendJSON appends the documented form, a list of objects. A value that is not
// JSON in UTF-8 is an error, and so is a field that an item has twice.
func (l ErrorList) AppendJSON(dst []byte) ([]byte, error) {
	written, ok := l.appendJSON(dst)
	if !ok {
		return dst, errErrorList
	}
	return written, nil
}

// appendJSON appends the list, and false if a program made one that cannot be
// read again.
func (l ErrorList) appendJSON(dst []byte) (written []byte, ok bool) {
	dst, ok = append(dst, '['), true
	for i, item := range l.Items {
		if i > 0 {
			dst = append(dst, ',')
		}
		var sound bool
		dst, sound = item.appendJSON(dst)
		ok = ok && sound
	}
	return append(dst, ']'), ok
}

func (e ErrorItem) appendJSON(dst []byte) (written []byte, ok bool) {
	dst, ok = append(dst, '{'), true
	fields := make(map[string]bool, len(e.Members))
	for i, m := range e.Members {
		if i > 0 {
			dst = append(dst, ',')
		}
		start := len(dst)
		dst = plain.AppendString(dst, m.Field)
		field := string(dst[start:])
		var sound bool
		dst, sound = m.appendValue(append(dst, ':'))
		ok = ok && sound && !fields[field]
		fields[field] = true
	}
	return append(dst, '}'), ok
}

// appendValue appends null for no value, and the text of one that is not JSON.
func (m ErrorMember) appendValue(dst []byte) (written []byte, ok bool) {
	switch {
	case len(m.Value) == 0:
		return append(dst, "null"...), true
	case !utf8.Valid(m.Value) || !json.Valid(m.Value):
		return plain.AppendString(dst, string(m.Value)), false
	}
	written, _ = rawjson.Compact(dst, m.Value)
	return written, true
}

// MarshalJSON returns what [ErrorList.AppendJSON] appends.
func (l ErrorList) MarshalJSON() ([]byte, error) { return l.AppendJSON(nil) }

// String returns the list as JSON, for people and logs.
func (l ErrorList) String() string {
	text, _ := l.appendJSON(nil)
	return string(text)
}

// WithoutSecrets returns an independent copy. The list is what the server says,
// as it says it.
func (l ErrorList) WithoutSecrets() ErrorList {
	l.Items = slices.Clone(l.Items)
	for i, item := range l.Items {
		members := slices.Clone(item.Members)
		for j := range members {
			members[j].Value = slices.Clone(members[j].Value)
		}
		l.Items[i].Members = members
	}
	return l
}
