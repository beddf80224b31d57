package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestCommittedFilesAreCurrent renders every package that has a directive, and
// compares with what is committed: the torture package's files are the
// generator's golden files.
func TestCommittedFilesAreCurrent(t *testing.T) {
	docs, err := filepath.Glob("../../*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, doc := range append(docs, "../torture/doc.go") {
		args, ok := arguments(t, doc)
		if !ok {
			continue
		}
		found++
		o, err := parseFlags(args)
		if err != nil {
			t.Fatal(err)
		}
		if o.dir != filepath.Dir(doc) {
			t.Errorf("%s says -dir %s", doc, o.dir)
		}
		t.Run(filepath.Base(o.dir), func(t *testing.T) { compare(t, o) })
	}
	if found < 6 {
		t.Errorf("found %d directives, want those of the torture package and of every system", found)
	}
}

// arguments returns those of the directive in a file.
func arguments(t *testing.T, path string) (args []string, ok bool) {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(source)) {
		if flags, ok := strings.CutPrefix(line, "//go:generate go run -C "); ok {
			return strings.Fields(flags)[2:], true // after the directory and the dot
		}
	}
	return nil, false
}

func compare(t *testing.T, o options) {
	if *update {
		if err := generate(o); err != nil {
			t.Fatal(err)
		}
	}
	files, err := render(o)
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range files {
		path := filepath.Join(o.dir, name)
		committed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(committed, source) {
			t.Errorf("%s is stale: run go generate ./...", path)
		}
	}
	old, err := stale(o.dir, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range old {
		t.Errorf("%s is not generated any more: run go generate ./...", path)
	}
}
