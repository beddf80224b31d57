package formio

import (
	"net/url"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer collects the values of one form.
type Writer struct {
	form   url.Values
	prefix string // before the names of members: "Licenses[0]."
	errs   validate.Errors
}

// Encode returns the form that write writes. It is the body of an EncodeForm
// method.
func Encode(write func(*Writer)) url.Values {
	w := &Writer{form: url.Values{}}
	write(w)
	return w.form
}

// Append appends the form that write writes as a body, or fails with every
// value that has none. It is the body of an AppendForm method.
func Append(dst []byte, write func(*Writer)) ([]byte, error) {
	w := &Writer{form: url.Values{}}
	write(w)
	if w.errs != nil {
		return dst, w.errs
	}
	return append(dst, w.form.Encode()...), nil
}

// fail notes a value of the member name that has no form.
func (w *Writer) fail(name string, err error) {
	var path wire.Path
	_ = path.UnmarshalText([]byte(w.prefix + name)) // which a name with a tag always is
	w.errs = report.Append(w.errs, scalar.Misfit(path, err))
}

func (w *Writer) write(name string, values ...string) { w.form[w.prefix+name] = values }

// WritePlain writes the member name. A value without a form is left out and
// noted.
func WritePlain[T any](w *Writer, name string, value T, kind *scalar.Kind[T]) {
	text, err := kind.WriteForm(value)
	if err != nil {
		w.fail(name, err)
		return
	}
	w.write(name, text)
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
	for i, item := range items {
		text, err := kind.WriteForm(item)
		if err != nil {
			w.fail(name+"["+strconv.Itoa(i)+"]", err)
			continue
		}
		texts = append(texts, text)
	}
	if len(texts) > 0 {
		w.write(name, texts...)
	}
}
