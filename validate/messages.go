package validate

// This file owns the wording. It is not API: codes and paths are.

// message puts a code into words for people. The parameter says what was
// wanted; the offending value is not known here, so it cannot leak.
func message(code Code, param string) string {
	switch code {
	case CodeRequired:
		return "must be given, and be neither null nor blank"
	case CodeNull:
		return "must not be null"
	case CodeType:
		return "must be " + orElse(param, "of the documented type")
	case CodeSyntax:
		return "must be well-formed" + inBrackets(param)
	case CodePattern:
		return patternMessage(param)
	case CodeEmail:
		return "must be an e-mail address: one @, not first and not last, on one line"
	case CodeEnum:
		return "must be one of the documented values" + inBrackets(param)
	case CodeRange:
		return "must be in the allowed range" + inBrackets(param)
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
		return "must not be nested too deeply" + inBrackets(param)
	case CodeRefused:
		return "must be changed, the vendor's server refused it"
	default:
		return "must follow the contract" + inBrackets(param)
	}
}

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
	case CodeConflict, CodeDuplicate, CodeReadOnly, CodeIdentity, CodeRefused:
		return "The field " + name + " is invalid."
	default:
		return aspException
	}
}

// Wording of problem details.
const (
	titleUnreadable = "Bad Request"
	titleInvalid    = "Unprocessable Content"
	titleInternal   = "Internal Server Error"
)

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

// inBrackets returns text after a space and in brackets, or nothing.
func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}
