package plain

import (
	"bytes"
	"encoding/xml"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// TestAppendXML: every character is written as encoding/xml writes it into an
// element, or refused.
func TestAppendXML(t *testing.T) {
	for r := rune(0); r < 0x11000; r++ {
		text := "a" + string(r) + "b"
		got, ok := AppendXML([]byte("before "), text)
		if legal := chars.IsLegalXML(r) || r >= 0xD800 && r < 0xE000; ok != legal { // string makes U+FFFD of a surrogate
			t.Fatalf("%U: %v, want %v", r, ok, legal)
		}
		if want := "before " + encoded(t, text); ok && string(got) != want {
			t.Fatalf("%U: %s, want %s", r, got, want)
		}
	}
}

// TestIsXML: what is said to stand for itself is written as it is, and ASCII
// without markup is said to.
func TestIsXML(t *testing.T) {
	for c := range 256 {
		for length := 1; length < 20; length++ {
			for at := range length {
				text := bytes.Repeat([]byte{'a'}, length)
				text[at] = byte(c)
				got := IsXML(text)
				written, ok := AppendXML(nil, text)
				if same := ok && bytes.Equal(written, text); got && !same || !got && same && c >= ' ' && c < 0x80 {
					t.Fatalf("%q: %v, and it is written as %q", text, got, written)
				}
			}
		}
	}
}

// encoded returns what encoding/xml makes of a text.
func encoded(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	e := xml.NewEncoder(&out)
	if err := e.EncodeToken(xml.CharData(text)); err != nil {
		t.Fatal(err)
	}
	if err := e.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestAppendXMLRefuses: what is not UTF-8 is no text.
func TestAppendXMLRefuses(t *testing.T) {
	for _, row := range []struct{ name, reason, text string }{
		{"cut short", "a character needs all its bytes", "a\xc3"},
		{"cut in two", "a character needs all its bytes", "\xe2\x82a"},
		{"stray byte", "none begins with it", "\x80"},
		{"surrogate", "half of a pair is no character", "\xed\xa0\x80"},
		{"overlong", "each character has one spelling", "\xc0\x80"},
		{"beyond Unicode", "there is none", "\xf4\x90\x80\x80"},
	} {
		if got, ok := AppendXML(nil, []byte(row.text)); ok {
			t.Errorf("%s: %s: written as %q", row.name, row.reason, got)
		}
	}
	if got, ok := AppendXML(nil, "\U0001F600<\U0010FFFF"); !ok || string(got) != "\U0001F600&lt;\U0010FFFF" {
		t.Errorf("beyond the first plane: %s, %v", got, ok)
	}
}
