package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestStaleFiles: a generated file that no longer applies is removed, and what
// was written by hand stays.
func TestStaleFiles(t *testing.T) {
	dir := acme(t)
	for _, name := range []string{"zz_mine.go", "mine.go", "zz_mine_test.go"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("package acme\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := generate(acmeOptions(t, acmeFlags, dir)); err != nil {
		t.Fatal(err)
	}
	before := contents(t, dir)
	if err := generate(acmeOptions(t, "-formats json,xml,form -root User=User,Update=User", dir)); err != nil {
		t.Fatal(err)
	}
	if contents(t, dir)["zz_form.go"] == "" {
		t.Error("zz_form.go was not written")
	}
	if err := generate(acmeOptions(t, acmeFlags, dir)); err != nil {
		t.Fatal(err)
	}
	after := contents(t, dir)
	for _, name := range []string{"zz_json.go", "zz_guard.go", "zz_mine.go", "mine.go", "zz_mine_test.go", "user.go"} {
		if before[name] == "" || after[name] != before[name] {
			t.Errorf("%s is %q, and was %q", name, after[name], before[name])
		}
	}
	if after["zz_form.go"] != "" {
		t.Error("zz_form.go is still there")
	}
}

// TestGuard: a struct that differs from the one the code was generated for does
// not compile. acme without an edit does.
func TestGuard(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		edits        []edit
		want         string // "" for a package that compiles
	}{
		{"as it was", "the guard follows from the struct", nil, ""},
		{"comment", "no code follows from it", []edit{{"user.go", "type User struct", "// A User is one.\ntype User struct"}}, ""},
		{"added", "no code reads it", []edit{{"user.go", "	Nick ", "	Also bool `json:\"Also\"`\n	Nick "}}, "cannot use User{}"},
		{"removed", "no code that names it compiles either", []edit{{"user.go", "\n	Nick ", "\n	// "}}, "cannot use User{}"},
		{"renamed", "no code that names it compiles either", []edit{{"user.go", "	Nick ", "	Nickname "}}, "cannot use User{}"},
		{"retyped", "code that infers the type compiles", []edit{{"user.go", "Pin   w.Optional[w.Secret]  ", "Pin   w.Optional[string]"}}, "cannot use User{}"},
		{"moved", "the order is that of the wire", []edit{{"user.go", "	ID    uuid.UUID ", "	On    bool `json:\"On\" xml:\"On\"`\n	ID    uuid.UUID "}, {"user.go", "	On    bool                   `json:\"On\" xml:\"On\"`\n", ""}}, "cannot use User{}"},
		{"wire name", "the codec has the old one", []edit{{"user.go", `json:"Nick,omitzero"`, `json:"Alias,omitzero"`}}, "cannot use User{}"},
		{"contract", "the merge follows from it", []edit{{"update.go", ` contract:"identity"`, ""}}, "cannot use Update{}"},
		{"nested", "its codec is generated too", []edit{{"user.go", `json:"text,omitzero"`, `json:"Text,omitzero"`}}, "cannot use Line{}"},
		{"unexported", "a list reads it", []edit{{"user.go", "	null bool", "	null bool\n	gone bool"}}, "cannot use Line{}"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			output := build(t, acme(t, row.edits...))
			if row.want == "" && output != "" {
				t.Errorf("%s: %s", row.reason, output)
			}
			if !strings.Contains(output, row.want) || row.want != "" && !strings.Contains(output, "zz_guard.go") {
				t.Errorf("%s: the compiler says %q, want %s", row.reason, output, row.want)
			}
		})
	}
}

// build compiles acme with the code that is generated for it unedited, and with
// the hand-written files of edited. It returns what the compiler says.
func build(t *testing.T, edited string) string {
	t.Helper()
	files, err := render(acmeOptions(t, acmeFlags, "testdata/acme"))
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range files {
		if err := os.WriteFile(filepath.Join(edited, name), source, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return compile(t, map[string]string{"acme": edited})
}

// root is the library's directory. Generated code is compiled there: this
// module does not have what it imports.
const root = "../.."

// compile returns what the compiler says of packages: of the files in the
// directories, as if they stood in the library under the names that they have
// here.
func compile(t *testing.T, packages map[string]string) string {
	t.Helper()
	overlay := map[string]map[string]string{"Replace": {}}
	path := filepath.Join(t.TempDir(), "overlay.json")
	command := exec.Command("go", "build", "-gcflags=-e", "-overlay", path)
	command.Dir = root
	for name, dir := range packages {
		place := "internal/gentest/" + name
		command.Args = append(command.Args, "./"+place)
		for name := range contents(t, dir) {
			overlay["Replace"][filepath.Join(place, name)] = filepath.Join(dir, name)
		}
	}
	text, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	output, err := command.CombinedOutput()
	if err == nil {
		return ""
	}
	return string(output)
}

// TestFlags: what is not a flag is not passed over.
func TestFlags(t *testing.T) {
	for _, row := range []struct{ name, reason, args, want string }{
		{"argument", "a format after a space would be lost", "-formats json, xml", `unexpected argument "xml": want flags alone`},
		{"unknown", "crossField is found without a flag", "-rules Update", "flag provided but not defined: -rules"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if _, err := parseFlags(strings.Fields(row.args)); err == nil || err.Error() != row.want {
				t.Errorf("%s: got %v, want %s", row.reason, err, row.want)
			}
		})
	}
}

// TestDirective: go generate says which line it runs, and mistakes in the flags
// are reported at that line.
func TestDirective(t *testing.T) {
	t.Setenv("GOFILE", "doc.go")
	t.Setenv("GOLINE", "12")
	if got := directive().String(); got != "doc.go:12:1" {
		t.Errorf("got %s, want doc.go:12:1", got)
	}
	t.Setenv("GOFILE", "")
	t.Setenv("GOLINE", "")
	if at := directive(); at.IsValid() {
		t.Error("a run by hand has no line")
	}
}

// TestNoFiles: an empty directory is not a package.
func TestNoFiles(t *testing.T) {
	if _, err := render(options{dir: t.TempDir(), formats: "json"}); err == nil || !strings.HasSuffix(err.Error(), "no hand-written Go files") {
		t.Errorf("got %v, want a refusal", err)
	}
}
