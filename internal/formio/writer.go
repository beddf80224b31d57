package formio

import (
	"net/url"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer collects the values of one form.
type Writer struct {
	form   url.Values
	prefix string // before the names of members: "Licenses[0]."
}

// Encode returns the form that write writes. It is the body of an EncodeForm
// method.
func Encode(write func(*Writer)) url.Values {
	w := &Writer{form: url.Values{}}
	write(w)
	return w.form
}

func (w *Writer) write(name string, values ...string) { w.form[w.prefix+name] = values }

// WritePlain writes the member name. A value without a form is left out.
func WritePlain[T any](w *Writer, name string, value T, kind *scalar.Kind[T]) {
	if text, err := kind.WriteForm(value); err == nil {
		w.write(name, text)
	}
}

// WriteOptional writes the member name unless it is absent. Null is an empty
// value.
func WriteOptional[T any](w *Writer, name string, value wire.Optional[T], kind *scalar.Kind[T]) {
	if v, ok := value.Get(); ok {
		WritePlain(w, name, v, kind)
	} else if value.IsNull() {
		w.write(name, "")
	}
}

// WriteObject writes the member name, an object whose members are written by
// write. Absent and null are left out.
func WriteObject[T any](w *Writer, name string, value wire.Optional[T], write func(T, *Writer)) {
	if v, ok := value.Get(); ok {
		writeMembers(w, name, v, write)
	}
}

// WriteObjects writes the member name, a list of objects whose members are
// written by write. Absent, null and an empty list are left out.
func WriteObjects[T any](w *Writer, name string, value wire.Optional[[]T], write func(T, *Writer)) {
	items, _ := value.Get()
	for i, item := range items {
		writeMembers(w, name+"["+strconv.Itoa(i)+"]", item, write)
	}
}

// writeMembers writes an object. One without members would not be seen, and in
// a list would end it, so it is written as an empty value.
func writeMembers[T any](w *Writer, name string, value T, write func(T, *Writer)) {
	outer, before := w.prefix, len(w.form)
	w.prefix += name + "."
	write(value, w)
	w.prefix = outer
	if len(w.form) == before {
		w.write(name, "")
	}
}

// WriteScalars writes the member name, a list of scalars, as the repeated name.
// Absent, null and an empty list are left out.
func WriteScalars[T any](w *Writer, name string, value wire.Optional[[]T], kind *scalar.Kind[T]) {
	items, _ := value.Get()
	texts := make([]string, 0, len(items))
	for _, item := range items {
		if text, err := kind.WriteForm(item); err == nil {
			texts = append(texts, text)
		}
	}
	if len(texts) > 0 {
		w.write(name, texts...)
	}
}
