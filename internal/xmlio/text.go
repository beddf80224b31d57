package xmlio

import (
	"bytes"
	"math/bits"
	"slices"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// text moves past the character data that is next.
func (l *lexer) text() bool {
	start := l.pos
	l.space()
	if l.at(l.pos) == '<' { // as between the lines of a document
		l.raw, l.coded = l.body[start:l.pos], true
		return true
	}
	l.pos = start
	raw, ok := l.characters(0)
	if !ok {
		return false
	}
	if l.surrogate || len(l.open) == 0 && !blank(raw) {
		return l.fail(start)
	}
	l.raw = raw
	return true
}

var sectionEnd = []byte("]]>")

// content moves past what an element holds and its end tag, if that is nothing
// but text that stands for itself. It moves nowhere otherwise.
func (l *lexer) content() (content []byte, ok bool) {
	if l.empty {
		l.empty = false
		l.close()
		return nil, true
	}
	start := l.pos
	end, ok := plainText(l.body, start)
	if !ok || !l.closes(end) {
		return nil, false
	}
	l.close()
	return l.body[start:end], true
}

// characters moves past the value of an attribute and its closing quote, or
// past character data up to the next tag if quote is 0. It returns them as they
// stand in the body.
func (l *lexer) characters(quote byte) (raw []byte, ok bool) {
	start, end := l.pos, byte('<')
	skip := skipPlain
	if quote != 0 {
		end, skip = quote, skipValue
	}
	l.coded, l.forbidden = false, false
	for l.pos = skip(l.body, l.pos); l.at(l.pos) != end; l.pos = skip(l.body, l.pos) {
		if l.pos == len(l.body) {
			break
		}
		if !l.character(quote != 0) {
			return nil, false
		}
	}
	raw = l.body[start:l.pos]
	if quote != 0 && !l.take(quote) {
		return nil, false
	}
	return raw, !l.forbidden || l.fail(l.pos)
}

// character moves past a character or a reference.
func (l *lexer) character(quoted bool) bool {
	switch c := l.body[l.pos]; {
	case c == '<':
		return l.fail(l.pos + 1)
	case c == ']' && !quoted && bytes.HasPrefix(l.body[l.pos:], sectionEnd):
		return l.fail(l.pos + len(sectionEnd))
	case c == '&':
		return l.reference()
	case c == '\r':
		l.coded = true
	case c < ' ' || c >= utf8.RuneSelf:
		r, size := utf8.DecodeRune(l.body[l.pos:])
		l.pos += size
		return chars.IsLegalXML(r) && (r != utf8.RuneError || size > 1) || l.fail(l.pos)
	}
	l.pos++
	return true
}

// reference moves past a reference. One to a character that XML forbids is
// wrong only if all of the text or value is well-formed.
func (l *lexer) reference() bool {
	r, next, ok := reference(l.body, l.pos)
	if !ok {
		return l.fail(next)
	}
	l.pos, l.coded = next, true
	if r >= 0xD800 && r < 0xE000 {
		l.surrogate = true
	} else if !chars.IsLegalXML(r) {
		l.forbidden = true
	}
	return true
}

// skipPlain returns the offset of the first byte of text, from i on, that does
// not stand for itself in character data, or of one of the last eight.
func skipPlain(text []byte, i int) int {
	for ; i+8 <= len(text); i += 8 {
		if marks := swar.Markup(text[i : i+8]); marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
	}
	return i
}

// skipValue is [skipPlain] for the value of an attribute.
func skipValue(text []byte, i int) int {
	for ; i+8 <= len(text); i += 8 {
		if marks := swar.Value(text[i : i+8]); marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
	}
	return i
}

// appendText appends the characters of a text or a value that is sound.
func appendText(dst, raw []byte) []byte {
	dst = slices.Grow(dst, len(raw)) // it does not get longer
	for {
		plain := bytes.IndexAny(raw, "&\r")
		if plain < 0 {
			return append(dst, raw...)
		}
		dst = append(dst, raw[:plain]...)
		if raw[plain] == '\r' {
			dst = append(dst, '\n')
			raw = afterBreak(raw, plain)
			continue
		}
		r, next, _ := reference(raw, plain)
		dst = utf8.AppendRune(dst, r)
		raw = raw[next:]
	}
}

// appendSection appends the characters of a CDATA section.
func appendSection(dst, raw []byte) []byte {
	for {
		plain := bytes.IndexByte(raw, '\r')
		if plain < 0 {
			return append(dst, raw...)
		}
		dst = append(append(dst, raw[:plain]...), '\n')
		raw = afterBreak(raw, plain)
	}
}

// afterBreak returns what follows the line break that begins with a carriage
// return at i.
func afterBreak(raw []byte, i int) []byte {
	return bytes.TrimPrefix(raw[i+1:], []byte{'\n'})
}
