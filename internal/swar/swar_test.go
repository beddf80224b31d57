package swar

import (
	"bytes"
	"math/bits"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestMarks tries every byte in every place, with bytes of every kind after it.
func TestMarks(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		marks        func([]byte) uint64
		special      func(r rune) bool
	}{
		{"Marks", "a JSON string", Marks, func(r rune) bool { return r < ' ' || strings.ContainsRune("\"\\", r) }},
		{"Markup", "quotes stand for themselves in text", Markup, func(r rune) bool { return r < ' ' || strings.ContainsRune("<&]", r) }},
		{"Value", "brackets stand for themselves in a value", Value, func(r rune) bool { return r < ' ' || strings.ContainsRune("<&\"'", r) }},
		{"Form", "the others have escapes, and _ and ~ are rare", Form, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.'
		}},
		{"NoLetters", "of either case", NoLetters, func(r rune) bool { return !unicode.IsLetter(r) }},
	} {
		t.Run(row.name, func(t *testing.T) { everyByte(t, row.reason, row.marks, row.special) })
	}
}

func everyByte(t *testing.T, reason string, marks func([]byte) uint64, special func(r rune) bool) {
	for at := range 8 {
		for c := range 256 {
			for _, behind := range []byte(" aZ09+-./:@[`{~\x7f\"\\'<&]\x00\x1f\x80\xff") {
				text := bytes.Repeat([]byte{'a'}, 8)
				for i := at + 1; i < 8; i++ {
					text[i] = behind
				}
				text[at] = byte(c)
				want := bytes.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || special(r) })
				if want < 0 {
					want = len(text)
				}
				if got := bits.TrailingZeros64(marks(text)) / 8; got != want {
					t.Fatalf("%s: % x: the first mark is on byte %d, want %d", reason, text, got, want)
				}
			}
		}
	}
}
