package databases

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table in README.md")

// A row of the table: packages, what they store, and what comes of it.
type row struct {
	modules  []string // with versions in go.mod; the first is the subject
	database string
	what     string // how, and what is stored
	run      func(t *testing.T) (result string)
}

const begin, end = "<!-- begin: made by go test -update -->\n", "<!-- end -->\n"

// TestTable runs every row and compares what comes of it with README.md. A row
// that cannot run here is compared by its name alone.
func TestTable(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(readme), begin)
	table, after, also := strings.Cut(rest, end)
	if !ok || !also {
		t.Fatal("README.md has no place for the table")
	}
	lines := []string{"| package | database | what is stored, and how | what comes back |\n", "|---|---|---|---|\n"}
	old := strings.SplitAfter(table, "\n")
	complete := true
	for _, row := range rows() {
		start := fmt.Sprintf("| %s | %s | %s | ", versions(t, row.modules), row.database, row.what)
		result, ran := "", false
		t.Run(row.modules[0]+" "+row.what, func(t *testing.T) {
			result = row.run(t)
			ran = !t.Failed()
		})
		line := start + result + " |\n"
		if !ran {
			complete = false
			line = kept(old, start)
		}
		lines = append(lines, line)
	}
	got := strings.Join(lines, "")
	switch {
	case *update && !complete:
		t.Error("the table is not written: not every row ran")
	case *update:
		if err := os.WriteFile("README.md", []byte(before+begin+got+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	case got != table:
		t.Errorf("the table in README.md is stale; run go test -update\n%s\nwant\n%s", table, got)
	}
}

// kept returns the line that starts so, of those that there are.
func kept(lines []string, start string) string {
	for _, line := range lines {
		if strings.HasPrefix(line, start) {
			return line
		}
	}
	return start + "not in the table |\n"
}

// versions returns modules with their versions from go.mod.
func versions(t *testing.T, modules []string) string {
	t.Helper()
	text, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, module := range modules {
		found := regexp.MustCompile(`(?m)^\s*(?:require )?` + regexp.QuoteMeta(module) + ` (v\S+)`).FindSubmatch(text)
		if found == nil {
			t.Fatalf("%s is not in go.mod", module)
		}
		all = append(all, module+" "+string(found[1]))
	}
	return strings.Join(all, ", ")
}
