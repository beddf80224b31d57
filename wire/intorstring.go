package wire

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// IntOrString is a whole number that a system sends sometimes as 1, sometimes
// as "1". Both are read, and each is written as it was read, down to the
// leading zeros of "007". The zero value is the number 0.
//
// == compares how the number is written as well; [IntOrString.Equal] does not.
type IntOrString struct {
	number int64
	quoted string // the text between the quotes; "" for a bare number
}

// IntOf returns n, to be written as a number: 1.
func IntOf(n int64) IntOrString { return IntOrString{number: n} }

// QuotedIntOf returns n, to be written as a string: "1".
func QuotedIntOf(n int64) IntOrString {
	return IntOrString{number: n, quoted: strconv.FormatInt(n, 10)}
}

// Int64 returns the number.
func (v IntOrString) Int64() int64 { return v.number }

// IsQuoted reports whether the number is written as a string.
func (v IntOrString) IsQuoted() bool { return v.quoted != "" }

// Equal reports whether both are the same number, however it is written.
func (v IntOrString) Equal(other IntOrString) bool { return v.number == other.number }

// String returns the number as it was read, without quotes.
func (v IntOrString) String() string {
	if v.quoted != "" {
		return v.quoted
	}
	return strconv.FormatInt(v.number, 10)
}

// AppendJSON appends the number as it was read: 1 or "1".
func (v IntOrString) AppendJSON(dst []byte) []byte {
	if v.quoted != "" {
		return plain.AppendString(dst, v.quoted)
	}
	return strconv.AppendInt(dst, v.number, 10)
}

// MarshalJSON writes what [IntOrString.AppendJSON] appends.
func (v IntOrString) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil), nil }

// UnmarshalJSON reads a number without fraction and
// exponent, or a string of decimal digits. null leaves the number as it is.
func (v *IntOrString) UnmarshalJSON(token []byte) error {
	if isNull(token) {
		return nil
	}
	number, fault := plain.JSONInt64(token)
	if fault != plain.None {
		return failure(fault, errInt, errIntRange)
	}
	read := IntOrString{number: number}
	if token[0] == '"' {
		// The escapes are sound, or there would be no number.
		read.quoted, _ = plain.JSONString(token)
	}
	*v = read
	return nil
}
