package jsonio

import (
	"math/bits"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// A lexer cuts one JSON text into values. It is RFC 8259 to the letter, the
// encoding included: UTF-8. Its methods return false where the text stops being
// JSON, with pos at the byte that cannot stand there, or at the bracket that
// opens too deep.
type lexer struct {
	text   []byte // without the byte order mark
	marked int    // length of the mark, which offsets in errors count
	pos    int
	depth  int // objects and lists that are open

	escaped bool // whether the last string had an escape sequence
}

// peek returns the next byte that is not white space, and moves to it. At the
// end it is 0, which no value starts with.
func (l *lexer) peek() byte {
	for l.pos < len(l.text) {
		c := l.text[l.pos]
		if c > ' ' || c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return c
		}
		l.pos++
	}
	return 0
}

// take moves past c if that is what comes next.
func (l *lexer) take(c byte) bool {
	if l.peek() != c {
		return false
	}
	l.pos++
	return true
}

// open enters an object or a list, whose bracket is next.
func (l *lexer) open() bool {
	if l.depth == MaxDepth {
		return false
	}
	l.depth++
	l.pos++
	return true
}

// close leaves an object or a list, after its bracket.
func (l *lexer) close() { l.depth-- }

// value returns the next value as it stands in the text.
func (l *lexer) value() ([]byte, bool) {
	c := l.peek()
	start := l.pos
	ok := false
	switch c {
	case '"':
		ok = l.string()
	case '{', '[':
		ok = l.composite()
	case 't':
		ok = l.word("true")
	case 'f':
		ok = l.word("false")
	case 'n':
		ok = l.word("null")
	default:
		ok = l.number()
	}
	return l.text[start:l.pos], ok
}

func (l *lexer) word(word string) bool {
	if rest := l.text[l.pos:]; len(rest) >= len(word) && string(rest[:len(word)]) == word {
		l.pos += len(word)
		return true
	}
	for i := 0; l.skip(word[i]); i++ {
	}
	return false
}

// string moves past the string whose opening quote is next.
func (l *lexer) string() bool {
	l.escaped = false
	text, i := l.text, l.pos+1
	for ; i+8 <= len(text); i += 8 {
		marks := swar.Marks(text[i : i+8])
		if marks == 0 {
			continue
		}
		if i += bits.TrailingZeros64(marks) / 8; text[i] == '"' {
			l.pos = i + 1
			return true
		}
		break
	}
	start := l.pos
	l.pos = i
	ended := l.stringEnd()
	return l.utf8(start) && ended
}

// empty moves past the empty string if that is the next value.
func (l *lexer) empty() bool {
	if l.peek() != '"' || l.pos+1 >= len(l.text) || l.text[l.pos+1] != '"' {
		return false
	}
	l.pos += len(`""`)
	return true
}

// stringEnd moves past the string that has begun, one byte at a time.
func (l *lexer) stringEnd() bool {
	for l.pos < len(l.text) {
		switch c := l.text[l.pos]; {
		case c == '"':
			l.pos++
			return true
		case c < ' ':
			return false
		case c == '\\':
			l.pos++
			l.escaped = true
			if !l.escape() {
				return false
			}
		default:
			l.pos++
		}
	}
	return false
}

// utf8 checks the text from start on, up to where l is. Only strings need it:
// elsewhere only ASCII is JSON.
func (l *lexer) utf8(start int) bool {
	n := validLen(l.text[start:l.pos])
	if start+n == l.pos {
		return true
	}
	l.pos = start + n
	return false
}

// validLen returns how many bytes of text are UTF-8, up to the first that is
// not.
func validLen(text []byte) int {
	if utf8.Valid(text) {
		return len(text)
	}
	n := 0
	for {
		r, size := utf8.DecodeRune(text[n:])
		if r == utf8.RuneError && size <= 1 {
			return n
		}
		n += size
	}
}

// escape moves past an escape sequence whose backslash was passed.
func (l *lexer) escape() bool {
	if l.pos == len(l.text) {
		return false
	}
	switch l.text[l.pos] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		l.pos++
		return true
	case 'u':
		l.pos++
		for range 4 {
			if l.pos == len(l.text) || !chars.IsHex(l.text[l.pos]) {
				return false
			}
			l.pos++
		}
		return true
	}
	return false
}

// number moves past a number.
func (l *lexer) number() bool {
	l.skip('-')
	if !l.skip('0') && !l.digits() {
		return false
	}
	if l.pos == len(l.text) || l.text[l.pos] != '.' && l.text[l.pos]|0x20 != 'e' {
		return true
	}
	if l.skip('.') && !l.digits() {
		return false
	}
	if l.skip('e') || l.skip('E') {
		if !l.skip('+') {
			l.skip('-')
		}
		return l.digits()
	}
	return true
}

// skip moves past c if it is the very next byte.
func (l *lexer) skip(c byte) bool {
	if l.pos == len(l.text) || l.text[l.pos] != c {
		return false
	}
	l.pos++
	return true
}

// digits moves past one digit or more.
func (l *lexer) digits() bool {
	start := l.pos
	for l.pos < len(l.text) && l.text[l.pos]-'0' <= 9 {
		l.pos++
	}
	return l.pos > start
}

// composite moves past an object or a list, without recursion: a bit for each
// open one tells which it is.
func (l *lexer) composite() bool {
	var objects [MaxDepth/64 + 1]uint64
	outside := l.depth
	for {
		// A value is next.
		switch c := l.peek(); c {
		case '{', '[':
			if !l.open() {
				return false
			}
			bit := uint64(1) << (l.depth % 64)
			objects[l.depth/64] &^= bit
			if c == '{' {
				objects[l.depth/64] |= bit
			}
			if !l.take(c + 2) { // '}' and ']' come two after their openings
				if c == '{' && !l.name() {
					return false
				}
				continue
			}
			l.close()
		default:
			if _, ok := l.value(); !ok {
				return false
			}
		}
		// A value has ended, and so may what contains it.
		for {
			if l.depth == outside {
				return true
			}
			object := objects[l.depth/64]>>(l.depth%64)&1 == 1
			if l.take(',') {
				if object && !l.name() {
					return false
				}
				break
			}
			end := byte(']')
			if object {
				end = '}'
			}
			if !l.take(end) {
				return false
			}
			l.close()
		}
	}
}

// name moves past a member's name and its colon.
func (l *lexer) name() bool {
	return l.peek() == '"' && l.string() && l.take(':')
}
