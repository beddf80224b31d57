package main

import (
	"go/ast"
	"strconv"
)

// enumNode is the schema of what is written of an enumeration: what it is over,
// or a documented number or what else may come.
func (p *Package) enumNode(t Type) node {
	names := p.namesOf(t)
	if names == "" {
		return writtenScalars[p.Underlying[t.Base]]
	}
	known := []node{}
	for i, name := range p.textsOf(p.Declares[names]) {
		known = append(known, node{{"title", name}, {"type", "integer"}, {"const", i}})
	}
	return anyOf(append(known,
		node{{"type", "integer"}, {"minimum", minInt32}, {"maximum", maxInt32}},
		node{{"type", "string"}, {"pattern", enumPattern}})...)
}

// textsOf returns the texts of a list in a composite literal.
func (p *Package) textsOf(list ast.Expr) (texts []string) {
	if list, ok := list.(*ast.CompositeLit); ok {
		for _, element := range list.Elts {
			texts = append(texts, p.textOf(element))
		}
	}
	return texts
}

// textOf returns the text of a constant expression: a literal, a constant of
// the package, or a conversion of one.
func (p *Package) textOf(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(expr.Value)
		return text
	case *ast.Ident:
		return p.textOf(p.Declares[expr.Name])
	case *ast.CallExpr:
		return p.textOf(expr.Args[0])
	}
	return ""
}
