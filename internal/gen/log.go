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
		packed(p, s.Members, func(m *Member) string {
			if m.ZeroUnknown {
				return fmt.Sprintf("logattr.Known(%q, %s.%s)", m.Path(), r, m.Name)
			}
			return fmt.Sprintf("logattr.%s(%q, %s.%s)", logStep(m), m.Path(), r, m.Name)
		})
		p.line(")\n}\n")
	}
}

// logStep is the word for how a member is logged.
func logStep(m *Member) string {
	switch step := stepOf(m); step {
	case "Plain", "Objects":
		return step
	}
	return "Optional"
}
