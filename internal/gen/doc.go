// Command gen writes what follows mechanically from the structs of a system's
// package: the zz_* files. It reads the package's hand-written Go files and
// the tags in them, nothing else. go generate runs it:
//
//	//go:generate go run -C ../internal/gen . -dir ../../acme -formats json,xml -root User=User,Update=User,Response=ResponseOfUser
//
// -C is where this command is, a module of its own, which users of the library
// do not download; -dir is where the package is, seen from there.
// -formats names the body formats of the request, in the order of messages:
// json, which every system has, xml and form. -root gives the XML root element
// of each type that can be a whole document: User, Update, and answers. It is
// left out where there is no XML.
//
// # Glossary
//
//   - member: a field of a struct with a tag, and what stands for it on the
//     wire;
//   - record: the struct User, what the server holds;
//   - update: the struct Update, the body of a request;
//   - plain: a member of a Go type that is always there and never null;
//   - optional: a member of type wire.Optional, which can be absent;
//   - nullable: a member that can be null on the server. An optional member of
//     User is, unless its tag says notnull;
//   - mechanical: a member that generated code merges, one line for each;
//   - custom group: members that a value written by hand merges together;
//   - keyed list: a list that is merged item by item; a member of the items,
//     the key, tells which is which;
//   - form: a value written by hand that converts a member of a keyed list's
//     items between a record and an update;
//   - kind: how a type is read and written: a scalar, an enumeration, or a
//     struct of the package;
//   - path: the name of a member in errors and audit lists: the name in JSON,
//     or in XML where JSON has none;
//   - root: the element of an XML document that holds all others;
//   - guard: the declarations that stop compiling when a struct has changed and
//     the generator was not run.
//
// # Tags
//
// Every struct with tags gets a codec. User and Update have their members under
// the same Go names, in the same order, and the rest follows from the pair.
//
//	json:"Name"             the name in JSON of a plain member
//	json:"Name,omitzero"    the name in JSON of an optional member; of a plain
//	                        one that no record can hold as zero, the identity
//	                        or a required text, so that zero says unknown. XML
//	                        and forms write it all the same
//	json:"-"                JSON does not carry the member
//	xml:"Name"              the name of the element; "-" for none. An item of a
//	                        list is an element with the name of its type, so a
//	                        list of scalars has no form in XML, and no tag
//	validate:"required,…"   the documented rules, see below
//	contract:"identity"     the record's identity: an update cannot change it
//	contract:"readonly"     an update may send it, and never changes it
//	contract:"xmlfirst"     stands before its siblings in XML, as the members of
//	                        a .NET base class do
//	contract:"responseonly" read, and never written: a server sends it and does
//	                        not want it back
//	contract:"notnull"      an optional member that a record may lack, as where
//	                        some answers leave it out, and that is never null:
//	                        null in a record says no more than absent
//	contract:"custom=group" a member of the group that this value merges
//	contract:"key=Member"   a keyed list, and the Go name of its items' key
//	contract:"as=form"      in an item that an update sends: the record's item
//	                        has another type here, and this value converts
//	contract:"updateonly"   in an item that an update sends: the record's item
//	                        has no such member. Only Merge keeps it
//
// The options of the contract tag stand in one tag, separated by commas. Where
// both structs have a member, Update decides about identity, readonly and
// xmlfirst, and User about notnull: the other one may repeat the option, but
// may not have it alone. A member named ID must say identity or readonly.
//
// Besides tags, the structs say:
//
//   - a field null bool without a tag, with the methods IsNull and SetNull,
//     makes a struct that can be null as an item of a list;
//   - a field Extra wire.Members with the tag json:"-" holds the members of a
//     JSON object that the contract does not know. A record keeps what it is
//     read with; Update, and a struct that only an update has, drop it. User
//     has the field where Update has, and so do the two items of a keyed list.
//     A struct without it drops unknown members;
//   - a named type over string or int64 is an enumeration, which may hold
//     values that have no name. Its codec is generated, unless it has any
//     method of a codec itself. With a variable named after it, colourNames =
//     wire.EnumNames{…} for Colour, it is an enumeration of ASP.NET: a number
//     with names, and Equal is generated too: its zero value is the name of
//     number 0. Without one it is a number, or a text for which the empty
//     string is a value;
//   - such a type with methods of its own, and a struct without tags, needs
//     UnmarshalJSON and AppendJSON, and for XML UnmarshalText and MarshalText,
//     with the signatures of the generated ones. For such a struct the empty
//     string is a value, for such an enumeration it is null. With a method
//     Equal its values compare by that;
//   - a type with a method Reveal is a secret, as wire.Secret is: WithoutSecrets
//     drops it. What a struct without tags hides or shares, its own method
//     WithoutSecrets leaves out;
//   - the line //contract:schema {…} in the comment of a type with a codec by
//     hand is the JSON Schema of what it writes, and //contract:read {…} that of
//     what it reads, where that is more. Further such lines continue them.
//     Without them a struct is any JSON, and an enumeration what it is over;
//   - the line //contract:order own in the comment of Update says that the
//     vendor documents its members in another order than those of User.
//
// # Rules
//
// User and Update have the same rules, and so do the two items of a keyed list.
// The rules of an optional member begin with required or omitempty. Those of a
// plain member of User have no omitempty, and no required unless it is a
// string. The members of other structs have none: crossField judges them.
//
//	required      sent and not null; a plain string is not empty
//	notblank      a text has a character that is not white space
//	mobile, emailaddress, httpurl
//	              a text of this form, see package validate
//	oneof=1 2     one of these values, numbers or texts
//	min=3, max=3, len=3
//	              the limit of a whole number, of the characters of a text, of
//	              the items of a list
//
// The generated check lists the first rule that each member breaks, in the
// order of the members. It says what playground.Struct says, which reads the same
// tags. Then come members that are null and cannot be, then rules written by
// hand, then what custom groups refuse. Then, for each keyed list, come items
// without a key or with a repeated one, and rules that items break. There is
// one entry per path.
//
// A new rule is a row in rules.go, a function in package validate, and a row in
// the engine there.
//
// # Keyed lists
//
// Both structs have the list, with the same key. In Update it is notnull,
// because null could mean leave as well as clear. Every member of an item is a
// wire.Optional that can be null, and none is a secret, a list or an object.
// The key is required by itself, and is a text, a number or a GUID: a value that
// has two spellings would be two keys. Where no record has null for the whole
// list, User is notnull too. The items may be of one type or of two. Apply puts
// an item that is sent into the record's item with its key, member by member,
// or adds one after the others. A missing key is the error required, one that
// is sent twice is duplicate.
//
// A form is a value of the package that implements merge.Form[T, S]: T is the
// type in the record, S the one in the update:
//
//	var sizes sizeForm // as=sizes
//
//	func (sizeForm) Held(sent int64) string { … }
//	func (sizeForm) Sent(held string) int64 { … }
//
// # Written by hand
//
// A custom group is a value of the package that implements merge.Group[User,
// Update], which the compiler checks. Embed merge.Nothing[User, Update] where
// there is nothing to do in some of its methods:
//
//	var lists listGroup // custom=lists
//
//	type listGroup struct{ merge.Nothing[User, Update] }
//
//	func (listGroup) Apply(merged *User, update *Update) { … }
//
// A member of a group in Update needs no counterpart in User, and
// contract:"notnull" in Update says that it cannot be null. Of a group in User
// alone, only Changes is called. What Refuse finds, Validate reports too.
//
// Rules that no tag can say, between members or inside other lists, are a
// method of Update, of User, or of both. The generated Validate (whole is true)
// and ValidatePartial (false) join what it returns to their report:
//
//	func (u *Update) crossField(whole bool) validate.Errors
//
// It is called for every value, so it must return nil without allocating when
// nothing is broken. In a partial update it judges only what the members that
// were sent call for.
//
// # What it writes
//
//	zz_enum.go      the codecs of enumerations that have none
//	zz_json.go      UnmarshalJSON, AppendJSON, MarshalJSON
//	zz_xml.go       UnmarshalXML, MarshalXML, AppendXML
//	zz_form.go      UnmarshalForm, EncodeForm, AppendForm
//	zz_decode.go    Decode
//	zz_merge.go     Apply, Diff, Full, Merge, Changes, CheckReadOnly, Clone, Paths
//	zz_check.go     Validate, ValidatePartial
//	zz_log.go       LogValue, String, WithoutSecrets
//	zz_store.go     MarshalBinary, UnmarshalBinary, Value, Scan, MarshalYAML,
//	                UnmarshalYAML
//	zz_schema.go    Schema, and JSONSchemaBytes of enumerations and values
//	zz_schema.json  what Schema returns
//	zz_guard.go     the guard
//
// Generated code says what is to be done, one line per member. How it is done
// is in internal/jsonio, internal/xmlio, internal/formio, internal/merge,
// internal/check, internal/logattr and internal/redact. The first three use the
// same words: plain, optional, nullable, object, objects, scalars.
// internal/scalar says what a scalar is. A generated file that a package no
// longer needs is removed.
//
// # Storage form
//
// User and Update are stored as one text, in a cache, a queue or a column of a
// database. It is JSON with a version, which says everything:
//
//	{"v":1,"user":{"ID":"…","Nick":null},"other":{"Language":"en"}}
//	{"v":1,"update":{"Nick":"Ada"}}
//
// The second member is the JSON of AppendJSON, with secrets and with Extra, that
// of updates too. The third is left out where it is empty; it holds, by their
// paths, the members that AppendJSON does not write: those without a name in
// JSON and those with contract:"responseonly". So only User and Update can have
// such members, not the objects in them.
//
// The order of members does not matter, nor does white space. Another version,
// a member that has no place, and whatever cannot be read is an error, and the
// receiver stays as it was. A text that is not UTF-8 cannot be stored, nor can a
// value that has no form in JSON. internal/store does the work.
//
// A new member of the contract needs no new version: until then it stood in
// Extra, and is read from there. One that goes away does, unless there is an
// Extra to take it.
//
// # Storage form
//
// User and Update are stored as one text, in a cache, a queue or a column of a
// database. It is JSON with a version, which says everything:
//
//	{"v":1,"user":{"ID":"…","Nick":null},"other":{"Language":"en"}}
//	{"v":1,"update":{"Nick":"Ada"}}
//
// The second member is the JSON of AppendJSON, with secrets and with Extra,
// that of updates too. The third is left out where it is empty; it holds, by
// their paths, the members that AppendJSON does not write: those without a name
// in JSON and those with contract:"responseonly". So only User and Update can
// have such members, not the objects in them.
//
// The order of members does not matter, nor does white space. Another version,
// a member that has no place, and whatever cannot be read is an error, and the
// receiver stays as it was. A text that is not UTF-8 cannot be stored, nor can
// a value that has no form in JSON. internal/store does the work.
//
// A new member of the contract needs no new version: until then it stood in
// Extra, and is read from there. One that goes away does, unless there is an
// Extra to take it.
//
// # What is reported
//
// Anything that would generate wrong code is a mistake, and so is anything that
// says nothing: a tag key or an option that nobody reads, a contradiction
// between User and Update, two members of one name, a type without a codec, a
// flag that does not fit. One run reports every mistake, in the order of files
// and lines, and then writes nothing:
//
//	user.go:12:43: User.Nick: omitempty would drop empty values, which are values: use omitzero
//	user.go:15:64: User.Seen: unknown tag key contrakt (did you mean contract?): want json, xml, validate or contract
//
// The table in wrong_test.go has them all. A mistake in the flags is reported
// at the go:generate line.
package main
