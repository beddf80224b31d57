package lawtest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
)

var updateGolden = flag.Bool("update", false, "write the golden files instead of comparing with them")

// ReadFile returns a file of testdata.
func ReadFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Golden compares got with a file of testdata, or writes it with -update.
func Golden(t testing.TB, name string, got []byte) {
	t.Helper()
	if !*updateGolden {
		check(t, "golden file", name, func(r *report) { golden(r, string(ReadFile(t, name)), string(got)) })
		return
	}
	if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
		t.Fatal(err)
	}
}

func golden(r *report, want, got string) {
	if diff := cmp.Diff(want, got); diff != "" {
		r.failf("it differs; if that is intended, run go test with -update (-want +got):\n%s", diff)
	}
}

// Problems returns the entries of err, which must be from this library.
func Problems(t testing.TB, err error) (list validate.Errors) {
	t.Helper()
	check(t, "error", err, func(r *report) { list = entries(r, err) })
	return list
}

// Summary writes the entries of err as "path code param", one per line.
func Summary(t testing.TB, err error) string {
	t.Helper()
	return lines(told(Problems(t, err)))
}

func lines(entries []string) string { return strings.Join(append(entries, ""), "\n") }

// Must returns the value, and panics at an error.
func Must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
