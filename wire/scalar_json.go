package wire

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
)

// JSONString reads a JSON value for a string member as Json.NET does: a string
// gives its text, true and false give "True" and "False", a whole number gives
// its digits, and another number gives .NET's text of it with 15 significant
// digits (1.50 gives "1.5", 1e5 "100000", -0.0 "0", 1e20 "1E+20"). Half a
// surrogate pair and invalid UTF-8 become U+FFFD.
//
// token is one complete valid JSON value, without white space around it and not
// null; objects and arrays are an error.
func JSONString(token []byte) (string, error) {
	if len(token) == 0 {
		return "", errString
	}
	switch c := token[0]; {
	case c == '"':
		body, ok := stringBody(token)
		if !ok {
			return "", errString
		}
		if isPlain(body) {
			return string(body), nil
		}
		return jsonText(body)
	case c == 't' && string(token) == "true":
		return "True", nil
	case c == 'f' && string(token) == "false":
		return "False", nil
	case c == '-' || c-'0' <= 9:
		return jsonNumberText(token)
	}
	return "", errString
}

// jsonText returns the text of a string body as valid UTF-8.
func jsonText(body []byte) (string, error) {
	if bytes.IndexByte(body, '\\') < 0 {
		return validText(body), nil
	}
	var buf [128]byte
	text, ok := appendUnescaped(buf[:0], body)
	if !ok {
		return "", errString
	}
	return validText(text), nil
}

// validText copies text, with U+FFFD for each byte that is not UTF-8.
func validText(text []byte) string {
	if utf8.Valid(text) {
		return string(text)
	}
	return string([]rune(string(text)))
}

// jsonNumberText returns .NET's text of a JSON number.
func jsonNumberText(token []byte) (string, error) {
	if isWhole(token) {
		if string(token) == "-0" {
			return "0", nil
		}
		return string(token), nil
	}
	f, ok := jsonFloat(token)
	if !ok {
		return "", errString
	}
	return dotNetText(f), nil
}

