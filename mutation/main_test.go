package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// verdicts of the module in testdata, by function, kind, change and occurrence.
var verdicts = []struct {
	mutant, reason string
	way, status    string
	by             string // how By begins
}{
	{"half number 5 → 6 1", "in another constant", schema, killed, "calc TestClamp"},
	{"limit number 2 → 3 1", "where the constant is used", schema, killed, "calc TestClamp"},
	{"limit operator * → + 1", "where the constant is used", schema, killed, "calc TestClamp"},
	{"Kinds number 2 → 3 1", "a constant of others, and a key twice then", ownBuild, notViable, "duplicate"},
	{"table number 3 → 4 1", "the key of an array is a constant", ownBuild, killed, "calc TestTable"},
	{"Clamp operator > → >= 1", "listed: the limit is cut at itself", schema, survived, ""},
	{"Clamp operator > → <= 1", "an operator has two neighbours", schema, killed, "calc TestClamp"},
	{"Clamp condition n > limit → !(n > limit) 1", "around an operator", schema, killed, "calc TestClamp"},
	{"IsDigit operator <= → < 1", "/ is tested", schema, killed, "calc TestDigit"},
	{"IsDigit operator <= → < 2", "9 is not tested", schema, survived, ""},
	{"IsDigit operator && → || 1", "around two operators", schema, killed, "calc TestDigit"},
	{"IsDigit number '0' → ('0'+1) 1", "inside an operator", schema, killed, "calc TestDigit"},
	{"IsDigit number '9' → ('9'+1) 1", "inside an operator", schema, killed, "calc TestDigit"},
	{"Sum number 0 → 1 1", "listed, but killed", schema, killed, "calc TestSum"},
	{"Sum operator < → <= 1", "a panic", schema, killed, "calc "},
	{"Sum operator < → >= 1", "nothing is added", schema, killed, "calc TestSum"},
	{"Sum deleted i++ →  1", "in the head of a for, and it never ends", schema, killed, "calc too much time"},
	{"Sum deleted sum += ns[i] →  1", "a statement", schema, killed, "calc TestSum"},
	{"Name number 2 → 3 1", "a case", schema, killed, "calc "},
	{"Name number 5 → 6 1", "in the arithmetic of constants", schema, killed, "calc "},
	{"Name operator - → + 1", "in the arithmetic of constants", schema, killed, "calc "},
	{"Name number 1 → 2 1", "in the arithmetic of constants", schema, killed, "calc "},
	{`Name deleted panic("no name") →  1`, "a return is missing then", ownBuild, notViable, "missing return"},
	{"Reached boolean true → false 1", "only another package tests it", schema, killed, "use TestReached"},
	{"Unreached operator * → + 1", "no test reaches it", schema, survived, "not reached"},
	{"Unreached number 2 → 3 1", "no test reaches it", schema, survived, "not reached"},
	{"Room number 0 → 1 1", "listed so too, though a test notices: a length", schema, killed, "calc TestRoom"},
	{"Room number 8 → 9 1", "listed with all of the function: a capacity", schema, survived, ""},
}

// tiny mutates the module in testdata.
func tiny(t *testing.T, o options) (mutants map[string]*mutant, wrong int, log string) {
	t.Helper()
	o.root, o.packages, o.out = filepath.Join("testdata", "tiny"), "calc", filepath.Join(t.TempDir(), "out")
	o.cache = t.TempDir()
	o.equivalents, o.workers, o.patience = filepath.Join("testdata", "equivalent.txt"), 2, 2*time.Second
	var b bytes.Buffer
	wrong, err := mutate(o, &b)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(o.out)
	if err != nil {
		t.Fatal(err)
	}
	mutants = map[string]*mutant{}
	for line := range strings.Lines(string(data)) {
		m := new(mutant)
		if err := json.Unmarshal([]byte(line), m); err != nil {
			t.Fatal(err)
		}
		mutants[strings.ReplaceAll(strings.TrimPrefix(m.key(), m.File+"\t"), "\t", " ")] = m
	}
	return mutants, wrong, b.String()
}

// TestVerdicts knows every mutant of a small module.
func TestVerdicts(t *testing.T) {
	mutants, wrong, log := tiny(t, options{all: true, quick: time.Minute})
	compare(t, mutants)
	if wrong != 5 {
		t.Errorf("%d things are wrong, want 3 survivors, a listed one that is killed and one that is not there", wrong)
	}
	for _, want := range []string{
		"left out: TestFails in use fails with all mutants compiled in",
		"survived: calc/calc.go:26 operator in IsDigit: <= → <",
		"listed as equivalent, but killed by calc TestSum: calc/calc.go:",
		"listed as equivalent in line 7, but there is no such mutant: calc/calc.go\tSum\tnumber\t7 → 8\t1",
	} {
		if !strings.Contains(log, want) {
			t.Errorf("the report does not say %q:\n%s", want, log)
		}
	}
}

// TestTogether: tests that are asked about many mutants at once find which one
// it is.
func TestTogether(t *testing.T) {
	mutants, _, _ := tiny(t, options{all: true, quick: 0})
	compare(t, mutants)
}

func compare(t *testing.T, mutants map[string]*mutant) {
	t.Helper()
	for _, row := range verdicts {
		m := mutants[row.mutant]
		if m == nil {
			t.Errorf("there is no %q (%s)", row.mutant, row.reason)
			continue
		}
		delete(mutants, row.mutant)
		if m.Way != row.way || m.Status != row.status || !strings.HasPrefix(m.By, row.by) {
			t.Errorf("%q (%s) is %s by %q, way %s, want %s by %q, way %s", row.mutant, row.reason, m.Status, m.By, m.Way, row.status, row.by, row.way)
		}
	}
	for name, m := range mutants {
		t.Errorf("%q is not in the table, and is %s", name, m.Status)
	}
}

// TestSlow: a build of every mutant gives the verdicts that choosing gives.
func TestSlow(t *testing.T) {
	mutants, _, _ := tiny(t, options{n: 8, seed: 3, slow: true})
	if len(mutants) != 8 {
		t.Errorf("%d mutants were tried, want 8", len(mutants))
	}
	for _, row := range verdicts {
		if m := mutants[row.mutant]; m != nil && (m.Way != ownBuild || m.Status != row.status) {
			t.Errorf("%q (%s) is %s, way %s, want %s", row.mutant, row.reason, m.Status, m.Way, row.status)
		}
	}
}

// TestAgain tries the survivors of an earlier run.
func TestAgain(t *testing.T) {
	earlier := filepath.Join(t.TempDir(), "earlier")
	lines := `{"File":"calc/calc.go","Function":"Room","Kind":"number","Before":"8","After":"9","Occurrence":1,"Status":"survived"}
{"File":"calc/calc.go","Function":"Room","Kind":"number","Before":"0","After":"1","Occurrence":1,"Status":"killed"}
`
	if err := os.WriteFile(earlier, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	if mutants, _, _ := tiny(t, options{again: earlier}); len(mutants) != 1 || mutants["Room number 8 → 9 1"] == nil {
		t.Errorf("again tries %v, want the survivor alone", mutants)
	}
}
