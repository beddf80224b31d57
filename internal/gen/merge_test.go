package main

import (
	"go/ast"
	"testing"
)

func TestIsComparable(t *testing.T) {
	number, decimal := &Member{Type: Type{Base: "int64"}}, &Member{Type: Type{Base: "wire.Decimal", Equal: "Equal"}}
	rows := []struct {
		name, reason string
		object       Struct
		want         bool
	}{
		{"numbers", "== does", Struct{Members: []*Member{number}}, true},
		{"a decimal", "1.0 and 1.00 are the same", Struct{Members: []*Member{number, decimal}}, false},
		{"unknown members", "their order does not count", Struct{Members: []*Member{number}, Extra: ast.NewIdent("Extra")}, false},
	}
	for _, row := range rows {
		if got := isComparable(&row.object); got != row.want {
			t.Errorf("%s: %v, but %s", row.name, got, row.reason)
		}
	}
}
