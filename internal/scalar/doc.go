// Package scalar has one [Kind] for every scalar type: how a value of it reads
// in JSON and in forms, how it reads and writes in XML, and whether the empty
// string is one. jsonio, xmlio and formio take a Kind and know no types.
//
// Next to the Kind of a type are the functions that append a value in JSON and
// in forms, such as AppendGUID and [AppendFormGUID] next to [GUID]. They are
// not fields of Kind, because their speed counts: a function that is named in
// the code is inlined where a record is written, and a call through a Kind made
// that a fifth slower.
//
// A new scalar type is a Kind and two append functions here, and a row in
// internal/gen/scalars.go.
package scalar
