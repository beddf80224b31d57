package docs

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/fence"
)

// TestPages compares the code of every page with compiled files, and its
// outputs with those of examples that run.
func TestPages(t *testing.T) {
	for _, test := range []struct{ name, reason string }{
		{"pointers", "structs of pointers and validator"},
		{"mergo", "mergo and copier"},
		{"jsonpatch", "json-patch"},
		{"nullable", "oapi-codegen/nullable"},
	} {
		t.Run(test.name, func(t *testing.T) {
			page := read(t, test.name+".md")
			shown, err := fence.Blocks(page)
			if err != nil {
				t.Fatal(err)
			}
			sources, outputs := compiled(t, test.name)
			for _, block := range shown {
				if err := compare(block, sources, outputs); err != nil {
					t.Errorf("%s: %v", test.reason, err)
				}
			}
			for name, output := range outputs {
				if !strings.Contains(page, "```text\n"+output+"```\n") {
					t.Errorf("%s: the page does not show what %s prints:\n%s", test.reason, name, output)
				}
			}
		})
	}
}

// compare returns an error for a block that is in no file and for an output
// that no example prints.
func compare(block fence.Block, sources []string, outputs map[string]string) error {
	switch block.Language {
	case "go":
		for _, source := range sources {
			if block.Within(source) {
				return nil
			}
		}
		return fmt.Errorf("line %d: no file has this code", block.Line)
	case "text":
		for _, output := range outputs {
			if output == block.Text {
				return nil
			}
		}
		return fmt.Errorf("line %d: no example prints this", block.Line)
	}
	return fmt.Errorf("line %d: a block of %q is not compared with anything", block.Line, block.Language)
}

// compiled returns the sources of a page, and what its examples print.
func compiled(t *testing.T, directory string) (sources []string, outputs map[string]string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(directory, "*", "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has no files: %v", directory, err)
	}
	outputs = map[string]string{}
	for _, name := range names {
		source := read(t, name)
		sources = append(sources, source)
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, example := range doc.Examples([]*ast.File{file}...) {
			outputs[name+" "+example.Name] = example.Output
		}
	}
	return sources, outputs
}

// link is a link of Markdown, or a picture.
var link = regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)

// TestLinks looks for the file behind every link that is no address.
func TestLinks(t *testing.T) {
	pages, err := filepath.Glob("*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("there are no pages: %v", err)
	}
	for _, page := range append(pages, "../README.md") {
		for _, found := range link.FindAllStringSubmatch(read(t, page), -1) {
			if strings.Contains(found[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), found[1])); err != nil {
				t.Errorf("%s links to a file that is not there: %v", page, err)
			}
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
