package plain

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// AppendString appends s as a JSON string with the escapes that Json.NET
// writes: \" \\ \b \f \n \r \t, the other control characters as \u00xx, and
// U+0085, U+2028 and U+2029 as \uXXXX. Nothing else is escaped, not even < > &.
// Invalid UTF-8 becomes U+FFFD, one for each bad byte.
func AppendString(dst []byte, s string) []byte {
	if !IsPlain([]byte(s)) {
		return appendSpecial(append(dst, '"'), []byte(s))
	}
	dst = append(dst, '"')
	dst = append(dst, s...)
	return append(dst, '"')
}

// EscapeString makes a JSON string of what stands in dst from start on, a text
// after its opening quote.
func EscapeString(dst []byte, start int) []byte {
	end := len(dst)
	dst = appendSpecial(dst, dst[start:])
	return append(dst[:start], dst[end:]...)
}

// IsPlain reports whether a text stands between quotes as it is: ASCII without
// control characters, quotes and backslashes.
func IsPlain(text []byte) bool {
	if len(text) < 8 {
		for _, c := range text {
			if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
				return false
			}
		}
		return true
	}
	// Eight bytes at once; the last eight may overlap those before.
	last := len(text) - 8
	marks := swar.Marks(text[last:])
	for i := 0; i < last; i += 8 {
		marks |= swar.Marks(text[i : i+8])
	}
	return marks == 0
}

// appendSpecial appends a text that has such bytes, and the quote that ends it.
func appendSpecial(dst, s []byte) []byte {
	start := 0 // of the part that is copied as it is
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			dst = append(dst, s[start:i]...)
			dst = appendEscape(dst, c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRune(s[i:])
		if esc := escapeOf(r, size); esc != "" {
			dst = append(dst, s[start:i]...)
			dst = append(dst, esc...)
			start = i + size
		}
		i += size
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}

// escapeOf returns what is written for a non-ASCII rune of the given encoded
// size, or "" if the rune is written as it is.
func escapeOf(r rune, size int) string {
	switch {
	case r == '\u0085':
		return `\u0085`
	case r == '\u2028':
		return `\u2028`
	case r == '\u2029':
		return `\u2029`
	case r == utf8.RuneError && size == 1:
		return "\uFFFD"
	}
	return ""
}

// appendEscape appends the escape of an ASCII character that needs one.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', chars.LowerHex[c>>4], chars.LowerHex[c&0xF])
}

// Body returns what stands between the quotes of a JSON string token.
func Body(token []byte) ([]byte, bool) {
	if len(token) < 2 || token[0] != '"' || token[len(token)-1] != '"' {
		return nil, false
	}
	return token[1 : len(token)-1], true
}

// Unescape returns the text of a string body: the body itself where it holds
// no escape, otherwise its unescaped form appended to buf. It fails on broken
// escapes. Invalid UTF-8 is left as it is.
func Unescape(buf, body []byte) ([]byte, bool) {
	if bytes.IndexByte(body, '\\') < 0 {
		return body, true
	}
	return appendUnescaped(buf, body)
}

// appendUnescaped appends body with its escapes resolved. A \u escape of half a
// surrogate pair becomes U+FFFD, as encoding/json does it.
func appendUnescaped(dst, body []byte) ([]byte, bool) {
	for i := 0; i < len(body); {
		if body[i] != '\\' {
			end := bytes.IndexByte(body[i:], '\\')
			if end < 0 {
				return append(dst, body[i:]...), true
			}
			dst = append(dst, body[i:i+end]...)
			i += end
			continue
		}
		if i+1 == len(body) {
			return dst, false
		}
		if body[i+1] != 'u' {
			c := unescapeByte(body[i+1])
			if c == 0 {
				return dst, false
			}
			dst = append(dst, c)
			i += 2
			continue
		}
		r, size := unescapeRune(body[i:])
		if size == 0 {
			return dst, false
		}
		dst = utf8.AppendRune(dst, r)
		i += size
	}
	return dst, true
}

// unescapeByte returns the character that a backslash and c stand for, or 0.
func unescapeByte(c byte) byte {
	switch c {
	case '"', '\\', '/':
		return c
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return 0
}

// unescapeRune reads the \uXXXX escape, or pair of them, that s begins with and
// returns its rune and length. The length is 0 if the escape is broken.
func unescapeRune(s []byte) (rune, int) {
	r, ok := hexEscape(s)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := hexEscape(s[6:]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}

func hexEscape(s []byte) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range s[2:6] {
		d := chars.Hex(c)
		if d == chars.NoHex {
			return 0, false
		}
		r = r<<4 | rune(d)
	}
	return r, true
}
