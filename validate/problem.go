package validate

import "strconv"

// ProblemContentType is the media type of [ProblemDetails] in JSON.
const ProblemContentType = "application/problem+json"

// ProblemDetails is the body of RFC 9457 (problem details for HTTP APIs) with
// the extension member "errors".
type ProblemDetails struct {
	// Type is always "about:blank": the status and the errors say everything.
	Type string `json:"type"`

	// Title is the HTTP phrase of the status, as the RFC wants it for
	// about:blank.
	Title string `json:"title"`

	// Status is 400, 422 or 500; see [Problem].
	Status int `json:"status"`

	// Detail is a sentence for people.
	Detail string `json:"detail,omitempty"`

	// Errors has one element per entry of the report.
	Errors []ProblemError `json:"errors,omitempty"`
}

// ProblemError is one element of [ProblemDetails].
type ProblemError struct {
	Pointer string `json:"pointer"` // RFC 6901 JSON Pointer into the body; empty for the whole body
	Code    Code   `json:"code"`
	Detail  string `json:"detail"` // a sentence for people, without the member's name
}

// Problem returns err as problem details. The status is
//
//   - 400 when the body as a whole could not be read: an entry has the code
//     syntax or depth, or has null or type and an empty path;
//   - 422 when it could be read and breaks the contract;
//   - 500 when err is not from this package. Then there is no detail, because
//     the text of a foreign error may hold anything.
//
// Errors that are not from this package are left out where some are. For nil it
// returns the zero value: there is no problem to report.
func Problem(err error) ProblemDetails {
	if err == nil {
		return ProblemDetails{}
	}
	entries := entriesOf(err)
	if len(entries) == 0 {
		return ProblemDetails{Type: "about:blank", Title: titleInternal, Status: 500}
	}
	details := ProblemDetails{
		Type:   "about:blank",
		Title:  titleInvalid,
		Status: 422,
		Detail: problemDetail(strconv.Itoa(len(entries))),
		Errors: make([]ProblemError, len(entries)),
	}
	for i, entry := range entries {
		details.Errors[i] = ProblemError{entry.Path.Pointer(), entry.Code, entry.Message()}
		if entry.wholeBody() {
			details.Title, details.Status = titleUnreadable, 400
		}
	}
	return details
}

// wholeBody reports whether the entry says that the body could not be read.
func (e Error) wholeBody() bool {
	switch e.Code {
	case CodeSyntax, CodeDepth:
		return true
	default:
		return len(e.Path) == 0 && e.Code.unreadable()
	}
}

// entriesOf returns every entry in err, in order.
func entriesOf(err error) Errors {
	var c collector
	c.add(err)
	var entries Errors
	for _, list := range c.lists {
		entries = append(entries, list...)
	}
	return entries
}
