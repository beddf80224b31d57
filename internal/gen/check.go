package main

import (
	"strconv"
	"strings"
)

// rules are the validate tags that the fast check knows, as a condition on the value v. A struct with another tag
// would need the engine every time.
var rules = map[string]string{
	"notblank":     "validate.NotBlank(v)",
	"mobile":       "validate.MobilePhone(v)",
	"emailaddress": "validate.Email(v)",
}

// condition spells what a rule asks of the value v, and false when the fast check does not know the rule.
func condition(rule string) (string, bool) {
	values, ok := strings.CutPrefix(rule, "oneof=")
	if !ok {
		holds, ok := rules[rule]
		return holds, ok
	}
	var terms []string
	for value := range strings.FieldsSeq(values) {
		if _, err := strconv.Atoi(value); err != nil {
			value = strconv.Quote(value)
		}
		terms = append(terms, "v == "+value)
	}
	return "(" + strings.Join(terms, " || ") + ")", true
}

// writeCheck writes Validate and ValidatePartial with their fast lanes.
func writeCheck(p *printer, pkg *Package) {
	record, update := pkg.Record(), pkg.Update()
	p.line("// Validate checks the update as a whole body: that every required member was sent, and that every rule holds. It returns")
	p.line("// nil or a [validate.Errors] with all that does not.")
	writeJudge(p, update, "Validate", "u.complete() && u.sound()", "validate.Struct(u), u.nulls().Err()", "true")
	p.line("// ValidatePartial checks only the members that were sent, for an update that leaves the others as they are.")
	writeJudge(p, update, "ValidatePartial", "u.sound()", "validate.Only(validate.Struct(u), u.Paths()...), u.nulls().Err()", "false")
	p.line("// Validate checks the record by the same rules. It returns nil or a [validate.Errors] with all that does not hold.")
	writeJudge(p, record, "Validate", "u.sound()", "validate.Struct(u)", "true")
	p.line("// The fast lane proves a value valid without reflection or allocation. What it cannot prove goes to the engine of")
	p.line("// package validate, which reads the same tags and words the errors.\n")
	writeComplete(p, update)
	p.line("// sound reports whether every rule holds for what was sent, and nothing is null that cannot be.")
	writeSound(p, update, "!u.anyNull()")
	p.line("// sound reports whether every rule holds.")
	writeSound(p, record, all(present(record)))
}

// writeJudge writes a method that returns nil where the fast lane proves the value valid, and otherwise what the
// reports say. The rules written by hand are judged in both cases.
func writeJudge(p *printer, s *Struct, method, fast, reports, whole string) {
	p.line("func (u %s) %s() error {", s.Name, method)
	if s.Rules {
		p.line("broken := u.crossField(%s)", whole)
		fast += " && broken == nil"
		reports += ", broken.Err()"
	}
	p.line("if %s {\nreturn nil\n}", fast)
	if strings.Contains(reports, ", ") {
		reports = "validate.Join(" + reports + ")"
	}
	p.line("return %s\n}\n", reports)
}

func writeComplete(p *printer, update *Struct) {
	p.line("// complete reports whether every required member was sent.")
	p.line("func (u *Update) complete() bool {")
	var terms []string
	for _, m := range update.Members {
		if m.Has("required") {
			terms = append(terms, "u."+m.Name+".IsSet()")
		}
	}
	p.line("return %s\n}\n", all(terms))
}

func writeSound(p *printer, s *Struct, always string) {
	p.line("func (u *%s) sound() bool {", s.Name)
	for _, m := range s.Members {
		broken := violations(m)
		switch {
		case len(broken) == 0:
		case m.Type.Optional && len(broken) > 1:
			p.line("if v, ok := u.%s.Get(); ok && (%s) {\nreturn false\n}", m.Name, strings.Join(broken, " || "))
		case m.Type.Optional:
			p.line("if v, ok := u.%s.Get(); ok && %s {\nreturn false\n}", m.Name, broken[0])
		default:
			p.line("if v := u.%s; %s {\nreturn false\n}", m.Name, strings.Join(broken, " || "))
		}
	}
	p.line("return %s\n}\n", always)
}

// present spells that every required member that the record holds as an Optional has a value.
func present(record *Struct) (terms []string) {
	for _, m := range record.Members {
		if m.Has("required") && m.Type.Optional {
			terms = append(terms, "u."+m.Name+".IsSet() && !u."+m.Name+".IsNull()")
		}
	}
	return terms
}

// violations spells how each rule of a member can be broken, the presence aside.
func violations(m *Member) (broken []string) {
	for _, rule := range m.Rules {
		if holds, ok := condition(rule); ok {
			if m.Type.Base == "wire.Secret" {
				holds = strings.ReplaceAll(holds, "(v)", "(v.Reveal())")
			}
			broken = append(broken, "!"+holds)
		}
	}
	return broken
}
