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
	AgentNumber                       *string        `json:"AgentNumber" schema:"AgentNumber,omitempty"`
	ChangedBy                         *int64         `json:"ChangedBy" schema:"ChangedBy,omitempty"`
	ChangedDate                       *wire.DateTime `json:"ChangedDate" schema:"ChangedDate,omitempty"`
	CreateDate                        wire.DateTime  `json:"CreateDate" schema:"CreateDate"`
	CreatedBy                         *int64         `json:"CreatedBy" schema:"CreatedBy,omitempty"`
	Disabled                          bool           `json:"Disabled" schema:"Disabled"`
	Email                             *string        `json:"Email" schema:"Email,omitempty"`
	FirstName                         *string        `json:"FirstName" schema:"FirstName,omitempty"`
	ID                                int64          `json:"Id" schema:"Id"`
	LanguageID                        *int64         `json:"LanguageId" schema:"LanguageId,omitempty"`
	LastName                          *string        `json:"LastName" schema:"LastName,omitempty"`
	OfficeID                          *int64         `json:"OfficeId" schema:"OfficeId,omitempty"`
	Phone                             *string        `json:"Phone" schema:"Phone,omitempty"`
	StateID                           *int64         `json:"StateId" schema:"StateId,omitempty"`
	UnionID                           *int64         `json:"UnionId" schema:"UnionId,omitempty"`
	UserID                            int64          `json:"UserId" schema:"UserId"`
	ForcePasswordChange               bool           `json:"ForcePasswordChange" schema:"ForcePasswordChange"`
	ShowCompanyPolicyAfterLogin       bool           `json:"ShowCompanyPolicyAfterLogin" schema:"ShowCompanyPolicyAfterLogin"`
	ProfileImageBase64Data            *string        `json:"ProfileImageBase64Data" schema:"ProfileImageBase64Data,omitempty"`
	UserName                          *string        `json:"UserName" schema:"UserName,omitempty"`
	Licenses                          []License      `json:"Licenses" schema:"-"`
	ShowCompanyPolicyInEditProfile    bool           `json:"ShowCompanyPolicyInEditProfile" schema:"ShowCompanyPolicyInEditProfile"`
	CompanyPolicyReviewdOrSkippedDate *wire.DateTime `json:"CompanyPolicyReviewdOrSkippedDate" schema:"CompanyPolicyReviewdOrSkippedDate,omitempty"`
	CompanyPolicyCompletedDate        *wire.DateTime `json:"CompanyPolicyCompletedDate" schema:"CompanyPolicyCompletedDate,omitempty"`
	SkipAgentAgreementCount           *int64         `json:"SkipAgentAgreementCount" schema:"SkipAgentAgreementCount,omitempty"`
	SkipEditProfileCount              *int64         `json:"SkipEditProfileCount" schema:"SkipEditProfileCount,omitempty"`
	AgentAgreementSkippedDate         *wire.DateTime `json:"AgentAgreementSkippedDate" schema:"AgentAgreementSkippedDate,omitempty"`
	AgentAgreementCompletedDate       *wire.DateTime `json:"AgentAgreementCompletedDate" schema:"AgentAgreementCompletedDate,omitempty"`
	EditProfileSkippedDate            *wire.DateTime `json:"EditProfileSkippedDate" schema:"EditProfileSkippedDate,omitempty"`
	ShowAgentAgreementInEditProfile   bool           `json:"ShowAgentAgreementInEditProfile" schema:"ShowAgentAgreementInEditProfile"`
	ShowAgentAgreementAfterLogin      bool           `json:"ShowAgentAgreementAfterLogin" schema:"ShowAgentAgreementAfterLogin"`
	ShowEditProfileAfterLogin         bool           `json:"ShowEditProfileAfterLogin" schema:"ShowEditProfileAfterLogin"`
	AssociateID                       int64          `json:"AssociateId" schema:"AssociateId"`
	TimeZoneOffset                    *wire.Decimal  `json:"TimeZoneOffset" schema:"TimeZoneOffset,omitempty"`
	MessageCount                      *int64         `json:"MessageCount" schema:"MessageCount,omitempty"`
	TrainingMessageCount              *int64         `json:"TrainingMessageCount" schema:"TrainingMessageCount,omitempty"`
	MmsServiceAllowed                 *bool          `json:"MmsServiceAllowed" schema:"MmsServiceAllowed,omitempty"`
	VeteranSmbAllowed                 *bool          `json:"VeteranSmbAllowed" schema:"VeteranSmbAllowed,omitempty"`
	ShowVerificationUi                *bool          `json:"ShowVerificationUi" schema:"ShowVerificationUi,omitempty"`
	TwilioNumber                      *string        `json:"TwilioNumber" schema:"TwilioNumber,omitempty"`
	MFAType                           *int64         `json:"MFAType" schema:"MFAType,omitempty"`
	MFAPhoneNumber                    *string        `json:"MFAPhoneNumber" schema:"MFAPhoneNumber,omitempty"`
	MFAEmail                          *string        `json:"MFAEmail" schema:"MFAEmail,omitempty"`
	MFAAuthenticatorKey               *uuid.UUID     `json:"MFAAuthenticatorKey" schema:"MFAAuthenticatorKey,omitempty"`
	MFAQuestionAnswer                 *string        `json:"MFAQuestionAnswer" schema:"MFAQuestionAnswer,omitempty"`
	TotpSid                           *string        `json:"TotpSid" schema:"TotpSid,omitempty"`
	SecurityQuestion                  *int64         `json:"SecurityQuestion" schema:"SecurityQuestion,omitempty"`
	AttemptsCount                     *int64         `json:"AttemptsCount" schema:"AttemptsCount,omitempty"`
	SkipMFA                           *int64         `json:"SkipMFA" schema:"SkipMFA,omitempty"`
	IsMFALock                         *bool          `json:"IsMFALock" schema:"IsMFALock,omitempty"`
	MFALockDate                       *wire.DateTime `json:"MFALockDate" schema:"MFALockDate,omitempty"`
	AllowMFABypass                    *bool          `json:"AllowMFABypass" schema:"AllowMFABypass,omitempty"`
	UserRoles                         []int64        `json:"UserRoles" schema:"UserRoles,omitempty"`
	UplineHierarchyUsers              []UplineUser   `json:"UplineHierarchyUsers" schema:"-"`
}

