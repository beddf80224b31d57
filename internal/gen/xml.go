package main

import "slices"

// writeXML writes the XML codec of the structs that have element names, if the package has documents in XML.
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
	for _, enum := range usedEnums(pkg) {
		p.line("var %s = xmlio.Named[%s]()\n", enumKind(enum), enum)
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

// element is the name that a type has in .NET, which is also that of its elements.
func element(s *Struct) string {
	if s.Root != "" {
		return s.Root
	}
	return s.Name
}

func writeXMLMethods(p *printer, pkg *Package, s *Struct) {
	r := receiver(s.Name)
	p.line("// UnmarshalXML reads an element as XmlSerializer does, and resets %s first. It returns a [validate.Errors] with every", r)
	p.line("// member that could not be read, and fills in the others. The order of elements is free, the first of several of a")
	p.line("// name counts, and unknown ones are passed over.")
	p.line("func (%s *%s) UnmarshalXML(decoder *xml.Decoder, start xml.StartElement) error {", r, s.Name)
	p.line("*%s = %s{}", r, s.Name)
	p.line("reader := xmlio.NewReader(decoder, start, %q)", element(s))
	p.line("%s.readXML(reader)", r)
	p.line("return reader.Err()\n}\n")
	p.line("// MarshalXML writes an element as XmlSerializer does: null strings are left out, other null values are marked xsi:nil.")
	p.line("// It returns a [validate.Errors] when a member has no form in XML.")
	p.line("func (%s %s) MarshalXML(encoder *xml.Encoder, start xml.StartElement) error {", r, s.Name)
	p.line("writer := xmlio.NewWriter(encoder, start, %q, %q)", s.Name, element(s))
	p.line("%s.writeXML(writer)", r)
	p.line("return writer.Close()\n}\n")
}

func writeReadXML(p *printer, pkg *Package, s *Struct, members []*Member) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) readXML(r *xmlio.Reader) {", v, s.Name)
	p.line("for r.Next() {\nswitch r.Name() {")
	for _, m := range members {
		p.line("case %q:", m.XML)
		field := "&" + v + "." + m.Name
		switch t := m.Type; {
		case t.List:
			p.line("xmlio.ReadList(r, %s, %q, (*%s).readXML)", field, element(pkg.Struct(t.Base)), t.Base)
		case t.Kind == Nested:
			p.line("xmlio.ReadObject(r, %s, %q, (*%s).readXML)", field, element(pkg.Struct(t.Base)), t.Base)
		case !t.Optional:
			p.line("xmlio.ReadPlain(r, %s, %s)", field, xmlKind(t))
		case m.Nullable:
			p.line("xmlio.ReadNullable(r, %s, %s)", field, xmlKind(t))
		default:
			p.line("xmlio.ReadOptional(r, %s, %s)", field, xmlKind(t))
		}
	}
	p.line("default:\nr.Skip()\n}\n}\n}\n")
}

func writeWriteXML(p *printer, pkg *Package, s *Struct, members []*Member) {
	v := receiver(s.Name)
	p.line("func (%s %s) writeXML(w *xmlio.Writer) {", v, s.Name)
	for _, m := range written(members) {
		field := v + "." + m.Name
		switch t := m.Type; {
		case t.List:
			p.line("xmlio.WriteList(w, %q, %s, %q, %s.writeXML)", m.XML, field, element(pkg.Struct(t.Base)), t.Base)
		case t.Kind == Nested:
			p.line("xmlio.WriteObject(w, %q, %s, %s.writeXML)", m.XML, field, t.Base)
		case !t.Optional:
			p.line("xmlio.WritePlain(w, %q, %s, %s)", m.XML, field, xmlKind(t))
		default:
			p.line("xmlio.WriteOptional(w, %q, %s, %s)", m.XML, field, xmlKind(t))
		}
	}
	p.line("}\n")
}

// xmlKind names the xmlio.Kind of a scalar or an enumeration.
func xmlKind(t Type) string {
	if t.Kind == Enum {
		return enumKind(t.Base)
	}
	return scalars[t.Base].xml
}

func enumKind(enum string) string { return unexported(enum) + "XML" }
