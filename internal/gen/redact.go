package main

import (
	"fmt"
	"slices"
	"strings"
)

// writeWithoutSecrets writes the copy that may be shown in full.
func writeWithoutSecrets(p *printer, pkg *Package, s *Struct) {
	r := receiver(s.Name)
	p.line("// WithoutSecrets returns an independent copy without secrets and Extra.")
	p.line("func (%s %s) WithoutSecrets() %s {", r, s.Name, s.Name)
	for _, statement := range redactions(pkg, s, r) {
		p.line("%s", statement)
	}
	p.line("return %s\n}\n", r)
}

// redactions spells what makes such a copy of the struct in v.
func redactions(pkg *Package, s *Struct, v string) (statements []string) {
	var dropped []string
	for _, m := range s.Members {
		field := v + "." + m.Name
		switch t := m.Type; {
		case isSecret(pkg, t) && t.Optional:
			dropped = append(dropped, "&"+field)
		case isSecret(pkg, t):
			statements = append(statements, field+" = "+t.Go()+"{}")
		case t.Own && slices.Contains(pkg.Methods[t.Base], "WithoutSecrets"):
			statements = append(statements, fmt.Sprintf("%s = merge.Convert(%s, %s.WithoutSecrets)", field, field, t.Base))
		case t.Kind == Nested:
			if redact := redaction(pkg, t.Of); redact != "" {
				statements = append(statements, fmt.Sprintf("%s = redact.%s(%s, %s)", field, stepOf(m), field, redact))
			}
		}
	}
	switch extra := s.Extra != nil; {
	case extra && len(dropped) > 0:
		statements = append(statements, "redact.Drop(&"+v+".Extra, "+strings.Join(dropped, ", ")+")")
	case extra:
		statements = append(statements, v+".Extra = wire.Members{}")
	case len(dropped) > 0:
		statements = append(statements, "redact.Drop(nil, "+strings.Join(dropped, ", ")+")")
	}
	return append(statements, ownLists(v, slices.DeleteFunc(slices.Clone(s.Members), func(m *Member) bool {
		return isSecret(pkg, m.Type) || m.Type.Kind == Nested && redaction(pkg, m.Type.Of) != ""
	}))...)
}

// redaction spells the function that does so with an object or an item, "" where
// there is nothing to do.
func redaction(pkg *Package, s *Struct) string {
	if !isPart(pkg, s) {
		return fmt.Sprintf("func(v *%s) { *v = v.WithoutSecrets() }", s.Name)
	}
	statements := redactions(pkg, s, "v")
	switch len(statements) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("func(v *%s) { %s }", s.Name, statements[0])
	}
	return fmt.Sprintf("func(v *%s) {\n%s\n}", s.Name, strings.Join(statements, "\n"))
}

// isSecret reports whether a type, or that of a list's items, is a secret: one
// that must be asked to reveal what it holds.
func isSecret(pkg *Package, t Type) bool {
	return strings.HasPrefix(t.Base, "wire.Secret") || t.Own && slices.Contains(pkg.Methods[t.Base], "Reveal")
}

// ownLists spells what gives a struct in v lists of its own, those of one type
// in one call.
func ownLists(v string, members []*Member) (statements []string) {
	byBase, bases := map[string][]string{}, []string(nil)
	for _, m := range members {
		if m.Type.List {
			if byBase[m.Type.Base] == nil {
				bases = append(bases, m.Type.Base)
			}
			byBase[m.Type.Base] = append(byBase[m.Type.Base], "&"+v+"."+m.Name)
		}
	}
	for _, base := range bases {
		statements = append(statements, "merge.OwnLists("+strings.Join(byBase[base], ", ")+")")
	}
	return statements
}
