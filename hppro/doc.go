// Package hppro is the contract of the "update user profile" request of the
// Planet Altig IMPACT API:
//
//	POST api/HpProUser/UpdateUserProfile
//
// The package holds the body ([Update]), the record ([User]) and the answer
// ([Response]); it says what is wrong with a body, merges a partial update into
// a record, and compares records. It does not send or store anything.
//
// Source of every fact: the vendor's help page of the operation,
// impactapi.planetaltig.com/Help/Api/POST-api-HpProUser-UpdateUserProfile, with
// its samples dated 2025-10-14. The page gives names, types and samples, but no
// descriptions. What it leaves open was settled by running the ASP.NET
// components that the page was generated with.
//
// # What to send
//
// The server binds a body in one of these formats:
//
//	application/json, text/json          read and written here
//	application/x-www-form-urlencoded    read and written here
//
// There is no XML, and there are no URI parameters. No member is required, so
// {} satisfies the contract. The Id of a body says whose profile it is:
//
//	{
//	  "Email": "ada@example.com",
//	  "Id": 6,
//	  "Licenses": [{"CreatedBy": 1, "Id": 5, "StateId": 8}],
//	  "UserRoles": [1, 2]
//	}
//
// # The 54 members
//
// In the documented order, which is also the order they are written in. The
// page never says what can be null. It follows from the numbers in its samples,
// which count only members that cannot be null. "Forced" means that every
// reading of the samples agrees, "likely" that the most plausible one says so.
// An "unknown" member is treated as one that can be null. Strings and lists are
// .NET references, which can always be null.
//
//	member                             type                null           required  notes
//	---------------------------------  ------------------  -------------  --------  -------------------------------------------
//	AgentNumber                        string              yes            no
//	ChangedBy                          integer             yes (forced)   no        ChangeBy in a license
//	ChangedDate                        date                yes (likely)   no        ChangeDate in a license
//	CreateDate                         date                no (likely)    no
//	CreatedBy                          integer             yes (forced)   no
//	Disabled                           boolean             no (likely)    no
//	Email                              string              yes            no
//	FirstName                          string              yes            no
//	Id                                 integer             no (forced)    no        identity; the record's id, or left out
//	LanguageId                         integer             yes (forced)   no
//	LastName                           string              yes            no
//	OfficeId                           integer             yes (forced)   no
//	Phone                              string              yes            no
//	StateId                            integer             yes (forced)   no
//	UnionId                            integer             yes (forced)   no
//	UserId                             integer             no (forced)    no        not the identity
//	ForcePasswordChange                boolean             no (forced)    no
//	ShowCompanyPolicyAfterLogin        boolean             no (forced)    no
//	ProfileImageBase64Data             string              yes            no        base64 by its name; ProfileImage decodes it
//	UserName                           string              yes            no
//	Licenses                           list of License     yes            no
//	ShowCompanyPolicyInEditProfile     boolean             no (likely)    no
//	CompanyPolicyReviewdOrSkippedDate  date                yes (likely)   no        the spelling is the vendor's
//	CompanyPolicyCompletedDate         date                yes (likely)   no
//	SkipAgentAgreementCount            integer             yes (forced)   no
//	SkipEditProfileCount               integer             yes (forced)   no
//	AgentAgreementSkippedDate          date                yes (likely)   no
//	AgentAgreementCompletedDate        date                yes (likely)   no
//	EditProfileSkippedDate             date                yes (likely)   no
//	ShowAgentAgreementInEditProfile    boolean             no (likely)    no
//	ShowAgentAgreementAfterLogin       boolean             no (likely)    no
//	ShowEditProfileAfterLogin          boolean             no (likely)    no
//	AssociateId                        integer             no (forced)    no
//	TimeZoneOffset                     decimal             yes (forced)   no        written with its scale: 1.0
//	MessageCount                       integer             yes (forced)   no
//	TrainingMessageCount               integer             yes (forced)   no
//	MmsServiceAllowed                  boolean             yes (forced)   no
//	VeteranSmbAllowed                  boolean             yes (forced)   no
//	ShowVerificationUi                 boolean             yes (forced)   no
//	TwilioNumber                       string              yes            no
//	MFAType                            integer             yes (forced)   no
//	MFAPhoneNumber                     string              yes            no
//	MFAEmail                           string              yes            no
//	MFAAuthenticatorKey                GUID                yes (forced)   no        secret
//	MFAQuestionAnswer                  string              yes            no        secret
//	TotpSid                            string              yes            no        secret
//	SecurityQuestion                   integer             yes (forced)   no
//	AttemptsCount                      integer             yes (forced)   no
//	SkipMFA                            integer             yes (forced)   no        an integer, not a boolean
//	IsMFALock                          boolean             yes (unknown)  no
//	MFALockDate                        date                yes (unknown)  no
//	AllowMFABypass                     boolean             yes (unknown)  no
//	UserRoles                          list of integer     yes            no        its items are never null
//	UplineHierarchyUsers               list of UplineUser  yes            no
//
// A License is the vendor's LicenseDTO, an UplineUser the vendor's
// UplineHierarchyUserShortDetail.
//
// The 12 members of License:
//
//	member         type     null          required  notes
//	-------------  -------  ------------  --------  -------------------------
//	ChangeBy       integer  yes (likely)  no        ChangedBy in the record
//	ChangeDate     date     yes (likely)  no        ChangedDate in the record
//	CreateDate     date     no (likely)   no
//	CreatedBy      integer  no (forced)   no
//	Disabled       boolean  no (forced)   no
//	HpUserId       integer  no (forced)   no
//	Id             integer  no (forced)   no        the key of MergeLicenses
//	IsPrimary      boolean  no (forced)   no
//	LicenseNumber  string   yes           no
//	StateId        integer  no (forced)   no
//	StateName      string   yes           no
//	StateCode      string   yes           no
//
// The 7 members of UplineUser:
//
//	member               type     null          required  notes
//	-------------------  -------  ------------  --------  -----
//	AssociateContractId  integer  yes (forced)  no
//	AssociateId          integer  yes (forced)  no
//	FirstName            string   yes           no
//	LastName             string   yes           no
//	FullName             string   yes           no
//	RoleName             string   yes           no
//	LocationCode         string   yes           no
//
// "Integer" on the page does not say how wide; here it is int64, while the
// server reads 32 bits. A date is written as 2025-10-14T00:37:33.8264052-07:00:
// up to seven fractional digits, then Z, an offset, or nothing for a time
// without a zone. What was read without a zone is written without one. A GUID
// is written as 3f98f076-4ae1-49d6-bf25-edb617932558.
//
// No member is documented as read-only, and none has a documented rule: not the
// e-mail addresses, not the phone numbers, not the base64 of the image. So
// [Update.Validate] reports null for members that cannot be null, and nothing
// else.
//
// # The answer
//
// The vendor documents the same DTO as the answer, and no failure. An ASP.NET
// server answers a failed update with a Message and a ModelState; [Response]
// reads and writes both. The keys of a ModelState start with the name of the
// action's parameter, which is not published; [Failure] uses hpProUserDTO.
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member. Checking the contract is a
// separate step. Together they give the whole report, one entry per member:
//
//	update, decodeErr := hppro.Decode(contentType, body)
//	if err := validate.Join(decodeErr, update.Validate()); err != nil {
//		return err // e.g. `Licenses[1].Disabled: must be true or false; UserId: must be …`
//	}
//
// err is a [github.com/seed16fbf055/userupdate/validate.Errors]: each entry
// has the member's path by its wire names, a code, and never the value.
// [Failure] turns the error into what ASP.NET answers, validate.Problem into
// problem details (RFC 9457).
//
// [ParseError] is the other direction: it reads why the vendor's server
// refused an update, whatever the shape of the answer, and which members the
// answer names:
//
//	if err := hppro.ParseError(body); err != nil {
//		list, _ := errors.AsType[validate.Errors](err) // e.g. Licenses[1].StateId refused
//		return err // one line, e.g. `the server refused the update: …`
//	}
//
// # Sending
//
// [Method] and [Path] are the request line. The body is that of [Full], or that
// of [Diff] with its ID set, which says whose profile it is. Write it with
// AppendJSON, under application/json, or with AppendForm. Give the body of the
// answer to [ParseError], whatever its status.
//
// # Merging
//
// [Apply] merges an update into a record:
//
//	merged, err := hppro.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error, and so is an Id that
//     is not the record's. All such errors are reported at once, and Apply then
//     returns existing unchanged. A record whose Id is zero takes the update's.
//     UserId and AssociateId are ordinary members.
//   - A list replaces the whole list: Licenses, UserRoles and
//     UplineHierarchyUsers alike. To change individual licenses and keep the
//     others, send the result of [MergeLicenses].
//   - A license is never updated partially: a member that the body leaves out
//     is false, 0 or absent.
//   - Apply does not judge values: call [Update.Validate] first. Neither
//     argument is modified, the result shares no list with update, and a list
//     that the update leaves alone is not copied. So one Update may serve for
//     body after body: UnmarshalJSON resets it.
//
// [Diff] returns the smallest update that turns one record into another,
// without Id; a list that differs is sent whole. [Full] returns every member
// that a record knows, including Id: the body that sends everything. [Merge]
// combines two updates into one. [Changes] lists what differs between two
// records by path, down to Licenses[1].Disabled, secrets masked, and treats
// null and absent as equal: for audit logs. [CheckReadOnly] is here because
// every system has it; it reports nothing.
//
// # Wire quirks
//
//   - ChangedBy and ChangedDate of the record are ChangeBy and ChangeDate in a
//     license. CompanyPolicyReviewdOrSkippedDate is the vendor's spelling.
//   - CreatedBy and StateId can be null in the record but not in a license,
//     AssociateId in an UplineUser but not in the record.
//   - The name of the member Email is missing from the page's table; the
//     samples have it.
//   - TimeZoneOffset keeps its scale: 1.0 stays 1.0. A 1 is written as 1.0, as
//     the server writes it.
//   - SkipMFA is an integer.
//   - An item of Licenses or UplineHierarchyUsers may be null: the server
//     accepts and keeps it, and so does this package ([License.IsNull]). An
//     item of UserRoles may not.
//   - Member names match without regard to ASCII case; of two members with one
//     name the last wins.
//   - Scalars in JSON are read as forgivingly as the server reads them: "true"
//     for a boolean, 12 for a string, "12" for an integer, a GUID with or
//     without braces and hyphens, a date also as /Date(1711613569359)/. "" is
//     null for every member that can be null, except strings, where it is the
//     empty text.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep. Comments
//     and single quotes, which the server reads, are refused on purpose.
//
// # Forms
//
// A form is read as the server's model binder reads it:
//
//	Licenses[0][StateId]=8      a member of a list's item, or
//	Licenses[0].StateId=8       the same, and what is written
//	UserRoles=1&UserRoles=2     a list of numbers, and what is written, or
//	UserRoles[]=1               the same, or
//	UserRoles[0]=1              the same
//
// Keys match without regard to case, and of two values of one key the first
// wins. url.Values has no order, so of keys that differ only in case, any may
// win. Indexes count from 0. A list without an index 0, with a gap in its
// indexes, with anything else below its name, with values both with and without
// an index, or with a value in place of objects is a type error; the server
// drops the items that it does not reach. A value that is empty or white space
// is null, which is an error with the code null for a member that cannot be
// null. As an item of UserRoles it is 0.
//
// # What the formats cannot say
//
//   - JSON can say everything but text that is not UTF-8: what is wrong in it
//     comes back as U+FFFD, in forms too. In the storage form it is an error.
//   - Forms have no empty text: "" and white space come back as null.
//   - Forms have no empty list and no null list: both are left out and come
//     back absent.
//   - Forms cannot say that an item of a list is null: it comes back with zero
//     values for its members.
//   - Forms have no date whose offset is beyond ±14:00, and none that is outside
//     the years 1 to 9999 in UTC. Writing one is an error.
//
// # Unknown members
//
// A record keeps the members of the vendor's JSON that this package does not
// know in Extra, of the user and of each item of Licenses and
// UplineHierarchyUsers, raw and in their own order. They survive Clone,
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
// value counts. Forms carry none. A list that is sent replaces the record's, so
// a client that sends licenses back ends those members of its items;
// [MergeLicenses] keeps them. An answer with a member Message or ModelState is a
// failure and no user.
//
// # Secrets
//
// MFAQuestionAnswer and TotpSid are
// [github.com/seed16fbf055/userupdate/wire.Secret] values, MFAAuthenticatorKey
// is a [github.com/seed16fbf055/userupdate/wire.SecretGUID]: a secret whose
// text must be a GUID. JSON and forms carry them, because they are the wire
// form. fmt with every verb, log/slog, errors and [Changes] print [secret]
// instead. Reveal returns the value.
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
package hppro

//go:generate go run -C ../internal/gen . -dir ../../hppro -formats json,form
