// Package formio is what the generated codecs of
// application/x-www-form-urlencoded bodies are built on: a [Reader] that gives
// every value of a body or of [net/url.Values] to its member and notes every
// one that it cannot read, and functions that append a member to a body.
//
// Reading takes one pass over the body. A [Shape] has the names of the
// contract, so a name is looked for among those and never among the names of
// the body: what the contract does not know costs its length and no room.
//
// # What is read
//
// A body is split at & alone, and a name ends at the first =. A + is a space,
// and %u0041 is a UTF-16 unit; what only looks like an escape stays as it is.
// Bytes that are not UTF-8 become U+FFFD, the start of a character that is cut
// off becomes one. Names match regardless of ASCII case, and the first of
// several values of a name counts. [net/url.Values] has no order: of two names
// that differ only in case, or only in how they spell a list, it is unspecified
// which comes first.
//
// Brackets in names are read as ASP.NET reads them. It knows jQuery's way
// besides its own:
//
//	Licenses[0].StateId=8       a member of an item
//	Licenses[0][StateId]=8      the same
//	UserRoles=1&UserRoles=2     a list of scalars
//	UserRoles[]=1&UserRoles[]=2 the same
//	UserRoles[0]=1              the same by index
//
// A bracket that is never closed makes the whole body unreadable, whatever name
// it stands in.
//
// Indexes count 0, 1, … without a gap. In a list of scalars an item that cannot
// be read is the last one looked at, as on the servers. These are errors here:
// a list with something below its name that is in none of the items so counted,
// a list of scalars that is sent both repeated and by index, a list that names
// its own indexes (Licenses.index=a), and a value where objects are expected.
// The servers drop items or bind empty objects there, which nobody means. Such
// a list is absent.
//
// A value that is empty or all white space is null, for strings too. As an item
// of a list of scalars it is the type's zero value.
//
// # What is written
//
// Members are written in the documented order, with the escapes of
// [net/url.QueryEscape]. What is absent is left out, null is an empty value, a
// list of scalars repeats its name, and members of an item are written
// Licenses[0].StateId. An item without any member is an empty value,
// Licenses[0]=.
//
// Forms cannot say everything. An empty list and a list that is null are left
// out, a string that is empty or all white space comes back as null, and what is
// not UTF-8 as U+FFFD. What would be refused or changed when it is read is an
// error: some values of an enumeration, and a date with an offset beyond ±14:00
// or an instant outside the years, which JSON has.
//
// What a text means for a type is not decided here but by its [scalar.Kind], and
// how it is written by a function next to that.
package formio
