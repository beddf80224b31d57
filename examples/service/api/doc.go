// Package api serves the users of one system over HTTP: GET, the vendor's own
// method for a whole body and PATCH for a part of one, all at the vendor's own
// path.
//
// A [System] describes a vendor's package, a [Store] keeps its users, and a
// [Service] is the handler in between. An ETag is the version of a record.
// With If-Match an update is refused (412) when the record has another version
// by then, so that nobody overwrites what they have not seen; a service that
// demands If-Match refuses an update without it (428). An update that changes
// nothing is no new version. XML has an ETag of its own; for an update both are
// good.
//
// Answers are the vendor's, in JSON or XML as Accept asks. They are the wire
// form, which carries secrets, as the documented answers do: a service that
// should not send them answers with User.WithoutSecrets. A client that names
// application/problem+json in Accept gets refusals as problem details (RFC
// 9457). So does every client where no vendor documents an answer: for a record
// that is not there (404), for a version that is not the client's (412, 428) and
// for a body that is too large (413). A body that is compressed is refused as one
// in an unknown media type is (415).
//
// Logs and the audit list carry no secret: records and changes mask them, and a
// query, which may hold an access key, is not logged.
package api
