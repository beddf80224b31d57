// Package scalar has one [Kind] for every scalar type: how a value of it reads
// in JSON, how it reads and writes in XML and in forms, and whether the empty
// string is one. jsonio, xmlio and formio take a Kind and know no types.
//
// Next to the Kind of a type is the function that appends a value as JSON, such
// as AppendGUID next to [GUID]. It is not a field of Kind, because its speed
// counts: a function that is named in the code is inlined where a record is
// written, and a call through a Kind made that a fifth slower.
//
// A new scalar type is a Kind and an append function here, and a row in
// internal/gen/scalars.go.
package scalar
