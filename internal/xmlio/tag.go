package xmlio

import "github.com/seed16fbf055/userupdate/internal/chars"

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

// attribute is an attribute as it is written.
type attribute struct {
	name  name
	value []byte // references and line breaks are replaced
	space []byte // the namespace of the name
	next  int32  // in a chain of many attributes
}

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
	l.attributes = emptied(l.attributes, 4*few)
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
	name, ok := l.name()
	if !ok {
		return false
	}
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
	raw, ok := l.characters(quote)
	if !ok {
		return false
	}
	if l.coded {
		raw = l.decoded(name, raw)
	}
	l.attributes = append(twice(l.attributes), attribute{name: name, value: raw})
	return true
}

// decoded returns what the value of an attribute stands for. It is in a buffer
// unless it is a namespace, which outlives the tag.
func (l *lexer) decoded(name name, raw []byte) []byte {
	if _, declaration := name.declares(); declaration {
		return appendText(nil, raw)
	}
	length := len(l.value)
	l.value = appendText(l.value, raw)
	return l.value[length:len(l.value):len(l.value)]
}

// resolve describes an element whose start tag has been read in tag, and
// reports whether its names and declarations follow the rules of XML
// namespaces.
func (l *lexer) resolve(name name, tag *element) bool {
	tag.name, tag.space = name.whole, l.scope.unprefixed
	tag.null.found, tag.typ.found = false, false
	if len(l.attributes) > 0 {
		if !l.scope.enter(l.attributes) {
			return false
		}
		tag.space = l.scope.unprefixed
		tag.null, tag.typ = instance(l.attributes)
	}
	if name.colon < 0 {
		return true
	}
	var known bool
	tag.name = name.local()
	tag.space, known = l.scope.find(name.prefix())
	return known && name.plain() && string(name.prefix()) != "xmlns"
}

// instance returns xsi:nil and xsi:type.
func instance(attributes []attribute) (null, typ value) {
	for _, a := range attributes {
		if string(a.space) != xsiSpace {
			continue
		}
		switch string(a.name.local()) {
		case "nil":
			null = value{text: a.value, found: true}
		case "type":
			typ = value{text: a.value, found: true}
		}
	}
	return null, typ
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
