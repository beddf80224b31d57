package main

import (
	"fmt"
	"strings"
)

// writeJSON writes the JSON codec of every struct.
func writeJSON(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		members := jsonMembers(s)
		if len(members) == 0 {
			continue
		}
		writeJSONMethods(p, s, s == pkg.Update())
		writeJSONNames(p, s, members)
		writeReadJSON(p, s, members)
		writeAppendJSON(p, s, members)
	}
	for _, enum := range usedEnums(pkg) {
		p.line("func read%sJSON(raw []byte) (v %s, err error) { err = v.UnmarshalJSON(raw); return v, err }\n", enum, enum)
	}
}

func jsonMembers(s *Struct) (members []*Member) {
	for _, m := range s.Members {
		if m.JSON != "" {
			members = append(members, m)
		}
	}
	return members
}

// usedEnums returns the enumerations that are a member's type somewhere.
func usedEnums(pkg *Package) (enums []string) {
	used := map[string]bool{}
	for _, s := range pkg.Structs {
		for _, m := range s.Members {
			if m.Type.Kind == Enum && !used[m.Type.Base] {
				used[m.Type.Base] = true
				enums = append(enums, m.Type.Base)
			}
		}
	}
	return enums
}

// writeJSONMethods writes the public methods. An update can also be read into one that is empty already, which Decode
// has.
func writeJSONMethods(p *printer, s *Struct, update bool) {
	r := receiver(s.Name)
	p.line("// UnmarshalJSON reads a JSON object, and resets %s first. It returns a [validate.Errors] with every member that could", r)
	p.line("// not be read, and fills in the others; a body that is no JSON, or too deep, leaves %s empty. Names match without", r)
	p.line("// (ASCII) case, the last of several members of a name counts, and unknown members are passed over.")
	p.line("func (%s *%s) UnmarshalJSON(body []byte) error {", r, s.Name)
	p.line("*%s = %s{}", r, s.Name)
	if update {
		p.line("return %s.decodeJSON(body)\n}\n", r)
		p.line("// decodeJSON is UnmarshalJSON for an update that is empty.")
		p.line("func (%s *%s) decodeJSON(body []byte) error {", r, s.Name)
	}
	p.line("reader := jsonio.Open(body)")
	p.line("%s.readJSON(reader)", r)
	p.line("broken, err := reader.Close()")
	p.line("if broken {\n*%s = %s{}\n}", r, s.Name)
	p.line("return err\n}\n")
	p.line("// AppendJSON appends the JSON object to dst. Members that are absent are left out. The error is always nil.")
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return %s.appendJSON(dst), nil }\n", r, s.Name, r)
	p.line("// MarshalJSON returns what AppendJSON appends.")
	p.line("func (%s %s) MarshalJSON() ([]byte, error) {", r, s.Name)
	p.line("buffer := jsonio.Borrow()")
	p.line("buffer.Text = %s.appendJSON(buffer.Text)", r)
	p.line("return buffer.Return(), nil\n}\n")
}

func writeJSONNames(p *printer, s *Struct, members []*Member) {
	p.line("// %sNames are the names in JSON, for a look that ignores case.", unexported(s.Name))
	p.line("var %sNames = []string{", unexported(s.Name))
	for _, m := range members {
		p.line("%q,", m.JSON)
	}
	p.line("}\n")
}

func writeReadJSON(p *printer, s *Struct, members []*Member) {
	r := receiver(s.Name)
	p.line("func (%s *%s) readJSON(r *jsonio.Reader) {", renamed(r), s.Name)
	p.line("for name, more := r.Object(); more; name, more = r.Next() {")
	p.line("if !%s.readMember(r, name) && !%s.readMember(r, jsonio.Fold(name, %sNames)) {", renamed(r), renamed(r), unexported(s.Name))
	p.line("r.Skip()\n}\n}\n}\n")
	p.line("// readMember reads the member of that exact name, and returns false when there is none.")
	p.line("func (%s *%s) readMember(r *jsonio.Reader, name []byte) bool {", renamed(r), s.Name)
	p.line("switch string(name) {")
	for _, m := range members {
		p.line("case %q:\n%s", m.JSON, readJSONCall(renamed(r), m))
	}
	p.line("default:\nreturn false\n}\nreturn true\n}\n")
}

// renamed keeps a receiver apart from the reader's r.
func renamed(receiver string) string {
	if receiver == "r" {
		return "v"
	}
	return receiver
}

// readJSONCall returns the call that reads one member.
func readJSONCall(receiver string, m *Member) string {
	field, read := "&"+receiver+"."+m.Name, scalarFunc(m.Type, func(s scalar) string { return s.readJSON })
	switch t := m.Type; {
	case t.List && t.Kind == Nested:
		return fmt.Sprintf("jsonio.ReadList(r, %q, %s, (*%s).readJSON)", m.JSON, field, t.Base)
	case t.List:
		return fmt.Sprintf("jsonio.ReadScalars(r, %q, %s, %s)", m.JSON, field, read)
	case t.Kind == Nested:
		return fmt.Sprintf("jsonio.ReadObject(r, %q, %s, (*%s).readJSON)", m.JSON, field, t.Base)
	case !t.Optional:
		return fmt.Sprintf("jsonio.ReadPlain(r, %q, %s, %s)", m.JSON, field, read)
	case m.Nullable && !t.Text():
		return fmt.Sprintf("jsonio.ReadNullable(r, %q, %s, %s)", m.JSON, field, read)
	}
	return fmt.Sprintf("jsonio.ReadOptional(r, %q, %s, %s)", m.JSON, field, read)
}

func scalarFunc(t Type, pick func(scalar) string) string {
	if t.Kind == Nested {
		return ""
	}
	return pick(scalarOf(t))
}

func writeAppendJSON(p *printer, s *Struct, members []*Member) {
	r := receiver(s.Name)
	p.line("func (%s *%s) appendJSON(dst []byte) []byte {", r, s.Name)
	if s.Null {
		p.line("if %s.null {\nreturn append(dst, \"null\"...)\n}", r)
	}
	p.line("start := len(dst)")
	for _, m := range written(members) {
		p.line("%s", appendJSONCall(r, m))
	}
	p.line("return jsonio.CloseObject(dst, start)\n}\n")
}

// appendJSONCall returns the statement that appends one member.
func appendJSONCall(receiver string, m *Member) string {
	key := "`," + strings.ReplaceAll(fmt.Sprintf("%q", m.JSON), "`", "") + ":`"
	function, value := appendJSONFuncs(m.Type)
	return fmt.Sprintf("dst = jsonio.%s(dst, %s, %s.%s, %s)", function, key, receiver, m.Name, value)
}

// appendJSONFuncs returns the function that appends a member of that type, and the one that it appends a value with.
// Structs in a list are appended where they are, not copied.
func appendJSONFuncs(t Type) (function, value string) {
	switch {
	case t.List && t.Kind == Nested:
		return "AppendObjects", fmt.Sprintf("(*%s).appendJSON", t.Base)
	case t.Kind == Nested:
		return "AppendOptional", fmt.Sprintf("func(v %s, dst []byte) []byte { return v.appendJSON(dst) }", t.Base)
	case t.List:
		return "AppendList", scalarOf(t).appendJSON
	case t.Optional:
		return "AppendOptional", scalarOf(t).appendJSON
	}
	return "AppendPlain", scalarOf(t).appendJSON
}
