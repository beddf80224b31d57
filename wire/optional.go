package wire

import (
	"reflect"

	"github.com/google/uuid"
)

// Optional holds a member that may be absent, null or a value of type T.
//
// The zero value is absent. Absent and null hold T's zero value, so two
// Optionals of a comparable T may be compared with ==. Copying an Optional
// copies its T.
//
//	var u struct{ ID Optional[int64] }
//	u.ID.Set(7)     // a value; T is inferred
//	u.ID.SetNull()  // null
//	u.ID.Unset()    // absent
//
// In JSON tag it `json:"name,omitzero"`, never omitempty: an absent Optional
// without omitzero is written as null. In XML it is an element. It cannot be an
// attribute (`xml:"name,attr"`): encoding/xml refuses to write one, since an
// attribute has no null.
type Optional[T any] struct {
	value T
	state state
}

type state uint8

const (
	absent state = iota
	null
	present
)

// Value returns an Optional that holds v.
func Value[T any](v T) Optional[T] { return Optional[T]{value: v, state: present} }

// Null returns an Optional that is null.
func Null[T any]() Optional[T] { return Optional[T]{state: null} }

// Get returns the value and whether there is one; it returns T's zero value for
// null and absent.
func (o Optional[T]) Get() (value T, ok bool) { return o.value, o.state == present }

// Or returns the value, or def for null and absent.
func (o Optional[T]) Or(def T) T {
	if o.state == present {
		return o.value
	}
	return def
}

// IsSet reports whether o is null or a value, that is, whether the member was
// sent.
func (o Optional[T]) IsSet() bool { return o.state != absent }

// IsNull reports whether o is null.
func (o Optional[T]) IsNull() bool { return o.state == null }

// IsZero reports whether o is absent; it serves omitzero.
func (o Optional[T]) IsZero() bool { return o.state == absent }

// Set makes o hold v.
func (o *Optional[T]) Set(v T) { o.value, o.state = v, present }

// SetNull makes o null.
func (o *Optional[T]) SetNull() { *o = Null[T]() }

// Unset makes o absent.
func (o *Optional[T]) Unset() { *o = Optional[T]{} }

// Equal reports whether both are absent, both null, or both values that are
// equal. A type with a method Equal(T) bool is compared by it, at any depth: a
// list is compared item by item, nil like an empty one, and a struct member by
// member. The rest is compared by == where that is possible, otherwise by
// [reflect.DeepEqual].
func (o Optional[T]) Equal(other Optional[T]) bool {
	if o.state != other.state {
		return false
	}
	return o.state != present || equalValues(o.value, other.value)
}

func equalValues[T any](a, b T) bool {
	// The types of the contracts come first: they need no reflection and, as
	// nothing here escapes, no allocation.
	switch a := any(a).(type) {
	case string:
		return a == any(b).(string)
	case bool:
		return a == any(b).(bool)
	case int64:
		return a == any(b).(int64)
	case uint8:
		return a == any(b).(uint8)
	case uuid.UUID:
		return a == any(b).(uuid.UUID)
	case DateTime:
		return a == any(b).(DateTime)
	case Secret:
		return a.Equal(any(b).(Secret))
	}
	return equalOthers(a, b)
}

// equalOthers is a separate function because its arguments escape.
func equalOthers[T any](a, b T) bool {
	if a, ok := any(a).(interface{ Equal(T) bool }); ok {
		return a.Equal(b)
	}
	va, vb := reflect.ValueOf(&a).Elem(), reflect.ValueOf(&b).Elem()
	comparable := va.Comparable() && vb.Comparable()
	return comparable && va.Equal(vb) || !comparable && reflect.DeepEqual(a, b) || equalParts(va, vb)
}

// equalParts compares two values of one type.
func equalParts(a, b reflect.Value) bool {
	if equal, ok := ownEqual(a, b); ok {
		return equal
	}
	switch a.Kind() {
	case reflect.Slice, reflect.Array:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equalParts(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for i := range a.NumField() {
			if !equalParts(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	if a.Comparable() && b.Comparable() {
		return a.Equal(b)
	}
	if !a.CanInterface() { // a map or a function that is not exported
		return a.IsNil() && b.IsNil()
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// ownEqual calls the method Equal of a's type, if there is one that compares
// two values of the type and may be called.
func ownEqual(a, b reflect.Value) (equal, ok bool) {
	if a.NumMethod() == 0 || !a.CanInterface() || a.Kind() == reflect.Interface {
		return false, false
	}
	own := a.MethodByName("Equal")
	if !own.IsValid() {
		return false, false
	}
	if typ := own.Type(); typ.NumIn() != 1 || typ.In(0) != a.Type() || typ.NumOut() != 1 || typ.Out(0).Kind() != reflect.Bool {
		return false, false
	}
	return own.Call([]reflect.Value{b})[0].Bool(), true
}

// ValidatorValue returns what github.com/go-playground/validator checks in
// place of o: nil for absent and null, otherwise a pointer to a copy of the
// value, so that the rule required passes for false and 0. For a [Secret] it
// points to the revealed text, because the rules are about the text.
func (o Optional[T]) ValidatorValue() any {
	if o.state != present {
		return nil
	}
	value := o.value
	if secret, ok := any(&value).(*Secret); ok {
		text := secret.Reveal()
		return &text
	}
	return &value
}
