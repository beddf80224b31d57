package pointer

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// HPProUpdate is the body of an update of hppro as most programs write it:
// pointers that are nil for members that were not sent. The tags are the rules
// of a whole body.
type HPProUpdate struct {
	AgentNumber                       *string        `json:"AgentNumber"`
	ChangedBy                         *int64         `json:"ChangedBy"`
	ChangedDate                       *wire.DateTime `json:"ChangedDate"`
	CreateDate                        *wire.DateTime `json:"CreateDate"`
	CreatedBy                         *int64         `json:"CreatedBy"`
	Disabled                          *bool          `json:"Disabled"`
	Email                             *string        `json:"Email"`
	FirstName                         *string        `json:"FirstName"`
	ID                                *int64         `json:"Id"`
	LanguageID                        *int64         `json:"LanguageId"`
	LastName                          *string        `json:"LastName"`
	OfficeID                          *int64         `json:"OfficeId"`
	Phone                             *string        `json:"Phone"`
	StateID                           *int64         `json:"StateId"`
	UnionID                           *int64         `json:"UnionId"`
	UserID                            *int64         `json:"UserId"`
	ForcePasswordChange               *bool          `json:"ForcePasswordChange"`
	ShowCompanyPolicyAfterLogin       *bool          `json:"ShowCompanyPolicyAfterLogin"`
	ProfileImageBase64Data            *string        `json:"ProfileImageBase64Data"`
	UserName                          *string        `json:"UserName"`
	Licenses                          []License      `json:"Licenses"`
	ShowCompanyPolicyInEditProfile    *bool          `json:"ShowCompanyPolicyInEditProfile"`
	CompanyPolicyReviewdOrSkippedDate *wire.DateTime `json:"CompanyPolicyReviewdOrSkippedDate"`
	CompanyPolicyCompletedDate        *wire.DateTime `json:"CompanyPolicyCompletedDate"`
	SkipAgentAgreementCount           *int64         `json:"SkipAgentAgreementCount"`
	SkipEditProfileCount              *int64         `json:"SkipEditProfileCount"`
	AgentAgreementSkippedDate         *wire.DateTime `json:"AgentAgreementSkippedDate"`
	AgentAgreementCompletedDate       *wire.DateTime `json:"AgentAgreementCompletedDate"`
	EditProfileSkippedDate            *wire.DateTime `json:"EditProfileSkippedDate"`
	ShowAgentAgreementInEditProfile   *bool          `json:"ShowAgentAgreementInEditProfile"`
	ShowAgentAgreementAfterLogin      *bool          `json:"ShowAgentAgreementAfterLogin"`
	ShowEditProfileAfterLogin         *bool          `json:"ShowEditProfileAfterLogin"`
	AssociateID                       *int64         `json:"AssociateId"`
	TimeZoneOffset                    *wire.Decimal  `json:"TimeZoneOffset"`
	MessageCount                      *int64         `json:"MessageCount"`
	TrainingMessageCount              *int64         `json:"TrainingMessageCount"`
	MmsServiceAllowed                 *bool          `json:"MmsServiceAllowed"`
	VeteranSmbAllowed                 *bool          `json:"VeteranSmbAllowed"`
	ShowVerificationUi                *bool          `json:"ShowVerificationUi"`
	TwilioNumber                      *string        `json:"TwilioNumber"`
	MFAType                           *int64         `json:"MFAType"`
	MFAPhoneNumber                    *string        `json:"MFAPhoneNumber"`
	MFAEmail                          *string        `json:"MFAEmail"`
	MFAAuthenticatorKey               *uuid.UUID     `json:"MFAAuthenticatorKey"`
	MFAQuestionAnswer                 *string        `json:"MFAQuestionAnswer"`
	TotpSid                           *string        `json:"TotpSid"`
	SecurityQuestion                  *int64         `json:"SecurityQuestion"`
	AttemptsCount                     *int64         `json:"AttemptsCount"`
	SkipMFA                           *int64         `json:"SkipMFA"`
	IsMFALock                         *bool          `json:"IsMFALock"`
	MFALockDate                       *wire.DateTime `json:"MFALockDate"`
	AllowMFABypass                    *bool          `json:"AllowMFABypass"`
	UserRoles                         []int64        `json:"UserRoles"`
	UplineHierarchyUsers              []UplineUser   `json:"UplineHierarchyUsers"`
}

