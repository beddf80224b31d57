// Command quickstart shows in one page what the library is for: it takes the
// body that 2sms documents for its "update user" request and a partial update,
// lists every problem, merges, compares, and prints the results as JSON and
// XML. It needs no network and no arguments:
//
//	go run ./examples/quickstart
package main
