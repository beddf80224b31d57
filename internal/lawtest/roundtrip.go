package lawtest

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"reflect"

	"github.com/seed16fbf055/userupdate/validate"
)

// roundTrip is law 5: what was written is read back, as far as the format can
// say it. It covers the record, the update and the other models.
func (s *System[U, P]) roundTrip(r *report, in inputs[U, P]) {
	for _, v := range append(in.models, reflect.ValueOf(&in.a).Elem(), reflect.ValueOf(&in.p).Elem()) {
		s.throughJSON(r, v)
		s.throughXML(r, v)
		s.throughForm(r, v)
	}
}

// throughJSON writes v and reads it, into a variable that holds something,
// because reading resets it.
func (s *System[U, P]) throughJSON(r *report, v reflect.Value) {
	what := v.Type().Name() + " through JSON"
	model := v.Interface().(Model)
	body, err := model.MarshalJSON()
	if err != nil {
		r.failf("%s: %v", what, err)
		return
	}
	if appended, err := model.AppendJSON([]byte("before")); err != nil || string(appended) != "before"+string(body) {
		r.failf("%s: AppendJSON writes %s and %v, MarshalJSON %s", what, appended, err, body)
	}
	want := sayable(v, inJSON)
	if !s.keeps(v.Type()) {
		dropExtra(want)
	}
	got := reflect.New(v.Type())
	got.Elem().Set(used(v.Type()))
	if err := got.Interface().(json.Unmarshaler).UnmarshalJSON(body); err != nil {
		r.failf("%s: %v in %s", what, err, body)
	}
	r.same(what, asWritten.differences(want, got.Elem()))

	lists := reflect.New(reflect.SliceOf(v.Type()))
	list, err := json.Marshal([]any{v.Interface()})
	if err == nil {
		err = json.Unmarshal(list, lists.Interface())
	}
	if err != nil || lists.Elem().Len() != 1 {
		r.failf("%s by encoding/json: %v in %s", what, err, list)
		return
	}
	r.same(what+" by encoding/json", asWritten.differences(want, lists.Elem().Index(0)))
}

// throughXML writes v and reads it. A value that XML has no form for must be an
// error with a path, and not be written as another one.
func (s *System[U, P]) throughXML(r *report, v reflect.Value) {
	if _, ok := v.Addr().Interface().(xml.Unmarshaler); !ok {
		return
	}
	what := v.Type().Name() + " through XML"
	body, err := xml.Marshal(v.Interface())
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
