package hppro

import "github.com/seed16fbf055/userupdate/wire"

// Update is the request body: the new details of a user. Every member is
// absent unless it was sent, which is what makes partial updates possible:
// [Apply] leaves an absent member alone.
//
//	var u hppro.Update
//	u.Disabled.Set(false) // a value
//	u.OfficeID.SetNull()  // null: no office
//	u.OfficeID.Unset()    // absent again: leave the office alone
//
// The members are those of [User], in the documented order. None is required.
// "Never null" below means that null is refused, with the code null; all other
// members can be null.
//
// [Update.MarshalBinary] and [Update.Value] store it whole.
//
// Source: the model "HPProUserDTO" under "Body Parameters" on the vendor's
// help page of POST api/HpProUser/UpdateUserProfile. The request has no URI
// parameters, so the package has no Params.
type Update struct {
	// AgentNumber is the number under which the user works as an agent.
	AgentNumber wire.Optional[string] `json:"AgentNumber,omitzero"`

	// ChangedBy is the id of the user who last changed the record. In a license
	// the member is called ChangeBy.
	ChangedBy wire.Optional[int64] `json:"ChangedBy,omitzero"`

	// ChangedDate is when the record was last changed, a date. In a license the
	// member is called ChangeDate.
	ChangedDate wire.Optional[wire.DateTime] `json:"ChangedDate,omitzero"`

	// CreateDate is when the record was created, a date. It is not documented
	// as read-only, so it is applied when sent. Never null.
	CreateDate wire.Optional[wire.DateTime] `json:"CreateDate,omitzero"`

	// CreatedBy is the id of the user who created the record. It can be null
	// here, unlike in a license.
	CreatedBy wire.Optional[int64] `json:"CreatedBy,omitzero"`

	// Disabled says whether the user is locked out. Never null.
	Disabled wire.Optional[bool] `json:"Disabled,omitzero"`

	// Email is the e-mail address. No format is documented. The name is missing
	// from the vendor's table but is in the samples.
	Email wire.Optional[string] `json:"Email,omitzero"`

	// FirstName is the given name.
	FirstName wire.Optional[string] `json:"FirstName,omitzero"`

	// ID is the id of the user, a whole number. It may be left out; when sent
	// it must be the id of the record that is updated. The wire name is Id.
	// Never null.
	ID wire.Optional[int64] `json:"Id,omitzero" contract:"identity"`

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

	// UserID is a second id besides ID. It is not the identity: it is applied
	// when sent. Never null.
	UserID wire.Optional[int64] `json:"UserId,omitzero"`

	// ForcePasswordChange says whether the user must choose a new password.
	// Never null.
	ForcePasswordChange wire.Optional[bool] `json:"ForcePasswordChange,omitzero"`

	// ShowCompanyPolicyAfterLogin says whether the company policy is shown
	// after the next login. Never null.
	ShowCompanyPolicyAfterLogin wire.Optional[bool] `json:"ShowCompanyPolicyAfterLogin,omitzero"`

	// ProfileImageBase64Data, by its name, is the profile image in base64; any
	// text is accepted. ProfileImage decodes it.
	ProfileImageBase64Data wire.Optional[string] `json:"ProfileImageBase64Data,omitzero"`

	// UserName is the name the user logs in with.
	UserName wire.Optional[string] `json:"UserName,omitzero"`

	// Licenses replaces the whole list of licenses. To change some and keep the
	// others, send the result of [MergeLicenses].
	Licenses wire.Optional[[]License] `json:"Licenses,omitzero"`

	// ShowCompanyPolicyInEditProfile says whether the company policy is shown
	// where the profile is edited. Never null.
	ShowCompanyPolicyInEditProfile wire.Optional[bool] `json:"ShowCompanyPolicyInEditProfile,omitzero"`

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
	// where the profile is edited. Never null.
	ShowAgentAgreementInEditProfile wire.Optional[bool] `json:"ShowAgentAgreementInEditProfile,omitzero"`

	// ShowAgentAgreementAfterLogin says whether the agent agreement is shown
	// after the next login. Never null.
	ShowAgentAgreementAfterLogin wire.Optional[bool] `json:"ShowAgentAgreementAfterLogin,omitzero"`

	// ShowEditProfileAfterLogin says whether the profile is shown for editing
	// after the next login. Never null.
	ShowEditProfileAfterLogin wire.Optional[bool] `json:"ShowEditProfileAfterLogin,omitzero"`

	// AssociateID is the id of the user as an associate. It can be null only in
	// [UplineUser]. Never null.
	AssociateID wire.Optional[int64] `json:"AssociateId,omitzero"`

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

	// UserRoles replaces the whole list of role ids.
	UserRoles wire.Optional[[]int64] `json:"UserRoles,omitzero"`

	// UplineHierarchyUsers replaces the whole list of the users above this one.
	UplineHierarchyUsers wire.Optional[[]UplineUser] `json:"UplineHierarchyUsers,omitzero"`

	// Extra holds members that this package does not know, written after the
	// others. [Full] and [Diff] fill it from a record's. Reading an update leaves
	// it empty, so that a client can plant none.
	Extra wire.Members `json:"-"`
}

// ProfileImage returns the bytes of the profile image that the update sends,
// nil when it sends none or null. See [User.ProfileImage].
func (u Update) ProfileImage() ([]byte, error) { return decodeImage(u.ProfileImageBase64Data) }
