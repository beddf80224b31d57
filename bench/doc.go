// Command bench times this library side by side with what Go programs use for
// the same job today: decode a partial update from JSON, XML or a form,
// validate it, apply it to a stored record, encode the record. README.md says how, and what the rows are.
//
// Run it with run.sh, which tests first that all rows do the same job.
package main
