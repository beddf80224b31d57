package main

import (
	"fmt"
	"slices"
)

// writeMerge writes what follows from the pair of User and Update.
func writeMerge(p *printer, pkg *Package) {
	record, update := pkg.Record(), pkg.Update()
	writeApply(p, update)
	writeRefusals(p, update)
	writeDiff(p, update)
	writeFull(p, update)
	writeMergeFunc(p, update)
	writeCheckReadOnly(p, update)
	writeChanges(p, record)
	writePaths(p, update)
	writeClone(p, record)
	for _, s := range nestedIn(pkg, record) {
		writeNestedChanges(p, s)
	}
	for _, s := range nestedIn(pkg, &Struct{Members: update.Mechanical()}) {
		writeNestedEqual(p, s)
	}
}

// nestedIn returns the structs that are members of the record, or items of its lists.
func nestedIn(pkg *Package, record *Struct) (nested []*Struct) {
	for _, m := range record.Members {
		if s := pkg.Struct(m.Type.Base); s != nil && !slices.Contains(nested, s) {
			nested = append(nested, s)
		}
	}
	return nested
}

// equalOf returns the function that compares two values of a member's base type.
func equalOf(t Type) string {
	if t.Kind == Nested {
		return "equal" + t.Base
	}
	if scalars[t.Base].equal {
		return t.Base + ".Equal"
	}
	return "merge.Equal"
}

func writeApply(p *printer, update *Struct) {
	p.line("// Apply returns existing with every member that update sends. It writes to neither, and shares no list with update.")
	p.line("//")
	p.line("// The error is a [validate.Errors] with everything that has no meaning as a merge: null for a member that cannot be")
	p.line("// null, another record's identity. The result is existing itself then. What else the contract asks for is for Validate")
	p.line("// to say, before.")
	p.line("func Apply(existing User, update Update) (merged User, err error) {")
	p.line("if errs := update.refusals(&existing); errs != nil {\nreturn existing, errs\n}")
	p.line("merged = existing")
	for _, m := range update.Mechanical() {
		if !m.ReadOnly {
			p.line("merge.%s(&merged.%s, update.%s)", applyStep(m), m.Name, m.Name)
		}
	}
	writeCustom(p, update, "apply%s(&merged, &update)")
	p.line("return merged, nil\n}\n")
}

