package lawtest

import (
	"reflect"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Keyed lists, which merge item by item: the tag key=… of a list names the
// member that tells its items apart.

// keyed returns the lists of a struct that are keyed.
func (m *model) keyed() (lists []member) {
	for _, member := range m.members {
		if member.key != "" {
			lists = append(lists, member)
		}
	}
	return lists
}

// keyProblems lists the items that have no key, and those whose key an item
// before them has.
func keyProblems(v reflect.Value, m *model) (errs validate.Errors) {
	for _, member := range m.keyed() {
		list, _ := get(v.Field(member.index))
		seen := make(map[any]bool)
		for i := range items(list) {
			key, _ := modelOf(list.Type().Elem()).member(member.key)
			problem := validate.Error{Path: wire.Member(member.path()).Index(i).Member(key.path()), Code: validate.CodeRequired}
			if value, ok := get(list.Index(i).Field(key.index)); ok {
				if !seen[value.Interface()] {
					seen[value.Interface()] = true
					continue
				}
				problem.Code = validate.CodeDuplicate
			}
			errs = append(errs, problem)
		}
	}
	return errs
}

// itemProblems is what the engine finds in the items.
func itemProblems(r *report, v reflect.Value, m *model) (errs validate.Errors) {
	for _, member := range m.keyed() {
		list, _ := get(v.Field(member.index))
		for i := range items(list) {
			broken := entries(r, validate.Struct(list.Index(i).Interface()))
			errs = append(errs, broken.Under(wire.Member(member.path()).Index(i))...)
		}
	}
	return errs
}
