// Package swar looks at the text of a JSON string eight bytes at a time, as one
// word (SIMD within a register).
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
