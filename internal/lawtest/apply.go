package lawtest

import (
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// apply is law 1: an empty update changes nothing, and applying twice is
// applying once. It also says what one member does, which the other laws build
// on. What is sent is there afterwards, and the rest is as it was. What is
// refused is null where it cannot be, and another identity.
func (s *System[U, P]) apply(r *report, in inputs[U, P]) {
	var nothing P
	unchanged, err := s.Apply(in.a, nothing)
	if err != nil || !reflect.DeepEqual(unchanged, in.a) {
		r.failf("an empty update: error %v", err)
		r.same("an empty update", asWritten.differences(reflect.ValueOf(in.a), reflect.ValueOf(unchanged)))
	}
	once, err := s.Apply(in.a, in.p)
	if want, got := s.refusals(in.a, in.p), summary(entries(r, err)); !slices.Equal(want, got) {
		r.failf("Apply must refuse %q, and refuses %q", want, got)
		return // what should have been refused has no outcome to compare with
	}
	if err != nil {
		return
	}
	twice, err := s.Apply(once, in.p)
	if err != nil {
		r.failf("applied twice: %v", err)
	}
	r.same("applied twice", asWritten.differences(reflect.ValueOf(once), reflect.ValueOf(twice)))
	s.applied(r, in.a, in.p, once)
	s.readOnly(r, in.a, in.p)
	s.paths(r, in.p)
}

// refusals are the problems of an update that cannot be merged.
func (s *System[U, P]) refusals(existing U, update P) []string {
	errs := s.nulls(update)
	for _, m := range s.pairs() {
		value, ok := get(reflect.ValueOf(update).Field(m.sent.index))
		own := reflect.ValueOf(existing).Field(m.held.index)
		if m.sent.identity && ok && !own.IsZero() && !own.Equal(value) {
			errs = append(errs, validate.Error{Path: wire.Member(m.sent.path()), Code: validate.CodeIdentity})
		}
	}
	errs = append(errs, keyProblems(reflect.ValueOf(update), s.update())...)
	if s.Refusals != nil {
		errs = append(errs, s.Refusals(existing, update)...)
	}
	return summary(errs)
}

// nulls lists the members that are null and cannot be.
func (s *System[U, P]) nulls(update P) (errs validate.Errors) {
	for _, m := range s.update().members {
		if m.nullable || !isNull(reflect.ValueOf(update).Field(m.index)) {
			continue
		}
		code := validate.CodeNull
		if m.required {
			code = validate.CodeRequired
		}
		errs = append(errs, validate.Error{Path: wire.Member(m.path()), Code: code})
	}
	return errs
}

// applied compares every member of a merged record with the two it is made
// from.
func (s *System[U, P]) applied(r *report, existing U, update P, merged U) {
	before, sent, after := s.held(existing), reflect.ValueOf(update), s.held(merged)
	paired := make(map[int]bool)
	for _, m := range s.pairs() {
		paired[m.held.index] = true
		if s.excluded(Apply, m.held.name) {
			continue
		}
		want, change := before.Field(m.sent.index), sent.Field(m.sent.index)
		switch {
		case !isSet(change) || m.readOnly():
		case m.sent.key != "":
			want = m.mergeKeyed(want, change)
		default:
			want = change
			if value, ok := get(change); ok && m.unknown(value) {
				want = reflect.Zero(change.Type())
			}
		}
		r.same("member "+m.held.name+" after Apply", asWritten.differences(want, after.Field(m.sent.index)))
	}
	was, is := reflect.ValueOf(existing), reflect.ValueOf(merged)
	if want := over(extraOf(was), extraOf(sent)); !want.Equal(extraOf(is)) {
		r.failf("the unknown members after Apply are %q, want %q", namesOf(extraOf(is)), namesOf(want))
	}
	for _, m := range modelOf(was.Type()).members {
		if !paired[m.index] && !s.excluded(Apply, m.name) {
			r.same("member "+m.name+", which no update has", asWritten.differences(was.Field(m.index), is.Field(m.index)))
		}
	}
}

// readOnly compares CheckReadOnly with the members that an update would change.
func (s *System[U, P]) readOnly(r *report, existing U, update P) {
	var want validate.Errors
	for _, m := range s.pairs() {
		sent, own := reflect.ValueOf(update).Field(m.sent.index), reflect.ValueOf(existing).Field(m.held.index)
		if !m.readOnly() || !isSet(sent) {
			continue
		}
		value, ok := get(sent)
		ownValue, known := get(own)
		if kindOf(m.sent.typ) == list && items(value)+items(ownValue) == 0 {
			continue // an empty list changes nothing where there is no item
		}
		if ok != known || ok && len(asEqual.differences(ownValue, value)) > 0 {
			want = append(want, validate.Error{Path: wire.Member(m.sent.path()), Code: validate.CodeReadOnly})
		}
	}
	if got := summary(entries(r, s.CheckReadOnly(existing, update))); !slices.Equal(summary(want), got) {
		r.failf("CheckReadOnly must find %q, and finds %q", want, got)
	}
}

// paths compares Paths with the members that an update sends.
func (s *System[U, P]) paths(r *report, update P) {
	var want []string
	for _, m := range s.update().members {
		if m.sends(reflect.ValueOf(update)) {
			want = append(want, m.path())
		}
	}
	want = append(want, namesOf(extraOf(reflect.ValueOf(update)))...)
	if got := update.Paths(); !slices.Equal(got, want) {
		r.failf("Paths are %q, want %q", got, want)
	}
}

// items counts the items of a list, 0 for what is not there.
func items(list reflect.Value) int {
	if !list.IsValid() {
		return 0
	}
	return list.Len()
}
