package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// rules finds rules that the fast check does not know, or cannot judge for the
// member's type.
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
	_, known := condition(rule)
	switch {
	case first && i > 0:
		return rule + " must stand first"
	case first:
		return ""
	case !known:
		names := knownRules()
		return "unknown rule " + strconv.Quote(rule) + suggest(rule, names) + ": want " + either(names)
	case i == 0:
		return "rules must start with required or omitempty: an absent member breaks none"
	case m.broken:
		return ""
	}
	return v.judge(m.Type, rule)
}

// knownRules are the rules of the fast check, and what can stand before them.
func knownRules() []string {
	return append([]string{"required", "omitempty", "oneof=…"}, slices.Sorted(maps.Keys(rules))...)
}

// judge says why the rule cannot judge a value of the type, "" when it can.
func (v verifier) judge(t Type, rule string) string {
	values, choice := strings.CutPrefix(rule, "oneof=")
	if !choice {
		if t.List || t.Base != "string" && t.Base != "wire.Secret" {
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
	fields := strings.Fields(values)
	if len(fields) == 0 {
		return "the rule oneof needs values: oneof=1 2"
	}
	for _, value := range fields {
		if _, err := strconv.Atoi(value); (err == nil) != number {
			return "the value " + value + " of the rule oneof does not fit " + base
		}
	}
	return ""
}
