// Package users is the code that the README shows: update.go is its first block,
// the others are examples. Tests compare them.
package users
