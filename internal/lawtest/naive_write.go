package lawtest

import (
	"encoding/json"
	"reflect"
	"strconv"

	"github.com/seed16fbf055/userupdate/wire"
)

// naiveWrite writes a struct as JSON, member by member in the order of the
// struct, with package wire's own methods.
func naiveWrite(v reflect.Value, m *model) string {
	written := "{"
	for _, member := range m.members {
		field := v.Field(member.index)
		if !member.written(field) {
			continue
		}
		if written != "{" {
			written += ","
		}
		written += strconv.Quote(member.json) + ":"
		if value, ok := get(field); ok {
			written += naiveValue(value)
		} else {
			written += "null"
		}
	}
	for name, value := range extraOf(v).All() {
		if written != "{" {
			written += ","
		}
		written += naiveName(name) + ":" + string(value)
	}
	return written + "}"
}

func naiveName(name string) string { return string(Must(wire.Value(name).MarshalJSON())) }

func naiveValue(v reflect.Value) string {
	switch kindOf(v.Type()) {
	case object:
		if item, ok := v.Interface().(interface{ IsNull() bool }); ok && item.IsNull() {
			return "null"
		}
		return naiveWrite(v, modelOf(v.Type()))
	case list:
		written := "["
		for i := range v.Len() {
			if i > 0 {
				written += ","
			}
			written += naiveValue(v.Index(i))
		}
		return written + "]"
	}
	switch value := v.Interface().(type) {
	case string:
		return string(Must(wire.Value(value).MarshalJSON()))
	case json.Marshaler:
		return string(Must(value.MarshalJSON()))
	}
	return string(Must(json.Marshal(v.Interface()))) // a number, a boolean, a GUID
}
