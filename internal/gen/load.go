package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A loader reads the hand-written files of a package.
type loader struct {
	pkg     *Package
	report  *report
	specs   []*ast.TypeSpec // of the structs, in the order of the files' names and of the text
	structs map[string]*ast.TypeSpec
	docs    map[*ast.TypeSpec]*ast.CommentGroup
	rules   []*ast.FuncDecl // the methods called crossField, or nearly
}

// load reads the package in dir: every Go file that is neither a test nor
// generated.
func load(dir string, r *report) (*Package, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	l := &loader{
		pkg: &Package{Declared: map[string]token.Pos{}, Methods: map[string][]string{}, Underlying: map[string]string{},
			Declares: map[string]ast.Expr{}, Docs: map[string]string{}, Shapes: map[string]shape{}},
		report:  r,
		structs: map[string]*ast.TypeSpec{},
		docs:    map[*ast.TypeSpec]*ast.CommentGroup{},
	}
	var files []*ast.File
	for _, path := range paths {
		file, err := l.parse(path)
		if err != nil {
			return nil, err
		}
		if file != nil {
			files = append(files, file)
		}
	}
	if len(r.mistakes) > 0 {
		return l.pkg, nil // a package that could not be read whole is not checked
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no hand-written Go files", dir)
	}
	for _, file := range files {
		l.declareAll(file)
	}
	for _, spec := range l.specs {
		l.readStruct(spec)
	}
	l.readRules()
	l.readDirectives(files)
	return l.pkg, nil
}

// parse returns a hand-written file, nil for any other.
func (l *loader) parse(path string) (*ast.File, error) {
	base := filepath.Base(path)
	if strings.HasSuffix(base, "_test.go") {
		return nil, nil
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(source, []byte(header)) {
		return nil, nil
	}
	file, err := parser.ParseFile(l.report.fset, path, source, parser.SkipObjectResolution|parser.ParseComments|parser.AllErrors)
	if err != nil {
		return nil, l.report.addSyntax(err)
	}
	if writers[base] != nil {
		l.report.add(file.Pos(), base, "is written by hand under the name of a generated file: rename it")
	}
	return file, nil
}

// declareAll collects what a file declares at its top level.
func (l *loader) declareAll(file *ast.File) {
	l.pkg.Name = file.Name.Name
	if !l.pkg.pos.IsValid() {
		l.pkg.pos = file.Name.Pos()
	}
	resolve(file)
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			l.declareFunc(decl)
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				l.declare(decl, spec)
			}
		}
	}
}

// declareFunc notes a function, or a method and the type it belongs to.
func (l *loader) declareFunc(decl *ast.FuncDecl) {
	if decl.Recv == nil {
		l.pkg.Declared[decl.Name.Name] = decl.Name.Pos()
		return
	}
	owner := strings.TrimPrefix(spell(decl.Recv.List[0].Type), "*")
	l.pkg.Methods[owner] = append(l.pkg.Methods[owner], decl.Name.Name)
	if strings.EqualFold(decl.Name.Name, "crossField") {
		l.rules = append(l.rules, decl)
	}
}

func (l *loader) declare(decl *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for i, name := range spec.Names {
			l.pkg.Declared[name.Name] = name.Pos()
			if i < len(spec.Values) {
				l.pkg.Declares[name.Name] = spec.Values[i]
			}
			if i < len(spec.Values) && isNames(spec.Values[i]) {
				l.pkg.Names = append(l.pkg.Names, name.Name)
			}
			l.pkg.Values = append(l.pkg.Values, name.Name)
		}
	case *ast.TypeSpec:
		l.declareType(decl, spec)
	}
}

func (l *loader) declareType(decl *ast.GenDecl, spec *ast.TypeSpec) {
	name := spec.Name.Name
	if _, twice := l.pkg.Declared[name]; twice {
		l.report.add(spec.Name.Pos(), name, "the package declares this name twice")
		return
	}
	l.pkg.Declared[name] = spec.Name.Pos()
	l.docs[spec] = spec.Doc
	if spec.Doc == nil {
		l.docs[spec] = decl.Doc
	}
	l.pkg.Docs[name] = l.docs[spec].Text()
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		l.specs = append(l.specs, spec)
		l.structs[name] = spec
	case *ast.Ident:
		if !spec.Assign.IsValid() {
			l.pkg.Enums = append(l.pkg.Enums, name)
			l.pkg.Underlying[name] = typ.Name
		}
	}
}

// resolve renames the packages in a file's types to what generated code calls
// them, and those that it does not know to their whole import path.
func resolve(file *ast.File) {
	known := map[string]string{}
	for name, path := range imports {
		known[path] = name
	}
	names := map[string]string{}
	for _, spec := range file.Imports {
		whole, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		canonical, ok := known[whole]
		if !ok {
			canonical = whole
		}
		switch {
		case spec.Name != nil:
			names[spec.Name.Name] = canonical
		case ok:
			names[canonical] = canonical
		default:
			names[packageName(whole)] = canonical
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if name, ok := selector.X.(*ast.Ident); ok && names[name.Name] != "" {
				name.Name = names[name.Name]
			}
		}
		return true
	})
}

// packageName is the name of a package that is imported without one: the last
// element of its path that is not a version.
func packageName(whole string) string {
	base := path.Base(whole)
	if number, ok := strings.CutPrefix(base, "v"); ok && strings.Trim(number, "0123456789") == "" {
		base = path.Base(path.Dir(whole))
	}
	return base
}

// readRules finds the rules that are written by hand: the method crossField of
// User and Update.
func (l *loader) readRules() {
	for _, decl := range l.rules {
		receiver := spell(decl.Recv.List[0].Type)
		owner := strings.TrimPrefix(receiver, "*")
		s := l.pkg.Struct(owner)
		if owner != "User" && owner != "Update" {
			l.report.add(decl.Name.Pos(), owner+"."+decl.Name.Name, "only User and Update have rules written by hand")
			continue
		}
		if decl.Name.Name != "crossField" || receiver != "*"+owner || spell(decl.Type) != "func(bool) validate.Errors" {
			l.report.add(decl.Name.Pos(), owner+"."+decl.Name.Name, "rules written by hand are called func (u *%s) crossField(whole bool) validate.Errors", owner)
		}
		if s != nil {
			s.Rules = true
		}
	}
}

// stale returns the generated files in dir that are not among files.
func stale(dir string, files map[string][]byte) (paths []string, err error) {
	present, err := filepath.Glob(filepath.Join(dir, "zz_*.go"))
	if err != nil {
		return nil, err
	}
	for _, path := range present {
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if files[filepath.Base(path)] == nil && bytes.HasPrefix(source, []byte(header)) {
			paths = append(paths, path)
		}
	}
	return paths, nil
}

// known returns the names that a member's type can have in this package, for a
// suggestion.
func (l *loader) known() []string {
	return slices.Concat(slices.Sorted(maps.Keys(scalars)), l.pkg.Enums, slices.Sorted(maps.Keys(l.structs)))
}