// HPProPartial is HPProUpdate with the rules of a partial body.
type HPProPartial struct {
	AgentNumber                       *string        `json:"AgentNumber"`
	ChangedBy                         *int64         `json:"ChangedBy"`
	ChangedDate                       *wire.DateTime `json:"ChangedDate"`
	CreateDate                        *wire.DateTime `json:"CreateDate"`
	CreatedBy                         *int64         `json:"CreatedBy"`
	Disabled                          *bool          `json:"Disabled"`
	Email                             *string        `json:"Email"`
	FirstName                         *string        `json:"FirstName"`
	ID                                *int64         `json:"Id"`
	LanguageID                        *int64         `json:"LanguageId"`
	LastName                          *string        `json:"LastName"`
	OfficeID                          *int64         `json:"OfficeId"`
	Phone                             *string        `json:"Phone"`
	StateID                           *int64         `json:"StateId"`
	UnionID                           *int64         `json:"UnionId"`
	UserID                            *int64         `json:"UserId"`
	ForcePasswordChange               *bool          `json:"ForcePasswordChange"`
	ShowCompanyPolicyAfterLogin       *bool          `json:"ShowCompanyPolicyAfterLogin"`
	ProfileImageBase64Data            *string        `json:"ProfileImageBase64Data"`
	UserName                          *string        `json:"UserName"`
	Licenses                          []License      `json:"Licenses"`
	ShowCompanyPolicyInEditProfile    *bool          `json:"ShowCompanyPolicyInEditProfile"`
	CompanyPolicyReviewdOrSkippedDate *wire.DateTime `json:"CompanyPolicyReviewdOrSkippedDate"`
	CompanyPolicyCompletedDate        *wire.DateTime `json:"CompanyPolicyCompletedDate"`
	SkipAgentAgreementCount           *int64         `json:"SkipAgentAgreementCount"`
	SkipEditProfileCount              *int64         `json:"SkipEditProfileCount"`
	AgentAgreementSkippedDate         *wire.DateTime `json:"AgentAgreementSkippedDate"`
	AgentAgreementCompletedDate       *wire.DateTime `json:"AgentAgreementCompletedDate"`
	EditProfileSkippedDate            *wire.DateTime `json:"EditProfileSkippedDate"`
	ShowAgentAgreementInEditProfile   *bool          `json:"ShowAgentAgreementInEditProfile"`
	ShowAgentAgreementAfterLogin      *bool          `json:"ShowAgentAgreementAfterLogin"`
	ShowEditProfileAfterLogin         *bool          `json:"ShowEditProfileAfterLogin"`
	AssociateID                       *int64         `json:"AssociateId"`
	TimeZoneOffset                    *wire.Decimal  `json:"TimeZoneOffset"`
	MessageCount                      *int64         `json:"MessageCount"`
	TrainingMessageCount              *int64         `json:"TrainingMessageCount"`
	MmsServiceAllowed                 *bool          `json:"MmsServiceAllowed"`
	VeteranSmbAllowed                 *bool          `json:"VeteranSmbAllowed"`
	ShowVerificationUi                *bool          `json:"ShowVerificationUi"`
	TwilioNumber                      *string        `json:"TwilioNumber"`
	MFAType                           *int64         `json:"MFAType"`
	MFAPhoneNumber                    *string        `json:"MFAPhoneNumber"`
	MFAEmail                          *string        `json:"MFAEmail"`
	MFAAuthenticatorKey               *uuid.UUID     `json:"MFAAuthenticatorKey"`
	MFAQuestionAnswer                 *string        `json:"MFAQuestionAnswer"`
	TotpSid                           *string        `json:"TotpSid"`
	SecurityQuestion                  *int64         `json:"SecurityQuestion"`
	AttemptsCount                     *int64         `json:"AttemptsCount"`
	SkipMFA                           *int64         `json:"SkipMFA"`
	IsMFALock                         *bool          `json:"IsMFALock"`
	MFALockDate                       *wire.DateTime `json:"MFALockDate"`
	AllowMFABypass                    *bool          `json:"AllowMFABypass"`
	UserRoles                         []int64        `json:"UserRoles"`
	UplineHierarchyUsers              []UplineUser   `json:"UplineHierarchyUsers"`
}

