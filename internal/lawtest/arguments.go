package lawtest

import (
	"encoding/xml"
	"reflect"
)

// arguments is law 4: no argument is ever written to, no list belongs to two
// values, and a failure leaves the record as it was.
func (s *System[U, P]) arguments(r *report, in inputs[U, P]) {
	fields := []reflect.Value{reflect.ValueOf(in.a), reflect.ValueOf(in.b), reflect.ValueOf(in.p), reflect.ValueOf(in.q)}
	copies := make([]reflect.Value, len(fields))
	for i, field := range fields {
		copies[i] = copyOf(field)
	}

	s.applyShares(r, in)
	apart(r, "Merge and its arguments", s.Merge(in.p, in.q), in.p, in.q)
	apart(r, "Diff and the records", s.Diff(in.a, in.b), in.a, in.b)
	apart(r, "Full and the record", s.Full(in.a), in.a)
	clone := in.a.Clone()
	apart(r, "Clone and the record", clone, in.a)
	if !reflect.DeepEqual(clone, in.a) {
		r.failf("a clone is another record")
		r.same("clone", asWritten.differences(reflect.ValueOf(in.a), reflect.ValueOf(clone)))
	}
	s.look(in)

	for i, name := range []string{"the record", "the other record", "the update", "the other update"} {
		if !identical(copies[i], fields[i]) {
			r.failf("%s was written to", name)
			r.same(name, asWritten.differences(copies[i], fields[i]))
		}
	}
}

// applyShares looks for lists that Apply's result has in common with its
// arguments.
func (s *System[U, P]) applyShares(r *report, in inputs[U, P]) {
	merged, err := s.Apply(in.a, in.p)
	if err != nil {
		if !reflect.DeepEqual(merged, in.a) {
			r.failf("Apply failed with %v, and its result is not the record", err)
		}
		return
	}
	apart(r, "Apply and the update", merged, in.p)
	after, existing := reflect.ValueOf(merged), reflect.ValueOf(in.a)
	for _, m := range s.pairs() {
		sent, _ := get(reflect.ValueOf(in.p).Field(m.sent.index))
		if !m.sent.sends(reflect.ValueOf(in.p)) || m.readOnly() || m.sent.key != "" && items(sent) == 0 || s.excluded(Arguments, m.held.name) {
			continue
		}
		for _, found := range shared(after.Field(m.held.index), existing) {
			r.failf("Apply and the record, though %s is sent: %s", m.held.name, found)
		}
	}
}

// apart complains about lists that a value shares with others.
func apart(r *report, what string, a any, others ...any) {
	for _, b := range others {
		r.same(what, shared(reflect.ValueOf(a), reflect.ValueOf(b)))
	}
}

// look calls the functions that only read their arguments.
func (s *System[U, P]) look(in inputs[U, P]) {
	s.Changes(in.a, in.b)
	_ = s.CheckReadOnly(in.a, in.p)
	_, _, _ = in.a.Validate(), in.p.Validate(), in.p.ValidatePartial()
	in.p.Paths()
	for _, m := range []Model{in.a, in.p} {
		_, _ = m.AppendJSON(nil)
		_, _ = xml.Marshal(m)
		m.LogValue()
	}
}
