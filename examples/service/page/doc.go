// Package page is the page at /: it shows, while a person types, what this
// library says of a stored record and an update to it.
//
// The page is plain HTML, CSS and JavaScript in the folder assets. It asks no
// server but its own, and its policy (Content-Security-Policy) lets it ask no
// other. What it shows comes from POST /preview/{system}: the page knows nothing
// of the five systems but what the server says.
//
// A link to the page holds its state behind the #, which no browser sends. The
// server leaves out of it what is secret, and what the contract does not know,
// because it may be.
package page
