package cost

import "reflect"

// held returns how many bytes a value holds, with everything that it leads to.
// What it leads to twice is counted twice.
func held(value any) int {
	if value == nil {
		return 0
	}
	return heldIn(reflect.ValueOf(value), 0)
}

// deepest ends the walk in a value that leads to itself.
const deepest = 64

func heldIn(v reflect.Value, depth int) int {
	if depth == deepest {
		return 0
	}
	bytes := int(v.Type().Size())
	for inner := range parts(v) {
		bytes += heldIn(inner, depth+1)
	}
	switch v.Kind() {
	case reflect.String:
		bytes += v.Len()
	case reflect.Slice:
		bytes += (v.Cap() - v.Len()) * int(v.Type().Elem().Size())
	case reflect.Struct, reflect.Array:
		for inner := range parts(v) {
			bytes -= int(inner.Type().Size()) // a part of the value itself
		}
	}
	return bytes
}

// parts goes over what a value holds or leads to.
func parts(v reflect.Value) func(yield func(reflect.Value) bool) {
	return func(yield func(reflect.Value) bool) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				yield(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if !yield(v.Field(i)) {
					return
				}
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				if !yield(v.Index(i)) {
					return
				}
			}
		case reflect.Map:
			for entry := v.MapRange(); entry.Next(); {
				if !yield(entry.Key()) || !yield(entry.Value()) {
					return
				}
			}
		}
	}
}
