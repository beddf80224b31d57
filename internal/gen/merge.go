package main

import (
	"fmt"
	"slices"
	"strings"
)

// writeMerge writes what follows from the pair of User and Update.
func writeMerge(p *printer, pkg *Package) {
	record, update := pkg.Record(), pkg.Update()
	writeApply(p, update)
	writeDiff(p, record, update)
	writeFull(p, update)
	writeMergeFunc(p, update)
	writeCheckReadOnly(p, update)
	writeChanges(p, record)
	writePaths(p, pkg, update)
	writeClone(p, record)
	writeParts(p, pkg)
	for _, s := range nestedIn(pkg, record) {
		writeNestedChanges(p, s)
	}
	for _, s := range nestedIn(pkg, &Struct{Members: update.Mechanical()}) {
		if !isComparable(s) {
			writeNestedEqual(p, s)
		}
	}
}

// nestedIn returns the structs that are members of some structs, or items of
// their lists.
func nestedIn(pkg *Package, structs ...*Struct) (nested []*Struct) {
	for _, outer := range structs {
		for _, m := range outer.Members {
			if s := pkg.Struct(m.Type.Base); s != nil && !slices.Contains(nested, s) {
				nested = append(nested, s)
			}
		}
	}
	return nested
}

// equalOf returns the function that compares two values of a member's base
// type, "" where == does.
func equalOf(t Type) string {
	switch {
	case t.Kind == Nested && !isComparable(t.Of):
		return "equal" + t.Base
	case t.Equal != "":
		return t.Base + "." + t.Equal
	}
	return ""
}

// isComparable reports whether == compares two values of a struct as they
// should be.
func isComparable(s *Struct) bool {
	return s.Extra == nil && !slices.ContainsFunc(s.Members, func(m *Member) bool { return equalOf(m.Type) != "" })
}

// step spells a call of function, or of its twin that takes the function that
// compares.
func step(function string, t Type, arguments ...string) string {
	if equal := equalOf(t); equal != "" {
		function += "Func"
		arguments = append(arguments, equal)
	}
	return function + "(" + strings.Join(arguments, ", ") + ")"
}

func writeApply(p *printer, update *Struct) {
	p.line("// Apply returns existing with every member that update sends. It writes to")
	p.line("// neither, and shares no list with update.")
	p.line("//")
	p.line("// The error is a [validate.Errors] with everything that cannot be merged: null")
	p.line("// for a member that cannot be null, and another record's identity. Then the")
	p.line("// result is existing itself. Validate, called before, checks what else the")
	p.line("// contract asks for.")
	p.line("func Apply(existing User, update Update) (merged User, err error) {")
	writeRefusals(p, update)
	p.line("merged = existing")
	for _, m := range update.Mechanical() {
		if !m.ReadOnly {
			p.line("merge.%s(&merged.%s, update.%s)", applyStep(m), m.Name, m.Name)
		}
	}
	if update.Extra != nil {
		p.line("merged.Extra = merge.Extra(existing.Extra, update.Extra)")
	}
	for _, m := range update.parts() {
		if m.Key != "" {
			p.line("merged.%s = %s.Apply(merged.%s, update.%s)", m.Name, keyedName(m), m.Name, m.Name)
			continue
		}
		p.line("%s.Apply(&merged, &update)", m.Custom)
	}
	p.line("return merged, nil\n}\n")
}

func applyStep(m *Member) string {
	switch {
	case m.Type.List:
		return "PutList"
	case m.Plain:
		return "Set"
	}
	return "Put"
}

// writeRefusals writes what makes the update meaningless for the record.
func writeRefusals(p *printer, update *Struct) {
	var steps []string
	for _, m := range update.Members {
		if m.Identity {
			steps = append(steps, step("merge.Identity", m.Type, "errs", fmt.Sprintf("%q", m.Path()), "existing."+m.Name, "update."+m.Name))
		}
	}
	steps = append(steps, "append(errs, update.nulls()...)")
	for _, m := range update.parts() {
		if m.Key != "" {
			steps = append(steps, fmt.Sprintf("%s.Refuse(errs, update.%s)", keyedName(m), m.Name))
			continue
		}
		steps = append(steps, m.Custom+".Refuse(errs, &update)")
	}
	p.line("var errs validate.Errors")
	for _, step := range steps {
		p.line("errs = %s", step)
	}
	p.line("if errs != nil {\nreturn existing, errs\n}")
}

