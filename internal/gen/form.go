package main

// writeForm writes the form codec of what requests hold, if the package's requests come as forms. Answers never do.
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
	for _, enum := range usedEnums(pkg) {
		p.line("var %s = formio.Named[%s]()\n", formEnum(enum), enum)
	}
}

func writeFormMethods(p *printer, s *Struct) {
	p.line("// UnmarshalForm reads a form as ASP.NET binds one, and resets u first. It returns a [validate.Errors] with every member")
	p.line("// that could not be read, and fills in the others. Keys match without (ASCII) case, the first value of a key counts, and")
	p.line("// unknown keys are passed over. An empty value is null.")
	p.line("func (u *%s) UnmarshalForm(form url.Values) error {", s.Name)
	p.line("*u = %s{}", s.Name)
	p.line("reader := formio.NewValuesReader(form)")
	p.line("u.readForm(reader)")
	p.line("return reader.Err()\n}\n")
	p.line("// EncodeForm returns the form. Absent members are left out, null is an empty value, and what a form cannot say, such as")
	p.line("// an empty list, is left out.")
	p.line("func (u %s) EncodeForm() url.Values {", s.Name)
	p.line("writer := formio.NewWriter()")
	p.line("u.writeForm(writer)")
	p.line("return writer.Values()\n}\n")
}

func writeFormMembers(p *printer, s *Struct) {
	v := renamed(receiver(s.Name))
	p.line("func (%s *%s) readForm(r *formio.Reader) {", v, s.Name)
	for _, m := range s.Members {
		if step := formStep(m); step != "" {
			p.line("formio.Read%s(r, %q, &%s.%s, %s)", step, m.Path(), v, m.Name, formArgument(m, "(*", ").readForm"))
		}
	}
	p.line("}\n")
	p.line("func (%s %s) writeForm(w *formio.Writer) {", v, s.Name)
	for _, m := range written(s.Members) {
		if step := formStep(m); step != "" {
			p.line("formio.Write%s(w, %q, %s.%s, %s)", step, m.Path(), v, m.Name, formArgument(m, "", ".writeForm"))
		}
	}
	p.line("}\n")
}

// formStep names the functions of formio that read and write a member, "" for one that no form can hold.
func formStep(m *Member) string {
	switch t := m.Type; {
	case t.Kind == Scalar && scalars[t.Base].form == "":
		return ""
	case t.List && t.Kind == Nested:
		return "List"
	case t.List:
		return "Scalars"
	case t.Kind == Nested:
		return "Object"
	case t.Optional:
		return "Optional"
	}
	return "Plain"
}

// formArgument is the kind of a scalar, or the method of a struct between the two given texts.
func formArgument(m *Member, before, after string) string {
	switch m.Type.Kind {
	case Nested:
		return before + m.Type.Base + after
	case Enum:
		return formEnum(m.Type.Base)
	}
	return scalars[m.Type.Base].form
}

func formEnum(enum string) string { return unexported(enum) + "Form" }
