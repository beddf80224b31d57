package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Limits of numbers.
const (
	minInt32, maxInt32       = math.MinInt32, math.MaxInt32
	minInt64, maxInt64 int64 = math.MinInt64, math.MaxInt64 // an int may have 32 bits
)

// maxDecimal is the largest decimal, 96 bits.
const maxDecimal = json.Number("79228162514264337593543950335")

// writtenScalars are the schemas of what is written of each scalar type.
var writtenScalars = map[string]node{
	"string":           {{"type", "string"}},
	"bool":             {{"type", "boolean"}},
	"int64":            {{"type", "integer"}, {"format", "int64"}},
	"uint8":            {{"type", "integer"}, {"minimum", 0}, {"maximum", 255}},
	"uuid.UUID":        {{"type", "string"}, {"format", "uuid"}, {"pattern", guidPattern}},
	"wire.DateTime":    {{"type", "string"}, {"pattern", datePattern}},
	"wire.Decimal":     {{"type", "number"}, {"minimum", "-" + maxDecimal}, {"maximum", maxDecimal}},
	"wire.IntOrString": anyOf(node{{"type", "integer"}, {"format", "int64"}}, matching(idPattern)),
	"wire.Secret":      {{"type", "string"}, {"format", "password"}},
	"wire.SecretGUID":  {{"type", "string"}, {"format", "uuid"}, {"pattern", guidPattern}},
}

// readScalars are the schemas of what is read, by the name of the definition.
var readScalars = map[string]node{
	"BooleanRead": anyOf(node{{"type", []string{"boolean", "number"}}}, matching(booleanReadPattern)),
	"IntegerRead": anyOf(whole, matching(integerReadPattern)),
	"ByteRead": anyOf(node{{"type", "boolean"}}, node{{"type", "number"}, {"minimum", -0.5}, {"exclusiveMaximum", 255.5}},
		matching(byteReadPattern)),
	"GUIDRead":    matching(guidReadPattern),
	"DateRead":    matching(dateReadPattern),
	"DecimalRead": anyOf(writtenScalars["wire.Decimal"], matching(decimalReadPattern)),
	"EnumRead":    anyOf(node{{"type", "integer"}, {"minimum", minInt32}, {"maximum", maxInt32}}, matching(enumReadPattern)),
	"TextRead":    {{"type", []string{"string", "number", "boolean"}}},
}

// whole is a number that 64 bits hold.
var whole = node{{"type", "integer"}, {"minimum", minInt64}, {"maximum", maxInt64}}

// readNames says which of them a scalar type is read as.
var readNames = map[string]string{
	"string": "TextRead", "wire.Secret": "TextRead", "bool": "BooleanRead", "int64": "IntegerRead", "uint8": "ByteRead",
	"uuid.UUID": "GUIDRead", "wire.SecretGUID": "GUIDRead", "wire.DateTime": "DateRead", "wire.Decimal": "DecimalRead",
	"wire.IntOrString": "IntegerRead",
}

// matching is a text that matches a pattern.
func matching(pattern string) node { return node{{"type", "string"}, {"pattern", pattern}} }

// readable is the schema of what is read of a scalar or an enumeration, which
// it defines.
func (w *schemaWriter) readable(t Type) node {
	name := readNames[t.Base]
	if t.Kind == Enum {
		if name = readNames[w.Underlying[t.Base]]; w.namesOf(t) != "" {
			name = "EnumRead"
		}
	}
	w.defs[name] = readScalars[name]
	return refTo(name)
}

// rules adds a member's rules to the schema of what is written.
func (p *Package) rules(m *Member, n node) node {
	for _, rule := range m.Rules {
		name, param, _ := strings.Cut(rule, "=")
		switch name {
		case "notblank":
			if !m.Has("mobile") && !m.Has("emailaddress") && !m.Has("httpurl") { // which say it too
				n = n.pattern(notBlankPattern)
			}
		case "mobile":
			n = n.pattern(mobilePattern).pattern(mobileDigitsPattern).pattern(mobileUnitsPattern)
		case "emailaddress":
			n = n.pattern(emailPattern)
		case "httpurl":
			n = n.pattern(urlPattern)
		case "oneof":
			n = n.with("enum", p.valuesOf(m.Type, param))
		}
	}
	return n.and(limitsOf(m, "minLength", "maxLength"))
}

