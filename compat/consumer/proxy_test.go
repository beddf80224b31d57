package consumer

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// library is the version that the proxy serves.
var library = module.Version{Path: "github.com/seed16fbf055/userupdate", Version: "v0.1.0"}

// proxy is a directory laid out as GOPROXY serves one version of a module.
type proxy struct {
	directory string
	zipSize   int64
}

// newProxy makes the zip from the working tree, as the go command makes it from
// a repository: modules within the module are left out.
func newProxy(t *testing.T) proxy {
	t.Helper()
	p := proxy{directory: t.TempDir()}
	versions := filepath.Join(p.directory, filepath.FromSlash(library.Path), "@v")
	if err := os.MkdirAll(versions, 0o755); err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(versions, "list"), library.Version+"\n")
	write(t, filepath.Join(versions, library.Version+".info"),
		`{"Version":"`+library.Version+`","Time":"2025-01-01T00:00:00Z"}`)
	write(t, filepath.Join(versions, library.Version+".mod"), string(mod))
	p.zipSize = writeZip(t, filepath.Join(versions, library.Version+".zip"))
	return p
}

// writeZip makes the module's zip and returns its size.
func writeZip(t *testing.T, name string) int64 {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := zip.CreateFromDir(file, library, root); err != nil {
		t.Fatal(err)
	}
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
