// Command quickstart shows on one page what the library is for. It takes the
// body that 2sms documents for its "update user" request and a partial update.
// It lists every problem, merges, compares, and prints the results as JSON and
// XML. It needs no network and no arguments:
//
//	go run ./examples/quickstart
package main
