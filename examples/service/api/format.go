package api

import (
	"encoding/json"
	"encoding/xml"
	"mime"
	"net/url"
	"slices"
	"strings"
)

// A Format is one that bodies are written in, named by its media type.
type Format string

// The formats that the systems document.
const (
	JSON Format = "application/json"
	XML  Format = "application/xml"
	Form Format = "application/x-www-form-urlencoded"
)

// FormatOf returns the format of a media type, JSON for those that say nothing
// else.
func FormatOf(contentType string) Format {
	media, _, _ := mime.ParseMediaType(contentType)
	switch {
	case media == string(Form):
		return Form
	case strings.HasSuffix(media, "/xml"), strings.HasSuffix(media, "+xml"):
		return XML
	}
	return JSON
}

// Encode writes a value of a system's package in a format that its system has.
func (f Format) Encode(value any) ([]byte, error) {
	switch f {
	case XML:
		return xml.Marshal(value)
	case Form:
		if form, ok := value.(interface {
			AppendForm(dst []byte) ([]byte, error)
		}); ok {
			return form.AppendForm(nil)
		}
	}
	return json.Marshal(value)
}

// DecodeInto reads a record or an answer; updates have their own Decode. Bytes
// after an XML root are not looked at.
func (f Format) DecodeInto(body []byte, value any) error {
	switch f {
	case XML:
		return xml.Unmarshal(body, value)
	case Form:
		form, err := url.ParseQuery(string(body))
		if reader, ok := value.(interface{ UnmarshalForm(url.Values) error }); ok && err == nil {
			return reader.UnmarshalForm(form)
		}
		return err
	}
	if reader, ok := value.(json.Unmarshaler); ok {
		return reader.UnmarshalJSON(body) // not json.Unmarshal, which stops at the first problem of its own
	}
	return json.Unmarshal(body, value)
}

// answerIn returns the format that an answer has: what Accept asks for most, or
// without a wish that of the request. A system without XML answers in JSON.
func answerIn(formats []Format, accept, contentType string) Format {
	if !slices.Contains(formats, XML) {
		return JSON
	}
	inJSON, inXML := wish(accept, "application/json", "text/json"), wish(accept, "application/xml", "text/xml")
	if inXML > inJSON || inXML == inJSON && FormatOf(contentType) == XML {
		return XML
	}
	return JSON
}
