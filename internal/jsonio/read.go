package jsonio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// ReadPlain reads the member name into dst. Null is an error: the member cannot
// be null. What cannot be read leaves the zero value, even after an earlier
// member of the name. It reports whether there was a value.
func ReadPlain[T any](r *Reader, name string, dst *T, kind *scalar.Kind[T]) (ok bool) {
	raw, ok := r.value()
	if !ok {
		return false
	}
	var v T
	if null(raw) {
		r.note(name, validate.CodeNull, "")
		ok = false
	} else if read, err := kind.ReadJSON(raw); err != nil {
		r.misfit(name, err)
		ok = false
	} else {
		v = read
	}
	*dst = v
	return ok
}

// ReadOptional reads the member name into dst. Null is kept even where the
// contract has none: that is for Validate and Apply to report.
func ReadOptional[T any](r *Reader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	raw, ok := r.value()
	if !ok {
		return
	}
	if null(raw) {
		dst.SetNull()
		return
	}
	if kind.ReadText != nil && raw[0] == '"' && !r.lexer.escaped {
		dst.Set(kind.ReadText(raw[1 : len(raw)-1]))
		return
	}
	v, err := kind.ReadJSON(raw)
	if err != nil {
		dst.Unset()
		r.misfit(name, err)
		return
	}
	dst.Set(v)
}

// ReadNullable is [ReadOptional] for a member that can be null on the server
// and is not a text: there the empty string is null.
func ReadNullable[T any](r *Reader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if r.lexer.empty() {
		dst.SetNull()
		return
	}
	ReadOptional(r, name, dst, kind)
}

// ReadObject reads the member name, an object whose members are read by read.
// An empty string is null.
func ReadObject[T any](r *Reader, name string, dst *wire.Optional[T], read func(*T, *Reader)) {
	if r.lexer.peek() != '{' {
		readNoComposite(r, name, dst, "object")
		return
	}
	var v T
	r.enter(wire.Step{Name: name})
	read(&v, r)
	r.leave()
	dst.Set(v)
}

// ReadObjects reads the member name, a list whose items are read by read. An
// empty string is null.
func ReadObjects[T any](r *Reader, name string, dst *wire.Optional[[]T], read func(*T, *Reader)) {
	if r.lexer.peek() != '[' {
		readNoComposite(r, name, dst, "list")
		return
	}
	r.enter(wire.Step{Name: name})
	items := readItems(r, read)
	r.leave()
	dst.Set(items)
}

// readNoComposite reads the member name where there is no object or list: null,
// or an error.
func readNoComposite[T any](r *Reader, name string, dst *wire.Optional[T], want string) {
	dst.Unset()
	raw, ok := r.value()
	if !ok {
		return
	}
	if null(raw) || string(raw) == `""` {
		dst.SetNull()
		return
	}
	r.note(name, validate.CodeType, want)
}

// readItems reads the items of the list that is next. An item that cannot be
// read keeps its place, so that paths count as the sender counts.
func readItems[T any](r *Reader, read func(*T, *Reader)) []T {
	items := []T{}
	r.enter(wire.Step{})
	for more := r.opened(']'); more; more = !r.broken && r.another(']') {
		r.path[len(r.path)-1].Index = len(items)
		items = append(items, *new(T))
		item := &items[len(items)-1]
		if object, ok := any(item).(nullable); ok && r.lexer.peek() != '{' {
			readNoItem(r, object)
			continue
		}
		read(item, r)
	}
	r.leave()
	return items
}

// nullable is an item of a list that can be null.
type nullable interface{ SetNull() }

// readNoItem reads an item of a list where there is no object: null, or an
// error.
func readNoItem(r *Reader, item nullable) {
	raw, ok := r.value()
	if !ok {
		return
	}
	if null(raw) || string(raw) == `""` {
		item.SetNull()
		return
	}
	r.note("", validate.CodeType, "object")
}

// ReadScalars reads the member name, a list of scalars. A list with an item that
// cannot be read is absent: a zero in its place would be a value that nobody
// sent.
func ReadScalars[T any](r *Reader, name string, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	whole := true
	ReadObjects(r, name, dst, func(item *T, r *Reader) { whole = ReadPlain(r, "", item, kind) && whole })
	if !whole {
		dst.Unset()
	}
}

// wrong notes that the open value is not what is wanted, and skips it.
func (r *Reader) wrong(want string) {
	if _, ok := r.value(); ok {
		r.note("", validate.CodeType, want)
	}
}
