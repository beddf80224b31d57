package api

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// surface returns the exported API of a package, a line for each name, sorted.
func surface(pkg *types.Package) string {
	w := writer{pkg: pkg}
	for _, name := range pkg.Scope().Names() {
		if object := pkg.Scope().Lookup(name); object.Exported() {
			w.object(object)
		}
	}
	slices.Sort(w.lines)
	return strings.Join(w.lines, "\n") + "\n"
}

// A writer collects the lines of one package.
type writer struct {
	pkg   *types.Package
	lines []string
}

func (w *writer) line(format string, args ...any) {
	w.lines = append(w.lines, fmt.Sprintf(format, args...))
}

// spell writes a type as a file of the package would: other packages by their
// names, the parameters of a function without theirs.
func (w *writer) spell(t types.Type) string {
	if signature, ok := t.(*types.Signature); ok && signature.TypeParams() == nil {
		t = nameless(signature)
	}
	return types.TypeString(t, func(other *types.Package) string {
		if other == w.pkg {
			return ""
		}
		return other.Name()
	})
}

func (w *writer) object(object types.Object) {
	switch object := object.(type) {
	case *types.Const:
		w.line("const %s %s = %s", object.Name(), w.spell(object.Type()), object.Val().ExactString())
	case *types.Var:
		w.line("var %s %s", object.Name(), w.spell(object.Type()))
	case *types.Func:
		w.line("func %s%s", object.Name(), strings.TrimPrefix(w.spell(object.Type()), "func"))
	case *types.TypeName:
		w.typeName(object)
	}
}

func (w *writer) typeName(object *types.TypeName) {
	named, ok := object.Type().(*types.Named)
	if !ok || object.IsAlias() {
		w.line("type %s = %s", object.Name(), w.spell(types.Unalias(object.Type())))
		return
	}
	underlying, ok := named.Underlying().(*types.Struct)
	if !ok {
		w.line("type %s%s %s", object.Name(), w.parameters(named), w.spell(named.Underlying()))
	} else {
		w.line("type %s%s struct", object.Name(), w.parameters(named))
		for field := range underlying.Fields() {
			if field.Exported() {
				w.line("field %s.%s %s", object.Name(), field.Name(), w.spell(field.Type()))
			}
		}
	}
	if !types.IsInterface(named) {
		w.methods(object.Name(), named)
	}
}

// parameters writes a type's parameters with what they must satisfy.
func (w *writer) parameters(named *types.Named) string {
	var list []string
	for parameter := range named.TypeParams().TypeParams() {
		list = append(list, parameter.Obj().Name()+" "+w.spell(parameter.Constraint()))
	}
	if len(list) == 0 {
		return ""
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// methods writes the methods of a type and of its pointer, promoted ones too.
func (w *writer) methods(name string, named *types.Named) {
	values := types.NewMethodSet(named)
	for method := range types.NewMethodSet(types.NewPointer(named)).Methods() {
		if !method.Obj().Exported() {
			continue
		}
		receiver := name
		if values.Lookup(w.pkg, method.Obj().Name()) == nil {
			receiver = "*" + name
		}
		w.line("method %s.%s%s", receiver, method.Obj().Name(), strings.TrimPrefix(w.spell(method.Type()), "func"))
	}
}

// nameless returns a signature without the names of its parameters, which are
// no part of the API. One with type parameters cannot be made anew from them.
func nameless(s *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, unnamed(s.Params()), unnamed(s.Results()), s.Variadic())
}

func unnamed(tuple *types.Tuple) *types.Tuple {
	var list []*types.Var
	for v := range tuple.Variables() {
		list = append(list, types.NewParam(v.Pos(), v.Pkg(), "", v.Type()))
	}
	return types.NewTuple(list...)
}
