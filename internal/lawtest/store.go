package lawtest

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"reflect"
)

// storable is what has a storage form: a pointer to a record or an update.
type storable interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
	driver.Valuer
	sql.Scanner
}

// throughStore stores v and reads it back, into a variable that holds
// something. What cannot be read leaves it as it is.
func throughStore(r *report, v reflect.Value) {
	what := v.Type().Name() + " through the store"
	held := copyOf(v).Addr().Interface().(storable)
	text, err := held.MarshalBinary()
	column, also := held.Value()
	if err != nil || also != nil || column != string(text) {
		r.failf("%s: %s and %v, with the errors %v and %v", what, text, column, err, also)
		return
	}
	got := reflect.New(v.Type())
	into, lent := got.Interface().(storable), bytes.Clone(text)
	for _, read := range []func() error{func() error { return into.UnmarshalBinary(lent) }, func() error { return into.Scan(column) }} {
		got.Elem().Set(used(v.Type()))
		if err := read(); err != nil {
			r.failf("%s: %v in %s", what, err, text)
		}
		clear(lent)
		r.same(what, asWritten.differences(sayable(v, inStore), got.Elem()))
	}
	later := bytes.Replace(text, []byte(`:1,`), []byte(`:2,`), 1)
	for _, wrong := range [][]byte{text[1:], text[:len(text)-1], later, []byte("{}"), []byte("null"), nil} {
		if err := into.UnmarshalBinary(wrong); len(entries(r, err)) == 0 {
			r.failf("%s: %s was read", what, wrong)
		}
		r.same(what+", which is broken", asWritten.differences(sayable(v, inStore), got.Elem()))
	}
}
