package store

import (
	"reflect"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/wire"
)

// isText reports whether every text in v is UTF-8. JSON writes U+FFFD for what
// is not, so only a value that has that character is looked at.
func isText[T any](v *T) bool { return isUTF8(reflect.ValueOf(v).Elem()) }

func isUTF8(v reflect.Value) bool {
	if v.Kind() == reflect.String {
		return utf8.ValidString(v.String())
	}
	if !v.CanInterface() {
		return true // what is secret, or no text
	}
	switch own := v.Interface().(type) {
	case wire.Secret:
		return utf8.ValidString(own.Reveal())
	case wire.Members, wire.SecretGUID:
		return true // they hold nothing else
	case interface{ ValidatorValue() any }: // an Optional
		value := own.ValidatorValue()
		return value == nil || isUTF8(reflect.ValueOf(value).Elem())
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if !isUTF8(v.Index(i)) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !isUTF8(v.Field(i)) {
				return false
			}
		}
	}
	return true
}
