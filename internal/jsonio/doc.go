// Package jsonio is what the generated JSON codecs stand on: a [Reader] that walks one body and notes every member it
// cannot read, and append functions that write members.
//
// The lexer below the Reader is github.com/go-faster/jx, and no other file than reader.go knows it. The Reader adds
// what a body of ours must also be: valid UTF-8, one value and nothing behind it, at most [MaxDepth] deep, with a
// leading byte order mark skipped. A value of the wrong type is noted with its path and skipped, and reading goes on;
// a body that is not JSON ends it.
//
// What one JSON value means for a scalar type is not decided here but in package wire, so that a member behind
// encoding/json means the same.
package jsonio
