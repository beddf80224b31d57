package main

import (
	"bytes"
	"maps"
	"slices"
)

// schemaFile is the file that the generated code embeds.
const schemaFile = "zz_schema.json"

// writeSchema writes the function that returns the schema.
func writeSchema(p *printer, pkg *Package) {
	p.line("import _ \"embed\"\n")
	p.line("//go:embed %s\nvar schema string\n", schemaFile)
	p.line("// Schema returns the contract as JSON Schema 2020-12, in memory of its own.")
	p.line("// The document is the schema of a whole request body; $defs has it as Update,")
	p.line("// and User and the answers as what this package writes of valid values. For")
	p.line("// each, the definition with Read behind its name is what this package reads,")
	p.line("// which is more: \"12\" for an integer, \"\" for null. UpdateRead has the rules of")
	p.line("// Validate, a record that is read may break them. For a partial update, leave")
	p.line("// required out.")
	p.line("//")
	p.line("// Names are as documented, and members that are not known pass. A schema")
	p.line("// cannot say rules between members, that names match in any case, and that")
	p.line("// keys of a list differ. What is secret is writeOnly, though an answer of the")
	p.line("// vendor may hold it.")
	p.line("func Schema() []byte { return []byte(schema) }\n")
	for _, name := range slices.Sorted(maps.Keys(pkg.Shapes)) {
		writeExposer(p, name, pkg.Shapes[name].written)
	}
	for _, t := range ownTypes(pkg) {
		if _, said := pkg.Shapes[t.Base]; !said && !t.Own {
			text, err := marshal(pkg.enumNode(t))
			if err == nil {
				writeExposer(p, t.Base, text)
			}
		}
	}
}

// writeExposer writes the method by which generators of schemas ask.
func writeExposer(p *printer, name string, text []byte) {
	if bytes.Contains(text, []byte(`"$ref"`)) {
		return // a definition of this package's schema is of no use elsewhere
	}
	p.line("// JSONSchemaBytes returns the schema of what is written. Generators of schemas,")
	p.line("// such as github.com/swaggest/jsonschema-go, ask for it.")
	p.line("func (%s) JSONSchemaBytes() ([]byte, error) { return []byte(%s), nil }\n", name, "`"+string(text)+"`")
}

// A schemaWriter writes definitions: of what is written, or of what is read.
type schemaWriter struct {
	*Package
	read bool
	defs map[string]node
}

// schema returns the whole document.
func schema(pkg *Package) ([]byte, error) {
	w := &schemaWriter{Package: pkg, defs: map[string]node{}}
	for _, w.read = range []bool{false, true} {
		for _, s := range pkg.Structs {
			if len(jsonMembers(s)) > 0 {
				w.defs[w.name(s.Name)] = w.object(s)
			}
		}
		for name := range pkg.Shapes {
			w.shape(name)
		}
	}
	var defs node
	for _, name := range slices.Sorted(maps.Keys(w.defs)) {
		defs = append(defs, keyword{name, w.defs[name]})
	}
	root := node{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", pkg.Name}, {"$ref", "#/$defs/Update"}, {"$defs", defs}}
	text, err := marshal(root)
	if err != nil {
		return nil, err
	}
	return indented(text)
}

// name is what a definition is called.
func (w *schemaWriter) name(name string) string {
	if w.read {
		return name + "Read"
	}
	return name
}

// shape defines a type whose comment says what its JSON is.
func (w *schemaWriter) shape(name string) {
	said := w.Shapes[name]
	text := said.written
	if w.read && said.read != nil {
		text = said.read
	}
	parsed := parseNode(text)
	if w.read {
		w.defs[w.name(name)] = parsed.readRefs(w.Package)
		return
	}
	w.defs[name] = describe(w.Docs[name]).and(parsed)
}
