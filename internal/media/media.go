package media

import (
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// A Format is a body format.
type Format string

// The formats that the systems document. Their values name them in messages.
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
// UTF-8. Of the header's parameters the first charset counts, and of the charsets
// only utf-16: the servers read every other one, known or not, as UTF-8, and
// forms always.
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

// Unsupported returns the error for a body in none of the formats.
func Unsupported(_ string, formats ...Format) error {
	names := make([]string, len(formats))
	for i, format := range formats {
		names[i] = string(format)
	}
	return validate.Errors{{Code: validate.CodeType, Param: strings.Join(names, " or ")}}
}
