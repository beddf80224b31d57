package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// writeJSON writes the JSON codec of every struct, and the Kinds that all
// formats use.
func writeJSON(p *printer, pkg *Package) {
	names := jsonNames(pkg)
	for _, s := range pkg.Structs {
		members := jsonMembers(s)
		if len(members) == 0 {
			continue
		}
		writeJSONMethods(p, pkg, s)
		list := names.find(namesOf(members, jsonName))
		writeReadJSON(p, s, members, list)
		writeAppendJSON(p, s, members, list)
	}
	names.write(p, "The names in JSON, for a search that ignores case.")
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

// writeJSONMethods writes the public methods.
func writeJSONMethods(p *printer, pkg *Package, s *Struct) {
	r := receiver(s.Name)
	p.line("// UnmarshalJSON resets %s and reads a JSON object by the rules of [Decode].", r)
	if s.Extra != nil && unknownOf(pkg, s) == keep {
		p.line("// Members that the contract does not know are kept in Extra.")
	}
	p.line("func (%s *%s) UnmarshalJSON(body []byte) error {", r, s.Name)
	if isPart(pkg, s) {
		p.line("return jsonio.Unmarshal(%s, body, %s, (*%s).readJSON)\n}\n", r, unknownOf(pkg, s), s.Name)
	} else {
		p.line("reader := jsonio.Reset(%s, body, %s)\n%s.readJSON(reader)\nreturn jsonio.Close(reader, %s)\n}\n", r, unknownOf(pkg, s), r, r)
	}
	if s == pkg.Update() {
		p.line("// AppendJSON appends a JSON object with the members that are not absent. The")
		p.line("// error is a [validate.Errors] with a member that has no form in JSON.")
	} else {
		p.line("// AppendJSON appends a JSON object, as [Update.AppendJSON] does.")
	}
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return %s.appendJSON(dst) }\n", r, s.Name, r)
	p.line("// MarshalJSON returns what AppendJSON appends.")
	if isPart(pkg, s) {
		p.line("func (%s %s) MarshalJSON() ([]byte, error) { return %s.appendJSON(jsonio.Room()) }\n", r, s.Name, r)
		return
	}
	p.line("func (%s %s) MarshalJSON() ([]byte, error) { return jsonio.Marshal(%s.appendJSON) }\n", r, s.Name, r)
}

// What becomes of members that the contract does not know.
const keep, drop = "jsonio.Keep", "jsonio.Drop"

// unknownOf spells it for a body that is read as s. Update drops them, and so do
// the structs that only an update has.
func unknownOf(pkg *Package, s *Struct) string {
	sent := s == pkg.Update() || slices.Contains(nestedIn(pkg, pkg.Update()), s)
	if sent && s != pkg.Record() && !slices.Contains(nestedIn(pkg, pkg.Record()), s) {
		return drop
	}
	return keep
}

// isPart reports whether a struct comes inside others, and seldom alone. The
// methods of the others call by name those that do the work, so that a struct
// on the stack can stay there: a helper that takes them as arguments would move
// it to the heap.
func isPart(pkg *Package, s *Struct) bool {
	return s != pkg.Record() && slices.ContainsFunc(pkg.Structs, func(outer *Struct) bool {
		return slices.ContainsFunc(outer.Members, func(m *Member) bool { return m.Type.Base == s.Name })
	})
}

// nameLists are the lists of names in JSON, each once, even where several
// structs have the same one.
type nameLists []nameList

type nameList struct {
	variable string
	names    []string
}

// jsonNames returns the lists of the names in JSON.
func jsonNames(pkg *Package) (lists nameLists) {
	for _, s := range pkg.Structs {
		if members := jsonMembers(s); len(members) > 0 {
			lists.of(s.Name, "Names", namesOf(members, jsonName), namesOf(jsonMembers(pkg.Update()), jsonName))
		}
	}
	return lists
}

func jsonName(m *Member) string { return m.JSON }

func namesOf(members []*Member, name func(*Member) string) (names []string) {
	for _, m := range members {
		names = append(names, name(m))
	}
	return names
}

// find returns the variable that holds the names, "" where none does.
func (l nameLists) find(names []string) string {
	for _, known := range l {
		if slices.Equal(known.names, names) {
			return known.variable
		}
	}
	return ""
}