// License is an item of a list of the record.
type License struct {
	ChangeBy      *int64         `json:"ChangeBy" schema:"ChangeBy,omitempty"`
	ChangeDate    *wire.DateTime `json:"ChangeDate" schema:"ChangeDate,omitempty"`
	CreateDate    wire.DateTime  `json:"CreateDate" schema:"CreateDate"`
	CreatedBy     int64          `json:"CreatedBy" schema:"CreatedBy"`
	Disabled      bool           `json:"Disabled" schema:"Disabled"`
	HpUserID      int64          `json:"HpUserId" schema:"HpUserId"`
	ID            int64          `json:"Id" schema:"Id"`
	IsPrimary     bool           `json:"IsPrimary" schema:"IsPrimary"`
	LicenseNumber *string        `json:"LicenseNumber" schema:"LicenseNumber,omitempty"`
	StateID       int64          `json:"StateId" schema:"StateId"`
	StateName     *string        `json:"StateName" schema:"StateName,omitempty"`
	StateCode     *string        `json:"StateCode" schema:"StateCode,omitempty"`
}

// UplineUser is an item of a list of the record.
type UplineUser struct {
	AssociateContractID *int64  `json:"AssociateContractId" schema:"AssociateContractId,omitempty"`
	AssociateID         *int64  `json:"AssociateId" schema:"AssociateId,omitempty"`
	FirstName           *string `json:"FirstName" schema:"FirstName,omitempty"`
	LastName            *string `json:"LastName" schema:"LastName,omitempty"`
	FullName            *string `json:"FullName" schema:"FullName,omitempty"`
	RoleName            *string `json:"RoleName" schema:"RoleName,omitempty"`
	LocationCode        *string `json:"LocationCode" schema:"LocationCode,omitempty"`
}