// HPProUser is the record: pointers are nil where the server holds null.
type HPProUser struct {
	AgentNumber                       *string        `json:"AgentNumber" schema:"AgentNumber,omitempty" form:"AgentNumber,omitempty"`
	ChangedBy                         *int64         `json:"ChangedBy" schema:"ChangedBy,omitempty" form:"ChangedBy,omitempty"`
	ChangedDate                       *wire.DateTime `json:"ChangedDate" schema:"ChangedDate,omitempty" form:"ChangedDate,omitempty"`
	CreateDate                        wire.DateTime  `json:"CreateDate"`
	CreatedBy                         *int64         `json:"CreatedBy" schema:"CreatedBy,omitempty" form:"CreatedBy,omitempty"`
	Disabled                          bool           `json:"Disabled"`
	Email                             *string        `json:"Email" schema:"Email,omitempty" form:"Email,omitempty"`
	FirstName                         *string        `json:"FirstName" schema:"FirstName,omitempty" form:"FirstName,omitempty"`
	ID                                int64          `json:"Id"`
	LanguageID                        *int64         `json:"LanguageId" schema:"LanguageId,omitempty" form:"LanguageId,omitempty"`
	LastName                          *string        `json:"LastName" schema:"LastName,omitempty" form:"LastName,omitempty"`
	OfficeID                          *int64         `json:"OfficeId" schema:"OfficeId,omitempty" form:"OfficeId,omitempty"`
	Phone                             *string        `json:"Phone" schema:"Phone,omitempty" form:"Phone,omitempty"`
	StateID                           *int64         `json:"StateId" schema:"StateId,omitempty" form:"StateId,omitempty"`
	UnionID                           *int64         `json:"UnionId" schema:"UnionId,omitempty" form:"UnionId,omitempty"`
	UserID                            int64          `json:"UserId"`
	ForcePasswordChange               bool           `json:"ForcePasswordChange"`
	ShowCompanyPolicyAfterLogin       bool           `json:"ShowCompanyPolicyAfterLogin"`
	ProfileImageBase64Data            *string        `json:"ProfileImageBase64Data" schema:"ProfileImageBase64Data,omitempty" form:"ProfileImageBase64Data,omitempty"`
	UserName                          *string        `json:"UserName" schema:"UserName,omitempty" form:"UserName,omitempty"`
	Licenses                          []License      `json:"Licenses" schema:"-" form:"Licenses,omitempty"`
	ShowCompanyPolicyInEditProfile    bool           `json:"ShowCompanyPolicyInEditProfile"`
	CompanyPolicyReviewdOrSkippedDate *wire.DateTime `json:"CompanyPolicyReviewdOrSkippedDate" schema:"CompanyPolicyReviewdOrSkippedDate,omitempty" form:"CompanyPolicyReviewdOrSkippedDate,omitempty"`
	CompanyPolicyCompletedDate        *wire.DateTime `json:"CompanyPolicyCompletedDate" schema:"CompanyPolicyCompletedDate,omitempty" form:"CompanyPolicyCompletedDate,omitempty"`
	SkipAgentAgreementCount           *int64         `json:"SkipAgentAgreementCount" schema:"SkipAgentAgreementCount,omitempty" form:"SkipAgentAgreementCount,omitempty"`
	SkipEditProfileCount              *int64         `json:"SkipEditProfileCount" schema:"SkipEditProfileCount,omitempty" form:"SkipEditProfileCount,omitempty"`
	AgentAgreementSkippedDate         *wire.DateTime `json:"AgentAgreementSkippedDate" schema:"AgentAgreementSkippedDate,omitempty" form:"AgentAgreementSkippedDate,omitempty"`
	AgentAgreementCompletedDate       *wire.DateTime `json:"AgentAgreementCompletedDate" schema:"AgentAgreementCompletedDate,omitempty" form:"AgentAgreementCompletedDate,omitempty"`
	EditProfileSkippedDate            *wire.DateTime `json:"EditProfileSkippedDate" schema:"EditProfileSkippedDate,omitempty" form:"EditProfileSkippedDate,omitempty"`
	ShowAgentAgreementInEditProfile   bool           `json:"ShowAgentAgreementInEditProfile"`
	ShowAgentAgreementAfterLogin      bool           `json:"ShowAgentAgreementAfterLogin"`
	ShowEditProfileAfterLogin         bool           `json:"ShowEditProfileAfterLogin"`
	AssociateID                       int64          `json:"AssociateId"`
	TimeZoneOffset                    *wire.Decimal  `json:"TimeZoneOffset" schema:"TimeZoneOffset,omitempty" form:"TimeZoneOffset,omitempty"`
	MessageCount                      *int64         `json:"MessageCount" schema:"MessageCount,omitempty" form:"MessageCount,omitempty"`
	TrainingMessageCount              *int64         `json:"TrainingMessageCount" schema:"TrainingMessageCount,omitempty" form:"TrainingMessageCount,omitempty"`
	MmsServiceAllowed                 *bool          `json:"MmsServiceAllowed" schema:"MmsServiceAllowed,omitempty" form:"MmsServiceAllowed,omitempty"`
	VeteranSmbAllowed                 *bool          `json:"VeteranSmbAllowed" schema:"VeteranSmbAllowed,omitempty" form:"VeteranSmbAllowed,omitempty"`
	ShowVerificationUi                *bool          `json:"ShowVerificationUi" schema:"ShowVerificationUi,omitempty" form:"ShowVerificationUi,omitempty"`
	TwilioNumber                      *string        `json:"TwilioNumber" schema:"TwilioNumber,omitempty" form:"TwilioNumber,omitempty"`
	MFAType                           *int64         `json:"MFAType" schema:"MFAType,omitempty" form:"MFAType,omitempty"`
	MFAPhoneNumber                    *string        `json:"MFAPhoneNumber" schema:"MFAPhoneNumber,omitempty" form:"MFAPhoneNumber,omitempty"`
	MFAEmail                          *string        `json:"MFAEmail" schema:"MFAEmail,omitempty" form:"MFAEmail,omitempty"`
	MFAAuthenticatorKey               *uuid.UUID     `json:"MFAAuthenticatorKey" schema:"MFAAuthenticatorKey,omitempty" form:"MFAAuthenticatorKey,omitempty"`
	MFAQuestionAnswer                 *string        `json:"MFAQuestionAnswer" schema:"MFAQuestionAnswer,omitempty" form:"MFAQuestionAnswer,omitempty"`
	TotpSid                           *string        `json:"TotpSid" schema:"TotpSid,omitempty" form:"TotpSid,omitempty"`
	SecurityQuestion                  *int64         `json:"SecurityQuestion" schema:"SecurityQuestion,omitempty" form:"SecurityQuestion,omitempty"`
	AttemptsCount                     *int64         `json:"AttemptsCount" schema:"AttemptsCount,omitempty" form:"AttemptsCount,omitempty"`
	SkipMFA                           *int64         `json:"SkipMFA" schema:"SkipMFA,omitempty" form:"SkipMFA,omitempty"`
	IsMFALock                         *bool          `json:"IsMFALock" schema:"IsMFALock,omitempty" form:"IsMFALock,omitempty"`
	MFALockDate                       *wire.DateTime `json:"MFALockDate" schema:"MFALockDate,omitempty" form:"MFALockDate,omitempty"`
	AllowMFABypass                    *bool          `json:"AllowMFABypass" schema:"AllowMFABypass,omitempty" form:"AllowMFABypass,omitempty"`
	UserRoles                         []int64        `json:"UserRoles" schema:"UserRoles,omitempty" form:"UserRoles,omitempty"`
	UplineHierarchyUsers              []UplineUser   `json:"UplineHierarchyUsers" schema:"-" form:"UplineHierarchyUsers,omitempty"`
}

