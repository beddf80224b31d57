package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

var update = flag.Bool("update", false, "write the golden files in testdata instead of comparing with them")

// program runs the program and returns its exit status and both outputs.
func program(t *testing.T, stdin io.Reader, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, stdin, &out, &errs)
	return status, out.String(), errs.String()
}

// timing is what differs from run to run.
var timing = regexp.MustCompile(`, [0-9.]+s, [0-9]+ lines/s`)

// wording is the sentence in the line of a problem, which may change.
var wording = regexp.MustCompile(`(?m)^(line \d+: [^:]+): .+ (\[.+\])$`)

func TestGolden(t *testing.T) {
	const records, updates = "testdata/records.ndjson", "testdata/updates.ndjson"
	for _, test := range []struct {
		name, reason string
		args         []string
	}{
		{"known", "with known records a stranger is a bad line", []string{"-records", records, updates}},
		{"create", "with -create it becomes a record", []string{"-records", records, "-create", updates}},
		{"empty", "without known records everybody is a stranger", []string{updates}},
		{"final", "every record once, those without an update too", []string{"-records", records, "-create", "-final", updates}},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := program(t, strings.NewReader(""), test.args...)
			if status != 0 {
				t.Errorf("exit status %d, want 0 in spite of bad lines", status)
			}
			got := stdout + "--- standard error\n" + timing.ReplaceAllString(wording.ReplaceAllString(stderr, "$1: $2"), "")
			golden(t, test.name, test.reason, got)
		})
	}
}

// golden compares with a file in testdata, or writes it.
func golden(t *testing.T, name, reason, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s; if the change is intended, run go test with -update (-want +got):\n%s", reason, diff)
	}
}

func TestCommandLine(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "records")
	if err := os.WriteFile(broken, []byte("\n{\"ID\":\"soon\"}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	nameless := filepath.Join(t.TempDir(), "records")
	if err := os.WriteFile(nameless, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	noGUID := validate.Error{Path: wire.Member("ID"), Code: validate.CodeType, Param: "guid"}
	for _, test := range []struct {
		name, reason string
		args         []string
		status       int
		stderr       string
	}{
		{"help", "asking is not a failure", []string{"-help"}, 0, "usage: bulk"},
		{"unknown flag", "the flag package says so", []string{"-nothing"}, 2, "flag provided but not defined"},
		{"two files", "which one would it be", []string{"a", "b"}, 2, "at most one file"},
		{"no workers", "nobody would do the work", []string{"-workers", "0"}, 2, "-workers must be from 1 to 256"},
		{"many workers", "every worker has buffers", []string{"-workers", "257"}, 2, "-workers must be from 1 to 256"},
		{"no line", "no line could be good", []string{"-max-line", "0"}, 2, "-max-line must be at least 1"},
		{"progress", "at most a line a second", []string{"-progress", "10ms"}, 2, "-progress must be 0 or at least 1s"},
		{"negative", "there are no negative counts", []string{"-generate", "-1"}, 2, "-generate must be at least 0"},
		{"no input", "the file is not there", []string{"testdata/nothing"}, 1, "testdata/nothing"},
		{"no records", "the file is not there", []string{"-records", "testdata/nothing"}, 1, "testdata/nothing"},
		{"bad records", "merging into half the records would be wrong", []string{"-records", broken}, 1, broken + ": line 2: " + noGUID.Error()},
		{"no identity", "no update could be for it", []string{"-records", nameless}, 1, nameless + ": line 1: " + noID.Error()},
		{"long record", "the limit is for records too", []string{"-records", "testdata/records.ndjson", "-max-line", "9"}, 1, ": line 1: " + tooLong(9).Error()},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := program(t, strings.NewReader(""), test.args...)
			if status != test.status || stdout != "" || !strings.Contains(stderr, test.stderr) {
				t.Errorf("%s: exit status %d, want %d; stdout %q, want none; stderr %q, want %q in it",
					test.reason, status, test.status, stdout, stderr, test.stderr)
			}
		})
	}
}

