package lawtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// maxDepth is how deep a body may nest.
const maxDepth = 256

// A naiveReader reads JSON into a struct the obvious way: encoding/json takes
// the body apart, package wire reads the scalars. It shares no code with the
// codec under test.
type naiveReader struct {
	errs   validate.Errors
	keep   bool // unknown members
	strict bool // those without a place are wrong
}

// naiveRead reads a body into v, with keep its unknown members too. It returns
// false for what is not JSON, or too deep.
func naiveRead(body []byte, v reflect.Value, m *model, keep bool) (errs validate.Errors, ok bool) {
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if !utf8.Valid(body) || !json.Valid(body) || depth(body) > maxDepth {
		return nil, false
	}
	n := naiveReader{keep: keep}
	n.object(nil, bytes.TrimSpace(body), v, m)
	return n.errs, true
}

func (n *naiveReader) note(path wire.Path, code validate.Code) {
	n.errs = append(n.errs, validate.Error{Path: path, Code: code})
}

// misfit notes what a scalar's reader said.
func (n *naiveReader) misfit(path wire.Path, err error) {
	code := validate.CodeType
	if scalar, ok := errors.AsType[*wire.ScalarError](err); ok && scalar.OutOfRange() {
		code = validate.CodeRange
	}
	n.note(path, code)
}

// object reads the members of raw into the struct v.
func (n *naiveReader) object(path wire.Path, raw []byte, v reflect.Value, m *model) {
	if raw[0] != '{' {
		n.note(path, map[bool]validate.Code{true: validate.CodeNull, false: validate.CodeType}[raw[0] == 'n'])
		return
	}
	for _, sent := range pieces(raw) {
		known := false
		for _, member := range m.members {
			if member.json != "" && foldEqual(member.json, sent.name) {
				known = true
				n.member(path.Member(member.json), sent.value, v.Field(member.index), member)
			}
		}
		switch extra, ok := extraField(v); {
		case known:
		case ok && n.keep:
			must(extra.Addr().Interface().(*wire.Members).Set(sent.name, sent.value))
		case n.strict:
			n.unknown(path, sent.name)
		}
	}
}

// member reads one member. The first value of a member sent twice is gone even
// when the second cannot be read.
func (n *naiveReader) member(path wire.Path, raw []byte, field reflect.Value, m member) {
	field.SetZero()
	null := string(raw) == "null" || string(raw) == `""` && m.emptyIsNull
	if null && m.optional {
		setNull(field)
		return
	}
	if value, ok := n.value(path, raw, m.typ); ok {
		set(field, value)
	}
}

// value reads a value that is not null to its member.
func (n *naiveReader) value(path wire.Path, raw []byte, typ reflect.Type) (v reflect.Value, ok bool) {
	v = reflect.New(typ).Elem()
	switch kindOf(typ) {
	case object:
		n.object(path, raw, v, modelOf(typ))
		return v, raw[0] == '{'
	case list:
		if raw[0] != '[' {
			n.note(path, validate.CodeType)
			return v, false
		}
		v.Set(reflect.MakeSlice(typ, 0, 0))
		ok = true
		for i, part := range pieces(raw) {
			if object, ok := reflect.New(typ.Elem()).Interface().(interface{ SetNull() }); ok && (string(part.value) == "null" || string(part.value) == `""`) {
				object.SetNull()
				v.Set(reflect.Append(v, reflect.ValueOf(object).Elem()))
				continue
			}
			item, read := n.value(path.Index(i), part.value, typ.Elem()) // an object is there even where it is wrong
			ok = ok && (read || kindOf(typ.Elem()) == object)
			v.Set(reflect.Append(v, item))
		}
		return v, ok
	}
	if string(raw) == "null" {
		n.note(path, validate.CodeNull)
		return v, false
	}
	if err := readScalar(v, raw); err != nil {
		n.misfit(path, err)
		return v, false
	}
	return v, true
}

// readScalar reads a value as package wire does.
func readScalar(v reflect.Value, raw []byte) error {
	switch p := v.Addr().Interface().(type) {
	case *string:
		return readValue(p, raw)
	case *bool:
		return readValue(p, raw)
	case *int64:
		return readValue(p, raw)
	case *uint8:
		return readValue(p, raw)
	case *uuid.UUID:
		return readValue(p, raw)
	case json.Unmarshaler:
		return p.UnmarshalJSON(raw)
	}
	panic("no scalar: " + v.Type().String())
}

// readValue reads what is a value to an Optional, and not null as the empty
// string may be.
func readValue[T any](p *T, raw []byte) error {
	var o wire.Optional[T]
	if err := o.UnmarshalJSON(raw); err != nil {
		return err
	}
	value, ok := o.Get()
	if !ok {
		return wire.NewScalarError("a value")
	}
	*p = value
	return nil
}

// A piece is a member of an object, or an item of a list.
type piece struct {
	name  string
	value json.RawMessage
}

// pieces takes a valid object or list apart.
func pieces(raw []byte) (all []piece) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	_ = Must(decoder.Token())
	for decoder.More() {
		var p piece
		if raw[0] == '{' {
			p.name = Must(decoder.Token()).(string)
		}
		must(decoder.Decode(&p.value))
		all = append(all, p)
	}
	return all
}

// foldEqual compares with a name in ASCII: other letters that fold to ASCII are
// longer.
func foldEqual(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// depth counts how deep a valid JSON text is nested.
func depth(body []byte) (deepest int) {
	decoder, now := json.NewDecoder(bytes.NewReader(body)), 0
	for {
		token, err := decoder.Token()
		switch token {
		case json.Delim('{'), json.Delim('['):
			now++
			deepest = max(deepest, now)
		case json.Delim('}'), json.Delim(']'):
			now--
		}
		if err != nil {
			return deepest
		}
	}
}
