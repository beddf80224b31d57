package main

import "slices"

// elements finds structs with element names where no format has elements.
func (v verifier) elements(s *Struct) {
	if members := xmlMembers(s); len(members) > 0 && !v.Has("xml") {
		v.add(s, members[0], "xml", "", "has an element name, but -formats has no xml: add it, or take out the xml tags of %s", s.Name)
	}
}

// formats finds members that one of the package's formats cannot hold, and
// members that say nothing about one.
func (v verifier) formats(s *Struct, m *Member) {
	_, tagged := m.tags["xml"]
	held := v.holdsXML(m.Type)
	switch {
	case m.XML != "" && !held:
		v.add(s, m, "xml", "", "no element can hold %s: take out the tag", m.Type.Go())
	case v.Has("xml") && held && !tagged:
		v.report.add(m.ident.Pos(), s.Name+"."+m.Name, `has no xml tag: want xml:"Name", or xml:"-" for none`)
	}
	if m.Type.Kind != Nested {
		return
	}
	if nested := v.Struct(m.Type.Base); m.JSON != "" && nested != nil && len(jsonMembers(nested)) == 0 {
		v.addType(s, m, "%s has no names in JSON", m.Type.Base)
	}
}

// holdsXML reports whether an element can hold a value of the type.
func (v verifier) holdsXML(t Type) bool {
	if t.Kind != Nested {
		return !t.List
	}
	s := v.Struct(t.Base)
	return s == nil || len(xmlMembers(s)) > 0
}

// codec finds types of the package without the methods that read and write
// them.
func (v verifier) codec(m *Member) {
	if m.Type.Kind != Enum || v.generated(m.Type) {
		return
	}
	var wanted []string
	if m.JSON != "" {
		wanted = append(wanted, "UnmarshalJSON", "AppendJSON")
	}
	if m.XML != "" {
		wanted = append(wanted, "UnmarshalText", "MarshalText")
	}
	missing := slices.DeleteFunc(wanted, func(method string) bool { return slices.Contains(v.Methods[m.Type.Base], method) })
	if len(missing) > 0 {
		v.report.add(v.Declared[m.Type.Base], m.Type.Base, "is the type of a member, but has no method %s: write it, or give its fields wire names", either(missing))
	}
}
