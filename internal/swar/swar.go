// Package swar looks at the texts of JSON, XML and forms eight bytes at a time,
// as one word (SIMD within a register).
package swar

import "encoding/binary"

const (
	each = 0x0101010101010101 // of eight bytes
	high = 0x8080808080808080
)

// Marks has the high bit of every byte that does not stand for itself between
// quotes, among the first eight of text: quotes, backslashes, control
// characters and all that is not ASCII. It may also have the high bits of bytes
// after such a one. So the lowest mark is right, and 0 says that all eight are
// plain.
func Marks(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	quote, slash, control := (w^('"'*each))-each, (w^('\\'*each))-each, w-' '*each
	return (quote | slash | control | w) & high
}

// Markup has the high bit of every byte that may not stand for itself in the
// character data of XML, among the first eight of text: <, &, ], control
// characters and all that is not ASCII. Only the lowest mark is right, as with
// [Marks].
func Markup(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	less, and, bracket, control := (w^('<'*each))-each, (w^('&'*each))-each, (w^(']'*each))-each, w-' '*each
	return (less | and | bracket | control | w) & high
}

// Value is [Markup] for the value of an attribute: <, &, quotes, control
// characters and all that is not ASCII.
func Value(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	less, and, quote, apostrophe, control := (w^('<'*each))-each, (w^('&'*each))-each, (w^('"'*each))-each, (w^('\''*each))-each, w-' '*each
	return (less | and | quote | apostrophe | control | w) & high
}

// NoLetters has the high bit of every byte that is not an ASCII letter, among
// the first eight of text. Only the lowest mark is right.
func NoLetters(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	lower := w | 0x20*each
	return ((lower - 'a'*each) | ('z'*each - lower) | w) & high
}

// Form has the high bit of every byte that may not stand for itself in a form,
// among the first eight of text: all but ASCII letters, digits, - and the
// point. No byte disturbs another: each has its high bit before anything is
// taken away from it.
func Form(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	lower, digit := w|0x20*each|high, w|high
	letters := (lower - 'a'*each) &^ (lower - ('z'+1)*each)
	digits := (digit - '-'*each) &^ (digit - ('9'+1)*each) & ((digit ^ '/'*each) - each) // '-' to '9' without '/'
	return (^(letters | digits) | w) & high
}

// Text is [Markup] for a text whose characters beyond ASCII are looked at
// later: they have no marks. The high bits of their bytes are in wide, and
// those of bytes after the lowest mark may be too.
func Text(text []byte) (marks, wide uint64) {
	w := binary.LittleEndian.Uint64(text)
	less, and, bracket, control := (w^('<'*each))-each, (w^('&'*each))-each, (w^(']'*each))-each, w-' '*each
	return (less | and | bracket | control) &^ w & high, w & high
}

// Element has a mark for every byte that is not written as it is into an
// element, or may not be: <, >, &, quotes, control characters and all that is
// not ASCII. Only the lowest mark is right.
func Element(text []byte) uint64 {
	w := binary.LittleEndian.Uint64(text)
	angle, and, control := (w&^(2*each)^('<'*each))-each, (w^('&'*each))-each, w-' '*each
	quote, apostrophe := (w^('"'*each))-each, (w^('\''*each))-each
	return (angle | and | quote | apostrophe | control | w) & high
}
