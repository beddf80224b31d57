package main

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
		for _, m := range s.Members {
			function := "Plain"
			switch {
			case m.Type.List && m.Type.Kind == Nested:
				function = "Objects"
			case m.Type.Optional:
				function = "Optional"
			}
			p.line("logattr.%s(%q, %s.%s),", function, m.Path(), r, m.Name)
		}
		p.line(")\n}\n")
	}
}
