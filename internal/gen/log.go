package main

// writeLog writes LogValue for everything that a service may log.
func writeLog(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		r := receiver(s.Name)
		p.line("// LogValue returns the members that are known as a group, with every secret masked.")
		p.line("func (%s %s) LogValue() slog.Value {", r, s.Name)
		if s.Null {
			p.line("if %s.null {\nreturn slog.Value{}\n}", r)
		}
		p.line("attrs := make([]slog.Attr, 0, %d)", len(s.Members))
		for _, m := range s.Members {
			function := "Add"
			if m.Type.Optional {
				function = "AddOptional"
			}
			if m.Type.List && m.Type.Kind == Nested {
				function = "AddList"
			}
			p.line("attrs = logattr.%s(attrs, %q, %s.%s)", function, m.Path(), r, m.Name)
		}
		p.line("return slog.GroupValue(attrs...)\n}\n")
	}
}
