package formio

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// What a member that is not a scalar wants.
const (
	wantObject = "object" // by names such as Name.Member
	wantItems  = "list"   // by names such as Name[0].Member, or of scalars the repeated name
)

// blank reports whether a value is null to the servers.
func blank(text []byte) bool {
	return len(text) == 0 || text[0]-'!' >= 0x5E && len(bytes.TrimSpace(text)) == 0
}

// ReadPlain reads the member name, the i-th of its struct, into a plain field.
// Null is an error: the member cannot be null.
func ReadPlain[T any](r *Reader, i int, name string, dst *T, kind *scalar.Kind[T]) {
	if r.sent[i%apart] { // nothing else, so that it is inlined
		readPlain(r, i, name, dst, kind)
	}
}

func readPlain[T any](r *Reader, i int, name string, dst *T, kind *scalar.Kind[T]) {
	slot, sent := r.asked(i, name, holdsScalar)
	if !sent {
		return
	}
	if text := r.text(slot); blank(text) {
		r.note(name, validate.CodeNull, "")
	} else {
		readText(r, name, dst, text, kind)
	}
}

// ReadOptional reads the member name. Null is kept even where the contract has
// none: that is for Validate and Apply to report.
func ReadOptional[T any](r *Reader, i int, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if r.sent[i%apart] {
		readOptional(r, i, name, dst, kind)
	}
}

func readOptional[T any](r *Reader, i int, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	slot, sent := r.asked(i, name, holdsScalar)
	if !sent {
		return
	}
	text := r.text(slot)
	if blank(text) {
		dst.SetNull()
	} else if v, err := kind.ReadForm(text); err != nil {
		r.misfit(name, err)
	} else {
		dst.Set(v)
	}
}

// ReadNullable is [ReadOptional] for a member that can be null on the server
// and is not a text. In a form, null looks the same for both.
func ReadNullable[T any](r *Reader, i int, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	if r.sent[i%apart] {
		readOptional(r, i, name, dst, kind)
	}
}

// text returns a value, decoded. It is valid until the next one is asked for.
func (r *Reader) text(place int32) []byte {
	v := &r.values[place-1]
	text := r.body[v.start:v.end]
	if v.clean {
		return text
	}
	return r.decode(text)
}

// readText reads a text that is not blank, and notes it when it is not one of
// the type.
func readText[T any](r *Reader, name string, dst *T, text []byte, kind *scalar.Kind[T]) (ok bool) {
	v, err := kind.ReadForm(text)
	if err != nil {
		r.misfit(name, err)
		return false
	}
	*dst = v
	return true
}

// ReadObject reads the member name, an object whose members are read by read.
// An empty value is an object without members, as it is to the servers.
func ReadObject[T any](r *Reader, i int, name string, dst *wire.Optional[T], read func(*T, *Reader)) {
	if !r.sent[i%apart] {
		return
	}
	slot, sent := askedNested(r, i, name, holdsObject, read)
	if !sent {
		return
	}
	n := r.nodes[slot-1]
	r.enter(name)
	var v T
	readMembers(r, &v, n.values, n.block, read)
	dst.Set(v)
	r.leave()
}

// readMembers reads the members of what is open, and notes a value in their
// place.
func readMembers[T any](r *Reader, dst *T, value, block int32, read func(*T, *Reader)) {
	if value != 0 && !blank(r.text(value)) {
		r.note("", validate.CodeType, wantObject)
	}
	if block == 0 {
		return
	}
	outer, sent := r.block, r.sent
	r.block, r.sent = int(block), anything
	read(dst, r)
	r.block, r.sent = outer, sent
}

// ReadObjects reads the member name, a list of objects whose members are read
// by read.
func ReadObjects[T any](r *Reader, i int, name string, dst *wire.Optional[[]T], read func(*T, *Reader)) {
	if r.sent[i%apart] {
		readObjects(r, i, name, dst, read)
	}
}