func writeDiff(p *printer, record, update *Struct) {
	p.line("// Diff returns the smallest update that turns before into after: what after")
	p.line("// knows and what differs from before. It sends neither the identity nor what is")
	p.line("// read-only.")
	p.line("func Diff(before, after User) (update Update) {")
	parts := update.parts()
	if len(parts) == 0 {
		writeDiffSteps(p, record, update, "update")
		p.line("return update\n}\n")
		return
	}
	p.line("update.diff(&before, &after)")
	for _, m := range parts {
		if m.Key != "" {
			p.line("update.%s = %s.Diff(before.%s, after.%s)", m.Name, keyedName(m), m.Name, m.Name)
			continue
		}
		p.line("%s.Diff(&update, &before, &after)", m.Custom)
	}
	p.line("return update\n}\n")
	p.line("// diff is Diff for the members that are merged by one line each.")
	p.line("func (u *Update) diff(before, after *User) {")
	writeDiffSteps(p, record, update, "u")
	p.line("}\n")
}

func writeDiffSteps(p *printer, record, update *Struct, sent string) {
	for _, m := range update.Mechanical() {
		if m.ReadOnly || m.Identity {
			continue
		}
		function, after := "merge.DiffNullable", "after."+m.Name
		switch {
		case m.Type.List:
			function = "merge.DiffList"
		case m.PlainUnknown:
			function = "merge.DiffKnown"
		case m.Plain:
			function = "merge.Diff"
		}
		if !m.Plain && !m.Nullable {
			after = "merge.Known(" + after + ")"
		}
		p.line("%s", step(function, m.Type, "&"+sent+"."+m.Name, "before."+m.Name, after))
	}
	if update.Extra != nil {
		p.line("%s.Extra = merge.DiffExtra(before.Extra, after.Extra%s)", sent, taken(record, update))
	}
}

// taken spells the names, each after a comma, that are unknown in what a record
// holds and known in what an update sends, which has a member for them.
func taken(held, sent *Struct) (names string) {
	for _, m := range jsonMembers(sent) {
		if !slices.ContainsFunc(held.Members, func(h *Member) bool { return fold(h.JSON) == fold(m.JSON) }) {
			names += fmt.Sprintf(", %q", m.JSON)
		}
	}
	return names
}

// writeFull writes Full: what differs from a record about which nothing is
// known, and the plain members, which are always known.
func writeFull(p *printer, update *Struct) {
	p.line("// Full returns the update that sends every member of user that is known and can")
	p.line("// be edited, and the identity: the body of a whole PUT.")
	p.line("func Full(user User) (update Update) {")
	if len(update.parts()) == 0 {
		p.line("update = Diff(User{}, user)")
	} else {
		p.line("update.diff(&User{}, &user)")
	}
	for _, m := range update.Mechanical() {
		switch {
		case !m.Plain || m.ReadOnly:
		case m.PlainUnknown:
			p.line("merge.SendKnown(&update.%s, user.%s)", m.Name, m.Name)
		default:
			p.line("update.%s.Set(user.%s)", m.Name, m.Name)
		}
	}
	for _, m := range update.parts() {
		if m.Key != "" {
			p.line("update.%s = %s.Full(user.%s)", m.Name, keyedName(m), m.Name)
			continue
		}
		p.line("%s.Full(&update, &user)", m.Custom)
	}
	p.line("return update\n}\n")
}

