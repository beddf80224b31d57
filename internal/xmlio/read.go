package xmlio

import (
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The Read functions read the member that [Reader.Next] found. On .NET's side xsi:nil is looked at only where null is
// possible: on strings it means nothing, and on a value that cannot be null neither, so that its text counts.

// ReadPlain reads a member that cannot be null into a plain field.
func ReadPlain[T any](r *Reader, dst *T, kind Kind[T]) {
	if !r.first() {
		return
	}
	name := r.Name()
	if v, null, ok := readValue(r, kind); null {
		r.note(name, validate.CodeNull, "")
	} else if ok {
		*dst = v
	}
}

// ReadOptional reads a member that cannot be null on the server. An empty one marked xsi:nil is kept as null all the
// same: that is for Validate and Apply to say.
func ReadOptional[T any](r *Reader, dst *wire.Optional[T], kind Kind[T]) {
	if r.first() {
		readOptional(r, dst, kind)
	}
}

// ReadNullable reads a member that can be null. Marked xsi:nil it is, whatever stands in it, unless it is a string.
func ReadNullable[T any](r *Reader, dst *wire.Optional[T], kind Kind[T]) {
	if !r.first() {
		return
	}
	if kind.text {
		readOptional(r, dst, kind)
		return
	}
	null, ok := nilled(r.child)
	switch {
	case !ok:
		r.wrong(wantNil)
	case null:
		dst.SetNull()
		r.Skip()
	default:
		readOptional(r, dst, kind)
	}
}

func readOptional[T any](r *Reader, dst *wire.Optional[T], kind Kind[T]) {
	if v, null, ok := readValue(r, kind); null {
		dst.SetNull()
	} else if ok {
		dst.Set(v)
	}
}

// readValue reads the text of the member. It is null if empty and marked xsi:nil, but for strings. What it cannot read
// it notes.
func readValue[T any](r *Reader, kind Kind[T]) (v T, null, ok bool) {
	start := r.child
	text, plain := r.content()
	if !plain {
		r.note(start.Name.Local, validate.CodeType, "text without comments and elements")
		return v, false, false
	}
	if text == "" && !kind.text {
		if null, _ := nilled(start); null {
			return v, true, false
		}
	}
	v, err := kind.parse(text)
	if err != nil {
		r.misfit(start.Name.Local, err)
		return v, false, false
	}
	return v, false, true
}

// ReadObject reads a member that holds members, which read reads. typeName is the name of its type in .NET.
func ReadObject[T any](r *Reader, dst *wire.Optional[T], typeName string, read func(*T, *Reader)) {
	if !r.first() {
		return
	}
	if null, ok := r.composite(typeName); null {
		dst.SetNull()
	} else if ok {
		var v T
		readMembers(r, &v, wire.Step{Name: r.Name()}, read)
		dst.Set(v)
	}
}

// ReadList reads a member that holds elements called item, which are also of the .NET type of this name and whose
// members read reads. Null is an error unless the item can be null; any other element is ignored.
func ReadList[T any](r *Reader, dst *wire.Optional[[]T], item string, read func(*T, *Reader)) {
	if !r.first() {
		return
	}
	null, ok := nilled(r.child)
	switch {
	case !ok:
		r.wrong(wantNil)
	case null:
		dst.SetNull()
		r.Skip()
	default:
		dst.Set(readItems(r, item, read))
	}
}

// ReadItems is [ReadList] for a plain field, which cannot be null: xsi:nil leaves it empty, as on the server.
func ReadItems[T any](r *Reader, dst *[]T, item string, read func(*T, *Reader)) {
	list := wire.Optional[[]T]{}
	ReadList(r, &list, item, read)
	if items, ok := list.Get(); ok {
		*dst = items
	} else if list.IsNull() {
		*dst = []T{}
	}
}

// readItems reads the list that Next found. An item that cannot be read keeps its place, so that paths count as the
// sender counts.
func readItems[T any](r *Reader, item string, read func(*T, *Reader)) []T {
	items := []T{}
	level := r.enter(wire.Step{Name: r.Name()})
	for r.Next() {
		if r.Name() != item {
			r.Skip()
			continue
		}
		items = append(items, *new(T))
		readItem(r, &items[len(items)-1], len(items)-1, read)
	}
	r.leave(level)
	return items
}

func readItem[T any](r *Reader, dst *T, index int, read func(*T, *Reader)) {
	level := r.enter(wire.Step{Index: index})
	null, ok := nilled(r.child)
	switch {
	case !ok:
		r.note("", validate.CodeType, wantNil)
		r.Skip()
	case null:
		if object, ok := any(dst).(nullable); ok {
			object.SetNull()
		} else {
			r.note("", validate.CodeNull, "")
		}
		r.Skip()
	case !typed(r.child, r.Name()):
		r.note("", validate.CodeType, wantType(r.Name()))
		r.Skip()
	default:
		read(dst, r)
	}
	r.leave(level)
}

// nullable is an item of a list that can be null.
type nullable interface {
	IsNull() bool
	SetNull()
}

// readMembers reads the members of the element that Next found.
func readMembers[T any](r *Reader, dst *T, step wire.Step, read func(*T, *Reader)) {
	level := r.enter(step)
	read(dst, r)
	r.leave(level)
}

// composite looks at the attributes of a member that holds members. If it is null or wrong it has been passed over.
func (r *Reader) composite(typeName string) (null, ok bool) {
	null, ok = nilled(r.child)
	switch {
	case !ok:
		r.wrong(wantNil)
	case null:
		r.Skip()
	case !typed(r.child, typeName):
		r.wrong(wantType(typeName))
		return false, false
	}
	return null, ok
}

// wrong passes over the member and notes what was wanted.
func (r *Reader) wrong(want string) {
	name := r.Name()
	r.Skip()
	r.note(name, validate.CodeType, want)
}
