// Package source finds members in the text of a body: in JSON, XML and forms.
// An editor marks with it what is wrong, and a link leaves out what is secret.
//
// A text that breaks off or is not well-formed has the places before that.
package source