// License is an item of a list of the record.
type License struct {
	ChangeBy      *int64         `json:"ChangeBy" schema:"ChangeBy,omitempty" form:"ChangeBy,omitempty"`
	ChangeDate    *wire.DateTime `json:"ChangeDate" schema:"ChangeDate,omitempty" form:"ChangeDate,omitempty"`
	CreateDate    wire.DateTime  `json:"CreateDate"`
	CreatedBy     int64          `json:"CreatedBy"`
	Disabled      bool           `json:"Disabled"`
	HpUserID      int64          `json:"HpUserId"`
	ID            int64          `json:"Id"`
	IsPrimary     bool           `json:"IsPrimary"`
	LicenseNumber *string        `json:"LicenseNumber" schema:"LicenseNumber,omitempty" form:"LicenseNumber,omitempty"`
	StateID       int64          `json:"StateId"`
	StateName     *string        `json:"StateName" schema:"StateName,omitempty" form:"StateName,omitempty"`
	StateCode     *string        `json:"StateCode" schema:"StateCode,omitempty" form:"StateCode,omitempty"`
}

// UplineUser is an item of a list of the record.
type UplineUser struct {
	AssociateContractID *int64  `json:"AssociateContractId" schema:"AssociateContractId,omitempty" form:"AssociateContractId,omitempty"`
	AssociateID         *int64  `json:"AssociateId" schema:"AssociateId,omitempty" form:"AssociateId,omitempty"`
	FirstName           *string `json:"FirstName" schema:"FirstName,omitempty" form:"FirstName,omitempty"`
	LastName            *string `json:"LastName" schema:"LastName,omitempty" form:"LastName,omitempty"`
	FullName            *string `json:"FullName" schema:"FullName,omitempty" form:"FullName,omitempty"`
	RoleName            *string `json:"RoleName" schema:"RoleName,omitempty" form:"RoleName,omitempty"`
	LocationCode        *string `json:"LocationCode" schema:"LocationCode,omitempty" form:"LocationCode,omitempty"`
}
