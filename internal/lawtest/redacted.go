package lawtest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// redacted looks at what a value gives for logs: String is one line, and
// WithoutSecrets, which whole documents have, a copy of its own in which only
// the secrets and the unknown members are missing.
func redacted(r *report, v reflect.Value) {
	if line := fmt.Sprint(v.Interface()); strings.ContainsAny(line, "\r\n") {
		r.failf("String gives several lines: %s", line)
	}
	method := v.MethodByName("WithoutSecrets")
	if !method.IsValid() {
		return
	}
	before, want, got := copyOf(v), copyOf(v), method.Call(nil)[0]
	dropExtra(want)
	eachObject(want, dropSecrets)
	r.same("WithoutSecrets", asWritten.differences(want, got))
	r.same("WithoutSecrets", shared(v, got))
	if written, err := json.Marshal(got.Interface()); err == nil && ShowsSecret(string(written)) {
		r.failf("WithoutSecrets leaves a secret: %s", written)
	}
	if !identical(before, v) {
		r.failf("WithoutSecrets changes the %s itself", v.Type().Name())
	}
}

// dropSecrets removes the secrets of a struct. What its values of a type of
// their own drop, they say themselves.
func dropSecrets(object reflect.Value) {
	for _, m := range modelOf(object.Type()).members {
		field := object.Field(m.index)
		if isSecret(m.typ) {
			field.SetZero()
		} else if value, ok := get(field); ok && kindOf(m.typ) == opaque {
			if own := value.MethodByName("WithoutSecrets"); own.IsValid() {
				set(field, own.Call(nil)[0])
			}
		}
	}
}

// reached returns a text that shows the marker and that reflection reaches from
// v, as dumpers and differs do, in unexported fields too; "" if there is none.
func reached(v reflect.Value) string {
	var text []byte
	var parts []reflect.Value
	switch v.Kind() {
	case reflect.String:
		text = []byte(v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			parts = []reflect.Value{v.Elem()}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			parts = append(parts, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if parts = append(parts, v.Index(i)); v.Type().Elem().Kind() == reflect.Uint8 {
				text = append(text, byte(v.Index(i).Uint()))
			}
		}
	case reflect.Map:
		for entries := v.MapRange(); entries.Next(); {
			parts = append(parts, entries.Key(), entries.Value())
		}
	}
	if ShowsSecret(string(text)) || ShowsSecret(fmt.Sprintf("%x", text)) {
		return string(text)
	}
	for _, part := range parts {
		if found := reached(part); found != "" {
			return found
		}
	}
	return ""
}
