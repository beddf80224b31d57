package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A use is where a declared constant of the package is used.
type use struct {
	file  *sourceFile
	ident *ast.Ident
	stack []ast.Node
}

// A substitute is what a mutant of a declared constant makes of a place.
type substitute struct {
	file     *sourceFile
	whole    ast.Expr
	typeName string
	text     string
}

// findUses notes where constants are used, in generated files too.
func (c *collector) findUses() {
	c.uses = map[types.Object][]use{}
	for _, f := range c.pkg.files {
		ast.PreorderStack(f.tree, nil, func(n ast.Node, stack []ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			if object, ok := c.pkg.info.Uses[id].(*types.Const); ok && object.Pkg() == c.pkg.types {
				c.uses[object] = append(c.uses[object], use{f, id, slices.Clone(stack)})
			}
			return true
		})
	}
}

// declared puts a mutant of a declared constant where the constant is used. It
// reports false where that cannot be done: another package may use it, or a use
// must be a constant.
func (c *collector) declared(m *mutant, whole ast.Expr, text string) bool {
	object, written := c.declaration(whole)
	if object == nil {
		return false
	}
	found, ok := c.substitutes(object, c.typed(written, text), 0)
	if !ok {
		return false
	}
	defer func(f *sourceFile) { c.file = f }(c.file)
	for _, s := range found {
		c.file = s.file
		p := c.place(s.whole, choice)
		p.typeName = s.typeName
		if !slices.ContainsFunc(p.options, func(o option) bool { return o.mutant == m }) {
			p.options = append(p.options, option{m, s.text})
		}
	}
	return true
}

// declaration finds the constant whose value an expression is, in the visited
// node's declaration.
func (c *collector) declaration(whole ast.Expr) (types.Object, *ast.ValueSpec) {
	var written *ast.ValueSpec
	for _, n := range c.stack {
		switch n := n.(type) {
		case *ast.GenDecl:
			for _, spec := range n.Specs {
				if v, ok := spec.(*ast.ValueSpec); !ok || len(v.Values) == 0 {
					return nil, nil // the value is repeated
				}
			}
		case *ast.ValueSpec:
			written = n
		}
	}
	if written == nil || strings.Contains(c.text(written), "iota") {
		return nil, nil
	}
	for i, v := range written.Values {
		if name := written.Names[i]; v == whole && !token.IsExported(name.Name) {
			return c.pkg.info.Defs[name], written
		}
	}
	return nil, nil
}

// typed is a value of the type that a declaration gives it.
func (c *collector) typed(spec *ast.ValueSpec, text string) string {
	if spec.Type != nil {
		return c.text(spec.Type) + "(" + text + ")"
	}
	return "(" + text + ")"
}

// substitutes finds what becomes of every use of a constant, those in other
// declared constants included.
func (c *collector) substitutes(object types.Object, text string, depth int) ([]substitute, bool) {
	defer func(f *sourceFile, stack []ast.Node) { c.file, c.stack = f, stack }(c.file, c.stack)
	var all []substitute
	for _, u := range c.uses[object] {
		c.file, c.stack = u.file, u.stack
		whole, fixed := c.constant(u.ident)
		changed := c.substituted(whole, object, text)
		if fixed {
			other, spec := c.declaration(whole)
			if other == nil || depth > 10 {
				return nil, false
			}
			more, ok := c.substitutes(other, c.typed(spec, changed), depth+1)
			if !ok {
				return nil, false
			}
			all = append(all, more...)
			continue
		}
		name, ok := c.typeName(whole)
		if !ok {
			return nil, false
		}
		all = append(all, substitute{u.file, whole, name, changed})
	}
	return all, true
}

// substituted is an expression with a text for every use of a constant.
func (c *collector) substituted(e ast.Expr, object types.Object, text string) string {
	var out strings.Builder
	at := c.offset(e.Pos())
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && c.pkg.info.Uses[id] == object {
			out.Write(c.file.source[at:c.offset(id.Pos())])
			out.WriteString(text)
			at = c.offset(id.End())
		}
		return true
	})
	out.Write(c.file.source[at:c.offset(e.End())])
	return out.String()
}
