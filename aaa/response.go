package aaa

import (
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Method and Path are the request line. Path starts with a slash, so that
// Method + " " + Path is a pattern of [net/http.ServeMux]; {id} is
// [Params.ID].
const (
	Method = "PUT"
	Path   = "/api/AAA/UserProfiles/{id}"
)

// Response is the documented answer to an update that succeeded (status 200).
type Response struct {
	// Message is the response message, "Updated record".
	Message wire.Optional[string] `json:"message,omitzero"`

	// Success is true.
	Success wire.Optional[bool] `json:"success,omitzero"`

	// Data holds the user after the update, in a list of one.
	Data wire.Optional[[]User] `json:"data,omitzero"`

	// Total is "the total number of results regardless of paging": 1.
	Total wire.Optional[int64] `json:"total,omitzero"`
}

// ErrorResponse is the documented answer to an update that failed, with any
// other status.
type ErrorResponse struct {
	// Errors are the errors reported; see [ErrorList].
	Errors wire.Optional[ErrorList] `json:"errors,omitzero"`

	// Message is the response message, "Exception thrown".
	Message wire.Optional[string] `json:"message,omitzero"`

	// Success is false.
	Success wire.Optional[bool] `json:"success,omitzero"`
}

// failureMessage is the message of the documented failure.
const failureMessage = "Exception thrown"

// Failure reports err in the vendor's own shape: one object in errors for each
// problem, keyed by the path of the member, with the message as its value.
//
//	{"errors":[{"RepeatPassword":"must be the same as Password"}],"message":"Exception thrown","success":false}
//
// A problem of the whole body has the key "message", and so has the number of
// the problems beyond the first hundred. An error that is not of this library is
// one object with that key, whose value says that an error has occurred; its own
// text stays here: log it. The texts of this library never contain values of the
// request. For nil it returns an empty ErrorResponse.
func Failure(err error) ErrorResponse {
	text := validate.Text(err)
	if text == "" {
		return ErrorResponse{}
	}
	var list ErrorList
	for _, problem := range validate.List(err).Shown() {
		field := problem.Path.String()
		if field == "" {
			field = messageField
		}
		list.Items = append(list.Items, NewErrorItem(field, problem.Message()))
	}
	if list.Items == nil {
		list.Items = []ErrorItem{NewErrorItem(messageField, text)}
	}
	return ErrorResponse{
		Errors:  wire.Value(list),
		Message: wire.Value(failureMessage),
		Success: wire.Value(false),
	}
}
