package opts

import (
	"github.com/aarondl/opt/omitnull"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

// HPProUpdate is the body of an update of hppro with aarondl/opt. The tags are
// the rules of a whole body.
type HPProUpdate struct {
	AgentNumber                       omitnull.Val[string]               `json:"AgentNumber,omitzero"`
	ChangedBy                         omitnull.Val[int64]                `json:"ChangedBy,omitzero"`
	ChangedDate                       omitnull.Val[wire.DateTime]        `json:"ChangedDate,omitzero"`
	CreateDate                        omitnull.Val[wire.DateTime]        `json:"CreateDate,omitzero"`
	CreatedBy                         omitnull.Val[int64]                `json:"CreatedBy,omitzero"`
	Disabled                          omitnull.Val[bool]                 `json:"Disabled,omitzero"`
	Email                             omitnull.Val[string]               `json:"Email,omitzero"`
	FirstName                         omitnull.Val[string]               `json:"FirstName,omitzero"`
	ID                                omitnull.Val[int64]                `json:"Id,omitzero"`
	LanguageID                        omitnull.Val[int64]                `json:"LanguageId,omitzero"`
	LastName                          omitnull.Val[string]               `json:"LastName,omitzero"`
	OfficeID                          omitnull.Val[int64]                `json:"OfficeId,omitzero"`
	Phone                             omitnull.Val[string]               `json:"Phone,omitzero"`
	StateID                           omitnull.Val[int64]                `json:"StateId,omitzero"`
	UnionID                           omitnull.Val[int64]                `json:"UnionId,omitzero"`
	UserID                            omitnull.Val[int64]                `json:"UserId,omitzero"`
	ForcePasswordChange               omitnull.Val[bool]                 `json:"ForcePasswordChange,omitzero"`
	ShowCompanyPolicyAfterLogin       omitnull.Val[bool]                 `json:"ShowCompanyPolicyAfterLogin,omitzero"`
	ProfileImageBase64Data            omitnull.Val[string]               `json:"ProfileImageBase64Data,omitzero"`
	UserName                          omitnull.Val[string]               `json:"UserName,omitzero"`
	Licenses                          omitnull.Val[[]pointer.License]    `json:"Licenses,omitzero"`
	ShowCompanyPolicyInEditProfile    omitnull.Val[bool]                 `json:"ShowCompanyPolicyInEditProfile,omitzero"`
	CompanyPolicyReviewdOrSkippedDate omitnull.Val[wire.DateTime]        `json:"CompanyPolicyReviewdOrSkippedDate,omitzero"`
	CompanyPolicyCompletedDate        omitnull.Val[wire.DateTime]        `json:"CompanyPolicyCompletedDate,omitzero"`
	SkipAgentAgreementCount           omitnull.Val[int64]                `json:"SkipAgentAgreementCount,omitzero"`
	SkipEditProfileCount              omitnull.Val[int64]                `json:"SkipEditProfileCount,omitzero"`
	AgentAgreementSkippedDate         omitnull.Val[wire.DateTime]        `json:"AgentAgreementSkippedDate,omitzero"`
	AgentAgreementCompletedDate       omitnull.Val[wire.DateTime]        `json:"AgentAgreementCompletedDate,omitzero"`
	EditProfileSkippedDate            omitnull.Val[wire.DateTime]        `json:"EditProfileSkippedDate,omitzero"`
	ShowAgentAgreementInEditProfile   omitnull.Val[bool]                 `json:"ShowAgentAgreementInEditProfile,omitzero"`
	ShowAgentAgreementAfterLogin      omitnull.Val[bool]                 `json:"ShowAgentAgreementAfterLogin,omitzero"`
	ShowEditProfileAfterLogin         omitnull.Val[bool]                 `json:"ShowEditProfileAfterLogin,omitzero"`
	AssociateID                       omitnull.Val[int64]                `json:"AssociateId,omitzero"`
	TimeZoneOffset                    omitnull.Val[wire.Decimal]         `json:"TimeZoneOffset,omitzero"`
	MessageCount                      omitnull.Val[int64]                `json:"MessageCount,omitzero"`
	TrainingMessageCount              omitnull.Val[int64]                `json:"TrainingMessageCount,omitzero"`
	MmsServiceAllowed                 omitnull.Val[bool]                 `json:"MmsServiceAllowed,omitzero"`
	VeteranSmbAllowed                 omitnull.Val[bool]                 `json:"VeteranSmbAllowed,omitzero"`
	ShowVerificationUi                omitnull.Val[bool]                 `json:"ShowVerificationUi,omitzero"`
	TwilioNumber                      omitnull.Val[string]               `json:"TwilioNumber,omitzero"`
	MFAType                           omitnull.Val[int64]                `json:"MFAType,omitzero"`
	MFAPhoneNumber                    omitnull.Val[string]               `json:"MFAPhoneNumber,omitzero"`
	MFAEmail                          omitnull.Val[string]               `json:"MFAEmail,omitzero"`
	MFAAuthenticatorKey               omitnull.Val[uuid.UUID]            `json:"MFAAuthenticatorKey,omitzero"`
	MFAQuestionAnswer                 omitnull.Val[string]               `json:"MFAQuestionAnswer,omitzero"`
	TotpSid                           omitnull.Val[string]               `json:"TotpSid,omitzero"`
	SecurityQuestion                  omitnull.Val[int64]                `json:"SecurityQuestion,omitzero"`
	AttemptsCount                     omitnull.Val[int64]                `json:"AttemptsCount,omitzero"`
	SkipMFA                           omitnull.Val[int64]                `json:"SkipMFA,omitzero"`
	IsMFALock                         omitnull.Val[bool]                 `json:"IsMFALock,omitzero"`
	MFALockDate                       omitnull.Val[wire.DateTime]        `json:"MFALockDate,omitzero"`
	AllowMFABypass                    omitnull.Val[bool]                 `json:"AllowMFABypass,omitzero"`
	UserRoles                         omitnull.Val[[]int64]              `json:"UserRoles,omitzero"`
	UplineHierarchyUsers              omitnull.Val[[]pointer.UplineUser] `json:"UplineHierarchyUsers,omitzero"`
}

// HPProPartial is HPProUpdate with the rules of a partial body.
type HPProPartial struct {
	AgentNumber                       omitnull.Val[string]               `json:"AgentNumber,omitzero"`
	ChangedBy                         omitnull.Val[int64]                `json:"ChangedBy,omitzero"`
	ChangedDate                       omitnull.Val[wire.DateTime]        `json:"ChangedDate,omitzero"`
	CreateDate                        omitnull.Val[wire.DateTime]        `json:"CreateDate,omitzero"`
	CreatedBy                         omitnull.Val[int64]                `json:"CreatedBy,omitzero"`
	Disabled                          omitnull.Val[bool]                 `json:"Disabled,omitzero"`
	Email                             omitnull.Val[string]               `json:"Email,omitzero"`
	FirstName                         omitnull.Val[string]               `json:"FirstName,omitzero"`
	ID                                omitnull.Val[int64]                `json:"Id,omitzero"`
	LanguageID                        omitnull.Val[int64]                `json:"LanguageId,omitzero"`
	LastName                          omitnull.Val[string]               `json:"LastName,omitzero"`
	OfficeID                          omitnull.Val[int64]                `json:"OfficeId,omitzero"`
	Phone                             omitnull.Val[string]               `json:"Phone,omitzero"`
	StateID                           omitnull.Val[int64]                `json:"StateId,omitzero"`
	UnionID                           omitnull.Val[int64]                `json:"UnionId,omitzero"`
	UserID                            omitnull.Val[int64]                `json:"UserId,omitzero"`
	ForcePasswordChange               omitnull.Val[bool]                 `json:"ForcePasswordChange,omitzero"`
	ShowCompanyPolicyAfterLogin       omitnull.Val[bool]                 `json:"ShowCompanyPolicyAfterLogin,omitzero"`
	ProfileImageBase64Data            omitnull.Val[string]               `json:"ProfileImageBase64Data,omitzero"`
	UserName                          omitnull.Val[string]               `json:"UserName,omitzero"`
	Licenses                          omitnull.Val[[]pointer.License]    `json:"Licenses,omitzero"`
	ShowCompanyPolicyInEditProfile    omitnull.Val[bool]                 `json:"ShowCompanyPolicyInEditProfile,omitzero"`
	CompanyPolicyReviewdOrSkippedDate omitnull.Val[wire.DateTime]        `json:"CompanyPolicyReviewdOrSkippedDate,omitzero"`
	CompanyPolicyCompletedDate        omitnull.Val[wire.DateTime]        `json:"CompanyPolicyCompletedDate,omitzero"`
	SkipAgentAgreementCount           omitnull.Val[int64]                `json:"SkipAgentAgreementCount,omitzero"`
	SkipEditProfileCount              omitnull.Val[int64]                `json:"SkipEditProfileCount,omitzero"`
	AgentAgreementSkippedDate         omitnull.Val[wire.DateTime]        `json:"AgentAgreementSkippedDate,omitzero"`
	AgentAgreementCompletedDate       omitnull.Val[wire.DateTime]        `json:"AgentAgreementCompletedDate,omitzero"`
	EditProfileSkippedDate            omitnull.Val[wire.DateTime]        `json:"EditProfileSkippedDate,omitzero"`
	ShowAgentAgreementInEditProfile   omitnull.Val[bool]                 `json:"ShowAgentAgreementInEditProfile,omitzero"`
	ShowAgentAgreementAfterLogin      omitnull.Val[bool]                 `json:"ShowAgentAgreementAfterLogin,omitzero"`
	ShowEditProfileAfterLogin         omitnull.Val[bool]                 `json:"ShowEditProfileAfterLogin,omitzero"`
	AssociateID                       omitnull.Val[int64]                `json:"AssociateId,omitzero"`
	TimeZoneOffset                    omitnull.Val[wire.Decimal]         `json:"TimeZoneOffset,omitzero"`
	MessageCount                      omitnull.Val[int64]                `json:"MessageCount,omitzero"`
	TrainingMessageCount              omitnull.Val[int64]                `json:"TrainingMessageCount,omitzero"`
	MmsServiceAllowed                 omitnull.Val[bool]                 `json:"MmsServiceAllowed,omitzero"`
	VeteranSmbAllowed                 omitnull.Val[bool]                 `json:"VeteranSmbAllowed,omitzero"`
	ShowVerificationUi                omitnull.Val[bool]                 `json:"ShowVerificationUi,omitzero"`
	TwilioNumber                      omitnull.Val[string]               `json:"TwilioNumber,omitzero"`
	MFAType                           omitnull.Val[int64]                `json:"MFAType,omitzero"`
	MFAPhoneNumber                    omitnull.Val[string]               `json:"MFAPhoneNumber,omitzero"`
	MFAEmail                          omitnull.Val[string]               `json:"MFAEmail,omitzero"`
	MFAAuthenticatorKey               omitnull.Val[uuid.UUID]            `json:"MFAAuthenticatorKey,omitzero"`
	MFAQuestionAnswer                 omitnull.Val[string]               `json:"MFAQuestionAnswer,omitzero"`
	TotpSid                           omitnull.Val[string]               `json:"TotpSid,omitzero"`
	SecurityQuestion                  omitnull.Val[int64]                `json:"SecurityQuestion,omitzero"`
	AttemptsCount                     omitnull.Val[int64]                `json:"AttemptsCount,omitzero"`
	SkipMFA                           omitnull.Val[int64]                `json:"SkipMFA,omitzero"`
	IsMFALock                         omitnull.Val[bool]                 `json:"IsMFALock,omitzero"`
	MFALockDate                       omitnull.Val[wire.DateTime]        `json:"MFALockDate,omitzero"`
	AllowMFABypass                    omitnull.Val[bool]                 `json:"AllowMFABypass,omitzero"`
	UserRoles                         omitnull.Val[[]int64]              `json:"UserRoles,omitzero"`
	UplineHierarchyUsers              omitnull.Val[[]pointer.UplineUser] `json:"UplineHierarchyUsers,omitzero"`
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