// pattern adds a pattern. A second one, and a third, stand under allOf: the
// text must match them all.
func (n node) pattern(pattern string) node {
	if !n.has("pattern") {
		return n.with("pattern", pattern)
	}
	last := len(n) - 1
	more := node{{"pattern", pattern}}
	if list, ok := n[last].value.([]node); ok && n[last].name == "allOf" {
		return n[:last:last].with("allOf", append(list[:len(list):len(list)], more))
	}
	return n.with("allOf", []node{more})
}

// limitsOf are the rules min, max and len of a member, under the given names
// where they are about a length.
func limitsOf(m *Member, least, most string) (n node) {
	if m.Type.Base == "int64" && !m.Type.List || m.Type.Base == "uint8" && !m.Type.List {
		least, most = "minimum", "maximum"
	}
	for _, rule := range m.Rules {
		name, param, _ := strings.Cut(rule, "=")
		number := json.Number(param)
		n = n.when(name == "min" || name == "len", least, number).when(name == "max" || name == "len", most, number)
	}
	return n
}

// valuesOf are the values that the rule oneof lists, the number of a name that
// has one.
func (p *Package) valuesOf(t Type, param string) (values []any) {
	names := p.textsOf(p.Declares[p.namesOf(t)])
	for value := range strings.FieldsSeq(param) {
		if i := slices.Index(names, value); i >= 0 {
			values = append(values, i)
		} else if _, err := strconv.Atoi(value); err == nil {
			values = append(values, json.Number(value))
		} else {
			values = append(values, value)
		}
	}
	return values
}

// ruled adds a member's rules to the schema of what is read. A text may come as
// a number, and a number as a text.
func (w *schemaWriter) ruled(m *Member, n node) node {
	if len(m.Rules) == 0 {
		return n
	}
	strict := w.rules(m, nil)
	if strict.has("enum") {
		return n.and(w.listed(m, strict))
	}
	if m.Has("mobile") {
		// Digits without quotes are a number to JSON.
		return anyOf(node{{"type", "string"}}.and(strict), node{{"type", "integer"}, {"minimum", 10000}, {"maximum", json.Number("99999999999999999999")}},
			node{{"type", "integer"}, {"minimum", json.Number("-9999999999999999999")}, {"maximum", -10000}})
	}
	if m.Has("emailaddress") || m.Has("httpurl") {
		return node{{"type", "string"}}.and(strict)
	}
	return n.and(strict)
}

// listed says which values the rule oneof lets through, as they are written or
// as a text.
func (w *schemaWriter) listed(m *Member, strict node) node {
	if _, said := w.Shapes[m.Type.Base]; said || w.namesOf(m.Type) != "" {
		return node{{"if", node{{"type", "number"}}}, {"then", strict}}
	}
	if m.Type.Text {
		return strict
	}
	values, _ := strict[0].value.([]any)
	var spelt []string
	for _, value := range values {
		spelt = append(spelt, fmt.Sprint(value))
	}
	pattern := "^" + numberSpaces + `\+?0*(` + strings.Join(spelt, "|") + ")" + numberSpaces + "$"
	return node{{"anyOf", []node{strict, matching(pattern)}}}
}

// indented lays JSON out, in ASCII alone: white space that patterns hold is
// seen then.
func indented(text []byte) ([]byte, error) {
	var out, ascii bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return nil, err
	}
	for _, unit := range utf16.Encode([]rune(out.String())) {
		if unit < 0x80 {
			ascii.WriteByte(byte(unit))
		} else {
			fmt.Fprintf(&ascii, `\u%04x`, unit)
		}
	}
	ascii.WriteByte('\n')
	return ascii.Bytes(), nil
}
