package consumer

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// service is a module outside of this repository, with caches of its own: what
// it gets and builds is new to it, and no other build finds the version that
// only this test serves.
type service struct {
	directory   string
	environment []string
}

func newService(t *testing.T, p proxy) service {
	t.Helper()
	s := service{directory: t.TempDir()}
	here := goEnv(t, "GOPROXY", "GOMODCACHE")
	cached := filepath.Join(here[1], "cache", "download")
	s.environment = append(os.Environ(),
		"GOPROXY="+fileURL(p.directory)+"|"+fileURL(cached)+"|"+here[0],
		"GONOSUMDB="+library.Path, // the checksum database cannot know it
		"GOMODCACHE="+t.TempDir(),
		"GOCACHE="+t.TempDir(),
		"GOFLAGS=-modcacherw", // so that the test can remove the cache
		"GOWORK=off",
	)
	s.run(t, "mod", "init", "example.com/service")
	s.seedSums(t)
	return s
}

// seedSums gives the service the checksums that the library has recorded, so
// that what comes from the cache is checked against them.
func (s service) seedSums(t *testing.T) {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(s.directory, "go.sum"), string(sums))
}

// run runs the go command in the service and returns what it prints.
func (s service) run(t *testing.T, arguments ...string) string {
	t.Helper()
	out, _ := s.command(t, "go", arguments...)
	return out
}

// command runs a command in the service. It returns what the command prints and
// the processor time that it and the commands it started took.
func (s service) command(t *testing.T, name string, arguments ...string) (string, time.Duration) {
	t.Helper()
	command := exec.Command(name, arguments...)
	command.Dir, command.Env = s.directory, s.environment
	var stderr strings.Builder
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(arguments, " "), err, out, stderr.String())
	}
	return string(out), command.ProcessState.UserTime() + command.ProcessState.SystemTime()
}

// built is a program and what making it took.
type built struct {
	name      string
	size      int64
	took, cpu time.Duration
}

// build builds the program with this source.
func (s service) build(t *testing.T, name, source string) built {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(s.directory, name), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(s.directory, name, "main.go"), source)
	program := filepath.Join(s.directory, name, "program")
	started := time.Now()
	_, cpu := s.command(t, "go", "build", "-o", program, "./"+name)
	b := built{name: program, took: time.Since(started), cpu: cpu}
	info, err := os.Stat(program)
	if err != nil {
		t.Fatal(err)
	}
	b.size = info.Size()
	return b
}

// standard is the source of a program that imports the packages of the standard
// library that the given one needs.
func (s service) standard(t *testing.T, name string) string {
	t.Helper()
	var source strings.Builder
	source.WriteString("package main\n\n")
	listed := s.run(t, "list", "-deps", "-f", "{{if .Standard}}{{.ImportPath}}{{end}}", "./"+name)
	for path := range strings.FieldsSeq(listed) {
		if !strings.Contains("/"+path+"/", "/internal/") && !strings.HasPrefix(path, "vendor/") {
			source.WriteString("import _ \"" + path + "\"\n")
		}
	}
	source.WriteString("\nfunc main() {}\n")
	return source.String()
}

// fileURL is the URL of a directory.
func fileURL(directory string) string {
	slashed := filepath.ToSlash(directory)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return "file://" + slashed
}

// goEnv returns settings of the go command, one for each name.
func goEnv(t *testing.T, names ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"env"}, names...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimRight(string(out), "\r\n"), "\n")
}
