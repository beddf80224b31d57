package main

import (
	"strings"
	"testing"
)

// TestUses: a package's name that goes on before it is another name.
func TestUses(t *testing.T) {
	for _, row := range []struct {
		code string
		want bool
	}{
		{"wire.X", true},
		{"x := wire.X", true},
		{"x := awire.X + wire.Y", true},
		{"x // wire.X", false},
		{"x", false},
		{"wire", false},
	} {
		var p printer
		p.body.WriteString(row.code)
		if p.uses("wire") != row.want {
			t.Errorf("%s: %v", row.code, !row.want)
		}
	}
	for c := byte(' '); c < 0x7F; c++ {
		var p printer
		p.body.WriteString(string(c) + "wire.X")
		if want := !strings.ContainsRune("_.", rune(c)) && !isName(string(c)); p.uses("wire") != want {
			t.Errorf("behind %q: %v", c, !want)
		}
	}
}

// isName reports whether a text is letters and digits alone.
func isName(text string) bool {
	return strings.Trim(strings.ToLower(text), "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}
