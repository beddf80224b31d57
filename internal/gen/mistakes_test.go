package main

import (
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// acmeFlags are the flags of testdata/acme, a package without a mistake.
const acmeFlags = "-formats json,xml -root User=User,Update=User"

// An edit replaces a text that a file of acme has once. A file that acme does
// not have is the new text.
type edit struct{ file, old, new string }

// acme returns a directory with the files of acme after some edits.
func acme(t *testing.T, edits ...edit) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/acme")); err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		path := filepath.Join(dir, e.file)
		source, err := os.ReadFile(path)
		if err != nil && e.old != "" {
			t.Fatal(err)
		}
		if got := strings.Count(string(source), e.old); e.old != "" && got != 1 {
			t.Fatalf("%s has %q %d times", e.file, e.old, got)
		}
		if err := os.WriteFile(path, []byte(strings.Replace(string(source), e.old, e.new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// acmeOptions are what the command line says: flags, the directory, and where
// the line would stand.
func acmeOptions(t *testing.T, flags, dir string) options {
	t.Helper()
	o, err := parseFlags(strings.Fields(flags))
	if err != nil {
		t.Fatal(err)
	}
	o.dir, o.at = dir, token.Position{Filename: filepath.Join(dir, "doc.go"), Line: 3, Column: 1}
	return o
}

// TestMistakes: every mistake is found, every message says what is wrong and
// where, and nothing is written.
func TestMistakes(t *testing.T) {
	if len(wrong) < 100 {
		t.Errorf("the table has %d rows, want 100", len(wrong))
	}
	for _, row := range wrong {
		t.Run(row.name, func(t *testing.T) {
			dir := acme(t, row.edits...)
			before := contents(t, dir)
			flags := row.flags
			if flags == "" {
				flags = acmeFlags
			}
			err := generate(acmeOptions(t, flags, dir))
			if err == nil {
				t.Fatalf("%s: nothing was found, want\n%s", row.reason, strings.Join(row.want, "\n"))
			}
			got := strings.Split(strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), ""), "\n")
			if !slices.Equal(got, row.want) {
				t.Errorf("%s: got\n%s\nwant\n%s", row.reason, strings.Join(got, "\n"), strings.Join(row.want, "\n"))
			}
			if after := contents(t, dir); !maps.Equal(before, after) {
				t.Errorf("the files are %q, and were %q", after, before)
			}
		})
	}
}

// TestNoMistake: the package that the rows are made from is right.
func TestNoMistake(t *testing.T) {
	for _, flags := range []string{acmeFlags, "-formats json,xml,form -root User=User,Update=User,Answer=Answer"} {
		if _, err := render(acmeOptions(t, flags, "testdata/acme")); err != nil {
			t.Errorf("%s: %v", flags, err)
		}
	}
}

// contents returns the files in dir by their names.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(source)
	}
	return files
}
