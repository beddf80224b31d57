package main

import (
	"encoding/json"
	"go/ast"
	"strings"
)

// The directives to the generator.
const (
	// orderDirective says, in the comment of Update, that the vendor documents
	// its members in another order than those of User.
	orderDirective = "//contract:order own"

	// writtenDirective and readDirective say, in the comment of a type with a
	// codec of its own, what its JSON is: a schema, perhaps in several lines.
	writtenDirective = "//contract:schema "
	readDirective    = "//contract:read "
)

// readDirectives finds the comments that are directives to the generator.
func (l *loader) readDirectives(files []*ast.File) {
	owners := map[*ast.CommentGroup]string{}
	for spec, doc := range l.docs {
		owners[doc] = spec.Name.Name
	}
	for _, file := range files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				if strings.HasPrefix(comment.Text, "//contract:") {
					l.readDirective(comment, owners[group])
				}
			}
		}
	}
	for name := range l.pkg.Shapes {
		l.verifyShape(name)
	}
}

// readDirective reads one directive. The owner is the type in whose comment it
// stands, "" for none.
func (l *loader) readDirective(comment *ast.Comment, owner string) {
	said := l.pkg.Shapes[owner]
	if text, ok := strings.CutPrefix(comment.Text, writtenDirective); ok && owner != "" {
		said.written = append(said.written, text...)
	} else if text, ok := strings.CutPrefix(comment.Text, readDirective); ok && owner != "" {
		said.read = append(said.read, text...)
	} else {
		if comment.Text == orderDirective && owner == "Update" {
			l.pkg.OwnOrder = comment.Pos()
			return
		}
		l.report.add(comment.Pos(), comment.Text, "unknown directive: want %s, in the comment of Update", orderDirective)
		return
	}
	l.pkg.Shapes[owner] = said
}

// verifyShape reports lines that are no schema, and those about a struct whose
// schema follows from its tags.
func (l *loader) verifyShape(name string) {
	said := l.pkg.Shapes[name]
	at := l.pkg.Declared[name]
	if l.pkg.Struct(name) != nil {
		l.report.add(at, name, "the schema follows from the tags: take out what the comment says of it")
	}
	if !isObject(said.written) || said.read != nil && !isObject(said.read) {
		l.report.add(at, name, "cannot read what the comment says of its JSON: want %s{…}, and perhaps %s{…}", writtenDirective, readDirective)
	}
}

// isObject reports whether text is a JSON object.
func isObject(text []byte) bool {
	var object map[string]json.RawMessage
	return json.Unmarshal(text, &object) == nil
}
