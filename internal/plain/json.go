package plain

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// JSONString reads a JSON value for a string member as Json.NET does: a string
// gives its text, true and false give "True" and "False", a whole number gives
// its digits, and another number gives .NET's text of it with 15 significant
// digits (1.50 gives "1.5", 1e5 "100000", -0.0 "0", 1e20 "1E+20"). Half a
// surrogate pair and invalid UTF-8 become U+FFFD.
//
// token is one complete valid JSON value, without white space around it and not
// null; objects and arrays are an error.
func JSONString(token []byte) (string, Fault) {
	if len(token) == 0 {
		return "", Form
	}
	switch c := token[0]; {
	case c == '"':
		body, ok := Body(token)
		if !ok {
			return "", Form
		}
		if IsPlain(body) {
			return string(body), None
		}
		return jsonText(body)
	case c == 't' && string(token) == "true":
		return "True", None
	case c == 'f' && string(token) == "false":
		return "False", None
	case c == '-' || c-'0' <= 9:
		return jsonNumberText(token)
	}
	return "", Form
}

// jsonText returns the text of a string body as valid UTF-8.
func jsonText(body []byte) (string, Fault) {
	if bytes.IndexByte(body, '\\') < 0 {
		return validText(body), None
	}
	var buf [128]byte
	text, ok := appendUnescaped(buf[:0], body)
	if !ok {
		return "", Form
	}
	return validText(text), None
}

// validText copies text, with U+FFFD for each byte that is not UTF-8.
func validText(text []byte) string {
	if utf8.Valid(text) {
		return string(text)
	}
	return string([]rune(string(text)))
}

// jsonNumberText returns .NET's text of a JSON number.
func jsonNumberText(token []byte) (string, Fault) {
	if isWhole(token) {
		if string(token) == "-0" {
			return "0", None
		}
		return string(token), None
	}
	f, ok := jsonFloat(token)
	if !ok {
		return "", Form
	}
	return dotNetText(f), None
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
// are errors. For token see [JSONString].
func JSONBool(token []byte) (bool, Fault) {
	switch string(token) {
	case "true":
		return true, None
	case "false":
		return false, None
	case "":
		return false, Form
	}
	if body, ok := Body(token); ok {
		return jsonBoolText(body)
	}
	if c := token[0]; c != '-' && c-'0' > 9 {
		return false, Form
	}
	if isWhole(token) {
		n, fault := Int(token)
		if fault != None {
			return false, Form
		}
		return n != 0, None
	}
	f, ok := jsonFloat(token)
	if !ok {
		return false, Form
	}
	return f != 0, None
}

func jsonBoolText(body []byte) (bool, Fault) {
	var buf [32]byte
	text, ok := Unescape(buf[:0], body)
	if !ok {
		return false, Form
	}
	text = bytes.TrimSpace(text)
	switch {
	case chars.EqualFold(text, "true"):
		return true, None
	case chars.EqualFold(text, "false"):
		return false, None
	}
	return false, Form
}

// JSONInt64 reads a JSON value for an integer member as Json.NET does: a number
// without fraction and exponent, or a string of decimal digits with an optional
// sign and ASCII white space around it. "010" is ten. 5.0, 1e2, true and "" are
// errors. The servers read 32 bits; this reads 64. For token see [JSONString].
func JSONInt64(token []byte) (int64, Fault) {
	body, quoted := Body(token)
	if !quoted {
		if len(token) > 0 && token[0] == '+' {
			return 0, Form
		}
		return Int(token)
	}
	var buf [32]byte
	text, ok := Unescape(buf[:0], body)
	if !ok {
		return 0, Form
	}
	return Int(chars.TrimNumber(text))
}

// JSONByte reads a JSON value for a byte member as Json.NET does: a number,
// which is rounded to the nearest whole number, halves to even (64.5 gives 64),
// true and false as 1 and 0, or a string of decimal digits with an optional
// sign and ASCII white space around it. For token see [JSONString].
func JSONByte(token []byte) (uint8, Fault) {
	switch {
	case string(token) == "true":
		return 1, None
	case string(token) == "false":
		return 0, None
	case len(token) == 0:
		return 0, Form
	}
	if c := token[0]; c == '"' || isWhole(token) {
		return asByte(JSONInt64(token))
	}
	if c := token[0]; c != '-' && c-'0' > 9 {
		return 0, Form
	}
	f, ok := jsonFloat(token)
	if !ok {
		return 0, Range
	}
	f = math.RoundToEven(f)
	if f < 0 || f > 255 {
		return 0, Range
	}
	return uint8(f), None
}

// asByte narrows the result of an integer reader.
func asByte(n int64, fault Fault) (uint8, Fault) {
	if fault == None && (n < 0 || n > 255) {
		return 0, Range
	}
	return uint8(n), fault
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
// reads that too. urn:uuid: and braces around bare digits are errors. For token
// see [JSONString].
func JSONGUID(token []byte) (uuid.UUID, Fault) {
	body, ok := Body(token)
	if !ok {
		return uuid.UUID{}, Form
	}
	if id, ok := GUID(body); ok {
		return id, None
	}
	var buf [80]byte
	text, ok := Unescape(buf[:0], body)
	if !ok || len(text) == len(body) {
		return uuid.UUID{}, Form
	}
	id, ok := GUID(text)
	if !ok {
		return uuid.UUID{}, Form
	}
	return id, None
}
