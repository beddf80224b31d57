// Package api holds what the module promises to those who import it: the
// exported API of every public package as text, in testdata, a file each. Its
// tests fail on every change of the API that the text does not have. Accept one
// with
//
//	go test ./internal/api -update
//
// and name it in CHANGELOG.md. A line that goes or changes breaks callers.
//
// A line is a constant with its value, a variable, a function, a type, a field
// or a method. What a caller cannot depend on is left out: the names of
// parameters, tags and unexported fields. The tags have their own tests, the
// contract tables.
//
// The other tests here hold the module's pages to the code: go.mod and
// THIRD_PARTY.md to each other, SECURITY.md to the tests that it names.
package api