// TestStandardInput: "-" means standard input, and so does no name.
func TestStandardInput(t *testing.T) {
	const line = `{"ID":"11111111-1111-4111-8111-111111111111","Username":"ada"}`
	for _, args := range [][]string{nil, {"-"}} {
		status, stdout, _ := program(t, strings.NewReader(line), args...)
		if status != 0 || !strings.Contains(stdout, `"Username":"ada"`) {
			t.Errorf("arguments %q: exit status %d, stdout %q", args, status, stdout)
		}
	}
}

// TestFinalIsRecords: what -final writes can be used for -records, and nothing
// is lost.
func TestFinalIsRecords(t *testing.T) {
	_, first, _ := program(t, generated(t, 3000), "-final")
	file := filepath.Join(t.TempDir(), "records")
	if err := os.WriteFile(file, []byte(first), 0o600); err != nil {
		t.Fatal(err)
	}
	_, second, _ := program(t, strings.NewReader(""), "-final", "-records", file)
	if first == "" || first != second {
		t.Error("the records differ from those that were loaded")
	}
}

// TestSecrets: the records carry secrets, standard error never does.
func TestSecrets(t *testing.T) {
	const input = `{"ID":"11111111-1111-4111-8111-111111111111","Password":"hunter2"}
{"ID":"11111111-1111-4111-8111-111111111111","Password":["hunter2"],"Pin":{"hunter2":"hunter2"}}
{"ID":"hunter2","DateModified":"hunter2","MobilePhone":"hunter2"}
hunter2
`
	_, stdout, stderr := program(t, strings.NewReader(input))
	if !strings.Contains(stdout, "hunter2") {
		t.Error("standard output lacks the password of the first line")
	}
	if strings.Contains(stderr, "hunter2") || !strings.Contains(stderr, "line 4: body") {
		t.Errorf("standard error shows a value, or lacks line 4:\n%s", stderr)
	}
}

// failing is an output that fails after some bytes.
type failing struct{ left int }

var errFull = errors.New("no space left")

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return f.left, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

// TestOutputFails: the program stops with a reason and a summary, and does not
// read its endless input to the end.
func TestOutputFails(t *testing.T) {
	for _, args := range [][]string{{"-workers", "1"}, {"-workers", "8"}, {"-generate", "100000"}} {
		var stderr bytes.Buffer
		status := run(t.Context(), args, new(endless), &failing{left: 200_000}, &stderr)
		if status != 1 || !strings.Contains(stderr.String(), "bulk: writing the output: no space left") {
			t.Errorf("arguments %q: exit status %d, stderr %q", args, status, stderr.String())
		}
	}
}

// TestFinalOutputFails: the same when writing the records at the end.
func TestFinalOutputFails(t *testing.T) {
	var stderr bytes.Buffer
	status := run(t.Context(), []string{"-final"}, generated(t, 3000), &failing{left: 100_000}, &stderr)
	if status != 1 || !strings.Contains(stderr.String(), "bulk: writing the output: no space left") {
		t.Errorf("exit status %d, stderr %q", status, stderr.String())
	}
}

// TestReportsFail: a standard error that nobody reads stops nothing.
func TestReportsFail(t *testing.T) {
	var stdout bytes.Buffer
	status := run(t.Context(), nil, generated(t, 3000), &stdout, new(failing))
	if lines := bytes.Count(stdout.Bytes(), []byte("\n")); status != 0 || lines != 2997 {
		t.Errorf("exit status %d and %d lines, want 0 and 2997", status, lines)
	}
}

// endless is an input of generated lines.
type endless struct {
	last   int  // the number of the last line; 0 for no end
	single bool // a Read gives one line, as if typed

	number int // of the last line returned
	rest   []byte
}

func (e *endless) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(e.rest) == 0 {
			if e.last > 0 && e.number == e.last {
				return n, io.EOF
			}
			e.number++
			e.rest = appendLine(e.rest, e.number)
		}
		copied := copy(p[n:], e.rest)
		n, e.rest = n+copied, e.rest[copied:]
		if e.single {
			break
		}
	}
	return n, nil
}

// generated is the input that -generate writes.
func generated(t testing.TB, count int) *bytes.Reader {
	t.Helper()
	var buffer bytes.Buffer
	if err := generate(t.Context(), &buffer, count); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(buffer.Bytes())
}
