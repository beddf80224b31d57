package limit

import (
	"slices"

	"github.com/seed16fbf055/userupdate/hppro"
)

// HPProApply is hppro.Apply.
func HPProApply(stored hppro.User, u hppro.Update) (user hppro.User, err error) {
	if id, sent := u.ID.Get(); hpproNull(&u) || sent && id != stored.ID {
		return hppro.Apply(stored, u)
	}
	user = stored
	if u.AgentNumber.IsSet() {
		user.AgentNumber = u.AgentNumber
	}
	if u.ChangedBy.IsSet() {
		user.ChangedBy = u.ChangedBy
	}
	if u.ChangedDate.IsSet() {
		user.ChangedDate = u.ChangedDate
	}
	if v, ok := u.CreateDate.Get(); ok {
		user.CreateDate = v
	}
	if u.CreatedBy.IsSet() {
		user.CreatedBy = u.CreatedBy
	}
	if v, ok := u.Disabled.Get(); ok {
		user.Disabled = v
	}
	if u.Email.IsSet() {
		user.Email = u.Email
	}
	if u.FirstName.IsSet() {
		user.FirstName = u.FirstName
	}
	if v, ok := u.ID.Get(); ok {
		user.ID = v
	}
	if u.LanguageID.IsSet() {
		user.LanguageID = u.LanguageID
	}
	if u.LastName.IsSet() {
		user.LastName = u.LastName
	}
	if u.OfficeID.IsSet() {
		user.OfficeID = u.OfficeID
	}
	if u.Phone.IsSet() {
		user.Phone = u.Phone
	}
	if u.StateID.IsSet() {
		user.StateID = u.StateID
	}
	if u.UnionID.IsSet() {
		user.UnionID = u.UnionID
	}
	if v, ok := u.UserID.Get(); ok {
		user.UserID = v
	}
	if v, ok := u.ForcePasswordChange.Get(); ok {
		user.ForcePasswordChange = v
	}
	if v, ok := u.ShowCompanyPolicyAfterLogin.Get(); ok {
		user.ShowCompanyPolicyAfterLogin = v
	}
	if u.ProfileImageBase64Data.IsSet() {
		user.ProfileImageBase64Data = u.ProfileImageBase64Data
	}
	if u.UserName.IsSet() {
		user.UserName = u.UserName
	}
	if v, ok := u.Licenses.Get(); ok {
		user.Licenses.Set(slices.Clone(v))
	} else if u.Licenses.IsNull() {
		user.Licenses.SetNull()
	}
	if v, ok := u.ShowCompanyPolicyInEditProfile.Get(); ok {
		user.ShowCompanyPolicyInEditProfile = v
	}
	if u.CompanyPolicyReviewdOrSkippedDate.IsSet() {
		user.CompanyPolicyReviewdOrSkippedDate = u.CompanyPolicyReviewdOrSkippedDate
	}
	if u.CompanyPolicyCompletedDate.IsSet() {
		user.CompanyPolicyCompletedDate = u.CompanyPolicyCompletedDate
	}
	if u.SkipAgentAgreementCount.IsSet() {
		user.SkipAgentAgreementCount = u.SkipAgentAgreementCount
	}
	if u.SkipEditProfileCount.IsSet() {
		user.SkipEditProfileCount = u.SkipEditProfileCount
	}
	if u.AgentAgreementSkippedDate.IsSet() {
		user.AgentAgreementSkippedDate = u.AgentAgreementSkippedDate
	}
	if u.AgentAgreementCompletedDate.IsSet() {
		user.AgentAgreementCompletedDate = u.AgentAgreementCompletedDate
	}
	if u.EditProfileSkippedDate.IsSet() {
		user.EditProfileSkippedDate = u.EditProfileSkippedDate
	}
	if v, ok := u.ShowAgentAgreementInEditProfile.Get(); ok {
		user.ShowAgentAgreementInEditProfile = v
	}
	if v, ok := u.ShowAgentAgreementAfterLogin.Get(); ok {
		user.ShowAgentAgreementAfterLogin = v
	}
	if v, ok := u.ShowEditProfileAfterLogin.Get(); ok {
		user.ShowEditProfileAfterLogin = v
	}
	if v, ok := u.AssociateID.Get(); ok {
		user.AssociateID = v
	}
	if u.TimeZoneOffset.IsSet() {
		user.TimeZoneOffset = u.TimeZoneOffset
	}
	if u.MessageCount.IsSet() {
		user.MessageCount = u.MessageCount
	}
	if u.TrainingMessageCount.IsSet() {
		user.TrainingMessageCount = u.TrainingMessageCount
	}
	if u.MmsServiceAllowed.IsSet() {
		user.MmsServiceAllowed = u.MmsServiceAllowed
	}
	if u.VeteranSmbAllowed.IsSet() {
		user.VeteranSmbAllowed = u.VeteranSmbAllowed
	}
	if u.ShowVerificationUi.IsSet() {
		user.ShowVerificationUi = u.ShowVerificationUi
	}
	if u.TwilioNumber.IsSet() {
		user.TwilioNumber = u.TwilioNumber
	}
	if u.MFAType.IsSet() {
		user.MFAType = u.MFAType
	}
	if u.MFAPhoneNumber.IsSet() {
		user.MFAPhoneNumber = u.MFAPhoneNumber
	}
	if u.MFAEmail.IsSet() {
		user.MFAEmail = u.MFAEmail
	}
	if u.MFAAuthenticatorKey.IsSet() {
		user.MFAAuthenticatorKey = u.MFAAuthenticatorKey
	}
	if u.MFAQuestionAnswer.IsSet() {
		user.MFAQuestionAnswer = u.MFAQuestionAnswer
	}
	if u.TotpSid.IsSet() {
		user.TotpSid = u.TotpSid
	}
	if u.SecurityQuestion.IsSet() {
		user.SecurityQuestion = u.SecurityQuestion
	}
	if u.AttemptsCount.IsSet() {
		user.AttemptsCount = u.AttemptsCount
	}
	if u.SkipMFA.IsSet() {
		user.SkipMFA = u.SkipMFA
	}
	if u.IsMFALock.IsSet() {
		user.IsMFALock = u.IsMFALock
	}
	if u.MFALockDate.IsSet() {
		user.MFALockDate = u.MFALockDate
	}
	if u.AllowMFABypass.IsSet() {
		user.AllowMFABypass = u.AllowMFABypass
	}
	if v, ok := u.UserRoles.Get(); ok {
		user.UserRoles.Set(slices.Clone(v))
	} else if u.UserRoles.IsNull() {
		user.UserRoles.SetNull()
	}
	if v, ok := u.UplineHierarchyUsers.Get(); ok {
		user.UplineHierarchyUsers.Set(slices.Clone(v))
	} else if u.UplineHierarchyUsers.IsNull() {
		user.UplineHierarchyUsers.SetNull()
	}
	return user, nil
}

// hpproNull reports whether any member is null that cannot be.
func hpproNull(u *hppro.Update) bool {
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
