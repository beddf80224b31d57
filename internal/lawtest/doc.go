// Package lawtest holds what every system's package obeys, as tests. It is
// imported by _test files only.
//
// A package describes itself once, as a [System] made of its own functions:
//
//	var system = lawtest.System[User, Update]{Decode: Decode, Apply: Apply, …}
//
//	func TestLaws(t *testing.T)  { system.TestLaws(t) }
//	func FuzzMerge(f *testing.F) { system.Fuzz(f, lawtest.Merge) }
//
// Write the rest of the file as userdetail does. The codes in the rows of bad
// input are those of package validate.
//
// # Laws
//
// The laws read the members from the structs and their tags. TestContract holds
// those to the tables in doc.go, and TestMembers goes over the members one by
// one. Each law is a fuzz target:
//
//	1  Apply       an empty update changes nothing, twice is once, and what is sent arrives
//	2  Diff        a diff leads to the record, as does a full body; Changes lists what differs
//	3  Merge       a merged update does what the two do one after the other
//	4  Arguments   no argument is written to, no list is shared, a failure changes nothing
//	5  RoundTrip   what was written is read back, as far as the format can say it
//	6  Rules       the fast lane agrees with the engine
//	   Codec       the codecs, the storage form's too, agree with a naive reading
//	               over encoding/json, encoding/xml and net/url
//	7  MergePatch  on a record's JSON, Apply is RFC 7396
//	8  Secrets     nothing panics, nothing but the wire form shows a secret, an
//	               error read from an answer neither, and
//	               WithoutSecrets leaves out nothing else
//	   Extra       unknown members of a record come back, in their own order
//	   Made        all that holds for values that a program makes, and what is
//	               written of them is read back, or writing is an error
//
// A law about values is given a number and three bodies. An empty body stands
// for a random value, which is made from the number. From any other body, what
// can be read counts. A body that starts with "<" is XML, one that starts with a
// name and "=" a form, everything else JSON.
// The law Made is given the bytes that its random choices are made from.
//
// # Failures
//
// A random case that fails names its seed. The same case is run alone by
//
//	go test ./hppro -run 'TestLaws/Merge' -seed 17
//
// and -cases 5000 runs more of them.
//
// # Tables
//
// A heading or a paragraph of doc.go says how many members there are and whose.
// Every struct with a codec has one table:
//
//	# The 22 members                  of User and of Update
//	# The 7 members of the request    of Update; "the record" is User
//	The 4 members of Response:
//
// and the columns are the same everywhere:
//
//	member    the name on the wire
//	type      GUID, date, boolean, string, integer, byte, decimal, id (a number
//	          or its text), enum X, object X, value X (with a codec of its own);
//	          list of integer, list of enum X, list of X (objects)
//	null      yes or no; in brackets how that is known (forced, likely, unknown);
//	          "no (or absent)" for an Optional in a record that is notnull, so
//	          for a keyed list in a table about User and Update
//	required  REQUIRED (sent, and no blank string) or no
//	notes     identity, read-only, secret, by X (a keyed list), key (null is no,
//	          and REQUIRED), own rules (custom=…), answers only, not in JSON, not
//	          in XML, XML first, deprecated, rule X (a further rule of the tag),
//	          zero is unknown (a plain member that JSON leaves out then), with
//	          commas; after a semicolon, or without any of them, prose
package lawtest