func writeMergeFunc(p *printer, update *Struct) {
	p.line("// Merge returns the one update that does what first and then second do.")
	p.line("func Merge(first, second Update) (merged Update) {\nmerged = first")
	for _, m := range update.Mechanical() {
		if m.Type.List {
			p.line("merged.%s = merge.List(first.%s, second.%s)", m.Name, m.Name, m.Name)
			continue
		}
		p.line("merge.Put(&merged.%s, second.%s)", m.Name, m.Name)
	}
	if update.Extra != nil {
		p.line("merged.Extra = merge.Extra(first.Extra, second.Extra)")
	}
	for _, m := range update.parts() {
		if m.Key != "" {
			p.line("merged.%s = %s.Merge(first.%s, second.%s)", m.Name, keyedName(m), m.Name, m.Name)
			continue
		}
		p.line("%s.Merge(&merged, &second)", m.Custom)
	}
	p.line("return merged\n}\n")
}

func writeCheckReadOnly(p *printer, update *Struct) {
	p.line("// CheckReadOnly returns a [validate.Errors] with the read-only members that")
	p.line("// update would change, nil when there are none. Apply never changes them.")
	members := slices.DeleteFunc(slices.Clone(update.Members), func(m *Member) bool { return !m.ReadOnly })
	if len(members) == 0 {
		p.line("func CheckReadOnly(existing User, update Update) error { return nil }\n")
		return
	}
	p.line("func CheckReadOnly(existing User, update Update) error {\nvar errs validate.Errors")
	var nested []string
	for _, m := range members {
		function, existing := "merge.ReadOnly", "existing."+m.Name
		if m.Plain {
			existing = "wire.Value(" + existing + ")"
		} else if m.Type.List {
			function = "merge.ReadOnlyList"
		}
		call := step(function, m.Type, "errs", fmt.Sprintf("%q", m.Path()), existing, "update."+m.Name)
		if m.Type.Kind == Nested && m.Type.Of.Extra != nil {
			call = strings.Replace(call, "equal"+m.Type.Base, "known"+m.Type.Base, 1)
			nested = append(nested, m.Type.Base)
		}
		p.line("errs = %s", call)
	}
	p.line("return errs.Err()\n}\n")
	for _, base := range nested {
		p.line("// known%s compares what the contract knows: an update has lost the rest.", base)
		p.line("func known%s(a, b %s) bool {\nb.Extra = a.Extra\nreturn equal%s(a, b)\n}\n", base, base, base)
	}
}

func writeChanges(p *printer, record *Struct) {
	p.line("// Changes lists what differs between before and after, in the documented order,")
	p.line("// for an audit log. Secrets are masked, and absent and null do not differ.")
	p.line("func Changes(before, after User) []wire.Change {\nvar log merge.Log")
	writeChangeSteps(p, record, "&log")
	p.line("return log.Rows()\n}\n")
}

// writeChangeSteps writes a part where it stands, because the rows follow the
// documented order.
func writeChangeSteps(p *printer, s *Struct, log string) {
	parts := s.parts()
	for _, m := range s.Members {
		name, before, after := fmt.Sprintf("%q", m.Path()), "before."+m.Name, "after."+m.Name
		switch {
		case m.Custom != "" && !slices.Contains(parts, m):
		case m.Custom != "":
			p.line("%s.Changes(%s, &before, &after)", m.Custom, log)
		case m.Key != "":
			p.line("%s.Changes(%s, %s, %s)", keyedName(m), log, before, after)
		case m.Type.List && m.Type.Kind == Nested:
			p.line("merge.ChangeList(%s, %s, %s, %s, changes%s)", log, name, before, after, m.Type.Base)
		case m.Type.List:
			p.line("merge.ChangeList(%s, %s, %s, %s, %s)", log, name, before, after, changeItem(m.Type))
		case m.Type.Kind == Nested:
			p.line("merge.ChangeObject(%s, %s, %s, %s, changes%s)", log, name, before, after, m.Type.Base)
		case m.Type.Optional:
			p.line("%s", step("merge.ChangeNullable", m.Type, log, name, before, after))
		case m.ZeroUnknown && !m.Identity:
			p.line("merge.ChangeKnown(%s, %s, %s, %s)", log, name, before, after)
		default:
			p.line("%s", step("merge.Change", m.Type, log, name, before, after))
		}
	}
	if s.Extra != nil {
		p.line("merge.ChangeExtra(%s, before.Extra, after.Extra)", log)
	}
}

