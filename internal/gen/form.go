package main

// writeForm writes the form codec of what requests hold, if the package's
// requests come as forms. Answers never do.
func writeForm(p *printer, pkg *Package) {
	if !pkg.Has("form") {
		return
	}
	for _, s := range []*Struct{pkg.Record(), pkg.Update()} {
		writeFormMethods(p, s)
		writeFormMembers(p, s)
	}
	for _, s := range nestedIn(pkg, pkg.Record(), pkg.Update()) {
		writeFormMembers(p, s)
	}
}

func writeFormMethods(p *printer, s *Struct) {
	p.line("var %s = formio.NewShape((*%s).readForm)\n", formShape(s), s.Name)
	p.line("// UnmarshalForm resets u and reads a form by the rules of [Decode].")
	p.line("func (u *%s) UnmarshalForm(form url.Values) error { return %s.Unmarshal(u, form) }\n", s.Name, formShape(s))
	p.line("// EncodeForm returns the form. Null is an empty value. Left out is what is")
	p.line("// absent, what a form cannot say, such as an empty list, and what has no form")
	p.line("// at all, such as a made-up number of an enumeration: there AppendForm fails.")
	p.line("func (u %s) EncodeForm() url.Values { return formio.Encode(u.writeForm) }\n", s.Name)
	p.line("// AppendForm appends what EncodeForm returns, as a body in documented order.")
	p.line("// The error is a [validate.Errors] with every value that has no form.")
	p.line("func (u %s) AppendForm(dst []byte) ([]byte, error) { return formio.Append(dst, u.writeForm) }\n", s.Name)
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
	p.line("func (%s %s) writeForm(w *formio.Writer) {", v, s.Name)
	for _, m := range written(s.Members) {
		p.line("formio.Write%s(w, %q, %s.%s, %s)", writeStepOf(m), m.Path(), v, m.Name, memberArgument(m, "", ".writeForm"))
	}
	p.line("}\n")
}
