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
		{"Element", "quotes are written as references", Element, func(r rune) bool { return r < ' ' || strings.ContainsRune("<>&\"'", r) }},
		{"Text", "what is not ASCII is told apart", textAndWide, func(r rune) bool { return r < ' ' || strings.ContainsRune("<&]", r) }},
		{"NoLetters", "of either case", NoLetters, func(r rune) bool { return !unicode.IsLetter(r) }},
	} {
		t.Run(row.name, func(t *testing.T) { everyByte(t, row.reason, row.marks, row.special) })
	}
}

// textAndWide has what Text marks and what it tells apart.
func textAndWide(text []byte) uint64 {
	marks, wide := Text(text)
	return marks | wide
}

// TestTextWide: a byte that is not ASCII has no mark, and hides none.
func TestTextWide(t *testing.T) {
	for _, row := range []struct {
		name, reason, text string
		mark               int
		wide               uint64
	}{
		{"all wide", "none ends a text", "\x80\xbc\xa6\xdd\xff\x9c\xbe\xc3", 8, 0x8080808080808080},
		{"then a tag", "the tag is found behind", "\xc3\xab\x80\xbc<abc", 4, 0x80808080},
		{"none", "nothing is wide", "abcdefgh", 8, 0},
	} {
		marks, wide := Text([]byte(row.text))
		if got := bits.TrailingZeros64(marks) / 8; got != row.mark || wide != row.wide {
			t.Errorf("%s: %s: the first mark is on byte %d, wide is %x", row.name, row.reason, got, wide)
		}
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
