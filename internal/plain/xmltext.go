package plain

import (
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// inXML says which bytes of a text do not stand for themselves in an element,
// or may be of a character that XML forbids.
var inXML = func() (table [256]bool) {
	for c := range table {
		c := byte(c)
		table[c] = c < ' ' && c != '\n' || c >= utf8.RuneSelf || c == '<' || c == '>' || c == '&' || c == '"' || c == '\''
	}
	return table
}()

// AppendXML appends a text as encoding/xml writes it into an element, with
// references for markup, quotes, tabs and carriage returns. It fails if the
// text is not UTF-8 or holds a character that XML forbids; what comes before may
// have been appended then. [IsXML] is faster for texts that need none.
func AppendXML[T chars.Text](dst []byte, text T) ([]byte, bool) {
	start := 0
	for i := 0; i < len(text); {
		if !inXML[text[i]] {
			i++
			continue
		}
		if text[i] >= utf8.RuneSelf {
			size := legalRune(text[i:])
			if size == 0 {
				return dst, false
			}
			i += size
			continue
		}
		reference := referenceTo(text[i])
		if reference == "" {
			return dst, false
		}
		dst = append(append(dst, text[start:i]...), reference...)
		i++
		start = i
	}
	return append(dst, text[start:]...), true
}

// legalRune returns the length of the character that text begins with, 0 if XML
// forbids it or it is none.
func legalRune[T chars.Text](text T) int {
	r, size := utf8.DecodeRuneInString(string(text[:min(len(text), utf8.UTFMax)]))
	if r == utf8.RuneError && size == 1 || !chars.IsLegalXML(r) {
		return 0
	}
	return size
}

// referenceTo returns what encoding/xml writes for an ASCII character, "" for
// one that XML forbids.
func referenceTo(c byte) string {
	switch c {
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '&':
		return "&amp;"
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	case '\t':
		return "&#x9;"
	case '\r':
		return "&#xD;"
	}
	return ""
}

// IsXML reports whether a text stands for itself in an element. It may say no
// of one that has line breaks or is not all ASCII.
func IsXML(text []byte) bool {
	if last := len(text) - 8; last >= 0 {
		marks := swar.Element(text[last:])
		for i := 0; i < last; i += 8 {
			marks |= swar.Element(text[i : i+8])
		}
		return marks == 0
	}
	for _, c := range text {
		if inXML[c] {
			return false
		}
	}
	return true
}
