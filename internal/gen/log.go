package main

import (
	"fmt"
	"strings"
)

// writeLog writes LogValue for everything that a service may log.
func writeLog(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		r := receiver(s.Name)
		p.line("// LogValue returns the known members as a group, with every secret masked.")
		p.line("func (%s %s) LogValue() slog.Value {", r, s.Name)
		if s.Null {
			p.line("if %s.null {\nreturn slog.Value{}\n}", r)
		}
		var calls []string
		for _, m := range s.Members {
			calls = append(calls, fmt.Sprintf("logattr.%s(%q, %s.%s)", logStep(m), m.Path(), r, m.Name))
		}
		if short := strings.Join(calls, ", "); len(short) <= 100 {
			p.line("return logattr.Group(%s)\n}\n", short)
		} else {
			p.line("return logattr.Group(\n%s,\n)\n}\n", strings.Join(calls, ",\n"))
		}
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
