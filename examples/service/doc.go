// Command service is a small service on net/http for the users of all five
// systems. It needs no network and nothing but Go:
//
//	go run ./examples/service -seed
//
// Then http://localhost:8080/ is a page that shows what this library says of an
// update while you type one. It explains itself.
//
// # Endpoints
//
// Every system has its own, as its package documents it in Method and Path:
//
//	system      whole body                             record
//	----------  -------------------------------------  --------------------
//	adminusers  PUT /api/v1/admin/users/{id}           the id in the path
//	hppro       POST /api/HpProUser/UpdateUserProfile  the Id in the body
//	userdetail  PUT /User?FileId=1                     the user of the file
//	aaa         PUT /api/AAA/UserProfiles/{id}         the id in the path
//	oauthusers  PUT /api/sys/users                     the Id in the body
//
// GET at the same path answers with the record, and PATCH takes a part of a
// body. Where the Id is in the body, these may have it in the query instead
// (?Id=6), which the vendors do not document. So may a whole body of hppro,
// where no member is required; one of oauthusers must have the Id itself. An Id
// in the query and another one in the body are refused (identity).
//
// An update needs the record's ETag in If-Match: without it, it is refused with
// 428, and with an old one with 412. Package api says how answers are chosen.
//
// # As a mock of the vendors
//
// With -seed there is a record of each system, under the id that the vendor's
// documented sample has; its values are those of a person, because the samples
// break the rules. The vendors' clients know no If-Match, so it is not
// asked for then; one that is sent is still honoured.
//
// # Logs
//
// Standard error has a line for each request, and one for each update with
// everything that it changed, secrets masked; with -debug also the records. The
// query of a request may hold an access key and is not logged. The first
// interrupt lets the requests that are being answered end, the second ends the
// program.
//
// # What it is made of
//
// Package api is the service, of any system and over any store; vendors has the
// five registrations; page is the page, and source finds members in a text for
// it. In ../frameworks/sqlite the same service keeps its records in SQLite.
package main
