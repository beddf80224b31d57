// Package scalar has one [Kind] for every scalar type: how a value of it reads
// in JSON and in forms, how it reads and writes in XML, and whether the empty
// string is one. jsonio, xmlio and formio take a Kind and know no types.
//
// Next to the Kind of a type are the functions that append a value as JSON, as
// XML and to a form, such as AppendGUID, AppendXMLGUID and [AppendFormGUID] next
// to [GUID]. Generated code calls them and not a Kind, because their speed
// counts: a function that is named in the code is inlined where a record is
// written, and a call through a Kind made that a fifth slower in JSON and a half
// in XML.
//
// A Kind is a literal of functions and needs no call when a program starts, so
// that a program links nothing of a type that it does not use.
//
// A new scalar type is a Kind and its append functions here, and a row in
// internal/gen/scalars.go.
package scalar
