package answer

import "bytes"

// A Kind is what a body looks like from its first bytes on.
type Kind int

// The kinds of bodies. Those of JSON other than an object are kept apart
// because none of them is ever a success.
const (
	Empty Kind = iota
	Object
	List
	String
	Number
	Bool
	Null
	XML
	HTML
	Text
)

// mark is the byte order mark.
const mark = "\ufeff"

// trim returns body without its byte order mark and the white space around it.
func trim(body []byte) []byte {
	return bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(body), []byte(mark)))
}

// kindOf looks at a trimmed body.
func kindOf(text []byte) Kind {
	if len(text) == 0 {
		return Empty
	}
	rest := bytes.TrimSpace(text[1:])
	switch text[0] {
	case '{':
		if len(rest) == 0 || rest[0] == '"' || rest[0] == '}' {
			return Object
		}
	case '[':
		if len(rest) == 0 || bytes.IndexByte([]byte(`{["]`), rest[0]) >= 0 || literal(firstToken(rest)) != Text {
			return List
		}
	case '"':
		if end := stringEnd(text, 1); end >= len(text)-1 {
			return String
		}
	case '<':
		return markupKind(text)
	default:
		return literal(text)
	}
	return Text
}

// literal tells the JSON scalars without quotation marks apart; what is none of
// them is Text.
func literal(token []byte) Kind {
	switch string(token) {
	case "null":
		return Null
	case "true", "false":
		return Bool
	case "":
		return Text
	}
	digits := bytes.TrimPrefix(token, []byte("-"))
	if len(digits) == 0 || digits[0] < '0' || digits[0] > '9' || len(bytes.Trim(digits, "0123456789.eE+-")) > 0 {
		return Text
	}
	return Number
}

// firstToken returns what stands before the next byte that ends a JSON scalar.
func firstToken(text []byte) []byte {
	if end := bytes.IndexAny(text, ",]} \t\r\n"); end >= 0 {
		return text[:end]
	}
	return text
}

// markupKind tells XML from HTML by the first element.
func markupKind(text []byte) Kind {
	if len(text) > 1 && bytes.IndexByte([]byte("!?/"), text[1]) < 0 && !isLetter(text[1]) && text[1] != '_' {
		return Text
	}
	doctype := []byte("<!doctype html")
	if len(text) >= len(doctype) && bytes.EqualFold(text[:len(doctype)], doctype) {
		return HTML
	}
	m := markup{text: text}
	for {
		switch token := m.next(); token.kind {
		case startTag:
			if htmlElement(token.name) {
				return HTML
			}
			return XML
		case endOfMarkup:
			return XML
		}
	}
}

// htmlElement reports whether a page or a piece of one may begin with the
// element.
func htmlElement(name string) bool {
	for _, known := range [...]string{
		"html", "head", "body", "title", "meta", "style", "script", "h1", "h2", "h3", "h4", "h5", "h6",
		"p", "div", "span", "center", "b", "strong", "font", "pre", "table", "br", "hr", "ul", "a",
	} {
		if foldEqual(name, known) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