// changeItem spells how an item of a list of scalars is audited.
func changeItem(t Type) string {
	if equal := equalOf(t); equal != "" {
		return "merge.ChangeItemFunc(" + equal + ")"
	}
	return "merge.ChangeItem"
}

// writeNestedChanges writes how a struct inside the record is audited.
func writeNestedChanges(p *printer, s *Struct) {
	p.line("func changes%s(log *merge.Log, before, after %s) {", s.Name, s.Name)
	writeChangeSteps(p, s, "log")
	p.line("}\n")
}

// writeNestedEqual writes how a struct inside the record is compared where ==
// is not enough.
func writeNestedEqual(p *printer, s *Struct) {
	var terms, names []string
	if s.Extra != nil {
		terms, names = append(terms, "a.Extra.Equal(b.Extra)"), append(names, "Extra")
	}
	for _, m := range s.Members {
		switch equal := equalOf(m.Type); {
		case equal == "":
			continue
		case m.Type.Optional:
			terms = append(terms, fmt.Sprintf("merge.Same(a.%s, b.%s, %s)", m.Name, m.Name, equal))
		default:
			terms = append(terms, fmt.Sprintf("%s(a.%s, b.%s)", equal, m.Name, m.Name))
		}
		names = append(names, m.Name)
	}
	p.line("func equal%s(a, b %s) bool {", s.Name, s.Name)
	p.line("same := %s", strings.Join(terms, " &&\n"))
	p.line("a.%s = b.%s // and == compares the rest", strings.Join(names, ", a."), strings.Join(names, ", b."))
	p.line("return same && a == b\n}\n")
}

// writeParts writes how to merge keyed lists, and makes the compiler check the
// values that merge custom groups.
func writeParts(p *printer, pkg *Package) {
	var groups []string
	for _, m := range append(pkg.Update().parts(), pkg.Record().parts()...) {
		if m.Custom != "" && !slices.Contains(groups, m.Custom) {
			groups = append(groups, m.Custom)
			p.line("var _ merge.Group[User, Update] = %s\n", m.Custom)
		}
	}
	for _, m := range pkg.Update().parts() {
		if m.Key != "" {
			writeKeyed(p, pkg, m)
		}
	}
}

func writePaths(p *printer, pkg *Package, update *Struct) {
	names := pathList(pkg, update)
	p.line("// Paths returns the wire names of the members that the update sends, null or a")
	extra := "wire.Members{}"
	if update.Extra == nil {
		p.line("// value, in the documented order.")
	} else {
		extra = "u.Extra"
		p.line("// value, in the documented order, and then those in Extra.")
	}
	p.line("func (u Update) Paths() []string {\nreturn merge.Sent(%s, %s,", extra, names)
	packed(p, update.Members, func(m *Member) string { return "u." + m.Name + ".IsSet()" })
	p.line(")\n}\n")
}

// packWidth is how long a line of terms may be.
const packWidth = 112

// packed writes a term for every member, several per line.
func packed(p *printer, members []*Member, term func(*Member) string) {
	text := ""
	for _, m := range members {
		next := term(m) + ","
		if len(text)+1+len(next) > packWidth {
			p.line("%s", text)
			text = ""
		}
		if text != "" {
			text += " "
		}
		text += next
	}
	p.line("%s", text)
}

func writeClone(p *printer, record *Struct) {
	p.line("// Clone returns a copy that shares nothing with u that could be changed.")
	statements := ownLists("u", record.Members)
	if len(statements) == 0 {
		p.line("func (u User) Clone() User { return u }\n")
		return
	}
	p.line("func (u User) Clone() User {\n%s\nreturn u\n}\n", strings.Join(statements, "\n"))
}
