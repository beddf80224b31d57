package validate

import "strings"

// This file owns the wording. It is not API: codes and paths are.

// message puts a code into words for people. The parameter is data, see [Code];
// the offending value is not known here, so it cannot leak.
func message(code Code, param string) string {
	switch code {
	case CodeRequired:
		if param == paramText {
			return "must be given, and be neither null nor blank"
		}
		return "must be sent, and not be null"
	case CodeNull:
		return "must not be null"
	case CodeType:
		return "must be " + wanted(param)
	case CodeSyntax:
		return "must be well-formed" + at(param)
	case CodePattern:
		return patternMessage(param)
	case CodeEmail:
		return "must be an e-mail address: one @, not first and not last, on one line"
	case CodeEnum:
		return "must be one of the documented values" + inBrackets(param)
	case CodeRange:
		return "must be " + limited(param)
	case CodeURL:
		return "must be an absolute http or https URL"
	case CodeMismatch:
		return "must be the same as " + orElse(param, "the member it repeats")
	case CodeConflict:
		return "must not contradict " + orElse(param, "another part of the update")
	case CodeDuplicate:
		return "must not be given twice" + inBrackets(param)
	case CodeReadOnly:
		return "must not be changed, it is read-only"
	case CodeIdentity:
		return "must be the identity of the record that is updated"
	case CodeDepth:
		return "must not be nested too deeply" + at(param)
	case CodeMediaType:
		return "must come in a media type and an encoding that the system reads" + inBrackets(param)
	case CodeUnknown:
		return "must not be sent, the contract does not know it"
	case CodeRefused:
		return "must be changed, the vendor's server refused it"
	case CodeMore:
		return "and " + orElse(param, "some") + " more"
	default:
		return "must follow the contract" + inBrackets(param)
	}
}

// Subjects and fixed texts of a report.
const (
	bodySubject = "body"
	noErrors    = "no errors"
)

// otherError speaks of an error whose text may hold a value, by its type.
func otherError(goType string) string { return "another error (" + goType + ")" }

// wants words what a value must be, by the Param of [CodeType].
var wants = map[string]string{
	"":           "of the documented type",
	"guid":       "a GUID",
	"boolean":    "true or false",
	"integer":    "a whole number",
	"byte":       "a whole number from 0 to 255",
	"decimal":    "a decimal number",
	"date":       "a date",
	"string":     "a string",
	"object":     "an object",
	"list":       "a list",
	"json":       "a JSON value",
	"enum":       "one of the documented names or numbers",
	"name":       "one of the documented names",
	"flag":       "0 or 1",
	"scalar":     "a whole number or a string",
	"value":      "null, a boolean, a whole number or a string",
	"base64":     "base64",
	"text":       "text without comments and elements",
	"characters": "text of characters that XML allows",
	"nil":        "true, false, 1 or 0 in xsi:nil",
	"plain":      "an element without a namespace",
	"path":       "the path of a member",
}

func wanted(param string) string {
	if words, ok := wants[param]; ok {
		return words
	}
	if name, ok := strings.CutPrefix(param, "element="); ok {
		return "a " + name + " element"
	}
	if name, ok := strings.CutPrefix(param, "type="); ok {
		return "of the xsi:type " + name
	}
	return "of the documented type (" + param + ")"
}

// limits words the Param of [CodeRange].
var limits = map[string]string{
	"min": "at least ",
	"max": "at most ",
	"len": "exactly ",
	"gt":  "more than ",
	"lt":  "less than ",
}

func limited(param string) string {
	limit, value, _ := strings.Cut(param, "=")
	switch words, ok := limits[limit]; {
	case ok && value != "":
		return words + value
	case param == "int64":
		return "a whole number that 64 bits can hold"
	case param == "byte":
		return wants[param]
	case wants[param] != "" && param != "":
		return wants[param] + ", within its range"
	}
	return "in the allowed range" + inBrackets(param)
}

// paramText is the Param of [CodeRequired] for a text.
const paramText = "text"

// patternMessage puts the documented forms into words.
func patternMessage(form string) string {
	if form == formMobile {
		return "must be a mobile phone number: 5 to 20 digits, spaces, brackets and hyphens, " +
			"5 of them digits on the first line, a + in front if any"
	}
	return "must have the documented form" + inBrackets(form)
}

// Wording of ASP.NET, as its model validation and its serialisers write it in
// the body of an answer. A remote client sees every exception as aspException.
const (
	aspInvalidRequest = "The request is invalid."
	aspException      = "An error has occurred."
)

// aspMessage puts a code into ASP.NET's words. name and other are wire names.
func aspMessage(code Code, name, other string) string {
	switch code {
	case CodeRequired:
		return "The " + name + " field is required."
	case CodePattern:
		if other == formMobile {
			return "The field " + name + " must match the regular expression '" + mobilePattern + "'."
		}
		return "The field " + name + " is invalid."
	case CodeEmail:
		return "The " + name + " field is not a valid e-mail address."
	case CodeURL:
		return "The " + name + " field is not a valid fully-qualified http, https, or ftp URL."
	case CodeMismatch:
		return "'" + name + "' and '" + other + "' do not match."
	case CodeConflict, CodeDuplicate, CodeReadOnly, CodeIdentity, CodeUnknown, CodeRefused:
		return "The field " + name + " is invalid."
	case CodeMore:
		return "And " + other + " more errors."
	default:
		return aspException
	}
}

// aspMediaType words the answer to a media type that is not read, or to none.
func aspMediaType(name string) string {
	if name == "" {
		return "The request contains an entity body but no Content-Type header. " +
			"The inferred media type 'application/octet-stream' is not supported for this resource."
	}
	return "The request entity's media type '" + name + "' is not supported for this resource."
}

// titles are the HTTP phrases of the statuses of problem details.
var titles = map[int]string{
	statusUnreadable: "Bad Request",
	statusMediaType:  "Unsupported Media Type",
	statusInvalid:    "Unprocessable Content",
	statusInternal:   "Internal Server Error",
}

// problemDetail counts the problems.
func problemDetail(count string) string {
	if count == "1" {
		return "There is 1 problem with the update."
	}
	return "There are " + count + " problems with the update."
}

// orElse returns text, or instead when there is none.
func orElse(text, instead string) string {
	if text == "" {
		return instead
	}
	return text
}

// at returns where a body breaks, or nothing.
func at(offset string) string {
	if offset == "" {
		return ""
	}
	return " (offset " + offset + ")"
}

// inBrackets returns text after a space and in brackets, or nothing.
func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}
