package xmlio

import (
	"math/bits"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/swar"
)

// What a byte is in a name.
const (
	letter  = 1 << iota // may begin a name, and the part after a colon
	digit               // may stand inside: a digit, a dot, a hyphen
	colon               // ends a prefix
	foreign             // is of a character that is not ASCII
)

// inName says what each byte is in a name, 0 for those that end it.
var inName = func() (table [256]uint8) {
	for c := range table {
		switch c := byte(c); {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c == '_':
			table[c] = letter
		case c-'0' <= 9, c == '.', c == '-':
			table[c] = digit
		case c == ':':
			table[c] = colon
		case c >= utf8.RuneSelf:
			table[c] = foreign
		}
	}
	return table
}()

// A name is a name as it is written. Colon is where its prefix ends, -1 where
// it has none.
type name struct {
	whole []byte
	colon int
}

func (n name) prefix() []byte { return n.whole[:max(n.colon, 0)] }

func (n name) local() []byte { return n.whole[n.colon+1:] }

// plain reports whether a name is free of stray colons, and its part after the
// prefix could stand alone.
func (n name) plain() bool {
	if n.colon < 0 {
		return true
	}
	first, _ := utf8.DecodeRune(n.local())
	return n.colon > 0 && beginsName(first)
}

// name moves past the name that must be next.
func (l *lexer) name() (n name, ok bool) {
	start, end := l.pos, skipLetters(l.body, l.pos)
	var seen uint8
	for end < len(l.body) {
		is := inName[l.body[end]]
		if is == 0 {
			break
		}
		seen |= is
		end++
	}
	l.pos = end
	n = name{whole: l.body[start:end], colon: -1}
	if end == len(l.body) || end == start || inName[n.whole[0]] == digit {
		return n, l.fail(end)
	}
	if seen&foreign != 0 && !isName(n.whole) {
		return n, l.fail(end)
	}
	if seen&colon == 0 {
		return n, true
	}
	colons := 0
	for i, c := range n.whole {
		if c == ':' {
			n.colon = i
			colons++
		}
	}
	if colons > 1 {
		return n, l.fail(end)
	}
	return n, true
}

// skipLetters returns the offset of the first byte of text, from i on, that is
// no ASCII letter, or of one of the last eight.
func skipLetters(text []byte, i int) int {
	for ; i+8 <= len(text); i += 8 {
		if marks := swar.NoLetters(text[i : i+8]); marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
	}
	return i
}

// isName reports whether text, of bytes that can be in a name, is one: ASCII is
// right but for the first byte.
func isName(text []byte) bool {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if !beginsName(r) && r != ':' && (i == 0 || !insideName(r)) {
			return false
		}
		i += size
	}
	return true
}

// beginsName reports whether a name without a colon may begin with r.
func beginsName(r rune) bool {
	if r < utf8.RuneSelf {
		return inName[byte(r)] == letter
	}
	return within(r, nameStarts)
}

// insideName reports whether r may stand in a name but not begin it.
func insideName(r rune) bool {
	if r < utf8.RuneSelf {
		return inName[byte(r)] == digit
	}
	return within(r, nameInsides)
}

// within reports whether r lies in one of the ranges, which are pairs of their
// first and last characters in ascending order.
func within(r rune, ranges []rune) bool {
	low, high := 0, len(ranges)/2
	for low < high {
		if middle := (low + high) / 2; r > ranges[2*middle+1] {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(ranges)/2 && r >= ranges[2*low]
}
