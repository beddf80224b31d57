package users

import (
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

const root = "../.."

// TestReadme holds the README's code to the files of this package, which are
// compiled and run.
func TestReadme(t *testing.T) {
	blocks, err := fence.Blocks(read(t, root+"/README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if len(blocks) == 0 {
		t.Fatal("the README shows no code")
	}
	files := []string{read(t, "update.go"), read(t, "example_test.go")}
	for _, block := range blocks {
		if block.Language != "go" || !block.Within(files[0]) && !block.Within(files[1]) {
			t.Errorf("README.md, line %d: no file of this package has this code", block.Line)
		}
	}
}

// published is a link to an example in published documentation.
var published = regexp.MustCompile(`pkg\.go\.dev/github\.com/seed16fbf055/userupdate/?([a-z/]*)#(\S+)`)

// TestReadmeLinks looks for the example behind every link to one.
func TestReadmeLinks(t *testing.T) {
	links := published.FindAllStringSubmatch(read(t, root+"/README.md"), -1)
	if len(links) == 0 {
		t.Fatal("the README links to no example")
	}
	known := map[string]map[string]bool{}
	for _, link := range links {
		directory, anchor := link[1], link[2]
		if known[directory] == nil {
			known[directory] = anchors(t, filepath.Join(root, directory))
		}
		if !known[directory][anchor] {
			t.Errorf("%s has no %s", directory, anchor)
		}
	}
}

// anchors are the anchors of a package's examples, as pkg.go.dev has them.
func anchors(t *testing.T, directory string) map[string]bool {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(directory, "example*_test.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has no examples: %v", directory, err)
	}
	found := map[string]bool{}
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, example := range doc.Examples([]*ast.File{file}...) {
			found[anchor(example.Name)] = true
		}
	}
	return found
}

// anchor is where an example stands: example-package-Client for _client,
// example-User.String for User_String, example-Apply-Refused for Apply_refused.
func anchor(name string) string {
	about, suffix, _ := strings.Cut(name, "_")
	if method, rest, _ := strings.Cut(suffix, "_"); method != "" && ast.IsExported(method) {
		about, suffix = about+"."+method, rest
	}
	if about == "" {
		about = "package"
	}
	if suffix == "" {
		return "example-" + about
	}
	return "example-" + about + "-" + strings.ToUpper(suffix[:1]) + suffix[1:]
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
