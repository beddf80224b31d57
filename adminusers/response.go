package adminusers

import (
	"errors"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Method and Path are the request line. Path starts with a slash, so that
// Method + " " + Path is a pattern of [net/http.ServeMux]; {id} is
// [Params.ID].
const (
	Method = "PUT"
	Path   = "/api/v1/admin/users/{id}"
)

// Response is the documented answer, "ResponseOfUser": the modified user
// details, or an error. Each part may be absent or null.
type Response struct {
	// Error says why the update failed; null or absent when it succeeded.
	Error wire.Optional[Error] `json:"Error,omitzero" xml:"Error"`

	// ResponseData holds the outcome of an update that succeeded.
	ResponseData wire.Optional[ResponseDataOfUser] `json:"ResponseData,omitzero" xml:"ResponseData"`
}

// Error is the vendor's report of a failed update. The vendor publishes no
// vocabulary for either member.
type Error struct {
	// ErrorCode is a code, text or null.
	ErrorCode wire.Optional[string] `json:"ErrorCode,omitzero" xml:"ErrorCode"`

	// ErrorReason is an explanation, text or null.
	ErrorReason wire.Optional[string] `json:"ErrorReason,omitzero" xml:"ErrorReason"`
}

// ResponseDataOfUser is the outcome of an update. JSON carries the members in
// this order; XML carries Result before Identification.
type ResponseDataOfUser struct {
	// Identification names the user.
	Identification wire.Optional[Identification] `json:"Identification,omitzero" xml:"Identification"`

	// Result is text or null; the vendor publishes no vocabulary.
	Result wire.Optional[string] `json:"Result,omitzero" xml:"Result" contract:"xmlfirst"`

	// Detail is the user after the update.
	Detail wire.Optional[User] `json:"Detail,omitzero" xml:"Detail"`
}

// Identification names a user in an answer.
type Identification struct {
	// UserID is the user's id as text; the vendor documents a string here,
	// not a GUID. The wire name is UserId.
	UserID wire.Optional[string] `json:"UserId,omitzero" xml:"UserId"`
}

// Failure reports err in the vendor's own shape: ErrorCode is the code of the
// first problem, ErrorReason the whole text with every problem. For nil it
// returns an empty Response.
//
// 2sms publishes no vocabulary of codes, so the codes are those of
// [validate.Code]. An error that is not from this library has no code, and
// its ErrorCode is absent; its text still becomes the ErrorReason, so pass
// only errors whose text the caller may see. The texts of this library never
// contain values of the request.
func Failure(err error) Response {
	if err == nil {
		return Response{}
	}
	failure := Error{ErrorReason: wire.Value(err.Error())}
	if code, ok := firstCode(err); ok {
		failure.ErrorCode = wire.Value(string(code))
	}
	return Response{Error: wire.Value(failure)}
}

// firstCode returns the code of the first problem in err.
func firstCode(err error) (validate.Code, bool) {
	if list, ok := errors.AsType[validate.Errors](err); ok && len(list) > 0 {
		return list[0].Code, true
	}
	one, ok := errors.AsType[validate.Error](err)
	return one.Code, ok
}
