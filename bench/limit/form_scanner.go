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
	bad   bool   // the body is not as expected
}

// A formValue is a decoded value; empty for null.
type formValue []byte

// member moves to the next value, and returns false after the last one. A value
// with escapes is decoded into buf.
func (s *formScanner) member(buf []byte) (value formValue, ok bool) {
	if s.pos == len(s.body) {
		return nil, false
	}
	if s.pos > 0 {
		if s.pos++; s.pos == len(s.body) { // an & with nothing after it
			s.bad = true
			return nil, false
		}
	}
	if s.names() {
		value, ok = s.read(buf)
	}
	s.bad = !ok
	return value, ok
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
func (s *formScanner) read(buf []byte) (value formValue, ok bool) {
	start := s.pos
	for s.pos < len(s.body) && formClass[s.body[s.pos]] <= asItself {
		s.pos++
	}
	value = s.body[start:s.pos]
	if s.pos < len(s.body) && s.body[s.pos] != '&' {
		if value, ok = s.unescape(append(buf, value...)); !ok {
			return nil, false
		}
	}
	return value, len(value) == 0 || value[0] > ' ' && value[0] < 0x7F
}

// unescape appends the rest of a value to what was read of it.
func (s *formScanner) unescape(out []byte) (value []byte, ok bool) {
	wide := byte(0)
	for ; s.pos < len(s.body) && s.body[s.pos] != '&'; s.pos++ {
		c := s.body[s.pos]
		switch formClass[c] {
		case inWord, asItself:
		case plus:
			c = ' '
		case percent:
			if len(s.body)-s.pos < 3 {
				return nil, false
			}
			high, low := hexValue[s.body[s.pos+1]], hexValue[s.body[s.pos+2]]
			if high|low > 15 {
				return nil, false
			}
			c = high<<4 | low
			s.pos += 2
		default:
			return nil, false
		}
		out = append(out, c)
		wide |= c
	}
	return out, wide < utf8.RuneSelf || utf8.Valid(out)
}

func (v formValue) string() string { return string(v) }

func (v formValue) secret() wire.Secret { return wire.NewSecret(string(v)) }

func (v formValue) boolean() (value, ok bool) {
	value = string(v) == "true"
	return value, value || string(v) == "false"
}

func (v formValue) integer() (int64, bool) {
	number := scanner{body: v}
	n, ok := number.integer()
	return n, ok && number.pos == len(v)
}

func (v formValue) decimal() (wire.Decimal, bool) {
	number := scanner{body: v}
	value, ok := number.decimal()
	return value, ok && number.pos == len(v)
}

func (v formValue) date() (value wire.DateTime, ok bool) {
	return value, value.UnmarshalForm(v) == nil
}

func (v formValue) secretGUID() (wire.SecretGUID, bool) {
	id, ok := v.guid()
	return wire.NewSecretGUID(id), ok
}

func (v formValue) guid() (uuid.UUID, bool) { return dashedGUID(v) }

// Classes of bytes in a form.
const (
	inWord   = iota // in a name and in a value
	asItself        // in a value
	plus            // a space
	percent         // an escape
	other           // what is not expected, and & between values
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
		case c > ' ' && c < 0x7F && c != '&':
			table[i] = asItself
		default:
			table[i] = other
		}
	}
	return table
}()
