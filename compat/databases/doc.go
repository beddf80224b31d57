// Package databases holds tests only: what databases and caches, and the
// packages that Go programs reach them with, make of the types of this module.
//
// Every member of two systems is stored in a column of its own and read back,
// as a value and as null; a whole User or Update is stored in one column. The
// table in README.md is made by the tests:
//
//	go test -update
//
// PostgreSQL is started by the tests themselves, on a free port of this
// machine, where it is installed. Where it is not, its rows are skipped.
package databases
