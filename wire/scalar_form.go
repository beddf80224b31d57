package wire

import (
	"strings"

	"github.com/google/uuid"
)

// The form readers read a value of an application/x-www-form-urlencoded body as
// the .NET type converters do in the invariant culture. Around it may stand any
// of Unicode's white space. A value that is empty or all white space is null to
// the servers; the readers are not asked then, and refuse it.

// FormBool reads a boolean of a form: the word true or false in any case. "1",
// "on" and "yes" are errors.
func FormBool(text string) (bool, error) {
	text = strings.TrimSpace(text)
	switch {
	case asciiEqualFold(text, "true"):
		return true, nil
	case asciiEqualFold(text, "false"):
		return false, nil
	}
	return false, errBool
}

// FormInt64 reads an integer of a form: decimal digits with an optional sign.
// "010" is ten. "5.0", "1e2" and "1,000" are errors. So are 0x10, &h10 and #10,
// which the servers read as sixteen: strictness is safer there. The servers read
// 32 bits; this reads 64.
func FormInt64(text string) (int64, error) {
	return parseInt(strings.TrimSpace(text))
}

// FormByte reads a byte of a form: what [FormInt64] reads, from 0 to 255.
func FormByte(text string) (uint8, error) {
	n, err := FormInt64(text)
	return asByte(n, err)
}

// FormDecimal reads a decimal of a form: decimal digits with at most one point,
// an optional sign before them and an optional exponent after them, "-12.50",
// ".5", "1e2". Separators of thousands are errors.
func FormDecimal(text string) (Decimal, error) {
	digits := strings.TrimSpace(text)
	if strings.HasPrefix(digits, "+") {
		if digits = digits[1:]; strings.HasPrefix(digits, "-") {
			return Decimal{}, errDecimal
		}
	}
	return parseDecimalNumber([]byte(digits))
}

// FormGUID reads a GUID of a form. It takes the forms that [JSONGUID] lists.
func FormGUID(text string) (uuid.UUID, error) {
	id, ok := parseGUID(strings.TrimSpace(text))
	if !ok {
		return uuid.UUID{}, errGUID
	}
	return id, nil
}
