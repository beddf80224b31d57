package main

import (
	"slices"
	"strings"
)

// A verifier finds what would generate wrong code, or code that does not say
// what the tags seem to say.
type verifier struct {
	*Package
	report *report
}

// verify reports what is wrong with the structs, one by one and together.
func verify(pkg *Package, r *report) {
	v := verifier{pkg, r}
	for _, name := range []string{"User", "Update"} {
		if pkg.Struct(name) == nil {
			r.add(pkg.pos, pkg.Name, "has no struct %s with wire names", name)
		}
	}
	for _, s := range pkg.Structs {
		v.names(s)
		v.elements(s)
		for _, m := range s.Members {
			if !m.broken {
				v.formats(s, m)
				v.codec(m)
			}
			v.options(s, m)
			v.recursion(s, m)
		}
	}
	for _, s := range []*Struct{pkg.Record(), pkg.Update()} {
		if s != nil {
			v.rules(s)
			v.groups(s)
			v.keys(s)
		}
	}
	if pkg.Record() != nil && pkg.Update() != nil {
		v.nested()
		v.stored()
		v.pairs()
		v.keyed()
	}
}

// add reports a mistake at an option of a member's tag, at the tag where there
// is no such option, and at the member's name where there is no such tag.
func (v verifier) add(s *Struct, m *Member, key, option, format string, args ...any) {
	v.report.add(m.at(key, option), s.Name+"."+m.Name, format, args...)
}

// addType reports a mistake at a member's type.
func (v verifier) addType(s *Struct, m *Member, format string, args ...any) {
	v.report.add(m.typ.Pos(), s.Name+"."+m.Name, format, args...)
}

// names finds wire names that two members share. Readers ignore case, so names
// that differ only in case are shared too.
func (v verifier) names(s *Struct) {
	for _, kind := range []struct {
		key, place string
		of         func(*Member) string
	}{
		{"json", "JSON", func(m *Member) string { return m.JSON }},
		{"xml", "XML", func(m *Member) string { return m.XML }},
		{"xml", "paths", (*Member).Path},
	} {
		owners := map[string]*Member{}
		for _, m := range s.Members {
			name := fold(kind.of(m))
			owner := owners[name]
			if owner == nil {
				owners[name] = m
			} else if name != "" && (kind.place != "paths" || fold(m.JSON) != name || fold(owner.JSON) != name) {
				v.add(s, m, kind.key, "", "the name %s in %s is taken by %s: readers look without case", kind.of(m), kind.place, owner.Name)
			}
		}
	}
}

// fold lowers the ASCII letters.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, name)
}

// options finds options that say nothing, or that contradict each other.
func (v verifier) options(s *Struct, m *Member) {
	add := func(option, format string, args ...any) { v.add(s, m, "contract", option, format, args...) }
	if v.Record() != nil && v.Update() != nil {
		v.places(s, m)
	}
	if m.Identity && m.ReadOnly {
		add("readonly", "is the identity, which no update changes: take out readonly")
	}
	if m.says("notnull") && !m.Type.Optional && !m.broken {
		add("notnull", "a plain member is never null: take out notnull")
	}
	if m.Custom != "" && (m.Identity || m.ReadOnly) {
		add("custom", "a custom group decides itself what can be changed: take out custom, or identity and readonly")
	}
	if m.Key != "" && (m.Custom != "" || m.ReadOnly) {
		add("key", "a keyed list is merged by its key: take out key, or custom and readonly")
	}
	if m.XMLFirst && m.XML == "" {
		add("xmlfirst", "xmlfirst says nothing without an element name")
	}
	if s == v.Update() && m.ResponseOnly && !m.ReadOnly {
		add("responseonly", "an update that applies a member must be able to send it: add readonly, or take out responseonly")
	}
}

// places finds options and rules that mean nothing for their member.
func (v verifier) places(s *Struct, m *Member) {
	unused, where := []string{"as", "updateonly"}, "the items of an update's keyed lists"
	if s != v.Record() && s != v.Update() {
		if !slices.Contains(keyedItems(v.Update()), s) {
			v.useless(s, m, unused, where)
		}
		unused, where = []string{"identity", "readonly", "custom", "key"}, "the members of User and Update"
		if len(m.Rules) > 0 && !slices.Contains(keyedItems(v.Record(), v.Update()), s) {
			v.add(s, m, "validate", "", "only User, Update and the items of keyed lists can have rules: take these out, and check them in crossField")
		}
	}
	v.useless(s, m, unused, where)
}

func (v verifier) useless(s *Struct, m *Member, options []string, where string) {
	for _, option := range options {
		if m.says(option) {
			v.add(s, m, "contract", option, "%s is for %s: take it out", option, where)
		}
	}
}
