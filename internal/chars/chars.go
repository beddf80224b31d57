package chars

import "unicode/utf8"

// Text is what is looked at: the bytes of a body, or a name or a value in it.
type Text interface{ ~string | ~[]byte }

// Mark is the byte order mark, which .NET's readers skip at the start of a
// body.
const Mark = "\ufeff"

// Lower returns the lower-case letter for an ASCII capital, and any other byte
// as it is.
func Lower(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// EqualFold compares without regard to the case of ASCII letters, as .NET
// compares names; strings.EqualFold would also take U+017F for an s.
func EqualFold[S, T Text](s S, t T) bool {
	if len(s) != len(t) {
		return false
	}
	for i := range len(s) {
		if Lower(s[i]) != Lower(t[i]) {
			return false
		}
	}
	return true
}

// IsXMLSpace reports whether c is white space to XML.
func IsXMLSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// TrimXML removes XML's white space around s.
func TrimXML[T Text](s T) T { return trim(s, IsXMLSpace) }

// TrimNumber removes the white space that .NET's number parsers allow around a
// number: U+0009 to U+000D and the space.
func TrimNumber[T Text](s T) T { return trim(s, isNumberSpace) }

func isNumberSpace(c byte) bool { return c == ' ' || c-'\t' < 5 }

func trim[T Text](s T, space func(byte) bool) T {
	i, j := 0, len(s)
	for i < j && space(s[i]) {
		i++
	}
	for i < j && space(s[j-1]) {
		j--
	}
	return s[i:j]
}

// IsLegalXML reports whether an XML 1.0 document may hold r.
func IsLegalXML(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' ||
		r >= ' ' && r < 0xD800 || r >= 0xE000 && r < 0xFFFE || r >= 0x10000 && r <= utf8.MaxRune
}
