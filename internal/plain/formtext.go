package plain

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/swar"
)

// How a byte is written in a form, as url.QueryEscape does. 0 is as it is.
const (
	asPlus   = 1
	asEscape = 2 // which is also how much longer %XX is
)

var inForm = func() (table [256]byte) {
	for c := range table {
		switch c := byte(c); {
		case c-'0' <= 9 || c|0x20-'a' < 26 || c == '-' || c == '.' || c == '_' || c == '~':
		case c == ' ':
			table[c] = asPlus
		default:
			table[c] = asEscape
		}
	}
	return table
}()

const upperHex = "0123456789ABCDEF"

// AppendForm appends a text with the escapes of url.QueryEscape. What stands
// between them is copied eight bytes at a time, those too many are written
// over.
func AppendForm(dst []byte, text string) []byte {
	const most = 8 // bytes that are written at once
	n := len(dst)
	dst = withRoom(dst, len(text)+most)
	for i := 0; i < len(text); {
		if len(text)-i >= 8 {
			word := []byte(text[i : i+8])
			binary.LittleEndian.PutUint64(dst[n:], binary.LittleEndian.Uint64(word))
			plain := bits.TrailingZeros64(swar.Form(word)) / 8
			i, n = i+plain, n+plain
			if plain == 8 {
				continue
			}
		}
		c := text[i]
		i++
		switch inForm[c] {
		case asEscape:
			if rest := 3 + len(text) - i + most; len(dst)-n < rest {
				dst = withRoom(dst[:n], rest)
			}
			dst[n], dst[n+1] = '%', upperHex[c>>4]
			n, c = n+2, upperHex[c&15]
		case asPlus:
			c = '+'
		}
		dst[n] = c
		n++
	}
	return dst[:n]
}

// withRoom returns dst with all the room that it has, which is at least for so
// many bytes more.
func withRoom(dst []byte, more int) []byte {
	dst = slices.Grow(dst, more)
	return dst[:cap(dst)]
}

// EscapeForm escapes what stands in dst from start on.
func EscapeForm(dst []byte, start int) []byte {
	special, more := byte(0), 0
	for _, c := range dst[start:] {
		special |= inForm[c]
		more += int(inForm[c] & asEscape)
	}
	if special == 0 {
		return dst
	}
	return spread(dst, start, more)
}

// spread escapes what dst has from start on, which makes it longer by more. It
// goes from the end to the start, so that it needs no other room.
func spread(dst []byte, start, more int) []byte {
	from := len(dst)
	to := from + more
	dst = slices.Grow(dst, more)[:to]
	for from > start {
		from--
		to--
		switch c := dst[from]; inForm[c] {
		case asEscape:
			dst[to-2], dst[to-1], dst[to] = '%', upperHex[c>>4], upperHex[c&15]
			to -= 2
		case asPlus:
			dst[to] = '+'
		default:
			dst[to] = c
		}
	}
	return dst
}
