package border

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// With an engine of rules on board, testdata/program took 9.66 MB, and 6.70 MB
// without its symbols. It must not be more than half of that.
const (
	maxProgram  = 9_660_000 / 2
	maxStripped = 6_700_000 / 2
)

// TestProgramIsSmall builds a program that decodes, validates, applies and
// encodes, and prints its size.
func TestProgramIsSmall(t *testing.T) {
	for _, build := range []struct {
		name  string
		flags string
		limit int64
	}{
		{"with symbols", "", maxProgram},
		{"stripped", "-s -w", maxStripped},
	} {
		t.Run(build.name, func(t *testing.T) {
			program := filepath.Join(t.TempDir(), "program")
			command := exec.Command("go", "build", "-ldflags="+build.flags, "-o", program, "./testdata/program")
			command.Env = append(os.Environ(), "GOEXPERIMENT=") // the engine of encoding/json/v2 is larger by itself
			out, err := command.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			info, err := os.Stat(program)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d bytes", info.Size())
			if info.Size() > build.limit {
				t.Errorf("%d bytes, at most %d", info.Size(), build.limit)
			}
		})
	}
}

// TestNoEngine makes sure that no system brings the engine along.
func TestNoEngine(t *testing.T) {
	for _, s := range systems {
		out, err := exec.Command("go", "list", "-deps", "github.com/seed16fbf055/userupdate/"+s.name).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if strings.Contains(string(out), "go-playground") {
			t.Errorf("%s depends on the engine", s.name)
		}
	}
}
