package userdetail

import (
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
