package xmlio

import (
	"bytes"
	"math/bits"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/swar"
)

// member moves past the next element, with white space before it, if it is
// <name>text</name> with an ASCII name without a prefix, in no namespace, and a
// text that stands for itself. Nearly all members are. It moves nowhere
// otherwise, also where something is wrong: token says what.
func (l *lexer) member() (name, text []byte, ok bool) {
	if len(l.scope.unprefixed) > 0 || l.empty || uint(len(l.open)-1) >= MaxDepth-1 {
		return nil, nil, false
	}
	body, start := l.body, l.pos
	for start < len(body) && chars.IsXMLSpace(body[start]) {
		start++
	}
	start++
	end := plainName(body, start)
	if end >= len(body) || body[start-1] != '<' || body[end] != '>' {
		return nil, nil, false
	}
	close, ok := plainText(body, end+1)
	if !ok {
		return nil, nil, false
	}
	name, text = body[start:end], body[end+1:close]
	if end = closing(body, close, name); end < 0 {
		return nil, nil, false
	}
	l.pos = end
	return name, text, true
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
	l.scope.bindings = append(l.scope.bindings, rootBindings[:]...)
	return body[start:end], true
}

// rootBindings are what [rootSpaces] declares.
var rootBindings = [...]binding{
	{prefix: []byte("xsd"), space: []byte(xsdSpace)},
	{prefix: []byte("xsi"), space: []byte(xsiSpace)},
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
// XML forbids. It may say so of other texts with very rare characters.
func isPlain(text []byte) bool { return utf8.Valid(text) && !bytes.Contains(text, noCharacters) }
