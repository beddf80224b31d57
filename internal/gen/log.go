package main

import "fmt"

// writeLog writes LogValue for everything that a service may log.
func writeLog(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		r := receiver(s.Name)
		p.line("// LogValue returns the known members as a group, with every secret masked.")
		p.line("func (%s %s) LogValue() slog.Value {", r, s.Name)
		if s.Null {
			p.line("if %s.null {\nreturn slog.Value{}\n}", r)
		}
		p.line("return logattr.Group(")
		packed(p, s.Members, func(m *Member) string { return logTerm(r, m) })
		p.line(")\n}\n")
	}
}

// logTerm spells the attribute of a member.
func logTerm(receiver string, m *Member) string {
	function := "Plain"
	switch {
	case m.Type.List && m.Type.Kind == Nested:
		function = "Objects"
	case m.Type.Optional:
		function = "Optional"
	}
	return fmt.Sprintf("logattr.%s(%q, %s.%s)", function, m.Path(), receiver, m.Name)
}
