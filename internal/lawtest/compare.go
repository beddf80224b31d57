package lawtest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// A comparison says what counts as a difference.
type comparison struct {
	written bool // what is written differently differs: 1.5 and 1.50, 1 and "1", Z and +00:00
	unknown bool // absent and null do not differ, of an unknown member too
}

// The comparisons in use.
var (
	asWritten = comparison{written: true} // what a codec keeps
	asEqual   = comparison{}              // what the types' methods Equal say
	asKnown   = comparison{unknown: true} // what an audit list shows
)

// differences lists where two values of one type differ, by Go names. Lists of
// no items are alike, nil or not.
func (c comparison) differences(a, b reflect.Value) []string { return c.at("", a, b) }

func (c comparison) at(path string, a, b reflect.Value) []string {
	if _, optional := optionalOf(a.Type()); optional {
		v, ok := get(a)
		w, also := get(b)
		switch {
		case ok && also:
			return c.at(path, v, w)
		case ok != also, !c.unknown && isNull(a) != isNull(b):
			return []string{fmt.Sprintf("%s is %+v and %+v", path, a, b)}
		}
		return nil
	}
	var found []string
	switch kindOf(a.Type()) {
	case object:
		if isNull(a) != isNull(b) {
			return []string{fmt.Sprintf("%s is %+v and %+v", path, a, b)}
		}
		for i := range a.NumField() {
			if field := a.Type().Field(i); field.IsExported() {
				found = append(found, c.at(path+"."+field.Name, a.Field(i), b.Field(i))...)
			}
		}
	case list:
		if a.Len() != b.Len() {
			return []string{fmt.Sprintf("%s has %d items and %d", path, a.Len(), b.Len())}
		}
		for i := range a.Len() {
			found = append(found, c.at(fmt.Sprintf("%s[%d]", path, i), a.Index(i), b.Index(i))...)
		}
	default:
		if !c.equal(a, b) {
			return []string{fmt.Sprintf("%s is %#v and %#v", path, a, b)}
		}
	}
	return found
}

func (c comparison) equal(a, b reflect.Value) bool {
	switch v := a.Interface().(type) {
	case wire.DateTime:
		return v == b.Interface() || !c.written && v.SameInstant(b.Interface().(wire.DateTime))
	case wire.Members:
		w := b.Interface().(wire.Members)
		return c.unknown && len(differing(v, w)) == 0 || v.Equal(w) && (!c.written || slices.Equal(namesOf(v), namesOf(w)))
	case wire.Decimal:
		w := b.Interface().(wire.Decimal)
		return v.Equal(w) && (!c.written || v.String() == w.String())
	case wire.IntOrString:
		return v == b.Interface() || !c.written && v.Equal(b.Interface().(wire.IntOrString))
	}
	if own := a.MethodByName("Equal"); own.IsValid() {
		return own.Call([]reflect.Value{b})[0].Bool()
	}
	if own, ok := a.Interface().(json.Marshaler); ok && kindOf(a.Type()) == opaque {
		v, err := own.MarshalJSON()
		w, also := b.Interface().(json.Marshaler).MarshalJSON()
		if err == nil && also == nil {
			return string(v) == string(w) // a value without Equal is what it writes
		}
	}
	return a.Comparable() && b.Comparable() && a.Equal(b) || reflect.DeepEqual(a.Interface(), b.Interface())
}

// sameBy complains about values that differ in effect; equal is EqualRecords or
// EqualUpdates.
func sameBy[T any](r *report, what string, equal func(a, b T) bool, want, got T) {
	if equal == nil {
		r.same(what, asEqual.differences(reflect.ValueOf(want), reflect.ValueOf(got)))
	} else if !equal(want, got) {
		r.failf("%s: %+v and %+v are not equal", what, want, got)
	}
}
