package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEnumCodecs: an enumeration gets a codec unless it has one, by its names
// or by what it is.
func TestEnumCodecs(t *testing.T) {
	const source = `package p
import "github.com/seed16fbf055/userupdate/wire"
type User struct { A E ` + "`json:\"A\"`" + ` }
type Update struct { A wire.Optional[E] ` + "`json:\"A,omitzero\"`" + ` }
`
	for _, row := range []struct{ name, reason, declared, want string }{
		{"text", "any string is a value", "type E string", "scalar.String.ReadJSON"},
		{"number", "any whole number is", "type E int64", "scalar.Int64.ReadJSON"},
		{"names", "they are found by the name of the type", "type E string\nvar eNames = wire.EnumNames{\"A\"}", "eNames.ParseJSON"},
		{"other names", "those of another type are not", "type E string\nvar names = wire.EnumNames{\"A\"}", "scalar.String.ReadJSON"},
		{"other list", "nor is a list of another type", "type E string\nvar eNames = []string{\"A\"}", "scalar.String.ReadJSON"},
		{"by hand", "a codec written by hand stays", "type E string\nfunc (e *E) UnmarshalJSON([]byte) error\nfunc (e E) AppendJSON([]byte) ([]byte, error)", ""},
		{"other methods", "which are not a codec", "type E string\nfunc (e E) String() string", "scalar.String.ReadJSON"},
		{"unused", "only members need a codec", "type E string\nfunc (e *E) UnmarshalJSON([]byte) error\nfunc (e E) AppendJSON([]byte) ([]byte, error)\ntype F string", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			written, err := renderSource(t, source+row.declared)
			if err != nil || !strings.Contains(string(written), row.want) || row.want == "" && written != nil {
				t.Errorf("%s: error %v, want %q in\n%s", row.reason, err, row.want, written)
			}
		})
	}
	if _, err := renderSource(t, source+"type E float64"); err == nil || !strings.Contains(err.Error(), "E") {
		t.Errorf("a codec for a float64: %v", err)
	}
}

// renderSource returns the zz_enum.go of a package with one file.
func renderSource(t *testing.T, source string) ([]byte, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "user.go"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	files, err := render(options{dir: dir, formats: "json"})
	return files["zz_enum.go"], err
}
