package xmlio

import (
	"bytes"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// markup moves past a comment or a CDATA section. No other markup is read that
// begins with an exclamation mark.
func (l *lexer) markup() kind {
	start := l.pos
	switch l.at(start + len("<!")) {
	case '-':
		return l.when(comment, l.comment())
	case '[':
		return l.when(section, l.section())
	}
	return l.when(none, l.fail(start))
}

func (l *lexer) comment() bool {
	l.pos += len("<!-")
	if !l.take('-') {
		return false
	}
	length := bytes.Index(l.body[l.pos:], []byte("--"))
	if length < 0 {
		return l.fail(len(l.body))
	}
	if illegalCharacter(l.body[l.pos:l.pos+length]) >= 0 {
		return l.fail(l.pos)
	}
	l.pos += length + len("--")
	return l.take('>')
}

func (l *lexer) section() bool {
	start := l.pos
	l.pos += len("<![")
	for _, c := range []byte("CDATA[") {
		if !l.take(c) {
			return false
		}
	}
	length := bytes.Index(l.body[l.pos:], sectionEnd)
	if length < 0 {
		return l.fail(len(l.body))
	}
	l.raw = l.body[l.pos : l.pos+length]
	if len(l.open) == 0 || illegalCharacter(l.raw) >= 0 {
		return l.fail(start)
	}
	l.pos += length + len(sectionEnd)
	return true
}

// illegalCharacter returns the offset of the first byte that is not UTF-8 or
// starts a character that no XML document may hold, and -1 if there is none.
func illegalCharacter(text []byte) int {
	for i := 0; i < len(text); {
		if c := text[i]; c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 || !chars.IsLegalXML(r) {
			return i
		}
		i += size
	}
	return -1
}
