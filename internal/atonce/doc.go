// Package atonce calls everything that the public packages export from many
// goroutines at once, on shared values. It has tests only.
package atonce
