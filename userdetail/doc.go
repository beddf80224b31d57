// Package userdetail is the contract of the "update current user detail"
// request of Saasu:
//
//	PUT User
//
// "Update current user detail. To change the username / email address and
// password, please call their own separate methods." The package holds the body
// ([Update]), the URI parameters ([Params]), the record ([User]) and the answer
// ([Response]); it says what is wrong with a body, merges a partial update into
// a record, and compares records. It does not send or store anything.
//
// Source of every fact: the vendor's help page of the operation,
// api.saasu.com/Help/Api/PUT-User, with its samples, and for the answers the
// vendor's SDK, github.com/saasu/api-sdk-dotnet. What they leave open was
// settled by running the ASP.NET components that the page was generated with.
//
// # What to send
//
// The server binds a body in one of these formats:
//
//	application/json, text/json    read and written here
//	application/xml, text/xml      read and written here
//
// and to two parameters in the query:
//
//	parameter    type     required  notes
//	-----------  -------  --------  -----------------------------------------------
//	WsAccessKey  string   no        secret; legacy, needed only without OAuth
//	FileId       integer  REQUIRED  the file to work on
//
// The vendor's SDK spells them wsaccesskey and fileid; case is ignored. The
// smallest JSON body that satisfies the contract is
//
//	{"FirstName": "Ada"}
//
// # The 10 members
//
// In the documented order, which is also the order they are written in. The
// exception is _links, last in JSON and first in XML:
//
//	member            type          null           required  notes
//	----------------  ------------  -------------  --------  ----------------------------------------
//	Id                integer       no (forced)    no        read-only; set by the system
//	Username          string        yes            no        read-only; see the method ChangeUsername
//	FirstName         string        no             REQUIRED
//	LastName          string        yes            no
//	MobileNumber      string        yes            no        no format is documented
//	Is2FAEnabled      boolean       no (forced)    no        read-only; see the 2FA methods
//	TimezoneId        integer       no (forced)    no
//	DateTimeFormatId  byte          yes (unknown)  no        deprecated; 0 to 255
//	NumberFormatId    byte          yes (unknown)  no        deprecated; 0 to 255
//	_links            list of Link  yes            no        read-only, answers only, XML first
//
// The page never says what can be null. It follows from the numbers in its
// samples, which count only members that cannot be null. "Forced" means that
// every reading of the samples agrees. An "unknown" member is treated as one
// that can be null. Strings and lists are .NET references, which can always be
// null. The SDK never sends null for _links, but its reader accepts it.
//
// The 4 members of Link:
//
//	member  type    null  required  notes
//	------  ------  ----  --------  -----
//	rel     string  yes   no
//	href    string  yes   no
//	method  string  yes   no
//	title   string  yes   no
//
// Required means sent; a required string is not null, not empty and not all
// white space. No other rule is documented. "Integer" on the page does not say
// how wide; here it is int64, while the server reads 32 bits.
//
// # The answer
//
// BaseResponseModel does not contain the user.
//
// The 2 members of Response:
//
//	member         type          null  required  notes
//	-------------  ------------  ----  --------  ---------
//	StatusMessage  string        yes   no
//	_links         list of Link  yes   no        XML first
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member. Checking the contract is a
// separate step. Together they give the whole report, one entry per member:
//
//	update, decodeErr := userdetail.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `TimezoneId: must be a whole number; FirstName: must be …`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry has
// the member's path by its wire name, a code, and never the value. For a
// partial update use [Update.ValidatePartial], which judges only what was sent.
// [Failure] turns the error into a BaseResponseModel, validate.ModelState into
// what ASP.NET answers, validate.Problem into problem details (RFC 9457).
//
// [ParseError] is the other direction: it reads why the vendor's server refused
// an update, whatever the shape of the answer, and which members the answer
// names:
//
//	if err := userdetail.ParseError(body); err != nil {
//		list, _ := errors.AsType[validate.Errors](err) // e.g. FirstName required
//		return err // one line, e.g. `the server refused the update: …`
//	}
//
// # Sending
//
// [Method] and [Path] are the request line, and [Params.Values] the query. The
// body is that of [Full]: the contract asks for FirstName, which [Diff] leaves
// out where it is the same. Write it with AppendJSON, under application/json,
// or with AppendXML, under application/xml. Give the body of the answer to
// [ParseError], and look at its status too.
//
// # Merging
//
// [Apply] merges an update into a record:
//
//	merged, err := userdetail.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error. All such errors are
//     reported at once, and Apply then returns existing unchanged.
//   - The read-only members (Id, Username, Is2FAEnabled, _links) may be sent
//     and are never applied; [CheckReadOnly] reports those that would have
//     changed something. Id is read-only like the others: Apply accepts an
//     update for another Id, and CheckReadOnly reports it.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is modified, and the
//     result keeps the record's own list of links.
//   - What it returns shares no list with the update, so one Update may serve
//     for body after body: UnmarshalJSON resets it.
//
// [Diff] returns the smallest update that turns one record into another,
// without the read-only members. [Full] returns every editable member that a
// record knows: the body of a full PUT. [Merge] combines two updates into one.
// [Changes] lists what differs between two records by path and treats null and
// absent as equal: for audit logs.
//
// # Wire quirks
//
//   - _links is "not to be sent to the server": an [Update] reads it and never
//     writes it. A record and an answer write it.
//   - An item of _links may be null: the server accepts and keeps it, and so
//     does this package ([Link.IsNull]).
//   - The names of a Link's members are lower case; all others begin with a
//     capital.
//   - Member names match without regard to ASCII case in JSON and exactly in
//     XML. Unknown elements are ignored. Of two JSON members with one name the
//     last wins, of two XML elements the first.
//   - Scalars in JSON are read as forgivingly as the server reads them: "true"
//     for a boolean, 12 for a string, "12" for an integer. "" is null for every
//     member that can be null, except strings, where it is the empty text.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep. Comments
//     and single quotes, which the server reads, are refused on purpose.
//
// XML is read as XmlSerializer reads it: the root is UserDetail
// (BaseResponseModel for an answer) without a namespace, and elements may be in
// any order, at most 256 deep. There may be no DOCTYPE and no processing
// instructions. xsi:nil="true" makes a DateTimeFormatId, a NumberFormatId or
// _links null, and is ignored on a string, whose text counts. XML is written as
// XmlSerializer writes it: null bytes with xsi:nil, null strings left out. An
// empty or null TimezoneId is an error in XML. [Update.AppendXML] appends what
// [encoding/xml.Marshal] gives, many times as fast.
//
// # What the formats cannot say
//
//   - XML cannot say null for a string or a list: null strings and null _links
//     are left out and come back absent.
//   - No format carries the _links of an [Update].
//   - JSON cannot say text that is not UTF-8: what is wrong in it comes back as
//     U+FFFD. In XML and in the storage form it is an error.
//
// # Unknown members
//
// A record keeps the members of the vendor's JSON that this package does not
// know in Extra, of the user and of each of _links, raw and in their own order.
// They survive Clone, [Apply], [Full], [Diff] and encoding, where they stand
// after the others, so GET, Apply and PUT of the Full body lose nothing that
// the vendor has added since. [Changes] has a row for each that differs, which
// does not show its value, and no log shows any.
//
// Reading an update drops them, in the items of its list too, so that a client
// can plant none; DecodeStrict reports them. An update's Extra is filled by
// Full, by Diff (one that is gone cannot be said) and by hand. A name in Extra
// that the package knows, in any case, makes the value impossible to write:
// AppendJSON returns the code conflict. Of a name that JSON has twice the last
// value counts. XML carries none.
//
// # Secrets
//
// WsAccessKey is a [github.com/seed16fbf055/userupdate/wire.Secret]: fmt with
// every verb and log/slog print [secret] instead. [Params.Values] carries it,
// because it is the wire form, and so does every URL made from it: do not log
// such a URL. The body has no secret. For what this package does not know, in
// Extra, records have WithoutSecrets and String: package wire says which logger
// needs them.
//
// # Concurrency
//
// Functions and methods keep no state and write to no argument: any number of
// goroutines may call them, on the same values too. Any number may read a value,
// but none while another writes to it, as UnmarshalJSON, Scan and Set of a member
// do. What [Apply] returns has the lists that the update left alone in common with
// the record before; [User.Clone] shares nothing.
//
// # Do not embed
//
// Do not embed [User] or [Update] in a struct of your own: their JSON, XML and
// log methods would become the outer struct's, and its other members would
// vanish. Use a named field. Keep a body inside an envelope as
// [encoding/json.RawMessage] and add its place to errors with [validate.Under]:
// encoding/json stops at the first part of an envelope that fails.
package userdetail

//go:generate go run -C ../internal/gen . -dir ../../userdetail -formats json,xml -root User=UserDetail,Update=UserDetail,Response=BaseResponseModel
