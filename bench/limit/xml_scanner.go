package limit

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// namespaces are the two declarations that XmlSerializer writes into a root.
const namespaces = ` xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`

// An xmlScanner walks the members of one flat document, from the front to the
// end. It knows start tags without attributes, texts without markup and their
// end tags.
type xmlScanner struct {
	body []byte
	pos  int
	name []byte // of the member
	text []byte // of the member
	bad  bool   // the body is not as expected
}

// open reads the root's start tag, which ends with its name or with
// namespaces.
func (s *xmlScanner) open(root string) bool {
	s.space()
	if !s.literal("<") || !s.literal(root) {
		return false
	}
	s.literal(namespaces)
	return s.literal(">")
}

// end reads the root's end tag and reports whether the body ends there.
func (s *xmlScanner) end(root string) bool {
	if s.bad || !s.literal("</") || !s.literal(root) || !s.literal(">") {
		return false
	}
	s.space()
	return s.pos == len(s.body)
}

func (s *xmlScanner) literal(text string) bool {
	if end := s.pos + len(text); end <= len(s.body) && string(s.body[s.pos:end]) == text {
		s.pos = end
		return true
	}
	return false
}

func (s *xmlScanner) space() {
	for s.pos < len(s.body) && (s.body[s.pos] == ' ' || s.body[s.pos] == '\n' || s.body[s.pos] == '\r' || s.body[s.pos] == '\t') {
		s.pos++
	}
}

// member moves to the next member and reads its name and its text. It returns
// false before the root's end tag.
func (s *xmlScanner) member() bool {
	s.space()
	rest := s.body[s.pos:]
	if len(rest) < 2 || rest[0] != '<' || rest[1] == '/' {
		return false
	}
	n := 1
	for n < len(rest) && (rest[n]|0x20)-'a' < 26 {
		n++
	}
	if n == 1 || n == len(rest) || rest[n] != '>' {
		s.bad = true
		return false
	}
	s.name = rest[1:n]
	s.pos += n + 1
	if !s.characters() {
		s.bad = true
		return false
	}
	rest = s.body[s.pos:]
	if len(rest) < n+2 || rest[1] != '/' || !bytes.Equal(rest[2:n+1], s.name) || rest[n+1] != '>' {
		s.bad = true
		return false
	}
	s.pos += n + 2
	return true
}

// characters reads a text up to the next tag, eight bytes at a time while there
// are as many.
func (s *xmlScanner) characters() bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	body, i := s.body, s.pos
	for ; i+8 <= len(body); i += 8 {
		w := binary.LittleEndian.Uint64(body[i : i+8])
		tag, end, reference, control := (w^('<'*each))-each, (w^('>'*each))-each, (w^('&'*each))-each, w-' '*each
		marks := (tag | end | reference | control | w) & high
		if marks == 0 {
			continue
		}
		if i += bits.TrailingZeros64(marks) / 8; body[i] == '<' {
			s.text, s.pos = body[s.pos:i], i
			return true
		}
		break
	}
	return s.charactersFrom(i)
}

// charactersFrom is characters from the byte i on, one byte at a time.
func (s *xmlScanner) charactersFrom(i int) bool {
	for wide := byte(0); i < len(s.body); i++ {
		c := s.body[i]
		if c == '<' {
			s.text, s.pos = s.body[s.pos:i], i
			return wide < utf8.RuneSelf || utf8.Valid(s.text) && !bytes.Contains(s.text, noCharacter)
		}
		if c < ' ' || c == '&' || c == '>' {
			return false
		}
		wide |= c
	}
	return false
}

// noCharacter is how U+FFFE and U+FFFF start, which XML forbids, besides a few
// that it allows.
var noCharacter = []byte("\xef\xbf")

func (s *xmlScanner) string() string { return string(s.text) }

func (s *xmlScanner) secret() wire.Secret { return wire.NewSecret(string(s.text)) }

func (s *xmlScanner) boolean() (value, ok bool) {
	value = string(s.text) == "true"
	return value, value || string(s.text) == "false"
}

func (s *xmlScanner) date() (value wire.DateTime, ok bool) {
	return value, value.UnmarshalText(s.text) == nil
}

func (s *xmlScanner) preferences() (value adminusers.Preferences, ok bool) {
	if string(s.text) == string(adminusers.PreferencesNone) {
		return adminusers.PreferencesNone, true
	}
	return value, value.UnmarshalText(s.text) == nil
}

func (s *xmlScanner) guid() (uuid.UUID, bool) { return dashedGUID(s.text) }

// dashedGUID reads the form with dashes.
func dashedGUID(text []byte) (id uuid.UUID, ok bool) {
	if len(text) != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-' {
		return id, false
	}
	return id, hexInto(id[0:4], text[0:8]) && hexInto(id[4:6], text[9:13]) && hexInto(id[6:8], text[14:18]) &&
		hexInto(id[8:10], text[19:23]) && hexInto(id[10:16], text[24:36])
}

// appendXMLText appends a text that needs no escapes, and reports whether it
// is one.
func appendXMLText(dst []byte, s string) ([]byte, bool) {
	wide := byte(0)
	for i := range len(s) {
		if xmlSpecial[s[i]] {
			return dst, false
		}
		wide |= s[i]
	}
	if wide >= utf8.RuneSelf && (!utf8.ValidString(s) || strings.Contains(s, string(noCharacter))) {
		return dst, false
	}
	return append(dst, s...), true
}

// xmlSpecial are the bytes that are escaped in a text, or forbidden.
var xmlSpecial = func() (table [256]bool) {
	for c := range ' ' {
		table[c] = true
	}
	for _, c := range `<>&"'` {
		table[c] = true
	}
	return table
}()
