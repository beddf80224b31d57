package xmlio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The Read functions read the member that [Reader.Next] found, whose name is
// name. .NET looks at xsi:nil only where null is possible. On a string, and on
// a value that cannot be null, it means nothing, and the text counts.

// ReadPlain reads a member that cannot be null into a plain field.
func ReadPlain[T any](r *Reader, name string, dst *T, kind *scalar.Kind[T]) {
	if v, ok := readWhole(r, name, kind); ok {
		*dst = v
	} else if r.first(name) {
		if v, null, ok := readValue(r, name, kind); null {
			r.note(name, validate.CodeNull, "")
		} else if ok {
			*dst = v
		}
	}
}

// ReadOptional reads a member that cannot be null on the server. An empty one
// marked xsi:nil is kept as null all the same: that is for Validate and Apply
// to report.
func ReadOptional[T any](r *Reader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if v, ok := readWhole(r, name, kind); ok {
		dst.Set(v)
	} else if r.first(name) {
		readOptional(r, name, dst, kind)
	}
}

// ReadNullable is [ReadOptional] for a member that can be null on the server
// and is not a text: marked xsi:nil it is null, whatever stands in it.
func ReadNullable[T any](r *Reader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if v, ok := readWhole(r, name, kind); ok {
		dst.Set(v)
		return
	}
	if !r.first(name) {
		return
	}
	null, ok := r.tag.nilled()
	switch {
	case !ok:
		r.wrong(name, wantNil)
	case null:
		dst.SetNull()
		r.Skip()
	default:
		readOptional(r, name, dst, kind)
	}
}

func readOptional[T any](r *Reader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if v, null, ok := readValue(r, name, kind); null {
		dst.SetNull()
	} else if ok {
		dst.Set(v)
	}
}

// readWhole reads the text of a member that Next has passed, if it is the first
// of its name. It leaves all others, and what it cannot read, to the general
// way.
func readWhole[T any](r *Reader, name string, kind *scalar.Kind[T]) (v T, ok bool) {
	mark := markOf(name)
	if r.state != whole || r.members.marks&mark != 0 {
		return v, false
	}
	if kind.ReadText != nil {
		v = kind.ReadText(r.plain)
	} else if read, err := kind.ReadXML(r.plain); err == nil {
		v = read
	} else {
		return v, false
	}
	r.members.marks |= mark
	r.seen = append(r.seen, name)
	r.state = taken
	return v, true
}

// readValue reads the text of the member. It is null if empty and marked
// xsi:nil, except for strings. It notes what it cannot read.
func readValue[T any](r *Reader, name string, kind *scalar.Kind[T]) (v T, null, ok bool) {
	text, plain := r.content()
	if !plain {
		r.note(name, validate.CodeType, "text")
		return v, false, false
	}
	if len(text) == 0 && !kind.Text {
		if null, _ := r.tag.nilled(); null {
			return v, true, false
		}
	}
	v, err := kind.ReadXML(text)
	if err != nil {
		r.misfit(name, err)
		return v, false, false
	}
	return v, false, true
}

// ReadObject reads a member that holds members, which are read by read.
// typeName is the name of its type in .NET.
func ReadObject[T any](r *Reader, name string, dst *wire.Optional[T], read func(*T, *Reader), typeName string) {
	if !r.first(name) {
		return
	}
	if null, ok := r.composite(name, typeName); null {
		dst.SetNull()
	} else if ok {
		var v T
		readMembers(r, &v, wire.Step{Name: name}, read)
		dst.Set(v)
	}
}

// ReadObjects reads a member that holds elements called item, which is also the
// name of their .NET type, and whose members are read by read. Null is an error
// unless the item can be null; any other element is ignored.
func ReadObjects[T any](r *Reader, name string, dst *wire.Optional[[]T], read func(*T, *Reader), item string) {
	if !r.first(name) {
		return
	}
	null, ok := r.tag.nilled()
	switch {
	case !ok:
		r.wrong(name, wantNil)
	case null:
		dst.SetNull()
		r.Skip()
	default:
		dst.Set(readItems(r, name, item, read))
	}
}

// readItems reads the list that Next found. An item that cannot be read keeps
// its place, so that paths count as the sender counts.
func readItems[T any](r *Reader, name, item string, read func(*T, *Reader)) []T {
	items := []T{}
	outside := r.enter(wire.Step{Name: name})
	for r.Next() {
		if string(r.Name()) == item {
			items = append(items, *new(T))
			readItem(r, &items[len(items)-1], len(items)-1, read, item)
		}
	}
	r.leave(outside)
	return items
}

func readItem[T any](r *Reader, dst *T, index int, read func(*T, *Reader), item string) {
	outside := r.enter(wire.Step{Index: index})
	null, ok := r.tag.nilled()
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
	case !r.tag.typed(item):
		r.note("", validate.CodeType, wantType(item))
		r.Skip()
	default:
		read(dst, r)
	}
	r.leave(outside)
}

// nullable is an item of a list that can be null.
type nullable interface {
	IsNull() bool
	SetNull()
}

// readMembers reads the members of the element that Next found.
func readMembers[T any](r *Reader, dst *T, step wire.Step, read func(*T, *Reader)) {
	outside := r.enter(step)
	read(dst, r)
	r.leave(outside)
}

// composite looks at the attributes of the member name, which holds members. If
// it is null or wrong, it has been passed over.
func (r *Reader) composite(name, typeName string) (null, ok bool) {
	null, ok = r.tag.nilled()
	switch {
	case !ok:
		r.wrong(name, wantNil)
	case null:
		r.Skip()
	case !r.tag.typed(typeName):
		r.wrong(name, wantType(typeName))
		return false, false
	}
	return null, ok
}

// wrong passes over the member name and notes what was wanted.
func (r *Reader) wrong(name, want string) {
	r.Skip()
	r.note(name, validate.CodeType, want)
}
