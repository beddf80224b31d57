// Package scalar has one [Kind] for every scalar type: how a value of it reads
// in JSON, how it reads and writes in XML and in forms, and whether the empty
// string is one. jsonio, xmlio and formio take a Kind and know no types.
//
// Beside the Kind of a type stands the function that appends a value as JSON,
// AppendGUID beside [GUID]. It is not a field of Kind, because it is the one
// that counts: a function that is named in the code is inlined where a record
// is written, and one that is called through a Kind made that a fifth slower.
//
// A new scalar type is a Kind and an append function here, and a row in
// internal/gen/scalars.go.
package scalar
