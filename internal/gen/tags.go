package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// tagKeys are the keys of a tag that have a meaning here.
var tagKeys = []string{"json", "xml", "validate", "contract"}

// A tagPart is one key:"value" of a tag.
type tagPart struct {
	value string
	key   token.Pos // of the key
	inner token.Pos // of the value, and of the key where the value has escapes
	exact bool      // whether a byte of the value is a byte of the source
}

// A tagOption is one of the words of a value, between its commas.
type tagOption struct {
	name, value string
	assigned    bool // whether there is an equals sign
	pos         token.Pos
}

// text returns the option as it stands in the tag.
func (o tagOption) text() string {
	if o.assigned {
		return o.name + "=" + o.value
	}
	return o.name
}

// options cuts the value at its commas.
func (p tagPart) options() (options []tagOption) {
	offset := 0
	for text := range strings.SplitSeq(p.value, ",") {
		option := tagOption{pos: p.inner}
		option.name, option.value, option.assigned = strings.Cut(text, "=")
		if p.exact {
			option.pos += token.Pos(offset)
		}
		options = append(options, option)
		offset += len(text) + 1
	}
	return options
}

// readTag cuts a field's tag into its parts, and reports what is not one. A
// malformed tag is not whole.
func (l *loader) readTag(subject string, literal *ast.BasicLit) (parts map[string]tagPart, whole bool) {
	parts = map[string]tagPart{}
	text, _ := strconv.Unquote(literal.Value) // the parser takes nothing else
	raw := literal.Value[0] == '`'
	for rest := text; rest != ""; {
		pos := literal.Pos()
		if raw {
			pos += token.Pos(1 + len(text) - len(rest))
		}
		key, quoted, ok := cutPair(rest)
		value, err := strconv.Unquote(quoted)
		if !ok || err != nil {
			l.report.add(pos, subject, `the tag is malformed from %q on: want key:"value" pairs with one space between them`, rest)
			return parts, false
		}
		rest = strings.TrimPrefix(rest[len(key)+1+len(quoted):], " ")
		part := tagPart{value: value, key: pos, inner: pos, exact: raw && value == quoted[1:len(quoted)-1]}
		if part.exact {
			part.inner += token.Pos(len(key) + 2)
		}
		_, twice := parts[key]
		switch {
		case twice:
			l.report.add(pos, subject, "the key %s stands twice in the tag", key)
		case !slices.Contains(tagKeys, key):
			l.report.add(pos, subject, "unknown tag key %s%s: want %s", key, suggest(key, tagKeys), either(tagKeys))
		default:
			parts[key] = part
		}
	}
	return parts, true
}

// cutPair cuts the first key:"value" off a tag. Another one follows after one
// space, as go vet wants it.
func cutPair(text string) (key, quoted string, ok bool) {
	key, rest, ok := strings.Cut(text, ":")
	if !ok || key == "" || strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r == '"' || r == 0x7f }) {
		return "", "", false
	}
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil || quoted[0] != '"' {
		return "", "", false
	}
	after := rest[len(quoted):]
	if len(after) == 1 || len(after) > 1 && (after[0] != ' ' || after[1] == ' ') {
		return "", "", false
	}
	return key, quoted, true
}

// contractOptions are the options of the contract tag. Those that take a value
// say what it is.
var contractOptions = map[string]string{
	"identity":     "",
	"readonly":     "",
	"xmlfirst":     "",
	"responseonly": "",
	"notnull":      "",
	"custom":       "group",
	"key":          "Member",
	"as":           "form",
	"updateonly":   "",
}

// contractNames are the names of the options, in the order of the tag table.
var contractNames = []string{"identity", "readonly", "xmlfirst", "responseonly", "notnull", "custom", "key", "as", "updateonly"}

// readContract reads the options of the contract tag.
func (l *loader) readContract(subject string, m *Member) {
	part, ok := m.tags["contract"]
	if !ok {
		return
	}
	seen := map[string]bool{}
	for _, option := range part.options() {
		value, known := contractOptions[option.name]
		switch {
		case !known:
			l.report.add(option.pos, subject, "unknown contract option %q%s: want %s", option.text(), suggest(option.name, contractNames), either(contractNames))
		case seen[option.name]:
			l.report.add(option.pos, subject, "the contract option %s stands twice", option.name)
		case value == "" && option.assigned:
			l.report.add(option.pos, subject, "the contract option %s takes no value", option.name)
		case value != "" && option.value == "":
			l.report.add(option.pos, subject, "the contract option %s needs a value: %s=%s", option.name, option.name, value)
		default:
			m.setOption(option.name, option.value)
		}
		seen[option.name] = true
	}
}

