package hppro

import (
	"encoding/base64"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// User is the record of one IMPACT user, as the server stores and returns it:
// the vendor's HPProUserDTO.
//
// The members are in the documented order. Members of plain Go types are never
// null on the server; the others are [wire.Optional], where null means that the
// server holds null and absent means unknown (the answer or format that the
// record was read from did not carry the member).
//
// The vendor describes none of the members. Anything a comment here says beyond
// the type is inferred from the member's name.
//
// [User.MarshalBinary] and [User.Value] store it whole.
//
// Source: the model "HPProUserDTO" on the vendor's help page of
// POST api/HpProUser/UpdateUserProfile; see the package documentation for the
// table.
type User struct {
	// AgentNumber is the number under which the user works as an agent.
	AgentNumber wire.Optional[string] `json:"AgentNumber,omitzero"`

	// ChangedBy is the id of the user who last changed the record. In a license
	// the member is called ChangeBy.
	ChangedBy wire.Optional[int64] `json:"ChangedBy,omitzero"`

	// ChangedDate is when the record was last changed, a date. In a license the
	// member is called ChangeDate.
	ChangedDate wire.Optional[wire.DateTime] `json:"ChangedDate,omitzero"`

	// CreateDate is when the record was created, a date. It is not documented
	// as read-only.
	CreateDate wire.DateTime `json:"CreateDate"`

	// CreatedBy is the id of the user who created the record. It can be null
	// here, unlike in a license.
	CreatedBy wire.Optional[int64] `json:"CreatedBy,omitzero"`

	// Disabled says whether the user is locked out.
	Disabled bool `json:"Disabled"`

	// Email is the e-mail address. No format is documented. The name is missing
	// from the vendor's table but is in the samples.
	Email wire.Optional[string] `json:"Email,omitzero"`

	// FirstName is the given name.
	FirstName wire.Optional[string] `json:"FirstName,omitzero"`

	// ID is the id of the user, a whole number. It is the record's identity: an
	// update cannot change it. The wire name is Id.
	ID int64 `json:"Id" contract:"identity"`

	// LanguageID is the id of the user's language.
	LanguageID wire.Optional[int64] `json:"LanguageId,omitzero"`

	// LastName is the family name.
	LastName wire.Optional[string] `json:"LastName,omitzero"`

	// OfficeID is the id of the user's office.
	OfficeID wire.Optional[int64] `json:"OfficeId,omitzero"`

	// Phone is the phone number. No format is documented.
	Phone wire.Optional[string] `json:"Phone,omitzero"`

	// StateID is the id of the user's state.
	StateID wire.Optional[int64] `json:"StateId,omitzero"`

	// UnionID is the id of the user's union.
	UnionID wire.Optional[int64] `json:"UnionId,omitzero"`

	// UserID is a second id besides ID; the vendor does not say of what. It is
	// not the identity here: an update can change it.
	UserID int64 `json:"UserId"`

	// ForcePasswordChange says whether the user must choose a new password.
	ForcePasswordChange bool `json:"ForcePasswordChange"`

	// ShowCompanyPolicyAfterLogin says whether the company policy is shown
	// after the next login.
	ShowCompanyPolicyAfterLogin bool `json:"ShowCompanyPolicyAfterLogin"`

	// ProfileImageBase64Data, by its name, is the profile image in base64. The
	// server accepts any text, so there is no rule for it here;
	// [User.ProfileImage] decodes it.
	ProfileImageBase64Data wire.Optional[string] `json:"ProfileImageBase64Data,omitzero"`

	// UserName is the name the user logs in with.
	UserName wire.Optional[string] `json:"UserName,omitzero"`

	// Licenses are the user's licenses. A list in an update replaces the whole
	// list; see [MergeLicenses].
	Licenses wire.Optional[[]License] `json:"Licenses,omitzero"`

	// ShowCompanyPolicyInEditProfile says whether the company policy is shown
	// where the profile is edited.
	ShowCompanyPolicyInEditProfile bool `json:"ShowCompanyPolicyInEditProfile"`

	// CompanyPolicyReviewdOrSkippedDate is when the company policy was reviewed
	// or skipped, a date. The spelling is the vendor's.
	CompanyPolicyReviewdOrSkippedDate wire.Optional[wire.DateTime] `json:"CompanyPolicyReviewdOrSkippedDate,omitzero"`

	// CompanyPolicyCompletedDate is when the company policy was completed, a
	// date.
	CompanyPolicyCompletedDate wire.Optional[wire.DateTime] `json:"CompanyPolicyCompletedDate,omitzero"`

	// SkipAgentAgreementCount counts how often the agent agreement was skipped.
	SkipAgentAgreementCount wire.Optional[int64] `json:"SkipAgentAgreementCount,omitzero"`

	// SkipEditProfileCount counts how often editing the profile was skipped.
	SkipEditProfileCount wire.Optional[int64] `json:"SkipEditProfileCount,omitzero"`

	// AgentAgreementSkippedDate is when the agent agreement was skipped, a
	// date.
	AgentAgreementSkippedDate wire.Optional[wire.DateTime] `json:"AgentAgreementSkippedDate,omitzero"`

	// AgentAgreementCompletedDate is when the agent agreement was completed, a
	// date.
	AgentAgreementCompletedDate wire.Optional[wire.DateTime] `json:"AgentAgreementCompletedDate,omitzero"`

	// EditProfileSkippedDate is when editing the profile was skipped, a date.
	EditProfileSkippedDate wire.Optional[wire.DateTime] `json:"EditProfileSkippedDate,omitzero"`

	// ShowAgentAgreementInEditProfile says whether the agent agreement is shown
	// where the profile is edited.
	ShowAgentAgreementInEditProfile bool `json:"ShowAgentAgreementInEditProfile"`

	// ShowAgentAgreementAfterLogin says whether the agent agreement is shown
	// after the next login.
	ShowAgentAgreementAfterLogin bool `json:"ShowAgentAgreementAfterLogin"`

	// ShowEditProfileAfterLogin says whether the profile is shown for editing
	// after the next login.
	ShowEditProfileAfterLogin bool `json:"ShowEditProfileAfterLogin"`

	// AssociateID is the id of the user as an associate. It can be null only in
	// [UplineUser].
	AssociateID int64 `json:"AssociateId"`

	// TimeZoneOffset is the distance to UTC, a decimal number written with its
	// scale, as 1.0; the unit is not documented.
	TimeZoneOffset wire.Optional[wire.Decimal] `json:"TimeZoneOffset,omitzero"`

	// MessageCount counts the user's messages.
	MessageCount wire.Optional[int64] `json:"MessageCount,omitzero"`

	// TrainingMessageCount counts the user's training messages.
	TrainingMessageCount wire.Optional[int64] `json:"TrainingMessageCount,omitzero"`

	// MmsServiceAllowed says whether the user may use the MMS service.
	MmsServiceAllowed wire.Optional[bool] `json:"MmsServiceAllowed,omitzero"`

	// VeteranSmbAllowed is not described anywhere.
	VeteranSmbAllowed wire.Optional[bool] `json:"VeteranSmbAllowed,omitzero"`

	// ShowVerificationUi says whether the verification page is shown.
	ShowVerificationUi wire.Optional[bool] `json:"ShowVerificationUi,omitzero"`

	// TwilioNumber is the user's number at Twilio. No format is documented.
	TwilioNumber wire.Optional[string] `json:"TwilioNumber,omitzero"`

	// MFAType is the kind of multi-factor authentication, a code that the
	// vendor has not published.
	MFAType wire.Optional[int64] `json:"MFAType,omitzero"`

	// MFAPhoneNumber is the phone number for multi-factor authentication. No
	// format is documented.
	MFAPhoneNumber wire.Optional[string] `json:"MFAPhoneNumber,omitzero"`

	// MFAEmail is the e-mail address for multi-factor authentication. No format
	// is documented.
	MFAEmail wire.Optional[string] `json:"MFAEmail,omitzero"`

	// MFAAuthenticatorKey is the key of the user's authenticator, a GUID.
	// Secret.
	MFAAuthenticatorKey wire.Optional[wire.SecretGUID] `json:"MFAAuthenticatorKey,omitzero"`

	// MFAQuestionAnswer is the answer to the security question. Secret.
	MFAQuestionAnswer wire.Optional[wire.Secret] `json:"MFAQuestionAnswer,omitzero"`

	// TotpSid, by its name, identifies the user's factor for time-based
	// one-time passwords. Secret.
	TotpSid wire.Optional[wire.Secret] `json:"TotpSid,omitzero"`

	// SecurityQuestion is the number of the security question; the vendor has
	// not published the questions.
	SecurityQuestion wire.Optional[int64] `json:"SecurityQuestion,omitzero"`

	// AttemptsCount counts attempts; its place suggests multi-factor
	// authentication.
	AttemptsCount wire.Optional[int64] `json:"AttemptsCount,omitzero"`

	// SkipMFA is a number, not a boolean: a code or a count that the vendor
	// does not describe.
	SkipMFA wire.Optional[int64] `json:"SkipMFA,omitzero"`

	// IsMFALock says whether multi-factor authentication is locked.
	IsMFALock wire.Optional[bool] `json:"IsMFALock,omitzero"`

	// MFALockDate is when multi-factor authentication was locked, a date.
	MFALockDate wire.Optional[wire.DateTime] `json:"MFALockDate,omitzero"`

	// AllowMFABypass says whether the user may go without multi-factor
	// authentication.
	AllowMFABypass wire.Optional[bool] `json:"AllowMFABypass,omitzero"`

	// UserRoles are the ids of the user's roles. A list in an update replaces
	// the whole list.
	UserRoles wire.Optional[[]int64] `json:"UserRoles,omitzero"`

	// UplineHierarchyUsers are the users above this one. A list in an update
	// replaces the whole list; whether the vendor's server uses it is not
	// documented.
	UplineHierarchyUsers wire.Optional[[]UplineUser] `json:"UplineHierarchyUsers,omitzero"`

	// Extra holds what the vendor's JSON says about the user and this package
	// does not know; see [wire.Members] and the package documentation.
	Extra wire.Members `json:"-"`
}

// ProfileImage returns the bytes of ProfileImageBase64Data, nil if that is null
// or absent. It reads what .NET's Convert.FromBase64String reads: the standard
// alphabet with padding, and white space anywhere. A "data:" prefix is refused,
// because none is documented. A text that is not base64 is a [validate.Errors]
// with the code type.
func (u User) ProfileImage() ([]byte, error) { return decodeImage(u.ProfileImageBase64Data) }

// decodeImage reads a profile image.
func decodeImage(data wire.Optional[string]) ([]byte, error) {
	text, ok := data.Get()
	if !ok {
		return nil, nil
	}
	image, err := base64.StdEncoding.DecodeString(noSpace.Replace(text))
	if err != nil {
		// The decoder's error quotes nothing, but says less than a path does.
		return nil, validate.Errors{{
			Path: wire.Member("ProfileImageBase64Data"), Code: validate.CodeType, Param: "base64",
		}}
	}
	return image, nil
}

// noSpace removes the white space that .NET ignores in base64.
var noSpace = strings.NewReplacer(" ", "", "\t", "", "\r", "", "\n", "")

// License is one license of a user: the vendor's LicenseDTO. As in [User],
// members of plain Go types are never null.
type License struct {
	// ChangeBy is the id of the user who last changed the license. In the
	// record the member is called ChangedBy.
	ChangeBy wire.Optional[int64] `json:"ChangeBy,omitzero"`

	// ChangeDate is when the license was last changed, a date. In the record
	// the member is called ChangedDate.
	ChangeDate wire.Optional[wire.DateTime] `json:"ChangeDate,omitzero"`

	// CreateDate is when the license was created, a date.
	CreateDate wire.DateTime `json:"CreateDate"`

	// CreatedBy is the id of the user who created the license.
	CreatedBy int64 `json:"CreatedBy"`

	// Disabled says whether the license is disabled.
	Disabled bool `json:"Disabled"`

	// HpUserID is the id of the user who holds the license. The wire name is
	// HpUserId.
	HpUserID int64 `json:"HpUserId"`

	// ID is the id of the license, by which [MergeLicenses] finds it. The wire
	// name is Id.
	ID int64 `json:"Id"`

	// IsPrimary says whether this is the user's primary license.
	IsPrimary bool `json:"IsPrimary"`

	// LicenseNumber is the number of the license.
	LicenseNumber wire.Optional[string] `json:"LicenseNumber,omitzero"`

	// StateID is the id of the state that the license is for. It cannot be null
	// here, unlike in the record.
	StateID int64 `json:"StateId"`

	// StateName is the name of the state.
	StateName wire.Optional[string] `json:"StateName,omitzero"`

	// StateCode is the code of the state.
	StateCode wire.Optional[string] `json:"StateCode,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above. In
	// an update that is read it is empty.
	Extra wire.Members `json:"-"`

	null bool // see IsNull
}

// IsNull reports whether the item of the list was null: the server accepts and
// keeps such a license, though it says nothing.
func (l License) IsNull() bool { return l.null }

// SetNull makes the license null, as an item of a list. No format carries what is
// set in it afterwards.
func (l *License) SetNull() { *l = License{null: true} }

// Equal compares member by member; go-cmp uses it.
func (l License) Equal(other License) bool { return equalLicense(l, other) }

// UplineUser is one of the users above a user: the vendor's
// UplineHierarchyUserShortDetail. Every member can be null.
type UplineUser struct {
	// AssociateContractID is the id of the contract as an associate.
	AssociateContractID wire.Optional[int64] `json:"AssociateContractId,omitzero"`

	// AssociateID is the id of the user as an associate. It can be null here,
	// unlike in the record.
	AssociateID wire.Optional[int64] `json:"AssociateId,omitzero"`

	// FirstName is the given name.
	FirstName wire.Optional[string] `json:"FirstName,omitzero"`

	// LastName is the family name.
	LastName wire.Optional[string] `json:"LastName,omitzero"`

	// FullName is the whole name.
	FullName wire.Optional[string] `json:"FullName,omitzero"`

	// RoleName is the name of the user's role.
	RoleName wire.Optional[string] `json:"RoleName,omitzero"`

	// LocationCode is the code of the user's location.
	LocationCode wire.Optional[string] `json:"LocationCode,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above. In
	// an update that is read it is empty.
	Extra wire.Members `json:"-"`

	null bool // see IsNull
}

// IsNull reports whether the item of the list was null: the server accepts and
// keeps such a user, though it says nothing.
func (u UplineUser) IsNull() bool { return u.null }

// SetNull makes the user null, as an item of a list. No format carries what is
// set in it afterwards.
func (u *UplineUser) SetNull() { *u = UplineUser{null: true} }

// Equal compares member by member; go-cmp uses it.
func (u UplineUser) Equal(other UplineUser) bool { return equalUplineUser(u, other) }
