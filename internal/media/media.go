package media

import (
	"strings"

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

// types is the format of each media type that is read, in lower case. The last
// one is in no document: a client that knows RFC 7396 sends its updates so.
var types = map[string]Format{
	"application/json":                  JSON,
	"text/json":                         JSON,
	"application/xml":                   XML,
	"text/xml":                          XML,
	"application/x-www-form-urlencoded": Form,
	"application/merge-patch+json":      JSON,
}

// Open returns the format that a Content-Type header names, and the body in
// UTF-8. Of the header's parameters the first charset counts, and of the
// charsets only utf-16: the servers read every other one, known or not, as
// UTF-8, and forms always.
func Open(contentType string, body []byte) (Format, []byte) {
	switch contentType { // as clients nearly always write it, which spares them the parser
	case "application/json", "application/json; charset=utf-8", "application/json;charset=utf-8",
		"application/json; charset=UTF-8", "application/json;charset=UTF-8":
		return JSON, openJSON("", body)
	case "application/xml", "text/xml", "application/xml; charset=utf-8", "text/xml; charset=utf-8":
		return XML, body
	case "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8",
		"application/x-www-form-urlencoded; charset=UTF-8":
		return Form, body
	}
	name, charset, ok := parse(contentType)
	if !ok {
		return Unknown, body
	}
	format := types[strings.ToLower(name)]
	switch format {
	case JSON:
		body = openJSON(charset, body)
	case XML:
		body = openXML(charset, body)
	}
	return format, body
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
	if len(sent) > maxName || strings.Count(sent, "/") > 1 {
		return ""
	}
	for i := range len(sent) {
		if sent[i] != '/' && !isToken(sent[i]) {
			return ""
		}
	}
	return sent
}
