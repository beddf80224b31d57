package xmlio

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// MaxDepth is how deep elements may nest, the root counted: the limit of the
// ASP.NET servers.
const MaxDepth = 256

// kind says what a token is.
type kind uint8

const (
	none     kind = iota // there is none any more: the body has ended or is broken
	startTag             // of an element
	endTag               // of an element, also where the start tag was an empty one
	text                 // character data, with references
	section              // a CDATA section
	comment
)

// A lexer splits one whole body into tokens. It asks of the body what [Decode]
// says, and stops where it does not hold.
type lexer struct {
	body   []byte // without the byte order mark
	marked int    // length of the mark, which offsets in errors count
	pos    int

	raw        []byte      // the last text or section, as it stands in the body
	coded      bool        // the last text or value may not stand for itself
	forbidden  bool        // it refers to a character that XML forbids
	open       []opened    // open elements
	scope      scope       // the prefixes that are declared
	attributes []attribute // of the last start tag
	value      []byte      // buffer for values of attributes that stand for others
	rooted     bool        // the root has started
	empty      bool        // the last tag was an empty one, whose end is the next token
	surrogate  bool        // half of a surrogate pair has been referred to
	illegal    bool        // the body holds a character that XML forbids, so nothing in it counts
	err        error       // why the body is broken
}

// opened is an element whose end tag is to come. It holds no slice, so that a
// lexer that is kept for reuse holds no body.
type opened struct {
	start, end int // of its name in the body
	declared   int // how many prefixes were declared outside
}

// start makes l what reads a body.
func (l *lexer) start(body []byte) {
	l.body, l.scope.body = body, body
	if len(body) > 1 && body[0] == '<' && inName[body[1]] == letter {
		return // neither a mark nor a declaration
	}
	l.body = bytes.TrimPrefix(body, mark)
	l.scope.body = l.body
	l.marked = len(body) - len(l.body)
	end, name, ok := declaration(l.body)
	switch {
	case name != "":
		l.err = encoding(name)
	case !ok:
		l.fail(0)
	}
	l.pos = end
}

var mark = []byte(chars.Mark)

// maxKept is the size up to which a buffer is kept. A buffer that a rare long
// body made larger would be kept for nothing.
const maxKept = 64 << 10

// reset makes l what [lexer.start] wants, with nothing of the body in it. It
// clears field by field, because most bodies use few of them.
func (l *lexer) reset() {
	l.scope.reset()
	l.attributes = kept(l.attributes)
	l.value = emptied(l.value, maxKept)
	l.body, l.raw, l.err = nil, nil, nil
	l.open = l.open[:0]
	l.pos, l.marked = 0, 0
	l.rooted, l.empty, l.surrogate, l.illegal = false, false, false, false
}

// emptied returns a buffer for reuse, unless it has become too large. What it
// holds is cleared, because it may be a secret, or hold on to the body; nothing
// is left behind its end, because all buffers are emptied in this way.
func emptied[T any](buffer []T, most int) []T {
	if cap(buffer) > most {
		return nil
	}
	clear(buffer)
	return buffer[:0]
}

// kept is emptied for entries in which there is nothing of a body.
func kept[T any](entries []T) []T {
	if cap(entries) > maxEntries {
		return nil
	}
	return entries[:0]
}

// maxEntries is for how many entries room is kept.
const maxEntries = 4 * few

// fail says that the body is not well-formed at an offset, or at the first
// character that XML forbids, wherever that stands. It returns false.
func (l *lexer) fail(offset int) bool {
	if at := illegalCharacter(l.body); at >= 0 {
		l.illegal = true
		offset = at
	}
	l.err = syntaxAt(int64(l.marked + offset))
	return false
}

// tooDeep says that the element that starts at an offset lies too deep.
func (l *lexer) tooDeep(offset int) bool {
	if l.fail(offset); !l.illegal {
		l.err = depthAt(int64(l.marked + offset))
	}
	return false
}

// token moves past the next token. A start tag is described in tag.
func (l *lexer) token(tag *element) kind {
	switch {
	case l.err != nil:
		return none
	case l.empty:
		l.empty = false
		l.close()
		return endTag
	case l.pos == len(l.body):
		if !l.rooted || len(l.open) > 0 {
			l.fail(l.pos)
		}
		return none
	case l.body[l.pos] != '<':
		return l.when(text, l.text())
	}
	switch l.at(l.pos + 1) {
	case '/':
		return l.when(endTag, l.endTag())
	case '!':
		return l.markup()
	case '?':
		return l.when(none, l.fail(l.pos))
	}
	return l.when(startTag, l.startTag(tag))
}

// when returns the kind of a token unless it is broken.
func (l *lexer) when(k kind, ok bool) kind {
	if ok {
		return k
	}
	return none
}

// at returns the byte at an offset, 0 behind the end. XML has no 0.
func (l *lexer) at(offset int) byte {
	if offset < len(l.body) {
		return l.body[offset]
	}
	return 0
}

// space moves past white space.
func (l *lexer) space() {
	for chars.IsXMLSpace(l.at(l.pos)) {
		l.pos++
	}
}

// take moves past c, which must be next.
func (l *lexer) take(c byte) bool {
	if l.pos == len(l.body) {
		return l.fail(l.pos)
	}
	l.pos++
	return l.body[l.pos-1] == c || l.fail(l.pos)
}
