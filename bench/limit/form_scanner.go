package limit

import (
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// A formScanner walks the names and values of one form, from the front to the
// end. It knows names as this library writes them: Name and List%5B0%5D.Name.
type formScanner struct {
	body  []byte
	pos   int
	name  []byte // of the member
	index int    // of the item, -1 if name is no list of objects
	inner []byte // name in the item
	value []byte // decoded; empty for null
	buf   [128]byte
	bad   bool // the body is not as expected
}

// member moves to the next value, and returns false after the last one.
func (s *formScanner) member() bool {
	if s.bad || s.pos == len(s.body) {
		return false
	}
	if s.pos > 0 {
		if s.pos++; s.pos == len(s.body) { // an & with nothing after it
			s.bad = true
			return false
		}
	}
	s.bad = !s.names() || !s.read()
	return !s.bad
}

// names reads what stands before a value.
func (s *formScanner) names() bool {
	s.name, s.inner, s.index = s.word(), nil, -1
	if s.literal("%5B") && !s.item() {
		return false
	}
	return len(s.name) > 0 && s.literal("=")
}

// item reads the rest of a name in a list, after its bracket.
func (s *formScanner) item() bool {
	start := s.pos
	for s.index = 0; s.pos < len(s.body) && s.body[s.pos]-'0' <= 9; s.pos++ {
		s.index = s.index*10 + int(s.body[s.pos]-'0')
	}
	if n := s.pos - start; n == 0 || n > 6 || n > 1 && s.body[start] == '0' || !s.literal("%5D.") {
		return false
	}
	s.inner = s.word()
	return len(s.inner) > 0
}

// word reads ASCII letters and digits.
func (s *formScanner) word() []byte {
	start := s.pos
	for s.pos < len(s.body) && formClass[s.body[s.pos]] == inWord {
		s.pos++
	}
	return s.body[start:s.pos]
}

func (s *formScanner) literal(text string) bool {
	if end := s.pos + len(text); end <= len(s.body) && string(s.body[s.pos:end]) == text {
		s.pos = end
		return true
	}
	return false
}

// read reads a value: empty, or with a visible ASCII character first, so that
// it is not blank.
func (s *formScanner) read() bool {
	start := s.pos
	for s.pos < len(s.body) && formClass[s.body[s.pos]] <= asItself {
		s.pos++
	}
	s.value = s.body[start:s.pos]
	if s.pos < len(s.body) && s.body[s.pos] != '&' && !s.unescape() {
		return false
	}
	return len(s.value) == 0 || s.value[0] > ' ' && s.value[0] < 0x7F
}

// unescape reads the rest of a value into buf, behind what was read of it.
func (s *formScanner) unescape() bool {
	out, wide := append(s.buf[:0], s.value...), byte(0)
	for ; s.pos < len(s.body); s.pos++ {
		c := s.body[s.pos]
		switch formClass[c] {
		case inWord, asItself:
		case plus:
			c = ' '
		case percent:
			if len(s.body)-s.pos < 3 {
				return false
			}
			high, low := hexValue[s.body[s.pos+1]], hexValue[s.body[s.pos+2]]
			if high|low > 15 {
				return false
			}
			c = high<<4 | low
			s.pos += 2
		case separator:
			s.value = out
			return wide < utf8.RuneSelf || utf8.Valid(out)
		default:
			return false
		}
		out = append(out, c)
		wide |= c
	}
	s.value = out
	return wide < utf8.RuneSelf || utf8.Valid(out)
}

func (s *formScanner) string() string { return string(s.value) }

func (s *formScanner) secret() wire.Secret { return wire.NewSecret(string(s.value)) }

func (s *formScanner) boolean() (value, ok bool) {
	value = string(s.value) == "true"
	return value, value || string(s.value) == "false"
}

func (s *formScanner) integer() (int64, bool) {
	number := scanner{body: s.value}
	n, ok := number.integer()
	return n, ok && number.pos == len(s.value)
}

func (s *formScanner) decimal() (wire.Decimal, bool) {
	number := scanner{body: s.value}
	value, ok := number.decimal()
	return value, ok && number.pos == len(s.value)
}

func (s *formScanner) date() (wire.DateTime, bool) {
	value, err := wire.FormDateTime(string(s.value))
	return value, err == nil
}

func (s *formScanner) secretGUID() (wire.SecretGUID, bool) {
	id, ok := s.guid()
	return wire.NewSecretGUID(id), ok
}

func (s *formScanner) guid() (uuid.UUID, bool) { return dashedGUID(s.value) }

// Classes of bytes in a form.
const (
	inWord    = iota // in a name and in a value
	asItself         // in a value
	plus             // a space
	percent          // an escape
	separator        // between values
	other            // what is not expected
)

var formClass = func() (table [256]uint8) {
	for i := range table {
		c := byte(i)
		switch {
		case c-'0' <= 9 || (c|0x20)-'a' < 26:
			table[i] = inWord
		case c == '+':
			table[i] = plus
		case c == '%':
			table[i] = percent
		case c == '&':
			table[i] = separator
		case c > ' ' && c < 0x7F:
			table[i] = asItself
		default:
			table[i] = other
		}
	}
	return table
}()
