// Package compat holds the library to what it says about other packages: what
// they print of a value that holds a secret, and what comes back of a value
// that they write, store or copy. It has tests only, and is a module of its own
// so that their dependencies never become the library's.
//
// README.md has what was found. The tests write it, with go test -update, and
// fail where it is out of date. A row that is no longer as its list says fails,
// too: the lists are exact in both directions.
package compat
