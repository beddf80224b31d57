// Package jsonio is what the generated JSON codecs are built on: a [Reader]
// that walks one body and notes every member it cannot read, and append
// functions that write members.
//
// The lexer below the Reader, in lexer.go, is strict where the contracts are:
// RFC 8259 and nothing else, valid UTF-8, one value and nothing after it, at
// most [MaxDepth] deep, with a leading byte order mark skipped. It cuts a body
// into values without copying any and says where a broken body breaks. A value
// of the wrong type is noted with its path and skipped, and reading goes on; a
// body that is not JSON ends it.
//
// What one JSON value means for a scalar type is not decided here but by its
// [scalar.Kind].
package jsonio
