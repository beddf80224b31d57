package xmlio

import (
	"bytes"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// An element is what a start tag says. It is valid until the next start tag.
type element struct {
	name  []byte // without its prefix
	space []byte // the namespace, empty for none
	null  value  // xsi:nil
	typ   value  // xsi:type
}

// value is that of an attribute that may be missing.
type value struct {
	text  []byte
	found bool
}

// A place is where a text stands. Lists of many entries hold places and not
// texts, because what holds no pointers is no work for the garbage collector.
type place struct{ start, end int }

// in returns the text.
func (p place) in(text []byte) []byte { return text[p.start:p.end] }

// attribute is an attribute as it is written.
type attribute struct {
	name  place
	colon int   // where in the name its prefix ends, -1 where it has none
	value place // in the body, or decoded in the lexer's value
	coded bool  // references and line breaks are replaced
	space int32 // the binding of its prefix, or one of those below
	next  int32 // in a chain of many attributes
}

// What has no binding of its own.
const (
	noSpace int32 = -1 - iota
	ofXML
	ofXMLNS
)

// startTag moves past the start tag that is next. What is wrong with a tag as a
// whole counts only if no part of it is.
func (l *lexer) startTag(tag *element) bool {
	start := l.pos
	l.pos++
	name, ok := l.name()
	if !ok {
		return false
	}
	apart := true
	l.attributes = l.attributes[:0]
	if l.at(l.pos) == '>' {
		l.pos++
	} else if apart, ok = l.tagEnd(); !ok {
		return false
	}
	if len(l.open) == MaxDepth {
		return l.tooDeep(start)
	}
	if len(l.open) == 0 && l.rooted || !apart || l.surrogate {
		return l.fail(start)
	}
	l.rooted = true
	l.open = append(l.open, opened{start: start + 1, end: start + 1 + len(name.whole), declared: len(l.scope.bindings)})
	return l.resolve(name, tag) || l.fail(start)
}

// tagEnd moves past the attributes and the end of a start tag, and reports
// whether white space stands before each attribute.
func (l *lexer) tagEnd() (apart, ok bool) {
	l.value = emptied(l.value, maxKept)
	apart = true
	for {
		before := l.pos
		l.space()
		switch l.at(l.pos) {
		case '>':
			l.pos++
			return apart, true
		case '/':
			l.pos++
			l.empty = true
			return apart, l.take('>')
		}
		apart = apart && l.pos > before
		if !l.attribute() {
			return apart, false
		}
	}
}

// attribute moves past an attribute and keeps it.
func (l *lexer) attribute() bool {
	start := l.pos
	name, ok := l.name()
	if !ok {
		return false
	}
	a := attribute{name: place{start, l.pos}, colon: name.colon, space: noSpace}
	l.space()
	if !l.take('=') {
		return false
	}
	l.space()
	quote := l.at(l.pos)
	if quote != '"' && quote != '\'' {
		return l.take('"') // for its error
	}
	l.pos++
	a.value.start = l.pos
	raw, ok := l.characters(quote)
	if !ok {
		return false
	}
	a.value.end, a.coded = a.value.start+len(raw), l.coded
	if a.coded {
		a.value.start = len(l.value)
		l.value = appendText(l.value, raw)
		a.value.end = len(l.value)
	}
	if n := len(l.attributes); n == cap(l.attributes) {
		l.attributes = slices.Grow(l.attributes, max(4, n, l.expected()))
	}
	l.attributes = append(l.attributes, a)
	return true
}

// expected returns how many attributes may follow in a long start tag, so that
// their list grows once. It counts signs up to what looks like the end.
func (l *lexer) expected() int {
	if len(l.attributes) < few {
		return 0
	}
	const shortest = len(` a=""`)
	rest := l.body[l.pos:]
	rest = rest[:max(bytes.IndexByte(rest, '>'), 0)]
	return 1 + min(bytes.Count(rest, []byte{'='}), len(rest)/shortest)
}

// resolve describes an element whose start tag has been read in tag, and
// reports whether its names and declarations follow the rules of XML
// namespaces.
func (l *lexer) resolve(name name, tag *element) bool {
	tag.name, tag.space = name.whole, l.scope.unprefixed
	tag.null.found, tag.typ.found = false, false
	if len(l.attributes) > 0 {
		if !l.enter() {
			return false
		}
		tag.space = l.scope.unprefixed
		tag.null, tag.typ = l.instance()
	}
	if name.colon < 0 {
		return true
	}
	space := l.scope.find(name.prefix())
	tag.name, tag.space = name.local(), l.scope.space(space)
	return space != noSpace && name.plain() && string(name.prefix()) != "xmlns"
}

// instance returns xsi:nil and xsi:type.
func (l *lexer) instance() (null, typ value) {
	for i := range l.attributes {
		a := &l.attributes[i]
		if a.colon < 0 || string(l.scope.space(a.space)) != xsiSpace {
			continue
		}
		switch string(l.nameOf(a).local()) {
		case "nil":
			null = value{text: l.valueOf(a), found: true}
		case "type":
			typ = value{text: l.valueOf(a), found: true}
		}
	}
	return null, typ
}

// nameOf returns the name of an attribute.
func (l *lexer) nameOf(a *attribute) name { return name{whole: a.name.in(l.body), colon: a.colon} }

// valueOf returns what the value of an attribute stands for.
func (l *lexer) valueOf(a *attribute) []byte {
	if a.coded {
		return a.value.in(l.value)
	}
	return a.value.in(l.body)
}

// endTag moves past the end tag that is next.
func (l *lexer) endTag() bool {
	if l.closes(l.pos) {
		l.close()
		return true
	}
	start := l.pos
	l.pos += len("</")
	name, ok := l.name()
	if !ok {
		return false
	}
	l.space()
	if !l.take('>') {
		return false
	}
	if len(l.open) == 0 || string(l.openName()) != string(name.whole) {
		return l.fail(start)
	}
	l.close()
	return true
}

// closes moves past the end tag of the innermost element if it stands at an
// offset without white space in it, as it nearly always does.
func (l *lexer) closes(offset int) bool {
	if len(l.open) == 0 {
		return false
	}
	end := closing(l.body, offset, l.openName())
	if end < 0 {
		return false
	}
	l.pos = end
	return true
}

// closing returns where the end tag of name at an offset ends, -1 if there is
// none or there is white space in it.
func closing(body []byte, offset int, name []byte) int {
	start := offset + len("</")
	end := start + len(name)
	if end >= len(body) || body[end] != '>' || body[offset] != '<' || body[offset+1] != '/' || string(body[start:end]) != string(name) {
		return -1
	}
	return end + 1
}

// openName returns the name of the innermost element as it is written.
func (l *lexer) openName() []byte {
	last := &l.open[len(l.open)-1]
	return l.body[last.start:last.end]
}

// close ends the innermost element.
func (l *lexer) close() {
	last := len(l.open) - 1
	l.scope.leave(l.open[last].declared)
	l.open = l.open[:last]
}

// blank reports whether text is white space as it stands: a reference to a
// space is not.
func blank(text []byte) bool {
	for _, c := range text {
		if !chars.IsXMLSpace(c) {
			return false
		}
	}
	return true
}
