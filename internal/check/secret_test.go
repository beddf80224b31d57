package check

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestSecret(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		text         string
	}{
		{"empty", "no character", ""},
		{"visible", "the usual case", "hush"},
		{"blank", "white space alone", " \t\r\n\u0085\u00a0\u2003\u2028\u3000"},
		{"visible at the end", "white space does not hide it", strings.Repeat(" ", 100) + "x"},
		{"zero width space", "is not white space", "\u200b"},
		{"not UTF-8", "each byte counts", "\xff\xfe "},
		{"long", "no copy, however long", strings.Repeat("päß字🔑", 100)},
	} {
		sent := wire.Value(wire.NewSecret(row.text))
		if got, want := NotBlank(sent), validate.NotBlank(row.text); got != want {
			t.Errorf("%s: NotBlank is %v, want %v: %s", row.name, got, want, row.reason)
		}
		if got, want := Length(sent), utf8.RuneCountInString(row.text); got != want {
			t.Errorf("%s: Length is %d, want %d: %s", row.name, got, want, row.reason)
		}
		if n := testing.AllocsPerRun(10, func() { NotBlank(sent); Length(sent) }); n != 0 {
			t.Errorf("%s: %v allocations", row.name, n)
		}
	}
	if NotBlank(wire.Null[wire.Secret]()) || Length(wire.Optional[wire.Secret]{}) != 0 {
		t.Error("a secret that is not there has characters")
	}
}
