package jsonio

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/validate"
)

// diagnose finds what makes body unreadable as a whole, after the lexer gave up: the first byte that cannot stand
// where it stands, or the first bracket that opens too deep. It reads the body again, which only bad bodies cost.
func diagnose(body []byte) validate.Error {
	s := scanner{body: body}
	s.space()
	if s.value() {
		s.space()
	}
	code := validate.CodeSyntax
	if s.depth > MaxDepth {
		code = validate.CodeDepth
	}
	return validate.Error{Code: code, Param: "offset " + strconv.Itoa(s.pos)}
}

// tooDeep reports whether raw, a valid value inside depth open objects and lists, nests deeper than [MaxDepth].
func tooDeep(raw []byte, depth int) bool {
	s := scanner{body: raw, depth: depth}
	return !s.value()
}

// A scanner is RFC 8259 in the plain form: slow, obvious and strict. Its methods return false where the text stops
// being JSON, with pos at the offending byte.
type scanner struct {
	body  []byte
	pos   int
	depth int
}

// peek returns the byte at pos, and 0, which no JSON text holds, behind the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.body) {
		return s.body[s.pos]
	}
	return 0
}

func (s *scanner) space() {
	for strings.IndexByte(" \t\r\n", s.peek()) >= 0 {
		s.pos++
	}
}

// take moves behind c if it is next.
func (s *scanner) take(c byte) bool {
	if s.peek() != c || s.pos == len(s.body) {
		return false
	}
	s.pos++
	return true
}

func (s *scanner) value() bool {
	switch s.peek() {
	case '{':
		return s.list('}', func() bool {
			if !s.text() {
				return false
			}
			s.space()
			if !s.take(':') {
				return false
			}
			s.space()
			return s.value()
		})
	case '[':
		return s.list(']', s.value)
	case '"':
		return s.text()
	case 't':
		return s.word("true")
	case 'f':
		return s.word("false")
	case 'n':
		return s.word("null")
	}
	return s.number()
}

// list reads what stands between two brackets.
func (s *scanner) list(end byte, item func() bool) bool {
	if s.depth++; s.depth > MaxDepth {
		return false
	}
	s.pos++
	s.space()
	if !s.take(end) {
		for {
			if !item() {
				return false
			}
			s.space()
			if s.take(end) {
				break
			}
			if !s.take(',') {
				return false
			}
			s.space()
		}
	}
	s.depth--
	return true
}

func (s *scanner) word(word string) bool {
	for i := range len(word) {
		if !s.take(word[i]) {
			return false
		}
	}
	return true
}

func (s *scanner) text() bool {
	if !s.take('"') {
		return false
	}
	for {
		switch c := s.peek(); {
		case c == '"':
			s.pos++
			return true
		case c < ' ':
			return false
		case c == '\\':
			s.pos++
			if !s.escape() {
				return false
			}
		default:
			r, size := utf8.DecodeRune(s.body[s.pos:])
			if r == utf8.RuneError && size == 1 {
				return false
			}
			s.pos += size
		}
	}
}

// escape reads what follows a backslash.
func (s *scanner) escape() bool {
	if strings.IndexByte(`"\/bfnrt`, s.peek()) >= 0 {
		s.pos++
		return true
	}
	if !s.take('u') {
		return false
	}
	for range 4 {
		if strings.IndexByte("0123456789abcdefABCDEF", s.peek()) < 0 {
			return false
		}
		s.pos++
	}
	return true
}

func (s *scanner) number() bool {
	s.take('-')
	if !s.take('0') && !s.digits() {
		return false
	}
	if s.take('.') && !s.digits() {
		return false
	}
	if s.take('e') || s.take('E') {
		if !s.take('+') {
			s.take('-')
		}
		return s.digits()
	}
	return true
}

// digits reads one digit or more.
func (s *scanner) digits() bool {
	start := s.pos
	for c := s.peek(); '0' <= c && c <= '9'; c = s.peek() {
		s.pos++
	}
	return s.pos > start
}
