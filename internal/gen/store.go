package main

import "slices"

// writeStore writes the storage forms of User and Update, which keep every
// member.
func writeStore(p *printer, pkg *Package) {
	for _, s := range []*Struct{pkg.Record(), pkg.Update()} {
		r, codec := receiver(s.Name), unexported(s.Name)+"Store"
		p.line("// MarshalBinary returns the storage form, JSON that has every member, Extra and")
		p.line("// secrets included, and a version: {\"v\":1,%q:{…}}. The error is a", unexported(s.Name))
		p.line("// [validate.Errors] with a member that has no form in JSON.")
		p.line("func (%s %s) MarshalBinary() ([]byte, error) { return %s.Marshal(&%s) }\n", r, s.Name, codec, r)
		p.line("// UnmarshalBinary reads the storage form. On an error, a [validate.Errors], %s", r)
		p.line("// stays as it was. Another version is one, and so is a member without a place.")
		p.line("func (%s *%s) UnmarshalBinary(data []byte) error { return %s.Unmarshal(%s, data) }\n", r, s.Name, codec, r)
		p.line("// Value returns the storage form as a text, for one column of a database.")
		p.line("func (%s %s) Value() (driver.Value, error) { return %s.Value(&%s) }\n", r, s.Name, codec, r)
		p.line("// Scan reads the storage form as [%s.UnmarshalBinary] does; NULL is an error.", s.Name)
		p.line("func (%s *%s) Scan(src any) error { return %s.Scan(%s, src) }\n", r, s.Name, codec, r)
		p.line("// GormDataType is gorm's word for a column of texts.")
		p.line("func (%s %s) GormDataType() string { return \"string\" }\n", r, s.Name)
		p.line("// MarshalYAML returns the storage form as a text, because not every package for")
		p.line("// YAML knows all members.")
		p.line("func (%s %s) MarshalYAML() (any, error) { return %s.MarshalYAML(&%s) }\n", r, s.Name, codec, r)
		p.line("// UnmarshalYAML reads what MarshalYAML returns.")
		p.line("func (%s *%s) UnmarshalYAML(unmarshal func(any) error) error {", r, s.Name)
		p.line("return %s.UnmarshalYAML(%s, unmarshal)\n}\n", codec, r)
		writeStoreCodec(p, s, codec)
	}
}

// writeStoreCodec declares the codec of a storage form.
func writeStoreCodec(p *printer, s *Struct, codec string) {
	members := unwritten(s)
	p.line("var %s = store.Codec[%s]{", codec, s.Name)
	p.line("Name: %q, Append: (*%s).appendJSON, Read: (*%s).readJSON,", unexported(s.Name), s.Name, s.Name)
	if len(members) > 0 {
		p.line("AppendOther: (*%s).appendOther, ReadOther: (*%s).readOther,", s.Name, s.Name)
	}
	p.line("}\n")
	if len(members) > 0 {
		writeRead(p, s, "readOther", members)
		p.line("default:\nr.Other(name, nil)\n}\n}\n}\n")
		writeAppend(p, s, "appendOther", members, "")
	}
}

// unwritten returns the members that JSON does not write, as if it did.
func unwritten(s *Struct) (members []*Member) {
	for _, m := range s.Members {
		if m.JSON == "" || m.ResponseOnly {
			other := *m
			other.JSON = m.Path()
			members = append(members, &other)
		}
	}
	return slices.Clip(members)
}
