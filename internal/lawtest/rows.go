package lawtest

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// The obvious way to list what differs between two records: both are gone over
// member by member, and every difference is a row with both texts. Absent and
// null are one. A secret is a mask, and so is a member that the contract does
// not know.
type rowWalk struct {
	rows []wire.Change
	skip map[string]bool // members of the record, by Go name
	zero map[string]bool // those whose zero value is a value, though the tag says otherwise
}

// naiveRows returns the rows about the members that have no exclusion.
func (s *System[U, P]) naiveRows(before, after U) []wire.Change {
	w := rowWalk{skip: make(map[string]bool), zero: make(map[string]bool)}
	for _, m := range modelOf(reflect.TypeFor[U]()).members {
		w.skip[m.name] = s.excluded(Changes, m.name)
	}
	for _, m := range s.pairs() {
		w.zero[m.held.name] = m.sent.identity // a record always has one
	}
	if s.Audited != nil {
		before, after = s.Audited(before), s.Audited(after)
	}
	w.object(nil, reflect.ValueOf(before), reflect.ValueOf(after))
	return w.rows
}

func (w *rowWalk) add(path wire.Path, before, after any) {
	w.rows = append(w.rows, wire.Change{Path: path, Old: before, New: after})
}

// object adds the rows of the members of two structs, and of their unknown ones.
func (w *rowWalk) object(path wire.Path, before, after reflect.Value) {
	for _, m := range modelOf(before.Type()).members {
		if len(path) == 0 && w.skip[m.name] {
			continue
		}
		m.zeroUnknown = m.zeroUnknown && (len(path) > 0 || !w.zero[m.name])
		w.member(path.Member(m.path()), m, before.Field(m.index), after.Field(m.index))
	}
	olds, news := extraOf(before), extraOf(after)
	names := namesOf(olds)
	for name := range news.All() {
		if _, both := olds.Get(name); !both {
			names = append(names, name)
		}
	}
	differ := differing(olds, news)
	for _, name := range names {
		if slices.Contains(differ, name) {
			w.add(path.Member(name), masked(olds, name), masked(news, name))
		}
	}
}

// masked is what a row shows of an unknown member.
func masked(extra wire.Members, name string) any {
	if value, ok := extra.Get(name); !ok || string(value) == "null" {
		return nil
	}
	return wire.Mask
}

func (w *rowWalk) member(path wire.Path, m member, before, after reflect.Value) {
	was, ok := get(before)
	is, also := get(after)
	ok, also = ok && !(m.zeroUnknown && was.IsZero()), also && !(m.zeroUnknown && is.IsZero())
	switch k := kindOf(m.typ); {
	case k == list && m.key != "":
		w.keyed(path, m, was, is)
	case k == list:
		w.list(path, was, is)
	case k == object && ok && also:
		w.object(path, was, is)
	case ok && also && len(asKnown.differences(was, is)) > 0, ok != also:
		w.add(path, show(was, ok), show(is, also))
	}
}

// list compares item by item. One that came or went is there whole.
func (w *rowWalk) list(path wire.Path, before, after reflect.Value) {
	if before.IsValid() != after.IsValid() && items(before)+items(after) == 0 {
		w.add(path, show(before, before.IsValid()), show(after, after.IsValid()))
	}
	for i := range max(items(before), items(after)) {
		switch at := path.Index(i); {
		case i >= items(after):
			w.add(at, showItem(before.Index(i)), nil)
		case i >= items(before):
			w.add(at, nil, showItem(after.Index(i)))
		default:
			w.item(at, before.Index(i), after.Index(i))
		}
	}
}

func (w *rowWalk) item(path wire.Path, was, is reflect.Value) {
	switch {
	case isNull(was) != isNull(is):
		w.add(path, showItem(was), showItem(is))
	case kindOf(was.Type()) == object:
		w.object(path, was, is)
	case len(asKnown.differences(was, is)) > 0:
		w.add(path, show(was, true), show(is, true))
	}
}

// keyed compares the items of one key: the first with the first, and so on. The
// place is that in the list after, behind its end for those that are gone.
func (w *rowWalk) keyed(path wire.Path, m member, before, after reflect.Value) {
	nothing := reflect.Zero(m.typ.Elem())
	paired := make(map[int]bool)
	for i := range items(after) {
		was, is := nothing, after.Index(i)
		for k := range items(before) {
			if !paired[k] && keyOf(before.Index(k), m.key) == keyOf(is, m.key) {
				was, paired[k] = before.Index(k), true
				break
			}
		}
		w.object(path.Index(i), was, is)
	}
	gone := items(after)
	for k := range items(before) {
		if !paired[k] {
			w.object(path.Index(gone), before.Index(k), nothing)
			gone++
		}
	}
}

// show is what a row holds of a value: its text, unless it is a number or a
// boolean.
func show(v reflect.Value, known bool) any {
	if !known {
		return nil
	}
	if isSecret(v.Type()) {
		return wire.Mask
	}
	if text, ok := v.Interface().(fmt.Stringer); ok {
		return text.String()
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int64:
		return v.Int()
	case reflect.Uint8:
		return int64(v.Uint())
	}
	return v.Interface()
}

// showItem is show for an item of a list: an object is its JSON.
func showItem(item reflect.Value) any {
	if isNull(item) {
		return nil
	}
	if kindOf(item.Type()) != object {
		return show(item, true)
	}
	bare := copyOf(item)
	if extra, ok := extraField(bare); ok {
		extra.SetZero()
	}
	return naiveWrite(bare, modelOf(item.Type()))
}

// sameRows compares row by row, in the documented order.
func sameRows(r *report, want, got []wire.Change) {
	for i := range max(len(want), len(got)) {
		switch {
		case i >= len(got):
			r.failf("Changes misses %v", want[i])
		case i >= len(want):
			r.failf("Changes lists %v for nothing", got[i])
		case want[i].String() != got[i].String() || !slices.Equal(typesIn(want[i]), typesIn(got[i])):
			r.failf("Changes lists %v, want %v", got[i], want[i])
			return
		}
	}
}

// typesIn are the types of what a row holds, which its text does not show.
func typesIn(row wire.Change) []reflect.Type {
	return []reflect.Type{reflect.TypeOf(row.Old), reflect.TypeOf(row.New)}
}
