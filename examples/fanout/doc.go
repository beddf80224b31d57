// Command fanout turns one person's change into the updates of five systems. It
// takes a new name, e-mail address, phone number, language and status from a
// file, makes each system's update from it and validates all five. It prints
// either every problem of every system, or the five requests in each system's
// formats. It sends nothing, and needs no network and no arguments:
//
//	go run .
//
// What maps to what, and what a system cannot say, is in mapping.go. What each
// system wants as a body, the changes alone or the whole record, is in
// requests.go.
package main
