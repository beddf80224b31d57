package aaa

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// PreferenceValue is the value of a preference in an update. The request is
// documented with a whole number, records hold text. Both are read, and each is
// written as it was read. The zero value is the number 0.
//
// == also compares how the value is written; [PreferenceValue.Equal] does not.
//
//contract:schema {"anyOf":[{"type":"integer","format":"int64"},{"type":"string"}]}
type PreferenceValue struct {
	number int64
	text   string
	isText bool
}

// PreferenceNumber returns the documented form, a whole number.
func PreferenceNumber(n int64) PreferenceValue { return PreferenceValue{number: n} }

// PreferenceText returns a text, to be written as a string.
func PreferenceText(text string) PreferenceValue { return PreferenceValue{text: text, isText: true} }

// preferenceOf returns the value that sends a record's text: the documented
// number if the text is exactly that of a number, else the text.
func preferenceOf(text string) PreferenceValue {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || strconv.FormatInt(n, 10) != text {
		return PreferenceText(text)
	}
	return PreferenceNumber(n)
}

// preferenceForm converts between the text in a record and the value in an
// update.
var preferenceForm preferenceTexts

type preferenceTexts struct{}

func (preferenceTexts) Held(sent PreferenceValue) string { return sent.String() }
func (preferenceTexts) Sent(text string) PreferenceValue { return preferenceOf(text) }

// Number returns the number, and false when the value is a text.
func (v PreferenceValue) Number() (int64, bool) { return v.number, !v.isText }

// String returns the text that a record holds after the update.
func (v PreferenceValue) String() string {
	if v.isText {
		return v.text
	}
	return strconv.FormatInt(v.number, 10)
}

// Equal reports whether both give the same text in a record: 5 equals "5".
func (v PreferenceValue) Equal(other PreferenceValue) bool { return v.String() == other.String() }

// errPreferenceValue is returned for what is neither.
var errPreferenceValue = wire.NewScalarError("scalar")

// errPreferenceRange is returned for a number that is too large or too small.
var errPreferenceRange = wire.NewScalarError(plain.WantInt64).Beyond()

// UnmarshalJSON reads a whole number without fraction and exponent, or a
// string. null leaves the value as it is. An error is a [wire.ScalarError].
func (v *PreferenceValue) UnmarshalJSON(token []byte) error {
	switch {
	case string(token) == "null":
		return nil
	case len(token) > 0 && token[0] == '"':
		text, fault := plain.JSONString(token)
		if fault != plain.None {
			return errPreferenceValue
		}
		*v = PreferenceText(text)
		return nil
	}
	n, fault := plain.JSONInt64(token)
	switch fault {
	case plain.Form:
		return errPreferenceValue
	case plain.Range:
		return errPreferenceRange
	}
	*v = PreferenceNumber(n)
	return nil
}

// AppendJSON appends the value as it was read: 5 or "5". The error is
// always nil.
func (v PreferenceValue) AppendJSON(dst []byte) ([]byte, error) {
	if v.isText {
		return plain.AppendString(dst, v.text), nil
	}
	return strconv.AppendInt(dst, v.number, 10), nil
}

// MarshalJSON returns what [PreferenceValue.AppendJSON] appends.
func (v PreferenceValue) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil) }