// writeCustom writes a call of the hand-written function of every custom group.
func writeCustom(p *printer, s *Struct, call string) {
	for _, group := range s.Groups() {
		p.line(call, group)
	}
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

func writeRefusals(p *printer, update *Struct) {
	p.line("// refusals lists what makes the update meaningless for existing.")
	p.line("func (u *Update) refusals(existing *User) (errs validate.Errors) {")
	for _, m := range update.Members {
		if m.Identity {
			p.line("errs = merge.Identity(errs, %q, existing.%s, u.%s)", m.Path(), m.Name, m.Name)
		}
	}
	p.line("errs = append(errs, u.nulls()...)")
	writeCustom(p, update, "errs = refuse%s(errs, existing, u)")
	p.line("return errs\n}\n")
	p.line("// nulls lists the members that are null and cannot be.")
	p.line("func (u *Update) nulls() (errs validate.Errors) {")
	p.line("if !u.anyNull() {\nreturn nil\n}")
	var terms []string
	for _, m := range update.Members {
		if m.Nullable {
			continue
		}
		terms = append(terms, "u."+m.Name+".IsNull()")
		code := "validate.CodeNull"
		if m.Has("required") {
			code = "validate.CodeRequired"
		}
		p.line("errs = merge.NotNull(errs, %q, u.%s, %s)", m.Path(), m.Name, code)
	}
	p.line("return errs\n}\n")
	p.line("// anyNull is the quick look whether nulls has anything to list.")
	p.line("func (u *Update) anyNull() bool {\nreturn %s\n}\n", some(terms))
}

func writeDiff(p *printer, update *Struct) {
	p.line("// Diff returns the smallest update that turns before into after: what after knows and before has otherwise. It sends")
	p.line("// neither the identity nor what is read-only.")
	p.line("func Diff(before, after User) (update Update) {")
	for _, m := range update.Mechanical() {
		if m.ReadOnly || m.Identity {
			continue
		}
		step := "DiffNullable"
		switch {
		case m.Type.List:
			step = "DiffList"
		case m.Plain:
			step = "Diff"
		case !m.Nullable:
			step = "DiffKnown"
		}
		p.line("merge.%s(&update.%s, before.%s, after.%s, %s)", step, m.Name, m.Name, m.Name, equalOf(m.Type))
	}
	writeCustom(p, update, "diff%s(&update, &before, &after)")
	p.line("return update\n}\n")
}

func writeFull(p *printer, update *Struct) {
	p.line("// Full returns the update that sends every member of user that is known and can be edited, and the identity: the body")
	p.line("// of a whole PUT.")
	p.line("func Full(user User) (update Update) {")
	for _, m := range update.Mechanical() {
		switch {
		case m.ReadOnly:
		case m.Type.List:
			p.line("update.%s = merge.CopyList(user.%s)", m.Name, m.Name)
		case m.Plain:
			p.line("update.%s.Set(user.%s)", m.Name, m.Name)
		case m.Nullable:
			p.line("update.%s = user.%s", m.Name, m.Name)
		default:
			p.line("update.%s = merge.Known(user.%s)", m.Name, m.Name)
		}
	}
	writeCustom(p, update, "full%s(&update, &user)")
	p.line("return update\n}\n")
}

func writeMergeFunc(p *printer, update *Struct) {
	p.line("// Merge returns the one update that does what first and then second do.")
	p.line("func Merge(first, second Update) (merged Update) {\nmerged = first")
	for _, m := range update.Mechanical() {
		if m.Type.List {
			p.line("merged.%s = merge.CopyList(first.%s)", m.Name, m.Name)
			p.line("merge.PutList(&merged.%s, second.%s)", m.Name, m.Name)
			continue
		}
		p.line("merge.Put(&merged.%s, second.%s)", m.Name, m.Name)
	}
	writeCustom(p, update, "merge%s(&merged, &second)")
	p.line("return merged\n}\n")
}

func writeCheckReadOnly(p *printer, update *Struct) {
	p.line("// CheckReadOnly returns a [validate.Errors] with the read-only members that update would change, nil when there are")
	p.line("// none. Apply never changes them.")
	p.line("func CheckReadOnly(existing User, update Update) error {\nvar errs validate.Errors")
	for _, m := range update.Members {
		if !m.ReadOnly {
			continue
		}
		step := "ReadOnlyNullable"
		if m.Plain {
			step = "ReadOnly"
		} else if m.Type.List {
			step = "ReadOnlyList"
		}
		p.line("errs = merge.%s(errs, %q, existing.%s, update.%s, %s)", step, m.Path(), m.Name, m.Name, equalOf(m.Type))
	}
	p.line("return errs.Err()\n}\n")
}

func writeChanges(p *printer, record *Struct) {
	p.line("// Changes lists what differs between before and after, in the documented order, for an audit log. Secrets are masked,")
	p.line("// and between absent and null there is no difference.")
	p.line("func Changes(before, after User) []wire.Change {\nvar log merge.Log")
	writeChangeSteps(p, record, "&log")
	p.line("return log.Rows()\n}\n")
}

// writeChangeSteps writes a custom group where its first member stands, because the rows follow the documented order.
func writeChangeSteps(p *printer, s *Struct, log string) {
	groups := s.Groups()
	for _, m := range s.Members {
		if m.Custom != "" {
			if slices.Contains(groups, m.Custom) {
				p.line("changes%s(%s, &before, &after)", m.Custom, log)
				groups = slices.DeleteFunc(groups, func(group string) bool { return group == m.Custom })
			}
			continue
		}
		step, by := "Change", equalOf(m.Type)
		switch {
		case m.Type.List && m.Type.Kind == Nested:
			step, by = "ChangeList", "changes"+m.Type.Base
		case m.Type.List:
			step, by = "ChangeList", "merge.ChangeItem"
		case m.Type.Kind == Nested:
			step, by = "ChangeObject", "changes"+m.Type.Base
		case m.Type.Optional:
			step = "ChangeNullable"
		}
		p.line("merge.%s(%s, %q, before.%s, after.%s, %s)", step, log, m.Path(), m.Name, m.Name, by)
	}
}

// writeNestedChanges writes how a struct inside the record is audited.
func writeNestedChanges(p *printer, s *Struct) {
	p.line("func changes%s(log *merge.Log, before, after %s) {", s.Name, s.Name)
	writeChangeSteps(p, s, "log")
	p.line("}\n")
}

// writeNestedEqual writes how a struct inside the record is compared, for Diff.
func writeNestedEqual(p *printer, s *Struct) {
	p.line("func equal%s(a, b %s) bool {", s.Name, s.Name)
	var terms []string
	if s.Null {
		terms = append(terms, "a.null == b.null")
	}
	for _, m := range s.Members {
		term := fmt.Sprintf("%s(a.%s, b.%s)", equalOf(m.Type), m.Name, m.Name)
		if m.Type.Optional {
			term = fmt.Sprintf("merge.Same(a.%s, b.%s, %s)", m.Name, m.Name, equalOf(m.Type))
		}
		terms = append(terms, term)
	}
	p.line("return %s\n}\n", all(terms))
}

func writePaths(p *printer, update *Struct) {
	p.line("// Paths returns the wire names of the members that the update sends, null or a value, in the documented order.")
	p.line("func (u Update) Paths() []string {\nvar names []string")
	for _, m := range update.Members {
		p.line("names = merge.Sent(names, %q, u.%s)", m.Path(), m.Name)
	}
	p.line("return names\n}\n")
}

func writeClone(p *printer, record *Struct) {
	p.line("// Clone returns a copy that shares nothing with u that could be changed.")
	p.line("func (u User) Clone() User {")
	for _, m := range record.Members {
		if m.Type.List {
			p.line("u.%s = merge.CopyList(u.%s)", m.Name, m.Name)
		}
	}
	p.line("return u\n}\n")
}
