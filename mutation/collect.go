package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
)

// swaps are the operators that are changed, and into which.
var swaps = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.ADD},
	token.QUO: {token.MUL}, token.REM: {token.QUO},
	token.AND: {token.OR}, token.OR: {token.AND}, token.XOR: {token.AND},
	token.SHL: {token.SHR}, token.SHR: {token.SHL},
}

// A collector walks one package.
type collector struct {
	root  string
	pkg   *sourcePackage
	file  *sourceFile
	stack []ast.Node // what holds the node that is visited
	uses  map[types.Object][]use
	all   []*mutant
	seen  map[string]int // occurrences of a change in a function
}

// collect finds the mutants of the hand-written files of a package, and how
// each can be chosen at run time.
func collect(root string, pkg *sourcePackage) []*mutant {
	c := &collector{root: root, pkg: pkg, seen: map[string]int{}}
	c.findUses()
	for _, f := range pkg.files {
		if strings.HasPrefix(filepath.Base(f.path), "zz_") {
			continue
		}
		c.file = f
		ast.PreorderStack(f.tree, nil, func(n ast.Node, stack []ast.Node) bool {
			c.stack = stack
			return c.visit(n)
		})
	}
	return c.all
}

// visit looks at one node. It reports whether to look inside.
func (c *collector) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok != token.IMPORT
	case *ast.BinaryExpr:
		c.operator(n)
	case *ast.IfStmt:
		c.condition(n)
	case *ast.BasicLit:
		c.number(n)
	case *ast.Ident:
		c.boolean(n)
	case *ast.ExprStmt, *ast.IncDecStmt:
		c.deleted(n.(ast.Stmt))
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			c.deleted(n)
		}
	}
	return true
}

func (c *collector) operator(n *ast.BinaryExpr) {
	if b, ok := c.pkg.info.TypeOf(n).Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
		return // texts have no other operator
	}
	for _, t := range swaps[n.Op] {
		changed := "((" + c.text(n.X) + ") " + t.String() + " (" + c.text(n.Y) + "))"
		c.value(n, "operator", n.OpPos, n.Op.String(), t.String(), changed)
	}
}

func (c *collector) number(n *ast.BasicLit) {
	after := ""
	switch n.Kind {
	case token.INT:
		v, err := strconv.ParseInt(n.Value, 0, 64)
		if err != nil {
			return
		}
		after = strconv.FormatInt(v+1, 10)
	case token.CHAR:
		after = "(" + n.Value + "+1)"
	default:
		return
	}
	c.value(n, "number", n.Pos(), n.Value, after, after)
}

func (c *collector) boolean(n *ast.Ident) {
	other := map[string]string{"true": "false", "false": "true"}[n.Name]
	if use := c.pkg.info.Uses[n]; other == "" || use == nil || use.Pkg() != nil {
		return
	}
	c.value(n, "boolean", n.Pos(), n.Name, other, other)
}

// value adds a mutant of an expression. In a constant, the place is the whole
// constant, so that it is computed by the compiler in every mutant.
func (c *collector) value(n ast.Expr, kind string, at token.Pos, before, after, changed string) {
	m := c.add(n, kind, at, before, after, changed)
	whole, fixed := c.constant(n)
	text := c.with(whole, n, changed)
	name, ok := c.typeName(whole)
	switch {
	case fixed && c.declared(m, whole, text):
	case fixed || !ok || recovers(n):
		m.Way = ownBuild
	default:
		p := c.place(whole, choice)
		p.typeName = name
		p.options = append(p.options, option{m, text})
	}
}

func (c *collector) condition(n *ast.IfStmt) {
	text := c.text(n.Cond)
	m := c.add(n.Cond, "condition", n.Cond.Pos(), text, "!("+text+")", "!("+text+")")
	p := c.place(n.Cond, condition)
	p.options = append(p.options, option{mutant: m})
}

func (c *collector) deleted(n ast.Stmt) {
	form := header
	if _, ok := c.stack[len(c.stack)-1].(*ast.TypeSwitchStmt); ok {
		return // v.(type) is no statement
	}
	switch parent := c.stack[len(c.stack)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause, *ast.LabeledStmt:
		form = statement
	case *ast.CommClause:
		if parent.Comm != n {
			form = statement
		}
	}
	m := c.add(n, "deleted", n.Pos(), c.text(n), "", "")
	p := c.place(n, form)
	p.options = append(p.options, option{mutant: m})
}

// place is where a node stands in the file: a new place, or a choice that is
// already there.
func (c *collector) place(n ast.Node, f form) *place {
	start, end := c.offset(n.Pos()), c.offset(n.End())
	for _, p := range c.file.places {
		if p.start == start && p.end == end && p.form == f {
			return p
		}
	}
	p := &place{file: c.file, start: start, end: end, form: f}
	c.file.places = append(c.file.places, p)
	return p
}

// add notes a mutant that puts a text in place of a node.
func (c *collector) add(n ast.Node, kind string, at token.Pos, before, after, replacement string) *mutant {
	file, _ := filepath.Rel(c.root, c.file.path)
	m := &mutant{
		Package: c.pkg.dir, File: filepath.ToSlash(file), Line: c.pkg.set.Position(at).Line,
		Function: c.function(), Kind: kind, Before: oneLine(before), After: oneLine(after), Way: schema,
		file: c.file, start: c.offset(n.Pos()), end: c.offset(n.End()), replacement: replacement,
	}
	change := m.key()
	c.seen[change]++
	m.Occurrence = c.seen[change]
	c.all = append(c.all, m)
	return m
}

// with is the text of a node, with another text in place of a part of it.
func (c *collector) with(n, part ast.Node, text string) string {
	source := c.file.source
	return string(source[c.offset(n.Pos()):c.offset(part.Pos())]) + text + string(source[c.offset(part.End()):c.offset(n.End())])
}

func (c *collector) offset(p token.Pos) int { return c.pkg.set.Position(p).Offset }

func (c *collector) text(n ast.Node) string {
	return string(c.file.source[c.offset(n.Pos()):c.offset(n.End())])
}

// function names the declaration that holds the visited node.
func (c *collector) function() string {
	name := ""
	for _, n := range c.stack {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv != nil {
				return receiver(n.Recv.List[0].Type) + "." + n.Name.Name
			}
			return n.Name.Name
		case *ast.TypeSpec:
			name = n.Name.Name
		case *ast.ValueSpec:
			name = n.Names[0].Name
		}
	}
	return name
}

func receiver(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return receiver(t.X)
	case *ast.IndexExpr:
		return receiver(t.X)
	case *ast.IndexListExpr:
		return receiver(t.X)
	case *ast.Ident:
		return t.Name
	}
	return "?"
}
