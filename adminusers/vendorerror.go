package adminusers

import (
	"fmt"
	"io"
	"log/slog"

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
// documented success: ResponseData with a value in it, and Error null or
// absent. A member that is unknown or has the wrong type takes nothing from that.
// Everything else is a [*VendorError], an empty body and {} among them, and
// also the vendor's sample, which has both parts. Besides the documented Error
// it reads what ASP.NET and the servers on the way answer: HttpError with its
// ModelState, problem details with pointers, a text, an HTML page, half of an
// answer.
func ParseError(body []byte) error {
	read := answer.Read(body, &vendor)
	failed := &VendorError{}
	switch read.Kind {
	case answer.Object:
		read.Decoded(failed.Answer.UnmarshalJSON(read.Body))
	case answer.XML:
		var err error
		failed.Answer, err = xmlio.Decode(read.Body, "ResponseOfUser", (*Response).readXML, false)
		read.Decoded(err)
	}
	if !read.Broken && read.State("Error") <= answer.IsNull && failed.Answer.ResponseData.Or(ResponseDataOfUser{}).says() {
		return nil
	}
	failed.Message, failed.about, failed.list = read.Message(), read.About(), read.Errors()
	return failed
}

// says reports whether any part has a value.
func (r ResponseDataOfUser) says() bool {
	_, identified := r.Identification.Get()
	_, outcome := r.Result.Get()
	_, detailed := r.Detail.Get()
	return identified || outcome || detailed
}

// vendor says what the shared reader must know of 2sms.
var vendor = answer.Vendor{
	Members:    append([]string{"Language"}, updateNames...),
	Secrets:    []string{"Pin", "Password", "UserPassword"},
	Parameters: []string{"user", "value"},
	Words:      [][]string{{"Error", "ErrorCode"}, {"Error", "ErrorReason"}},
	Watch:      []string{"Error"},
}
