package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	window     = 8192 // bytes of a text that are looked at for a message
	maxMessage = 4096 // bytes of a message
	maxLine    = 300  // bytes of an error's text
	ellipsis   = "…"
)

// oneLine returns text as one line of valid UTF-8: white space and what a
// terminal obeys become spaces, several of them one.
func oneLine(text string) string {
	spaces := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || r == '\u200e' || r == '\u200f' || unicode.Is(unicode.Bidi_Control, r)
	}
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "\ufffd"), spaces), " ")
}

// cut returns text, or as much of it as fits into limit bytes with an ellipsis.
func cut(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return head(text, limit-len(ellipsis)) + ellipsis
}

// head returns the first limit bytes of text, less half a character at the end.
func head(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	for !utf8.RuneStart(text[limit]) && limit > 0 {
		limit--
	}
	return text[:limit]
}

// Line is the text of a VendorError: what is to be said about the answer, and
// the vendor's own words.
func Line(about, message string) string {
	if about == "" {
		about = refused
	}
	switch {
	case message != "":
		about += ": " + oneLine(head(message, 2*maxLine))
	case about == refused:
		about += " without a reason"
	}
	return cut(about, maxLine)
}

// What is to be said about an answer.
const (
	refused   = "the server refused the update"
	brokenOff = "the server's answer is cut off or not well-formed"
	neither   = "the server answered with neither the documented success nor a reason"
)

// about says what a body is that is not the documented success.
func about(kind Kind, broken, words bool) string {
	switch {
	case broken:
		return brokenOff
	case kind == Empty:
		return "the server answered with an empty body"
	case kind == Null:
		return "the server answered with JSON null"
	case kind == Bool:
		return "the server answered with a JSON boolean"
	case kind == Number:
		return "the server answered with a JSON number"
	case kind == List && !words:
		return "the server answered with a JSON list"
	case kind == HTML:
		return "the server answered with an HTML page"
	case !words:
		return neither
	}
	return refused
}
