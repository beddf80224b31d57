// Package store is what the generated storage forms are built on: User and
// Update in a cache, a queue or one column of a database. The form is an object
// with a version, so that what is stored today can be told from what a later
// contract stores:
//
//	{"v":1,"user":{"ID":"…","Password":"…"},"other":{"Language":"en"}}
//	{"v":1,"update":{"Enabled":false}}
//
// The second member is the JSON that goes to the vendor, with the members that
// the contract does not know. The third, which most types lack, holds those
// that this JSON does not carry: members of other formats, and those that are
// only read. Nothing that is read is passed over: a member without a place is
// an error, and so is another version.
package store
