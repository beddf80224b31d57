package lawtest

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
)

// codec is law 6 on reading and writing, for every type with a codec. Reading
// agrees with a naive reading over the standard library, in the values and in
// what is wrong where, in the order of the body. Writing JSON agrees with a
// naive writing.
func (s *System[U, P]) codec(r *report, body []byte) {
	s.codecXML(r, body)
	s.codecForm(r, body)
	s.codecStore(r, body)
	for _, typ := range s.types() {
		s.codecOf(r, typ, body)
	}
	lent := slices.Clone(body)
	update, _ := s.Decode(contentType(body), lent)
	clear(lent)
	again, _ := s.Decode(contentType(body), body)
	r.same("Decode, its body overwritten", asWritten.differences(reflect.ValueOf(again), reflect.ValueOf(update)))
}

func (s *System[U, P]) codecOf(r *report, typ reflect.Type, body []byte) {
	what := typ.Name() + " from JSON"
	m := s.modelFor(typ)
	want, got := reflect.New(typ).Elem(), reflect.New(typ)
	got.Elem().Set(used(typ)) // which reading must reset
	lent := slices.Clone(body)
	err := got.Interface().(json.Unmarshaler).UnmarshalJSON(lent)
	clear(lent) // which nothing that was read may hold
	problem, ok := naiveRead(body, want, m, s.keeps(typ))
	if !ok {
		unreadable(r, what, err)
		r.same(what+", which is none", asWritten.differences(reflect.Zero(typ), got.Elem()))
		return
	}
	r.agrees(what, problem, want, err, got.Elem())
	s.codecWrites(r, got.Elem(), m)
}

// unreadable complains unless err says about the whole body that it is not
// JSON, or too deep.
func unreadable(r *report, what string, err error) {
	list := entries(r, err)
	if len(list) != 1 || len(list[0].Path) > 0 || list[0].Code != validate.CodeSyntax && list[0].Code != validate.CodeDepth {
		r.failf("%s: the body is no JSON, or over %d deep; reported is %v", what, maxDepth, err)
	}
}

// codecWrites compares what is written with a naive writing.
func (s *System[U, P]) codecWrites(r *report, v reflect.Value, m *model) {
	written, err := v.Interface().(Model).AppendJSON(nil)
	if want := naiveWrite(v, m); err != nil || string(written) != want {
		r.failf("%s as JSON is\n%s, want\n%s, error %v", v.Type().Name(), written, want, err)
	}
}
