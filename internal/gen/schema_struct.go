package main

import (
	"slices"
	"strings"
)

// object defines a struct.
func (w *schemaWriter) object(s *Struct) node {
	var properties node
	var required []string
	for _, m := range jsonMembers(s) {
		properties = append(properties, keyword{m.JSON, w.member(s, m)})
		if w.required(s, m) {
			required = append(required, m.JSON)
		}
	}
	n := node{{"type", "object"}}
	if !w.read {
		n = describe(s.Doc).and(n)
	}
	return n.when(required != nil, "required", required).with("properties", properties)
}

// isRuled reports whether what passes the schema of a struct keeps its rules:
// what is written, and an update that is read. A record that is read, in an
// answer above all, may break them.
func (w *schemaWriter) isRuled(s *Struct) bool {
	return !w.read || s == w.Update() || slices.Contains(keyedItems(w.Update()), s)
}

// required reports whether an object must have the member. A plain member of a
// record has no such rule, and is what the update's says, if zero is a value.
func (w *schemaWriter) required(s *Struct, m *Member) bool {
	if !w.isRuled(s) {
		return false
	}
	sent := w.Update().Member(m.Name)
	return m.Has("required") || w.isKey(s, m) || s == w.Record() && !m.Type.Optional && !m.ZeroUnknown && sent != nil && sent.Has("required")
}

// isKey reports whether a member is the key of the items of a list.
func (w *schemaWriter) isKey(s *Struct, m *Member) bool {
	for _, outer := range []*Struct{w.Record(), w.Update()} {
		for _, list := range outer.Members {
			if list.Key == m.Name && list.Type.Of == s {
				return true
			}
		}
	}
	return false
}

// nullable reports whether null passes. A reader of a record takes null for a
// member that is never null, if it may be absent.
func (w *schemaWriter) nullable(s *Struct, m *Member) bool {
	switch {
	case !w.isRuled(s):
		return m.Type.Optional
	case m.Has("required") || w.isKey(s, m):
		return false
	}
	return m.Nullable
}

// member is the schema of a member.
func (w *schemaWriter) member(s *Struct, m *Member) node {
	value := w.value(s, m)
	if w.nullable(s, m) {
		value = w.orNull(m.Type, value)
	}
	if w.read {
		return value
	}
	return describe(m.Doc).and(value).
		when(m.ReadOnly, "readOnly", true).
		when(strings.HasPrefix(m.Type.Base, "wire.Secret") || strings.HasPrefix(m.Type.Base, "Secret"), "writeOnly", true)
}

// value is the schema of a member's value, as far as it is not null.
func (w *schemaWriter) value(s *Struct, m *Member) node {
	t := m.Type
	switch {
	case t.List:
		items := w.single(Type{Base: t.Base, Kind: t.Kind, Of: t.Of, Own: t.Own, Text: t.Text})
		if t.Of != nil && t.Of.Null {
			items = w.orNull(Type{Of: t.Of}, items)
		}
		list := node{{"type", "array"}, {"items", items}}
		if w.isRuled(s) {
			list = list.and(limitsOf(m, "minItems", "maxItems"))
		}
		return list
	case !w.read:
		return w.rules(m, w.single(t))
	case w.isRuled(s):
		return w.ruled(m, w.single(t))
	}
	return w.single(t)
}

// single is the schema of one value of a type.
func (w *schemaWriter) single(t Type) node {
	_, said := w.Shapes[t.Base]
	switch {
	case t.Of != nil:
		return refTo(w.name(t.Base))
	case said && (t.Own || w.read):
		return refTo(w.name(t.Base))
	case t.Own:
		return node{}
	case t.Kind == Enum && w.namesOf(t) != "" && !w.read:
		w.defs[t.Base] = describe(w.Docs[t.Base]).and(w.enumNode(t))
		return refTo(t.Base)
	case t.Kind == Enum && !w.read:
		return w.enumNode(t)
	case !w.read:
		return writtenScalars[t.Base]
	}
	return w.readable(t)
}

// orNull adds null to a schema. A reader takes the empty text for it too, where
// that is not a value.
func (w *schemaWriter) orNull(t Type, n node) node {
	switch {
	case len(n) == 0:
		return n // anything
	case w.read && (t.List || !t.Text):
		return orElse(n, nothing)
	case n[0].name == "type" && !n.has("enum"):
		if typ, ok := n[0].value.(string); ok {
			n = slices.Clone(n)
			n[0].value = []string{typ, "null"}
			return n
		}
	}
	return orElse(n, null)
}

// orElse is anyOf, without one anyOf in the other.
func orElse(n, other node) node {
	if list, ok := n[0].value.([]node); ok && len(n) == 1 && n[0].name == "anyOf" {
		return anyOf(append(slices.Clone(list), other)...)
	}
	return anyOf(n, other)
}
