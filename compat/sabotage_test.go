package compat

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestSabotage takes the seal out and runs the panel again: it has to fail, at
// sinks that follow fields by reflection. Otherwise it would say nothing.
func TestSabotage(t *testing.T) {
	sealed, err := filepath.Abs("../internal/seal/seal.go")
	must(err)
	unsealed, err := filepath.Abs("testdata/unsealed.go.txt")
	must(err)
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {sealed: unsealed}})
	must(err)
	file := filepath.Join(t.TempDir(), "overlay.json")
	must(os.WriteFile(file, overlay, 0o600))

	output, err := exec.Command("go", "test", "-overlay", file, "-run", "^TestSinks$", ".").CombinedOutput()
	if err == nil || !strings.Contains(string(output), "--- FAIL: TestSinks") {
		t.Fatalf("the panel passes without the seal: %v\n%s", err, output)
	}
	var table strings.Builder
	shown := 0
	for _, group := range groups {
		for _, s := range group.sinks {
			if n := strings.Count(string(output), s.String()+" of "); n > 0 {
				shown++
				fmt.Fprintf(&table, "| %s | %s | %d |\n", s.module, s.name, n)
			}
		}
	}
	const fewest = 15
	if shown < fewest {
		t.Errorf("only %d sinks show a secret without the seal", shown)
	}
	compareReadme(t, "sabotage", fmt.Sprintf("%d sinks, of those that ask for nothing or of fields that are not exported.\n\n| package | how | values |\n|---|---|---|\n%s", shown, table.String()))
}

// TestRowsAreDistinct says that no two rows are called alike, so that each one
// counts once.
func TestRowsAreDistinct(t *testing.T) {
	var names []string
	for _, group := range groups {
		for _, s := range group.sinks {
			names = append(names, "sink "+s.String())
		}
	}
	for _, e := range encoders {
		names = append(names, "encoder "+e.String())
	}
	for _, v := range values {
		names = append(names, "value "+v.name)
	}
	slices.Sort(names)
	for i := 1; i < len(names); i++ {
		if names[i] == names[i-1] {
			t.Errorf("%s: twice", names[i])
		}
	}
}
