package xmlio

import (
	"bytes"
	"math/bits"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// Next moves to the next member, and returns false after the last one. All of a
// member is passed at once, with white space before it, if it is
// <name>text</name> or <name /> with an ASCII name without a prefix, in no
// namespace, and a text that stands for itself, as nearly all are. All else, and
// all that is wrong, is left to next, which goes token by token.
func (r *Reader) Next() bool {
	l := &r.lexer
	if r.state != taken || r.err != nil || l.empty || len(l.scope.unprefixed) > 0 || uint(len(l.open)-1) >= MaxDepth-1 {
		return r.next()
	}
	body, start := l.body, l.pos
	for start < len(body) && chars.IsXMLSpace(body[start]) {
		start++
	}
	start++
	end := skipLetters(body, start)
	if end < len(body) && body[end] != '>' {
		end = plainName(body, start)
	}
	if end <= start || end >= len(body) || body[start-1] != '<' {
		return r.next()
	}
	name, close, next := body[start:end], end, -1
	if body[end] != '>' {
		next = emptyEnd(body, end)
	} else if text, ok := plainText(body, end+1); ok {
		end, close, next = end+1, text, closing(body, text, name)
	}
	if next < 0 {
		return r.next()
	}
	r.tag.name, r.tag.space, r.tag.null.found, r.tag.typ.found = name, r.tag.space[:0], false, false
	r.plain, r.state, l.pos = body[end:close], whole, next
	return true
}

// emptyEnd returns where the end of an empty tag at i ends, -1 if there is none.
func emptyEnd(body []byte, i int) int {
	if body[i] == ' ' { // as XmlSerializer writes it
		i++
	}
	if i+1 < len(body) && body[i] == '/' && body[i+1] == '>' {
		return i + len("/>")
	}
	return -1
}

// root moves past the start tag of the root, with white space before it, if it
// is called name and is written as XmlSerializer writes it. It moves nowhere
// otherwise.
func (l *lexer) root(name string) (tag []byte, ok bool) {
	body, start := l.body, l.pos
	for start < len(body) && chars.IsXMLSpace(body[start]) {
		start++
	}
	start++
	end := start + len(name)
	next := end + len(rootSpaces)
	if l.err != nil || next > len(body) || body[start-1] != '<' || string(body[start:end]) != name || string(body[end:next]) != rootSpaces {
		return nil, false
	}
	l.pos, l.rooted = next, true
	l.open = append(l.open, opened{start: start, end: end})
	xsd := end + len(xsdStart)
	xsi := xsd + len(xsdSpace) + len(xsiStart)
	l.scope.bindings = append(l.scope.bindings, boundAt(xsd, len(xsdSpace)), boundAt(xsi, len(xsiSpace)))
	return body[start:end], true
}

// boundAt is the binding of a prefix of three letters whose namespace stands at
// an offset and is that long.
func boundAt(offset, length int) binding {
	return binding{
		prefix: place{offset - len(`xsd="`), offset - len(`="`)},
		space:  place{offset, offset + length},
	}
}

// plainName returns where the ASCII name without a colon ends that starts at i.
// It returns the end of body where there is none.
func plainName(body []byte, i int) int {
	if i >= len(body) || inName[body[i]] != letter {
		return len(body)
	}
	i = skipLetters(body, i)
	for i < len(body) && inName[body[i]]&(letter|digit) != 0 {
		i++
	}
	return i
}

// plainText returns where the text that starts at i ends, before the next tag.
// It fails if not all of the text stands for itself, and may fail if it holds
// what seldom stands in a text.
func plainText(body []byte, i int) (end int, ok bool) {
	start, wide := i, uint64(0)
	for i < len(body) {
		for ; i+8 <= len(body); i += 8 {
			marks, more := swar.Text(body[i : i+8])
			if wide |= more; marks != 0 {
				i += bits.TrailingZeros64(marks) / 8
				break
			}
		}
		if i == len(body) {
			break
		}
		switch c := body[i]; {
		case c == '<':
			return i, wide == 0 || isPlain(body[start:i])
		case c == '&' || c == ']' || c < ' ' && c != '\t' && c != '\n':
			return i, false
		case c >= utf8.RuneSelf:
			wide = 1
		}
		i++
	}
	return i, false
}

// noCharacters is how the characters U+FFFE and U+FFFF begin, which XML
// forbids, and some that it allows.
var noCharacters = []byte("\xef\xbf")

// isPlain reports whether a text is UTF-8 without characters beyond ASCII that
// XML forbids. It may say no of other texts with very rare characters.
func isPlain(text []byte) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
		case c >= 0xC2 && c < 0xE0 && i+1 < len(text) && text[i+1]&0xC0 == 0x80:
			i++ // of two bytes, as most letters of Europe are
		default:
			return utf8.Valid(text[i:]) && !bytes.Contains(text[i:], noCharacters)
		}
	}
	return true
}
