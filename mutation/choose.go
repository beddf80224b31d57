package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// constant finds the whole constant that an expression is a part of, or else
// the expression itself. It is fixed where the language wants a constant.
func (c *collector) constant(e ast.Expr) (whole ast.Expr, fixed bool) {
	whole = e
	child := ast.Node(e)
	for i := len(c.stack) - 1; i >= 0; i-- {
		parent := c.stack[i]
		if c.wantsConstant(parent, child) {
			return whole, true
		}
		if x, ok := parent.(ast.Expr); ok && child == whole && c.isConstant(whole) && c.isConstant(x) {
			whole = x
		}
		child = parent
	}
	return whole, false
}

func (c *collector) isConstant(e ast.Expr) bool { return c.pkg.info.Types[e].Value != nil }

// wantsConstant reports whether a child of a node must be a constant.
func (c *collector) wantsConstant(parent, child ast.Node) bool {
	switch parent := parent.(type) {
	case *ast.GenDecl:
		return parent.Tok == token.CONST
	case *ast.ArrayType:
		return parent.Len == child
	case *ast.KeyValueExpr:
		return parent.Key == child && c.isIndex(parent)
	}
	return false
}

// isIndex reports whether a pair stands in a literal of an array or a slice.
func (c *collector) isIndex(pair *ast.KeyValueExpr) bool {
	for i, n := range c.stack {
		literal, ok := n.(*ast.CompositeLit)
		if !ok || i+1 == len(c.stack) || c.stack[i+1] != pair {
			continue
		}
		switch c.pkg.info.TypeOf(literal).Underlying().(type) {
		case *types.Array, *types.Slice:
			return true
		}
	}
	return false
}

// typeName writes the type of an expression, if this file can name it.
func (c *collector) typeName(e ast.Expr) (string, bool) {
	t := c.pkg.info.TypeOf(e)
	if t == nil {
		return "", false
	}
	ok := true
	name := types.TypeString(types.Default(t), func(p *types.Package) string {
		if p == c.pkg.types {
			return ""
		}
		name := c.imported(p)
		ok = ok && name != ""
		return name
	})
	return name, ok
}

// imported is the name of a package in the file, or "".
func (c *collector) imported(p *types.Package) string {
	for _, spec := range c.file.tree.Imports {
		switch {
		case spec.Path.Value != `"`+p.Path()+`"`:
		case spec.Name == nil:
			return p.Name()
		case spec.Name.Name != "." && spec.Name.Name != "_":
			return spec.Name.Name
		}
	}
	return ""
}

// recovers reports whether an expression calls recover, which works only
// directly in the deferred function.
func recovers(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == "recover"
		return true
	})
	return found
}
