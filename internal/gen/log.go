package main

import "strings"

// writeLog writes what is for logs: LogValue and String for everything that a
// service may log, WithoutSecrets for whole documents, and the lists of names
// that JSON does not have.
func writeLog(p *printer, pkg *Package) {
	for _, s := range pkg.Structs {
		writeLogValue(p, pkg, s)
		r := receiver(s.Name)
		p.line("// String returns what LogValue does, on one line.")
		p.line("func (%s %s) String() string { return logattr.String(%s.LogValue()) }\n", r, s.Name, r)
		if !isPart(pkg, s) {
			writeWithoutSecrets(p, pkg, s)
		}
	}
	pathLists(pkg).write(p, "The names of all members, with those that JSON lacks.")
}

func writeLogValue(p *printer, pkg *Package, s *Struct) {
	r := receiver(s.Name)
	var terms []string
	for _, m := range s.Members {
		terms = append(terms, logged(m, r))
	}
	whole := "return logattr.Group(" + pathList(pkg, s) + ", " + strings.Join(terms, ", ") + ")"
	p.line("// LogValue returns the known members as a group, with every secret masked.")
	p.body.WriteString("func (" + r + " " + s.Name + ") LogValue() slog.Value { ")
	switch {
	case s.Null:
		p.line("\nif %s.null {\nreturn slog.Value{}\n}", r)
	case len(whole) <= packWidth:
		p.line("%s }\n", whole)
		return
	default:
		p.line("")
	}
	p.line("return logattr.Group(%s,", pathList(pkg, s))
	packed(p, s.Members, func(m *Member) string { return logged(m, r) })
	p.line(")\n}\n")
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
