package lawtest

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"unicode/utf8"

	reports "github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The obvious way to read a storage form, over encoding/json: an object with the
// version, the value under its name, and the members that JSON does not carry
// under "other". Whatever has no place in it would be lost, and is an error.

// naiveReadStored reads a storage form into v. A form that is wrong in any way
// leaves no value.
func naiveReadStored(text []byte, v reflect.Value, m *model, name string) (errs validate.Errors, ok bool) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if !utf8.Valid(text) || !json.Valid(text) || depth(text) > maxDepth+1 {
		return nil, false
	}
	n := naiveReader{keep: true, strict: true}
	text = bytes.TrimSpace(text)
	if text[0] != '{' {
		n.object(nil, text, v, m)
		return n.errs, true
	}
	var version wire.Optional[int64]
	var found bool
	others := modelOf(v.Type()).besidesJSON()
	for _, part := range pieces(text) {
		path := wire.Member(part.name)
		switch {
		case part.name == "v":
			field := reflect.ValueOf(&version).Elem()
			n.member(path, part.value, field, member{typ: reflect.TypeFor[int64](), optional: true})
		case part.name == name:
			found = true
			n.object(path, part.value, v, m)
		case part.name == "other" && len(others.members) > 0:
			n.others(path, part.value, v, others)
		default:
			n.unknown(nil, part.name)
		}
	}
	switch {
	case version.IsSet() && version.Or(0) != 1:
		n.errs = validate.Errors{{Path: wire.Member("v"), Code: validate.CodeEnum}}
	case len(n.errs) > 0:
	case !version.IsSet():
		n.note(wire.Member("v"), validate.CodeRequired)
	case !found:
		n.note(wire.Member(name), validate.CodeRequired)
	}
	return n.errs, true
}

// besidesJSON are the members that JSON is not written with.
func (m *model) besidesJSON() *model {
	others := *m
	others.members = slices.DeleteFunc(slices.Clone(m.members), func(m member) bool { return m.json != "" && !m.responseOnly })
	return &others
}

// besides are the members that are not in some.
func (m *model) besides(some *model) *model {
	rest := *m
	rest.members = slices.DeleteFunc(slices.Clone(m.members), func(m member) bool { _, ok := some.member(m.name); return ok })
	return &rest
}

// others reads the members that JSON does not carry. Their names are as they are
// written, to the letter.
func (n *naiveReader) others(path wire.Path, raw []byte, v reflect.Value, m *model) {
	if raw[0] != '{' {
		n.object(path, raw, v, m)
		return
	}
	for _, part := range pieces(raw) {
		i := slices.IndexFunc(m.members, func(m member) bool { return m.path() == part.name })
		if i < 0 {
			n.unknown(path, part.name)
			continue
		}
		n.member(path.Member(part.name), part.value, v.Field(m.members[i].index), m.members[i])
	}
}

// unknown notes a member without a place.
func (n *naiveReader) unknown(path wire.Path, name string) {
	n.errs = append(n.errs, reports.Unknown(path, name))
}
