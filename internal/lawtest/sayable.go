package lawtest

import (
	"encoding"
	"encoding/json"
	"reflect"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A format is a body format, seen by what it cannot say.
type format int

const (
	inStore format = iota // says everything
	inJSON                // leaves out members that it has no name for
	inXML                 // and null texts, lists and objects, and unknown members
	inForm                // and null, blank texts, empty lists, what follows a blank item or an empty object, and some dates
)

// sayable returns what is left of a value that was written and read in a
// format.
func sayable(v reflect.Value, f format) reflect.Value {
	kept := copyOf(v)
	f.prune(kept)
	if f > inJSON {
		dropExtra(kept)
	}
	return kept
}

// prune removes from a struct what the format cannot say.
func (f format) prune(v reflect.Value) {
	for _, m := range modelOf(v.Type()).members {
		field := v.Field(m.index)
		if f.nameOf(m) == "" {
			field.SetZero()
			continue
		}
		value, ok := get(field)
		if !ok {
			if k := kindOf(m.typ); f == inForm || f == inXML && (k == text || k == list || k == object) {
				field.SetZero()
			}
			continue
		}
		if kept := copyOf(value); f.pruneValue(kept) {
			set(field, kept)
		} else {
			field.SetZero()
		}
	}
}

// pruneValue removes from a value what the format cannot say, and returns false
// when nothing is left.
func (f format) pruneValue(v reflect.Value) bool {
	switch kindOf(v.Type()) {
	case text:
		return f != inForm || validate.NotBlank(textOf(v))
	case enum:
		spell(v)
	case object:
		if isNull(v) {
			nullAlone(v)
		}
		if f == inForm && isNull(v) {
			v.SetZero() // a null item reads as an empty one
		}
		f.prune(v)
		return f != inForm || f.writes(v)
	case list:
		for i := range v.Len() {
			if !f.pruneValue(v.Index(i)) {
				v.Set(v.Slice(0, i))
				break
			}
		}
		return f != inForm || v.Len() > 0
	}
	if either, ok := v.Interface().(wire.IntOrString); ok && f > inJSON {
		v.Set(reflect.ValueOf(wire.IntOf(either.Int64()))) // only JSON says which of the two it is
	}
	date, ok := v.Interface().(wire.DateTime)
	return f != inForm || !ok || formHas(date)
}

// nullAlone takes from an item that is null what a program set besides.
func nullAlone(v reflect.Value) {
	v.SetZero()
	setNull(v)
}

// formHas reports whether a form can say a date.
func formHas(date wire.DateTime) bool {
	_, err := wire.FormDateTime(date.String())
	return err == nil
}

// writes reports whether any member of a pruned object is written.
func (f format) writes(v reflect.Value) bool {
	for _, m := range modelOf(v.Type()).members {
		if f.nameOf(m) != "" && (!m.optional || isSet(v.Field(m.index))) {
			return true
		}
	}
	return false
}

// nameOf returns the member's name in the format, "" where it has none.
func (f format) nameOf(m member) string {
	switch {
	case f == inStore:
		return m.path()
	case m.responseOnly:
		return ""
	case f == inXML:
		return m.xml
	case f == inForm:
		return m.path() // those of XML alone too
	}
	return m.json
}

// spell gives an enumeration's value the spelling that it is written in: the
// zero value stands for a name.
func spell(v reflect.Value) {
	if !v.IsZero() {
		return
	}
	token := Must(v.Interface().(json.Marshaler).MarshalJSON())
	must(v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(token))
}

// unsayable names something in v that XML has no form for.
func unsayable(v reflect.Value) (problem string) {
	walk("", v, func(m member) bool { return inXML.nameOf(m) != "" }, func(_ string, leaf reflect.Value) {
		own, writes := leaf.Interface().(encoding.TextMarshaler)
		if k := kindOf(leaf.Type()); k == text {
			problem += unsayableText(leaf)
		} else if writes && k != scalar {
			if _, err := own.MarshalText(); err != nil {
				problem += err.Error()
			}
		}
	})
	return problem
}

// unsayableText finds what is not a character of XML 1.0.
func unsayableText(v reflect.Value) string {
	text := textOf(v)
	for _, r := range text {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return "a character that XML forbids"
		}
	}
	if !utf8.ValidString(text) {
		return "text that is not UTF-8"
	}
	return ""
}

// textOf returns the text of a string or a secret.
func textOf(v reflect.Value) string {
	if secret, ok := v.Interface().(wire.Secret); ok {
		return secret.Reveal()
	}
	return v.String()
}

// lost reports whether a form cannot say something in v: a blank text, which
// reads as null, or a date, which is left out.
func lost(v reflect.Value) (found bool) {
	walk("", v, every, func(_ string, leaf reflect.Value) {
		found = found || leaf.Kind() != reflect.Slice && !inForm.pruneValue(copyOf(leaf))
	})
	return found
}
