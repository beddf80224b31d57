package main

import (
	"slices"
	"strings"
)

// keyed compares the two sides of every keyed list.
func (v verifier) keyed() {
	for _, sent := range v.Update().Members {
		held := v.Record().Member(sent.Name)
		if sent.Key == "" || held == nil || held.Key != sent.Key || held.broken || sent.broken || held.Type.Of == nil || sent.Type.Of == nil {
			continue // already reported
		}
		if sent.Nullable {
			v.add(v.Update(), sent, "contract", "", "a keyed list needs notnull: null could mean leave as well as clear")
		}
		item, change := held.Type.Of, sent.Type.Of
		v.keyedItem(item)
		if change != item {
			v.keyedItem(change)
		}
		v.extra(item, change)
		for _, m := range change.Members {
			v.pairItem(item, change, m)
		}
	}
}

// keyedItem finds members of an item that could not be merged one by one.
func (v verifier) keyedItem(s *Struct) {
	if s.Null {
		v.report.add(s.pos, s.Name, "is an item of a keyed list, which cannot be null: take out the field null")
	}
	nested := slices.Contains(nestedIn(v.Package, v.Record()), s)
	for _, m := range s.Members {
		deep := m.Type.List || m.Type.Kind == Nested || strings.HasPrefix(m.Type.Base, "wire.Secret")
		switch {
		case m.broken || deep && nested: // already reported
		case !m.Type.Optional || deep:
			v.addType(s, m, "a member of a keyed item must be the wire.Optional of a value that is not secret")
		case !m.Nullable:
			v.add(s, m, "contract", "notnull", "a member of a keyed item may be absent and null: take out notnull")
		case m.Has("required"):
			v.add(s, m, "validate", "required", "a member of a keyed item may be absent and null: take out required, which its key is by itself")
		}
	}
	v.rules(s)
}

// pairItem compares a member of an update's item with the record's.
func (v verifier) pairItem(item, change *Struct, sent *Member) {
	held := item.Member(sent.Name)
	switch {
	case sent.As != "":
		v.value(change, sent, "as", sent.As, "merge.Form")
	case held == nil && !sent.UpdateOnly:
		v.report.add(sent.ident.Pos(), change.Name+"."+sent.Name, "%s has no such member: add it there, or say updateonly", item.Name)
	}
	switch {
	case held == nil && sent.As != "" || held != nil && sent.UpdateOnly:
		v.add(change, sent, "contract", "updateonly", "as is for a member that %s has too, updateonly for one that it has not", item.Name)
	case held == nil || held.broken || sent.broken:
	case sent.As == "" && held.Type.Go() != sent.Type.Go():
		v.addType(change, sent, "the type is %s, but %s in %s: say as=form", sent.Type.Go(), held.Type.Go(), item.Name)
	case sent.As == "" && !slices.Equal(held.Rules, sent.Rules):
		v.add(change, sent, "validate", "", "the rules are not those of %s", item.Name)
	}
}
