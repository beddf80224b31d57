package databases

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
)

// stored returns what a row should be read back as: a column cannot say absent.
// The method makes an Optional what NULL is read as.
func stored(row reflect.Value, null string) reflect.Value {
	want := reflect.New(row.Type()).Elem()
	want.Set(row)
	for i := range want.NumField() {
		if _, optional := heldBy(want.Field(i).Type()); optional && !want.Field(i).MethodByName("Get").Call(nil)[1].Bool() {
			want.Field(i).Addr().MethodByName(null).Call(nil)
		}
	}
	return want
}

// differences names the members of two structs of one type that differ.
func differences(want, got reflect.Value) (all []string) {
	for i := range want.NumField() {
		if w, g := want.Field(i), got.Field(i); !same(w, g) {
			all = append(all, fmt.Sprintf("%s: %.300s, want %.300s", want.Type().Field(i).Name, spelled(g), spelled(w)))
		}
	}
	return all
}

// same compares by the type's own Equal, and the texts as well: Equal is lax
// about the scale of a decimal.
func same(want, got reflect.Value) bool {
	if want.Kind() == reflect.Pointer {
		return want.IsNil() && got.IsNil() || !want.IsNil() && !got.IsNil() && same(want.Elem(), got.Elem())
	}
	if equal := want.MethodByName("Equal"); equal.IsValid() {
		return equal.Call([]reflect.Value{got})[0].Bool() && spelled(want) == spelled(got)
	}
	if want.Comparable() {
		return want.Equal(got) && spelled(want) == spelled(got)
	}
	return len(differences(want, got)) == 0 && spelled(want) == spelled(got)
}

// spelled returns a value as a text that has everything in it, secrets too.
func spelled(v reflect.Value) string {
	if set, ok := v.Interface().(interface{ IsSet() bool }); ok && !set.IsSet() {
		return "absent"
	}
	var text []byte
	var err error
	switch own := v.Interface().(type) {
	case encoding.BinaryMarshaler:
		text, err = own.MarshalBinary()
	case json.Marshaler:
		text, err = own.MarshalJSON()
	default:
		return fmt.Sprintf("%#v", own)
	}
	if err != nil {
		return "error: " + err.Error()
	}
	return string(text)
}
