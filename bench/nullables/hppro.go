package nullables

import (
	"github.com/google/uuid"
	"github.com/oapi-codegen/nullable"

	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

// HPProUpdate is the body of an update of hppro with oapi-codegen/nullable. The
// tags are the rules of a whole body.
type HPProUpdate struct {
	AgentNumber                       nullable.Nullable[string]               `json:"AgentNumber,omitempty"`
	ChangedBy                         nullable.Nullable[int64]                `json:"ChangedBy,omitempty"`
	ChangedDate                       nullable.Nullable[wire.DateTime]        `json:"ChangedDate,omitempty"`
	CreateDate                        nullable.Nullable[wire.DateTime]        `json:"CreateDate,omitempty"`
	CreatedBy                         nullable.Nullable[int64]                `json:"CreatedBy,omitempty"`
	Disabled                          nullable.Nullable[bool]                 `json:"Disabled,omitempty"`
	Email                             nullable.Nullable[string]               `json:"Email,omitempty"`
	FirstName                         nullable.Nullable[string]               `json:"FirstName,omitempty"`
	ID                                nullable.Nullable[int64]                `json:"Id,omitempty"`
	LanguageID                        nullable.Nullable[int64]                `json:"LanguageId,omitempty"`
	LastName                          nullable.Nullable[string]               `json:"LastName,omitempty"`
	OfficeID                          nullable.Nullable[int64]                `json:"OfficeId,omitempty"`
	Phone                             nullable.Nullable[string]               `json:"Phone,omitempty"`
	StateID                           nullable.Nullable[int64]                `json:"StateId,omitempty"`
	UnionID                           nullable.Nullable[int64]                `json:"UnionId,omitempty"`
	UserID                            nullable.Nullable[int64]                `json:"UserId,omitempty"`
	ForcePasswordChange               nullable.Nullable[bool]                 `json:"ForcePasswordChange,omitempty"`
	ShowCompanyPolicyAfterLogin       nullable.Nullable[bool]                 `json:"ShowCompanyPolicyAfterLogin,omitempty"`
	ProfileImageBase64Data            nullable.Nullable[string]               `json:"ProfileImageBase64Data,omitempty"`
	UserName                          nullable.Nullable[string]               `json:"UserName,omitempty"`
	Licenses                          nullable.Nullable[[]pointer.License]    `json:"Licenses,omitempty"`
	ShowCompanyPolicyInEditProfile    nullable.Nullable[bool]                 `json:"ShowCompanyPolicyInEditProfile,omitempty"`
	CompanyPolicyReviewdOrSkippedDate nullable.Nullable[wire.DateTime]        `json:"CompanyPolicyReviewdOrSkippedDate,omitempty"`
	CompanyPolicyCompletedDate        nullable.Nullable[wire.DateTime]        `json:"CompanyPolicyCompletedDate,omitempty"`
	SkipAgentAgreementCount           nullable.Nullable[int64]                `json:"SkipAgentAgreementCount,omitempty"`
	SkipEditProfileCount              nullable.Nullable[int64]                `json:"SkipEditProfileCount,omitempty"`
	AgentAgreementSkippedDate         nullable.Nullable[wire.DateTime]        `json:"AgentAgreementSkippedDate,omitempty"`
	AgentAgreementCompletedDate       nullable.Nullable[wire.DateTime]        `json:"AgentAgreementCompletedDate,omitempty"`
	EditProfileSkippedDate            nullable.Nullable[wire.DateTime]        `json:"EditProfileSkippedDate,omitempty"`
	ShowAgentAgreementInEditProfile   nullable.Nullable[bool]                 `json:"ShowAgentAgreementInEditProfile,omitempty"`
	ShowAgentAgreementAfterLogin      nullable.Nullable[bool]                 `json:"ShowAgentAgreementAfterLogin,omitempty"`
	ShowEditProfileAfterLogin         nullable.Nullable[bool]                 `json:"ShowEditProfileAfterLogin,omitempty"`
	AssociateID                       nullable.Nullable[int64]                `json:"AssociateId,omitempty"`
	TimeZoneOffset                    nullable.Nullable[wire.Decimal]         `json:"TimeZoneOffset,omitempty"`
	MessageCount                      nullable.Nullable[int64]                `json:"MessageCount,omitempty"`
	TrainingMessageCount              nullable.Nullable[int64]                `json:"TrainingMessageCount,omitempty"`
	MmsServiceAllowed                 nullable.Nullable[bool]                 `json:"MmsServiceAllowed,omitempty"`
	VeteranSmbAllowed                 nullable.Nullable[bool]                 `json:"VeteranSmbAllowed,omitempty"`
	ShowVerificationUi                nullable.Nullable[bool]                 `json:"ShowVerificationUi,omitempty"`
	TwilioNumber                      nullable.Nullable[string]               `json:"TwilioNumber,omitempty"`
	MFAType                           nullable.Nullable[int64]                `json:"MFAType,omitempty"`
	MFAPhoneNumber                    nullable.Nullable[string]               `json:"MFAPhoneNumber,omitempty"`
	MFAEmail                          nullable.Nullable[string]               `json:"MFAEmail,omitempty"`
	MFAAuthenticatorKey               nullable.Nullable[uuid.UUID]            `json:"MFAAuthenticatorKey,omitempty"`
	MFAQuestionAnswer                 nullable.Nullable[string]               `json:"MFAQuestionAnswer,omitempty"`
	TotpSid                           nullable.Nullable[string]               `json:"TotpSid,omitempty"`
	SecurityQuestion                  nullable.Nullable[int64]                `json:"SecurityQuestion,omitempty"`
	AttemptsCount                     nullable.Nullable[int64]                `json:"AttemptsCount,omitempty"`
	SkipMFA                           nullable.Nullable[int64]                `json:"SkipMFA,omitempty"`
	IsMFALock                         nullable.Nullable[bool]                 `json:"IsMFALock,omitempty"`
	MFALockDate                       nullable.Nullable[wire.DateTime]        `json:"MFALockDate,omitempty"`
	AllowMFABypass                    nullable.Nullable[bool]                 `json:"AllowMFABypass,omitempty"`
	UserRoles                         nullable.Nullable[[]int64]              `json:"UserRoles,omitempty"`
	UplineHierarchyUsers              nullable.Nullable[[]pointer.UplineUser] `json:"UplineHierarchyUsers,omitempty"`
}

// HPProPartial is HPProUpdate with the rules of a partial body.
type HPProPartial struct {
	AgentNumber                       nullable.Nullable[string]               `json:"AgentNumber,omitempty"`
	ChangedBy                         nullable.Nullable[int64]                `json:"ChangedBy,omitempty"`
	ChangedDate                       nullable.Nullable[wire.DateTime]        `json:"ChangedDate,omitempty"`
	CreateDate                        nullable.Nullable[wire.DateTime]        `json:"CreateDate,omitempty"`
	CreatedBy                         nullable.Nullable[int64]                `json:"CreatedBy,omitempty"`
	Disabled                          nullable.Nullable[bool]                 `json:"Disabled,omitempty"`
	Email                             nullable.Nullable[string]               `json:"Email,omitempty"`
	FirstName                         nullable.Nullable[string]               `json:"FirstName,omitempty"`
	ID                                nullable.Nullable[int64]                `json:"Id,omitempty"`
	LanguageID                        nullable.Nullable[int64]                `json:"LanguageId,omitempty"`
	LastName                          nullable.Nullable[string]               `json:"LastName,omitempty"`
	OfficeID                          nullable.Nullable[int64]                `json:"OfficeId,omitempty"`
	Phone                             nullable.Nullable[string]               `json:"Phone,omitempty"`
	StateID                           nullable.Nullable[int64]                `json:"StateId,omitempty"`
	UnionID                           nullable.Nullable[int64]                `json:"UnionId,omitempty"`
	UserID                            nullable.Nullable[int64]                `json:"UserId,omitempty"`
	ForcePasswordChange               nullable.Nullable[bool]                 `json:"ForcePasswordChange,omitempty"`
	ShowCompanyPolicyAfterLogin       nullable.Nullable[bool]                 `json:"ShowCompanyPolicyAfterLogin,omitempty"`
	ProfileImageBase64Data            nullable.Nullable[string]               `json:"ProfileImageBase64Data,omitempty"`
	UserName                          nullable.Nullable[string]               `json:"UserName,omitempty"`
	Licenses                          nullable.Nullable[[]pointer.License]    `json:"Licenses,omitempty"`
	ShowCompanyPolicyInEditProfile    nullable.Nullable[bool]                 `json:"ShowCompanyPolicyInEditProfile,omitempty"`
	CompanyPolicyReviewdOrSkippedDate nullable.Nullable[wire.DateTime]        `json:"CompanyPolicyReviewdOrSkippedDate,omitempty"`
	CompanyPolicyCompletedDate        nullable.Nullable[wire.DateTime]        `json:"CompanyPolicyCompletedDate,omitempty"`
	SkipAgentAgreementCount           nullable.Nullable[int64]                `json:"SkipAgentAgreementCount,omitempty"`
	SkipEditProfileCount              nullable.Nullable[int64]                `json:"SkipEditProfileCount,omitempty"`
	AgentAgreementSkippedDate         nullable.Nullable[wire.DateTime]        `json:"AgentAgreementSkippedDate,omitempty"`
	AgentAgreementCompletedDate       nullable.Nullable[wire.DateTime]        `json:"AgentAgreementCompletedDate,omitempty"`
	EditProfileSkippedDate            nullable.Nullable[wire.DateTime]        `json:"EditProfileSkippedDate,omitempty"`
	ShowAgentAgreementInEditProfile   nullable.Nullable[bool]                 `json:"ShowAgentAgreementInEditProfile,omitempty"`
	ShowAgentAgreementAfterLogin      nullable.Nullable[bool]                 `json:"ShowAgentAgreementAfterLogin,omitempty"`
	ShowEditProfileAfterLogin         nullable.Nullable[bool]                 `json:"ShowEditProfileAfterLogin,omitempty"`
	AssociateID                       nullable.Nullable[int64]                `json:"AssociateId,omitempty"`
	TimeZoneOffset                    nullable.Nullable[wire.Decimal]         `json:"TimeZoneOffset,omitempty"`
	MessageCount                      nullable.Nullable[int64]                `json:"MessageCount,omitempty"`
	TrainingMessageCount              nullable.Nullable[int64]                `json:"TrainingMessageCount,omitempty"`
	MmsServiceAllowed                 nullable.Nullable[bool]                 `json:"MmsServiceAllowed,omitempty"`
	VeteranSmbAllowed                 nullable.Nullable[bool]                 `json:"VeteranSmbAllowed,omitempty"`
	ShowVerificationUi                nullable.Nullable[bool]                 `json:"ShowVerificationUi,omitempty"`
	TwilioNumber                      nullable.Nullable[string]               `json:"TwilioNumber,omitempty"`
	MFAType                           nullable.Nullable[int64]                `json:"MFAType,omitempty"`
	MFAPhoneNumber                    nullable.Nullable[string]               `json:"MFAPhoneNumber,omitempty"`
	MFAEmail                          nullable.Nullable[string]               `json:"MFAEmail,omitempty"`
	MFAAuthenticatorKey               nullable.Nullable[uuid.UUID]            `json:"MFAAuthenticatorKey,omitempty"`
	MFAQuestionAnswer                 nullable.Nullable[string]               `json:"MFAQuestionAnswer,omitempty"`
	TotpSid                           nullable.Nullable[string]               `json:"TotpSid,omitempty"`
	SecurityQuestion                  nullable.Nullable[int64]                `json:"SecurityQuestion,omitempty"`
	AttemptsCount                     nullable.Nullable[int64]                `json:"AttemptsCount,omitempty"`
	SkipMFA                           nullable.Nullable[int64]                `json:"SkipMFA,omitempty"`
	IsMFALock                         nullable.Nullable[bool]                 `json:"IsMFALock,omitempty"`
	MFALockDate                       nullable.Nullable[wire.DateTime]        `json:"MFALockDate,omitempty"`
	AllowMFABypass                    nullable.Nullable[bool]                 `json:"AllowMFABypass,omitempty"`
	UserRoles                         nullable.Nullable[[]int64]              `json:"UserRoles,omitempty"`
	UplineHierarchyUsers              nullable.Nullable[[]pointer.UplineUser] `json:"UplineHierarchyUsers,omitempty"`
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone.
func (u *HPProUpdate) Apply(user pointer.HPProUser) (pointer.HPProUser, error) {
	if u.anyNull() {
		return user, pointer.ErrNull
	}
	if id, ok := get(u.ID); ok && id != user.ID {
		return user, pointer.ErrIdentity
	}
	setNullable(&user.AgentNumber, u.AgentNumber)
	setNullable(&user.ChangedBy, u.ChangedBy)
	setNullable(&user.ChangedDate, u.ChangedDate)
	set(&user.CreateDate, u.CreateDate)
	setNullable(&user.CreatedBy, u.CreatedBy)
	set(&user.Disabled, u.Disabled)
	setNullable(&user.Email, u.Email)
	setNullable(&user.FirstName, u.FirstName)
	set(&user.ID, u.ID)
	setNullable(&user.LanguageID, u.LanguageID)
	setNullable(&user.LastName, u.LastName)
	setNullable(&user.OfficeID, u.OfficeID)
	setNullable(&user.Phone, u.Phone)
	setNullable(&user.StateID, u.StateID)
	setNullable(&user.UnionID, u.UnionID)
	set(&user.UserID, u.UserID)
	set(&user.ForcePasswordChange, u.ForcePasswordChange)
	set(&user.ShowCompanyPolicyAfterLogin, u.ShowCompanyPolicyAfterLogin)
	setNullable(&user.ProfileImageBase64Data, u.ProfileImageBase64Data)
	setNullable(&user.UserName, u.UserName)
	setList(&user.Licenses, u.Licenses)
	set(&user.ShowCompanyPolicyInEditProfile, u.ShowCompanyPolicyInEditProfile)
	setNullable(&user.CompanyPolicyReviewdOrSkippedDate, u.CompanyPolicyReviewdOrSkippedDate)
	setNullable(&user.CompanyPolicyCompletedDate, u.CompanyPolicyCompletedDate)
	setNullable(&user.SkipAgentAgreementCount, u.SkipAgentAgreementCount)
	setNullable(&user.SkipEditProfileCount, u.SkipEditProfileCount)
	setNullable(&user.AgentAgreementSkippedDate, u.AgentAgreementSkippedDate)
	setNullable(&user.AgentAgreementCompletedDate, u.AgentAgreementCompletedDate)
	setNullable(&user.EditProfileSkippedDate, u.EditProfileSkippedDate)
	set(&user.ShowAgentAgreementInEditProfile, u.ShowAgentAgreementInEditProfile)
	set(&user.ShowAgentAgreementAfterLogin, u.ShowAgentAgreementAfterLogin)
	set(&user.ShowEditProfileAfterLogin, u.ShowEditProfileAfterLogin)
	set(&user.AssociateID, u.AssociateID)
	setNullable(&user.TimeZoneOffset, u.TimeZoneOffset)
	setNullable(&user.MessageCount, u.MessageCount)
	setNullable(&user.TrainingMessageCount, u.TrainingMessageCount)
	setNullable(&user.MmsServiceAllowed, u.MmsServiceAllowed)
	setNullable(&user.VeteranSmbAllowed, u.VeteranSmbAllowed)
	setNullable(&user.ShowVerificationUi, u.ShowVerificationUi)
	setNullable(&user.TwilioNumber, u.TwilioNumber)
	setNullable(&user.MFAType, u.MFAType)
	setNullable(&user.MFAPhoneNumber, u.MFAPhoneNumber)
	setNullable(&user.MFAEmail, u.MFAEmail)
	setNullable(&user.MFAAuthenticatorKey, u.MFAAuthenticatorKey)
	setNullable(&user.MFAQuestionAnswer, u.MFAQuestionAnswer)
	setNullable(&user.TotpSid, u.TotpSid)
	setNullable(&user.SecurityQuestion, u.SecurityQuestion)
	setNullable(&user.AttemptsCount, u.AttemptsCount)
	setNullable(&user.SkipMFA, u.SkipMFA)
	setNullable(&user.IsMFALock, u.IsMFALock)
	setNullable(&user.MFALockDate, u.MFALockDate)
	setNullable(&user.AllowMFABypass, u.AllowMFABypass)
	setList(&user.UserRoles, u.UserRoles)
	setList(&user.UplineHierarchyUsers, u.UplineHierarchyUsers)
	return user, nil
}

// anyNull reports whether any member is null that cannot be.
func (u *HPProUpdate) anyNull() bool {
	return u.CreateDate.IsNull() ||
		u.Disabled.IsNull() ||
		u.ID.IsNull() ||
		u.UserID.IsNull() ||
		u.ForcePasswordChange.IsNull() ||
		u.ShowCompanyPolicyAfterLogin.IsNull() ||
		u.ShowCompanyPolicyInEditProfile.IsNull() ||
		u.ShowAgentAgreementInEditProfile.IsNull() ||
		u.ShowAgentAgreementAfterLogin.IsNull() ||
		u.ShowEditProfileAfterLogin.IsNull() ||
		u.AssociateID.IsNull()
}
