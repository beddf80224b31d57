package validate

import (
	"unicode"
	"unicode/utf8"
)

// mobilePattern is the documented pattern of a mobile phone number. Go's
// regexp package has no lookahead, so [MobilePhone] matches it by hand.
//
// Source: "Matching regular expression pattern" of MobilePhone on the vendor's
// help page of PUT api/v1/admin/users/{id}.
const mobilePattern = `^(?=.*?\d.*?\d.*?\d.*?\d.*?\d)([+]?)([\d\s\(\)-]{5,20})$`

// formMobile is the parameter of a pattern error about a mobile phone number.
const formMobile = "mobile"

// Limits of the pattern.
const (
	mobileMinLength = 5  // without the plus sign
	mobileMaxLength = 20 // without the plus sign
	mobileMinDigits = 5  // on the first line
)

// MobilePhone reports whether value passes the documented pattern
//
//	^(?=.*?\d.*?\d.*?\d.*?\d.*?\d)([+]?)([\d\s\(\)-]{5,20})$
//
// as .NET's RegularExpressionAttribute judges it: an optional plus sign, then 5
// to 20 characters that are digits, white space, round brackets or hyphens. At
// least five digits stand before the first line feed, where the pattern's dots
// stop. Digits are those of every script (Unicode category Nd), white space is
// U+0009 to U+000D, U+0085 and the categories Zs, Zl and Zp. .NET looks at
// UTF-16 units, so digits beyond U+FFFF do not count as digits. Text that is
// not valid UTF-8 does not pass.
//
// The empty text passes, as it does there: whether a member may be empty is for
// [NotBlank] and `required` to decide.
//
// It reads at most 22 characters, whatever the length, and never allocates.
func MobilePhone(value string) bool {
	if value == "" {
		return true
	}
	if value[0] == '+' {
		value = value[1:]
	}
	if ok, sure := mobileASCII(value); sure {
		return ok
	}
	return mobileAny(value)
}

// mobileASCII judges what phone numbers nearly always are: ASCII digits with
// spaces, brackets and hyphens. It is not sure about anything else.
func mobileASCII(value string) (ok, sure bool) {
	if len(value) > mobileMaxLength {
		return false, false
	}
	sum := uint16(0)
	for i := range len(value) {
		sum += mobileWeight[value[i]]
	}
	return len(value) >= mobileMinLength && sum >= mobileMinDigits, sum < mobileOther
}

// mobileOther outweighs all the digits that a number may have.
const mobileOther = mobileMaxLength + 1

// mobileWeight is 1 for a digit, 0 for what may stand between digits, and
// mobileOther for all else. So the sum over a text counts its digits, without a
// branch that is hard to predict.
var mobileWeight = func() (weights [256]uint16) {
	for i := range weights {
		weights[i] = mobileOther
	}
	for c := '0'; c <= '9'; c++ {
		weights[c] = 1
	}
	for _, c := range " -()" {
		weights[c] = 0
	}
	return weights
}()

// mobileAny judges any text after the plus.
func mobileAny(value string) bool {
	length, digits, firstLine := 0, 0, true
	for _, r := range value {
		length++
		switch {
		case length > mobileMaxLength:
			return false
		case isDigit(r):
			if firstLine {
				digits++
			}
		case r == '\n':
			firstLine = false
		case r != '-' && r != '(' && r != ')' && !isSpace(r):
			return false
		}
	}
	return length >= mobileMinLength && digits >= mobileMinDigits
}

// isDigit is the \d of .NET: category Nd, and one UTF-16 unit.
func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return r <= 0xFFFF && unicode.Is(unicode.Nd, r)
}

// isSpace is the \s and the Char.IsWhiteSpace of .NET: U+0009 to U+000D,
// U+0085 and the categories Zs, Zl and Zp, which is Unicode's White_Space.
// None of it lies beyond U+FFFF.
func isSpace(r rune) bool { return unicode.IsSpace(r) }
