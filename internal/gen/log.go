package main

// writeLog writes LogValue for everything that a service may log, and the lists
// of names that JSON does not have.
func writeLog(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		r := receiver(s.Name)
		p.line("// LogValue returns the known members as a group, with every secret masked.")
		p.line("func (%s %s) LogValue() slog.Value {", r, s.Name)
		if s.Null {
			p.line("if %s.null {\nreturn slog.Value{}\n}", r)
		}
		p.line("return logattr.Group(%s,", pathList(pkg, s))
		packed(p, s.Members, func(m *Member) string { return logged(m, r) })
		p.line(")\n}\n")
	}
	pathLists(pkg).write(p, "The names of all members, with those that JSON lacks.")
}

// logged spells what is logged of a member.
func logged(m *Member, receiver string) string {
	value := receiver + "." + m.Name
	switch {
	case m.ZeroUnknown:
		return "logattr.Known(" + value + ")"
	case stepOf(m) == "Objects":
		return "logattr.Objects(" + value + ")"
	}
	return value
}

// pathList returns the variable that holds the names of all members of s.
func pathList(pkg *Package, s *Struct) string {
	names := namesOf(s.Members, (*Member).Path)
	if variable := jsonNames(pkg).find(names); variable != "" {
		return variable
	}
	return pathLists(pkg).find(names)
}

// pathLists returns the lists of names that are not those of JSON.
func pathLists(pkg *Package) (lists nameLists) {
	known := jsonNames(pkg)
	for _, s := range pkg.Structs {
		if names := namesOf(s.Members, (*Member).Path); known.find(names) == "" {
			lists.of(s.Name, "Paths", names, namesOf(pkg.Update().Members, (*Member).Path))
		}
	}
	return lists
}
