package validate

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// HTTPError is the body with which ASP.NET Web API 2 answers a failed request,
// its HttpError.
type HTTPError struct {
	// Message is the sentence for the whole request.
	Message string

	// ModelState has one element per key, in order. If there are none, the
	// member ModelState is left out.
	ModelState []ModelStateEntry
}

// ModelStateEntry is one key of a ModelState with its messages.
type ModelStateEntry struct {
	Key      string
	Messages []string
}

// ModelState returns what an ASP.NET Web API 2 server with its default
// formatters answers to a body that has these errors, with status 400, or 415
// for a media type that it does not read: then a Message alone, which names it. prefix
// is the name of the action's parameter, which leads every key; with the
// prefix "user" the keys are "user.MobilePhone", "user.Licenses[0].StateId",
// and "user" for the whole body.
//
// The wording is ASP.NET's: "The MobilePhone field is required.", the full
// pattern for a number that does not match it, and "An error has occurred." for
// whatever is an exception there, as a remote client sees it (every type,
// syntax, null, depth, enum and range error). The codes that the server does
// not know (readonly, identity, duplicate, conflict, refused) read "The field X
// is invalid.", which is the text of a validation attribute that has none of
// its own.
//
// Where this differs from the server:
//
//   - The server may give a member several messages (a MobilePhone of three
//     spaces fails the pattern and is missing); a report has one entry per
//     path, and so one message.
//   - A required number, bool or GUID that is missing from JSON is an exception
//     there, under the key of the body and without the member's name; here it
//     reads as a required text does, and has its own key.
//   - After a syntax error the server may name the member it had reached; here
//     the key is that of the body.
//   - It reports e-mail addresses only where the attribute is set; drop them
//     with [Without].
//
// An error that is not from this package gives the answer to an exception, the
// Message "An error has occurred." alone; [List] says which are understood. At
// most [MaxShown] entries are shown, and then one message under the key of the
// body says how many more there are. For nil, and for a list without entries, it
// returns the zero value.
func ModelState(prefix string, err error) HTTPError {
	if nothing(err) {
		return HTTPError{}
	}
	entries := List(err)
	if len(entries) == 0 {
		return HTTPError{Message: aspException}
	}
	answer := HTTPError{Message: aspInvalidRequest}
	at := make(map[string]int)
	for _, entry := range entries.Shown() {
		if entry.Code == CodeMediaType && (entry.Param == "" || strings.Contains(entry.Param, "/")) {
			return HTTPError{Message: aspMediaType(entry.Param)}
		}
		key := modelStateKey(prefix, entry.Path)
		i, known := at[key]
		if !known {
			i = len(answer.ModelState)
			at[key] = i
			answer.ModelState = append(answer.ModelState, ModelStateEntry{Key: key})
		}
		text := aspMessage(entry.Code, displayName(prefix, entry.Path), entry.Param)
		answer.ModelState[i].Messages = append(answer.ModelState[i].Messages, text)
	}
	return answer
}

// modelStateKey joins the prefix and the path as the model binder does.
func modelStateKey(prefix string, path wire.Path) string {
	switch {
	case len(path) == 0:
		return prefix
	case prefix == "" || path[0].IsIndex():
		return prefix + path.String()
	default:
		return prefix + "." + path.String()
	}
}

// displayName is the member's name in a message: the last name of the path.
func displayName(prefix string, path wire.Path) string {
	for i := len(path) - 1; i >= 0; i-- {
		if !path[i].IsIndex() {
			return path[i].Name
		}
	}
	return prefix
}

// MarshalJSON writes {"Message":…,"ModelState":{key:[messages]}} with the keys
// in order and escaped as the server's serialiser does.
func (h HTTPError) MarshalJSON() ([]byte, error) {
	body := plain.AppendString([]byte(`{"Message":`), h.Message)
	if len(h.ModelState) > 0 {
		body = append(body, `,"ModelState":{`...)
		for i, entry := range h.ModelState {
			if i > 0 {
				body = append(body, ',')
			}
			body = append(plain.AppendString(body, entry.Key), ':', '[')
			for j, text := range entry.Messages {
				if j > 0 {
					body = append(body, ',')
				}
				body = plain.AppendString(body, text)
			}
			body = append(body, ']')
		}
		body = append(body, '}')
	}
	return append(body, '}'), nil
}

