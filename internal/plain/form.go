package plain

import (
	"strings"
	"unicode"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// The form readers read a value of an application/x-www-form-urlencoded body as
// the .NET type converters do in the invariant culture. Any Unicode white space
// may stand around it. A value that is empty or all white space is null to the
// servers; the readers are not called then, and refuse it.

// trimmed is text without the white space around it. Most values have none, so
// their ends are looked at before anything is called.
func trimmed[S chars.Text](text S) S {
	if n := len(text); n > 0 && visible(text[0]) && visible(text[n-1]) {
		return text
	}
	start := len(text) - len(strings.TrimLeftFunc(string(text), unicode.IsSpace))
	return text[start : start+len(strings.TrimSpace(string(text)))]
}

// visible reports whether c is an ASCII character that shows.
func visible(c byte) bool { return c-'!' < 0x5E }

// FormBool reads a boolean of a form: the word true or false in any case. "1",
// "on" and "yes" are errors.
func FormBool[S chars.Text](text S) (bool, Fault) {
	switch string(text) { // as nearly every client writes it
	case "true":
		return true, None
	case "false":
		return false, None
	}
	text = trimmed(text)
	switch {
	case chars.EqualFold(text, "true"):
		return true, None
	case chars.EqualFold(text, "false"):
		return false, None
	}
	return false, Form
}

// FormInt64 reads an integer of a form: decimal digits with an optional sign.
// "010" is ten. "5.0", "1e2" and "1,000" are errors. So are 0x10, &h10 and #10,
// which the servers read as sixteen: strictness is safer there. The servers
// read 32 bits; this reads 64.
func FormInt64[S chars.Text](text S) (int64, Fault) {
	return Int(trimmed(text))
}

// FormByte reads a byte of a form: what [FormInt64] reads, from 0 to 255.
func FormByte[S chars.Text](text S) (uint8, Fault) {
	return asByte(FormInt64(text))
}

// FormGUID reads a GUID of a form. It takes the forms that [JSONGUID] lists.
func FormGUID[S chars.Text](text S) (uuid.UUID, Fault) {
	id, ok := GUID(trimmed(text))
	return id, formUnless(ok)
}
