package main

import (
	"fmt"
	"net/url"
)

// writeForm writes the form codec of what requests hold, if the package's
// requests come as forms. Answers never do.
func writeForm(p *printer, pkg *Package) {
	if !pkg.Has("form") {
		return
	}
	for _, s := range []*Struct{pkg.Record(), pkg.Update()} {
		writeFormMethods(p, pkg, s)
		writeFormMembers(p, s)
	}
	for _, s := range nestedIn(pkg, pkg.Record(), pkg.Update()) {
		writeFormMembers(p, s)
	}
}

func writeFormMethods(p *printer, pkg *Package, s *Struct) {
	p.line("var %s = formio.NewShape((*%s).readForm)\n", formShape(s), s.Name)
	p.line("// UnmarshalForm resets u and reads a form by the rules of [Decode].")
	p.line("func (u *%s) UnmarshalForm(form url.Values) error { return %s.Unmarshal(u, form) }\n", s.Name, formShape(s))
	if s == pkg.Update() {
		p.line("// EncodeForm returns the form. Null is an empty value. Left out is what is")
		p.line("// absent, what a form cannot say, such as an empty list, and what has no form")
		p.line("// at all, such as a date with the offset +15:00: there AppendForm fails.")
	} else {
		p.line("// EncodeForm returns the form, as [Update.EncodeForm] does.")
	}
	p.line("func (u %s) EncodeForm() url.Values { return formio.Encode(u.appendForm) }\n", s.Name)
	if s == pkg.Update() {
		p.line("// AppendForm appends what EncodeForm returns, as a body in documented order.")
		p.line("// The error is a [validate.Errors] with every value that has no form.")
	} else {
		p.line("// AppendForm appends the form, as [Update.AppendForm] does.")
	}
	p.line("func (u %s) AppendForm(dst []byte) ([]byte, error) { return formio.Append(dst, u.appendForm) }\n", s.Name)
}

// formShape names what formio knows of a struct.
func formShape(s *Struct) string { return unexported(s.Name) + "Form" }

func writeFormMembers(p *printer, s *Struct) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) readForm(r *formio.Reader) {", v, s.Name)
	for i, m := range s.Members {
		p.line("formio.Read%s(r, %d, %q, &%s.%s, %s)", stepOf(m), i, m.Path(), v, m.Name, memberArgument(m, "(*", ").readForm"))
	}
	p.line("}\n")
	p.line("func (%s *%s) appendForm(dst []byte, w *formio.Writer) []byte {", v, s.Name)
	last := "dst" // to be returned
	for i, m := range written(s.Members) {
		if i > 0 {
			p.line("dst = %s", last)
		}
		last = appendFormCall(v, m)
	}
	p.line("return %s\n}\n", last)
}

// appendFormCall returns the call that appends one member. Its key is escaped
// here once for all.
func appendFormCall(receiver string, m *Member) string {
	key := "&" + url.QueryEscape(m.Path()) + "="
	step, write := writeStepOf(m), ""
	switch t := m.Type; {
	case t.Kind == Nested && t.List:
		write = "(*" + t.Base + ").appendForm"
	case t.Kind == Nested:
		write = "func(v " + t.Base + ", dst []byte, w *formio.Writer) []byte { return v.appendForm(dst, w) }"
	case t.Kind == Enum:
		step, write = "Checked"+step, "scalar.AppendFormOwn["+t.Base+"]"
	default:
		s := scalars[t.Base]
		write = "scalar.AppendForm" + s.kind
		if s.checked {
			step = "Checked" + step
		}
	}
	return fmt.Sprintf("formio.Append%s(dst, w, %q, %s.%s, %s)", step, key, receiver, m.Name, write)
}
