package formio

import (
	"net/url"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// The functions for types of which some values have no form that is read as
// that value: dates and enumerations. Such a value is left out and noted.

// AppendCheckedPlain is [AppendPlain] for such a type.
func AppendCheckedPlain[T any](dst []byte, w *Writer, key string, v T, write func(T, []byte) ([]byte, error)) []byte {
	written, err := write(v, w.key(dst, key))
	if err != nil {
		w.fail(err, key)
		return dst
	}
	return written
}

// AppendCheckedOptional is [AppendOptional] for such a type.
func AppendCheckedOptional[T any](dst []byte, w *Writer, key string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) []byte {
	if v, ok := o.Get(); ok {
		return AppendCheckedPlain(dst, w, key, v, write)
	}
	if o.IsNull() {
		return w.key(dst, key)
	}
	return dst
}

// AppendCheckedScalars is [AppendScalars] for such a type.
func AppendCheckedScalars[T any](dst []byte, w *Writer, key string, o wire.Optional[[]T], write func(T, []byte) ([]byte, error)) []byte {
	items, _ := o.Get()
	for i, item := range items {
		written, err := write(item, w.key(dst, key))
		if err != nil {
			w.fail(err, key, wire.Step{Index: i})
			continue
		}
		dst = written
	}
	return dst
}

// fail notes a value that has no form, of the member of that key or below it.
func (w *Writer) fail(err error, key string, below ...wire.Step) {
	path := slices.Concat(w.path, wire.Path{{Name: key[1 : len(key)-1]}}, below)
	for i := range path {
		path[i].Name, _ = url.QueryUnescape(path[i].Name) // which is escaped as in a key
	}
	w.errs = report.Append(w.errs, scalar.Misfit(path, err))
}
