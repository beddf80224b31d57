package swar

import (
	"bytes"
	"math/bits"
	"testing"
	"unicode/utf8"
)

// TestMarks tries every byte in every place, with bytes of every kind after it.
func TestMarks(t *testing.T) {
	for at := range 8 {
		for c := range 256 {
			for _, behind := range []byte(" a~\x7f\"\\\x00\x1f\x80\xff") {
				text := bytes.Repeat([]byte{'a'}, 8)
				for i := at + 1; i < 8; i++ {
					text[i] = behind
				}
				text[at] = byte(c)
				if got, want := bits.TrailingZeros64(Marks(text))/8, firstSpecial(text); got != want {
					t.Fatalf("% x: the first mark is on byte %d, want %d", text, got, want)
				}
			}
		}
	}
}

// firstSpecial returns the index of the first byte that is not plain, or 8.
func firstSpecial(text []byte) int {
	at := bytes.IndexFunc(text, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r >= utf8.RuneSelf })
	if at < 0 {
		return len(text)
	}
	return at
}
