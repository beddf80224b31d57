package main

// A scalar names what stands for a scalar type in internal/scalar: the Kind
// and, with Append or AppendForm in front of the same name, the functions that
// append it in JSON and in forms.
type scalar struct {
	kind    string
	equal   string // the method that tells whether two values are one to the server, "" for ==
	checked bool   // some values have no form
}

// scalars are the types that a member can have without any declaration of its
// own.
var scalars = map[string]scalar{
	"string":           {kind: "String"},
	"bool":             {kind: "Bool"},
	"int64":            {kind: "Int64"},
	"uint8":            {kind: "Byte"},
	"uuid.UUID":        {kind: "GUID"},
	"wire.DateTime":    {kind: "DateTime", equal: "SameInstant", checked: true},
	"wire.Decimal":     {kind: "Decimal", equal: "Equal"},
	"wire.IntOrString": {kind: "IntOrString", equal: "Equal"},
	"wire.Secret":      {kind: "Secret"},
	"wire.SecretGUID":  {kind: "SecretGUID"},
}

// kindOf spells the Kind of a scalar or of a type with a codec of its own.
func kindOf(t Type) string {
	if t.Kind == Enum {
		return unexported(t.Base) + "Kind"
	}
	return "scalar." + scalars[t.Base].kind
}

// writeKinds declares the Kinds of the types with a codec of their own. The
// readers are written out, because a call through a type parameter would move
// what they read to the heap.
func writeKinds(p *printer, pkg *Package) {
	for _, t := range ownTypes(pkg) {
		constructor := "scalar.Enum"
		if t.Text {
			constructor = "scalar.Own"
		}
		read := "func(token []byte) (v " + t.Base + ", err error) { err = v.UnmarshalJSON(token); return v, err }"
		kind := constructor + "(" + read + ")"
		if pkg.Has("xml") {
			kind = withText(pkg, t, kind)
		}
		p.line("var %s = %s\n", kindOf(t), kind)
	}
}

// withText adds the text in XML to what makes a Kind.
func withText(pkg *Package, t Type, kind string) string {
	if names := pkg.namesOf(t); names != "" && pkg.generated(t) {
		return "scalar.WithNames(" + kind + ", " + names + ")"
	}
	return "scalar.WithText(" + kind + ")"
}

// ownTypes returns the types with a codec of their own that are a member's type
// somewhere.
func ownTypes(pkg *Package) (types []Type) {
	used := map[string]bool{}
	for _, s := range pkg.Structs {
		for _, m := range s.Members {
			if m.Type.Kind == Enum && !used[m.Type.Base] {
				used[m.Type.Base] = true
				types = append(types, m.Type)
			}
		}
	}
	return types
}

// markTypes finds the types for which the empty string is a value, and the
// method by which values of a type compare.
func (p *Package) markTypes() {
	for _, s := range p.Structs {
		for _, m := range s.Members {
			t := &m.Type
			t.Equal = scalars[t.Base].equal
			if t.Kind == Enum && p.comparesByEqual(*t) {
				t.Equal = "Equal"
			}
			t.Text = t.Base == "string" || t.Base == "wire.Secret" || t.Own || p.isText(*t)
		}
	}
}

// stepOf is the word for how a member is read, the same in every format.
func stepOf(m *Member) string {
	switch t := m.Type; {
	case t.List && t.Kind == Nested:
		return "Objects"
	case t.List:
		return "Scalars"
	case t.Kind == Nested:
		return "Object"
	case !t.Optional:
		return "Plain"
	case m.Nullable && !t.Text:
		return "Nullable"
	}
	return "Optional"
}

// writeStepOf is the word for how a member is written. Null that the server
// knows and null that it does not are written alike.
func writeStepOf(m *Member) string {
	if step := stepOf(m); step != "Nullable" {
		return step
	}
	return "Optional"
}
