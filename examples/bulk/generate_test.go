package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
)

// TestGenerateIsFixed: everybody who tries the program gets the same lines, on
// every machine.
func TestGenerateIsFixed(t *testing.T) {
	const want = "927d4a1249f19f91fb58bb7c5fb738689e865fbc05e04b8e4373e09ff4643e71"
	status, stdout, stderr := program(t, strings.NewReader(""), "-generate", "20000")
	if status != 0 || stderr != "" {
		t.Fatalf("exit status %d, stderr %q", status, stderr)
	}
	sum := sha256.Sum256([]byte(stdout))
	if got := hex.EncodeToString(sum[:]); got != want {
		t.Errorf("SHA-256 of 20000 lines is %s, want %s", got, want)
	}
}

// TestGenerate: the number of records is bounded, the share of bad lines is as
// expected, and every kind of bad line occurs and is reported.
func TestGenerate(t *testing.T) {
	ids := make(map[uuid.UUID]bool)
	bad := 0
	lines := newLineReader(generated(t, 20_000), defaultMaxLine)
	for {
		line, fits, err := lines.next(nil)
		if err == io.EOF {
			break
		}
		var update adminusers.Update
		if !fits || decode(&update, line) != nil {
			bad++
			continue
		}
		ids[update.ID.Or(uuid.Nil)] = true
	}
	if bad != 20 || len(ids) != generatedRecords {
		t.Errorf("%d bad lines and %d records, want 20 and %d", bad, len(ids), generatedRecords)
	}
	_, _, stderr := program(t, generated(t, 7000))
	for _, code := range []string{"pattern mobile", "required", "syntax 6", "type boolean", "range max=65536"} {
		if !strings.Contains(stderr, "["+code+"]\n") {
			t.Errorf("no bad line has the code %s", code)
		}
	}
}

// TestModified: every date that can be made up is valid.
func TestModified(t *testing.T) {
	for number := range uint64(10_000) {
		if modified(mix(number)).IsZero() {
			t.Fatalf("number %d makes no date", number)
		}
	}
}

// TestSparse: updates are sparse and have the members they should.
func TestSparse(t *testing.T) {
	for number := range 10_000 {
		paths := sparse(number).Paths()
		if len(paths) < 2 || len(paths) > 5 || paths[0] != "ID" {
			t.Fatalf("update %d sends %v, want the ID and one to four members", number, paths)
		}
	}
}

func BenchmarkGenerate(b *testing.B) {
	var line []byte
	number := 0
	for b.Loop() {
		number++
		line = appendLine(line[:0], number)
	}
	if len(bytes.TrimSpace(line)) == 0 {
		b.Fatal("no line")
	}
}
