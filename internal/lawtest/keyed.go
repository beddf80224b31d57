package lawtest

import (
	"math/rand/v2"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

// Keyed lists, which merge item by item: the tag key=… of a list names the
// member that tells its items apart. This is the obvious way to merge them,
// with a look at every item for every item.

func (m *model) keyed() []member {
	return slices.DeleteFunc(slices.Clone(m.members), func(m member) bool { return m.key == "" })
}

// keyMember returns the member of an item's type that is its key.
func keyMember(item reflect.Type, key string) member {
	m, ok := modelOf(item).member(key)
	if !ok {
		panic("lawtest: " + item.String() + " has no member " + key)
	}
	return m
}

// keyPath is the wire name of the key of a list's items, "" where there is
// none.
func (m member) keyPath() string {
	if m.key == "" {
		return ""
	}
	return keyMember(m.typ.Elem(), m.key).path()
}

func keyField(item reflect.Value, key string) reflect.Value {
	return item.Field(keyMember(item.Type(), key).index)
}

// keyOf returns an item's key, and nil where there is none.
func keyOf(item reflect.Value, key string) any {
	if value, ok := get(keyField(item, key)); ok {
		return value.Interface()
	}
	return nil
}

// find returns the place of the first item with that key, or -1.
func find(list reflect.Value, key string, wanted any) int {
	for i := range items(list) {
		if wanted != nil && keyOf(list.Index(i), key) == wanted {
			return i
		}
	}
	return -1
}

// keyProblems lists the items that have no key, and those whose key an item
// before them has.
func keyProblems(v reflect.Value, m *model) (errs validate.Errors) {
	for _, member := range m.keyed() {
		list, _ := get(v.Field(member.index))
		for i := range items(list) {
			problem := validate.Error{Path: wire.Member(member.path()).Index(i).Member(member.keyPath()), Code: validate.CodeDuplicate}
			switch at := find(list, member.key, keyOf(list.Index(i), member.key)); at {
			case i:
				continue
			case -1:
				problem.Code = validate.CodeRequired
			}
			errs = append(errs, problem)
		}
	}
	return errs
}

// itemProblems returns what is wrong with the items: their keys, and what the
// engine finds.
func itemProblems(r *report, v reflect.Value, m *model) validate.Errors {
	errs := keyProblems(v, m)
	for _, member := range m.keyed() {
		list, _ := get(v.Field(member.index))
		for i := range items(list) {
			broken := entries(r, playground.Struct(list.Index(i).Interface()))
			errs = append(errs, entries(r, validate.Under(broken, wire.Member(member.path()).Index(i)))...)
		}
	}
	return errs
}

// mergeKeyed puts every item that is sent into the held one with its key, or
// after the others. What the record's items have no member for does not reach
// it.
func (p pair) mergeKeyed(held, sent reflect.Value) reflect.Value {
	merged := copyOf(held)
	changes, _ := get(sent)
	list, _ := get(merged)
	for i := range items(changes) {
		if !list.IsValid() {
			list = reflect.Zero(p.sent.typ)
		}
		change := changes.Index(i)
		at := find(list, p.sent.key, keyOf(change, p.sent.key))
		if at < 0 {
			at = list.Len()
			list = reflect.Append(list, reflect.Zero(list.Type().Elem()))
		}
		for _, m := range modelOf(change.Type()).members {
			_, stored := modelOf(p.held.typ.Elem()).member(m.name)
			if field := change.Field(m.index); stored && (!m.optional || isSet(field)) {
				list.Index(at).Field(m.index).Set(field)
			}
		}
		if extra, ok := extraField(list.Index(at)); ok {
			extra.Set(reflect.ValueOf(over(extraOf(list.Index(at)), extraOf(change))))
		}
		set(merged, list)
	}
	return merged
}

// reaches wants the items with a key, the first of every key, to change
// nothing.
func (p pair) reaches(r *report, what string, want, got reflect.Value) {
	list, _ := get(want)
	first := reflect.Zero(p.sent.typ)
	for i := range items(list) {
		if find(list, p.sent.key, keyOf(list.Index(i), p.sent.key)) == i {
			first = reflect.Append(first, list.Index(i))
		}
	}
	wanted := reflect.New(want.Type()).Elem()
	set(wanted, first)
	r.same(what+": "+p.sent.name, asEqual.differences(p.mergeKeyed(got, wanted), got))
}

// smallItems finds items in a diff, and members of them, that say nothing new.
func (p pair) smallItems(r *report, before, diff reflect.Value) {
	olds, _ := get(before)
	changes, _ := get(diff)
	for i := range items(changes) {
		item, found := changes.Index(i), 0
		at := find(olds, p.sent.key, keyOf(item, p.sent.key))
		if at < 0 {
			continue
		}
		for _, m := range modelOf(item.Type()).members {
			field := item.Field(m.index)
			if m.name == p.sent.key || !isSet(field) {
				continue
			}
			found++
			if len(asEqual.differences(olds.Index(at).Field(m.index), field)) == 0 {
				r.failf("Diff sends %s of item %d of %s for nothing", m.name, i, p.sent.name)
			}
		}
		if found+len(news(extraOf(olds.Index(at)), extraOf(item), false)) == 0 {
			r.failf("Diff sends item %d of %s for nothing", i, p.sent.name)
		}
	}
}

// limitKeys makes the keys of items coincide: all are from a few, and most
// lists have each of them once.
func limitKeys(random *rand.Rand, v reflect.Value, m *model) {
	for _, member := range m.keyed() {
		list, _ := get(v.Field(member.index))
		if items(list) == 0 {
			continue
		}
		some := someKeys(list.Index(0), member.key)
		once, start := random.IntN(4) > 0 && list.Len() <= len(some), random.IntN(len(some))
		for i := range list.Len() {
			if key := keyField(list.Index(i), member.key); once {
				set(key, some[(start+i)%len(some)])
			} else if isSet(key) && !isNull(key) {
				set(key, oneOf(random, some))
			}
		}
	}
}

// someKeys returns a few keys, always the same. Some types do not have many
// random values.
func someKeys(item reflect.Value, key string) (some []reflect.Value) {
	random, seen := rand.New(rand.NewPCG(2, 2)), make(map[any]bool)
	typ, _ := optionalOf(keyField(item, key).Type())
	for range 64 {
		if value := randomValue(random, typ); len(some) < 5 && !seen[value.Interface()] {
			seen[value.Interface()] = true
			some = append(some, value)
		}
	}
	return some
}
