package chars

import (
	"strings"
	"testing"
)

func TestRepeatable(t *testing.T) {
	for _, row := range []struct {
		name, reason, text string
		want               bool
	}{
		{"empty", "a name too", "", true},
		{"as long as may be", "in bytes", strings.Repeat("a", 40), true},
		{"too long", "by one byte", strings.Repeat("a", 41), false},
		{"other letters", "count by their bytes", strings.Repeat("é", 20), true},
		{"too many other letters", "by one byte", strings.Repeat("é", 20) + "a", false},
		{"quotation marks", "four bytes each", strings.Repeat(`"`, 10), true},
		{"one more", "", strings.Repeat(`"`, 11), false},
		{"backslashes", "the same", strings.Repeat(`\`, 11), false},
		{"HTML", "seven bytes each", strings.Repeat("<", 5) + "aaaaa", true},
		{"more HTML", "", strings.Repeat("&", 5) + "aaaaaa", false},
		{"even more", "", strings.Repeat(">", 6), false},
		{"control characters", "seven bytes each, and six more of their own", strings.Repeat("\n", 6), false},
		{"line separators", "three bytes and six", strings.Repeat("\u2028", 5), false},
		{"paragraph separators", "the same", strings.Repeat("\u2029", 5), false},
		{"not UTF-8", "as what replaces it", strings.Repeat("\xff", 6), false},
	} {
		if got := Repeatable(row.text); got != row.want {
			t.Errorf("%s: %v, want %v: %s", row.name, got, row.want, row.reason)
		}
	}
}
