package answer

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A tokenKind is a kind of token of XML or HTML.
type tokenKind int

const (
	endOfMarkup tokenKind = iota
	startTag
	endTag
	characters
)

// A token of XML or HTML. The text of characters has no references in it.
type token struct {
	kind  tokenKind
	name  string // of a tag, without its prefix
	attrs []byte // of a start tag, as they stand
	empty bool   // a start tag that is an end tag too
	text  string
}

// markup cuts XML or HTML into tokens. Comments, declarations and processing
// instructions are passed over.
type markup struct {
	text   []byte
	pos    int
	broken bool // it ends within a tag
}

// next returns the next token, and endOfMarkup after the last one.
func (m *markup) next() token {
	for m.pos < len(m.text) {
		rest := m.text[m.pos:]
		switch {
		case rest[0] != '<':
			return m.characters()
		case bytes.HasPrefix(rest, []byte("<!--")):
			m.through("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			return m.section()
		case bytes.HasPrefix(rest, []byte("<!")):
			m.through(">")
		case bytes.HasPrefix(rest, []byte("<?")):
			m.through("?>")
		case len(rest) > 1 && (rest[1] == '/' || rest[1] == '_' || rest[1] >= utf8.RuneSelf || isLetter(rest[1])):
			return m.tag()
		default:
			return m.characters()
		}
	}
	return token{}
}

// through moves after the next end.
func (m *markup) through(end string) {
	at := bytes.Index(m.text[m.pos:], []byte(end))
	if at < 0 {
		m.broken, m.pos = true, len(m.text)
		return
	}
	m.pos += at + len(end)
}

// characters reads up to the next tag. It takes in at least one byte.
func (m *markup) characters() token {
	start := m.pos
	m.pos = len(m.text)
	if at := bytes.IndexByte(m.text[start+1:], '<'); at >= 0 {
		m.pos = start + 1 + at
	}
	return token{kind: characters, text: dereference(m.text[start:m.pos])}
}

// section reads a CDATA section.
func (m *markup) section() token {
	start := m.pos + len("<![CDATA[")
	m.through("]]>")
	text := bytes.TrimSuffix(m.text[start:m.pos], []byte("]]>"))
	return token{kind: characters, text: strings.ToValidUTF8(string(text), "\ufffd")}
}

// tag reads a start or an end tag.
func (m *markup) tag() token {
	start := m.pos + 1
	end := m.tagEnd(start)
	if end < 0 {
		m.broken, m.pos = true, len(m.text)
		return token{}
	}
	m.pos = end + 1
	inner := m.text[start:end]
	t := token{kind: startTag}
	if closing, ok := bytes.CutPrefix(inner, []byte("/")); ok {
		inner, t.kind = closing, endTag
	}
	if opening, ok := bytes.CutSuffix(inner, []byte("/")); ok {
		inner, t.empty = opening, t.kind == startTag
	}
	name := inner
	if at := bytes.IndexAny(inner, " \t\r\n"); at >= 0 {
		name, t.attrs = inner[:at], inner[at:]
	}
	name = name[bytes.IndexByte(name, ':')+1:]
	t.name = strings.ToValidUTF8(string(name), "\ufffd")
	return t
}

// tagEnd returns where the tag ends. Within the quotation marks of an attribute
// a > ends nothing.
func (m *markup) tagEnd(start int) int {
	quote := byte(0)
	for i := start; i < len(m.text); i++ {
		switch c := m.text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i
		case (c == '"' || c == '\'') && m.text[i-1] == '=':
			quote = c
		}
	}
	return -1
}

// dereference returns text with its references replaced. What is not one, or
// has a name that XML does not know, stays.
func dereference(raw []byte) string {
	text := strings.ToValidUTF8(string(raw), "\ufffd")
	if strings.IndexByte(text, '&') < 0 {
		return text
	}
	var plain strings.Builder
	for {
		before, rest, found := strings.Cut(text, "&")
		plain.WriteString(before)
		if !found {
			return plain.String()
		}
		text = rest
		end := strings.IndexByte(rest[:min(len(rest), longestReference)], ';')
		if end < 0 {
			plain.WriteByte('&')
			continue
		}
		if replacement, known := reference(rest[:end]); known {
			plain.WriteString(replacement)
			text = rest[end+1:]
		} else {
			plain.WriteByte('&')
		}
	}
}

// longestReference is the length within which the end of a reference is looked
// for.
const longestReference = 12

func reference(name string) (string, bool) {
	switch name {
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "amp":
		return "&", true
	case "quot":
		return `"`, true
	case "apos":
		return "'", true
	case "nbsp":
		return " ", true
	}
	digits, ok := strings.CutPrefix(name, "#")
	if !ok {
		return "", false
	}
	base := 10
	if hex, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
		digits, base = hex, 16
	}
	r, err := strconv.ParseUint(digits, base, 31)
	return string(rune(r)), err == nil
}
