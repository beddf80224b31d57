package consumer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// root is the directory of the library.
const root = "../.."

// zipLimit is the largest zip, in bytes, 1.1 MiB: what every service that uses
// the library, and every build of it in a fresh container, downloads.
const zipLimit = 11 << 20 / 10

// graph has every module that may be in the graph of a service that uses the
// library, and why.
var graph = []struct{ path, reason string }{
	{"github.com/seed16fbf055/userupdate", "the library"},
	{"github.com/google/uuid", "GUIDs in records"},
	{"github.com/shopspring/decimal", "exact decimals in records"},
	{"github.com/google/go-cmp", "the library's tests import it"},
	{"github.com/go-playground/validator/v10", "validate/playground imports it"},
	{"github.com/gabriel-vasile/mimetype", "validator imports it"},
	{"github.com/go-playground/locales", "validator imports it"},
	{"github.com/go-playground/universal-translator", "validator imports it"},
	{"github.com/leodido/go-urn", "validator imports it"},
	{"golang.org/x/crypto", "validator imports it"},
	{"golang.org/x/sys", "validator needs it through golang.org/x/crypto"},
	{"golang.org/x/text", "validator needs it through universal-translator"},
	{"github.com/stretchr/testify", "the tests of go-urn import it"},
}

// linked has the modules that become part of the program.
var linked = []string{
	"github.com/google/uuid",
	"github.com/seed16fbf055/userupdate",
	"github.com/shopspring/decimal",
}

// programs are what the service consists of, from small to large: each builds
// on what the one before has left in the cache.
var programs = []struct{ name, prints, reason string }{
	{"one", `DisplayName="Ada"`, "most services speak to one system"},
	{"five", `FullName="Ada"`, "a service that fans out speaks to all of them"},
}

// TestConsumer gets, builds and runs, as a service does.
func TestConsumer(t *testing.T) {
	proxy := newProxy(t)
	t.Logf("zip: %d bytes of at most %d", proxy.zipSize, zipLimit)
	if proxy.zipSize > zipLimit {
		t.Errorf("the zip is %d bytes too large", proxy.zipSize-zipLimit)
	}
	service := newService(t, proxy)
	service.run(t, "get", library.Path+"@"+library.Version)
	checkGraph(t, service)

	empty := service.build(t, "empty", "package main\n\nfunc main() {}\n")
	for _, program := range programs {
		t.Run(program.name, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("testdata", program.name, "main.go"))
			if err != nil {
				t.Fatal(err)
			}
			checkProgram(t, service, empty, program.name, string(source), program.prints)
		})
	}
}

// checkProgram builds and runs one program. The standard library is built
// before: it is in every cache already.
func checkProgram(t *testing.T, s service, empty built, name, source, prints string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(s.directory, name), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(s.directory, name, "main.go"), source)
	s.run(t, "mod", "tidy")
	std := s.build(t, name+"std", s.standard(t, name))
	program := s.build(t, name, source)
	t.Logf("%.2f MB, %.2f MB more than an empty program and %.2f more than one that imports the same of the standard library, built in %.1f s (%.1f s of processor time)",
		megabytes(program.size), megabytes(program.size-empty.size), megabytes(program.size-std.size), program.took.Seconds(), program.cpu.Seconds())
	if out, _ := s.command(t, program.name); !strings.Contains(out, prints) {
		t.Errorf("%s printed %q, want %q in it", name, out, prints)
	}
	format := "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}"
	got := strings.Fields(s.run(t, "list", "-deps", "-f", format, "./"+name))
	slices.Sort(got)
	if got = slices.Compact(got); !slices.Equal(got, linked) {
		t.Errorf("%s is made of the modules %q, want %q", name, got, linked)
	}
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }

// checkGraph compares the modules in the service's graph with the list.
func checkGraph(t *testing.T, s service) {
	t.Helper()
	format := "{{if not .Main}}{{.Path}}{{end}}"
	got := strings.Fields(s.run(t, "list", "-m", "-f", format, "all"))
	t.Logf("graph: %d modules: %s", len(got), strings.Join(got, " "))
	var want []string
	for _, module := range graph {
		want = append(want, module.path)
		if !slices.Contains(got, module.path) {
			t.Errorf("%s (%s) is in the list and no longer in the graph", module.path, module.reason)
		}
	}
	for _, path := range got {
		if !slices.Contains(want, path) {
			t.Errorf("%s is in the graph of every service that uses the library; say in the list why", path)
		}
	}
}
