// Command gen writes what follows mechanically from the structs of a system's package: the zz_*.go files. It reads
// the package's hand-written Go files and the tags in them, nothing else, and is run by go generate:
//
//	//go:generate go run ../internal/gen -formats json,xml -root User=User,Update=User,Response=ResponseOfUser
//
// -formats names the body formats of the request, the first one first in messages; -root gives the XML root element
// of each type that can be a whole document, and is left out where there is no XML; -rules names those of Update and
// User that have rules which no tag can say, between members or inside lists:
//
//	//go:generate go run ../internal/gen -formats json -rules Update,User
//
// Such a struct has a method written by hand, which the generated Validate (whole is true) and ValidatePartial (false)
// join to their report:
//
//	func (u *Update) crossField(whole bool) validate.Errors
//
// It is asked for every value, so it must return nil without allocating where nothing is broken. Of a partial
// update it judges only what the members that were sent ask for.
//
// # What it reads
//
// Every struct of the package with JSON tags gets a codec. The struct User is the record and Update the request body;
// both have their members under the same Go names, and from the pair follows the rest:
//
//   - the type in User decides about null: a plain type is a member that cannot be null on the server, a
//     wire.Optional one that can, unless contract:"notnull" says that it cannot either: then a record may lack it, as
//     where some answers leave it out, and null in a record says no more than absent;
//   - json:"Name,omitzero" and xml:"Name" are the wire names; json:"-" leaves a member out of JSON;
//   - validate:"…" holds the rules, and the fast check is made from them; the tags of User and Update must agree, but
//     for required, which a plain member of User that is no string always fulfils;
//   - contract:"identity" marks the record's identity, contract:"readonly" what an update cannot change, and
//     contract:"xmlfirst" members that stand before their siblings in XML, as those of a .NET base class do;
//   - a field null bool without a tag, with the methods IsNull and SetNull, makes a struct that can be null as an item
//     of a list;
//   - contract:"responseonly" marks what is read and never written, as a server sends it and does not want it back;
//   - contract:"custom=Group" leaves a member to functions written by hand in apply.go, one call a group: in Update
//     applyGroup, refuseGroup, diffGroup, fullGroup and mergeGroup, in User changesGroup. Such a member of Update needs
//     no counterpart in User, and contract:"notnull" in Update says that it cannot be null;
//   - a named type over a scalar, and a struct without tags, has its codec written by hand: UnmarshalJSON and AppendJSON
//     (for XML UnmarshalText and MarshalText). To such a struct the empty string is a value, to a scalar it is null.
//
// # What it writes
//
//	zz_json.go    UnmarshalJSON, AppendJSON, MarshalJSON
//	zz_xml.go     UnmarshalXML, MarshalXML
//	zz_form.go    UnmarshalForm, EncodeForm
//	zz_decode.go  Decode
//	zz_merge.go   Apply, Diff, Full, Merge, Changes, CheckReadOnly, Clone, Paths
//	zz_check.go   Validate, ValidatePartial
//	zz_log.go     LogValue
//
// Generated code says what is to be done, a line a member; how it is done stands in internal/jsonio, internal/xmlio,
// internal/formio and internal/merge.
package main
