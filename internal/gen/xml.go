package main

import (
	"fmt"
	"slices"
)

// writeXML writes the XML codec of the structs that have element names, if the
// package has documents in XML.
func writeXML(p *printer, pkg *Package) {
	if !pkg.Has("xml") {
		return
	}
	for _, s := range pkg.Structs {
		members := xmlMembers(s)
		if len(members) == 0 {
			continue
		}
		writeXMLMethods(p, pkg, s)
		writeReadXML(p, pkg, s, members)
		writeAppendXML(p, pkg, s, members)
	}
}

// xmlMembers returns the members in the order of their elements.
func xmlMembers(s *Struct) []*Member {
	members := slices.DeleteFunc(slices.Clone(s.Members), func(m *Member) bool { return m.XML == "" })
	slices.SortStableFunc(members, func(a, b *Member) int {
		switch {
		case a.XMLFirst == b.XMLFirst:
			return 0
		case a.XMLFirst:
			return -1
		}
		return 1
	})
	return members
}

// element is the name that a type has in .NET, which is also that of its
// elements.
func element(s *Struct) string {
	if s.Root != "" {
		return s.Root
	}
	return s.Name
}

func writeXMLMethods(p *printer, pkg *Package, s *Struct) {
	r := receiver(s.Name)
	p.line("// UnmarshalXML resets %s and reads an element by the rules of [Decode].", r)
	p.line("func (%s *%s) UnmarshalXML(decoder *xml.Decoder, start xml.StartElement) error {", r, s.Name)
	p.line("return xmlio.Unmarshal(%s, decoder, start, (*%s).readXML, %q)\n}\n", r, s.Name, element(s))
	if s == pkg.Update() {
		p.line("// MarshalXML writes an element as XmlSerializer does: null strings are left")
		p.line("// out, other null values are marked xsi:nil. The error is a [validate.Errors]")
		p.line("// with a member that has no form in XML.")
	} else {
		p.line("// MarshalXML writes an element, as [Update.MarshalXML] does.")
	}
	p.line("func (%s %s) MarshalXML(encoder *xml.Encoder, start xml.StartElement) error {", r, s.Name)
	p.line("return xmlio.Marshal(encoder, start, &%s, (*%s).appendXML, %q, %q)\n}\n", r, s.Name, s.Name, element(s))
	if s.Root == "" {
		return
	}
	p.line("// AppendXML appends the document that [encoding/xml.Marshal] writes.")
	p.line("func (%s %s) AppendXML(dst []byte) ([]byte, error) {", r, s.Name)
	p.line("document, err := %s.appendXML(xmlio.Root(dst, %q))", r, s.Root)
	p.line("return xmlio.End(dst, document, %q, err)\n}\n", s.Root)
}

func writeReadXML(p *printer, pkg *Package, s *Struct, members []*Member) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) readXML(r *xmlio.Reader) {", v, s.Name)
	p.line("for r.Next() {\nswitch string(r.Name()) {")
	for _, m := range members {
		p.line("case %q:", m.XML)
		argument := memberArgument(m, "(*", ").readXML")
		if m.Type.Kind == Nested {
			argument += elementArgument(pkg, m)
		}
		p.line("xmlio.Read%s(r, %q, &%s.%s, %s)", stepOf(m), m.XML, v, m.Name, argument)
	}
	p.line("}\n}\n}\n")
}

func writeAppendXML(p *printer, pkg *Package, s *Struct, members []*Member) {
	v := receiver(s.Name)
	p.line("func (%s *%s) appendXML(dst []byte) (_ []byte, err error) {", v, s.Name)
	for _, m := range written(members) {
		p.line("%s", appendXMLCall(pkg, v, m))
	}
	p.line("return dst, err\n}\n")
}

// appendXMLCall returns the statement that appends one member. Structs in a
// list are appended where they are, not copied.
func appendXMLCall(pkg *Package, receiver string, m *Member) string {
	open := fmt.Sprintf("%q", "<"+m.XML+">")
	step, write := writeStepOf(m), ""
	switch t := m.Type; {
	case t.Kind == Nested && t.List:
		write = fmt.Sprintf("(*%s).appendXML, %q", t.Base, "<"+element(pkg.Struct(t.Base))+">")
	case t.Kind == Nested:
		write = "func(v " + t.Base + ", dst []byte) ([]byte, error) { return v.appendXML(dst) }"
	case t.Kind == Scalar && !t.Text:
		return fmt.Sprintf("dst = xmlio.Append%s(dst, %s, %s.%s, scalar.AppendXML%s)", step, open, receiver, m.Name, scalars[t.Base].kind)
	default:
		step, write = ownStep(step, t.Text), "scalar.AppendXML"+scalars[t.Base].kind
		if t.Kind == Enum {
			write = kindOf(t) + ".AppendXML"
		}
	}
	return fmt.Sprintf("dst, err = xmlio.Append%s(dst, err, %s, %s.%s, %s)", step, open, receiver, m.Name, write)
}

// ownStep is the word for how a member is written whose values may have no form
// in XML. Null of a text is left out.
func ownStep(step string, text bool) string {
	if text && step == "Optional" {
		return "Text"
	}
	return "Own" + step
}

// elementArgument is the name in .NET of what a member holds.
func elementArgument(pkg *Package, m *Member) string {
	return fmt.Sprintf(", %q", element(pkg.Struct(m.Type.Base)))
}
