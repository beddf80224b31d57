// Package rawjson takes JSON apart that is known to be valid, without reading
// its values. On a text that is not JSON its functions but StringLen may panic.
package rawjson

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Compact appends text without the white space between its tokens, and returns
// how deep its objects and lists nest.
func Compact(dst, text []byte) (compact []byte, depth int) {
	open, start := 0, 0 // start of the part that is copied as it is
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i += StringLen(text[i:]) - 1
		case '{', '[':
			open++
			depth = max(depth, open)
		case '}', ']':
			open--
		case ' ', '\t', '\r', '\n':
			dst = append(dst, text[start:i]...)
			start = i + 1
		}
	}
	return append(dst, text[start:]...), depth
}

// Cut cuts the first member off a compact text of members, each of which stands
// after a comma: ,"a":1,"b":[]. The name is a JSON string.
func Cut(text []byte) (name, value, rest []byte) {
	end := 1 + StringLen(text[1:])
	name, value = text[1:end:end], text[end+1:]
	n := valueLen(value)
	return name, value[:n:n], value[n:]
}

// valueLen returns how long the value is that a compact text starts with.
func valueLen(text []byte) int {
	open := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i += StringLen(text[i:]) - 1
		case '{', '[':
			open++
		case '}', ']':
			open--
		case ',':
			if open == 0 {
				return i
			}
		}
	}
	return len(text)
}

// StringLen returns how long the JSON string is that text starts with, its
// quotes counted: all of text where it never ends.
func StringLen[T chars.Text](text T) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return len(text)
}

// Respell appends compact JSON with every string escaped in one way, whatever
// the sender did: encoding/json escapes angle brackets, others do not.
func Respell(dst, text []byte) []byte {
	for {
		start := bytes.IndexByte(text, '"')
		if start < 0 {
			return append(dst, text...)
		}
		end := start + StringLen(text[start:])
		dst = append(dst, text[:start]...)
		value, _ := plain.JSONString(text[start:end])
		dst = plain.AppendString(dst, value)
		text = text[end:]
	}
}

// Equal reports whether two compact texts differ at most in the escapes of
// their strings.
func Equal(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	if bytes.IndexByte(a, '\\') < 0 && bytes.IndexByte(b, '\\') < 0 {
		return false
	}
	return bytes.Equal(Respell(nil, a), Respell(nil, b))
}
