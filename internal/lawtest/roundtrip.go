package lawtest

import (
	"encoding/json"
	"reflect"
	"slices"
)

// roundTrip is law 5: what was written is read back, as far as the format can
// say it. It covers the record, the update and the other models.
func (s *System[U, P]) roundTrip(r *report, in inputs[U, P]) {
	stored := []reflect.Value{reflect.ValueOf(&in.a).Elem(), reflect.ValueOf(&in.p).Elem()}
	for _, v := range stored {
		throughStore(r, v)
		throughColumns(r, v)
	}
	for _, v := range slices.Concat(in.models, stored) {
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
