package formio

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// unescape decodes text into buf, whose room it uses: + and its escapes, %uXXXX
// among them, which stands for one UTF-16 unit. It keeps what only looks like
// an escape. It also reports whether all of that is ASCII, and so UTF-8. What
// stands between escapes is copied eight bytes at a time, those too many are
// written over.
func unescape(buf, text []byte) (decoded []byte, ascii bool) {
	buf = slices.Grow(buf[:0], len(text)+8)
	buf = buf[:cap(buf)]
	n, seen := 0, byte(0)
	for i := 0; i < len(text); {
		if len(text)-i >= 8 {
			word := binary.LittleEndian.Uint64(text[i:])
			binary.LittleEndian.PutUint64(buf[n:], word)
			plain := bits.TrailingZeros64(specials(word)) / 8
			i, n = i+plain, n+plain
			if plain == 8 {
				continue
			}
		}
		c, length := text[i], 1
		if c == '%' && i+2 < len(text) {
			if first, second := chars.Hex(text[i+1]), chars.Hex(text[i+2]); first|second < 16 {
				c, length = first<<4|second, 3
			} else if unit, ok := utf16Unit(text[i:]); ok {
				r, length := character(unit, text[i:])
				i, n, seen = i+length, n+utf8.EncodeRune(buf[n:], r), seen|0x80
				continue
			}
		} else if c == '+' {
			c = ' '
		}
		buf[n] = c
		i, n, seen = i+length, n+1, seen|c
	}
	return buf[:n], seen < utf8.RuneSelf
}

const each, high = 0x0101010101010101, 0x8080808080808080 // of eight bytes

// specials has the high bit of every byte of a word that does not mean itself:
// %, + and all that is not ASCII. It may also have those of bytes after such a
// one. So the lowest is right, and 0 says that all eight mean themselves.
func specials(word uint64) uint64 {
	percent, plus := word^'%'*each, word^'+'*each
	return ((percent-each)&^percent | (plus-each)&^plus | word) & high
}

// character returns the character whose first UTF-16 unit text starts with, and
// the length of its escapes. Half a surrogate pair is U+FFFD.
func character(unit rune, text []byte) (r rune, length int) {
	if utf16.IsSurrogate(unit) {
		if second, ok := utf16Unit(text[6:]); ok {
			if r := utf16.DecodeRune(unit, second); r != utf8.RuneError {
				return r, 12
			}
		}
	}
	return unit, 6
}

// utf16Unit returns the UTF-16 unit that text starts with, written %uXXXX.
func utf16Unit(text []byte) (unit rune, ok bool) {
	if len(text) < 6 || text[0] != '%' || text[1] != 'u' {
		return 0, false
	}
	for _, c := range text[2:6] {
		digit := chars.Hex(c)
		if digit == chars.NoHex {
			return 0, false
		}
		unit = unit<<4 | rune(digit)
	}
	return unit, true
}

// valid returns text with U+FFFD for what is not UTF-8, as .NET and the
// Encoding Standard count: one for the start of a character that is cut off,
// one for each other byte.
func valid(text []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(text) + utf8.UTFMax)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError {
			size = cutOff(text)
		}
		b.WriteRune(r)
		text = text[size:]
	}
	return b.Bytes()
}

// cutOff returns how many bytes at the start of text, which is not UTF-8, begin
// a character that does not go on: at least one. Of U+FFFD it returns all.
func cutOff(text []byte) (length int) {
	length, least, most := 1, byte(0x80), byte(0xBF)
	size := 0
	switch lead := text[0]; {
	case lead >= 0xE0 && lead <= 0xEF:
		size = 3
	case lead >= 0xF0 && lead <= 0xF4:
		size = 4
	}
	switch text[0] { // no longer than needed, no surrogates, not beyond Unicode
	case 0xE0:
		least = 0xA0
	case 0xED:
		most = 0x9F
	case 0xF0:
		least = 0x90
	case 0xF4:
		most = 0x8F
	}
	for length < min(size, len(text)) && text[length] >= least && text[length] <= most {
		length, least, most = length+1, 0x80, 0xBF
	}
	return length
}
