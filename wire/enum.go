package wire

import (
	"database/sql/driver"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// EnumNames lists the documented names of an open enumeration; the index is the
// number. The Go type of such an enumeration is a string. It holds a documented
// name or, so that nothing is lost, a name or number that the documents do not
// list:
//
//	type Preferences string
//
//	const PreferencesNone Preferences = "NONE"
//
//	var preferencesNames = wire.EnumNames{"NONE"}
//
// The empty string is the zero value and stands for number 0.
type EnumNames []string

// Equal reports whether a and b are one value to the server: they are the same
// text, or one is empty and the other what number 0 is called.
func (names EnumNames) Equal(a, b string) bool { return names.orZero(a) == names.orZero(b) }

// orZero returns value, or for "" what number 0 is called: the first name, or
// its digit where there are no names.
func (names EnumNames) orZero(value string) string {
	switch {
	case value != "":
		return value
	case len(names) == 0:
		return "0"
	}
	return names[0]
}

// ParseJSON reads a JSON value as Json.NET reads an enumeration: a 32-bit whole
// number, or a string that holds such a number, or a name in any case, with
// white space around it. It returns the documented name, in the documented
// spelling, for a number or name that has one. Other numbers are kept as digits
// and other identifiers as they are, although the server would refuse the
// identifier. Names joined by commas, which .NET takes for flags, are an error.
// token is one complete valid JSON value without white space around it.
func (names EnumNames) ParseJSON(token []byte) (string, error) {
	if len(token) == 0 {
		return "", errEnum
	}
	body, quoted := plain.Body(token)
	if !quoted {
		if token[0] != '-' && token[0]-'0' > 9 {
			return "", errEnum
		}
		return names.ofNumber(token)
	}
	var buf [64]byte
	unescaped, ok := plain.Unescape(buf[:0], body)
	if !ok {
		return "", errEnum
	}
	text := strings.TrimFunc(string(unescaped), unicode.IsSpace)
	if text == "" {
		return "", errEnum
	}
	if c := text[0]; c == '-' || c == '+' || c-'0' <= 9 {
		return names.ofNumber([]byte(text))
	}
	if !isIdentifier(text) {
		return "", errEnum
	}
	if name := names.spelling(text); name != "" {
		return name, nil
	}
	return text, nil
}

// ofNumber returns the name of a number, or its digits if it has none.
func (names EnumNames) ofNumber(digits []byte) (string, error) {
	n, fault := plain.Int(digits)
	if fault == plain.Form {
		return "", errEnum
	}
	if fault == plain.Range || int64(int32(n)) != n {
		return "", errEnumRange
	}
	if n >= 0 && n < int64(len(names)) {
		return names[n], nil
	}
	return strconv.FormatInt(n, 10), nil
}

// spelling returns the documented name that equals text without regard to case,
// or "".
func (names EnumNames) spelling(text string) string {
	for _, name := range names {
		if chars.EqualFold(text, name) {
			return name
		}
	}
	return ""
}

// AppendJSON appends value as Json.NET writes an enumeration: the number of a
// documented name, a number that is held as digits, 0 for "". A name that has
// no documented number is written as a JSON string. It fails on a value that
// [EnumNames.ParseJSON] would refuse or change: "a b", the digits of a number
// that has a name, a documented name in another case.
func (names EnumNames) AppendJSON(dst []byte, value string) ([]byte, error) {
	if value == "" {
		return append(dst, '0'), nil
	}
	for i, name := range names {
		if name == value {
			return strconv.AppendInt(dst, int64(i), 10), nil
		}
	}
	if n, ok := numberOf(value); ok && (n < 0 || n >= int64(len(names))) {
		return append(dst, value...), nil
	}
	if !isIdentifier(value) || names.spelling(value) != "" {
		return dst, errEnum
	}
	return plain.AppendString(dst, value), nil
}

// ParseXML reads the text of an element as XmlSerializer reads an enumeration:
// exactly a name, without white space and with its case. An identifier that the
// documents do not list is kept, although the server would refuse it. One that
// differs from a documented name only by case is an error, and so are numbers.
func (names EnumNames) ParseXML(text string) (string, error) {
	if !isIdentifier(text) {
		return "", errEnumName
	}
	if name := names.spelling(text); name != "" && name != text {
		return "", errEnumName
	}
	return text, nil
}

// AppendXML appends value as XmlSerializer writes an enumeration: the name, or
// for "" the name of number 0. It fails on anything that is not a name, such as
// a number without one, and on a documented name in another case. The name is
// not escaped: identifiers need no escapes.
func (names EnumNames) AppendXML(dst []byte, value string) ([]byte, error) {
	if value == "" && len(names) > 0 {
		value = names[0]
	}
	if name := names.spelling(value); !isIdentifier(value) || name != "" && name != value {
		return dst, errEnumName
	}
	return append(dst, value...), nil
}

// Column returns what a column of a database holds for value: the name, or for
// "" the name of number 0, or digits. It fails where [EnumNames.AppendJSON]
// does.
func (names EnumNames) Column(value string) (driver.Value, error) {
	if _, err := names.AppendJSON(nil, value); err != nil {
		return nil, err
	}
	return names.orZero(value), nil
}

// ParseColumn reads a column that is not NULL: a number, or a text by the rules
// of [EnumNames.ParseJSON].
func (names EnumNames) ParseColumn(src any) (string, error) {
	if text, fault := column.Text(src); fault == plain.None {
		return names.ParseJSON(plain.AppendString(nil, text))
	}
	n, fault := column.Int(src)
	if fault != plain.None {
		return "", failure(fault, errEnum, errEnumRange)
	}
	return names.ofNumber(strconv.AppendInt(nil, n, 10))
}

// isIdentifier reports whether s can be the name of an enumeration's value: a
// letter or underscore, then letters, digits and underscores.
func isIdentifier(s string) bool {
	if s == "" {
		return false
	}
	for i, r := range s {
		switch {
		case r == '_' || r != utf8.RuneError && unicode.IsLetter(r):
		case i > 0 && unicode.IsDigit(r):
		default:
			return false
		}
	}
	return true
}

// numberOf returns the 32-bit number whose digits s is, as strconv writes them.
func numberOf(s string) (int64, bool) {
	n, fault := plain.Int(s)
	return n, fault == plain.None && int64(int32(n)) == n && strconv.FormatInt(n, 10) == s
}
