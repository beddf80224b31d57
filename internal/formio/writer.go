package formio

import (
	"net/url"
	"slices"
	"strconv"
	"sync"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer appends the members of one form to a body.
type Writer struct {
	dst    []byte
	start  int       // of the form in dst
	prefix []byte    // before the names of members, escaped: Licenses%5B0%5D.
	path   wire.Path // the same as a path
	errs   validate.Errors
}

// writers keeps Writers for reuse, with the room that they have.
var writers = sync.Pool{New: func() any { return new(Writer) }}

// Append appends the form that write writes as a body, or fails with every
// value that has none. It is the body of an AppendForm method.
func Append(dst []byte, write func(*Writer)) ([]byte, error) {
	body, errs := run(dst, write)
	if errs != nil {
		return dst, errs
	}
	return body, nil
}

// Encode returns the form that write writes, without the values that have none.
// It is the body of an EncodeForm method.
func Encode(write func(*Writer)) url.Values {
	body, _ := run(nil, write)
	return parsed(string(body))
}

func run(dst []byte, write func(*Writer)) ([]byte, validate.Errors) {
	w := writers.Get().(*Writer)
	w.dst, w.start = dst, len(dst)
	write(w)
	body, errs := w.dst, w.errs
	w.dst, w.errs = nil, nil
	writers.Put(w)
	return body, errs
}

// fail notes a value that has no form, of the member name or of what is open if
// name is empty.
func (w *Writer) fail(name string, err error) {
	path := slices.Clone(w.path)
	if name != "" {
		path = path.Member(name)
	}
	w.errs = report.Append(w.errs, scalar.Misfit(path, err))
}

// name starts a value of the member name.
func (w *Writer) name(name string) {
	w.separate()
	w.dst = append(w.dst, w.prefix...)
	w.dst = append(appendEscaped(w.dst, name), '=')
}

func (w *Writer) separate() {
	if len(w.dst) > w.start {
		w.dst = append(w.dst, '&')
	}
}

// WritePlain writes the member name. A value without a form is left out and
// noted.
func WritePlain[T any](w *Writer, name string, value T, kind *scalar.Kind[T]) {
	before := len(w.dst)
	w.name(name)
	start := len(w.dst)
	written, err := kind.AppendForm(value, w.dst)
	if err != nil {
		w.dst = w.dst[:before]
		w.fail(name, err)
		return
	}
	w.dst = escapeFrom(written, start)
}

// WriteOptional writes the member name unless it is absent. Null is an empty
// value.
func WriteOptional[T any](w *Writer, name string, value wire.Optional[T], kind *scalar.Kind[T]) {
	if value.IsSet() { // nothing else, so that it is inlined
		writeOptional(w, name, value, kind)
	}
}

func writeOptional[T any](w *Writer, name string, value wire.Optional[T], kind *scalar.Kind[T]) {
	if v, ok := value.Get(); ok {
		WritePlain(w, name, v, kind)
	} else {
		w.name(name)
	}
}

// WriteObject writes the member name, an object whose members are written by
// write. Absent and null are left out.
func WriteObject[T any](w *Writer, name string, value wire.Optional[T], write func(T, *Writer)) {
	if v, ok := value.Get(); ok {
		outer := w.enter(name)
		writeMembers(w, v, write)
		w.leave(outer)
	}
}

// WriteObjects writes the member name, a list of objects whose members are
// written by write. Absent, null and an empty list are left out.
func WriteObjects[T any](w *Writer, name string, value wire.Optional[[]T], write func(T, *Writer)) {
	items, _ := value.Get()
	outer := w.enter(name)
	for i, item := range items {
		list := w.enterItem(i)
		writeMembers(w, item, write)
		w.leave(list)
	}
	w.leave(outer)
}

// writeMembers writes the members of what is open. An object without members
// would not be seen, and in a list would end it, so it is written as an empty
// value.
func writeMembers[T any](w *Writer, value T, write func(T, *Writer)) {
	before := len(w.dst)
	own := len(w.prefix)
	w.prefix = append(w.prefix, '.')
	write(value, w)
	w.prefix = w.prefix[:own]
	if len(w.dst) == before {
		w.separate()
		w.dst = append(append(w.dst, w.prefix...), '=')
	}
}

// enter opens the member name. What it returns goes back to leave.
func (w *Writer) enter(name string) (outer int) {
	outer = len(w.prefix)
	w.prefix = appendEscaped(w.prefix, name)
	w.path = append(w.path, wire.Step{Name: name})
	return outer
}

// enterItem opens an item of the list that is open.
func (w *Writer) enterItem(index int) (outer int) {
	outer = len(w.prefix)
	w.prefix = append(strconv.AppendInt(append(w.prefix, "%5B"...), int64(index), 10), "%5D"...)
	w.path = append(w.path, wire.Step{Index: index})
	return outer
}

func (w *Writer) leave(outer int) {
	w.prefix = w.prefix[:outer]
	w.path = w.path[:len(w.path)-1]
}

// WriteScalars writes the member name, a list of scalars, as the repeated name.
// Absent, null and an empty list are left out.
func WriteScalars[T any](w *Writer, name string, value wire.Optional[[]T], kind *scalar.Kind[T]) {
	items, _ := value.Get()
	for i, item := range items {
		before := len(w.dst)
		w.name(name)
		start := len(w.dst)
		written, err := kind.AppendForm(item, w.dst)
		if err == nil {
			w.dst = escapeFrom(written, start)
			continue
		}
		w.dst = w.dst[:before]
		outer := w.enter(name)
		list := w.enterItem(i)
		w.fail("", err)
		w.leave(list)
		w.leave(outer)
	}
}