func (m *Member) setOption(name, value string) {
	switch name {
	case "identity":
		m.Identity = true
	case "readonly":
		m.ReadOnly = true
	case "responseonly":
		m.ResponseOnly = true
	case "xmlfirst":
		m.XMLFirst = true
	case "custom":
		m.Custom = value
	case "key":
		m.Key = value
	case "as":
		m.As = value
	case "updateonly":
		m.UpdateOnly = true
	case "notnull":
		m.Nullable = false
	}
}

// at returns where an option of a tag stands, or the tag, or the name of a
// member without such a tag.
func (m *Member) at(key, option string) token.Pos {
	part, ok := m.tags[key]
	if !ok {
		return m.ident.Pos()
	}
	for _, o := range part.options() {
		if o.name == option {
			return o.pos
		}
	}
	return part.key
}

// says reports whether the contract tag has an option.
func (m *Member) says(option string) bool {
	part, ok := m.tags["contract"]
	return ok && slices.ContainsFunc(part.options(), func(o tagOption) bool { return o.name == option })
}

// readNames reads the wire names, and reports what the tags json and xml say
// beyond them.
func (l *loader) readNames(subject string, m *Member) {
	m.JSON = l.readName(subject, m, "json")
	m.XML = l.readName(subject, m, "xml")
	part, ok := m.tags["json"]
	if !ok || m.broken || part.value == "-" {
		return
	}
	omitzero, omitempty := false, false
	for _, option := range part.options()[1:] {
		omitzero = omitzero || option.name == "omitzero"
		omitempty = omitempty || option.name == "omitempty"
	}
	switch {
	case m.Type.Optional && !omitzero && !omitempty:
		l.report.add(part.key, subject, `a wire.Optional needs omitzero: json:"%s,omitzero"`, m.JSON)
	case !m.Type.Optional && omitzero && !m.neverZero():
		l.report.add(m.at("json", "omitzero"), subject, "a plain member is always written, unless it is the identity or a required text: take out omitzero")
	}
	m.ZeroUnknown = !m.Type.Optional && omitzero
}

// neverZero reports whether no record can hold the zero value of a plain
// member: the identity, and a text that is required and may not be blank.
func (m *Member) neverZero() bool {
	part, ok := m.tags["validate"]
	return m.says("identity") || ok && strings.HasPrefix(part.value, "required,notblank")
}

// readName returns the name in one of the two tags, "" where it says "-". For
// one that cannot be used it returns the name in Go.
func (l *loader) readName(subject string, m *Member, key string) string {
	part, ok := m.tags[key]
	if !ok && key == "json" {
		l.report.add(m.ident.Pos(), subject, `has no json tag: want json:"Name", or json:"-" for none`)
		m.broken = true
		return m.Name
	}
	if !ok || part.value == "-" {
		return ""
	}
	options := part.options()
	name, _, _ := strings.Cut(part.value, ",")
	problem := ""
	switch {
	case name == "-":
		problem = fmt.Sprintf(`%s:"-" has no options: want %s:"-" alone`, key, key)
	case name == "":
		problem = fmt.Sprintf(`the %s tag has no name: want %s:"Name", or %s:"-" for none`, key, key, key)
	case strings.ContainsFunc(name, func(r rune) bool { return !inName(r, key) }):
		problem = fmt.Sprintf("%q cannot be a name in %s", name, strings.ToUpper(key))
	}
	if problem != "" {
		l.report.add(part.inner, subject, "%s", problem)
		m.broken = true
		return m.Name
	}
	for _, option := range options[1:] {
		switch {
		case option.name == "omitempty" && key == "json":
			l.report.add(option.pos, subject, "omitempty would drop empty values, which are values: use omitzero")
		case option.name != "omitzero" || key != "json" || option.assigned:
			known := nameOptions[key]
			l.report.add(option.pos, subject, "unknown %s option %q%s: want %s", key, option.text(), suggest(option.name, known), cmp.Or(either(known), "the name alone"))
		}
	}
	return name
}

// nameOptions are the options after a wire name.
var nameOptions = map[string][]string{"json": {"omitzero"}}

// inName reports whether a wire name can hold r: what needs no escape in JSON,
// and in XML what an element without a namespace can be called.
func inName(r rune, key string) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '_', r == '-', r == '.':
		return true
	case key == "xml":
		return r >= 0x80
	}
	return r >= ' ' && r != '"' && r != '\\' && r != '`' && r != 0x7f
}
