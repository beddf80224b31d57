// Package aaa is the contract of the "update a user profile" request of Oracle
// Communications Unified Assurance:
//
//	PUT /api/AAA/UserProfiles/{id}
//
// "Updates the configuration of the user profile that matches the specified
// ID." The package holds the body ([Update]), the path parameter ([Params]),
// the record ([User]) and the answers ([Response], [ErrorResponse]); it says
// what is wrong with a body, merges a partial update into a record, and
// compares records. It does not send or store anything.
//
// Source of every fact: the vendor's page "Update a User Profile" in the REST
// API reference of Unified Assurance (releases 6.1 and 6.1.1 alike), and, where
// this text says so, the pages of PUT /api/AAA/Users/{id}, GET
// /api/AAA/UserProfiles/{id} (release 7.0) and /api/AAA/AuthTypes of the same
// reference. The vendor publishes no schema file and no complete body, only an
// example for most members. So this package separates what is documented from
// how we read the gaps: see "Our reading".
//
// # What to send
//
// JSON only (application/json; text/json is read too). The vendor marks no
// member as required, so the smallest body is {}. A body that enables a user
// who logs in with a password kept by this product:
//
//	{
//	  "AccountStatus": 1,
//	  "AuthenticationType": 1,
//	  "Password": "…",
//	  "RepeatPassword": "…"
//	}
//
// # The 7 members of the request
//
// In the documented order, which is also the order they are written in. The
// vendor does not document which members can be null; see "Our reading".
//
//	member              type                      null  required  notes
//	------------------  ------------------------  ----  --------  --------------------------------------------------------
//	AccountStatus       enum Flag                 yes   no        rule oneof=0 1; 0 disabled, 1 enabled
//	AuthenticationType  id                        yes   no        own rules; 1 internal, other ids from /api/AAA/AuthTypes
//	EmailAddress        string                    yes   no
//	Password            string                    yes   no        secret; for internal authentication only
//	Preferences         list of PreferenceUpdate  no    no        by PreferenceID
//	Properties          list of PropertyUpdate    no    no        by PropertyID
//	RepeatPassword      string                    yes   no        secret; the same as Password
//
// The 5 members of PreferenceUpdate:
//
//	member           type                   null  required  notes
//	---------------  ---------------------  ----  --------  ---------------------------------------------
//	Description      string                 yes   no
//	Override         enum Flag              yes   no        rule oneof=0 1; 0 unlocked, 1 locked
//	PreferenceID     integer                no    REQUIRED  key
//	PreferenceName   string                 yes   no
//	PreferenceValue  value PreferenceValue  yes   no        an integer, or a text: see "Wire quirks"
//
// The 5 members of PropertyUpdate:
//
//	member         type     null  required  notes
//	-------------  -------  ----  --------  -----------------
//	Description    string   yes   no
//	id             id       yes   no        not in the record
//	PropertyID     integer  no    REQUIRED  key
//	PropertyName   string   yes   no
//	PropertyValue  string   yes   no
//
// # The 20 members of the record
//
// "AAAUsersRead", as answers carry it. Members that the request does not have
// cannot be edited:
//
//	member                  type                       null  required  notes
//	----------------------  -------------------------  ----  --------  ---------------------------------------
//	AccountExpiration       string                     yes   no        [User.AccountExpires] reads it
//	AccountStatus           enum Flag                  yes   no        rule oneof=0 1
//	AuthenticationType      object AuthenticationType  yes   no        own rules; the request has the id alone
//	AuthenticationTypeName  string                     yes   no        follows the id, see "Merging"
//	EmailAddress            string                     yes   no
//	FailedLoginCount        integer                    yes   no
//	FullName                string                     yes   no
//	LastLoginFailed         integer                    yes   no        unit not documented
//	LastLoginSuccess        integer                    yes   no        unit not documented
//	Password                string                     yes   no        secret; empty when read
//	PasswordExpiration      string                     yes   no        [User.PasswordExpires] reads it
//	Preferences             list of Preference         yes   no        by PreferenceID
//	Properties              list of Property           yes   no        by PropertyID
//	RepeatPassword          string                     yes   no        secret; empty when read
//	Subgroups               list of integer            yes   no
//	SupportUsername         string                     yes   no
//	UserGroup               object UserGroup           yes   no        own rules
//	UserGroupName           string                     yes   no
//	UserID                  integer                    yes   no        {id} of the request
//	UserName                string                     yes   no
//
// The 2 members of AuthenticationType and UserGroup:
//
//	member  type    null  required  notes
//	------  ------  ----  --------  ---------------------
//	id      id      yes   no        comes as 1 and as "1"
//	name    string  yes   no
//
// The 5 members of Preference:
//
//	member           type       null  required  notes
//	---------------  ---------  ----  --------  -------------------------
//	Description      string     yes   no
//	Override         enum Flag  yes   no        rule oneof=0 1; 0 unlocked, 1 locked
//	PreferenceID     integer    no    REQUIRED  key
//	PreferenceName   string     yes   no
//	PreferenceValue  string     yes   no        an integer in the request
//
// The 4 members of Property:
//
//	member         type     null  required  notes
//	-------------  -------  ----  --------  -----
//	Description    string   yes   no
//	PropertyID     integer  no    REQUIRED  key
//	PropertyName   string   yes   no
//	PropertyValue  string   yes   no
//
// # The answers
//
// The 4 members of Response:
//
//	member   type          null  required  notes
//	-------  ------------  ----  --------  -------------------------------------------
//	message  string        yes   no        "Updated record"
//	success  boolean       yes   no        true
//	data     list of User  yes   no        the user after the update, in a list of one
//	total    integer       yes   no        1
//
// The 3 members of ErrorResponse:
//
//	member   type             null  required  notes
//	-------  ---------------  ----  --------  ------------------
//	errors   value ErrorList  yes   no        see "Our reading"
//	message  string           yes   no        "Exception thrown"
//	success  boolean          yes   no        false
//
// # The rules
//
//	AccountStatus, Override      0 or 1                                       enum
//	Password, RepeatPassword     both in a whole body (Validate) whose        required
//	                             AuthenticationType is 1
//	Password, RepeatPassword     both or none, and the same                   mismatch
//	PreferenceID, PropertyID     in every item, not null                      required
//	PreferenceID, PropertyID     once in a list                               duplicate
//	Preferences, Properties      not null                                     null
//
// A mismatch is reported at RepeatPassword, and the error holds neither value.
// A null or blank password counts as missing. [User.Validate] applies the same
// rules to a record, except those for passwords: a record that was read has
// empty ones. So [Full] of such a record with AuthenticationType 1 is not a
// valid whole body until both are set. There is no rule for EmailAddress,
// because none is documented.
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member. Checking the contract is a
// separate step. Together they give the whole report, one entry per member:
//
//	update, decodeErr := aaa.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `Preferences[1].PreferenceID: must not be given twice`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry has
// the member's path by its wire name, a code, and never the value. For a
// partial update use [Update.ValidatePartial]: it requires only what the
// members that were sent require. [Failure] turns the error into the vendor's
// failure body, validate.Problem into problem details (RFC 9457).
//
// [ParseError] is the other direction: it reads why the vendor's server
// refused an update, whatever the shape of the answer, and which members the
// answer names:
//
//	if err := aaa.ParseError(body); err != nil {
//		list, _ := errors.AsType[validate.Errors](err) // e.g. EmailAddress refused
//		return err // one line, e.g. `the server refused the update: …`
//	}
//
// # Sending
//
// [Method] and [Path] are the request line, with Params.ID in place of {id}.
// The body is that of [Diff] or of [Full]. Write it with AppendJSON, under
// application/json. Give the body of the answer to [ParseError], whatever its
// status.
//
// # Merging
//
// [Apply] merges an update into a record:
//
//	merged, err := aaa.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - AuthenticationType: the id that was sent replaces the record's object.
//     Its name and AuthenticationTypeName are then unknown, and so absent; for
//     1 both are Internal. The id that the record already has changes nothing,
//     whether 1 or "1".
//   - Preferences and Properties: an item of the update is merged into the
//     record's item with the same key, member by member: absent members stay as
//     they are. Items that were not sent stay, in their order; new ones follow
//     in the order they were sent. [] changes nothing. If record items share a
//     key, the update changes the first.
//   - PreferenceValue: a number becomes its text.
//   - Null for a list, an item without a key, and a key sent twice are errors.
//     All are reported at once, and Apply then returns existing unchanged.
//   - The passwords are stored in the record as they were sent; nothing is
//     hashed or cleared.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is modified.
//   - What it returns shares no list with the update, so one Update may serve
//     for body after body: UnmarshalJSON resets it.
//
// [Diff] returns the smallest update that turns one record into another. Of a
// list it sends new items whole, and for the others the key and what differs. A
// keyed list cannot shrink and has no order: Diff cannot say that an item is
// gone, and sends nothing for an item without a key. [Full] returns everything
// that can be edited, with whole items. Both send a PreferenceValue as the
// documented number if its text is exactly that of a number, and as text
// otherwise.
//
// [Merge] makes one update out of two, list items by key and member by member.
// A null list, or an item that Apply would refuse, is still refused. In one
// point Merge does not do what the two updates do one by one: where the first
// changes the AuthenticationType and the second changes it back, its name is
// then unknown, while the merged update sends the id that the record has and
// leaves the name alone. Merge does not know the record.
//
// [Changes] lists what differs between two records by path, secrets masked, and
// treats null and absent as equal: for audit logs. It pairs items by key. The
// index in a path is the item's place in the later list; items that are gone
// get the indexes after its end. Each known member of an item that came or went
// is a row, so an item {} has none: nothing is known that could be told.
// [CheckReadOnly] never reports anything: no member of an update is documented
// as read-only.
//
// The body carries no identity. {id} is [Params.ID]; fetching the right record
// is up to the caller.
//
// # Our reading
//
// What the vendor leaves open, and how it is read here:
//
//   - Nullability: not documented. Every member of a record may be null or
//     absent; an update may send null for everything but the two lists and the
//     keys of their items.
//   - Omitted members: not documented. An omitted member stays as it is.
//   - Lists: not documented whether they replace or merge. They merge by key,
//     as "Merging" says. A service that wants a list replaced sets the record's
//     list itself.
//   - Null for a list: not documented. It is refused, because it could mean
//     "leave" as well as "clear".
//   - "Required for Internal authentication only": read as required in a whole
//     body that says AuthenticationType 1. An update without AuthenticationType
//     needs no password.
//   - RepeatPassword: "the user's password, repeated" is read as a rule for
//     every update that sends either.
//   - Properties[].id: documented only by the example 2, next to PropertyID
//     with the example 1; records do not have it. It is carried and merged with
//     other updates, is never the key, and does not reach a record.
//   - The form of ids: documented as an integer, shown as "1" in records. Both
//     forms of the member id are read and written as they were read. Other
//     integers are read from both forms and written as numbers.
//   - Flags: pages of the same product declare a boolean and show 1. true and
//     false are read for AccountStatus and Override, and written as 1 and 0.
//   - AccountExpiration: the description is about the password, the name about
//     the account. PasswordExpiration 0 is "has expired" here and "immediate"
//     elsewhere. See [User.AccountExpires] and [User.PasswordExpires].
//   - errors of a failed update: declared as a list of objects that are "keyed
//     by record field", with an empty object as the only example. See
//     [ErrorList].
//
// # Wire quirks
//
//   - The request's shape is not the record's: AuthenticationType is an id in
//     the request and an object in the record, PreferenceValue an integer in
//     the request and a string in the record. [PreferenceValue] therefore holds
//     either.
//   - Member names match without regard to ASCII case, and of two members with
//     one name the last wins.
//   - Scalars are read forgivingly: "12" for an integer, 12 for a string; "" is
//     null for every member but strings, PreferenceValue and errors. A string
//     that came as a number is written as a string.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep.
//
// # Unknown members
//
// A record keeps the members of the vendor's JSON that this package does not
// know in Extra, of the user, of AuthenticationType and UserGroup, and of each
// preference and property, raw and in their own order. They survive Clone,
// [Apply], [Full], [Diff] and encoding, where they stand after the others, so
// GET, Apply and PUT of the Full body lose nothing that the vendor has added
// since. [Changes] has a row for each that differs, which does not show its
// value, and no log shows any.
//
// Reading an update drops them, in the items of its lists too, so that a client
// can plant none; DecodeStrict reports them. An update's Extra is filled by
// Full, by Diff (one that is gone cannot be said) and by hand. A name in Extra
// that the package knows, in any case, makes the value impossible to write:
// AppendJSON returns the code conflict. Of a name that JSON has twice the last
// value counts. Items of keyed lists merge theirs by name. Another
// authentication type has none of those of the one before. What an update has no
// place for it cannot send: the unknown members of AuthenticationType and
// UserGroup, which an update names by an id alone, and an id of a property.
//
// # Secrets
//
// Password and RepeatPassword are
// [github.com/seed16fbf055/userupdate/wire.Secret] values. JSON carries the
// text, because it is the wire form. fmt with every verb, log/slog, errors and
// [Changes] print [secret] instead. Reveal returns the text. Properties may
// hold answers to security questions (the vendor's example is ResetQuestion);
// they are documented as plain strings and are not masked.
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
// Do not embed [User] or [Update] in a struct of your own: their JSON and log
// methods would become the outer struct's, and its other members would vanish.
// Use a named field. Keep a body inside an envelope as
// [encoding/json.RawMessage] and add its place to errors with [validate.Under]:
// encoding/json stops at the first part of an envelope that fails.
package aaa

//go:generate go run -C ../internal/gen . -dir ../../aaa -formats json