// dotNetText writes f as .NET's Double.ToString() does: 15 significant digits
// without trailing zeros, an exponent from 1E+15 up and from 1E-05 down, and no
// sign on zero.
func dotNetText(f float64) string {
	if f == 0 {
		return "0"
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', 14, 64), "e")
	e, _ := strconv.Atoi(exponent)
	if e < -4 || e >= 15 {
		if strings.Contains(mantissa, ".") {
			mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
		}
		return mantissa + "E" + exponent
	}
	text := strconv.FormatFloat(f, 'f', 14-e, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// isWhole reports whether a JSON number is written without fraction and
// exponent. Only these are integers to Json.NET.
func isWhole(token []byte) bool {
	for _, c := range token {
		if c == '.' || c|0x20 == 'e' {
			return false
		}
	}
	return true
}

// jsonFloat returns a JSON number as a double; it fails where a double cannot
// hold it.
func jsonFloat(token []byte) (float64, bool) {
	f, err := strconv.ParseFloat(string(token), 64)
	return f, err == nil
}

// JSONBool reads a JSON value for a boolean member as Json.NET does: true and
// false, a number (zero is false, any other true), or a string that holds the
// word true or false in any case with white space around it. "1", "yes" and ""
// are errors. About token see [JSONString].
func JSONBool(token []byte) (bool, error) {
	switch string(token) {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "":
		return false, errBool
	}
	if body, ok := stringBody(token); ok {
		return jsonBoolText(body)
	}
	if c := token[0]; c != '-' && c-'0' > 9 {
		return false, errBool
	}
	if isWhole(token) {
		n, err := parseInt(token)
		if err != nil {
			return false, errBool
		}
		return n != 0, nil
	}
	f, ok := jsonFloat(token)
	if !ok {
		return false, errBool
	}
	return f != 0, nil
}

func jsonBoolText(body []byte) (bool, error) {
	var buf [32]byte
	text, ok := plainBody(buf[:0], body)
	if !ok {
		return false, errBool
	}
	text = bytes.TrimSpace(text)
	switch {
	case asciiEqualFold(text, "true"):
		return true, nil
	case asciiEqualFold(text, "false"):
		return false, nil
	}
	return false, errBool
}

// asciiEqualFold compares without regard to ASCII case, as .NET compares names;
// strings.EqualFold would also take U+017F for an s.
func asciiEqualFold[T chars](s T, word string) bool {
	if len(s) != len(word) {
		return false
	}
	for i := range len(word) {
		if asciiLower(s[i]) != asciiLower(word[i]) {
			return false
		}
	}
	return true
}

func asciiLower(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// JSONInt64 reads a JSON value for an integer member as Json.NET does: a number
// without fraction and exponent, or a string of decimal digits with an optional
// sign and ASCII white space around it. "010" is ten. 5.0, 1e2, true and "" are
// errors. The servers read 32 bits; this reads 64. About token see [JSONString].
func JSONInt64(token []byte) (int64, error) {
	body, quoted := stringBody(token)
	if !quoted {
		if len(token) > 0 && token[0] == '+' {
			return 0, errInt
		}
		return parseInt(token)
	}
	var buf [32]byte
	text, ok := plainBody(buf[:0], body)
	if !ok {
		return 0, errInt
	}
	return parseInt(trimNumber(text))
}

// JSONByte reads a JSON value for a byte member as Json.NET does: a number,
// which is rounded to the nearest whole number, halves to even (64.5 gives 64),
// true and false as 1 and 0, or a string of decimal digits with an optional
// sign and ASCII white space around it. About token see [JSONString].
func JSONByte(token []byte) (uint8, error) {
	switch {
	case string(token) == "true":
		return 1, nil
	case string(token) == "false":
		return 0, nil
	case len(token) == 0:
		return 0, errByte
	}
	if c := token[0]; c == '"' || isWhole(token) {
		n, err := JSONInt64(token)
		return asByte(n, err)
	}
	if c := token[0]; c != '-' && c-'0' > 9 {
		return 0, errByte
	}
	f, ok := jsonFloat(token)
	if !ok {
		return 0, errByteRange
	}
	f = math.RoundToEven(f)
	if f < 0 || f > 255 {
		return 0, errByteRange
	}
	return uint8(f), nil
}

// asByte narrows the result of an integer reader.
func asByte(n int64, err error) (uint8, error) {
	switch {
	case err == errIntRange || err == nil && (n < 0 || n > 255):
		return 0, errByteRange
	case err != nil:
		return 0, errByte
	}
	return uint8(n), nil
}

// JSONGUID reads a JSON value for a GUID member as .NET does, always a string:
//
//	4d998493-eb85-2b60-a880-5fa128c7bd3e
//	4d998493eb852b60a8805fa128c7bd3e
//	{4d998493-eb85-2b60-a880-5fa128c7bd3e}
//	(4d998493-eb85-2b60-a880-5fa128c7bd3e)
//	{0x4d998493,0xeb85,0x2b60,{0xa8,0x80,0x5f,0xa1,0x28,0xc7,0xbd,0x3e}}
//
// in either case and with white space around it. Where there are dashes a group
// may begin with a plus sign or 0x in place of as many digits, because .NET
// reads that too. urn:uuid: and braces around bare digits are errors. About
// token see [JSONString].
func JSONGUID(token []byte) (uuid.UUID, error) {
	body, ok := stringBody(token)
	if !ok {
		return uuid.UUID{}, errGUID
	}
	if id, ok := parseGUID(body); ok {
		return id, nil
	}
	var buf [80]byte
	text, ok := plainBody(buf[:0], body)
	if !ok || len(text) == len(body) {
		return uuid.UUID{}, errGUID
	}
	id, ok := parseGUID(text)
	if !ok {
		return uuid.UUID{}, errGUID
	}
	return id, nil
}
