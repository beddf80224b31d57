package lawtest

import (
	"encoding/xml"
	"errors"
	"reflect"

	"github.com/seed16fbf055/userupdate/validate"
)

// document is what can be a whole document in XML: the record, the update, and
// some of the models.
type document interface {
	AppendXML(dst []byte) ([]byte, error)
}

// throughXML writes v and reads it. A value that XML has no form for must be an
// error with a path, and not be written as another one.
func (s *System[U, P]) throughXML(r *report, v reflect.Value) {
	if _, ok := v.Addr().Interface().(xml.Unmarshaler); !ok {
		return
	}
	what := v.Type().Name() + " through XML"
	body, err := xml.Marshal(v.Interface())
	s.appendsXML(r, v, body, err)
	if problem := unsayable(v); problem != "" {
		if list, ok := errors.AsType[validate.Errors](err); !ok || len(list) == 0 || len(list[0].Path) == 0 {
			r.failf("%s: %s cannot be said, but was written as %s with %v", what, problem, body, err)
		}
		return
	}
	if err != nil {
		r.failf("%s: %v", what, err)
		return
	}
	want := sayable(v, inXML)
	got := reflect.New(v.Type())
	if err := xml.Unmarshal(body, got.Interface()); err != nil {
		r.failf("%s: %v in %s", what, err, body)
	}
	r.same(what, asWritten.differences(want, got.Elem()))
	if v.Type() != reflect.TypeFor[P]() {
		return
	}
	update, err := s.Decode(XML, append([]byte(xml.Header), body...))
	if err != nil {
		r.failf("%s by Decode: %v in %s", what, err, body)
	}
	r.same(what+" by Decode", asWritten.differences(want, reflect.ValueOf(&update).Elem()))
}

// appendsXML compares what AppendXML appends with what encoding/xml writes.
func (s *System[U, P]) appendsXML(r *report, v reflect.Value, body []byte, err error) {
	what := v.Type().Name()
	root, ok := v.Interface().(document)
	if !ok {
		if v.Type() == reflect.TypeFor[U]() || v.Type() == reflect.TypeFor[P]() {
			r.failf("%s has no AppendXML", what)
		}
		return
	}
	appended, own := root.AppendXML([]byte("before"))
	if string(appended) != "before"+string(body) || !reflect.DeepEqual(entries(r, own), entries(r, err)) {
		r.failf("%s: AppendXML writes %s and %v, MarshalXML %s and %v", what, appended, own, body, err)
	}
}
