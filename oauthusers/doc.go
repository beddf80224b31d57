// Package oauthusers is the contract of the "update user" request of Nexudus:
//
//	PUT /api/sys/users
//
// "Updates an existing User record. You must include the Id of the record to
// update along with all required fields." It is protected by OAuth2 and needs
// an unrestricted administrator or the role User-Edit. The package holds the
// body ([Update]), the record ([User]) and the answer ([Response]); it says
// what is wrong with a body, merges a partial update into a record, and
// compares records. It sends nothing and stores nothing.
//
// Sources: the vendor's pages learn.nexudus.com/rest-api/sys/put-users and
// get-users-by-id, the same on developers.nexudus.com, and for what those leave
// open the vendor's older documentation (to January 2020), with a real record
// of 2019. This text tells what is documented from what is our reading of a
// gap; the gaps are listed below.
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
// # The 58 members
//
// In the documented order, which is also the order they are written in. Names
// are written as on the wire, among them APIAccess and OnPlaformInvoices:
//
//	member                                   type     null  required  notes
//	---------------------------------------  -------  ----  --------  ----------------------------------------
//	Id                                       integer  no    REQUIRED  identity: the record's id
//	FullName                                 string   no    REQUIRED
//	Email                                    string   no    REQUIRED
//	Language                                 enum     no    REQUIRED  1 EnglishUS, 2 Spanish, 3 EnglishUK
//	PasswordSalt                             string   no    REQUIRED  secret
//	LastHelpVisited                          integer  no    REQUIRED
//	InvalidLoginAttempts                     integer  no    REQUIRED
//	AccessToken                              string   yes   no        secret
//	PreferredLanguageId                      integer  yes   no        id of a Language record
//	NewPassword                              string   yes   no        instruction; secret
//	Password                                 string   yes   no        secret
//	NewAvatarUrl                             string   yes   no        instruction; an http or https URL
//	ClearAvatarFile                          boolean  yes   no        instruction; not with NewAvatarUrl
//	ApplicationId                            integer  yes   no        id of an application
//	Active                                   boolean  no    no
//	IsAdmin                                  boolean  no    no
//	APIAccess                                boolean  no    no
//	Validated                                boolean  no    no
//	MustResetPassword                        boolean  no    no
//	LastAccess                               date     yes   no
//	Devices                                  string   yes   no
//	OnNewEmail                               boolean  no    no
//	OnHelpDeskMsg                            boolean  no    no
//	OnNewWallPost                            boolean  no    no
//	OnNewMember                              boolean  no    no
//	OnProfileChanges                         boolean  no    no
//	OnNewBlogComment                         boolean  no    no
//	OnNewEventComment                        boolean  no    no
//	OnTariffChange                           boolean  no    no
//	OnBookingChange                          boolean  no    no
//	OnTentativeBookingChange                 boolean  no    no
//	OnPurchases                              boolean  no    no
//	OnVisitorRegistration                    boolean  no    no
//	OnPlaformInvoices                        boolean  no    no        the vendor's spelling
//	ReceiveCommunityDigest                   boolean  no    no
//	ReceiveEveryMessage                      boolean  no    no
//	TwoFactorSecret                          string   yes   no        secret
//	EmailCallBackGuid                        string   yes   no        secret; documented as a GUID
//	Businesses                               ids      yes   no        replaces the set
//	AddedBusinesses                          ids      yes   no        adds to the set
//	RemovedBusinesses                        ids      yes   no        removes from the set
//	UserRoles                                ids      yes   no        replaces the set
//	AddedUserRoles                           ids      yes   no        adds to the set
//	RemovedUserRoles                         ids      yes   no        removes from the set
//	ChatRooms                                ids      yes   no        replaces the set
//	AddedChatRooms                           ids      yes   no        adds to the set
//	RemovedChatRooms                         ids      yes   no        removes from the set
//	LastReceivedCommunityThreadDate          date     yes   no
//	LastReceivedCommunityMessageDate         date     yes   no
//	NextCommunityDigest                      date     yes   no
//	SupportTeamUserEmail                     string   yes   no
//	LastLoginAttempt                         date     yes   no
//	OnAccessControlErrors                    boolean  no    no
//	NextHelpDeskMessageReminder              date     yes   no
//	OnMemberRemovedFromTeam                  boolean  no    no
//	OnVirtualOfficeTariffChange              boolean  no    no
//	OnVirtualOfficeDeliveryPreferenceUpdate  boolean  no    no
//	OnIdentityCheckUpdate                    boolean  no    no
//
// Required means sent, and for strings neither null, nor empty, nor all white
// space; 0 is as good a number as any. Integers are 64 bits wide: the vendor's
// own client calls ids long, and the ids that were seen are near half of what
// 32 bits hold. A date is written as 2019-12-09T14:50:04Z, or without the Z
// where it was read without one.
//
// # The record
//
// [User] is the record as GET /api/sys/users/{id} answers it: the documented 64
// members, and behind them 20 that records of other endpoints and years carry.
// Nearly every member is a [github.com/seed16fbf055/userupdate/wire.Optional],
// because records leave members out: the list endpoints leave out Businesses,
// UserRoles and ChatRooms, and a record of 2019 lacks 21 of the 64 members of
// today. Absent means that this record does not know. Members of a record that
// the package does not know are passed over.
//
// These members are in the record only, and no update changes them:
// AvatarFileName, PassportNumber, PassportCardNumber, EnablePassportAccess (the
// four are documented as read-only), TwoFactorEnabled, DefaultBusinessId,
// UniqueId, CreatedOn, UpdatedOn, UpdatedBy, IsNew and SystemId. None of the 58
// members of a body is documented as read-only, so [CheckReadOnly] never finds
// anything here; it is there because every package has it.
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member, and the contract is a
// separate step; together they are the whole report, one entry per member:
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
// Members of one update that contradict each other are the error conflict,
// under the one that stands later: an id in both AddedX and RemovedX, and
// ClearAvatarFile true beside a NewAvatarUrl. The rules are judged on the
// update alone, never on the record it is for.
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
// # Merging
//
// [Apply] puts an update into a record:
//
//	merged, err := oauthusers.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error, and so are an Id that
//     is not the record's, and a conflict. All such errors are reported at
//     once, and the returned record is then existing itself. A record whose Id
//     is zero takes the update's.
//   - Lists and instructions have rules of their own, below.
//   - Apply does not judge values: call [Update.Validate] or
//     [Update.ValidatePartial] first. Neither argument is ever written to.
//
// [Diff] is the smallest update that turns one record into another: never Id,
// never an instruction, and for a set that differs the whole set. [Full] is
// every member that a PUT takes and the record knows: the body of a whole PUT.
// [Merge] makes one update out of two. [Changes] lists what differs between two
// records by path, secrets masked, and tells nothing apart from null to absent:
// for audit logs.
//
// # Lists
//
// Businesses, UserRoles and ChatRooms are sets of ids. The documents say: X
// "replaces entire list", AddedX "adds to list", RemovedX "removes from list".
// Here:
//
//   - Of one update X is applied first, then AddedX, then RemovedX. Null and an
//     empty list add and remove nothing; as X they leave no id.
//   - What stays in the record keeps its order, and what is new comes behind
//     it, each id once. The record never keeps AddedX and RemovedX.
//   - Order and repetition are no difference, nor are an empty list, null and
//     absent. So Diff towards a record without a list empties it, and AddedX
//     makes a list where there was none. Get a record by its id before you work
//     on its lists: list endpoints leave them out.
//   - Full sends the lists that the record knows, [] for null.
//   - Merge: an X in the second update drops what the first said of the list;
//     an X in the first takes in what the second adds and removes; otherwise
//     the later word on an id counts: Added is (A1 − R2) ∪ A2, Removed is
//     (R1 − A2) ∪ R2.
//
// # Instructions
//
// NewPassword, NewAvatarUrl and ClearAvatarFile say what is to be done. Apply
// never stores them: the password becomes a hash and a salt that only the
// server knows, and the avatar a file whose name, AvatarFileName, is read-only;
// what became of them is in the server's next answer. A caller who stands in
// for the server reads them from the update.
//
//   - False, null and empty are no instruction, and undo none in Merge.
//   - The avatar is one slot: of NewAvatarUrl and ClearAvatarFile the later
//     instruction wins in Merge.
//   - Diff never sends them. Full sends null, null and false, as GET answers
//     them, and null for every AddedX and RemovedX likewise.
//
// # Gaps, and how we read them
//
//   - What omission does. The documentation of 2020 says that "any missing
//     properties will be cleared or set to false"; the documentation of today
//     says only that the Id and the required members must be sent. Apply leaves
//     alone what was not sent. To be safe with the real server send a whole
//     body: GET the record by its id, Apply, and PUT [Full] of the result.
//   - What a list that is null does. Nothing says whether it clears the list or
//     keeps it. X null clears here, as null does for every member; what this
//     package makes itself ([Diff], [Full]) never holds a null X.
//   - ChatRooms are described as a list only; that AddedChatRooms and
//     RemovedChatRooms work as those of the other two lists is by analogy.
//   - The order of X, AddedX and RemovedX in one update, and an id that is both
//     added and removed, are not described. Nor is an avatar that is both set
//     and removed.
//   - Nullability is documented nowhere. Null was seen in records for
//     NewPassword, Devices, NewAvatarUrl and the AddedX and RemovedX; LastAccess
//     and NextHelpDeskMessageReminder are "DateTime?" in older documentation.
//     Booleans were only ever seen true or false, so null is refused for them,
//     and for what is required. Everything else can be null here. An
//     instruction that is a boolean, ClearAvatarFile, may be null as well.
//   - Language is required on one of the vendor's two sites and optional on the
//     other; it is required here. It is not PreferredLanguageId.
//   - No form is documented for Email, SupportTeamUserEmail, EmailCallBackGuid
//     ("a GUID") and Devices, so none is checked. That a NewAvatarUrl must be an
//     http or https URL is read from "URL of a new file to upload".
//   - One wording of a failure is documented, "is a required field"; the others
//     in [Failure] are ours. Failures of the server itself come as
//     {"Message":"An error has occurred."}.
//   - Whether the Z of a date is UTC, or the wall clock of the space as a third
//     party reports of another endpoint, is open. Dates are kept as written.
//   - LastHelpVisited is an integer, of what is not said.
//
// # Wire quirks
//
//   - Member names match without regard to ASCII case; of two members of one
//     name the last wins; unknown members are ignored.
//   - Scalars are read forgivingly, because nothing says how strict the server
//     is: "true" and 1 for a boolean, "12" for an integer, 12 for a string.
//     Language also as "3", but not by name.
//   - "" is null for the dates, for numbers that can be null and for
//     ClearAvatarFile, the empty text for every string, and a type error
//     elsewhere.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep.
//   - Value in an answer is {"Id": 1} for an update and anything else for other
//     operations; it survives (see [Value]).
//
// JSON can say everything that the package can hold. White space between the
// parts of LocalizationDetails, CustomFields and AttemptedValue is not kept.
//
// # Secrets
//
// AccessToken, PasswordSalt, Password, NewPassword, TwoFactorSecret and
// EmailCallBackGuid are [github.com/seed16fbf055/userupdate/wire.Secret]
// values, and so are NewPasswordConfirm and OldPassword of older records. JSON
// carries the text, because it is the wire form; fmt with every verb, log/slog,
// errors and [Changes] print [secret] instead. Reveal returns the text. What an
// answer repeats of a refused value (AttemptedValue), and a Value that is no
// id, is kept as a [SecretJSON].
//
// # Do not embed
//
// Do not embed [User] or [Update] in a struct of your own: their JSON and log
// methods would become the outer struct's, and its other members would vanish.
// Use a named field. For a body inside an envelope hold it as
// [encoding/json.RawMessage] and add the place with Errors.Under; encoding/json
// stops an envelope at its first failing part.
package oauthusers

//go:generate go run ../internal/gen -formats json
