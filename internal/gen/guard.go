package main

// writeGuard writes what stops compiling when a struct changes and the
// generator is not run: a list of the fields that the structs have now. A value
// can be assigned to it as long as names, types, tags and order are the same.
func writeGuard(p *printer, pkg *Package) {
	p.line("// The structs can be assigned to these while they have the fields and tags that")
	p.line("// the generated code was made for. If one cannot, run go generate ./...")
	p.line("var (")
	for _, s := range pkg.Structs {
		p.line("_ struct {")
		for _, f := range s.Fields {
			p.line("%s %s %s", f.Name, f.Type, f.Tag)
		}
		p.line("} = %s{}", s.Name)
	}
	p.line(")")
}
