package main

import (
	"slices"
	"strings"
)

// recursion finds structs that hold themselves.
func (v verifier) recursion(s *Struct, m *Member) {
	if m.Type.Kind == Nested && v.reaches(m.Type.Base, s.Name, map[string]bool{}) {
		v.addType(s, m, "%s holds itself: a recursive struct has no codec", s.Name)
	}
}

func (v verifier) reaches(from, to string, seen map[string]bool) bool {
	s := v.Struct(from)
	if from == to || s == nil || seen[from] {
		return from == to
	}
	seen[from] = true
	return slices.ContainsFunc(s.Members, func(m *Member) bool {
		return m.Type.Kind == Nested && v.reaches(m.Type.Base, to, seen)
	})
}

// nested finds what cannot be copied, compared and logged member by member
// inside the record's objects.
func (v verifier) nested() {
	for _, item := range nestedIn(v.Package, v.Record()) {
		for _, m := range item.Members {
			if item != v.Record() && !m.broken && (m.Type.List || m.Type.Kind == Nested || strings.HasPrefix(m.Type.Base, "wire.Secret")) {
				v.addType(item, m, "a list, an object or a secret inside the record's objects is more than the generator knows")
			}
		}
	}
}

// stored finds members inside the objects of the record and the update that
// their storage form would lose, because JSON does not write them.
func (v verifier) stored() {
	for _, item := range nestedIn(v.Package, v.Record(), v.Update()) {
		if item == v.Record() || item == v.Update() || len(jsonMembers(item)) == 0 {
			continue
		}
		for _, m := range item.Members {
			if (m.JSON == "" || m.ResponseOnly) && !m.broken {
				v.add(item, m, "json", "", "JSON does not write it, so the storage form would lose it: only User and Update can have such a member")
			}
		}
	}
}
