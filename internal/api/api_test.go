package api

import (
	"bytes"
	"flag"
	"go/importer"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files in testdata instead of comparing with them")

const module = "github.com/seed16fbf055/userupdate"

// TestAPI compares the exported API of every public package with its text.
func TestAPI(t *testing.T) {
	exports := exportFiles(t)
	load := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	public := publicPackages(exports)
	for _, path := range public {
		t.Run(strings.TrimPrefix(path, module+"/"), func(t *testing.T) {
			pkg, err := load.Import(path)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", fileName(path)), surface(pkg))
		})
	}
	written, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range written {
		if !slices.ContainsFunc(public, func(path string) bool { return fileName(path) == filepath.Base(file) }) {
			t.Errorf("%s is of no public package", file)
		}
	}
}

func fileName(path string) string {
	return strings.ReplaceAll(strings.TrimPrefix(path, module+"/"), "/", "_") + ".txt"
}

// exportFiles returns the compiled form of the module's packages, and of those
// that they import, by import path.
func exportFiles(t *testing.T) map[string]string {
	files := map[string]string{}
	for line := range strings.Lines(run(t, "go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "./...")) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		files[path] = file
	}
	return files
}

// publicPackages picks those that others import: all but the front page, which
// has no code, what is internal, and programs.
func publicPackages(exports map[string]string) (public []string) {
	for path := range exports {
		name, ours := strings.CutPrefix(path, module+"/")
		if ours && !strings.HasPrefix(name, "internal/") && !strings.HasPrefix(name, "examples/") {
			public = append(public, path)
		}
	}
	slices.Sort(public)
	return public
}

// compare says which lines are new and which have gone.
func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	committed, err := os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	want := string(bytes.ReplaceAll(committed, []byte("\r\n"), []byte("\n")))
	gone, added := without(want, got), without(got, want)
	if len(gone)+len(added) > 0 || got != want {
		t.Errorf("the exported API is not what %s says; \"go doc ./internal/api\" says what to do\n%s%s",
			file, marked("- ", gone), marked("+ ", added))
	}
}

// without returns the lines of a text that another does not have.
func without(text, other string) []string {
	has := slices.Collect(strings.Lines(other))
	return slices.DeleteFunc(slices.Collect(strings.Lines(text)), func(line string) bool { return slices.Contains(has, line) })
}

func marked(mark string, lines []string) string {
	var text strings.Builder
	for _, line := range lines {
		text.WriteString(mark + line)
	}
	return text.String()
}

// run runs a command in the root of the module and returns what it prints.
func run(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	command := exec.Command(name, arguments...)
	command.Dir = filepath.Join("..", "..")
	var complaint bytes.Buffer
	command.Stderr = &complaint
	output, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, arguments, err, &complaint)
	}
	return string(output)
}
