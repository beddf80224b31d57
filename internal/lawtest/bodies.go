package lawtest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// ReadBodies returns the bodies of the files: for a .jsonl file the member
// "body" of every line, any other file as it is.
func ReadBodies(t testing.TB, paths ...string) (all [][]byte) {
	t.Helper()
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(path) != ".jsonl" {
			all = append(all, text)
			continue
		}
		for lines := json.NewDecoder(bytes.NewReader(text)); lines.More(); {
			var row struct{ Body string }
			must(lines.Decode(&row))
			all = append(all, []byte(row.Body))
		}
	}
	return all
}
