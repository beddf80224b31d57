package main

import (
	"fmt"
	"slices"
	"strings"
)

// A Package is what the generator knows of a system's package.
type Package struct {
	Name    string
	Structs []*Struct
	Enums   []string // named types over string or int64, with codec methods of their own
	Formats []string
}

// A Struct is a hand-written struct with wire names.
type Struct struct {
	Name    string
	Root    string // XML root element, "" when it is never a document
	Rules   bool   // whether crossField, written by hand, has rules beyond the tags
	Null    bool   // whether it has the field null, which says that a whole item of a list is null
	Members []*Member
}

// A Member is a field of a Struct.
type Member struct {
	Name         string // in Go
	JSON         string // wire name in JSON, "" when it has none
	XML          string // element name, "" when it has none
	Type         Type
	Rules        []string // of the validate tag
	Identity     bool
	ReadOnly     bool
	XMLFirst     bool
	Nullable     bool   // whether the member can be null on the server
	Plain        bool   // of Update: whether the record holds the member as a plain value, which is always known
	ResponseOnly bool   // read, but never written: contract:"responseonly"
	Custom       string // the group whose hand-written functions merge the member, "" for none
	Key          string // of a list: the member that is the key of its items, "" for none
}

// A Type is a member's type: a scalar, an enumeration or a struct, perhaps in a list, perhaps optional.
type Type struct {
	Optional bool
	List     bool
	Base     string // "string", "uuid.UUID", "wire.DateTime", "Preferences", "License"
	Kind     Kind
	Own      bool // a struct without wire names: its own codec methods also say what "" is
}

// Kind says how a Base is read and written.
type Kind int

const (
	Scalar Kind = iota // listed in scalars
	Enum               // declared in the package, with codec methods written by hand
	Nested             // a struct of the package
)

// Path is the name that a member has in error paths: the name in JSON, or in XML where JSON has none.
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

// Text reports whether an empty string is a value of the type, and not null.
func (t Type) Text() bool { return t.Base == "string" || t.Base == "wire.Secret" || t.Own }

// Struct returns the struct called name, nil when there is none.
func (p *Package) Struct(name string) *Struct {
	for _, s := range p.Structs {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Groups returns the custom groups of the members, in the order of their first members.
func (s *Struct) Groups() (groups []string) {
	for _, m := range s.Members {
		if m.Custom != "" && !slices.Contains(groups, m.Custom) {
			groups = append(groups, m.Custom)
		}
	}
	return groups
}

// Mechanical returns the members that no custom group merges.
func (s *Struct) Mechanical() []*Member {
	return slices.DeleteFunc(slices.Clone(s.Members), func(m *Member) bool { return m.Custom != "" })
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

func (p *Package) setRoots(roots string) error {
	for pair := range strings.SplitSeq(roots, ",") {
		name, element, ok := strings.Cut(pair, "=")
		if s := p.Struct(name); ok && s != nil {
			s.Root = element
		} else if pair != "" {
			return fmt.Errorf("-root %s: want Type=element with a struct of the package", pair)
		}
	}
	return nil
}

func (p *Package) setRules(names string) error {
	for name := range strings.SplitSeq(names, ",") {
		if s := p.Struct(name); s != nil && (name == "User" || name == "Update") {
			s.Rules = true
		} else if name != "" {
			return fmt.Errorf("-rules %s: want User or Update", name)
		}
	}
	return nil
}

// check finds what would generate wrong code: members that User and Update do not share, or not alike.
func (p *Package) check() error {
	record, update := p.Record(), p.Update()
	if record == nil || update == nil {
		return fmt.Errorf("package %s needs the structs User and Update", p.Name)
	}
	for _, sent := range update.Members {
		if sent.Custom != "" {
			continue
		}
		held := record.Member(sent.Name)
		if held == nil {
			return fmt.Errorf("member %s of Update has no counterpart in User", sent.Name)
		}
		if err := pair(held, sent); err != nil {
			return fmt.Errorf("member %s of Update: %w", sent.Name, err)
		}
		if held.Nullable && sent.Has("required") {
			return fmt.Errorf("member %s of Update: is required, so the record cannot hold null: it must be plain or notnull", sent.Name)
		}
		sent.Nullable, sent.Plain = held.Nullable, !held.Type.Optional
		held.Identity, held.ReadOnly, held.XMLFirst = sent.Identity, sent.ReadOnly, sent.XMLFirst
	}
	for _, s := range []*Struct{record, update} {
		if err := unknownRule(s); err != nil {
			return err
		}
	}
	return p.checkLists()
}

// checkLists refuses lists of what cannot be copied or logged by copying and logging its members.
func (p *Package) checkLists() error {
	for _, item := range nestedIn(p, p.Record()) {
		for _, m := range item.Members {
			if m.Type.List || m.Type.Kind == Nested || m.Type.Base == "wire.Secret" {
				return fmt.Errorf("%s.%s: a list, an object or a secret inside the record's objects is more than the generator knows", item.Name, m.Name)
			}
		}
	}
	return nil
}

// pair compares the two sides of a member.
func pair(held, sent *Member) error {
	switch {
	case !sent.Type.Optional:
		return fmt.Errorf("must be a wire.Optional")
	case held.Type.Go() != sent.Type.Go():
		return fmt.Errorf("is a %s, but a %s in User", sent.Type.Go(), held.Type.Go())
	case held.JSON != sent.JSON || held.XML != sent.XML:
		return fmt.Errorf("has another wire name in User")
	}
	rules := sent.Rules
	if !held.Type.Optional && held.Type.Base != "string" {
		rules = slices.DeleteFunc(slices.Clone(rules), func(rule string) bool { return rule == "required" })
	}
	if !slices.Equal(held.Rules, rules) {
		return fmt.Errorf("has the rules %q, but %q in User", sent.Rules, held.Rules)
	}
	return nil
}

// written returns the members that are not for reading alone.
func written(members []*Member) []*Member {
	return slices.DeleteFunc(slices.Clone(members), func(m *Member) bool { return m.ResponseOnly })
}