// of is find, and adds a list where there is none: of Update where that has the
// same names, because Paths wants them too.
func (l *nameLists) of(owner, suffix string, names, update []string) string {
	if variable := l.find(names); variable != "" {
		return variable
	}
	if slices.Equal(names, update) {
		owner = "Update"
	}
	*l = append(*l, nameList{unexported(owner) + suffix, names})
	return unexported(owner) + suffix
}

// write declares the lists, as many names per line as there is room for.
func (l nameLists) write(p *printer, comment string) {
	if len(l) == 0 {
		return
	}
	p.line("// %s\nvar (", comment)
	for _, list := range l {
		head := list.variable + " = []string{"
		if whole := head + quoted(list.names) + "}"; len(whole) <= width-tab {
			p.line("%s", whole)
			continue
		}
		p.line("%s", head)
		start := 0
		for end := range list.names {
			if len(quoted(list.names[start:end+1])+",") > width-2*tab {
				p.line("%s,", quoted(list.names[start:end]))
				start = end
			}
		}
		p.line("%s,\n}", quoted(list.names[start:]))
	}
	p.line(")\n")
}

// width is how long a line of a list may be, and tab how much of it a tab
// takes.
const width, tab = 120, 4

// quoted spells names as the items of a list.
func quoted(names []string) string {
	var items []string
	for _, name := range names {
		items = append(items, strconv.Quote(name))
	}
	return strings.Join(items, ", ")
}

func writeReadJSON(p *printer, s *Struct, members []*Member, names string) {
	writeRead(p, s, "readJSON", members)
	if s.Extra == nil {
		p.line("default:\nr.Other(name, %s)\n}\n}\n}\n", names)
		return
	}
	p.line("default:\nr.Extra(name, %s)\n}\n}\nr.Keep(&%s.Extra)\n}\n", names, renamed(receiver(s.Name)))
}

// writeRead writes the start of a method that reads an object, up to the
// members that are none of these.
func writeRead(p *printer, s *Struct, method string, members []*Member) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) %s(r *jsonio.Reader) {", v, s.Name, method)
	p.line("for name, more := r.Object(); more; name, more = r.Next() {")
	p.line("switch string(name) {")
	for _, m := range members {
		p.line("case %q:", m.JSON)
		p.line("jsonio.Read%s(r, %q, &%s.%s, %s)", stepOf(m), m.JSON, v, m.Name, memberArgument(m, "(*", ").readJSON"))
	}
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

func writeAppendJSON(p *printer, s *Struct, members []*Member, names string) {
	extra := ""
	if s.Extra != nil {
		extra = names
	}
	writeAppend(p, s, "appendJSON", written(members), extra)
}

// writeAppend writes a method that appends an object with these members and,
// unless extra is empty, those that are none of the names that it lists.
func writeAppend(p *printer, s *Struct, method string, members []*Member, extra string) {
	r := receiver(s.Name)
	p.line("func (%s *%s) %s(dst []byte) ([]byte, error) {", r, s.Name, method)
	if s.Null {
		p.line("if %s.null {\nreturn append(dst, \"null\"...), nil\n}", r)
	}
	start, err := "start := len(dst)", "nil"
	if extra != "" || slices.ContainsFunc(members, func(m *Member) bool { return m.Type.Kind != Scalar }) {
		start, err = "start, err := len(dst), error(nil)", "err"
	}
	p.line("%s", start)
	for _, m := range members {
		p.line("%s", appendJSONCall(r, m))
	}
	if extra != "" {
		p.line("dst, err = jsonio.AppendExtra(dst, err, %s.Extra, %s)", r, extra)
	}
	p.line("return jsonio.CloseObject(dst, start, %s)\n}\n", err)
}

// appendJSONCall returns the statement that appends one member. Structs in a
// list are appended where they are, not copied.
func appendJSONCall(receiver string, m *Member) string {
	key := "`," + strings.ReplaceAll(fmt.Sprintf("%q", m.JSON), "`", "") + ":`"
	step, write := writeStepOf(m), ""
	if m.ZeroUnknown {
		step = "Known"
	}
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