func readObjects[T any](r *Reader, i int, name string, dst *wire.Optional[[]T], read func(*T, *Reader)) {
	if slot, sent := askedNested(r, i, name, holdsObjects, read); sent {
		r.enter(name)
		readItems(r, slot, dst, read)
		r.leave()
	}
}

// readItems reads the items of the open list.
func readItems[T any](r *Reader, place int32, dst *wire.Optional[[]T], read func(*T, *Reader)) {
	n := r.nodes[place-1]
	reached := r.reached(n, place)
	if n.values != 0 || r.numbered(n) || reached == 0 {
		r.note("", validate.CodeType, wantItems)
		return
	}
	items := make([]T, reached)
	at := n.items
	for i := range reached {
		it := r.itemAt(n, place, at, i)
		r.enterItem(int(i))
		readMembers(r, &items[i], it.value, it.block, read)
		r.leave()
		at = it.next
	}
	if n.misplaced || n.found > reached {
		r.note("", validate.CodeType, wantItems)
		return
	}
	dst.Set(items)
}

// numbered reports whether a list names its own indexes.
func (r *Reader) numbered(n node) bool {
	if n.numbered && r.known != nil {
		r.ask("index")
	}
	return n.numbered
}

// reached returns how many items a list has before the first gap.
func (r *Reader) reached(n node, place int32) (count int32) {
	if !n.mixed {
		return n.found
	}
	for r.byItem[itemKey{place, count}] != 0 {
		count++
	}
	return count
}

// itemAt returns the item with an index that the list has. next is the one
// after the item before, in a list whose items came in their order.
func (r *Reader) itemAt(n node, place, next, index int32) item {
	if n.mixed {
		next = r.byItem[itemKey{place, index}]
	}
	return r.items[next-1]
}

// ReadScalars reads the member name, a list of scalars: the values of the name
// itself or the items by index; both in one form are an error. A blank item is
// the zero value. A value of the name itself has no index, and neither has its
// error. When reading by index, the servers end the list at the first item that
// they cannot read. Here a list with such an item is absent: what is left of it
// is not what was sent.
func ReadScalars[T any](r *Reader, i int, name string, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	if r.sent[i%apart] {
		readScalars(r, i, name, dst, kind)
	}
}

func readScalars[T any](r *Reader, i int, name string, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	slot, sent := r.asked(i, name, holdsScalars)
	if !sent {
		return
	}
	n := r.nodes[slot-1]
	below := n.found > 0 || n.misplaced
	r.enter(name)
	switch {
	case n.values != 0 && below:
		r.note("", validate.CodeType, wantItems)
	case n.values != 0:
		readRepeated(r, n, dst, kind)
	case r.numbered(n):
		r.note("", validate.CodeType, wantItems)
	default:
		readIndexed(r, n, slot, dst, kind)
	}
	r.leave()
}

// readRepeated reads the values of the open name. However many are wrong, they
// are one problem, because they share one name.
func readRepeated[T any](r *Reader, n node, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	items := make([]T, 0, n.count)
	for at := n.values; at != 0; at = r.values[at-1].next {
		var item T
		if text := r.text(at); !blank(text) && !readText(r, "", &item, text, kind) {
			return
		}
		items = append(items, item)
	}
	dst.Set(items)
}

// readIndexed reads the items of the open list. One that cannot be read ends
// it. A list that has more below it than the items so counted is wrong: the
// servers would drop that without a word.
func readIndexed[T any](r *Reader, n node, place int32, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	reached := r.reached(n, place)
	items := make([]T, 0, reached)
	at := n.items
	for i := range reached {
		it := r.itemAt(n, place, at, i)
		r.enterItem(int(i))
		if it.value == 0 { // only something below it
			r.leave()
			break
		}
		var v T
		text := r.text(it.value)
		ok := blank(text) || readText(r, "", &v, text, kind)
		r.leave()
		if !ok {
			return
		}
		items = append(items, v)
		at = it.next
	}
	if len(items) == 0 || n.misplaced || n.found > int32(len(items)) {
		r.note("", validate.CodeType, wantItems)
		return
	}
	dst.Set(items)
}
