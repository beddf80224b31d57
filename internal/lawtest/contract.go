package lawtest

import (
	"encoding/xml"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestContract holds the structs to the tables in doc.go, which a person read
// off the vendor's page: names, order, types, tags, null, required, rules,
// identity, read-only, secret, keys, formats, and what is deprecated.
func (s *System[U, P]) TestContract(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	c := contract{record: reflect.TypeFor[U](), update: reflect.TypeFor[P](), deprecated: deprecated()}
	_, c.xml = any(new(U)).(xml.Unmarshaler)
	check(t, "the tables in", "doc.go", func(r *report) { c.check(r, file.Doc.Text(), s.types()) })
}

// A contract is what the tables are compared with.
type contract struct {
	record, update reflect.Type
	xml            bool            // whether the system has XML
	deprecated     map[string]bool // "User.Name" of every field whose comment says so
	keys           map[string]bool // "Item.Name" of every member that is the key of a list
}

// check reads the tables, and wants one for every struct.
func (c *contract) check(r *report, text string, types []reflect.Type) {
	structs := make(map[string]reflect.Type)
	for _, typ := range types {
		reachable(typ, structs)
	}
	c.keys = make(map[string]bool)
	for _, typ := range structs {
		for _, m := range modelOf(typ).keyed() {
			c.keys[m.typ.Elem().Name()+"."+m.keyPath()] = true
		}
	}
	for _, t := range readTables(r, text) {
		for _, name := range t.structs {
			typ, ok := structs[name]
			if !ok {
				r.failf("a table is about %s, which is no struct of the package or has a table already", name)
				continue
			}
			delete(structs, name)
			c.hold(r, typ, t)
		}
	}
	for name := range structs {
		r.failf("%s has no table", name)
	}
}

func reachable(typ reflect.Type, structs map[string]reflect.Type) {
	typ, _ = optionalOf(typ)
	switch kindOf(typ) {
	case list:
		reachable(typ.Elem(), structs)
	case object:
		structs[typ.Name()] = typ
		for _, m := range modelOf(typ).members {
			reachable(m.typ, structs)
		}
	}
}

func (c *contract) hold(r *report, typ reflect.Type, t table) {
	fields := slices.DeleteFunc(reflect.VisibleFields(typ), func(f reflect.StructField) bool { return !f.IsExported() || f.Name == "Extra" })
	if len(fields) != t.count {
		r.failf("%s has %d members, the heading says %d", typ.Name(), len(fields), t.count)
	}
	for i, w := range t.rows[:min(len(fields), len(t.rows))] {
		if fields[i].Name != goName(w.name) {
			r.failf("%s: %s stands where the table has %s", typ.Name(), fields[i].Name, w.name)
			return
		}
		c.holdField(r, typ, fields[i], w)
	}
}

func (c *contract) holdField(r *report, typ reflect.Type, field reflect.StructField, w row) {
	same := func(what string, got, want any) {
		if got != want {
			r.failf("%s.%s: %s is %v, the table says %v", typ.Name(), field.Name, what, got, want)
		}
	}
	m, _ := modelOf(typ).member(field.Name)
	if typ == c.update {
		m, _ = updateModel(c.record, c.update).member(field.Name)
	}
	key, options := w.has("key"), contractOf(field)
	same("the type", describe(m.typ), w.typ)
	same("secret", isSecret(m.typ), w.has("secret"))
	same("null", m.nullable && !key, w.null)
	same(`Optional (null "yes" or "no (or absent)")`, m.optional, w.null || w.absent || key || typ == c.update)
	same("the rule", field.Tag.Get("validate"), c.rule(m, w))
	same("the JSON tag", field.Tag.Get("json"), jsonTag(m, w))
	same("the name in XML", m.xml, map[bool]string{true: w.name}[c.xml && !w.has("not in XML")])
	same("identity", has(options, "identity"), w.has("identity"))
	same("read-only", has(options, "readonly"), w.has("read-only"))
	same("first in XML", has(options, "xmlfirst"), w.has("XML first"))
	same("in answers only", has(options, "responseonly"), w.has("answers only") && typ == c.update)
	same("rules of its own", has(options, "custom") && m.key == "", w.has("own rules"))
	same("the key of its items", m.keyPath(), strings.Join(w.noted("by"), " "))
	same("the key of a list", c.keys[typ.Name()+"."+w.name], key)
	same("deprecated", c.deprecated[typ.Name()+"."+field.Name], w.has("deprecated"))
}

// rule is the rule that the table asks for. A plain member that is not a string
// cannot be missing from a record.
func (c *contract) rule(m member, w row) string {
	rules := w.noted("rule")
	free := w.typ == "string"
	switch {
	case w.required && !w.has("key") && (m.optional || free):
		if free {
			rules = append([]string{"notblank"}, rules...)
		}
		rules = append([]string{"required"}, rules...)
	case len(rules) > 0 && m.optional:
		rules = append([]string{"omitempty"}, rules...)
	}
	return strings.Join(rules, ",")
}

func jsonTag(m member, w row) string {
	switch {
	case w.has("not in JSON"):
		return "-"
	case m.optional, w.has("zero is unknown"):
		return w.name + ",omitzero"
	}
	return w.name
}

var shortened = regexp.MustCompile(`(Id|Url|Guid)([A-Z]|$)`)

// goName is a member's name in Go.
func goName(name string) string {
	name = strings.TrimLeft(name, "_")
	name = strings.ToUpper(name[:1]) + name[1:]
	return shortened.ReplaceAllStringFunc(name, strings.ToUpper)
}

// describe returns the table's word for a type.
func describe(typ reflect.Type) string {
	if known, ok := scalars[typ]; ok {
		return known.word
	}
	switch kindOf(typ) {
	case list:
		return "list of " + strings.TrimPrefix(describe(typ.Elem()), "object ")
	case object:
		return "object " + typ.Name()
	case enum, text:
		return "enum " + typ.Name()
	}
	return "value " + typ.Name()
}

func isSecret(typ reflect.Type) bool { return strings.HasPrefix(typ.Name(), "Secret") }

var deprecatedPattern = regexp.MustCompile(`(?m)^\t// Deprecated: .*\n(?:\t//.*\n)*\t(\w+) `)

// deprecated reads the comments of the package, as tools do.
func deprecated() map[string]bool {
	found := make(map[string]bool)
	files, _ := filepath.Glob("*.go")
	for _, name := range files {
		for _, declared := range strings.Split(string(Must(os.ReadFile(name))), "\ntype ") {
			in, _, _ := strings.Cut(declared, " ")
			for _, match := range deprecatedPattern.FindAllStringSubmatch(declared, -1) {
				found[in+"."+match[1]] = true
			}
		}
	}
	return found
}
