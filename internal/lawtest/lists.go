package lawtest

import (
	"fmt"
	"reflect"
)

// walk calls visit for every list in v, and for every value that is neither
// an object nor a list, in the members that in wants. What stands in an item
// that is null is not there.
func walk(path string, v reflect.Value, in func(m member) bool, visit func(path string, v reflect.Value)) {
	v, ok := get(v)
	if !ok || kindOf(v.Type()) == object && isNull(v) {
		return
	}
	switch kindOf(v.Type()) {
	case object:
		for _, m := range modelOf(v.Type()).members {
			if in(m) {
				walk(path+"."+m.path(), v.Field(m.index), in, visit)
			}
		}
	case list:
		visit(path, v)
		for i := range v.Len() {
			walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), in, visit)
		}
	default:
		visit(path, v)
	}
}

func every(member) bool { return true }

// eachList calls visit for every list in v, lists in items of lists included.
func eachList(v reflect.Value, visit func(path string, list reflect.Value)) {
	walk("", v, every, func(path string, v reflect.Value) {
		if v.Kind() == reflect.Slice {
			visit(path, v)
		}
	})
}

// copyOf returns a copy that shares nothing with v that could be changed, in a
// place where it can be set. It also copies what a list holds beyond its end.
func copyOf(v reflect.Value) reflect.Value {
	made := reflect.New(v.Type()).Elem()
	made.Set(v)
	if _, optional := optionalOf(v.Type()); optional {
		if held, ok := get(v); ok {
			set(made, copyOf(held))
		}
		return made
	}
	switch kindOf(v.Type()) {
	case object:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				made.Field(i).Set(copyOf(v.Field(i)))
			}
		}
	case list:
		if v.IsNil() {
			return made
		}
		whole := v.Slice(0, v.Cap())
		items := reflect.MakeSlice(v.Type(), whole.Len(), whole.Len())
		for i := range whole.Len() {
			items.Index(i).Set(copyOf(whole.Index(i)))
		}
		made.Set(items.Slice(0, v.Len()))
	}
	return made
}

// identical reports whether two values are the same to the last bit, and what
// their lists hold beyond their ends too.
func identical(a, b reflect.Value) bool {
	if !reflect.DeepEqual(a.Interface(), b.Interface()) {
		return false
	}
	var wholes [2][]any
	for i, v := range []reflect.Value{a, b} {
		eachList(v, func(_ string, list reflect.Value) {
			wholes[i] = append(wholes[i], list.Slice(0, list.Cap()).Interface())
		})
	}
	return reflect.DeepEqual(wholes[0], wholes[1])
}

// shared lists the lists of a that have memory in common with a list of b: a
// change of one would show in the other.
func shared(a, b reflect.Value) (found []string) {
	eachList(a, func(path string, list reflect.Value) {
		eachList(b, func(other string, otherList reflect.Value) {
			if overlap(list, otherList) {
				found = append(found, fmt.Sprintf("the lists at %s and %s are one", path, other))
			}
		})
	})
	return found
}

// overlap reports whether the arrays behind two lists have a byte in common.
func overlap(a, b reflect.Value) bool {
	aStart, bStart := a.Pointer(), b.Pointer()
	aEnd := aStart + uintptr(a.Cap())*a.Type().Elem().Size()
	bEnd := bStart + uintptr(b.Cap())*b.Type().Elem().Size()
	return aStart < bEnd && bStart < aEnd
}
