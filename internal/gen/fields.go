package main

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// readStruct reads a struct with wire names. User and Update are known by their
// names, others by having tags.
func (l *loader) readStruct(spec *ast.TypeSpec) {
	if !tagged(spec) {
		return
	}
	name := spec.Name.Name
	s := &Struct{Name: name, Doc: l.pkg.Docs[name], pos: spec.Name.Pos()}
	if spec.TypeParams != nil {
		l.report.add(spec.Name.Pos(), name, "a struct with wire names cannot have type parameters")
	}
	seen := map[string]bool{}
	for _, field := range spec.Type.(*ast.StructType).Fields.List {
		if len(field.Names) == 0 {
			l.report.add(field.Type.Pos(), name, "embeds %s: write its members out", spell(field.Type))
		}
		for _, ident := range field.Names {
			if seen[ident.Name] && ident.Name != "_" {
				l.report.add(ident.Pos(), name+"."+ident.Name, "the struct has this name twice")
				continue
			}
			seen[ident.Name] = true
			l.readField(s, field, ident)
		}
	}
	if len(s.Members) > 0 {
		l.pkg.Structs = append(l.pkg.Structs, s)
	}
}

// readField reads one name of a field: a member, or what only Go code knows.
func (l *loader) readField(s *Struct, field *ast.Field, ident *ast.Ident) {
	subject := s.Name + "." + ident.Name
	f := Field{Name: ident.Name, Type: spell(field.Type)}
	if field.Tag != nil {
		f.Tag = field.Tag.Value
	}
	s.Fields = append(s.Fields, f)
	switch {
	case spell(field.Type) == "wire.Members":
		l.readExtra(s, subject, field, ident)
	case field.Tag != nil && len(field.Names) > 1:
		l.report.add(ident.Pos(), subject, "shares its tag with other names: write a line for each")
	case field.Tag != nil && !ident.IsExported():
		l.report.add(ident.Pos(), subject, "has a tag but is unexported: export it, or take out the tag")
	case field.Tag != nil:
		l.readMember(s, subject, field, ident)
	case ident.Name == "null":
		l.readNull(s, subject, field, ident)
	case ident.IsExported():
		l.report.add(ident.Pos(), subject, `has no tag: want json:"Name", or json:"-" for none`)
		s.Members = append(s.Members, &Member{Name: ident.Name, JSON: ident.Name, source: source{ident: ident, typ: field.Type, broken: true, vague: true}})
	case foreign(field.Type) != "":
		l.report.add(field.Type.Pos(), subject, "the generator does not know the package %s: a struct with wire names cannot hold its types", foreign(field.Type))
	}
}

// readExtra reads the field for members that the contract does not know.
func (l *loader) readExtra(s *Struct, subject string, field *ast.Field, ident *ast.Ident) {
	if ident.Name != "Extra" || field.Tag == nil || field.Tag.Value != "`json:\"-\"`" {
		l.report.add(ident.Pos(), subject, "holds members that the contract does not know: want Extra wire.Members `json:\"-\"`")
	}
	s.Extra = ident
}

// readNull reads the field that says whether a whole item of a list is null.
func (l *loader) readNull(s *Struct, subject string, field *ast.Field, ident *ast.Ident) {
	methods := l.pkg.Methods[s.Name]
	if spell(field.Type) != "bool" || !slices.Contains(methods, "IsNull") || !slices.Contains(methods, "SetNull") {
		l.report.add(ident.Pos(), subject, "says that an item is null: it must be a bool, and %s needs the methods IsNull and SetNull", s.Name)
	}
	s.Null = true
}

func (l *loader) readMember(s *Struct, subject string, field *ast.Field, ident *ast.Ident) {
	before := len(l.report.mistakes)
	tags, whole := l.readTag(subject, field.Tag)
	m := &Member{Name: ident.Name, Doc: field.Doc.Text(), source: source{ident: ident, typ: field.Type, tags: tags}}
	typ, problem := l.typeOf(field.Type)
	if problem != "" {
		m.broken = true
		l.report.add(field.Type.Pos(), subject, "%s", problem)
	}
	m.Type, m.Nullable = typ, typ.Optional
	if !whole {
		m.JSON, m.broken, m.vague = m.Name, true, true
		s.Members = append(s.Members, m)
		return
	}
	l.readNames(subject, m)
	if part, ok := m.tags["validate"]; ok {
		m.Rules = strings.Split(part.value, ",")
	}
	l.readContract(subject, m)
	m.vague = len(l.report.mistakes) > before
	if m.Path() != "" {
		s.Members = append(s.Members, m)
	} else if m.tags["validate"].value+m.tags["contract"].value != "" {
		l.report.add(ident.Pos(), subject, "has no wire name, so its other tags say nothing: take them out")
	}
}

