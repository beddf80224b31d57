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
	AgentNumber                       *string        `json:"AgentNumber"`
	ChangedBy                         *int64         `json:"ChangedBy"`
	ChangedDate                       *wire.DateTime `json:"ChangedDate"`
	CreateDate                        wire.DateTime  `json:"CreateDate"`
	CreatedBy                         *int64         `json:"CreatedBy"`
	Disabled                          bool           `json:"Disabled"`
	Email                             *string        `json:"Email"`
	FirstName                         *string        `json:"FirstName"`
	ID                                int64          `json:"Id"`
	LanguageID                        *int64         `json:"LanguageId"`
	LastName                          *string        `json:"LastName"`
	OfficeID                          *int64         `json:"OfficeId"`
	Phone                             *string        `json:"Phone"`
	StateID                           *int64         `json:"StateId"`
	UnionID                           *int64         `json:"UnionId"`
	UserID                            int64          `json:"UserId"`
	ForcePasswordChange               bool           `json:"ForcePasswordChange"`
	ShowCompanyPolicyAfterLogin       bool           `json:"ShowCompanyPolicyAfterLogin"`
	ProfileImageBase64Data            *string        `json:"ProfileImageBase64Data"`
	UserName                          *string        `json:"UserName"`
	Licenses                          []License      `json:"Licenses"`
	ShowCompanyPolicyInEditProfile    bool           `json:"ShowCompanyPolicyInEditProfile"`
	CompanyPolicyReviewdOrSkippedDate *wire.DateTime `json:"CompanyPolicyReviewdOrSkippedDate"`
	CompanyPolicyCompletedDate        *wire.DateTime `json:"CompanyPolicyCompletedDate"`
	SkipAgentAgreementCount           *int64         `json:"SkipAgentAgreementCount"`
	SkipEditProfileCount              *int64         `json:"SkipEditProfileCount"`
	AgentAgreementSkippedDate         *wire.DateTime `json:"AgentAgreementSkippedDate"`
	AgentAgreementCompletedDate       *wire.DateTime `json:"AgentAgreementCompletedDate"`
	EditProfileSkippedDate            *wire.DateTime `json:"EditProfileSkippedDate"`
	ShowAgentAgreementInEditProfile   bool           `json:"ShowAgentAgreementInEditProfile"`
	ShowAgentAgreementAfterLogin      bool           `json:"ShowAgentAgreementAfterLogin"`
	ShowEditProfileAfterLogin         bool           `json:"ShowEditProfileAfterLogin"`
	AssociateID                       int64          `json:"AssociateId"`
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

// License is an item of a list of the record.
type License struct {
	ChangeBy      *int64         `json:"ChangeBy"`
	ChangeDate    *wire.DateTime `json:"ChangeDate"`
	CreateDate    wire.DateTime  `json:"CreateDate"`
	CreatedBy     int64          `json:"CreatedBy"`
	Disabled      bool           `json:"Disabled"`
	HpUserID      int64          `json:"HpUserId"`
	ID            int64          `json:"Id"`
	IsPrimary     bool           `json:"IsPrimary"`
	LicenseNumber *string        `json:"LicenseNumber"`
	StateID       int64          `json:"StateId"`
	StateName     *string        `json:"StateName"`
	StateCode     *string        `json:"StateCode"`
}

// UplineUser is an item of a list of the record.
type UplineUser struct {
	AssociateContractID *int64  `json:"AssociateContractId"`
	AssociateID         *int64  `json:"AssociateId"`
	FirstName           *string `json:"FirstName"`
	LastName            *string `json:"LastName"`
	FullName            *string `json:"FullName"`
	RoleName            *string `json:"RoleName"`
	LocationCode        *string `json:"LocationCode"`
}
