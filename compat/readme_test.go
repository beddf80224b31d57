package compat

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// updating reports whether to write the tables of README.md. gotest.tools has
// defined the flag, for golden files.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// compareReadme compares a table of README.md with what was found.
func compareReadme(t *testing.T, name, table string) {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	start, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- end of "+name+" -->")
	before, rest, found := bytes.Cut(text, start)
	old, after, closed := bytes.Cut(rest, end)
	if !found || !closed {
		t.Fatalf("README.md has no place for the table %s", name)
	}
	if string(old) == table {
		return
	}
	if !updating() {
		t.Errorf("README.md is out of date: run go test -update; table %s was\n%s\nand is\n%s", name, old, table)
		return
	}
	if err := os.WriteFile("README.md", bytes.Join([][]byte{before, start, []byte(table), end, after}, nil), 0o644); err != nil {
		t.Fatal(err)
	}
}

var requirement = regexp.MustCompile(`^(?:require )?\s*(go|[\w.-]+\.[\w./-]+) (v?\d\S+)`)

// versions are those that go.mod asks for.
var versions = func() map[string]string {
	file, err := os.Open("go.mod")
	must(err)
	defer file.Close()
	found := map[string]string{"the library": ""}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if m := requirement.FindStringSubmatch(lines.Text()); m != nil {
			found[m[1]] = m[2]
		}
	}
	found[std] = found["go"]
	return found
}()

// version returns the version of a module; an unknown one is a fault of a row.
func version(module string) string {
	v, ok := versions[module]
	if !ok {
		panic(fmt.Sprintf("go.mod does not require %s", module))
	}
	return v
}

// A panel counts, by sink and kind of value, how many show a secret.
type panel struct {
	order []string
	rows  map[string]map[string]int
	all   map[string]sink
	cells int
}

func newPanel() *panel {
	return &panel{rows: map[string]map[string]int{}, all: map[string]sink{}}
}

func (p *panel) count(s sink, kind string, leak bool) {
	name := s.String()
	if p.rows[name] == nil {
		p.order, p.rows[name], p.all[name] = append(p.order, name), map[string]int{}, s
	}
	p.cells++
	if leak {
		p.rows[name][kind]++
	}
}

func (p *panel) sinks() int { return len(p.order) }

func (p *panel) leaking(s sink) (n int) {
	for _, count := range p.rows[s.String()] {
		n += count
	}
	return n
}

// table returns the rows, those that show nothing in one sentence.
func (p *panel) table() string {
	total := map[string]int{}
	for _, v := range values {
		total[v.kind]++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d sinks, %d values, %d cells.\n\n| package | version | how | asks for |", len(p.order), len(values), p.cells)
	for _, kind := range kinds {
		fmt.Fprintf(&b, " %s (of %d) |", kind, total[kind])
	}
	b.WriteString("\n|---|---|---|---|" + strings.Repeat("---|", len(kinds)) + "\n")
	for _, name := range p.order {
		s := p.all[name]
		asks := string(s.family)
		if s.family == none {
			asks = "-"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |", s.module, version(s.module), s.name, asks)
		for _, kind := range kinds {
			fmt.Fprintf(&b, " %d |", p.rows[name][kind])
		}
		b.WriteString("\n")
	}
	return b.String()
}
