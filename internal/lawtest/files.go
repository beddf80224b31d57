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
	if *updateGolden {
		if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(ReadFile(t, name)), string(got)); diff != "" {
		t.Errorf("%s differs; if that is intended, run go test with -update (-want +got):\n%s", name, diff)
	}
}

// Problems returns the entries of err, which must be of this library.
func Problems(t testing.TB, err error) validate.Errors {
	t.Helper()
	var r report
	list := entries(&r, err)
	if len(r.complaints) > 0 {
		t.Fatal(r.complaints[0])
	}
	return list
}

// Summary writes the entries of err as "path code", one a line.
func Summary(t testing.TB, err error) string {
	t.Helper()
	var text strings.Builder
	for _, problem := range Problems(t, err) {
		text.WriteString(problem.Path.String() + " " + string(problem.Code) + "\n")
	}
	return text.String()
}

// Must returns the value; an error is none that a test expects.
func Must[T any](value T, err error) T { return must(value, err) }
