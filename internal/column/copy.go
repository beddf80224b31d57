package column

import "reflect"

// Copy returns a copy of v that shares no list with it. What structs keep in
// unexported fields is copied as Go copies it.
func Copy[T any](v T) T {
	unshare(reflect.ValueOf(&v).Elem())
	return v
}

// unshare gives v lists of its own.
func unshare(v reflect.Value) {
	if own, ok := v.Interface().(interface{ DeepCopy() any }); ok {
		v.Set(reflect.ValueOf(own.DeepCopy()))
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		items := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(items, v)
		for i := range items.Len() {
			unshare(items.Index(i))
		}
		v.Set(items)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				unshare(v.Field(i))
			}
		}
	}
}
