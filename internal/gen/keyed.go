package main

import (
	"fmt"
	"slices"
)

// keyedName is the generated value that merges a keyed list.
func keyedName(m *Member) string { return "keyed" + m.Name }

// keyedItems returns the structs that are items of keyed lists of some structs.
func keyedItems(structs ...*Struct) (items []*Struct) {
	for _, s := range structs {
		for _, m := range s.Members {
			if item := m.Type.Of; m.Key != "" && item != nil && !slices.Contains(items, item) {
				items = append(items, item)
			}
		}
	}
	return items
}

// writeKeyed writes how to merge the items of a keyed list.
func writeKeyed(p *printer, pkg *Package, sent *Member) {
	held := pkg.Record().Member(sent.Name)
	item, change := pkg.Struct(held.Type.Base), pkg.Struct(sent.Type.Base)
	key := change.Member(sent.Key)
	p.line("// %s merges %s by %s.", keyedName(sent), sent.Name, sent.Key)
	p.line("var %s = merge.Keyed[%s, %s, %s]{", keyedName(sent), item.Name, change.Name, key.Type.Base)
	p.line("List: %q, Key: %q,", sent.Path(), key.Path())
	if less := lessOf(key.Type); less != "" {
		p.line("Less: %s,", less)
	}
	p.line("Held: func(item *%s) (%s, bool) { return item.%s.Get() },", item.Name, key.Type.Base, key.Name)
	p.line("Sent: func(item *%s) (%s, bool) { return item.%s.Get() },", change.Name, key.Type.Base, key.Name)
	p.line("Put: func(item *%s, sent *%s) {", item.Name, change.Name)
	for _, m := range change.Members {
		if !m.UpdateOnly {
			p.line("merge.Put(&item.%s, %s)", m.Name, converted("sent", m, "Held"))
		}
	}
	if change.Extra != nil {
		p.line("item.Extra = merge.Extra(item.Extra, sent.Extra)")
	}
	p.line("},\nLater: func(item, later *%s) {", change.Name)
	for _, m := range change.Members {
		p.line("merge.Put(&item.%s, later.%s)", m.Name, m.Name)
	}
	if change.Extra != nil {
		p.line("item.Extra = merge.Extra(item.Extra, later.Extra)")
	}
	p.line("},\nPart: func(before, after *%s) (sent %s, differs bool) {", item.Name, change.Name)
	for _, m := range change.Members {
		if m != key && !m.UpdateOnly {
			p.line("%s", step("merge.DiffNullable", m.Type, "&sent."+m.Name, converted("before", m, "Sent"), converted("after", m, "Sent")))
		}
	}
	if change.Extra != nil {
		p.line("sent.Extra = merge.DiffExtra(before.Extra, after.Extra%s)", taken(item, change))
	}
	p.line("differs = sent != %s{}\nsent.%s = after.%s\nreturn sent, differs\n},", change.Name, key.Name, key.Name)
	p.line("Rows: changes%s,\n}\n", item.Name)
	for _, m := range change.Members {
		if m.As != "" {
			p.line("var _ merge.Form[%s, %s] = %s\n", item.Member(m.Name).Type.Base, m.Type.Base, m.As)
		}
	}
}

// converted spells a member of value as the other side has it.
func converted(value string, m *Member, method string) string {
	if m.As == "" {
		return value + "." + m.Name
	}
	return fmt.Sprintf("merge.Convert(%s.%s, %s.%s)", value, m.Name, m.As, method)
}

// lessOf spells the order of keys, "" for those that have none.
func lessOf(t Type) string {
	switch t.Base {
	case "string", "int64", "uint8":
		return "cmp.Less[" + t.Base + "]"
	}
	return ""
}
