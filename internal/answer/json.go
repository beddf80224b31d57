package answer

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A jsonWalker visits the values of a JSON text as far as it can be read. It is
// laxer than JSON: the system's own decoder judges what is well-formed.
type jsonWalker struct {
	text   []byte
	pos    int
	path   []step
	visit  visitor
	broken bool
}

// walkJSON visits everything in text, and reports whether it broke off.
func walkJSON(text []byte, visit visitor) (broken bool) {
	w := jsonWalker{text: text, visit: visit}
	w.value()
	return w.broken || w.peek() != 0
}

// peek returns the next byte that is not white space, and 0 after the end.
func (w *jsonWalker) peek() byte {
	for ; w.pos < len(w.text); w.pos++ {
		if c := w.text[w.pos]; c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c
		}
	}
	return 0
}

func (w *jsonWalker) value() {
	switch w.peek() {
	case '{':
		w.members(Object, '}')
	case '[':
		w.members(List, ']')
	case '"':
		w.visit(w.path, value{String, w.string()})
	default:
		token := firstToken(w.text[w.pos:])
		kind := literal(token)
		w.pos += len(token)
		if w.broken = kind == Text; !w.broken {
			w.visit(w.path, value{kind, string(token)})
		}
	}
}

// members visits what is in an object or a list.
func (w *jsonWalker) members(kind Kind, end byte) {
	if len(w.path) == maxDepth {
		w.broken = true
		return
	}
	w.visit(w.path, value{kind: kind})
	w.pos++
	if w.peek() == end {
		w.pos++
		return
	}
	for index := 0; !w.broken; index++ {
		next := step{index: index, item: true}
		if kind == Object {
			next = step{name: w.name()}
		}
		if w.broken {
			return
		}
		w.path = append(w.path, next)
		w.value()
		w.path = w.path[:len(w.path)-1]
		if w.broken || w.after(end) {
			return
		}
	}
}

// after passes over the comma or the bracket that follows a value, and reports
// whether it was the bracket.
func (w *jsonWalker) after(end byte) bool {
	c := w.peek()
	w.broken = c != end && c != ','
	w.pos++
	return c == end
}

// name reads a member's name and its colon.
func (w *jsonWalker) name() string {
	if w.peek() != '"' {
		w.broken = true
		return ""
	}
	name := w.string()
	w.broken = w.broken || w.peek() != ':'
	w.pos++
	return name
}

// string reads a string, or as much of it as there is.
func (w *jsonWalker) string() string {
	start := w.pos + 1
	end := stringEnd(w.text, start)
	w.broken = w.broken || end == len(w.text)
	w.pos = min(end+1, len(w.text))
	return unescape(w.text[start:end])
}

// stringEnd returns where the quotation mark stands that ends the string which
// starts at start, or the length of text.
func stringEnd(text []byte, start int) int {
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i
		case '\\':
			i++
		}
	}
	return len(text)
}

// unescape returns the text of a JSON string. An escape sequence that is not
// one ends it.
func unescape(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	text := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			text = append(text, raw[i])
			continue
		}
		i++
		if i == len(raw) {
			break
		}
		if raw[i] != 'u' {
			text = append(text, unescaped(raw[i]))
			continue
		}
		r, size := unescapeUnicode(raw[i-1:])
		if size == 0 {
			break
		}
		text = utf8.AppendRune(text, r)
		i += size - 2
	}
	return strings.ToValidUTF8(string(text), "\ufffd")
}

// unescaped returns what stands for the letter after a backslash.
func unescaped(c byte) byte {
	switch c {
	case 'n', 'r':
		return '\n'
	case 't', 'b', 'f':
		return ' '
	}
	return c
}

// unescapeUnicode reads one \uXXXX, or two that are one character. The size is
// 0 where there is none.
func unescapeUnicode(raw []byte) (r rune, size int) {
	first, ok := unit(raw)
	if !ok {
		return 0, 0
	}
	if utf16.IsSurrogate(first) {
		if second, ok := unit(raw[6:]); ok {
			if pair := utf16.DecodeRune(first, second); pair != utf8.RuneError {
				return pair, 12
			}
		}
		return utf8.RuneError, 6
	}
	return first, 6
}

func unit(raw []byte) (rune, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	return rune(n), err == nil
}
