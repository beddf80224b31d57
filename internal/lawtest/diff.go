package lawtest

import (
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// diff is law 2: a diff leads from one record to the other and says no more
// than that takes. A full body leads there from anywhere, and breaks the rules
// that its record breaks.
func (s *System[U, P]) diff(r *report, in inputs[U, P]) {
	if paths := s.Diff(in.a, in.a).Paths(); len(paths) > 0 {
		r.failf("a record differs from itself in %q", paths)
	}
	diff := s.Diff(in.a, in.b)
	reached, err := s.Apply(in.a, diff)
	if err != nil {
		r.failf("a diff cannot be applied: %v", err)
		return
	}
	s.sameEditable(r, "diff applied", in.b, reached)
	again := reflect.ValueOf(s.Diff(reached, in.b))
	for _, m := range s.update().members {
		if m.sends(again) && !s.excluded(Diff, m.name) {
			r.failf("a diff was not the whole difference: %s is left", m.path())
		}
	}
	if left := news(extraOf(reflect.ValueOf(reached)), extraOf(s.held(in.b)), false); len(left) > 0 || extraOf(again).Len() > 0 {
		r.failf("unknown members do not arrive: %q", left)
	}
	s.diffIsSmall(r, in.a, in.b, diff)
	s.full(r, in.a, in.b)
	s.changes(r, in.a, in.b)
}

// sameEditable compares the editable members that the wanted record knows.
func (s *System[U, P]) sameEditable(r *report, what string, want, got U) {
	v, w := s.held(want), s.held(got)
	for _, m := range s.pairs() {
		field, reached := v.Field(m.sent.index), w.Field(m.sent.index)
		switch {
		case !m.editable() || s.excluded(Diff, m.held.name) || !m.known(v):
		case m.sent.key != "":
			m.reaches(r, what, field, reached)
		default:
			r.same(what+": "+m.held.name, asEqual.differences(field, reached))
		}
	}
}

// diffIsSmall finds members in a diff that do not differ, or that no diff may
// send.
func (s *System[U, P]) diffIsSmall(r *report, a, b U, diff P) {
	before, after := s.held(a), s.held(b)
	want, sent := news(extraOf(before), extraOf(after), false), namesOf(extraOf(reflect.ValueOf(diff)))
	if !slices.Equal(want, sent) {
		r.failf("Diff sends the unknown members %q, want %q", sent, want)
	}
	for _, m := range s.pairs() {
		if !m.sent.sends(reflect.ValueOf(diff)) || s.excluded(Diff, m.held.name) {
			continue
		}
		if m.sent.key != "" {
			m.smallItems(r, before.Field(m.sent.index), reflect.ValueOf(diff).Field(m.sent.index))
		}
		same := len(asEqual.differences(before.Field(m.sent.index), after.Field(m.sent.index))) == 0
		if !m.editable() || same {
			r.failf("Diff sends %s: editable %v, the same in both %v", m.sent.name, m.editable(), same)
		}
	}
}

// full is the part of the law about Full.
func (s *System[U, P]) full(r *report, a, b U) {
	full, held := s.Full(b), s.held(b)
	for _, m := range s.pairs() {
		known := !m.readOnly() && m.known(held)
		if sent := m.sent.sends(reflect.ValueOf(full)); sent != known && !s.excluded(Diff, m.held.name) {
			r.failf("Full sends %s: %v, want %v", m.sent.name, sent, known)
		}
		if m.sent.identity {
			reflect.ValueOf(&a).Elem().Field(m.held.index).Set(reflect.ValueOf(b).Field(m.held.index))
		}
	}
	reached, err := s.Apply(a, full)
	switch {
	case err == nil:
		s.sameEditable(r, "full body applied", b, reached)
	case len(keyProblems(reflect.ValueOf(b), modelOf(reflect.TypeFor[U]()))) == 0:
		r.failf("a full body cannot be applied: %v", err)
	}
	if want, got := summary(entries(r, b.Validate())), summary(entries(r, s.fullBody(b).Validate())); !slices.Equal(want, got) {
		r.failf("the record breaks %q, its full body %q", want, got)
	}
}

// changes compares Changes with the rows of a naive walk over both records, in
// their order. Of the members with an exclusion it wants no more than a place of
// their own.
func (s *System[U, P]) changes(r *report, a, b U) {
	if rows := s.Changes(a, a); len(rows) > 0 {
		r.failf("changes between a record and itself: %v", rows)
	}
	a, b = s.withoutTaken(a), s.withoutTaken(b)
	skipped := make(map[string]bool)
	for _, m := range modelOf(reflect.TypeFor[U]()).members {
		skipped[m.path()] = s.excluded(Changes, m.name)
	}
	seen := make(map[string]bool)
	var rows []wire.Change
	for _, row := range s.Changes(a, b) {
		if len(row.Path) == 0 || seen[row.Path.Pointer()] {
			r.failf("a change without a place of its own: %v", row)
			continue
		}
		seen[row.Path.Pointer()] = true
		plain(r, row)
		if !skipped[row.Path[0].Name] {
			rows = append(rows, row)
		}
	}
	sameRows(r, s.naiveRows(a, b), rows)
}

// withoutTaken removes unknown members from a record that JSON does not know
// but another format does: their rows would have one path.
func (s *System[U, P]) withoutTaken(user U) U {
	v := reflect.ValueOf(&user).Elem()
	extra, ok := extraField(v)
	for _, m := range modelOf(v.Type()).members {
		if ok && m.json == "" {
			extra.Addr().Interface().(*wire.Members).Delete(m.xml)
		}
	}
	return user
}

// plain complains about values in a row that are not what [wire.Change]
// promises. An object or a list that came or went is there whole.
func plain(r *report, row wire.Change) {
	for _, value := range []any{row.Old, row.New} {
		switch value.(type) {
		case nil, bool, int64, string:
			continue
		}
		if k := kindOf(reflect.TypeOf(value)); k != object && k != list {
			r.failf("the change of %v holds a %T", row.Path, value)
		}
	}
}
