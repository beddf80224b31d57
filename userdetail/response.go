package userdetail

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Method and Path are the request line without the query, which [Params.Values]
// returns. Path starts with a slash, so that Method + " " + Path is a pattern
// of [net/http.ServeMux].
const (
	Method = "PUT"
	Path   = "/User"
)

// Response is the documented answer, the vendor's BaseResponseModel. It does
// not contain the user. JSON has the members in this order, XML has Links
// first.
type Response struct {
	// StatusMessage is the server's message, text or null.
	StatusMessage wire.Optional[string] `json:"StatusMessage,omitzero" xml:"StatusMessage"`

	// Links lead to further operations on the user. The wire name is _links.
	Links wire.Optional[[]Link] `json:"_links,omitzero" xml:"_links" contract:"xmlfirst"`
}

// Failure reports err in the documented shape: its text, with every problem in
// it as far as [validate.Text] shows them, as StatusMessage. For nil it returns
// an empty Response.
//
// The vendor documents no answer to a failed update; see [ParseError] for
// what its server was seen to send. The text of an error that is not from this
// library stays here: log it. The texts of this library never contain values of
// the request.
func Failure(err error) Response {
	text := validate.Text(err)
	if text == "" {
		return Response{}
	}
	return Response{StatusMessage: wire.Value(text)}
}

// Error is what the server said about a request that it refused.
type Error struct {
	// Message is the server's text, "" when it gave none. A WsAccessKey in it,
	// such as in the URL that an error page repeats, is masked. The rest is as
	// the server wrote it.
	Message string
}

// shownMessage limits the text of an Error, which may be a whole page.
const shownMessage = 300

// Error returns the server's text, shortened if it is long.
func (e *Error) Error() string {
	text := e.Message
	if text == "" {
		return "the server refused the update without a reason"
	}
	if len(text) > shownMessage {
		end := shownMessage
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	return "the server refused the update: " + text
}

// ParseError reads the body of an answer that is not a success, and returns it
// as a [*Error], never nil. The vendor documents no such body; its SDK's tests
// show that it may be
//
//   - a JSON string: "Record to be updated has changed since last read."
//   - bare text of any kind, including an error page
//   - a BaseResponseModel in JSON or XML, whose StatusMessage counts
//
// It also reads what ASP.NET makes of them by itself: an object or element with
// a Message, and a string element. Anything else is bare text.
func ParseError(body []byte) error {
	text := bytes.TrimSpace(bytes.TrimPrefix(body, []byte(chars.Mark)))
	message := string(text)
	if len(text) > 0 {
		switch text[0] {
		case '"', '{':
			message = jsonMessage(text, message)
		case '<':
			message = xmlMessage(text, message)
		}
	}
	message = strings.ToValidUTF8(message, "\ufffd")
	return &Error{Message: accessKey.ReplaceAllString(message, "${1}"+wire.Mask)}
}

// accessKey finds an access key after its name: in a URL, plain or escaped, or
// as a member.
var accessKey = regexp.MustCompile(`(?i)(WsAccessKey["']?\s*(?:[=:]|%3D)\s*["']?)[^\s"'&<>;,]+`)

// jsonMessage returns the message in a JSON string or object, or the argument
// otherwise.
func jsonMessage(body []byte, otherwise string) string {
	if body[0] == '"' {
		var text string
		if json.Unmarshal(body, &text) != nil {
			return otherwise
		}
		return text
	}
	var answer Response
	if answer.UnmarshalJSON(body) != nil {
		return otherwise
	}
	var exception struct{ Message *string }
	switch {
	case answer.StatusMessage.IsSet() || answer.Links.IsSet():
		return answer.StatusMessage.Or("")
	case json.Unmarshal(body, &exception) == nil && exception.Message != nil:
		return *exception.Message
	}
	return otherwise
}

// xmlMessage returns the message in an XML document, or the argument otherwise.
func xmlMessage(body []byte, otherwise string) string {
	var document struct {
		XMLName       xml.Name
		StatusMessage string
		Message       *string
		Text          string `xml:",chardata"`
	}
	if xml.Unmarshal(body, &document) != nil {
		return otherwise
	}
	switch {
	case document.XMLName.Local == "BaseResponseModel":
		return document.StatusMessage
	case document.XMLName.Local == "string":
		return document.Text
	case document.Message != nil:
		return *document.Message
	}
	return otherwise
}
