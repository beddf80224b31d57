package media

import (
	"mime"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
)

// A Format is a body format.
type Format string

// The formats that the systems document. Their values are their media types.
const (
	JSON    Format = "application/json"
	XML     Format = "application/xml"
	Form    Format = "application/x-www-form-urlencoded"
	Unknown Format = ""
)

// Type returns the format that a Content-Type header names. Parameters are
// ignored except for charset, which must be UTF-8: nothing here decodes any
// other.
func Type(contentType string) Format {
	switch contentType { // as clients nearly always write it, which spares them the parser
	case "application/json", "application/json; charset=utf-8", "application/json;charset=utf-8",
		"application/json; charset=UTF-8", "application/json;charset=UTF-8":
		return JSON
	}
	name, params, err := mime.ParseMediaType(contentType)
	if charset, ok := params["charset"]; err != nil || ok && !chars.EqualFold(charset, "utf-8") {
		return Unknown
	}
	switch name {
	case "application/json", "text/json":
		return JSON
	case "application/xml", "text/xml":
		return XML
	case "application/x-www-form-urlencoded":
		return Form
	}
	return Unknown
}

// maxName is how long a name may be that an error repeats.
const maxName = 64

// Unsupported returns the error for a body whose Content-Type the system does
// not read. It names the media type, and nothing else of the header.
func Unsupported(contentType string) error {
	name, _, _ := strings.Cut(contentType, ";")
	return validate.Errors{{Code: validate.CodeMediaType, Param: Name(strings.TrimSpace(name))}}
}

// Name returns the name of a media type or of an encoding as it was sent, and
// "" for what is no such name or is too long to repeat.
func Name(sent string) string {
	if len(sent) > maxName || strings.Count(sent, "/") > 1 || strings.ContainsFunc(sent, isNotInName) {
		return ""
	}
	return sent
}

// isNotInName reports whether r is neither in a token, as RFC 9110 has it, nor
// the slash between two.
func isNotInName(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"(),:;<=>?@[\\]{}", r)
}
