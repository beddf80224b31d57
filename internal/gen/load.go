package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// load reads the hand-written structs of the package in dir, in the order of the files' names and of the text.
func load(dir string) (*Package, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	l := loader{pkg: &Package{}}
	for _, path := range paths {
		base := filepath.Base(path)
		if strings.HasSuffix(base, "_test.go") || strings.HasPrefix(base, "zz_") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		l.pkg.Name = file.Name.Name
		l.declare(file)
	}
	for _, spec := range l.structs {
		s, err := l.read(spec)
		if err != nil {
			return nil, fmt.Errorf("%s.%w", spec.Name.Name, err)
		}
		if len(s.Members) > 0 {
			l.pkg.Structs = append(l.pkg.Structs, s)
		}
	}
	return l.pkg, nil
}

type loader struct {
	pkg     *Package
	structs []*ast.TypeSpec
}

// declare collects the types that file declares.
func (l *loader) declare(file *ast.File) {
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		for _, spec := range gen.Specs {
			spec := spec.(*ast.TypeSpec)
			switch spec.Type.(type) {
			case *ast.StructType:
				l.structs = append(l.structs, spec)
			case *ast.Ident:
				l.pkg.Enums = append(l.pkg.Enums, spec.Name.Name)
			}
		}
	}
}

// read returns the struct that spec declares, with those of its fields that have wire names.
func (l *loader) read(spec *ast.TypeSpec) (*Struct, error) {
	s := &Struct{Name: spec.Name.Name}
	for _, field := range spec.Type.(*ast.StructType).Fields.List {
		if field.Tag == nil || len(field.Names) != 1 {
			s.Null = s.Null || len(field.Names) == 1 && field.Names[0].Name == "null"
			continue
		}
		m, err := l.member(field)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", field.Names[0].Name, err)
		}
		if m.Path() != "" {
			s.Members = append(s.Members, m)
		}
	}
	return s, nil
}

func (l *loader) member(field *ast.Field) (*Member, error) {
	text, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return nil, err
	}
	tag := reflect.StructTag(text)
	typ, err := l.typeOf(field.Type)
	if err != nil {
		return nil, err
	}
	m := &Member{
		Name:     field.Names[0].Name,
		JSON:     wireName(tag.Get("json")),
		XML:      wireName(tag.Get("xml")),
		Type:     typ,
		Nullable: typ.Optional,
	}
	if rules := tag.Get("validate"); rules != "" {
		m.Rules = strings.Split(rules, ",")
	}
	return m, m.contract(tag.Get("contract"))
}

// contract reads the options of the contract tag.
func (m *Member) contract(tag string) error {
	for option := range strings.SplitSeq(tag, ",") {
		name, value, _ := strings.Cut(option, "=")
		switch name {
		case "":
		case "identity":
			m.Identity = true
		case "readonly":
			m.ReadOnly = true
		case "responseonly":
			m.ResponseOnly = true
		case "xmlfirst":
			m.XMLFirst = true
		case "custom":
			m.Custom = value
		case "key":
			m.Key = value
		case "notnull":
			m.Nullable = false
		default:
			return fmt.Errorf("contract:%q is unknown", option)
		}
	}
	return nil
}

// wireName cuts the options off a tag, and reads "-" as no name.
func wireName(tag string) string {
	name, _, _ := strings.Cut(tag, ",")
	if name == "-" {
		return ""
	}
	return name
}

// typeOf reads a member's type.
func (l *loader) typeOf(expr ast.Expr) (Type, error) {
	var t Type
	if index, ok := expr.(*ast.IndexExpr); ok && spell(index.X) == "wire.Optional" {
		t.Optional = true
		expr = index.Index
	}
	if array, ok := expr.(*ast.ArrayType); ok && array.Len == nil {
		t.List = true
		expr = array.Elt
	}
	t.Base = spell(expr)
	place := slices.IndexFunc(l.structs, func(s *ast.TypeSpec) bool { return s.Name.Name == t.Base })
	switch {
	case scalars[t.Base] != nil:
		t.Kind = Scalar
	case slices.Contains(l.pkg.Enums, t.Base):
		t.Kind = Enum
	case place >= 0 && !tagged(l.structs[place]):
		t.Kind, t.Own = Enum, true
	case place >= 0:
		t.Kind = Nested
	default:
		return t, fmt.Errorf("no codec for the type %s", t.Base)
	}
	if !t.Optional && (t.List || t.Kind == Nested) {
		return t, fmt.Errorf("a list or an object must be a wire.Optional")
	}
	return t, nil
}

// tagged reports whether a struct has fields with tags. One that has none has its codec methods written by hand.
func tagged(spec *ast.TypeSpec) bool {
	fields := spec.Type.(*ast.StructType).Fields.List
	return slices.ContainsFunc(fields, func(field *ast.Field) bool { return field.Tag != nil })
}

// spell returns the name of a type: "string", "uuid.UUID".
func spell(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr.Name
	case *ast.SelectorExpr:
		return spell(expr.X) + "." + expr.Sel.Name
	}
	return ""
}
