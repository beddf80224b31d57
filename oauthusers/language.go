package oauthusers

import (
	"database/sql/driver"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/scalar"
)

// Language is the vendor's enumeration eLanguage, the language of the user
// interface: an open enumeration of numbers. Numbers that the vendor does not
// list survive reading and writing, and fail validation with the code enum.
//
// Servers list the current values at GET /api/utils/enums?name=eLanguage.
type Language int64

// The documented languages.
const (
	LanguageEnglishUS Language = 1
	LanguageSpanish   Language = 2
	LanguageEnglishUK Language = 3
)

// languageNames maps numbers to the documented names.
var languageNames = [...]string{
	LanguageEnglishUS: "EnglishUS",
	LanguageSpanish:   "Spanish",
	LanguageEnglishUK: "EnglishUK",
}

// IsKnown reports whether the vendor lists the number.
func (l Language) IsKnown() bool {
	return l >= LanguageEnglishUS && l <= LanguageEnglishUK
}

// String returns the documented name, or the digits of a number without one.
func (l Language) String() string {
	if l.IsKnown() {
		return languageNames[l]
	}
	return strconv.FormatInt(int64(l), 10)
}

// UnmarshalJSON reads a whole number, or a string of one. Anything else, names
// and null included, is a [wire.ScalarError] and leaves l as it was.
func (l *Language) UnmarshalJSON(token []byte) error {
	number, err := scalar.Int64.ReadJSON(token)
	if err == nil {
		*l = Language(number)
	}
	return err
}

// AppendJSON appends the number. The error is always nil.
func (l Language) AppendJSON(dst []byte) ([]byte, error) {
	return strconv.AppendInt(dst, int64(l), 10), nil
}

// MarshalJSON is [Language.AppendJSON] for encoding/json.
func (l Language) MarshalJSON() ([]byte, error) {
	return l.AppendJSON(nil)
}

// Value returns the number, for a column of a database.
func (l Language) Value() (driver.Value, error) { return int64(l), nil }

// Scan reads a column, a whole number. Anything else, NULL included, is a
// [wire.ScalarError] and leaves l as it was.
func (l *Language) Scan(src any) error {
	number, err := scalar.ScanInt64(src)
	if err == nil {
		*l = Language(number)
	}
	return err
}
