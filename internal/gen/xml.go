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
		writeWriteXML(p, pkg, s, members)
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
	p.line("return xmlio.Marshal(encoder, start, %s, %s.writeXML, %q, %q)\n}\n", r, s.Name, s.Name, element(s))
	if s.Root == "" {
		return
	}
	p.line("// AppendXML appends the document that [encoding/xml.Marshal] writes.")
	p.line("func (%s %s) AppendXML(dst []byte) ([]byte, error) {", r, s.Name)
	p.line("return xmlio.Append(dst, %s, %s.writeXML, %q)\n}\n", r, s.Name, s.Root)
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
	p.line("default:\nr.Other()\n}\n}\n}\n")
}

func writeWriteXML(p *printer, pkg *Package, s *Struct, members []*Member) {
	v := receiver(s.Name)
	p.line("func (%s %s) writeXML(w *xmlio.Writer) {", v, s.Name)
	for _, m := range written(members) {
		argument := memberArgument(m, "", ".writeXML")
		if m.Type.Kind == Nested && m.Type.List {
			argument += elementArgument(pkg, m)
		}
		p.line("xmlio.Write%s(w, %q, %s.%s, %s)", writeStepOf(m), m.XML, v, m.Name, argument)
	}
	p.line("}\n")
}

// elementArgument is the name in .NET of what a member holds.
func elementArgument(pkg *Package, m *Member) string {
	return fmt.Sprintf(", %q", element(pkg.Struct(m.Type.Base)))
}
