package seal

import (
	"bytes"
	"strings"
	"testing"
)

func TestSeal(t *testing.T) {
	for n := range 70 {
		text := []byte(strings.Repeat("password ", 8)[:n])
		sealed := Seal(text)
		if got := Append([]byte("before"), sealed); string(got) != "before"+string(text) {
			t.Errorf("%q comes back as %q", text, got)
		}
		if sealed != Seal(bytes.Clone(text)) {
			t.Errorf("%q does not seal alike", text)
		}
		if (sealed == "") != (n == 0) {
			t.Errorf("%q is %d bytes sealed", text, len(sealed))
		}
		if n >= 4 && strings.Contains(sealed, string(text[:4])) {
			t.Errorf("%q shows in %q", text, sealed)
		}
	}
	if Seal([]byte("aaaaaaaaaaaaaaaa")) == Seal([]byte("aaaaaaaaaaaaaaab")) {
		t.Error("two texts seal alike")
	}
}
