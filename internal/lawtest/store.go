package lawtest

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"errors"
	"reflect"

	"github.com/google/uuid"
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
	throughYAML(r, v)
	later := bytes.Replace(text, []byte(`:1,`), []byte(`:2,`), 1)
	for _, wrong := range [][]byte{text[1:], text[:len(text)-1], later, []byte("{}"), []byte("null"), nil} {
		if err := into.UnmarshalBinary(wrong); len(entries(r, err)) == 0 {
			r.failf("%s: %s was read", what, wrong)
		}
		r.same(what+", which is broken", asWritten.differences(sayable(v, inStore), got.Elem()))
	}
}

// A column of a database and a package for YAML take the storage form as a text.
type yaml interface {
	GormDataType() string
	MarshalYAML() (any, error)
	UnmarshalYAML(unmarshal func(any) error) error
}

// throughYAML passes v through what packages for YAML call. They give a list
// where they were given one, and any scalar as a text.
func throughYAML(r *report, v reflect.Value) {
	what, got := v.Type().Name()+" through YAML", reflect.New(v.Type())
	held, ok := copyOf(v).Addr().Interface().(yaml)
	if !ok {
		return // a fake
	}
	node, err := held.MarshalYAML()
	err = errors.Join(err, got.Interface().(yaml).UnmarshalYAML(func(into any) error {
		if into := reflect.ValueOf(into).Elem(); reflect.TypeOf(node).AssignableTo(into.Type()) {
			into.Set(reflect.ValueOf(node))
			return nil
		}
		return errors.New("of another type")
	}))
	if err != nil || held.GormDataType() != "string" {
		r.failf("%s: %v in %v, a %s", what, err, node, held.GormDataType())
	}
	r.same(what, asWritten.differences(sayable(v, inStore), got.Elem()))
}

// throughColumns passes every value in v that has a column of its own through
// it. What is no value leaves the receiver as it was.
func throughColumns(r *report, v reflect.Value) {
	walk("", v, every, func(path string, leaf reflect.Value) {
		got := reflect.New(leaf.Type())
		valuer, writes := leaf.Interface().(driver.Valuer)
		scanner, reads := got.Interface().(sql.Scanner)
		if !writes || !reads || leaf.Type() == reflect.TypeFor[uuid.UUID]() { // which is not ours
			return
		}
		column, err := valuer.Value()
		err = errors.Join(err, scanner.Scan(column))
		wrong := scanner.Scan(struct{}{})
		if err != nil || wrong == nil {
			r.failf("%s through a column: %v; what is no value gives %v", path, err, wrong)
		}
		r.same(path+" through a column", asEqual.differences(leaf, got.Elem()))
	})
}
