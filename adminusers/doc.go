// Package adminusers is the contract of the "update user" request of 2sms:
//
//	PUT api/v1/admin/users/{id}
//
// "Updates user details of the specified user. The logged in user must have
// permission to perform this action." The package holds the body ([Update]),
// the URI parameter ([Params]), the record ([User]) and the answer
// ([Response]); it says what is wrong with a body, merges a partial update into
// a record, and compares records. It does not send or store anything.
//
// Source of every fact: the vendor's help page of the operation,
// Help/Api/PUT-api-v1-admin-users-id on its portals (portal.2sms.com,
// plus.2sms.com, au.2sms.com), with samples dated 2024-03-28; the variant on
// portal.2sms.us lacks SSOEnabled and UserPassword. Which members can be null
// follows from the numbering of the samples. What else the page leaves open was
// settled by running the ASP.NET components that such pages are generated with.
//
// # What to send
//
// The server binds a body in one of these formats:
//
//	application/json, text/json                  read and written here
//	application/xml, text/xml                    read and written here
//	application/x-www-form-urlencoded            read and written here
//
// The smallest JSON body that satisfies the contract is
//
//	{
//	  "DisplayName": "Ada Lovelace",
//	  "EmailAddress": "ada@example.com",
//	  "Enabled": true,
//	  "LanguageID": "c2fd9942-2548-483b-875c-a724b208dcaa",
//	  "MobilePhone": "+44 7700 900123",
//	  "TimeZone": "GMT Standard Time",
//	  "Username": "ada"
//	}
//
// # The 22 members
//
// In the documented order, which is also the order they are written in:
//
//	member                type              null  required  notes
//	--------------------  ----------------  ----  --------  ---------------------------------------------
//	ID                    GUID              no    no        identity; the record's id, or left out
//	AgreementDate         date              yes   no        read-only
//	AccountID             GUID              no    no
//	AdminUser             boolean           no    no
//	DateCreated           date              no    no
//	DateModified          date              no    no
//	DeclineDate           date              yes   no        read-only
//	DisplayName           string            no    REQUIRED
//	DPAVersion            string            yes   no        read-only
//	EmailAddress          string            no    REQUIRED  rule emailaddress; one @, not first, not last
//	Enabled               boolean           no    REQUIRED  false is fine
//	LanguageID            GUID              no    REQUIRED
//	Language              string            yes   no        not in JSON
//	MobilePhone           string            no    REQUIRED  rule mobile; the pattern below
//	Password              string            yes   no        secret
//	Pin                   string            yes   no        secret; null = a random pin at each login
//	Preferences           enum Preferences  no    no        number in JSON, name in XML; NONE is 0
//	PrivacyPolicyVersion  string            yes   no        read-only
//	SSOEnabled            boolean           no    no
//	TimeZone              string            no    REQUIRED
//	Username              string            no    REQUIRED
//	UserPassword          string            yes   no        secret; in the samples, not in the table
//
// Required means sent; a required string is not null, not empty and not all
// white space. MobilePhone is bound to the documented pattern
//
//	^(?=.*?\d.*?\d.*?\d.*?\d.*?\d)([+]?)([\d\s\(\)-]{5,20})$
//
// which is: an optional leading +, then 5 to 20 digits, white space characters,
// parentheses and hyphens, at least five of them digits. "Data type:
// EmailAddress" is checked under a code of its own, email, because the server
// documents it without enforcing it. Drop it with validate.Without(err,
// validate.CodeEmail).
//
// A GUID is written as c2fd9942-2548-483b-875c-a724b208dcaa. A date is written
// as 2024-03-28T08:12:49.3595132+00:00: up to seven fractional digits, then Z,
// an offset, or nothing for a time without a zone. What was read without a zone
// is written without one.
//
// # The answer
//
// "ResponseOfUser" is the same for success and failure, and every part of it
// may be null.
//
// The 2 members of Response:
//
//	member        type                       null  required  notes
//	------------  -------------------------  ----  --------  -----
//	Error         object Error               yes   no
//	ResponseData  object ResponseDataOfUser  yes   no
//
// The 2 members of Error:
//
//	member       type    null  required  notes
//	-----------  ------  ----  --------  --------------------------
//	ErrorCode    string  yes   no        no vocabulary is published
//	ErrorReason  string  yes   no
//
// The 3 members of ResponseDataOfUser:
//
//	member          type                   null  required  notes
//	--------------  ---------------------  ----  --------  -------------------------------------
//	Identification  object Identification  yes   no
//	Result          string                 yes   no        XML first; no vocabulary is published
//	Detail          object User            yes   no        the user after the update
//
// The 1 member of Identification:
//
//	member  type    null  required  notes
//	------  ------  ----  --------  --------------------
//	UserId  string  yes   no        a string, not a GUID
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member. Checking the contract is a
// separate step. Together they give the whole report, one entry per member:
//
//	update, decodeErr := adminusers.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `MobilePhone: must be …; TimeZone: must be …`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry
// has the member's path by its wire name, a code, and never the value. For a
// partial update use [Update.ValidatePartial], which judges only what was
// sent. [Failure] turns the error into the vendor's failure body,
// validate.ModelState into what ASP.NET answers, validate.Problem into
// problem details (RFC 9457).
//
// [ParseError] is the other direction: it reads why the vendor's server
// refused an update, whatever the shape of the answer, and which members the
// answer names:
//
//	if err := adminusers.ParseError(body); err != nil {
//		list, _ := errors.AsType[validate.Errors](err) // e.g. MobilePhone required
//		return err // one line, e.g. `the server refused the update: …`
//	}
//
// # Sending
//
// [Method] and [Path] are the request line, with Params.ID in place of {id}.
// The body is that of [Full]: the contract asks for the required members, which
// [Diff] leaves out where they are the same. Write it with AppendJSON, under
// application/json, with AppendXML, under application/xml, or with AppendForm.
// Give the body of the answer to [ParseError], whatever its status. The example
// Client has all of it.
//
// # Merging
//
// [Apply] merges an update into a record:
//
//	merged, err := adminusers.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error, and so is an ID that
//     is not the record's. All such errors are reported at once, and Apply then
//     returns existing unchanged. A record whose ID is zero takes the update's.
//   - The read-only members (AgreementDate, DeclineDate, DPAVersion,
//     PrivacyPolicyVersion) may be sent and are never applied; [CheckReadOnly]
//     reports those that would have changed something. DateCreated and
//     DateModified are not documented as read-only and are applied.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is modified.
//   - What it returns shares no list with the update, so one Update may serve
//     for body after body: UnmarshalJSON resets it.
//
// [Diff] returns the smallest update that turns one record into another,
// without ID and the read-only members. [Full] returns every editable member
// that a record knows, and its ID: the body of a full PUT. [Merge] combines two
// updates into one. [Changes] lists what differs between two records by path,
// secrets masked, and treats null and absent as equal: for audit logs.
//
// # Wire quirks
//
//   - Language travels in XML and in forms. JSON neither writes nor reads it,
//     so it is absent from a record read from JSON, and Diff and Full then
//     leave it out.
//   - UserPassword is missing from the vendor's table but is in both samples.
//   - Preferences is a number in JSON and a name in XML. Numbers and names that
//     the vendor has not published are kept. Writing a number without a name to
//     XML is an error.
//   - Member names match without regard to ASCII case in JSON and exactly in
//     XML. Unknown elements are ignored. Of two JSON members with one name the
//     last wins, of two XML elements the first.
//   - Scalars in JSON are read as forgivingly as the server reads them: "true"
//     and 1 for a boolean, 12 and true for a string, a GUID with or without
//     braces and hyphens, a date also as "/Date(1711613569359)/".
//   - "" is null for AgreementDate and DeclineDate, the empty text for every
//     string, and a type error elsewhere.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep. Comments
//     and single quotes, which the server reads, are refused on purpose.
//   - The answer has Result between Identification and Detail in JSON, and
//     first in XML.
//
// XML is read as XmlSerializer reads it: the root is User (ResponseOfUser for
// an answer) without a namespace, and elements may be in any order, at most 256
// deep. There may be no DOCTYPE, no processing instructions and no comments
// inside a value. xsi:nil="true" makes a member null and is ignored on a
// string, whose text counts. XML is written as XmlSerializer writes it: null
// dates with xsi:nil, null strings left out. [Update.AppendXML] appends what
// [encoding/xml.Marshal] gives, many times as fast. [Decode] sees the whole
// document; under [encoding/xml.Unmarshal] a DOCTYPE and whatever follows the
// root go unnoticed.
//
// # What the formats cannot say
//
//   - XML cannot say null for a string: null strings are left out and come back
//     absent. So XML cannot send Pin: null ("a random pin at each login").
//   - XML cannot carry a Preferences number without a name, or characters that
//     XML 1.0 does not allow. Writing either is an error.
//   - JSON cannot carry Language.
//   - JSON and forms cannot say text that is not UTF-8: what is wrong in it comes
//     back as U+FFFD. In XML and in the storage form it is an error.
//   - Forms cannot tell null from the empty text: the server reads an empty
//     value as null. So an empty Pin in a form asks for random pins, and an
//     empty value of a member that cannot be null is an error. Like XML, forms
//     carry Language.
//   - Forms have no date whose offset is beyond ±14:00, and none that is outside
//     the years 1 to 9999 in UTC. Writing one is an error.
//
// # Unknown members
//
// A record keeps the members of the vendor's JSON that this package does not
// know in Extra, raw and in their own order. They survive Clone, [Apply],
// [Full], [Diff] and encoding, where they stand after the others, so GET, Apply
// and PUT of the Full body lose nothing that the vendor has added since.
// [Changes] has a row for each that differs, which does not show its value, and
// no log shows any.
//
// Reading an update drops them, so that a client can plant none; DecodeStrict
// reports them. An update's Extra is filled by Full, by Diff (one that is gone
// cannot be said) and by hand. A name in Extra that the package knows, in any
// case, makes the value impossible to write: AppendJSON returns the code
// conflict. Of a name that JSON has twice the last value counts. XML and forms
// carry none.
//
// # Secrets
//
// Password, Pin and UserPassword are
// [github.com/seed16fbf055/userupdate/wire.Secret] values. JSON and XML carry
// the text, because they are the wire form. fmt with every verb, log/slog,
// errors and [Changes] print [secret] instead. Reveal returns the text.
//
// Code that asks for JSON gets the wire form: loggers that write JSON too. Give
// it WithoutSecrets or String; package wire has a table.
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
package adminusers

//go:generate go run -C ../internal/gen . -dir ../../adminusers -formats json,xml,form -root User=User,Update=User,Response=ResponseOfUser
