package lawtest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
)

// codecXML is law 6 on XML: reading agrees with a naive reading over
// encoding/xml, for every type that has XML, in an envelope of the caller's and
// by Decode.
func (s *System[U, P]) codecXML(r *report, body []byte) {
	for _, typ := range s.types() {
		into := reflect.New(typ)
		if _, ok := into.Interface().(xml.Unmarshaler); !ok {
			continue
		}
		what := typ.Name() + " from XML"
		want := reflect.New(typ).Elem()
		problem, ok := naiveReadXML(body, want, s.modelFor(typ))
		into.Elem().Set(used(typ)) // which reading must reset
		lent := slices.Clone(body)
		err := xml.Unmarshal(lent, into.Interface())
		clear(lent)
		if ok {
			r.agrees(what, problem, want, err, into.Elem())
		} else if err == nil {
			r.failf("%s: what encoding/xml cannot read was read", what)
		}
	}
	s.decodesXML(r, body)
}

// decodesXML holds Decode to the same reading. Decode sees the whole body, and
// refuses much that encoding/xml lets pass; then it says one thing about the
// body. What it reads encoding/xml reads as well, but for the mark of the
// encoding.
func (s *System[U, P]) decodesXML(r *report, body []byte) {
	typ := reflect.TypeFor[P]()
	if _, ok := reflect.New(typ).Interface().(xml.Unmarshaler); !ok {
		return
	}
	lent := slices.Clone(body)
	update, err := s.Decode(XML, lent)
	clear(lent)
	if list, _ := errors.AsType[validate.Errors](err); len(list) == 1 && len(list[0].Path) == 0 {
		return
	}
	want := reflect.New(typ).Elem()
	problem, ok := naiveReadXML(bytes.TrimPrefix(body, []byte("\ufeff")), want, s.update())
	if !ok {
		r.failf("Decode reads XML that encoding/xml does not")
		return
	}
	r.agrees("Decode of XML", problem, want, err, reflect.ValueOf(&update).Elem())
}

// agrees compares a reading with the naive one: what is wrong, in order, and
// the value.
func (r *report) agrees(what string, problem validate.Errors, want reflect.Value, err error, got reflect.Value) {
	if wants, gots := inOrder(problem), inOrder(entries(r, err)); !slices.Equal(wants, gots) {
		r.failf("%s: wrong are %q, reported are %q", what, wants, gots)
	}
	r.same(what, asWritten.differences(want, got))
}
