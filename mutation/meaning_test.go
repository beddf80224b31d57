package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestMeaning tries a list in the small module: one change is noticed, one is
// not, and one does not compile.
func TestMeaning(t *testing.T) {
	mutants, wrong, log := tiny(t, options{meaning: filepath.Join("testdata", "meaning.txt")})
	if len(mutants) != 3 || wrong != 2 {
		t.Errorf("%d changes were tried and %d are wrong, want 3 and 2:\n%s", len(mutants), wrong, log)
	}
	for _, want := range []string{
		"survived: calc/calc.go:26 meaning in nine is no digit: c <= '9' → c < '9'",
		"does not compile: a name is missing: ",
	} {
		if !strings.Contains(log, want) {
			t.Errorf("the report does not say %q:\n%s", want, log)
		}
	}
}

// TestMeaningIsThere: every change of the list has its place in the library and
// compiles. Whether it is noticed takes minutes to find out.
func TestMeaningIsThere(t *testing.T) {
	all, err := readMeaning("meaning.txt")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	c, err := load(root, []string{"wire"})
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string]*sourcePackage{}
	if err := locate(c, packages, all); err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		changed := string(m.file.source[:m.start]) + m.replacement + string(m.file.source[m.end:])
		if problems := c.problems(packages[m.Package], map[string][]byte{m.file.path: []byte(changed)}); len(problems) > 0 {
			t.Errorf("%s: %s", m.Function, problems[0].Msg)
		}
	}
	if len(all) < 30 {
		t.Errorf("the list has %d changes", len(all))
	}
}
