// Package media tells the body formats of the systems apart by their content
// types.
package media
