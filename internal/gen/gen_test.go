package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// directive finds a package's go:generate line.
var directive = regexp.MustCompile(`//go:generate go run \S+ -formats (\S+)(?: -root (\S+))?(?: -rules (\S+))?`)

// TestCommittedFilesAreCurrent renders every package that has a directive, and compares with what is committed: the
// torture package's files are the generator's golden files.
func TestCommittedFilesAreCurrent(t *testing.T) {
	docs, err := filepath.Glob("../../*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, doc := range append(docs, "torture/doc.go") {
		source, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		match := directive.FindSubmatch(source)
		if match == nil {
			continue
		}
		found++
		dir := filepath.Dir(doc)
		t.Run(filepath.Base(dir), func(t *testing.T) { compare(t, dir, string(match[1]), string(match[2]), string(match[3])) })
	}
	if found < 2 {
		t.Errorf("found %d directives, want those of the torture package and of every system", found)
	}
}

func compare(t *testing.T, dir, formats, roots, rules string) {
	files, err := render(dir, formats, roots, rules)
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range files {
		path := filepath.Join(dir, name)
		if *update {
			if err := os.WriteFile(path, source, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		committed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(committed, source) {
			t.Errorf("%s is stale: run go generate ./...", path)
		}
	}
	committed, err := filepath.Glob(filepath.Join(dir, "zz_*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range committed {
		if files[filepath.Base(path)] == nil {
			t.Errorf("%s is not generated any more: delete it", path)
		}
	}
}

// TestRulesAreOfUpdateOrUser: the flag -rules names structs that the generator writes a Validate for.
func TestRulesAreOfUpdateOrUser(t *testing.T) {
	_, err := render("torture", "json,xml", "", "Update,Line")
	if err == nil || !strings.Contains(err.Error(), "-rules Line: want User or Update") {
		t.Errorf("got %v, want a refusal of Line", err)
	}
	files, err := render("torture", "json,xml", "", "Update")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(files["zz_check.go"]), "u.crossField("); got != 2 {
		t.Errorf("the rules written by hand are asked %d times, want once in each of Update's two methods", got)
	}
}

// TestRefusals: what would generate wrong code is refused with the member's name.
func TestRefusals(t *testing.T) {
	const user = "package p\ntype User struct {\n%s\n}\ntype Update struct {\n%s\n}\n"
	for _, row := range []struct{ name, reason, record, update, want string }{
		{"no pair", "an update cannot send what the record does not have",
			"A string `json:\"A\" validate:\"required\"`", "A wire.Optional[string] `json:\"A\" validate:\"required\"`\nB wire.Optional[string] `json:\"B\"`", "member B of Update has no counterpart in User"},
		{"plain", "absent must be told", "A string `json:\"A\"`", "A string `json:\"A\"`", "member A of Update: must be a wire.Optional"},
		{"types", "a merge copies", "A string `json:\"A\"`", "A wire.Optional[bool] `json:\"A\"`", "member A of Update: is a bool, but a string in User"},
		{"names", "a wire name is one", "A string `json:\"A\"`", "A wire.Optional[string] `json:\"a\"`", "member A of Update: has another wire name in User"},
		{"rules", "a rule holds on both sides", "A string `json:\"A\"`", "A wire.Optional[string] `json:\"A\" validate:\"required\"`", `member A of Update: has the rules ["required"], but [] in User`},
		{"required null", "a required member is never null", "A wire.Optional[string] `json:\"A\" validate:\"required\"`", "A wire.Optional[string] `json:\"A\" validate:\"required\"`", "it must be plain or notnull"},
		{"engine only", "the fast check must know every rule", "A wire.Optional[string] `json:\"A\" validate:\"omitempty,uuid\"`", "A wire.Optional[string] `json:\"A\" validate:\"omitempty,uuid\"`", `no fast check for the rule "uuid"`},
		{"order", "a rule on an absent member must not fail", "A wire.Optional[string] `json:\"A\" validate:\"mobile\"`", "A wire.Optional[string] `json:\"A\" validate:\"mobile\"`", "rules must start with required or omitempty"},
		{"unknown type", "no codec is made up", "A float32 `json:\"A\"`", "A wire.Optional[float32] `json:\"A\"`", "A: no codec for the type float32"},
		{"bare list", "absent, null and empty must be told", "A []string `json:\"A\"`", "A wire.Optional[[]string] `json:\"A\"`", "a list or an object must be a wire.Optional"},
		{"option", "a typing error must not pass", "A string `json:\"A\" contract:\"readonyl\"`", "", `contract:"readonyl" is unknown`},
	} {
		t.Run(row.name, func(t *testing.T) {
			dir := t.TempDir()
			source := strings.Replace(strings.Replace(user, "%s", row.record, 1), "%s", row.update, 1)
			if err := os.WriteFile(filepath.Join(dir, "user.go"), []byte(source), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := render(dir, "json", "", "")
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("%s: got %v, want %q", row.reason, err, row.want)
			}
		})
	}
}
