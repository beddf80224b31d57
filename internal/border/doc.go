// Package border tests what all systems do alike where their values and errors
// leave this module: the answers to failures, strict reading, the bounds of
// reports, the size of a program. It has no code of its own.
package border
