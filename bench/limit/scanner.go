// Package limit is the job of this library written out by hand, for exactly the
// bodies of this benchmark, with the same types and signatures: what is left
// when nothing is general. It shows how far the library could still go.
//
// It accepts no more than the library: a body that is not written as expected
// (an escape in a text, an unknown member, a number in quotes, a fault) is
// handed to the library, which reads it or words the errors.
package limit

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// A scanner walks a body once, from the front to the end.
type scanner struct {
	body  []byte
	pos   int
	name  []byte // of the member that is next
	first bool   // nothing has been read from the open object or list
	bad   bool   // the body is not as expected
}

// peek skips white space and returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.body) {
		c := s.body[s.pos]
		if c > ' ' {
			return c
		}
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return 0
		}
		s.pos++
	}
	return 0
}

// open reads an opening bracket.
func (s *scanner) open(bracket byte) bool {
	if s.peek() != bracket {
		return false
	}
	s.pos++
	s.first = true
	return true
}

// more moves past the comma before the next member or item, and returns false
// after the last one.
func (s *scanner) more(bracket byte) bool {
	c := s.peek()
	if c == bracket {
		s.pos++
		s.first = false
		return false
	}
	if !s.first {
		if c != ',' {
			s.bad = true
			return false
		}
		s.pos++
	}
	s.first = false
	return true
}

// item moves to the next item of a list.
func (s *scanner) item() bool { return s.more(']') }

// member moves to the next member of an object and reads its name.
func (s *scanner) member() bool {
	if !s.more('}') {
		return false
	}
	token, ok := s.quoted()
	if !ok || s.peek() != ':' {
		s.bad = true
		return false
	}
	s.pos++
	s.name = token[1 : len(token)-1]
	return true
}

// end reports whether the body was read to its end without a fault.
func (s *scanner) end() bool {
	return !s.bad && s.peek() == 0 && s.pos == len(s.body)
}

// quoted reads a text without escapes, with its quotes: eight bytes at a time
// while there are as many.
func (s *scanner) quoted() ([]byte, bool) {
	if s.peek() != '"' {
		return nil, false
	}
	const each, high = 0x0101010101010101, 0x8080808080808080
	body, i := s.body, s.pos+1
	for ; i+8 <= len(body); i += 8 {
		w := binary.LittleEndian.Uint64(body[i : i+8])
		quote, slash, control := (w^('"'*each))-each, (w^('\\'*each))-each, w-' '*each
		marks := (quote | slash | control | w) & high
		if marks == 0 {
			continue
		}
		if i += bits.TrailingZeros64(marks) / 8; body[i] == '"' {
			token := body[s.pos : i+1]
			s.pos = i + 1
			return token, true
		}
		break
	}
	return s.quotedFrom(i)
}

// quotedFrom is quoted from the byte i on, one byte at a time.
func (s *scanner) quotedFrom(i int) ([]byte, bool) {
	for wide := byte(0); i < len(s.body); i++ {
		c := s.body[i]
		if c == '"' {
			token := s.body[s.pos : i+1]
			s.pos = i + 1
			return token, wide < utf8.RuneSelf || utf8.Valid(token)
		}
		if c < ' ' || c == '\\' {
			return nil, false
		}
		wide |= c
	}
	return nil, false
}

func (s *scanner) word(word string) bool {
	if end := s.pos + len(word); end <= len(s.body) && string(s.body[s.pos:end]) == word {
		s.pos = end
		return true
	}
	return false
}

func (s *scanner) null() bool { return s.peek() == 'n' && s.word("null") }

func (s *scanner) boolean() (value, ok bool) {
	if s.peek() == 't' {
		return true, s.word("true")
	}
	return false, s.word("false")
}

func (s *scanner) text() (string, bool) {
	token, ok := s.quoted()
	if !ok {
		return "", false
	}
	return string(token[1 : len(token)-1]), true
}

func (s *scanner) secret() (wire.Secret, bool) {
	token, ok := s.quoted()
	if !ok {
		return wire.Secret{}, false
	}
	return wire.NewSecret(string(token[1 : len(token)-1])), true
}

// integer reads a number of up to 18 digits without fraction and exponent.
func (s *scanner) integer() (int64, bool) {
	negative := s.peek() == '-'
	if negative {
		s.pos++
	}
	start, n := s.pos, int64(0)
	for s.pos < len(s.body) {
		d := s.body[s.pos] - '0'
		if d > 9 {
			break
		}
		n = n*10 + int64(d)
		s.pos++
	}
	digits := s.pos - start
	if digits == 0 || digits > 18 || digits > 1 && s.body[start] == '0' || !s.ended() {
		return 0, false
	}
	if negative {
		n = -n
	}
	return n, true
}

// ended reports whether a number ends here.
func (s *scanner) ended() bool {
	if s.pos == len(s.body) {
		return true
	}
	c := s.body[s.pos]
	return c == ',' || c == '}' || c == ']' || c <= ' '
}

// decimal reads a number with digits on both sides of a point.
func (s *scanner) decimal() (value wire.Decimal, ok bool) {
	if s.peek() == '-' {
		s.pos++
	}
	start, point := s.pos, -1
	for ; s.pos < len(s.body); s.pos++ {
		if c := s.body[s.pos]; c == '.' && point < 0 && s.pos > start {
			point = s.pos
		} else if c-'0' > 9 {
			break
		}
	}
	whole := point - start
	if point < 0 || point == s.pos-1 || whole > 1 && s.body[start] == '0' || !s.ended() {
		return value, false
	}
	if start > 0 && s.body[start-1] == '-' {
		start--
	}
	return value, value.UnmarshalJSON(s.body[start:s.pos]) == nil
}

func (s *scanner) date() (value wire.DateTime, ok bool) {
	token, ok := s.quoted()
	return value, ok && value.UnmarshalJSON(token) == nil
}

func (s *scanner) preferences() (value adminusers.Preferences, ok bool) {
	s.peek()
	start := s.pos
	_, ok = s.integer()
	return value, ok && value.UnmarshalJSON(s.body[start:s.pos]) == nil
}

func (s *scanner) secretGUID() (wire.SecretGUID, bool) {
	id, ok := s.guid()
	return wire.NewSecretGUID(id), ok
}

// guid reads the form with dashes.
func (s *scanner) guid() (id uuid.UUID, ok bool) {
	if s.peek() != '"' || len(s.body)-s.pos < 38 {
		return id, false
	}
	text := s.body[s.pos+1 : s.pos+38]
	if text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-' || text[36] != '"' {
		return id, false
	}
	s.pos += 38
	return id, hexInto(id[0:4], text[0:8]) && hexInto(id[4:6], text[9:13]) && hexInto(id[6:8], text[14:18]) &&
		hexInto(id[8:10], text[19:23]) && hexInto(id[10:16], text[24:36])
}

func hexInto(dst, digits []byte) bool {
	bad := byte(0)
	for i := range dst {
		high, low := hexValue[digits[2*i]], hexValue[digits[2*i+1]]
		bad |= high | low
		dst[i] = high<<4 | low
	}
	return bad < 16
}

// hexValue returns the value of a hexadecimal digit, 255 for other bytes.
var hexValue = func() (table [256]byte) {
	for i := range table {
		table[i] = 255
	}
	for i, c := range []byte("0123456789abcdef") {
		table[c] = byte(i)
	}
	for i, c := range []byte("ABCDEF") {
		table[c] = byte(10 + i)
	}
	return table
}()
