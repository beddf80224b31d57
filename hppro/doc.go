// Package hppro is the contract of the "update user profile" request of the
// Planet Altig IMPACT API:
//
//	POST api/HpProUser/UpdateUserProfile
//
// The package holds the body ([Update]), the record ([User]) and the answer
// ([Response]); it says what is wrong with a body, merges a partial update
// into a record, and compares records. It sends nothing and stores nothing.
//
// Source of every fact: the vendor's help page of the operation,
// impactapi.planetaltig.com/Help/Api/POST-api-HpProUser-UpdateUserProfile,
// with its samples dated 2025-10-14. The page gives names, types and samples,
// and not one description. What it leaves open was settled by running the same
// ASP.NET parts the page was made with.
//
// # What to send
//
// The request is bound to a body in one of these formats:
//
//	application/json, text/json          read and written here
//	application/x-www-form-urlencoded    read and written here
//
// There is no XML, and there are no URI parameters. No member is required, so
// {} satisfies the contract. A body says whose profile it is by its Id:
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
// page never says what can be null; it follows from the numbers in its samples,
// which count only members that cannot. "Forced" is so in every reading of the
// samples, "likely" in the most plausible one, and what is "unknown" is taken
// as one that can. Strings and lists are .NET references, which always can.
//
//	member                             type     null  known by          notes
//	---------------------------------  -------  ----  ----------------  --------------------
//	AgentNumber                        string   yes   a .NET reference
//	ChangedBy                          integer  yes   forced            ChangeBy in a license
//	ChangedDate                        date     yes   likely            ChangeDate in a license
//	CreateDate                         date     no    likely
//	CreatedBy                          integer  yes   forced
//	Disabled                           boolean  no    likely
//	Email                              string   yes   a .NET reference
//	FirstName                          string   yes   a .NET reference
//	Id                                 integer  no    forced            identity: the record's id, or left out
//	LanguageId                         integer  yes   forced
//	LastName                           string   yes   a .NET reference
//	OfficeId                           integer  yes   forced
//	Phone                              string   yes   a .NET reference
//	StateId                            integer  yes   forced
//	UnionId                            integer  yes   forced
//	UserId                             integer  no    forced            not the identity
//	ForcePasswordChange                boolean  no    forced
//	ShowCompanyPolicyAfterLogin        boolean  no    forced
//	ProfileImageBase64Data             string   yes   a .NET reference  base64 by its name; ProfileImage decodes it
//	UserName                           string   yes   a .NET reference
//	Licenses                           list     yes   a .NET reference  of License
//	ShowCompanyPolicyInEditProfile     boolean  no    likely
//	CompanyPolicyReviewdOrSkippedDate  date     yes   likely            the spelling is the vendor's
//	CompanyPolicyCompletedDate         date     yes   likely
//	SkipAgentAgreementCount            integer  yes   forced
//	SkipEditProfileCount               integer  yes   forced
//	AgentAgreementSkippedDate          date     yes   likely
//	AgentAgreementCompletedDate        date     yes   likely
//	EditProfileSkippedDate             date     yes   likely
//	ShowAgentAgreementInEditProfile    boolean  no    likely
//	ShowAgentAgreementAfterLogin       boolean  no    likely
//	ShowEditProfileAfterLogin          boolean  no    likely
//	AssociateId                        integer  no    forced
//	TimeZoneOffset                     decimal  yes   forced            written with its scale: 1.0
//	MessageCount                       integer  yes   forced
//	TrainingMessageCount               integer  yes   forced
//	MmsServiceAllowed                  boolean  yes   forced
//	VeteranSmbAllowed                  boolean  yes   forced
//	ShowVerificationUi                 boolean  yes   forced
//	TwilioNumber                       string   yes   a .NET reference
//	MFAType                            integer  yes   forced
//	MFAPhoneNumber                     string   yes   a .NET reference
//	MFAEmail                           string   yes   a .NET reference
//	MFAAuthenticatorKey                GUID     yes   forced            secret
//	MFAQuestionAnswer                  string   yes   a .NET reference  secret
//	TotpSid                            string   yes   a .NET reference  secret
//	SecurityQuestion                   integer  yes   forced
//	AttemptsCount                      integer  yes   forced
//	SkipMFA                            integer  yes   forced            an integer, not a boolean
//	IsMFALock                          boolean  yes   unknown
//	MFALockDate                        date     yes   unknown
//	AllowMFABypass                     boolean  yes   unknown
//	UserRoles                          list     yes   a .NET reference  of integers, never null themselves
//	UplineHierarchyUsers               list     yes   a .NET reference  of UplineUser
//
// A License (the vendor's LicenseDTO) has 12 members:
//
//	member         type     null  known by          notes
//	-------------  -------  ----  ----------------  --------------------
//	ChangeBy       integer  yes   likely            ChangedBy in the record
//	ChangeDate     date     yes   likely            ChangedDate in the record
//	CreateDate     date     no    likely
//	CreatedBy      integer  no    forced
//	Disabled       boolean  no    forced
//	HpUserId       integer  no    forced
//	Id             integer  no    forced            the key of MergeLicenses
//	IsPrimary      boolean  no    forced
//	LicenseNumber  string   yes   a .NET reference
//	StateId        integer  no    forced
//	StateName      string   yes   a .NET reference
//	StateCode      string   yes   a .NET reference
//
// An UplineUser (the vendor's UplineHierarchyUserShortDetail) has 7:
//
//	member               type     null  known by          notes
//	-------------------  -------  ----  ----------------  --------------------
//	AssociateContractId  integer  yes   forced
//	AssociateId          integer  yes   forced
//	FirstName            string   yes   a .NET reference
//	LastName             string   yes   a .NET reference
//	FullName             string   yes   a .NET reference
//	RoleName             string   yes   a .NET reference
//	LocationCode         string   yes   a .NET reference
//
// "Integer" on the page does not tell the width; here it is int64, while the
// server reads 32 bits. A date is written as
// 2025-10-14T00:37:33.8264052-07:00: up to seven fractional digits, then Z, an
// offset, or nothing for a time without a zone; what was read without a zone
// is written without one. A GUID is written as
// 3f98f076-4ae1-49d6-bf25-edb617932558.
//
// No member is documented as read-only, and none has a documented rule: not
// the e-mail addresses, not the phone numbers, not the base64 of the image. So
// [Update.Validate] finds null where it cannot be, and nothing else.
//
// # Reporting everything that is wrong
//
// Decoding does not stop at the first wrong member, and the contract is a
// separate step; together they are the whole report, one entry per member:
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
// # Merging
//
// [Apply] puts an update into a record:
//
//	merged, err := hppro.Apply(existing, update)
//
// Its rules:
//
//   - Absent leaves a member alone, null sets it to null, a value replaces it.
//   - Null for a member that cannot be null is an error, and so is an Id that
//     is not the record's. All such errors are reported at once, and the
//     returned record is then existing itself. A record whose Id is zero takes
//     the update's. UserId and AssociateId are ordinary members.
//   - A list replaces the whole list: Licenses, UserRoles and
//     UplineHierarchyUsers alike. To change single licenses and keep the
//     others, put the result of [MergeLicenses] into the update.
//   - Within a license that is sent there is no partial update: a member that
//     the body leaves out is false, 0 or absent.
//   - Apply does not judge values: call [Update.Validate] first. Neither
//     argument is ever written to, the result shares no list with update, and
//     a list that the update leaves alone is not copied.
//
// [Diff] is the smallest update that turns one record into another: never Id,
// and a list that differs as a whole. [Full] is every member that a record
// knows, Id included: the body that sends everything. [Merge] makes one update
// out of two. [Changes] lists what differs between two records by path, down
// to Licenses[1].Disabled, secrets masked, and tells nothing apart from null
// to absent: for audit logs. [CheckReadOnly] is here because every system has
// it; it finds nothing.
//
// # Wire quirks
//
//   - ChangedBy and ChangedDate of the record are ChangeBy and ChangeDate in a
//     license. CompanyPolicyReviewdOrSkippedDate is spelt like that.
//   - CreatedBy and StateId can be null in the record and not in a license,
//     AssociateId in an UplineUser and not in the record.
//   - The page's table has lost the name of the member Email; the samples have
//     it.
//   - TimeZoneOffset keeps its scale: 1.0 stays 1.0, and a 1 is written as the
//     server writes it, 1.0.
//   - SkipMFA is an integer.
//   - An item of Licenses or UplineHierarchyUsers may be null: the server takes
//     it and keeps it, and so does this package ([License.IsNull]). An item of
//     UserRoles may not.
//   - Member names match without regard to ASCII case; of two members of one
//     name the last wins. Unknown members are ignored.
//   - Scalars in JSON are read as forgivingly as the server reads them: "true"
//     for a boolean, 12 for a string, "12" for an integer, a GUID with or
//     without braces and hyphens, a date also as /Date(1711613569359)/; "" is
//     null for every member that can be null, except strings, where it is the
//     empty text.
//   - JSON must be valid RFC 8259 in valid UTF-8, at most 256 deep. Comments
//     and single quotes, which the server reads, are refused on purpose.
//   - The vendor documents the same DTO as the answer, and no failure. A server
//     made of these parts answers a failed update with ASP.NET's Message and
//     ModelState; [Response] reads and writes both. The keys of a ModelState
//     start with the name of the action's parameter, which is not published;
//     [Failure] takes hpProUserDTO.
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
// counts; url.Values has no order, so of keys that differ in case only, any
// may be it. Indexes count from 0 up to the first gap. A list without an index
// 0, with other names for its indexes, or with a value where objects are due,
// is a type error, where the server binds an empty list. A value that is empty
// or white space is null, an error with the code null for a member that cannot
// be null, and 0 as an item of UserRoles.
//
// # What the formats cannot say
//
//   - JSON says everything.
//   - Forms have no empty text: "" and white space come back as null.
//   - Forms have no empty list and no list that is null: both are left out,
//     and come back as absent.
//   - Forms cannot say that an item of a list is null: it comes back as one
//     with the members' zero values.
//
// # Secrets
//
// MFAQuestionAnswer and TotpSid are
// [github.com/seed16fbf055/userupdate/wire.Secret] values, MFAAuthenticatorKey
// is a [github.com/seed16fbf055/userupdate/wire.SecretGUID]: a secret whose
// text must be a GUID. JSON and forms carry them, because they are the wire
// form; fmt with every verb, log/slog, errors and [Changes] print [secret]
// instead. Reveal returns the value.
//
// # Do not embed
//
// Do not embed [User] or [Update] in a struct of your own: their JSON and log
// methods would become the outer struct's, and its other members would vanish.
// Use a named field. For a body inside an envelope use a
// [encoding/json.RawMessage] and add the place with Errors.Under; encoding/json
// stops an envelope at its first failing part.
package hppro

//go:generate go run ../internal/gen -formats json,form
