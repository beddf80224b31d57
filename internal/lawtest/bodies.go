package lawtest

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// ReadBodies returns the bodies of the files: of a .jsonl file the member "body" of every line, any other file as it is.
func ReadBodies(t testing.TB, paths ...string) [][]byte {
	t.Helper()
	var all [][]byte
	for _, path := range paths {
		if filepath.Ext(path) == ".jsonl" {
			all = append(all, readLines(t, path)...)
			continue
		}
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, body)
	}
	return all
}

func readLines(t testing.TB, path string) [][]byte {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var all [][]byte
	for lines := json.NewDecoder(bufio.NewReader(file)); lines.More(); {
		var row struct{ Body string }
		if err := lines.Decode(&row); err != nil {
			t.Fatal(err)
		}
		all = append(all, []byte(row.Body))
	}
	return all
}
