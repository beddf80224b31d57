// Package oauthusers is the contract of the "update user" request of Nexudus:
//
//	PUT /api/sys/users
//
// "Updates an existing User record. You must include the Id of the record to
// update along with all required fields." It is protected by OAuth2 and needs
// an unrestricted administrator or the role User-Edit. The package holds the
// body ([Update]), the record ([User]) and the answer ([Response]); it says
// what is wrong with a body, merges a partial update into a record, and
// compares records. It does not send or store anything.
//
// Sources: the vendor's pages learn.nexudus.com/rest-api/sys/put-users and
// get-users-by-id, the same on developers.nexudus.com, and, for what those
// leave open, the vendor's older documentation (to January 2020) with a real
// record from 2019. This text separates what is documented from how we read the
// gaps: see "Our reading".
//
// # What to send
//
// The body is JSON (application/json, text/json). There are no URI parameters:
// the id of the record is in the body. The smallest body that satisfies the
// contract is
//
//	{
//	  "Id": 87654321,
//	  "FullName": "Ada Lovelace",
//	  "Email": "ada@example.com",
//	  "Language": 3,
//	  "PasswordSalt": "…",
//	  "LastHelpVisited": 0,
//	  "InvalidLoginAttempts": 0
//	}
//
// # The 58 members of the request
//
// In the documented order, which is also the order they are written in. Names
// are spelled as on the wire, including APIAccess and OnPlaformInvoices:
//
//	member                                   type             null  required  notes
//	---------------------------------------  ---------------  ----  --------  -----------------------------------------------------
//	Id                                       integer          no    REQUIRED  identity; the record's id
//	FullName                                 string           no    REQUIRED
//	Email                                    string           no    REQUIRED
//	Language                                 enum Language    no    REQUIRED  rule oneof=1 2 3; 1 EnglishUS, 2 Spanish, 3 EnglishUK
//	PasswordSalt                             string           no    REQUIRED  secret
//	LastHelpVisited                          integer          no    REQUIRED
//	InvalidLoginAttempts                     integer          no    REQUIRED
//	AccessToken                              string           yes   no        secret
//	PreferredLanguageId                      integer          yes   no        id of a Language record
//	NewPassword                              string           yes   no        secret, own rules; an instruction
//	Password                                 string           yes   no        secret
//	NewAvatarUrl                             string           yes   no        own rules; an instruction; an http or https URL
//	ClearAvatarFile                          boolean          yes   no        own rules; an instruction; not with NewAvatarUrl
//	ApplicationId                            integer          yes   no        id of an application
//	Active                                   boolean          no    no
//	IsAdmin                                  boolean          no    no
//	APIAccess                                boolean          no    no
//	Validated                                boolean          no    no
//	MustResetPassword                        boolean          no    no
//	LastAccess                               date             yes   no
//	Devices                                  string           yes   no
//	OnNewEmail                               boolean          no    no
//	OnHelpDeskMsg                            boolean          no    no
//	OnNewWallPost                            boolean          no    no
//	OnNewMember                              boolean          no    no
//	OnProfileChanges                         boolean          no    no
//	OnNewBlogComment                         boolean          no    no
//	OnNewEventComment                        boolean          no    no
//	OnTariffChange                           boolean          no    no
//	OnBookingChange                          boolean          no    no
//	OnTentativeBookingChange                 boolean          no    no
//	OnPurchases                              boolean          no    no
//	OnVisitorRegistration                    boolean          no    no
//	OnPlaformInvoices                        boolean          no    no        the vendor's spelling
//	ReceiveCommunityDigest                   boolean          no    no
//	ReceiveEveryMessage                      boolean          no    no
//	TwoFactorSecret                          string           yes   no        secret
//	EmailCallBackGuid                        string           yes   no        secret; documented as a GUID
//	Businesses                               list of integer  yes   no        own rules; replaces the set
//	AddedBusinesses                          list of integer  yes   no        own rules; adds to the set
//	RemovedBusinesses                        list of integer  yes   no        own rules; removes from the set
//	UserRoles                                list of integer  yes   no        own rules; replaces the set
//	AddedUserRoles                           list of integer  yes   no        own rules; adds to the set
//	RemovedUserRoles                         list of integer  yes   no        own rules; removes from the set
//	ChatRooms                                list of integer  yes   no        own rules; replaces the set
//	AddedChatRooms                           list of integer  yes   no        own rules; adds to the set
//	RemovedChatRooms                         list of integer  yes   no        own rules; removes from the set
//	LastReceivedCommunityThreadDate          date             yes   no
//	LastReceivedCommunityMessageDate         date             yes   no
//	NextCommunityDigest                      date             yes   no
//	SupportTeamUserEmail                     string           yes   no
//	LastLoginAttempt                         date             yes   no
//	OnAccessControlErrors                    boolean          no    no
//	NextHelpDeskMessageReminder              date             yes   no
//	OnMemberRemovedFromTeam                  boolean          no    no
//	OnVirtualOfficeTariffChange              boolean          no    no
//	OnVirtualOfficeDeliveryPreferenceUpdate  boolean          no    no
//	OnIdentityCheckUpdate                    boolean          no    no
//
// Required means sent, and for strings neither null, nor empty, nor all white
// space; 0 is as good a number as any. Integers are 64 bits wide: the vendor's
// own client calls ids long, and the ids that were seen are near half of what
// 32 bits hold. A date is written as 2019-12-09T14:50:04Z, or without the Z
// where it was read without one.
//
// # The 84 members of the record
//
// [User] is the record as GET /api/sys/users/{id} answers it: the documented 64
// members, followed by 20 from records of other endpoints and years. Nearly
// every member is a [github.com/seed16fbf055/userupdate/wire.Optional], because
// records leave members out: the list endpoints leave out Businesses, UserRoles
// and ChatRooms, and a record from 2019 lacks 21 of today's 64 members. Absent
// means that this record does not know; "or absent" marks members that are
// never null but may be unknown. Id, FullName and Email are plain: no record
// holds 0 or "" there, so that is what unknown looks like. It is not written;
// [Full] sends it for the Id alone, which every update needs.
//
//	member                                   type             null            required  notes
//	---------------------------------------  ---------------  --------------  --------  --------------------------------
//	FullName                                 string           no              REQUIRED  zero is unknown
//	Email                                    string           no              REQUIRED  zero is unknown
//	AccessToken                              string           yes             no        secret
//	Language                                 enum Language    no (or absent)  REQUIRED  rule oneof=1 2 3
//	PreferredLanguageId                      integer          yes             no
//	NewPassword                              string           yes             no        secret; null where it was seen
//	Password                                 string           yes             no        secret
//	PasswordSalt                             string           no (or absent)  REQUIRED  secret
//	AvatarFileName                           string           yes             no        documented as read-only
//	NewAvatarUrl                             string           yes             no
//	ClearAvatarFile                          boolean          yes             no
//	ApplicationId                            integer          yes             no
//	PassportNumber                           string           yes             no        documented as read-only
//	PassportCardNumber                       string           yes             no        documented as read-only
//	EnablePassportAccess                     boolean          yes             no        documented as read-only
//	Active                                   boolean          no (or absent)  no
//	IsAdmin                                  boolean          no (or absent)  no
//	APIAccess                                boolean          no (or absent)  no
//	Validated                                boolean          no (or absent)  no
//	MustResetPassword                        boolean          no (or absent)  no
//	LastAccess                               date             yes             no
//	Devices                                  string           yes             no
//	OnNewEmail                               boolean          no (or absent)  no
//	OnHelpDeskMsg                            boolean          no (or absent)  no
//	OnNewWallPost                            boolean          no (or absent)  no
//	OnNewMember                              boolean          no (or absent)  no
//	OnProfileChanges                         boolean          no (or absent)  no
//	OnNewBlogComment                         boolean          no (or absent)  no
//	OnNewEventComment                        boolean          no (or absent)  no
//	OnTariffChange                           boolean          no (or absent)  no
//	OnBookingChange                          boolean          no (or absent)  no
//	OnTentativeBookingChange                 boolean          no (or absent)  no
//	OnPurchases                              boolean          no (or absent)  no
//	OnVisitorRegistration                    boolean          no (or absent)  no
//	OnPlaformInvoices                        boolean          no (or absent)  no        the vendor's spelling
//	ReceiveCommunityDigest                   boolean          no (or absent)  no
//	ReceiveEveryMessage                      boolean          no (or absent)  no
//	TwoFactorEnabled                         boolean          yes             no
//	TwoFactorSecret                          string           yes             no        secret
//	EmailCallBackGuid                        string           yes             no        secret; documented as a GUID
//	Businesses                               list of integer  yes             no        own rules
//	UserRoles                                list of integer  yes             no        own rules
//	ChatRooms                                list of integer  yes             no        own rules
//	DefaultBusinessId                        integer          yes             no
//	LastHelpVisited                          integer          no (or absent)  REQUIRED
//	LastReceivedCommunityThreadDate          date             yes             no
//	LastReceivedCommunityMessageDate         date             yes             no
//	NextCommunityDigest                      date             yes             no
//	SupportTeamUserEmail                     string           yes             no
//	InvalidLoginAttempts                     integer          no (or absent)  REQUIRED
//	LastLoginAttempt                         date             yes             no
//	OnAccessControlErrors                    boolean          no (or absent)  no
//	NextHelpDeskMessageReminder              date             yes             no
//	OnMemberRemovedFromTeam                  boolean          no (or absent)  no
//	OnVirtualOfficeTariffChange              boolean          no (or absent)  no
//	OnVirtualOfficeDeliveryPreferenceUpdate  boolean          no (or absent)  no
//	OnIdentityCheckUpdate                    boolean          no (or absent)  no
//	Id                                       integer          no              REQUIRED  identity, zero is unknown
//	UniqueId                                 string           yes             no
//	CreatedOn                                date             yes             no
//	UpdatedOn                                date             yes             no
//	UpdatedBy                                string           yes             no
//	IsNew                                    boolean          yes             no
//	SystemId                                 string           yes             no
//	NewPasswordConfirm                       string           yes             no        secret; seen in a record of 2019
//	OldPassword                              string           yes             no        secret
//	DefaultBusinessName                      string           yes             no
//	DefaultCurrencyId                        integer          yes             no
//	DefaultCurrencyName                      string           yes             no
//	DefaultCurrencyCode                      string           yes             no
//	DefaultCountryId                         integer          yes             no
//	DefaultCountryName                       string           yes             no
//	DefaultSimpleTimeZoneId                  integer          yes             no
//	DefaultSimpleTimeZoneName                string           yes             no
//	DefaultSimpleTimeZoneNameIana            string           yes             no
//	AddedBusinesses                          list of integer  yes             no        own rules; a set
//	RemovedBusinesses                        list of integer  yes             no        own rules; a set
//	AddedUserRoles                           list of integer  yes             no        own rules; a set
//	RemovedUserRoles                         list of integer  yes             no        own rules; a set
//	AddedChatRooms                           list of integer  yes             no        own rules; a set
//	RemovedChatRooms                         list of integer  yes             no        own rules; a set
//	ToStringText                             string           yes             no
//	LocalizationDetails                      value JSON       yes             no        null where it was seen
//	CustomFields                             value JSON       yes             no
//
// No update changes these members of the record: AvatarFileName,
// PassportNumber, PassportCardNumber, EnablePassportAccess (the four are
// documented as read-only), TwoFactorEnabled, DefaultBusinessId, UniqueId,
// CreatedOn, UpdatedOn, UpdatedBy, IsNew and SystemId. None of the 58 members
// of a body is documented as read-only, so [CheckReadOnly] never reports
// anything; it is here because every system has it.
//
// # The answer
//
// The 11 members of Response:
//
//	member         type           null  required  notes
//	-------------  -------------  ----  --------  ---------------------------------------
//	Status         integer        yes   no        missing in the documented failure
//	Message        string         yes   no
//	Value          value Value    yes   no        the id of the record; see "Wire quirks"
//	OpenInDialog   boolean        yes   no
//	OpenInWindow   boolean        yes   no
//	RedirectURL    string         yes   no
//	JavaScript     string         yes   no
//	UpdatedOn      date           yes   no
//	UpdatedBy      string         yes   no
//	Errors         list of Error  yes   no
//	WasSuccessful  boolean        yes   no
//
// The 3 members of Error:
//
//	member          type              null  required  notes
//	--------------  ----------------  ----  --------  ----------------
//	AttemptedValue  value SecretJSON  yes   no        secret; any JSON
//	Message         string            yes   no
//	PropertyName    string            yes   no
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member. Checking the contract is a
// separate step. Together they give the whole report, one entry per member:
//
//	update, decodeErr := oauthusers.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `Language: must be …; NewAvatarUrl: must be …`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry
// has the member's path by its wire name, a code, and never the value. For a
// partial update use [Update.ValidatePartial], which judges only what was
// sent. [Failure] turns the error into the vendor's documented answer,
// validate.Problem into problem details (RFC 9457).
//
// Members of one update that contradict each other are reported under the later
// one, with the code conflict: an id in both AddedX and RemovedX, and
// ClearAvatarFile true with a NewAvatarUrl. The rules look at the update alone,
// never at the record it is for.
//
// [ParseError] is the other direction: it reads why the vendor's server
// refused an update, whatever the shape of the answer, and which members the
// answer names:
//
//	if err := oauthusers.ParseError(body); err != nil {
//		list, _ := errors.AsType[validate.Errors](err) // e.g. FullName required
//		return err // one line, e.g. `the server refused the update: …`
//	}
//
// # Sending
//
// [Method] and [Path] are the request line. The body is that of [Full]: the
// contract asks for the Id and the required members, which [Diff] leaves out
// where they are the same. Write it with AppendJSON, under application/json.
// Give the body of the answer to [ParseError], whatever its status.
//
// # Merging
//
// [Apply] merges an update into a record:
//
//	merged, err := oauthusers.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error, and so are an Id that
//     is not the record's, and a conflict. All such errors are reported at
//     once, and Apply then returns existing unchanged. A record whose Id is
//     zero takes the update's.
//   - Lists and instructions have their own rules, below.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is modified.
//   - What it returns shares no list with the update, so one Update may serve
//     for body after body: UnmarshalJSON resets it.
//
// [Diff] returns the smallest update that turns one record into another,
// without Id and the instructions; a set that differs is sent whole. [Full]
// returns every member that a PUT takes and the record knows: the body of a
// whole PUT. [Merge] combines two updates into one. [Changes] lists what
// differs between two records by path, secrets masked, and treats null and
// absent as equal: for audit logs. To both a date is the instant that it names,
// however it is written.
//
// # Lists
//
// Businesses, UserRoles and ChatRooms are sets of ids. The documents say: X
// "replaces entire list", AddedX "adds to list", RemovedX "removes from list".
// Here:
//
//   - Within one update X is applied first, then AddedX, then RemovedX. As
//     AddedX or RemovedX, null and an empty list do nothing; as X they leave no
//     ids.
//   - Ids that stay in the record keep their order, and new ones follow, each
//     id once. The record never stores AddedX or RemovedX; what it was read with
//     there stays, and Changes compares it as sets too.
//   - Order and repetition make no difference, and an empty list, null and
//     absent are equal. So Diff to a record without a list empties the list,
//     and AddedX creates a list where there was none. Fetch a record by its id
//     before working on its lists: list endpoints leave them out.
//   - Full sends the lists that the record knows, [] for null.
//   - Merge: an X in the second update discards what the first said about the
//     list. An X in the first takes in what the second adds and removes.
//     Otherwise the later word on an id wins: Added is (A1 − R2) ∪ A2, Removed
//     is (R1 − A2) ∪ R2.
//
// # Instructions
//
// NewPassword, NewAvatarUrl and ClearAvatarFile say what to do. Apply never
// stores them. The password becomes a hash and a salt that only the server
// knows, the avatar a file whose name, AvatarFileName, is read-only. The result
// is in the server's next answer. A caller that stands in for the server reads
// them from the update.
//
//   - False, null and empty are not instructions, and undo none in Merge.
//   - The avatar is one slot: of NewAvatarUrl and ClearAvatarFile the later
//     instruction wins in Merge.
//   - Diff never sends them. Full sends null, null and false, as GET returns
//     them, and null for every AddedX and RemovedX.
//
// # Our reading
//
// What the vendor leaves open, and how it is read here:
//
//   - Omitted members. The documentation of 2020 says that "any missing
//     properties will be cleared or set to false"; today's says only that the
//     Id and the required members must be sent. Apply leaves alone what was not
//     sent. To be safe with the real server, send a whole body: GET the record
//     by its id, Apply, and PUT [Full] of the result.
//   - Null for a list. Nothing says whether it clears or keeps the list. Here a
//     null X clears, as null does for every member. Updates made by this
//     package ([Diff], [Full]) never have a null X.
//   - ChatRooms is only described as a list; AddedChatRooms and
//     RemovedChatRooms are assumed to work like those of the other two lists.
//   - The order of X, AddedX and RemovedX in one update, and an id that is both
//     added and removed, are not described. Nor is an avatar that is both set
//     and cleared.
//   - Nullability is documented nowhere. Null was seen in records for
//     NewPassword, Devices, NewAvatarUrl and every AddedX and RemovedX.
//     LastAccess and NextHelpDeskMessageReminder are "DateTime?" in older
//     documentation. Booleans were only ever seen true or false, so null is
//     refused for them, and for required members. Everything else can be null
//     here, including ClearAvatarFile, a boolean that is an instruction.
//   - Language is required on one of the vendor's two sites and optional on the
//     other; it is required here. It is not PreferredLanguageId.
//   - No format is documented for Email, SupportTeamUserEmail,
//     EmailCallBackGuid ("a GUID") and Devices, so none is checked. That a
//     NewAvatarUrl must be an http or https URL is read from "URL of a new file
//     to upload".
//   - Only one wording of a failure is documented, "is a required field"; the
//     others in [Failure] are ours. Failures of the server itself come as
//     {"Message":"An error has occurred."}.
//   - Whether the Z of a date is UTC, or the wall clock of the space, as a
//     third party reports for another endpoint, is open. Dates are kept as
//     written.
//   - LastHelpVisited is an integer; the documents do not say of what.
//
// # Wire quirks
//
//   - Member names match without regard to ASCII case; of two members with one
//     name the last wins.
//   - Scalars are read forgivingly, because nothing says how strict the server
//     is: "true" and 1 for a boolean, "12" for an integer, 12 for a string.
//     Language also as "3", but not by name.
//   - "" is null for the dates, for the numbers and the booleans that can be
//     null (ClearAvatarFile; in a record EnablePassportAccess, TwoFactorEnabled
//     and IsNew), the empty text for every string, and a type error elsewhere.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep.
//   - Value in an answer is {"Id": 1} for an update. Other operations answer
//     anything else, such as a whole record; it is kept (see [Value]).
//
// JSON can say everything that the package can hold. White space between the
// parts of LocalizationDetails, CustomFields and AttemptedValue is not kept.
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
// conflict. Of a name that JSON has twice the last value counts. A [Value]
// keeps what its object holds beyond Id in the same way.
//
// # Secrets
//
// AccessToken, PasswordSalt, Password, NewPassword, TwoFactorSecret and
// EmailCallBackGuid are [github.com/seed16fbf055/userupdate/wire.Secret]
// values, and so are NewPasswordConfirm and OldPassword in older records. JSON
// carries the text, because it is the wire form. fmt with every verb, log/slog,
// errors and [Changes] print [secret] instead. Reveal returns the text. A
// refused value that an answer repeats (AttemptedValue), and a Value that is
// not an object, are kept as [SecretJSON]. What a Value holds beyond Id is not
// shown either.
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
package oauthusers

//go:generate go run -C ../internal/gen . -dir ../../oauthusers -formats json
