// Package aaa is the contract of the "update a user profile" request of Oracle
// Communications Unified Assurance:
//
//	PUT /api/AAA/UserProfiles/{id}
//
// "Updates the configuration of the user profile that matches the specified
// ID." The package holds the body ([Update]), the path parameter ([Params]),
// the record ([User]) and the answers ([Response], [ErrorResponse]); it says
// what is wrong with a body, merges a partial update into a record, and
// compares records. It sends nothing and stores nothing.
//
// Source of every fact: the vendor's page "Update a User Profile" in the REST
// API reference of Unified Assurance (releases 6.1 and 6.1.1 alike), and where
// it says so the pages of PUT /api/AAA/Users/{id}, GET
// /api/AAA/UserProfiles/{id} (release 7.0) and /api/AAA/AuthTypes of the same
// reference. The vendor publishes no schema file and no body as a whole, only
// an example for most members. This package therefore tells what is documented
// from what is our reading of a gap: see "Our reading".
//
// # What to send
//
// JSON only (application/json; text/json is read as well). The vendor marks no
// member as required, so the smallest body is {}. A body that enables a user
// who logs in with a password of this product:
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
// In the documented order, which is also the order they are written in:
//
//	member              type             notes
//	------------------  ---------------  -----------------------------------------
//	AccountStatus       integer          0 disabled, 1 enabled
//	AuthenticationType  integer          1 internal; other ids from /api/AAA/AuthTypes
//	EmailAddress        string
//	Password            string           secret; for internal authentication only
//	Preferences         list of objects  by PreferenceID; never null
//	  Description       string
//	  Override          integer          0 unlocked, 1 locked
//	  PreferenceID      integer          the key
//	  PreferenceName    string
//	  PreferenceValue   integer          a text too: see "Wire quirks"
//	Properties          list of objects  by PropertyID; never null
//	  Description       string
//	  id                integer          not in the record
//	  PropertyID        integer          the key
//	  PropertyName      string
//	  PropertyValue     string
//	RepeatPassword      string           secret; the same as Password
//
// # The 20 members of the record
//
// "AAAUsersRead", as answers carry it. A member that no update sends cannot be
// edited through this request:
//
//	member                  type             edited  notes
//	----------------------  ---------------  ------  ------------------------------
//	AccountExpiration       string           no      [User.AccountExpires]
//	AccountStatus           integer          yes
//	AuthenticationType      object id, name  id      id comes as 1 and as "1"
//	AuthenticationTypeName  string           no      follows the id, see "Merging"
//	EmailAddress            string           yes
//	FailedLoginCount        integer          no
//	FullName                string           no
//	LastLoginFailed         integer          no      unit not documented
//	LastLoginSuccess        integer          no      unit not documented
//	Password                string           yes     secret; empty when read
//	PasswordExpiration      string           no      [User.PasswordExpires]
//	Preferences             list of objects  yes     PreferenceValue is a string
//	Properties              list of objects  yes     without id
//	RepeatPassword          string           yes     secret; empty when read
//	Subgroups               list of integer  no
//	SupportUsername         string           no
//	UserGroup               object id, name  no      id comes as 1 and as "1"
//	UserGroupName           string           no
//	UserID                  integer          no      {id} of the request
//	UserName                string           no
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
// Null and blank passwords do not count as given. [User.Validate] judges the
// same of a record, but for the passwords: a record that was read has them
// empty, and so [Full] of such a record with AuthenticationType 1 is no valid
// whole body until both are set. There is no rule for EmailAddress, because
// none is documented.
//
// # Our reading
//
// What the vendor leaves open, and how it is read here:
//
//   - Nullability: documented for nothing. Every member of a record may be null
//     or absent; an update may send null for everything but the two lists and
//     the keys of their items.
//   - Omitted members: not documented. An omitted member stays what it is.
//   - Lists: not documented whether they replace or merge. They merge by key,
//     as "Merging" says. A service that wants the other reading sets the
//     record's list itself.
//   - Null for a list: not documented. It is refused, because it could mean
//     "leave" as well as "clear".
//   - "Required for Internal authentication only": read as required in a whole
//     body that says AuthenticationType 1. An update that leaves
//     AuthenticationType out is not asked for a password.
//   - RepeatPassword: "the user's password, repeated" is read as a rule for
//     every update that sends one of the two.
//   - Properties[].id: documented with the example 2 and not a word, beside
//     PropertyID with the example 1; records do not have it. It is carried and
//     merged with other updates, is never the key, and does not reach a record.
//   - The form of ids: documented as integer, exemplified as "1" in records. Both
//     forms of the member id are read and written as they were read. Other
//     integers are read from both forms and written as numbers.
//   - Flags: pages of the same product declare a boolean and show 1. true and
//     false are read for AccountStatus and Override, and written as 1 and 0.
//   - AccountExpiration: the description speaks of the password, the name of the
//     account. PasswordExpiration 0 is "has expired" here and "immediate"
//     elsewhere. See [User.AccountExpires] and [User.PasswordExpires].
//   - errors of a failed update: declared as a list of objects that are "keyed by
//     record field", with an empty object as the only example. See [ErrorList].
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member, and the contract is a
// separate step; together they are the whole report, one entry per member:
//
//	update, decodeErr := aaa.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `Preferences[1].PreferenceID: must not be given twice`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry
// has the member's path by its wire name, a code, and never the value. For a
// partial update use [Update.ValidatePartial]: it asks for nothing but what the
// members that were sent ask for. [Failure] turns the error into the vendor's
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
// # Merging
//
// [Apply] puts an update into a record:
//
//	merged, err := aaa.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - AuthenticationType: the id that was sent replaces the record's object. Its
//     name and AuthenticationTypeName are not known afterwards, and therefore
//     absent; but 1 is Internal in both. The id that the record has already
//     changes nothing, whether 1 or "1".
//   - Preferences and Properties: an item of the update is put into the record's
//     item with the same key, member by member: a member that is absent stays.
//     Items that were not sent stay, in their order; new ones follow in the order
//     they were sent. [] changes nothing. Of record items that share a key the
//     first is meant.
//   - PreferenceValue: a number becomes its text.
//   - Null for a list, an item without a key, and a key sent twice are errors.
//     All are reported at once, and the returned record is then existing itself.
//   - The passwords are stored in the record as they were sent; nothing is hashed
//     or emptied.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is ever written to.
//
// [Diff] is the smallest update that turns one record into another: of a list
// the new items whole, and of the others the key and what differs. A keyed list
// cannot shrink and has no order: Diff cannot say that an item is gone, and
// sends nothing for an item without a key. [Full] sends everything that can be
// edited, items whole. Both send a PreferenceValue as the documented number
// where its text is exactly a number's, and as text otherwise.
//
// [Merge] makes one update out of two, items by key and member by member; a
// null list, and an item that Apply would refuse, stay refused. [Changes] lists what differs
// between two records by path, secrets masked, and tells nothing apart from
// null to absent: for audit logs. It pairs items by key: the index in a path is
// the item's place in the later list, and items that are gone count on behind
// its end. [CheckReadOnly] never finds anything: no member of an update is
// documented as read-only.
//
// The body carries no identity. {id} is [Params.ID], and it is the caller's to
// fetch the right record.
//
// # Wire quirks
//
//   - The request's shape is not the record's: AuthenticationType is an id in the
//     one and an object in the other, and PreferenceValue an integer in the one
//     and a string in the other. [PreferenceValue] therefore holds either.
//   - Member names match without regard to ASCII case, unknown members are
//     ignored, and of two members of one name the last counts. An unknown member
//     of a record is not kept.
//   - Scalars are read forgivingly: "12" for an integer, 12 for a string; "" is
//     null for every member but strings, PreferenceValue and errors. A string
//     that came as a number is written as a string.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep.
//
// # Secrets
//
// Password and RepeatPassword are
// [github.com/seed16fbf055/userupdate/wire.Secret] values. JSON carries the
// text, because it is the wire form; fmt with every verb, log/slog, errors and
// [Changes] print [secret] instead. Reveal returns the text. Properties may hold
// answers to security questions (the vendor's example is ResetQuestion); they
// are documented as plain strings and are not masked.
//
// # Do not embed
//
// Do not embed [User] or [Update] in a struct of your own: their JSON and log
// methods would become the outer struct's, and its other members would vanish.
// Use a named field. For a body inside an envelope use a
// [encoding/json.RawMessage] and add the place with Errors.Under; encoding/json
// stops an envelope at its first failing part.
package aaa

//go:generate go run ../internal/gen -formats json
