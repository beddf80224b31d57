// Package cost tests that whatever arrives costs what it is long, in every
// format of every system, right or wrong: four times as much takes four times
// the time and four times the memory, and the memory is in proportion to the
// body and to what it becomes. It has no code of its own.
//
// A new kind of body gets a row in the file of its format. What is quadratic
// takes sixteen times as much, and so fails.
package cost
