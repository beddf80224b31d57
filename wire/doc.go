// Package wire is the vocabulary in which the "update user" contracts of this
// module are written: members that may be absent or null, dates, decimals, open
// enumerations and secrets, each with the exact JSON and XML forms that the
// vendors' servers read and write.
//
//	Optional[T]   absent, null or a value
//	DateTime      a date with a zone or without one, in .NET's forms
//	Decimal       System.Decimal: a number that keeps its scale
//	IntOrString   a whole number that comes as 1 or as "1"
//	Secret        a text that is never printed; SecretGUID, a GUID that is not
//	EnumNames     the names of an enumeration that may hold others
//	Members       the members of an object that its contract does not know
//	Path, Change  where a value stands, and how it changed
//
// # Absent, null and a value
//
// An [Optional] keeps the three apart as far as the format can say it:
//
//	          JSON (v1 and v2)   XML                          forms
//	absent    no member          no element                   no key
//	null      null               element with xsi:nil="true"  key with empty value
//	a value   the value          element with text            key with text
//
// In JSON this needs the tag omitzero, never omitempty. The table is what an
// Optional does by itself in encoding/json, encoding/json/v2 and encoding/xml.
// The packages of this module write what their servers write: XML leaves a null
// string out instead, so there it reads back as absent. A form cannot hold an
// empty string, because an empty value is null. In JSON the empty string "" is
// null as well for every T that is not a kind of string.
//
// The types are plain values that work with encoding/json, with
// encoding/json/v2 and with every package that calls MarshalJSON and
// UnmarshalJSON; both versions give the same results.
//
// # Forgiving reading
//
// ASP.NET reads "12" for an integer, 12 for a string and "true" for a boolean,
// and these systems' clients rely on it. So an Optional reads JSON as Json.NET
// does and XML as XmlSerializer does, and so do the codecs of the five
// packages. Where that would do harm they are strict instead: octal and
// hexadecimal integers are errors, and "1,5" is an error and not fifteen.
// Integers have 64 bits here and 32 on the servers.
//
// A value that cannot be read gives a [*ScalarError], which says what was
// wanted and never what was found.
//
// # Secrets
//
// A [Secret] is covered in fmt with every verb, at any depth, in exported and
// unexported fields, maps, lists and pointers; in log/slog as a value of its
// own, and inside an [Optional] or a [Change]; in all errors of this package.
// JSON and XML carry the text, because they are the wire form. Therefore these
// are not covered:
//
//   - slog's JSON handler, and every other logger that writes JSON by
//     MarshalJSON, given a struct of your own that holds a Secret: it writes
//     the JSON form. Give that struct a LogValue method, or log its parts.
//   - printers that follow unexported pointers by reflection: cmp.Diff without
//     an option, spew, debuggers. For go-cmp use a transformer as in the
//     example "Compare without showing secrets".
//   - memory: Go strings cannot be wiped.
//
// # Concurrency
//
// All types are values: any number of goroutines may read one, but none while
// another writes. The functions keep no state and may run concurrently.
package wire
