package validate

import "strconv"

// ProblemContentType is the media type of [ProblemDetails] in JSON.
const ProblemContentType = "application/problem+json"

// ProblemDetails is the body of RFC 9457 (problem details for HTTP APIs) with
// the extension member "errors". A client reads it back with json.Unmarshal.
type ProblemDetails struct {
	// Type is always "about:blank": the status and the errors say everything.
	Type string `json:"type"`

	// Title is the HTTP phrase of the status, as the RFC wants it for
	// about:blank.
	Title string `json:"title"`

	// Status is 400, 415, 422 or 500; see [Problem].
	Status int `json:"status"`

	// Detail is a sentence for people.
	Detail string `json:"detail,omitempty"`

	// Errors has one element per entry of the report, as far as it is shown.
	Errors []ProblemError `json:"errors,omitempty"`
}

// ProblemError is one element of [ProblemDetails].
type ProblemError struct {
	// Pointer is an RFC 6901 JSON Pointer into the body, empty for the whole
	// body. Its names are spelled as documented, also where the body spells
	// them in another case.
	Pointer string `json:"pointer"`

	Code   Code   `json:"code"`
	Detail string `json:"detail"` // a sentence for people, without the member's name
}

// Problem returns err as problem details. Pointers name members as the
// documents spell them: {"licenses":[{"id":"q"}]} is answered with the pointer
// /Licenses/0/Id. The status is
//
//   - 415 when the body comes in a media type or an encoding that the system
//     does not read (mediatype);
//   - 400 when the body as a whole could not be read: an entry has the code
//     syntax or depth, or has null or type and an empty path;
//   - 422 when it could be read and breaks the contract;
//   - 500 when err is not from this package. Then there is no detail, because
//     the text of a foreign error may hold anything: log it instead.
//
// Errors that are not from this package are left out where some are; [List] says
// which of theirs are understood. At most [MaxShown] entries are shown, and one
// that says how many more there are. For nil, and for a list without entries, it
// returns the zero value: there is no problem to tell.
func Problem(err error) ProblemDetails {
	if nothing(err) {
		return ProblemDetails{}
	}
	entries := List(err)
	details := ProblemDetails{Type: "about:blank", Status: statusOf(entries)}
	details.Title = titles[details.Status]
	if len(entries) == 0 {
		return details
	}
	listed, more := entries.split()
	details.Detail = problemDetail(strconv.Itoa(len(listed) + more))
	for _, entry := range entries.Shown() {
		details.Errors = append(details.Errors, ProblemError{entry.Path.Pointer(), entry.Code, entry.Message()})
	}
	return details
}

// nothing reports whether err is nil, or a list of ours without entries.
func nothing(err error) bool {
	list, ours := err.(Errors)
	return err == nil || ours && len(list) == 0
}

// Text returns err in one line that a client may see: the text of every entry in
// it, as far as it is shown, and "An error has occurred." for an error that is
// not of this package. It returns "" for nil and for a list without entries.
func Text(err error) string {
	if nothing(err) {
		return ""
	}
	if entries := List(err); len(entries) > 0 {
		return entries.Error()
	}
	return aspException
}

// statusOf returns the HTTP status that fits a report.
func statusOf(entries Errors) int {
	status := statusInternal
	for _, entry := range entries {
		switch {
		case entry.Code == CodeMediaType:
			return statusMediaType
		case entry.wholeBody():
			status = statusUnreadable
		case status == statusInternal:
			status = statusInvalid
		}
	}
	return status
}

// The statuses of [Problem].
const (
	statusUnreadable = 400
	statusMediaType  = 415
	statusInvalid    = 422
	statusInternal   = 500
)

// wholeBody reports whether the entry says that the body could not be read.
func (e Error) wholeBody() bool {
	switch e.Code {
	case CodeSyntax, CodeDepth:
		return true
	default:
		return len(e.Path) == 0 && e.Code.unreadable()
	}
}
