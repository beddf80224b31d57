package userdetail

import (
	"fmt"
	"io"
	"log/slog"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/answer"
	"github.com/seed16fbf055/userupdate/internal/xmlio"
	"github.com/seed16fbf055/userupdate/validate"
)

// VendorError is what the vendor's server answered in place of the documented
// success. [errors.As] finds a [validate.Errors] in it with the members that
// the answer names: code required where the server's known words say that a
// member is missing, and otherwise refused.
//
// Neither it nor its list shows a secret when it is printed or logged. Answer
// is the vendor's own: what it holds beside its secrets is as the server wrote
// it.
type VendorError struct {
	// Message is what the vendor said, on one line and with secrets masked: the
	// sentences of the answer, and then what it says of each member. What is
	// said of a secret member is masked as a whole, unless it is known to say
	// that the member is missing. It is "" where the answer gives no words.
	Message string

	// Answer is the typed answer, as far as the body is one: empty for a body
	// of another shape, and for one that is not well-formed.
	Answer Response

	about string // what the body is, for the text
	list  validate.Errors
}

// Error returns Message behind what kind of answer it is, on one line of at
// most 300 bytes.
func (e *VendorError) Error() string { return answer.Line(e.about, e.Message) }

// Unwrap returns the members that the vendor names, a [validate.Errors], and
// nil where it names none.
func (e *VendorError) Unwrap() error { return e.list.Err() }

// Format writes the text of [VendorError.Error] for every verb.
func (e VendorError) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, e.Error()) }

// LogValue returns the text of [VendorError.Error].
func (e VendorError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// ParseError reads the body of an answer, JSON or XML. It returns nil for the
// documented success: a BaseResponseModel with at least one link that has a rel
// or an href, because an update that succeeded says what can be done next with
// the user. A member that is unknown or has the wrong type takes nothing from
// that. Everything else is a [*VendorError], an empty body and {} among them. A
// success has a StatusMessage too, so look at the HTTP status as well.
//
// The vendor documents no answer to a failed update; its SDK's tests show that
// it may be
//
//   - a JSON string: "Record to be updated has changed since last read."
//   - bare text, and then any text: an error page too
//   - a BaseResponseModel in JSON or XML, whose StatusMessage counts
//
// Beside these it reads what ASP.NET and the servers on the way answer:
// HttpError with its ModelState, problem details with pointers, a string element,
// an HTML page, half of an answer. A WsAccessKey in any of them, as in the
// address that an error page repeats, is masked.
func ParseError(body []byte) error {
	read := answer.Read(body, &vendor)
	failed := &VendorError{}
	switch read.Kind {
	case answer.Object:
		read.Decoded(failed.Answer.UnmarshalJSON(read.Body))
	case answer.XML:
		var err error
		failed.Answer, err = xmlio.Decode(read.Body, "BaseResponseModel", (*Response).readXML, false)
		read.Decoded(err)
	}
	leads := func(l Link) bool { return l.Rel.Or("") != "" || l.Href.Or("") != "" }
	if !read.Broken && slices.ContainsFunc(failed.Answer.Links.Or(nil), leads) {
		return nil
	}
	failed.Message, failed.about, failed.list = read.Message(), read.About(), read.Errors()
	return failed
}

// vendor says what the shared reader must know of Saasu.
var vendor = answer.Vendor{
	Members:    updateNames,
	Nested:     map[string][]string{"_links": linkNames},
	Parameters: []string{"userDetail", "user", "model", "value"},
	Words:      [][]string{{"StatusMessage"}},
}
