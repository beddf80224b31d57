package api

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// direct are the modules that this one may require by itself: values, the engine
// behind validate/playground, and comparisons in tests. CONTRIBUTING.md says why
// there are no others.
var direct = []string{
	"github.com/go-playground/validator/v10", "github.com/google/go-cmp", "github.com/google/uuid", "github.com/shopspring/decimal",
}

// TestModules reads go.mod: nothing is replaced, left out or taken back, and
// only the allowed modules are required directly.
func TestModules(t *testing.T) {
	var file struct {
		Module                    struct{ Path string }
		Replace, Exclude, Retract []any
		Require                   []struct {
			Path     string
			Indirect bool
		}
	}
	if err := json.Unmarshal([]byte(run(t, "go", "mod", "edit", "-json")), &file); err != nil {
		t.Fatal(err)
	}
	if file.Module.Path != module {
		t.Errorf("the module is %s", file.Module.Path)
	}
	if len(file.Replace)+len(file.Exclude)+len(file.Retract) > 0 {
		t.Errorf("replace %v, exclude %v, retract %v: want none", file.Replace, file.Exclude, file.Retract)
	}
	var required []string
	for _, other := range file.Require {
		if !other.Indirect {
			required = append(required, other.Path)
		}
	}
	if slices.Sort(required); !slices.Equal(required, direct) {
		t.Errorf("required directly are %v, want %v", required, direct)
	}
}

// TestThirdParty compares THIRD_PARTY.md with the module graph.
func TestThirdParty(t *testing.T) {
	var want []string
	for line := range strings.Lines(run(t, "go", "list", "-m", "-f", "{{if not .Main}}{{.Path}} {{.Version}}{{end}}", "all")) {
		if line = strings.TrimSpace(line); line != "" {
			want = append(want, line)
		}
	}
	var got []string
	for line := range strings.Lines(readPage(t, "THIRD_PARTY.md")) {
		if cells := strings.Split(line, "|"); len(cells) == 6 && strings.HasPrefix(cells[1], " `") {
			got = append(got, fmt.Sprintf("%s %s", strings.Trim(cells[1], " `"), strings.TrimSpace(cells[2])))
			if strings.TrimSpace(cells[3]) == "" {
				t.Errorf("no licence for %s", cells[1])
			}
		}
	}
	slices.Sort(want)
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("THIRD_PARTY.md has\n%s\nthe module graph has\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestImports: what a program links with a public package touches values alone.
func TestImports(t *testing.T) {
	banned := []string{"C", "net", "net/http", "os", "os/exec", "plugin", "syscall", "unsafe"}
	public := []string{"list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{join .Imports \" \"}}{{end}}", "./wire", "./validate"}
	for _, system := range systems {
		public = append(public, "./"+system)
	}
	checked := 0
	for line := range strings.Lines(run(t, "go", public...)) {
		imports := strings.Fields(line)
		if len(imports) == 0 || !strings.HasPrefix(imports[0], module+"/") {
			continue
		}
		checked++
		for _, path := range imports[1:] {
			if slices.Contains(banned, path) {
				t.Errorf("%s imports %s", imports[0], path)
			}
		}
	}
	if checked < len(systems)+2 {
		t.Errorf("%d packages were checked", checked)
	}
}