// typeOf reads a member's type. The problem says what is wrong with it.
func (l *loader) typeOf(expr ast.Expr) (t Type, problem string) {
	whole := expr
	if index, ok := optional(expr); ok {
		t.Optional = true
		expr = index
	}
	if _, ok := optional(expr); ok {
		return t, "a wire.Optional of a wire.Optional: one of them says it all"
	}
	if array, ok := expr.(*ast.ArrayType); ok && array.Len == nil {
		t.List = true
		expr = array.Elt
	}
	t.Base = spell(expr)
	spec := l.structs[t.Base]
	_, known := scalars[t.Base]
	switch {
	case known:
		t.Kind = Scalar
	case slices.Contains(l.pkg.Enums, t.Base):
		t.Kind = Enum
	case spec != nil && !tagged(spec):
		t.Kind, t.Own = Enum, true
	case spec != nil:
		t.Kind = Nested
	default:
		return t, "no codec for the type " + spell(whole) + l.instead(expr, t.Optional || t.List)
	}
	if !t.Optional && (t.List || t.Kind == Nested) {
		return t, "a list or an object must be a wire.Optional: wire.Optional[" + spell(whole) + "]"
	}
	return t, ""
}

// optional returns T of wire.Optional[T].
func optional(expr ast.Expr) (ast.Expr, bool) {
	if index, ok := expr.(*ast.IndexExpr); ok && spell(index.X) == "wire.Optional" {
		return index.Index, true
	}
	return nil, false
}

// substitutes are the types to use instead of those that have no codec.
var substitutes = map[string]string{
	"int": "int64", "int8": "int64", "int16": "int64", "int32": "int64", "uint": "int64", "uint16": "int64", "uint32": "int64",
	"float32": "wire.Decimal", "float64": "wire.Decimal", "github.com/shopspring/decimal.Decimal": "wire.Decimal",
	"time.Time": "wire.DateTime",
}

// instead says what to use instead of a type without a codec, which may stand
// inside another type.
func (l *loader) instead(expr ast.Expr, inside bool) string {
	base := spell(expr)
	if star, ok := expr.(*ast.StarExpr); ok && inside {
		return ": want " + spell(star.X) + " itself"
	} else if ok {
		return ": want wire.Optional[" + spell(star.X) + "]"
	}
	if substitute := substitutes[base]; substitute != "" {
		return ": want " + substitute
	}
	if hint := suggest(base, l.known()); hint != "" {
		return hint
	}
	return ": want a scalar of package wire, or a struct or an enumeration of this package"
}

// tagged reports whether a struct has wire names. One without any has its codec
// methods written by hand.
func tagged(spec *ast.TypeSpec) bool {
	if spec.Name.Name == "User" || spec.Name.Name == "Update" {
		return true
	}
	fields := spec.Type.(*ast.StructType).Fields.List
	return slices.ContainsFunc(fields, func(field *ast.Field) bool { return field.Tag != nil })
}

// spell returns a type as Go spells it.
func spell(expr ast.Expr) string {
	if function, ok := expr.(*ast.FuncType); ok {
		return "func" + spellFields(function.Params) + " " + strings.Trim(spellFields(function.Results), "()")
	}
	return types.ExprString(expr)
}

// spellFields spells the types of parameters without their names.
func spellFields(list *ast.FieldList) string {
	var parts []string
	if list != nil {
		for _, field := range list.List {
			for range max(1, len(field.Names)) {
				parts = append(parts, spell(field.Type))
			}
		}
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// foreign returns the path of a package in a type that generated code cannot
// name, "" when it can name them all.
func foreign(expr ast.Expr) (path string) {
	ast.Inspect(expr, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok && path == "" {
			if name := spell(selector.X); imports[name] == "" {
				path = name
			}
		}
		return true
	})
	return path
}
