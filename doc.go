// Package userupdate is the front page of a library for the "update user"
// requests of five real systems. It contains no code; it says where to look.
//
// # What the library does
//
// It gives a Go service that receives, sends, proxies, mocks or bulk-syncs
// such requests:
//
//   - exact request and answer structs, one package per system, every member
//     documented;
//   - one report of everything that is wrong with a body: for each member its
//     wire name, a code for machines and a sentence for people, never the
//     value;
//   - a merge of a partial update into an existing record that keeps "absent",
//     "null" and "a value" apart;
//   - diffs, full bodies, combined updates, and audit lists with secrets
//     masked;
//   - the vendor's wire forms, read as the real servers read them and written
//     byte for byte as they write them.
//
// It has no transport and no storage: it never opens a connection or a file. But
// its values are columns of a database and entries of a cache, in a form that
// keeps everything: see package wire.
//
// # The systems
//
//   - [github.com/seed16fbf055/userupdate/adminusers]: 2sms,
//     PUT api/v1/admin/users/{id}
//   - [github.com/seed16fbf055/userupdate/hppro]: Planet Altig IMPACT,
//     POST api/HpProUser/UpdateUserProfile
//   - [github.com/seed16fbf055/userupdate/userdetail]: Saasu, PUT User
//   - [github.com/seed16fbf055/userupdate/aaa]: Oracle Communications Unified
//     Assurance, PUT /api/AAA/UserProfiles/{id}
//   - [github.com/seed16fbf055/userupdate/oauthusers]: Nexudus,
//     PUT /api/sys/users
//
// Every package has the same names: User, Update, Decode, Validate, Apply,
// Diff, Full, Merge, Changes, Failure, ParseError, Schema. Learn one and you
// know them all. For a system of your own there is examples/ownsystem.
//
// # What they share
//
//   - [github.com/seed16fbf055/userupdate/wire]: the vocabulary of the
//     structs: Optional, DateTime, Decimal, IntOrString, Secret, Path, Change
//   - [github.com/seed16fbf055/userupdate/validate]: error lists, their closed
//     set of codes, the rules, and the answers that servers give
//
// # Limits
//
// They are constants; SECURITY.md names them, and the tests that hold them.
//
//	JSON and XML bodies  256 levels deep; beyond, the code depth
//	forms                any number of keys; indexes below the bytes of the
//	                     body and below 2147483647, else type
//	decimals             29 digits, 28 behind the point, more are rounded; at
//	                     most 79228162514264337593543950335, else range; the
//	                     exponent may be any
//	dates                the years 1 to 9999, else type
//	GUIDs                4,096 bytes with white space, else type
//	reports              1,000 entries, of which 100 are shown, and more
//	texts and lists      none but your own limit of the body, such as
//	                     [net/http.MaxBytesReader]
//
// Time and memory are linear in the body, whatever it holds.
//
// # Where to start
//
// In a checkout, run go run ./examples/quickstart. Then read the package
// documentation of the system in question; it is written as a contract. The
// examples of package adminusers have one for each task:
//
//   - a request to answer: Apply, ReportEveryProblem, Handler, Failure
//   - a request to send: Diff, Full, Client, ParseError
//   - many updates: Bulk, Merge, Update (Envelope)
//   - an audit, a log, a column: Changes, User (LogValue), Update (Value)
package userupdate
