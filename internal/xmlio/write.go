package xmlio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// WritePlain writes the member name.
func WritePlain[T any](w *Writer, name string, value T, kind *scalar.Kind[T]) {
	w.startTag(name)
	dst, err := kind.AppendXML(value, w.dst)
	if w.dst = dst; err != nil {
		w.fail(scalar.Misfit(w.path.Member(name), err))
	}
	w.endTag(name)
}

// WriteOptional writes the member name unless it is absent. Null is an empty
// element marked xsi:nil, but a null string is left out.
func WriteOptional[T any](w *Writer, name string, value wire.Optional[T], kind *scalar.Kind[T]) {
	if v, ok := value.Get(); ok {
		WritePlain(w, name, v, kind)
	} else if value.IsNull() && !kind.Text {
		w.null(name)
	}
}

// WriteObject writes the member name, an element whose members are written by
// write. Absent and null are left out.
func WriteObject[T any](w *Writer, name string, value wire.Optional[T], write func(T, *Writer)) {
	if v, ok := value.Get(); ok {
		w.open(name, wire.Step{Name: name})
		write(v, w)
		w.close(name)
	}
}

// WriteObjects writes the member name with one element called item for each
// item, whose members are written by write. Absent and null are left out.
func WriteObjects[T any](w *Writer, name string, value wire.Optional[[]T], write func(T, *Writer), item string) {
	items, ok := value.Get()
	if !ok {
		return
	}
	w.open(name, wire.Step{Name: name})
	for i, v := range items {
		if object, ok := any(&items[i]).(nullable); ok && object.IsNull() {
			w.null(item)
			continue
		}
		w.open(item, wire.Step{Index: i})
		write(v, w)
		w.close(item)
	}
	w.close(name)
}
