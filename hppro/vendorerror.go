package hppro

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/answer"
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

// ParseError reads the body of an answer. It returns nil for the documented
// success: a JSON object without Message and ModelState, in which at least one
// member of HPProUserDTO has a value of its type. Members beside that one may
// be unknown or have the wrong type. Everything else is a [*VendorError], an
// empty body and {} among them. It reads what ASP.NET and the servers on the way
// answer: HttpError with its ModelState in JSON and XML, problem details with
// pointers, a text, an HTML page, half of an answer.
func ParseError(body []byte) error {
	read := answer.Read(body, &vendor)
	failed := &VendorError{}
	if read.Kind == answer.Object {
		read.Decoded(failed.Answer.UnmarshalJSON(read.Body))
	}
	if !read.Broken && failed.Answer.User.IsSet() && read.Known() {
		return nil
	}
	failed.Message, failed.about, failed.list = read.Message(), read.About(), read.Errors()
	return failed
}

// vendor says what the shared reader must know of the HP Pro server.
var vendor = answer.Vendor{
	Members:    updateNames,
	Nested:     map[string][]string{"Licenses": licenseNames, "UplineHierarchyUsers": uplineUserNames},
	Secrets:    []string{"MFAAuthenticatorKey", "MFAQuestionAnswer", "TotpSid"},
	Parameters: []string{parameter, "user", "value"},
	Watch:      updateNames,
}
