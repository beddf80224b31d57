package xmlio

import (
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// reference reads the reference that begins at an offset of the body, and
// returns its character and the offset behind it, or the offset of what is
// wrong.
func reference(body []byte, start int) (r rune, next int, ok bool) {
	i := start + 1
	if i < len(body) && body[i] == '#' {
		return numbered(body, i+1)
	}
	for i < len(body) && inName[body[i]] != 0 {
		i++
	}
	if i == len(body) || body[i] != ';' {
		return 0, i, false
	}
	switch string(body[start+1 : i]) {
	case "lt":
		r = '<'
	case "gt":
		r = '>'
	case "amp":
		r = '&'
	case "apos":
		r = '\''
	case "quot":
		r = '"'
	}
	return r, i + 1, r != 0
}

// numbered reads the number of a reference and the semicolon behind it.
func numbered(body []byte, i int) (r rune, next int, ok bool) {
	base := rune(10)
	if i < len(body) && body[i] == 'x' {
		base = 16
		i++
	}
	start := i
	for i < len(body) && chars.IsHex(body[i]) && (base == 16 || body[i] <= '9') {
		r = min(r*base+rune(chars.Hex(body[i])), utf8.MaxRune+1)
		i++
	}
	if i == len(body) || body[i] != ';' {
		return 0, i, false
	}
	return r, i + 1, i > start && r <= utf8.MaxRune
}
