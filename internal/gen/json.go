package main

import (
	"fmt"
	"slices"
	"strings"
)

// writeJSON writes the JSON codec of every struct, and the Kinds that all
// formats use.
func writeJSON(p *printer, pkg *Package) {
	names := nameLists{p: p}
	for _, s := range pkg.Structs {
		members := jsonMembers(s)
		if len(members) == 0 {
			continue
		}
		writeJSONMethods(p, s)
		writeReadJSON(p, s, members, names.of(s, members))
		writeAppendJSON(p, s, members)
	}
	writeKinds(p, pkg)
}

func jsonMembers(s *Struct) (members []*Member) {
	for _, m := range s.Members {
		if m.JSON != "" {
			members = append(members, m)
		}
	}
	return members
}

// writeJSONMethods writes the public methods. They call the others by name, and
// not through a helper that is given them, so that a struct on the stack can
// stay there.
func writeJSONMethods(p *printer, s *Struct) {
	r := receiver(s.Name)
	p.line("// UnmarshalJSON resets %s and reads a JSON object by the rules of [Decode].", r)
	p.line("func (%s *%s) UnmarshalJSON(body []byte) error {", r, s.Name)
	p.line("reader := jsonio.Reset(%s, body)\n%s.readJSON(reader)\nreturn jsonio.Close(reader, %s)\n}\n", r, r, r)
	if canFail(written(jsonMembers(s))) {
		p.line("// AppendJSON appends a JSON object with the members that are not absent. The")
		p.line("// error is a [validate.Errors] with a member that has no form in JSON.")
	} else {
		p.line("// AppendJSON appends a JSON object, without absent members. The error is nil.")
	}
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return %s.appendJSON(dst) }\n", r, s.Name, r)
	p.line("// MarshalJSON returns what AppendJSON appends.")
	p.line("func (%s %s) MarshalJSON() ([]byte, error) { return jsonio.Marshal(%s.appendJSON) }\n", r, s.Name, r)
}

// nameLists writes the lists of names, once where several structs have the
// same.
type nameLists struct {
	p     *printer
	lists []nameList
}

type nameList struct {
	variable string
	names    []string
}

// of returns the variable that holds the names of the members.
func (l *nameLists) of(s *Struct, members []*Member) string {
	var names []string
	for _, m := range members {
		names = append(names, m.JSON)
	}
	for _, known := range l.lists {
		if slices.Equal(known.names, names) {
			return known.variable
		}
	}
	list := nameList{unexported(s.Name) + "Names", names}
	l.lists = append(l.lists, list)
	l.p.line("// %s are the names in JSON, for a look that ignores case.", list.variable)
	if line := "var " + list.variable + " = []string{" + quoted(names) + "}"; len(line) <= 80 {
		l.p.line("%s\n", line)
		return list.variable
	}
	l.p.line("var %s = []string{", list.variable)
	line := ""
	for _, name := range names {
		item := fmt.Sprintf("%q, ", name)
		if len(line)+len(item) > 73 { // and a tab, up to column 80
			l.p.line("%s", line)
			line = ""
		}
		line += item
	}
	l.p.line("%s\n}\n", line)
	return list.variable
}

// quoted spells names as the items of a list.
func quoted(names []string) string { return `"` + strings.Join(names, `", "`) + `"` }

func writeReadJSON(p *printer, s *Struct, members []*Member, names string) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) readJSON(r *jsonio.Reader) {", v, s.Name)
	p.line("for name, more := r.Object(); more; name, more = r.Next() {")
	p.line("switch string(name) {")
	for _, m := range members {
		p.line("case %q:", m.JSON)
		p.line("jsonio.Read%s(r, %q, &%s.%s, %s)", stepOf(m), m.JSON, v, m.Name, memberArgument(m, "(*", ").readJSON"))
	}
	p.line("default:\nr.Other(name, %s)\n}\n}\n}\n", names)
}

// memberArgument is what a step is given for a member: its Kind, or for a
// struct the method between the two texts.
func memberArgument(m *Member, before, after string) string {
	if m.Type.Kind == Nested {
		return before + m.Type.Base + after
	}
	return kindOf(m.Type)
}

// renamed keeps a receiver apart from the reader's r.
func renamed(receiver string) string {
	if receiver == "r" {
		return "v"
	}
	return receiver
}

func writeAppendJSON(p *printer, s *Struct, members []*Member) {
	r := receiver(s.Name)
	members = written(members)
	p.line("func (%s *%s) appendJSON(dst []byte) ([]byte, error) {", r, s.Name)
	if s.Null {
		p.line("if %s.null {\nreturn append(dst, \"null\"...), nil\n}", r)
	}
	err := "nil"
	if canFail(members) {
		err = "err"
		p.line("var err error")
	}
	p.line("start := len(dst)")
	for _, m := range members {
		p.line("%s", appendJSONCall(r, m))
	}
	p.line("return jsonio.CloseObject(dst, start, %s)\n}\n", err)
}

// canFail reports whether there are members of a type that may hold a value
// without a form in JSON: one with a codec of its own, or a struct with such.
func canFail(members []*Member) bool {
	return slices.ContainsFunc(members, func(m *Member) bool { return m.Type.Kind != Scalar })
}

// appendJSONCall returns the statement that appends one member. Structs in a
// list are appended where they are, not copied.
func appendJSONCall(receiver string, m *Member) string {
	key := "`," + strings.ReplaceAll(fmt.Sprintf("%q", m.JSON), "`", "") + ":`"
	step, write := writeStepOf(m), ""
	switch t := m.Type; {
	case t.Kind == Scalar:
		return fmt.Sprintf("dst = jsonio.Append%s(dst, %s, %s.%s, scalar.Append%s)", step, key, receiver, m.Name, scalars[t.Base].kind)
	case t.Kind == Nested && t.List:
		write = "(*" + t.Base + ").appendJSON"
	case t.Kind == Nested:
		write = "func(v " + t.Base + ", dst []byte) ([]byte, error) { return v.appendJSON(dst) }"
	case t.List:
		step, write = "Own"+step, "(*"+t.Base+").AppendJSON"
	default:
		step, write = "Own"+step, t.Base+".AppendJSON"
	}
	return fmt.Sprintf("dst, err = jsonio.Append%s(dst, err, %s, %s.%s, %s)", step, key, receiver, m.Name, write)
}
