package main

import (
	"fmt"
	"strings"
)

// writeCheck writes Validate and ValidatePartial, and the walks they are made
// of.
func writeCheck(p *printer, pkg *Package) {
	record, update := pkg.Record(), pkg.Update()
	p.line("// Validate checks the update as a whole body: that every required member was")
	p.line("// sent, and that every rule holds. It returns nil or a [validate.Errors] with")
	p.line("// everything that is wrong.")
	writeMethod(p, pkg, update, "Validate", "true")
	p.line("// ValidatePartial checks only the members that were sent, for an update that")
	p.line("// leaves the others as they are.")
	writeMethod(p, pkg, update, "ValidatePartial", "false")
	if steps := restSteps(pkg, update, "whole"); len(steps) > 0 {
		writeReport(p, pkg, update, "whole", "(u *Update) judge(whole bool)")
	}
	writeRules(p, update, true)
	writeNulls(p, update)
	p.line("// Validate checks the record by the same rules. It returns nil or a")
	p.line("// [validate.Errors] with everything that is wrong.")
	writeMethod(p, pkg, record, "Validate", "true")
	writeRules(p, record, false)
	for _, item := range keyedItems(record, update) {
		writeRules(p, item, false)
	}
}

// writeMethod writes a public method. Both methods of an update share judge
// where that is more than a line.
func writeMethod(p *printer, pkg *Package, s *Struct, name, whole string) {
	if s == pkg.Update() && len(restSteps(pkg, s, whole)) > 0 {
		p.line("func (u Update) %s() error { return u.judge(%s) }\n", name, whole)
		return
	}
	writeReport(p, pkg, s, whole, fmt.Sprintf("(u %s) %s()", s.Name, name))
}

// writeReport writes the method that reports broken rules, null, then what no
// tag can say: on one line where that is all.
func writeReport(p *printer, pkg *Package, s *Struct, whole, method string) {
	rules, nulls, rest := "nil", "nil", "nil"
	steps := restSteps(pkg, s, whole)
	open, end := "{ ", " }\n"
	if len(steps) > 0 {
		open, end = "{\n", "\n}\n"
	}
	p.body.WriteString("func " + method + " error " + open)
	for i, step := range steps {
		if i == 0 {
			p.line("rest := %s", strings.Replace(step, "(rest, ", "(nil, ", 1))
			rest = "rest"
			continue
		}
		p.line("rest = %s", step)
	}
	switch {
	case !hasRules(s):
	case s == pkg.Update():
		rules = "u.rules(" + whole + ")"
	default:
		rules = "u.rules()"
	}
	if s == pkg.Update() {
		nulls = "u.nulls()"
	}
	p.line("return check.Report(%s, %s, %s)%s", rules, nulls, rest, end)
}

// restSteps are the checks that do not follow from one member's tag: those
// written by hand, what no group can merge, and the items of keyed lists.
func restSteps(pkg *Package, s *Struct, whole string) (steps []string) {
	refuse := "RefuseHeld"
	if s == pkg.Update() {
		refuse = "Refuse"
	}
	if s.Rules {
		steps = append(steps, "u.crossField("+whole+")")
	}
	for _, part := range s.parts() {
		if part.Key == "" {
			if s == pkg.Update() {
				steps = append(steps, part.Custom+".Refuse(rest, u)")
			}
			continue
		}
		steps = append(steps, fmt.Sprintf("%s.%s(rest, u.%s)", keyedName(part), refuse, part.Name))
		if item := part.Type.Of; hasRules(item) {
			steps = append(steps, fmt.Sprintf("check.Items(rest, %q, u.%s, (*%s).rules)", part.Path(), part.Name, item.Name))
		}
	}
	return steps
}

// hasRules reports whether a member of s has a rule to check.
func hasRules(s *Struct) bool {
	for _, m := range s.Members {
		if len(m.Rules) > 0 {
			return true
		}
	}
	return false
}

func writeRules(p *printer, s *Struct, partial bool) {
	if !hasRules(s) {
		return
	}
	r, parameter := receiver(s.Name), ""
	if partial {
		parameter = "whole bool"
	}
	p.line("// rules lists the rules that are broken, the first one of each member.")
	p.line("func (%s *%s) rules(%s) validate.Errors {\nvar errs check.List", r, s.Name, parameter)
	for _, m := range s.Members {
		for _, c := range conditions(m, r+"."+m.Name, partial) {
			if c.code == "validate.CodeRequired" {
				p.line("errs.%s(%s, %q)", required(m), c.holds, m.Path())
				continue
			}
			p.line("errs.Rule(%s, %q, %s, %q)", c.holds, m.Path(), c.code, c.param)
		}
	}
	p.line("return errs.Errors()\n}\n")
}

// conditions spells what each rule of a member asks of it, with !whole for a
// partial update, which may leave a required member out.
func conditions(m *Member, field string, partial bool) (list []rule) {
	for i, tag := range m.Rules {
		c, _ := ruleOf(tag, m.Type)
		switch {
		case tag == "omitempty" || tag == "notblank" && i == 1 && m.Has("required"):
			continue
		case tag == "required":
			c = rule{sent(m, field), "validate.CodeRequired", ""}
			if partial {
				c.holds = "!whole && " + field + ".IsZero() || " + c.holds
			}
		default:
			c.holds = c.of(m, field)
		}
		list = append(list, c)
	}
	return list
}

// required names the method that reports a member without a value.
func required(m *Member) string {
	if m.Has("notblank") {
		return "RequiredText"
	}
	return "Required"
}

// sent spells that a required member has a value, and that a text which must
// not be blank is not.
func sent(m *Member, field string) string {
	switch {
	case m.Has("notblank"):
		notBlank, _ := ruleOf("notblank", m.Type)
		return strings.ReplaceAll(notBlank.holds, "%s", text(m.Type, field, notBlank))
	case m.Type.Optional:
		return "!check.None(&" + field + ")"
	}
	return field + ` != ""`
}

// text spells the text of a member that a rule looks at, "" where it has no
// value. Rules for secrets take the member.
func text(t Type, field string, c rule) string {
	switch {
	case !t.Optional, strings.HasPrefix(c.holds, "check."):
		return field
	case t.Base == "wire.Secret":
		return field + ".Or(wire.Secret{}).Reveal()"
	}
	return field + `.Or("")`
}

// of spells the rule for the member in field. One that looks at a text once
// needs no function.
func (c rule) of(m *Member, field string) string {
	if isText(m.Type) && strings.Count(c.holds, "%s") == 1 || !m.Type.Optional {
		holds := strings.ReplaceAll(c.holds, "%s", text(m.Type, field, c))
		if m.Type.Optional {
			return "check.None(&" + field + ") || " + holds
		}
		return holds
	}
	return fmt.Sprintf("check.Holds(%s, func(v %s) bool { return %s })", field, m.Type.Go(), strings.ReplaceAll(c.holds, "%s", "v"))
}

func writeNulls(p *printer, update *Struct) {
	p.line("// nulls lists the members that are null and cannot be.")
	p.line("func (u *Update) nulls() validate.Errors {\nvar errs check.List")
	for _, m := range update.Members {
		switch {
		case m.Nullable:
		case m.Has("required"):
			p.line("errs.%s(!u.%s.IsNull(), %q)", required(m), m.Name, m.Path())
		default:
			p.line("errs.NotNull(!u.%s.IsNull(), %q)", m.Name, m.Path())
		}
	}
	p.line("return errs.Errors()\n}\n")
}
