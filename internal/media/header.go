package media

import (
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// parse reads a Content-Type header by the grammar of HTTP: a type and a subtype
// with or without blanks in between, and the first parameter called charset, as
// it was written: "utf-16" in quotes is to the servers another charset than
// utf-16.
func parse(contentType string) (name, charset string, ok bool) {
	h := header{rest: contentType}
	mainType := h.token()
	slash := h.take('/')
	name = mainType + "/" + h.token()
	found := false
	for !h.bad && h.rest != "" {
		if !h.take(';') {
			return "", "", false
		}
		attribute, value := h.token(), ""
		if h.take('=') {
			value = h.value()
		}
		if !found && chars.EqualFold(attribute, "charset") {
			charset, found = value, true
		}
	}
	return name, charset, slash && !h.bad
}

// A header is what is left to read of one.
type header struct {
	rest string
	bad  bool // something was missing
}

func (h *header) blanks() { h.rest = strings.TrimLeft(h.rest, " \t") }

// take skips c, and blanks around it, if it is next.
func (h *header) take(c byte) bool {
	h.blanks()
	if h.rest == "" || h.rest[0] != c {
		return false
	}
	h.rest = h.rest[1:]
	h.blanks()
	return true
}

// token reads a word and the blanks around it.
func (h *header) token() string {
	h.blanks()
	n := 0
	for n < len(h.rest) && isToken(h.rest[n]) {
		n++
	}
	word := h.rest[:n]
	h.rest = h.rest[n:]
	h.bad = h.bad || n == 0
	h.blanks()
	return word
}

// value reads a word or a text in double quotes, with its quotes.
func (h *header) value() string {
	if h.rest == "" || h.rest[0] != '"' {
		return h.token()
	}
	for n := 1; n < len(h.rest); n++ {
		switch h.rest[n] {
		case '\\':
			n++
		case '"':
			text := h.rest[:n+1]
			h.rest = h.rest[n+1:]
			h.blanks()
			return text
		}
	}
	h.bad = true
	return ""
}

// isToken reports whether c may stand in a token of HTTP.
func isToken(c byte) bool {
	return c > ' ' && c < 0x7F && strings.IndexByte(`()<>@,;:\"/[]?={}`, c) < 0
}
