package main

import (
	"encoding/json"
	"go/ast"
	"go/token"
	"slices"
)

// A Package is what the generator knows about a system's package.
type Package struct {
	Name    string
	Structs []*Struct
	Enums   []string // named types over string or int64
	Formats []string

	Declared   map[string]token.Pos // every name at the top level
	Values     []string             // the variables and constants among them
	Methods    map[string][]string  // the names of the methods of a type
	Underlying map[string]string    // of an enumeration
	Names      []string             // the variables that are a wire.EnumNames
	Declares   map[string]ast.Expr  // what a variable or a constant is declared to be
	Docs       map[string]string    // the comment of a type
	Shapes     map[string]shape     // of a type whose comment says it
	OwnOrder   token.Pos            // of the directive that Update has an order of its own
	pos        token.Pos            // of the name in the first package clause
}

// A Struct is a hand-written struct with wire names.
type Struct struct {
	Name    string
	Root    string // XML root element, "" when it is never a document
	Rules   bool   // whether crossField, written by hand, has rules beyond the tags
	Null    bool   // whether it has the field null, which says that a whole item of a list is null
	Doc     string // its comment
	Members []*Member
	Extra   *ast.Ident // the field for members that the contract does not know, nil where there is none
	Fields  []Field    // all of them, the unexported ones too

	pos token.Pos // of the name
}

// A Field is a field of a Struct, as the guard repeats it.
type Field struct{ Name, Type, Tag string }

// A Member is a field of a Struct.
type Member struct {
	Name         string // in Go
	Doc          string // its comment
	JSON         string // wire name in JSON, "" when it has none
	XML          string // element name, "" when it has none
	Type         Type
	Rules        []string // of the validate tag
	Identity     bool
	ReadOnly     bool
	XMLFirst     bool
	Nullable     bool   // whether the member can be null on the server
	Plain        bool   // of Update: whether the record holds the member as a plain value
	PlainUnknown bool   // of Update: whether the record's zero value is not sent
	ZeroUnknown  bool   // plain, and neither written nor logged where it is zero
	ResponseOnly bool   // read, but never written: contract:"responseonly"
	Custom       string // the value, written by hand, that merges the member; "" for none
	Key          string // of a list: the member that is the key of its items, "" for none
	As           string // of an update's keyed item: the value that converts the member, "" for none
	UpdateOnly   bool   // of an update's keyed item: the record's items have no such member

	source
}

// source is where a member comes from, for the report.
type source struct {
	ident  *ast.Ident
	typ    ast.Expr
	tags   map[string]tagPart
	broken bool // whether its type or its name has been reported
	vague  bool // whether anything that its tags say has been reported
}

// A shape is what the comment of a type says of its JSON: a schema of what is
// written, and one of what is read, where that is more.
type shape struct{ written, read json.RawMessage }

// A Type is a member's type: a scalar, an enumeration or a struct, perhaps in a
// list, perhaps optional.
type Type struct {
	Optional bool
	List     bool
	Base     string // "string", "uuid.UUID", "wire.DateTime", "Preferences", "License"
	Kind     Kind
	Of       *Struct // what a Nested base is
	Equal    string  // the method that compares two values of a base that is not Nested, "" for ==
	Text     bool    // whether the empty string is a value of it, and not null
	Own      bool    // a struct without wire names: its own codec methods also say what "" is
}

// Kind says how a Base is read and written.
type Kind int

const (
	Scalar Kind = iota // listed in scalars
	Enum               // declared in the package, with codec methods of its own
	Nested             // a struct of the package
)

// Path is the name that a member has in error paths: the name in JSON, or in
// XML where JSON has none.
func (m *Member) Path() string {
	if m.JSON != "" {
		return m.JSON
	}
	return m.XML
}

// Has reports whether rule is among the member's rules.
func (m *Member) Has(rule string) bool { return slices.Contains(m.Rules, rule) }

// Go is the type without its Optional, as Go spells it.
func (t Type) Go() string {
	if t.List {
		return "[]" + t.Base
	}
	return t.Base
}

// Struct returns the struct called name, nil when there is none.
func (p *Package) Struct(name string) *Struct {
	for _, s := range p.Structs {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Mechanical returns the members that are merged by one line each, and not by a
// custom group or by key.
func (s *Struct) Mechanical() []*Member {
	return slices.DeleteFunc(slices.Clone(s.Members), func(m *Member) bool { return m.Custom != "" || m.Key != "" })
}

// parts returns the members that are merged in other ways, for a custom group
// the first.
func (s *Struct) parts() (parts []*Member) {
	for _, m := range s.Members {
		known := slices.ContainsFunc(parts, func(part *Member) bool { return part.Custom == m.Custom })
		if m.Key != "" || m.Custom != "" && !known {
			parts = append(parts, m)
		}
	}
	return parts
}

// Has reports whether the package's requests come in format.
func (p *Package) Has(format string) bool { return slices.Contains(p.Formats, format) }

// Record and Update are the two structs of a system.
func (p *Package) Record() *Struct { return p.Struct("User") }
func (p *Package) Update() *Struct { return p.Struct("Update") }

// Member returns the member called name, nil when there is none.
func (s *Struct) Member(name string) *Member {
	for _, m := range s.Members {
		if m.Name == name {
			return m
		}
	}
	return nil
}

// link connects types with the structs they name.
func (p *Package) link() {
	for _, s := range p.Structs {
		for _, m := range s.Members {
			m.Type.Of = p.Struct(m.Type.Base)
		}
	}
}

// written returns the members that are not only read.
func written(members []*Member) []*Member {
	return slices.DeleteFunc(slices.Clone(members), func(m *Member) bool { return m.ResponseOnly })
}
