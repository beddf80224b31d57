package validate

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// TestCodesAreComplete reads the constants from the source, so that a constant
// missing from the list fails here.
func TestCodesAreComplete(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "Code" {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			declared = append(declared, Code(text))
		}
		return true
	})
	if len(declared) != 16 {
		t.Errorf("code.go declares %d codes, the contract has 16", len(declared))
	}
	if got := Codes(); !slices.Equal(got, declared) {
		t.Errorf("Codes() = %v\nthe constants are %v", got, declared)
	}
}

func TestCodesIsACopy(t *testing.T) {
	Codes()[0] = "changed"
	if got := Codes()[0]; got != CodeRequired {
		t.Errorf("a caller changed the closed list: first code is now %q", got)
	}
}
