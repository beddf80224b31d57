package media

import (
	"mime"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
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

// Unsupported returns the error for a body in none of the formats.
func Unsupported(formats ...Format) error {
	names := make([]string, len(formats))
	for i, format := range formats {
		names[i] = string(format)
	}
	return validate.Errors{{Code: validate.CodeType, Param: strings.Join(names, " or ")}}
}
