package formio

import (
	"encoding/binary"
	"net/url"
	"slices"
	"strings"
)

// How a byte is written in a form, as url.QueryEscape does. 0 is as it is.
const (
	asPlus   = 1
	asEscape = 2 // which is also how much longer %XX is
)

var written = func() (table [256]byte) {
	for c := range table {
		if !isPlain(rune(c)) && c != '.' && c != '~' {
			table[c] = asEscape
		}
	}
	table[' '] = asPlus
	return table
}()

// appendEscaped appends text as a form has it.
func appendEscaped(dst []byte, text string) []byte {
	return escapeFrom(append(dst, text...), len(dst))
}

// escapeFrom escapes what dst has from start on.
func escapeFrom(dst []byte, start int) []byte {
	rest := dst[start:]
	for len(rest) >= 8 && areLetters(rest) {
		rest = rest[8:]
	}
	special, more := byte(0), 0
	for _, c := range rest {
		special |= written[c]
		more += int(written[c] & asEscape)
	}
	if special == 0 {
		return dst
	}
	return spread(dst, start, more)
}

// areLetters reports whether the first eight bytes are ASCII letters, as in
// most names. A byte below the letters or beyond them sets its high bit in one
// of the differences, and only such a one disturbs the byte after it.
func areLetters(text []byte) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	w := binary.LittleEndian.Uint64(text)
	small := w | 0x20*each
	return (w|(small-'a'*each)|('z'*each-small))&high == 0
}

// spread escapes what dst has from start on, which makes it longer by more. It
// goes from the end to the start, so that it needs no other room.
func spread(dst []byte, start, more int) []byte {
	const digits = "0123456789ABCDEF"
	from := len(dst)
	to := from + more
	dst = slices.Grow(dst, more)[:to]
	for from > start {
		from--
		to--
		switch c := dst[from]; written[c] {
		case asEscape:
			dst[to-2], dst[to-1], dst[to] = '%', digits[c>>4], digits[c&15]
			to -= 2
		case asPlus:
			dst[to] = '+'
		default:
			dst[to] = c
		}
	}
	return dst
}

// parsed returns the values of a body that a Writer wrote. It is url.ParseQuery
// without the limit that this has.
func parsed(body string) url.Values {
	form := url.Values{}
	for body != "" {
		var pair string
		pair, body, _ = strings.Cut(body, "&")
		name, text, _ := strings.Cut(pair, "=")
		name, _ = url.QueryUnescape(name) // which a name that was escaped always is
		text, _ = url.QueryUnescape(text)
		form[name] = append(form[name], text)
	}
	return form
}
