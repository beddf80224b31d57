// Package merge holds the steps that the generated Apply, Diff, Merge, Changes
// and CheckReadOnly of every system are made of: one line per member, one
// function per kind of step.
//
// A plain member of a record is a Go value, because it cannot be null on the
// server; a nullable one is a [wire.Optional]. An update has only Optionals.
// Lists are copied wherever they go, so that no two values share one. A [Keyed]
// list is merged item by item, and what does not follow from the structs is a
// [Group].
package merge
