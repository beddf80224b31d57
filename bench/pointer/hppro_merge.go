package pointer

// Check refuses null where the record cannot hold it, and an update of another
// record.
func (u *HPProUpdate) Check(user *HPProUser, sent Sent) error {
	if sent.AnyNull(HPProNotNull) {
		return ErrNull
	}
	if u.ID != nil && *u.ID != user.ID {
		return ErrIdentity
	}
	return nil
}

// HPProNotNull are the members that cannot be null.
var HPProNotNull = []string{
	"CreateDate",
	"Disabled",
	"Id",
	"UserId",
	"ForcePasswordChange",
	"ShowCompanyPolicyAfterLogin",
	"ShowCompanyPolicyInEditProfile",
	"ShowAgentAgreementInEditProfile",
	"ShowAgentAgreementAfterLogin",
	"ShowEditProfileAfterLogin",
	"AssociateId",
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone.
func (u *HPProUpdate) Apply(user HPProUser, sent Sent) (HPProUser, error) {
	if err := u.Check(&user, sent); err != nil {
		return user, err
	}
	setNullable(&user.AgentNumber, u.AgentNumber, sent, "AgentNumber")
	setNullable(&user.ChangedBy, u.ChangedBy, sent, "ChangedBy")
	setNullable(&user.ChangedDate, u.ChangedDate, sent, "ChangedDate")
	set(&user.CreateDate, u.CreateDate)
	setNullable(&user.CreatedBy, u.CreatedBy, sent, "CreatedBy")
	set(&user.Disabled, u.Disabled)
	setNullable(&user.Email, u.Email, sent, "Email")
	setNullable(&user.FirstName, u.FirstName, sent, "FirstName")
	set(&user.ID, u.ID)
	setNullable(&user.LanguageID, u.LanguageID, sent, "LanguageId")
	setNullable(&user.LastName, u.LastName, sent, "LastName")
	setNullable(&user.OfficeID, u.OfficeID, sent, "OfficeId")
	setNullable(&user.Phone, u.Phone, sent, "Phone")
	setNullable(&user.StateID, u.StateID, sent, "StateId")
	setNullable(&user.UnionID, u.UnionID, sent, "UnionId")
	set(&user.UserID, u.UserID)
	set(&user.ForcePasswordChange, u.ForcePasswordChange)
	set(&user.ShowCompanyPolicyAfterLogin, u.ShowCompanyPolicyAfterLogin)
	setNullable(&user.ProfileImageBase64Data, u.ProfileImageBase64Data, sent, "ProfileImageBase64Data")
	setNullable(&user.UserName, u.UserName, sent, "UserName")
	setList(&user.Licenses, u.Licenses, sent, "Licenses")
	set(&user.ShowCompanyPolicyInEditProfile, u.ShowCompanyPolicyInEditProfile)
	setNullable(&user.CompanyPolicyReviewdOrSkippedDate, u.CompanyPolicyReviewdOrSkippedDate, sent, "CompanyPolicyReviewdOrSkippedDate")
	setNullable(&user.CompanyPolicyCompletedDate, u.CompanyPolicyCompletedDate, sent, "CompanyPolicyCompletedDate")
	setNullable(&user.SkipAgentAgreementCount, u.SkipAgentAgreementCount, sent, "SkipAgentAgreementCount")
	setNullable(&user.SkipEditProfileCount, u.SkipEditProfileCount, sent, "SkipEditProfileCount")
	setNullable(&user.AgentAgreementSkippedDate, u.AgentAgreementSkippedDate, sent, "AgentAgreementSkippedDate")
	setNullable(&user.AgentAgreementCompletedDate, u.AgentAgreementCompletedDate, sent, "AgentAgreementCompletedDate")
	setNullable(&user.EditProfileSkippedDate, u.EditProfileSkippedDate, sent, "EditProfileSkippedDate")
	set(&user.ShowAgentAgreementInEditProfile, u.ShowAgentAgreementInEditProfile)
	set(&user.ShowAgentAgreementAfterLogin, u.ShowAgentAgreementAfterLogin)
	set(&user.ShowEditProfileAfterLogin, u.ShowEditProfileAfterLogin)
	set(&user.AssociateID, u.AssociateID)
	setNullable(&user.TimeZoneOffset, u.TimeZoneOffset, sent, "TimeZoneOffset")
	setNullable(&user.MessageCount, u.MessageCount, sent, "MessageCount")
	setNullable(&user.TrainingMessageCount, u.TrainingMessageCount, sent, "TrainingMessageCount")
	setNullable(&user.MmsServiceAllowed, u.MmsServiceAllowed, sent, "MmsServiceAllowed")
	setNullable(&user.VeteranSmbAllowed, u.VeteranSmbAllowed, sent, "VeteranSmbAllowed")
	setNullable(&user.ShowVerificationUi, u.ShowVerificationUi, sent, "ShowVerificationUi")
	setNullable(&user.TwilioNumber, u.TwilioNumber, sent, "TwilioNumber")
	setNullable(&user.MFAType, u.MFAType, sent, "MFAType")
	setNullable(&user.MFAPhoneNumber, u.MFAPhoneNumber, sent, "MFAPhoneNumber")
	setNullable(&user.MFAEmail, u.MFAEmail, sent, "MFAEmail")
	setNullable(&user.MFAAuthenticatorKey, u.MFAAuthenticatorKey, sent, "MFAAuthenticatorKey")
	setNullable(&user.MFAQuestionAnswer, u.MFAQuestionAnswer, sent, "MFAQuestionAnswer")
	setNullable(&user.TotpSid, u.TotpSid, sent, "TotpSid")
	setNullable(&user.SecurityQuestion, u.SecurityQuestion, sent, "SecurityQuestion")
	setNullable(&user.AttemptsCount, u.AttemptsCount, sent, "AttemptsCount")
	setNullable(&user.SkipMFA, u.SkipMFA, sent, "SkipMFA")
	setNullable(&user.IsMFALock, u.IsMFALock, sent, "IsMFALock")
	setNullable(&user.MFALockDate, u.MFALockDate, sent, "MFALockDate")
	setNullable(&user.AllowMFABypass, u.AllowMFABypass, sent, "AllowMFABypass")
	setList(&user.UserRoles, u.UserRoles, sent, "UserRoles")
	setList(&user.UplineHierarchyUsers, u.UplineHierarchyUsers, sent, "UplineHierarchyUsers")
	return user, nil
}

// PutNulls writes null into the members of the record for which it was sent,
// for merges that cannot say null.
func (u *HPProUser) PutNulls(sent Sent) {
	if sent.Null("AgentNumber") {
		u.AgentNumber = nil
	}
	if sent.Null("ChangedBy") {
		u.ChangedBy = nil
	}
	if sent.Null("ChangedDate") {
		u.ChangedDate = nil
	}
	if sent.Null("CreatedBy") {
		u.CreatedBy = nil
	}
	if sent.Null("Email") {
		u.Email = nil
	}
	if sent.Null("FirstName") {
		u.FirstName = nil
	}
	if sent.Null("LanguageId") {
		u.LanguageID = nil
	}
	if sent.Null("LastName") {
		u.LastName = nil
	}
	if sent.Null("OfficeId") {
		u.OfficeID = nil
	}
	if sent.Null("Phone") {
		u.Phone = nil
	}
	if sent.Null("StateId") {
		u.StateID = nil
	}
	if sent.Null("UnionId") {
		u.UnionID = nil
	}
	if sent.Null("ProfileImageBase64Data") {
		u.ProfileImageBase64Data = nil
	}
	if sent.Null("UserName") {
		u.UserName = nil
	}
	if sent.Null("Licenses") {
		u.Licenses = nil
	}
	if sent.Null("CompanyPolicyReviewdOrSkippedDate") {
		u.CompanyPolicyReviewdOrSkippedDate = nil
	}
	if sent.Null("CompanyPolicyCompletedDate") {
		u.CompanyPolicyCompletedDate = nil
	}
	if sent.Null("SkipAgentAgreementCount") {
		u.SkipAgentAgreementCount = nil
	}
	if sent.Null("SkipEditProfileCount") {
		u.SkipEditProfileCount = nil
	}
	if sent.Null("AgentAgreementSkippedDate") {
		u.AgentAgreementSkippedDate = nil
	}
	if sent.Null("AgentAgreementCompletedDate") {
		u.AgentAgreementCompletedDate = nil
	}
	if sent.Null("EditProfileSkippedDate") {
		u.EditProfileSkippedDate = nil
	}
	if sent.Null("TimeZoneOffset") {
		u.TimeZoneOffset = nil
	}
	if sent.Null("MessageCount") {
		u.MessageCount = nil
	}
	if sent.Null("TrainingMessageCount") {
		u.TrainingMessageCount = nil
	}
	if sent.Null("MmsServiceAllowed") {
		u.MmsServiceAllowed = nil
	}
	if sent.Null("VeteranSmbAllowed") {
		u.VeteranSmbAllowed = nil
	}
	if sent.Null("ShowVerificationUi") {
		u.ShowVerificationUi = nil
	}
	if sent.Null("TwilioNumber") {
		u.TwilioNumber = nil
	}
	if sent.Null("MFAType") {
		u.MFAType = nil
	}
	if sent.Null("MFAPhoneNumber") {
		u.MFAPhoneNumber = nil
	}
	if sent.Null("MFAEmail") {
		u.MFAEmail = nil
	}
	if sent.Null("MFAAuthenticatorKey") {
		u.MFAAuthenticatorKey = nil
	}
	if sent.Null("MFAQuestionAnswer") {
		u.MFAQuestionAnswer = nil
	}
	if sent.Null("TotpSid") {
		u.TotpSid = nil
	}
	if sent.Null("SecurityQuestion") {
		u.SecurityQuestion = nil
	}
	if sent.Null("AttemptsCount") {
		u.AttemptsCount = nil
	}
	if sent.Null("SkipMFA") {
		u.SkipMFA = nil
	}
	if sent.Null("IsMFALock") {
		u.IsMFALock = nil
	}
	if sent.Null("MFALockDate") {
		u.MFALockDate = nil
	}
	if sent.Null("AllowMFABypass") {
		u.AllowMFABypass = nil
	}
	if sent.Null("UserRoles") {
		u.UserRoles = nil
	}
	if sent.Null("UplineHierarchyUsers") {
		u.UplineHierarchyUsers = nil
	}
}

// PutNulls is the same for a record kept in the shape of an update.
func (u *HPProUpdate) PutNulls(sent Sent) {
	if sent.Null("AgentNumber") {
		u.AgentNumber = nil
	}
	if sent.Null("ChangedBy") {
		u.ChangedBy = nil
	}
	if sent.Null("ChangedDate") {
		u.ChangedDate = nil
	}
	if sent.Null("CreatedBy") {
		u.CreatedBy = nil
	}
	if sent.Null("Email") {
		u.Email = nil
	}
	if sent.Null("FirstName") {
		u.FirstName = nil
	}
	if sent.Null("LanguageId") {
		u.LanguageID = nil
	}
	if sent.Null("LastName") {
		u.LastName = nil
	}
	if sent.Null("OfficeId") {
		u.OfficeID = nil
	}
	if sent.Null("Phone") {
		u.Phone = nil
	}
	if sent.Null("StateId") {
		u.StateID = nil
	}
	if sent.Null("UnionId") {
		u.UnionID = nil
	}
	if sent.Null("ProfileImageBase64Data") {
		u.ProfileImageBase64Data = nil
	}
	if sent.Null("UserName") {
		u.UserName = nil
	}
	if sent.Null("Licenses") {
		u.Licenses = nil
	}
	if sent.Null("CompanyPolicyReviewdOrSkippedDate") {
		u.CompanyPolicyReviewdOrSkippedDate = nil
	}
	if sent.Null("CompanyPolicyCompletedDate") {
		u.CompanyPolicyCompletedDate = nil
	}
	if sent.Null("SkipAgentAgreementCount") {
		u.SkipAgentAgreementCount = nil
	}
	if sent.Null("SkipEditProfileCount") {
		u.SkipEditProfileCount = nil
	}
	if sent.Null("AgentAgreementSkippedDate") {
		u.AgentAgreementSkippedDate = nil
	}
	if sent.Null("AgentAgreementCompletedDate") {
		u.AgentAgreementCompletedDate = nil
	}
	if sent.Null("EditProfileSkippedDate") {
		u.EditProfileSkippedDate = nil
	}
	if sent.Null("TimeZoneOffset") {
		u.TimeZoneOffset = nil
	}
	if sent.Null("MessageCount") {
		u.MessageCount = nil
	}
	if sent.Null("TrainingMessageCount") {
		u.TrainingMessageCount = nil
	}
	if sent.Null("MmsServiceAllowed") {
		u.MmsServiceAllowed = nil
	}
	if sent.Null("VeteranSmbAllowed") {
		u.VeteranSmbAllowed = nil
	}
	if sent.Null("ShowVerificationUi") {
		u.ShowVerificationUi = nil
	}
	if sent.Null("TwilioNumber") {
		u.TwilioNumber = nil
	}
	if sent.Null("MFAType") {
		u.MFAType = nil
	}
	if sent.Null("MFAPhoneNumber") {
		u.MFAPhoneNumber = nil
	}
	if sent.Null("MFAEmail") {
		u.MFAEmail = nil
	}
	if sent.Null("MFAAuthenticatorKey") {
		u.MFAAuthenticatorKey = nil
	}
	if sent.Null("MFAQuestionAnswer") {
		u.MFAQuestionAnswer = nil
	}
	if sent.Null("TotpSid") {
		u.TotpSid = nil
	}
	if sent.Null("SecurityQuestion") {
		u.SecurityQuestion = nil
	}
	if sent.Null("AttemptsCount") {
		u.AttemptsCount = nil
	}
	if sent.Null("SkipMFA") {
		u.SkipMFA = nil
	}
	if sent.Null("IsMFALock") {
		u.IsMFALock = nil
	}
	if sent.Null("MFALockDate") {
		u.MFALockDate = nil
	}
	if sent.Null("AllowMFABypass") {
		u.AllowMFABypass = nil
	}
	if sent.Null("UserRoles") {
		u.UserRoles = nil
	}
	if sent.Null("UplineHierarchyUsers") {
		u.UplineHierarchyUsers = nil
	}
}

// Detach clears the members that the update will write, for merges that would
// write through their pointers into the stored record.
func (u *HPProUser) Detach(sent *HPProUpdate) {
	if sent.AgentNumber != nil {
		u.AgentNumber = nil
	}
	if sent.ChangedBy != nil {
		u.ChangedBy = nil
	}
	if sent.ChangedDate != nil {
		u.ChangedDate = nil
	}
	if sent.CreatedBy != nil {
		u.CreatedBy = nil
	}
	if sent.Email != nil {
		u.Email = nil
	}
	if sent.FirstName != nil {
		u.FirstName = nil
	}
	if sent.LanguageID != nil {
		u.LanguageID = nil
	}
	if sent.LastName != nil {
		u.LastName = nil
	}
	if sent.OfficeID != nil {
		u.OfficeID = nil
	}
	if sent.Phone != nil {
		u.Phone = nil
	}
	if sent.StateID != nil {
		u.StateID = nil
	}
	if sent.UnionID != nil {
		u.UnionID = nil
	}
	if sent.ProfileImageBase64Data != nil {
		u.ProfileImageBase64Data = nil
	}
	if sent.UserName != nil {
		u.UserName = nil
	}
	if sent.CompanyPolicyReviewdOrSkippedDate != nil {
		u.CompanyPolicyReviewdOrSkippedDate = nil
	}
	if sent.CompanyPolicyCompletedDate != nil {
		u.CompanyPolicyCompletedDate = nil
	}
	if sent.SkipAgentAgreementCount != nil {
		u.SkipAgentAgreementCount = nil
	}
	if sent.SkipEditProfileCount != nil {
		u.SkipEditProfileCount = nil
	}
	if sent.AgentAgreementSkippedDate != nil {
		u.AgentAgreementSkippedDate = nil
	}
	if sent.AgentAgreementCompletedDate != nil {
		u.AgentAgreementCompletedDate = nil
	}
	if sent.EditProfileSkippedDate != nil {
		u.EditProfileSkippedDate = nil
	}
	if sent.TimeZoneOffset != nil {
		u.TimeZoneOffset = nil
	}
	if sent.MessageCount != nil {
		u.MessageCount = nil
	}
	if sent.TrainingMessageCount != nil {
		u.TrainingMessageCount = nil
	}
	if sent.MmsServiceAllowed != nil {
		u.MmsServiceAllowed = nil
	}
	if sent.VeteranSmbAllowed != nil {
		u.VeteranSmbAllowed = nil
	}
	if sent.ShowVerificationUi != nil {
		u.ShowVerificationUi = nil
	}
	if sent.TwilioNumber != nil {
		u.TwilioNumber = nil
	}
	if sent.MFAType != nil {
		u.MFAType = nil
	}
	if sent.MFAPhoneNumber != nil {
		u.MFAPhoneNumber = nil
	}
	if sent.MFAEmail != nil {
		u.MFAEmail = nil
	}
	if sent.MFAAuthenticatorKey != nil {
		u.MFAAuthenticatorKey = nil
	}
	if sent.MFAQuestionAnswer != nil {
		u.MFAQuestionAnswer = nil
	}
	if sent.TotpSid != nil {
		u.TotpSid = nil
	}
	if sent.SecurityQuestion != nil {
		u.SecurityQuestion = nil
	}
	if sent.AttemptsCount != nil {
		u.AttemptsCount = nil
	}
	if sent.SkipMFA != nil {
		u.SkipMFA = nil
	}
	if sent.IsMFALock != nil {
		u.IsMFALock = nil
	}
	if sent.MFALockDate != nil {
		u.MFALockDate = nil
	}
	if sent.AllowMFABypass != nil {
		u.AllowMFABypass = nil
	}
}