// UnmarshalJSON reads what [HTTPError.MarshalJSON] writes, with the keys in the
// order of the body. Other members are passed over. The error is that of
// encoding/json, and leaves h as it is.
func (h *HTTPError) UnmarshalJSON(body []byte) error {
	var read struct {
		Message    string
		ModelState modelState
	}
	if err := json.Unmarshal(body, &read); err != nil {
		return err
	}
	*h = HTTPError{read.Message, read.ModelState}
	return nil
}

// modelState reads an object of lists of messages, in the order of its keys.
type modelState []ModelStateEntry

// UnmarshalJSON reads a valid JSON value, as encoding/json hands it over.
func (m *modelState) UnmarshalJSON(token []byte) error {
	var entries map[string][]string
	if err := json.Unmarshal(token, &entries); err != nil || entries == nil {
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(token)) // of what has been read once
	_, _ = decoder.Token()
	for decoder.More() {
		key, _ := decoder.Token()
		entry := ModelStateEntry{Key: key.(string)}
		_ = decoder.Decode(&entry.Messages)
		*m = append(*m, entry)
	}
	return nil
}

// MarshalXML writes
// <Error><Message>…</Message><ModelState>…</ModelState></Error>, whatever the
// name of the start element. Each key is an element, in which characters that
// XML names cannot hold are written as _xHHHH_
// ("user.Licenses_x005B_0_x005D_"). Its messages are text with a space between
// them.
func (h HTTPError) MarshalXML(e *xml.Encoder, _ xml.StartElement) error {
	var inner strings.Builder
	inner.WriteString("<Message>" + xmlText(h.Message) + "</Message>")
	if len(h.ModelState) > 0 {
		inner.WriteString("<ModelState>")
		for _, entry := range h.ModelState {
			name := xmlName(entry.Key)
			inner.WriteString("<" + name + ">" + xmlText(strings.Join(entry.Messages, " ")) + "</" + name + ">")
		}
		inner.WriteString("</ModelState>")
	}
	// Written as it is, because encoding/xml escapes quotation marks in text
	// and the server does not.
	return e.EncodeElement(struct {
		Inner string `xml:",innerxml"`
	}{inner.String()}, xml.StartElement{Name: xml.Name{Local: "Error"}})
}

// xmlEscapes are the characters that text cannot hold as they are.
var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")

// xmlText escapes text. What XML 1.0 cannot hold at all becomes U+FFFD.
func xmlText(text string) string {
	valid := strings.Map(func(r rune) rune {
		if chars.IsLegalXML(r) {
			return r
		}
		return utf8.RuneError
	}, text)
	return xmlEscapes.Replace(valid)
}

// xmlName writes key as .NET's XmlConvert.EncodeLocalName does: a character
// that cannot stand in a name becomes _xHHHH_, and so does an underscore that
// would read as the start of one. ASCII is exact. Every other character is
// escaped, although .NET keeps letters: documented names are ASCII, and the
// escaped form decodes to the same key.
func xmlName(key string) string {
	if key == "" {
		return "_" // XML has no empty names; the server has no empty prefix
	}
	var name strings.Builder
	for i, r := range key {
		switch {
		case r > 0xFFFF:
			fmt.Fprintf(&name, "_x%08X_", r)
		case !nameRune(r, i == 0), r == '_' && startsEscape(key[i:]):
			fmt.Fprintf(&name, "_x%04X_", r)
		default:
			name.WriteRune(r)
		}
	}
	return name.String()
}

// nameRune reports whether r is an ASCII character of an XML name without a
// colon.
func nameRune(r rune, first bool) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '_':
		return true
	case '0' <= r && r <= '9', r == '-', r == '.':
		return !first
	default:
		return false
	}
}

// startsEscape reports whether text starts like an escaped character: _xHHHH_
// or _xHHHHHHHH_.
func startsEscape(text string) bool {
	if len(text) < 2 || text[1] != 'x' && text[1] != 'X' {
		return false
	}
	for _, digits := range [...]int{4, 8} {
		end := 2 + digits
		if len(text) > end && text[end] == '_' && isHex(text[2:end]) {
			return true
		}
	}
	return false
}

// isHex reports whether text is hexadecimal digits only.
func isHex(text string) bool {
	for i := range len(text) {
		if !chars.IsHex(text[i]) {
			return false
		}
	}
	return true
}
