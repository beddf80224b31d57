package jsonio

import (
	"bytes"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// The readers, in the shape of wire.JSONBool and its siblings.

// DateTime reads a date.
func DateTime(raw []byte) (v wire.DateTime, err error) { err = v.UnmarshalJSON(raw); return v, err }

// Decimal reads a decimal number.
func Decimal(raw []byte) (v wire.Decimal, err error) { err = v.UnmarshalJSON(raw); return v, err }

// IntOrString reads a number or a string.
func IntOrString(raw []byte) (v wire.IntOrString, err error) {
	err = v.UnmarshalJSON(raw)
	return v, err
}

// Text reads a string, or what Json.NET reads as one. That a string is UTF-8 is known of a value that a Reader returned,
// so without a backslash it means what it says.
func Text(raw []byte) (string, error) {
	if raw[0] == '"' && bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), nil
	}
	return wire.JSONString(raw)
}

// Secret reads a string that is kept from logs.
func Secret(raw []byte) (wire.Secret, error) {
	text, err := Text(raw)
	return wire.NewSecret(text), err
}

// The appenders of Go's own types, with the value in front as in a method expression: wire.DateTime.AppendJSON has
// the same shape.

// String appends s in quotes.
func String(s string, dst []byte) []byte { return wire.AppendJSONString(dst, s) }

// Bool appends true or false.
func Bool(b bool, dst []byte) []byte { return strconv.AppendBool(dst, b) }

// Int64 appends a whole number. Most are ids and counts of few digits, which go straight to where they belong.
func Int64(n int64, dst []byte) []byte {
	digit := func(n int64) byte { return '0' + byte(n%10) }
	switch {
	case uint64(n) < 10:
		return append(dst, digit(n))
	case uint64(n) < 100:
		return append(dst, digit(n/10), digit(n))
	case uint64(n) < 1000:
		return append(dst, digit(n/100), digit(n/10), digit(n))
	case uint64(n) < 10_000:
		return append(dst, digit(n/1000), digit(n/100), digit(n/10), digit(n))
	}
	return strconv.AppendInt(dst, n, 10)
}

// Byte appends a number from 0 to 255.
func Byte(n uint8, dst []byte) []byte { return strconv.AppendUint(dst, uint64(n), 10) }

// GUID appends a GUID in quotes, as 36 lower-case characters.
func GUID(id uuid.UUID, dst []byte) []byte {
	return append(wire.AppendGUID(append(dst, '"'), id), '"')
}
