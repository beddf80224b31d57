package oauthusers

import (
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Method and Path are the request line. Path starts with a slash, so that
// Method + " " + Path is a pattern of [net/http.ServeMux]. There are no URI
// parameters: the id is in the body. The vendor's host is spaces.nexudus.com.
const (
	Method = "PUT"
	Path   = "/api/sys/users"
)

// Response is the documented answer, the same for success and failure. Members
// that an answer does not carry are absent: a documented failure has only
// Message, Value, Errors and WasSuccessful.
//
// Look at WasSuccessful, not at the HTTP status: older documentation of the
// vendor shows commands that fail with HTTP 200, and failures with Status 500
// under HTTP 400. A missing record is answered with the JSON string "Not
// found", which is not a Response.
//
// Source: the examples on developers.nexudus.com/rest-api/sys/put-users and,
// for the failure in full, post-users.
type Response struct {
	// Status is the HTTP status, 200 on success. Documented failures come with
	// and without it.
	Status wire.Optional[int64] `json:"Status,omitzero"`

	// Message is for people; its wording varies. For a failure it is one of the
	// errors, as in "FullName: is a required field".
	Message wire.Optional[string] `json:"Message,omitzero"`

	// Value holds the id of the updated record; null when the update failed.
	Value wire.Optional[Value] `json:"Value,omitzero"`

	// OpenInDialog is for the vendor's own user interface.
	OpenInDialog wire.Optional[bool] `json:"OpenInDialog,omitzero"`

	// OpenInWindow is for the vendor's own user interface.
	OpenInWindow wire.Optional[bool] `json:"OpenInWindow,omitzero"`

	// RedirectURL is for the vendor's own user interface; null in every answer
	// that was seen.
	RedirectURL wire.Optional[string] `json:"RedirectURL,omitzero"`

	// JavaScript is for the vendor's own user interface; null in every answer
	// that was seen.
	JavaScript wire.Optional[string] `json:"JavaScript,omitzero"`

	// UpdatedOn is when the record was changed, a date; null when it was not.
	UpdatedOn wire.Optional[wire.DateTime] `json:"UpdatedOn,omitzero"`

	// UpdatedBy is the e-mail address of the user who changed the record; null
	// when it was not changed.
	UpdatedBy wire.Optional[string] `json:"UpdatedBy,omitzero"`

	// Errors lists what is wrong with the update; null when nothing is.
	Errors wire.Optional[[]Error] `json:"Errors,omitzero"`

	// WasSuccessful says whether the record was updated.
	WasSuccessful wire.Optional[bool] `json:"WasSuccessful,omitzero"`
}

// Error is one thing that is wrong with an update.
type Error struct {
	// AttemptedValue is the value that was refused, of any kind. It may be a
	// password, so it is kept secret; [Failure] always sends null.
	AttemptedValue wire.Optional[SecretJSON] `json:"AttemptedValue,omitzero"`

	// Message says what is wrong, without the member's name: "is a required
	// field".
	Message wire.Optional[string] `json:"Message,omitzero"`

	// PropertyName is the member.
	PropertyName wire.Optional[string] `json:"PropertyName,omitzero"`
}

// requiredMessage is the only error message that the vendor documents for this
// operation.
const requiredMessage = "is a required field"

// Failure reports err in the vendor's own shape, the documented answer with
// HTTP status 400. Errors has an entry for every problem, of a long report for
// the first hundred and one that counts the others, and Message is the first of
// them after its member's name. For nil it returns an empty Response.
//
// The message for a missing required member is as documented, "is a required
// field". The vendor documents no other, so the rest are those of package
// validate. AttemptedValue is null in every entry, even where the vendor's
// server would repeat the value: errors of this library contain no values, and
// a value may be a secret. An error about the whole body has no PropertyName.
//
// An error that is not of this library has no entries: Errors is null, and the
// Message is the vendor's own, "An error has occurred.". Its text stays here:
// log it.
func Failure(err error) Response {
	text := validate.Text(err)
	if text == "" {
		return Response{}
	}
	response := Response{
		Message:       wire.Value(text),
		Value:         wire.Null[Value](),
		Errors:        wire.Null[[]Error](),
		WasSuccessful: wire.Value(false),
	}
	problems := validate.List(err).Shown()
	if len(problems) == 0 {
		return response
	}
	entries := make([]Error, len(problems))
	for i, problem := range problems {
		entries[i] = entryOf(problem)
	}
	response.Message.Set(summaryOf(entries[0]))
	response.Errors.Set(entries)
	return response
}

func entryOf(problem validate.Error) Error {
	entry := Error{
		AttemptedValue: wire.Null[SecretJSON](),
		Message:        wire.Value(problem.Message()),
		PropertyName:   wire.Null[string](),
	}
	if problem.Code == validate.CodeRequired {
		entry.Message.Set(requiredMessage)
	}
	if len(problem.Path) > 0 {
		entry.PropertyName.Set(problem.Path.String())
	}
	return entry
}

// summaryOf returns the documented form of a Message: "FullName: is a required
// field".
func summaryOf(entry Error) string {
	if name, ok := entry.PropertyName.Get(); ok {
		return name + ": " + entry.Message.Or("")
	}
	return entry.Message.Or("")
}
