package main

import (
	"go/token"
	"slices"
	"strings"
)

// pairs compares User and Update, member by member.
func (v verifier) pairs() {
	record, update := v.Record(), v.Update()
	for _, sent := range update.Members {
		held := record.Member(sent.Name)
		if !sent.Type.Optional && !sent.broken {
			v.addType(update, sent, "a member of Update must be a wire.Optional: wire.Optional[%s]", sent.Type.Go())
		}
		if held == nil {
			if sent.Custom == "" {
				v.report.add(sent.ident.Pos(), "Update."+sent.Name, "User has no such member%s: an update cannot send what the record does not have", suggest(sent.Name, memberNames(record)))
			}
			continue
		}
		v.pairNames(held, sent)
		v.pairOptions(held, sent)
		if sent.Custom == "" && sent.Key == "" {
			v.pairTypes(held, sent)
		}
	}
	v.extra(record, update)
	v.order()
	v.identity()
}

// extra compares two structs between which Extra is merged.
func (v verifier) extra(held, sent *Struct) {
	switch {
	case held.Extra != nil && sent.Extra == nil:
		v.report.add(held.Extra.Pos(), held.Name+".Extra", "%s has no Extra: what the vendor sent could not be sent back", sent.Name)
	case sent.Extra != nil && held.Extra == nil:
		v.report.add(sent.Extra.Pos(), sent.Name+".Extra", "%s has no Extra: nothing could be sent there", held.Name)
	}
}

// pairNames finds wire names that differ.
func (v verifier) pairNames(held, sent *Member) {
	if held.broken || sent.broken {
		return
	}
	if held.JSON != sent.JSON {
		v.add(v.Update(), sent, "json", "", "the name in JSON is %s, but %s in User", name(sent.JSON), name(held.JSON))
	}
	if held.XML != sent.XML {
		v.add(v.Update(), sent, "xml", "", "the name in XML is %s, but %s in User", name(sent.XML), name(held.XML))
	}
}

// name spells a wire name that can be missing.
func name(wire string) string {
	if wire == "" {
		return "none"
	}
	return wire
}

// pairOptions finds options that one struct has and the other contradicts.
// Update says what an update may do, and User what can be null; the other one
// may repeat it.
func (v verifier) pairOptions(held, sent *Member) {
	record, update := v.Record(), v.Update()
	if held.vague || sent.vague {
		return
	}
	for _, option := range []string{"identity", "readonly", "xmlfirst"} {
		if held.says(option) && !sent.says(option) {
			v.add(record, held, "contract", option, "%s is said in User alone: say it in Update, which decides", option)
		}
	}
	if sent.says("notnull") && held.Nullable && sent.Custom == "" && sent.Key == "" && !held.broken {
		v.add(update, sent, "contract", "notnull", "notnull is said in Update alone: say it in User, which decides")
	}
	if held.Custom != "" && held.Custom != sent.Custom {
		v.add(record, held, "contract", "custom", "the custom group is %s, but %s in Update", held.Custom, name(sent.Custom))
	}
	if held.Key != sent.Key {
		v.add(update, sent, "contract", "key", "the key is %s, but %s in User", name(sent.Key), name(held.Key))
	}
}

// pairTypes compares what a merge copies: the types, and the rules that hold
// for both.
func (v verifier) pairTypes(held, sent *Member) {
	record, update := v.Record(), v.Update()
	if held.broken || sent.broken {
		return
	}
	if held.Type.Go() != sent.Type.Go() {
		v.addType(update, sent, "the type is %s, but %s in User", sent.Type.Go(), held.Type.Go())
		return
	}
	if want, got := checked(held, held), checked(held, sent); !slices.Equal(want, got) {
		v.add(update, sent, "validate", "", "the rules are %s, but %s in User", name(strings.Join(got, ",")), name(strings.Join(want, ",")))
	}
	if held.Nullable && sent.Has("required") {
		v.add(record, held, "contract", "", "Update requires it, so the record cannot hold null: make it plain, or notnull")
	}
	if sent.Identity && held.Type.Optional {
		v.addType(record, held, "the identity is always known: make it plain")
	}
}

// checked returns the rules of m, one of the two sides of a member, that the
// other side has too. A plain value is always there, and one that is not a
// string fulfils required.
func checked(held, m *Member) []string {
	if held.Type.Optional {
		return m.Rules
	}
	return slices.DeleteFunc(slices.Clone(m.Rules), func(rule string) bool {
		return rule == "omitempty" || rule == "required" && held.Type.Base != "string"
	})
}

// order finds members whose place in Update differs from that in User, unless
// the vendor documents it so.
func (v verifier) order() {
	record, update := v.Record(), v.Update()
	var last *Member
	before, found := -1, false
	for _, m := range update.Members {
		place := slices.IndexFunc(record.Members, func(held *Member) bool { return held.Name == m.Name })
		if place < 0 {
			continue
		}
		if place < before {
			found = true
			if v.OwnOrder == token.NoPos {
				v.report.add(m.ident.Pos(), "Update."+m.Name, "stands after %s, but before it in User: want one order, or %s in the comment of Update", last.Name, orderDirective)
			}
		}
		before, last = place, m
	}
	if v.OwnOrder != token.NoPos && !found {
		v.report.add(v.OwnOrder, "Update", "stands in the order of User: take out %s", orderDirective)
	}
}

// identity wants an option for a member that looks like an identity: without it
// an update could turn one record into another.
func (v verifier) identity() {
	for _, m := range v.Update().Members {
		held := v.Record().Member(m.Name)
		if m.vague || held != nil && (held.vague || held.Identity || held.ReadOnly) {
			continue
		}
		if (fold(m.Name) == "id" || fold(m.Path()) == "id") && !m.Identity && !m.ReadOnly && m.Custom == "" {
			v.add(v.Update(), m, "contract", "", "says neither identity nor readonly: an update could change whose record it is")
		}
	}
}

// share carries over what one struct says for both.
func (p *Package) share() {
	for _, sent := range p.Update().Mechanical() {
		held := p.Record().Member(sent.Name)
		sent.Nullable, sent.Plain = held.Nullable, !held.Type.Optional
		sent.PlainUnknown = held.ZeroUnknown && !held.Identity
		held.Identity, held.ReadOnly, held.XMLFirst = sent.Identity, sent.ReadOnly, sent.XMLFirst
	}
}
