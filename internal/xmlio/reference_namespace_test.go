package xmlio

import (
	"encoding/xml"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The two namespaces whose prefixes are fixed, and the one of xsi:nil and
// xsi:type.
const (
	refXMLSpace   = "http://www.w3.org/XML/1998/namespace"
	refXMLNSSpace = "http://www.w3.org/2000/xmlns/"
)

// refScope knows which prefixes are declared where. Its names are as written,
// with the prefix as Space.
type refScope struct {
	bound map[string]string // prefix to namespace
	undo  []refBinding      // what to restore at the end of elements
	marks []int             // length of undo before each open element
}

// refBinding is what a prefix meant before an element declared it.
type refBinding struct {
	prefix, space string
	declared      bool
}

// enter takes in a start tag, and reports whether its names and declarations
// follow the rules of XML namespaces.
func (s *refScope) enter(t xml.StartElement) bool {
	s.marks = append(s.marks, len(s.undo))
	for _, a := range t.Attr {
		if prefix, ok := refDeclares(a.Name); ok && !s.declare(prefix, a.Value) {
			return false
		}
	}
	if !refWellFormed(t.Name) || t.Name.Space == "xmlns" || !s.known(t.Name.Space) {
		return false
	}
	for _, a := range t.Attr {
		if !refWellFormed(a.Name) || !s.known(a.Name.Space) {
			return false
		}
	}
	return !refRepeated(t.Attr, s.resolve)
}

// leave takes in an end tag.
func (s *refScope) leave() {
	last := len(s.marks) - 1
	for i := len(s.undo) - 1; i >= s.marks[last]; i-- {
		b := s.undo[i]
		if b.declared {
			s.bound[b.prefix] = b.space
		} else {
			delete(s.bound, b.prefix)
		}
	}
	s.undo, s.marks = s.undo[:s.marks[last]], s.marks[:last]
}

// refDeclares returns the prefix that an attribute of this name declares, empty
// for the default namespace.
func refDeclares(name xml.Name) (prefix string, ok bool) {
	switch {
	case name.Space == "xmlns":
		return name.Local, true
	case name.Space == "" && name.Local == "xmlns":
		return "", true
	default:
		return "", false
	}
}

// declare binds prefix to space, unless the namespaces recommendation forbids
// it.
func (s *refScope) declare(prefix, space string) bool {
	switch {
	case prefix == "xmlns" || space == refXMLNSSpace:
		return false
	case (prefix == "xml") != (space == refXMLSpace):
		return false
	case prefix != "" && space == "":
		return false
	}
	if s.bound == nil {
		s.bound = make(map[string]string)
	}
	before, declared := s.bound[prefix]
	s.undo = append(s.undo, refBinding{prefix, before, declared})
	s.bound[prefix] = space
	return true
}

// known reports whether a prefix may be used here.
func (s *refScope) known(prefix string) bool {
	if prefix == "" || prefix == "xml" || prefix == "xmlns" {
		return true
	}
	_, ok := s.bound[prefix]
	return ok
}

// resolve returns the full name of an attribute. The default namespace does not
// apply to attributes.
func (s *refScope) resolve(name xml.Name) xml.Name {
	switch name.Space {
	case "":
	case "xml":
		name.Space = refXMLSpace
	case "xmlns":
		name.Space = refXMLNSSpace
	default:
		name.Space = s.bound[name.Space]
	}
	return name
}

// refRepeated reports whether two attributes have the same full name.
func refRepeated(attributes []xml.Attr, resolve func(xml.Name) xml.Name) bool {
	if len(attributes) < 2 {
		return false
	}
	seen := make(map[xml.Name]struct{}, len(attributes))
	for _, a := range attributes {
		seen[resolve(a.Name)] = struct{}{}
	}
	return len(seen) < len(attributes)
}

// refWellFormed reports whether a name is free of stray colons, and its part
// after the prefix could stand alone. encoding/xml has checked the rest.
func refWellFormed(name xml.Name) bool {
	if strings.Contains(name.Local, ":") {
		return false // it splits at a single colon with something on both sides
	}
	first, _ := utf8.DecodeRuneInString(name.Local)
	return name.Space == "" || first == '_' || unicode.IsLetter(first) || unicode.Is(unicode.Nl, first)
}
