package limit

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// HPProAppendForm is AppendForm of hppro.User.
func HPProAppendForm(dst []byte, u *hppro.User) ([]byte, error) {
	start := len(dst)
	if v, ok := u.AgentNumber.Get(); ok {
		dst = append(separate(dst, start), "AgentNumber="...)
		dst = appendFormText(dst, v)
	} else if u.AgentNumber.IsNull() {
		dst = append(separate(dst, start), "AgentNumber="...)
	}
	if v, ok := u.ChangedBy.Get(); ok {
		dst = append(separate(dst, start), "ChangedBy="...)
		dst = appendInt(dst, v)
	} else if u.ChangedBy.IsNull() {
		dst = append(separate(dst, start), "ChangedBy="...)
	}
	if v, ok := u.ChangedDate.Get(); ok {
		dst = append(separate(dst, start), "ChangedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.ChangedDate.IsNull() {
		dst = append(separate(dst, start), "ChangedDate="...)
	}
	dst = append(separate(dst, start), "CreateDate="...)
	dst = appendFormDate(dst, u.CreateDate)
	if v, ok := u.CreatedBy.Get(); ok {
		dst = append(dst, "&CreatedBy="...)
		dst = appendInt(dst, v)
	} else if u.CreatedBy.IsNull() {
		dst = append(dst, "&CreatedBy="...)
	}
	dst = append(dst, "&Disabled="...)
	dst = strconv.AppendBool(dst, u.Disabled)
	if v, ok := u.Email.Get(); ok {
		dst = append(dst, "&Email="...)
		dst = appendFormText(dst, v)
	} else if u.Email.IsNull() {
		dst = append(dst, "&Email="...)
	}
	if v, ok := u.FirstName.Get(); ok {
		dst = append(dst, "&FirstName="...)
		dst = appendFormText(dst, v)
	} else if u.FirstName.IsNull() {
		dst = append(dst, "&FirstName="...)
	}
	dst = append(dst, "&Id="...)
	dst = appendInt(dst, u.ID)
	if v, ok := u.LanguageID.Get(); ok {
		dst = append(dst, "&LanguageId="...)
		dst = appendInt(dst, v)
	} else if u.LanguageID.IsNull() {
		dst = append(dst, "&LanguageId="...)
	}
	if v, ok := u.LastName.Get(); ok {
		dst = append(dst, "&LastName="...)
		dst = appendFormText(dst, v)
	} else if u.LastName.IsNull() {
		dst = append(dst, "&LastName="...)
	}
	if v, ok := u.OfficeID.Get(); ok {
		dst = append(dst, "&OfficeId="...)
		dst = appendInt(dst, v)
	} else if u.OfficeID.IsNull() {
		dst = append(dst, "&OfficeId="...)
	}
	if v, ok := u.Phone.Get(); ok {
		dst = append(dst, "&Phone="...)
		dst = appendFormText(dst, v)
	} else if u.Phone.IsNull() {
		dst = append(dst, "&Phone="...)
	}
	if v, ok := u.StateID.Get(); ok {
		dst = append(dst, "&StateId="...)
		dst = appendInt(dst, v)
	} else if u.StateID.IsNull() {
		dst = append(dst, "&StateId="...)
	}
	if v, ok := u.UnionID.Get(); ok {
		dst = append(dst, "&UnionId="...)
		dst = appendInt(dst, v)
	} else if u.UnionID.IsNull() {
		dst = append(dst, "&UnionId="...)
	}
	dst = append(dst, "&UserId="...)
	dst = appendInt(dst, u.UserID)
	dst = append(dst, "&ForcePasswordChange="...)
	dst = strconv.AppendBool(dst, u.ForcePasswordChange)
	dst = append(dst, "&ShowCompanyPolicyAfterLogin="...)
	dst = strconv.AppendBool(dst, u.ShowCompanyPolicyAfterLogin)
	if v, ok := u.ProfileImageBase64Data.Get(); ok {
		dst = append(dst, "&ProfileImageBase64Data="...)
		dst = appendFormText(dst, v)
	} else if u.ProfileImageBase64Data.IsNull() {
		dst = append(dst, "&ProfileImageBase64Data="...)
	}
	if v, ok := u.UserName.Get(); ok {
		dst = append(dst, "&UserName="...)
		dst = appendFormText(dst, v)
	} else if u.UserName.IsNull() {
		dst = append(dst, "&UserName="...)
	}
	for i := range u.Licenses.Or(nil) {
		dst = appendFormLicense(dst, i, &u.Licenses.Or(nil)[i])
	}
	dst = append(dst, "&ShowCompanyPolicyInEditProfile="...)
	dst = strconv.AppendBool(dst, u.ShowCompanyPolicyInEditProfile)
	if v, ok := u.CompanyPolicyReviewdOrSkippedDate.Get(); ok {
		dst = append(dst, "&CompanyPolicyReviewdOrSkippedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.CompanyPolicyReviewdOrSkippedDate.IsNull() {
		dst = append(dst, "&CompanyPolicyReviewdOrSkippedDate="...)
	}
	if v, ok := u.CompanyPolicyCompletedDate.Get(); ok {
		dst = append(dst, "&CompanyPolicyCompletedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.CompanyPolicyCompletedDate.IsNull() {
		dst = append(dst, "&CompanyPolicyCompletedDate="...)
	}
	if v, ok := u.SkipAgentAgreementCount.Get(); ok {
		dst = append(dst, "&SkipAgentAgreementCount="...)
		dst = appendInt(dst, v)
	} else if u.SkipAgentAgreementCount.IsNull() {
		dst = append(dst, "&SkipAgentAgreementCount="...)
	}
	if v, ok := u.SkipEditProfileCount.Get(); ok {
		dst = append(dst, "&SkipEditProfileCount="...)
		dst = appendInt(dst, v)
	} else if u.SkipEditProfileCount.IsNull() {
		dst = append(dst, "&SkipEditProfileCount="...)
	}
	if v, ok := u.AgentAgreementSkippedDate.Get(); ok {
		dst = append(dst, "&AgentAgreementSkippedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.AgentAgreementSkippedDate.IsNull() {
		dst = append(dst, "&AgentAgreementSkippedDate="...)
	}
	if v, ok := u.AgentAgreementCompletedDate.Get(); ok {
		dst = append(dst, "&AgentAgreementCompletedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.AgentAgreementCompletedDate.IsNull() {
		dst = append(dst, "&AgentAgreementCompletedDate="...)
	}
	if v, ok := u.EditProfileSkippedDate.Get(); ok {
		dst = append(dst, "&EditProfileSkippedDate="...)
		dst = appendFormDate(dst, v)
	} else if u.EditProfileSkippedDate.IsNull() {
		dst = append(dst, "&EditProfileSkippedDate="...)
	}
	dst = append(dst, "&ShowAgentAgreementInEditProfile="...)
	dst = strconv.AppendBool(dst, u.ShowAgentAgreementInEditProfile)
	dst = append(dst, "&ShowAgentAgreementAfterLogin="...)
	dst = strconv.AppendBool(dst, u.ShowAgentAgreementAfterLogin)
	dst = append(dst, "&ShowEditProfileAfterLogin="...)
	dst = strconv.AppendBool(dst, u.ShowEditProfileAfterLogin)
	dst = append(dst, "&AssociateId="...)
	dst = appendInt(dst, u.AssociateID)
	if v, ok := u.TimeZoneOffset.Get(); ok {
		dst = append(dst, "&TimeZoneOffset="...)
		dst = v.AppendJSON(dst)
	} else if u.TimeZoneOffset.IsNull() {
		dst = append(dst, "&TimeZoneOffset="...)
	}
	if v, ok := u.MessageCount.Get(); ok {
		dst = append(dst, "&MessageCount="...)
		dst = appendInt(dst, v)
	} else if u.MessageCount.IsNull() {
		dst = append(dst, "&MessageCount="...)
	}
	if v, ok := u.TrainingMessageCount.Get(); ok {
		dst = append(dst, "&TrainingMessageCount="...)
		dst = appendInt(dst, v)
	} else if u.TrainingMessageCount.IsNull() {
		dst = append(dst, "&TrainingMessageCount="...)
	}
	if v, ok := u.MmsServiceAllowed.Get(); ok {
		dst = append(dst, "&MmsServiceAllowed="...)
		dst = strconv.AppendBool(dst, v)
	} else if u.MmsServiceAllowed.IsNull() {
		dst = append(dst, "&MmsServiceAllowed="...)
	}
	if v, ok := u.VeteranSmbAllowed.Get(); ok {
		dst = append(dst, "&VeteranSmbAllowed="...)
		dst = strconv.AppendBool(dst, v)
	} else if u.VeteranSmbAllowed.IsNull() {
		dst = append(dst, "&VeteranSmbAllowed="...)
	}
	if v, ok := u.ShowVerificationUi.Get(); ok {
		dst = append(dst, "&ShowVerificationUi="...)
		dst = strconv.AppendBool(dst, v)
	} else if u.ShowVerificationUi.IsNull() {
		dst = append(dst, "&ShowVerificationUi="...)
	}
	if v, ok := u.TwilioNumber.Get(); ok {
		dst = append(dst, "&TwilioNumber="...)
		dst = appendFormText(dst, v)
	} else if u.TwilioNumber.IsNull() {
		dst = append(dst, "&TwilioNumber="...)
	}
	if v, ok := u.MFAType.Get(); ok {
		dst = append(dst, "&MFAType="...)
		dst = appendInt(dst, v)
	} else if u.MFAType.IsNull() {
		dst = append(dst, "&MFAType="...)
	}
	if v, ok := u.MFAPhoneNumber.Get(); ok {
		dst = append(dst, "&MFAPhoneNumber="...)
		dst = appendFormText(dst, v)
	} else if u.MFAPhoneNumber.IsNull() {
		dst = append(dst, "&MFAPhoneNumber="...)
	}
	if v, ok := u.MFAEmail.Get(); ok {
		dst = append(dst, "&MFAEmail="...)
		dst = appendFormText(dst, v)
	} else if u.MFAEmail.IsNull() {
		dst = append(dst, "&MFAEmail="...)
	}
	if v, ok := u.MFAAuthenticatorKey.Get(); ok {
		dst = append(dst, "&MFAAuthenticatorKey="...)
		dst = plain.AppendGUID(dst, v.Reveal())
	} else if u.MFAAuthenticatorKey.IsNull() {
		dst = append(dst, "&MFAAuthenticatorKey="...)
	}
	if v, ok := u.MFAQuestionAnswer.Get(); ok {
		dst = append(dst, "&MFAQuestionAnswer="...)
		dst = appendFormSecret(dst, v)
	} else if u.MFAQuestionAnswer.IsNull() {
		dst = append(dst, "&MFAQuestionAnswer="...)
	}
	if v, ok := u.TotpSid.Get(); ok {
		dst = append(dst, "&TotpSid="...)
		dst = appendFormSecret(dst, v)
	} else if u.TotpSid.IsNull() {
		dst = append(dst, "&TotpSid="...)
	}
	if v, ok := u.SecurityQuestion.Get(); ok {
		dst = append(dst, "&SecurityQuestion="...)
		dst = appendInt(dst, v)
	} else if u.SecurityQuestion.IsNull() {
		dst = append(dst, "&SecurityQuestion="...)
	}
	if v, ok := u.AttemptsCount.Get(); ok {
		dst = append(dst, "&AttemptsCount="...)
		dst = appendInt(dst, v)
	} else if u.AttemptsCount.IsNull() {
		dst = append(dst, "&AttemptsCount="...)
	}
	if v, ok := u.SkipMFA.Get(); ok {
		dst = append(dst, "&SkipMFA="...)
		dst = appendInt(dst, v)
	} else if u.SkipMFA.IsNull() {
		dst = append(dst, "&SkipMFA="...)
	}
	if v, ok := u.IsMFALock.Get(); ok {
		dst = append(dst, "&IsMFALock="...)
		dst = strconv.AppendBool(dst, v)
	} else if u.IsMFALock.IsNull() {
		dst = append(dst, "&IsMFALock="...)
	}
	if v, ok := u.MFALockDate.Get(); ok {
		dst = append(dst, "&MFALockDate="...)
		dst = appendFormDate(dst, v)
	} else if u.MFALockDate.IsNull() {
		dst = append(dst, "&MFALockDate="...)
	}
	if v, ok := u.AllowMFABypass.Get(); ok {
		dst = append(dst, "&AllowMFABypass="...)
		dst = strconv.AppendBool(dst, v)
	} else if u.AllowMFABypass.IsNull() {
		dst = append(dst, "&AllowMFABypass="...)
	}
	for _, n := range u.UserRoles.Or(nil) {
		dst = appendInt(append(dst, "&UserRoles="...), n)
	}
	for i := range u.UplineHierarchyUsers.Or(nil) {
		before := len(dst)
		dst = appendFormUplineUser(dst, i, &u.UplineHierarchyUsers.Or(nil)[i])
		if len(dst) == before { // no members, which is written in a way of its own
			return u.AppendForm(dst[:start])
		}
	}
	return dst, nil
}

func appendFormLicense(dst []byte, i int, u *hppro.License) []byte {
	if v, ok := u.ChangeBy.Get(); ok {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.ChangeBy=")
		dst = appendInt(dst, v)
	} else if u.ChangeBy.IsNull() {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.ChangeBy=")
	}
	if v, ok := u.ChangeDate.Get(); ok {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.ChangeDate=")
		dst = appendFormDate(dst, v)
	} else if u.ChangeDate.IsNull() {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.ChangeDate=")
	}
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.CreateDate=")
	dst = appendFormDate(dst, u.CreateDate)
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.CreatedBy=")
	dst = appendInt(dst, u.CreatedBy)
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.Disabled=")
	dst = strconv.AppendBool(dst, u.Disabled)
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.HpUserId=")
	dst = appendInt(dst, u.HpUserID)
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.Id=")
	dst = appendInt(dst, u.ID)
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.IsPrimary=")
	dst = strconv.AppendBool(dst, u.IsPrimary)
	if v, ok := u.LicenseNumber.Get(); ok {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.LicenseNumber=")
		dst = appendFormText(dst, v)
	} else if u.LicenseNumber.IsNull() {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.LicenseNumber=")
	}
	dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.StateId=")
	dst = appendInt(dst, u.StateID)
	if v, ok := u.StateName.Get(); ok {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.StateName=")
		dst = appendFormText(dst, v)
	} else if u.StateName.IsNull() {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.StateName=")
	}
	if v, ok := u.StateCode.Get(); ok {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.StateCode=")
		dst = appendFormText(dst, v)
	} else if u.StateCode.IsNull() {
		dst = appendFormItem(dst, "&Licenses%5B", i, "%5D.StateCode=")
	}
	return dst
}

func appendFormUplineUser(dst []byte, i int, u *hppro.UplineUser) []byte {
	if v, ok := u.AssociateContractID.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.AssociateContractId=")
		dst = appendInt(dst, v)
	} else if u.AssociateContractID.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.AssociateContractId=")
	}
	if v, ok := u.AssociateID.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.AssociateId=")
		dst = appendInt(dst, v)
	} else if u.AssociateID.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.AssociateId=")
	}
	if v, ok := u.FirstName.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.FirstName=")
		dst = appendFormText(dst, v)
	} else if u.FirstName.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.FirstName=")
	}
	if v, ok := u.LastName.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.LastName=")
		dst = appendFormText(dst, v)
	} else if u.LastName.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.LastName=")
	}
	if v, ok := u.FullName.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.FullName=")
		dst = appendFormText(dst, v)
	} else if u.FullName.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.FullName=")
	}
	if v, ok := u.RoleName.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.RoleName=")
		dst = appendFormText(dst, v)
	} else if u.RoleName.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.RoleName=")
	}
	if v, ok := u.LocationCode.Get(); ok {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.LocationCode=")
		dst = appendFormText(dst, v)
	} else if u.LocationCode.IsNull() {
		dst = appendFormItem(dst, "&UplineHierarchyUsers%5B", i, "%5D.LocationCode=")
	}
	return dst
}

// appendFormSecret appends a text, which it reveals on the stack.
func appendFormSecret(dst []byte, v wire.Secret) []byte {
	var room [64]byte
	return appendFormText(dst, string(v.AppendTo(room[:0])))
}
