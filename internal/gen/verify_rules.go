package main

import (
	"slices"
	"strconv"
	"strings"
)

// rules finds rules that the generated check does not know, or cannot judge for
// the member's type.
func (v verifier) rules(s *Struct) {
	for _, m := range s.Members {
		for i, rule := range m.Rules {
			if problem := v.rule(m, i, rule); problem != "" {
				name, _, _ := strings.Cut(rule, "=")
				v.add(s, m, "validate", name, "%s", problem)
			}
		}
		if s == v.Record() && m.Has("required") && !m.Type.Optional && m.Type.Base != "string" && !m.broken {
			v.add(s, m, "validate", "required", "a plain %s is always there: take out required", m.Type.Base)
		}
	}
}

// rule says what is wrong with the rule at index i of a member, "" for nothing.
func (v verifier) rule(m *Member, i int, rule string) string {
	first := rule == "required" || rule == "omitempty"
	_, known := ruleOf(rule, m.Type)
	switch {
	case first && i > 0:
		return rule + " must stand first"
	case rule == "omitempty" && !m.Type.Optional && !m.broken:
		return "a plain member is always there, and empty is a value: take out omitempty"
	case first:
		return ""
	case !known:
		names := knownRules()
		return "unknown rule " + strconv.Quote(rule) + suggest(rule, names) + ": want " + either(names)
	case i == 0 && m.Type.Optional:
		return "rules must start with required or omitempty: an absent member breaks none"
	case m.broken:
		return ""
	case m.Type.Base == "wire.Secret" && !m.Type.Optional:
		return "a secret with rules must be a wire.Optional"
	}
	return v.judge(m.Type, rule)
}

// judge says why the rule cannot judge a value of the type, "" when it can.
func (v verifier) judge(t Type, rule string) string {
	name, param, _ := strings.Cut(rule, "=")
	if _, limited := limits[name]; limited {
		return judgeLimit(t, name, param)
	}
	if name != "oneof" {
		if !isText(t) {
			return "the rule " + rule + " judges string and wire.Secret, not " + t.Go()
		}
		return ""
	}
	base := t.Base
	if t.Kind == Enum && !t.Own {
		base = v.Underlying[t.Base]
	}
	number := base == "int64" || base == "uint8"
	if t.List || !number && base != "string" {
		return "the rule oneof judges text and integers, not " + t.Go()
	}
	return judgeValues(base, number, param)
}

func judgeLimit(t Type, name, param string) string {
	if sizeOf(t) == "" {
		return "the rule " + name + " judges texts, whole numbers and lists, not " + t.Go()
	}
	if n, err := strconv.ParseUint(param, 10, 31); err != nil || t.Base == "uint8" && !t.List && n > 255 {
		return "the rule " + name + " needs a number that fits: " + name + "=3"
	}
	return ""
}

// judgeValues says what is wrong with the values of oneof. The engine reads
// quotation marks as its own.
func judgeValues(base string, number bool, values string) string {
	fields := strings.Fields(values)
	if len(fields) == 0 {
		return "the rule oneof needs values: oneof=1 2"
	}
	for _, value := range fields {
		if _, err := strconv.Atoi(value); (err == nil) != number {
			return "the value " + value + " of the rule oneof does not fit " + base
		}
	}
	if slices.ContainsFunc(fields, func(value string) bool { return strings.Contains(value, "'") }) {
		return "the values of the rule oneof cannot have quotation marks"
	}
	return ""
}
