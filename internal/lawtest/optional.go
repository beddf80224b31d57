package lawtest

import (
	"reflect"
	"strings"
	"sync"

	"github.com/seed16fbf055/userupdate/wire"
)

// An Optional's methods, by reflection: its T is not known here.

// methods are the places of two methods, which need T, in the method sets of
// Optional[T] and *Optional[T].
type methods struct {
	elem     reflect.Type
	optional bool
	get, set int
}

var optionals sync.Map // of methods by reflect.Type

func methodsOf(typ reflect.Type) methods {
	if known, ok := optionals.Load(typ); ok {
		return known.(methods)
	}
	m := methods{elem: typ}
	if typ.PkgPath() == reflect.TypeFor[wire.Secret]().PkgPath() && strings.HasPrefix(typ.Name(), "Optional[") {
		get, _ := typ.MethodByName("Get")
		set, _ := reflect.PointerTo(typ).MethodByName("Set")
		m = methods{elem: get.Type.Out(0), optional: true, get: get.Index, set: set.Index}
	}
	optionals.Store(typ, m)
	return m
}

// optionalOf returns the T of an Optional[T], or the type itself.
func optionalOf(typ reflect.Type) (elem reflect.Type, optional bool) {
	m := methodsOf(typ)
	return m.elem, m.optional
}

// get returns the value of an Optional, and false for null and absent. Any
// other value is returned as it is.
func get(v reflect.Value) (reflect.Value, bool) {
	m := methodsOf(v.Type())
	if !m.optional {
		return v, true
	}
	if !isSet(v) || isNull(v) {
		return reflect.Value{}, false
	}
	return v.Method(m.get).Call(nil)[0], true
}

// set makes v hold value, in an Optional or plain.
func set(v, value reflect.Value) {
	if m := methodsOf(v.Type()); m.optional {
		v.Addr().Method(m.set).Call([]reflect.Value{value})
		return
	}
	v.Set(value)
}

// isSet and isNull are false for what is not an Optional; an item of a list can
// be null too.
func isSet(v reflect.Value) bool {
	o, ok := v.Interface().(interface{ IsSet() bool })
	return ok && o.IsSet()
}

func isNull(v reflect.Value) bool {
	o, ok := v.Interface().(interface{ IsNull() bool })
	return ok && o.IsNull()
}

func setNull(v reflect.Value) { v.Addr().Interface().(interface{ SetNull() }).SetNull() }

// sends reports whether an update's member is null or a value.
func (m member) sends(update reflect.Value) bool { return isSet(update.Field(m.index)) }
