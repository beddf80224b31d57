// Package plain reads and writes the scalars of Go's own types and GUIDs: text,
// booleans, whole numbers, bytes. The readers called JSON… take one JSON value
// and read it as Json.NET does, those called XML… take the text of an element
// and read it as XmlSerializer does, and those called Form… take one value of a
// form and read it as ASP.NET's model binder does.
//
// The servers are forgiving, and their clients rely on it: "12" is an integer,
// 12 a string and "true" a boolean. Where that would do harm the readers are
// strict instead: octal and hexadecimal integers are errors, and so are
// thousands separators. Integers have 64 bits here and 32 on the servers.
//
// A reader that fails says so with a [Fault] and never with what it found.
package plain
