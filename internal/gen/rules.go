package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A rule is a validate tag. The code and the parameter are those that the
// engine of package validate reports for it.
type rule struct {
	holds string // what it asks of the value %s
	code  string // the constant
	param string
}

// textRules are the rules for texts, which have no parameter.
var textRules = map[string]rule{
	"notblank":     {"validate.NotBlank(%s)", "validate.CodeRequired", ""},
	"mobile":       {"validate.MobilePhone(%s)", "validate.CodePattern", "mobile"},
	"emailaddress": {"validate.Email(%s)", "validate.CodeEmail", ""},
	"httpurl":      {"validate.URL(%s)", "validate.CodeURL", ""},
}

// limits are the rules that compare a number, or the length of a text or a
// list, with their parameter.
var limits = map[string]string{
	"min": ">=",
	"max": "<=",
	"len": "==",
}

// knownRules are the rules that the generated check knows, and what can stand
// before them.
func knownRules() []string {
	names := []string{"required", "omitempty", "oneof=…"}
	for _, name := range slices.Sorted(maps.Keys(limits)) {
		names = append(names, name+"=…")
	}
	return append(names, slices.Sorted(maps.Keys(textRules))...)
}

// ruleOf reads one rule of a member's tag, and reports whether it is known.
func ruleOf(tag string, t Type) (rule, bool) {
	name, param, _ := strings.Cut(tag, "=")
	operator, limited := limits[name]
	switch {
	case limited:
		size := sizeOf(t)
		return rule{size + " " + operator + " " + param, "validate.CodeRange", tag}, true
	case name == "oneof":
		return oneOf(param), true
	}
	found, known := textRules[tag]
	if tag == "notblank" && t.Base == "wire.Secret" {
		found.holds = "check.NotBlank(%s)"
	}
	return found, known
}

// sizeOf returns what a limit compares, "" for what has no size.
func sizeOf(t Type) string {
	switch {
	case t.List:
		return "len(%s)"
	case t.Base == "wire.Secret":
		return "check.Length(%s)"
	case isText(t):
		return "utf8.RuneCountInString(%s)"
	case t.Base == "int64" || t.Base == "uint8":
		return "%s"
	}
	return ""
}

// oneOf is the rule for values that the tag lists: all numbers, or all texts.
func oneOf(values string) rule {
	var terms []string
	for value := range strings.FieldsSeq(values) {
		if _, err := strconv.Atoi(value); err != nil {
			value = strconv.Quote(value)
		}
		terms = append(terms, "%s == "+value)
	}
	return rule{strings.Join(terms, " || "), "validate.CodeEnum", values}
}

func isText(t Type) bool { return !t.List && (t.Base == "string" || t.Base == "wire.Secret") }
