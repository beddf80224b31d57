package limit

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// HPProAppendJSON is AppendJSON of hppro.User.
func HPProAppendJSON(dst []byte, u *hppro.User) []byte {
	start := len(dst)
	if v, ok := u.AgentNumber.Get(); ok {
		dst = append(dst, `,"AgentNumber":`...)
		dst = plain.AppendString(dst, v)
	} else if u.AgentNumber.IsNull() {
		dst = append(dst, `,"AgentNumber":null`...)
	}
	if v, ok := u.ChangedBy.Get(); ok {
		dst = append(dst, `,"ChangedBy":`...)
		dst = appendInt(dst, v)
	} else if u.ChangedBy.IsNull() {
		dst = append(dst, `,"ChangedBy":null`...)
	}
	if v, ok := u.ChangedDate.Get(); ok {
		dst = append(dst, `,"ChangedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.ChangedDate.IsNull() {
		dst = append(dst, `,"ChangedDate":null`...)
	}
	dst = append(dst, `,"CreateDate":`...)
	dst = u.CreateDate.AppendJSON(dst)
	if v, ok := u.CreatedBy.Get(); ok {
		dst = append(dst, `,"CreatedBy":`...)
		dst = appendInt(dst, v)
	} else if u.CreatedBy.IsNull() {
		dst = append(dst, `,"CreatedBy":null`...)
	}
	dst = append(dst, `,"Disabled":`...)
	dst = strconv.AppendBool(dst, u.Disabled)
	if v, ok := u.Email.Get(); ok {
		dst = append(dst, `,"Email":`...)
		dst = plain.AppendString(dst, v)
	} else if u.Email.IsNull() {
		dst = append(dst, `,"Email":null`...)
	}
	if v, ok := u.FirstName.Get(); ok {
		dst = append(dst, `,"FirstName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.FirstName.IsNull() {
		dst = append(dst, `,"FirstName":null`...)
	}
	dst = append(dst, `,"Id":`...)
	dst = appendInt(dst, u.ID)
	if v, ok := u.LanguageID.Get(); ok {
		dst = append(dst, `,"LanguageId":`...)
		dst = appendInt(dst, v)
	} else if u.LanguageID.IsNull() {
		dst = append(dst, `,"LanguageId":null`...)
	}
	if v, ok := u.LastName.Get(); ok {
		dst = append(dst, `,"LastName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.LastName.IsNull() {
		dst = append(dst, `,"LastName":null`...)
	}
	if v, ok := u.OfficeID.Get(); ok {
		dst = append(dst, `,"OfficeId":`...)
		dst = appendInt(dst, v)
	} else if u.OfficeID.IsNull() {
		dst = append(dst, `,"OfficeId":null`...)
	}
	if v, ok := u.Phone.Get(); ok {
		dst = append(dst, `,"Phone":`...)
		dst = plain.AppendString(dst, v)
	} else if u.Phone.IsNull() {
		dst = append(dst, `,"Phone":null`...)
	}
	if v, ok := u.StateID.Get(); ok {
		dst = append(dst, `,"StateId":`...)
		dst = appendInt(dst, v)
	} else if u.StateID.IsNull() {
		dst = append(dst, `,"StateId":null`...)
	}
	if v, ok := u.UnionID.Get(); ok {
		dst = append(dst, `,"UnionId":`...)
		dst = appendInt(dst, v)
	} else if u.UnionID.IsNull() {
		dst = append(dst, `,"UnionId":null`...)
	}
	dst = append(dst, `,"UserId":`...)
	dst = appendInt(dst, u.UserID)
	dst = append(dst, `,"ForcePasswordChange":`...)
	dst = strconv.AppendBool(dst, u.ForcePasswordChange)
	dst = append(dst, `,"ShowCompanyPolicyAfterLogin":`...)
	dst = strconv.AppendBool(dst, u.ShowCompanyPolicyAfterLogin)
	if v, ok := u.ProfileImageBase64Data.Get(); ok {
		dst = append(dst, `,"ProfileImageBase64Data":`...)
		dst = plain.AppendString(dst, v)
	} else if u.ProfileImageBase64Data.IsNull() {
		dst = append(dst, `,"ProfileImageBase64Data":null`...)
	}
	if v, ok := u.UserName.Get(); ok {
		dst = append(dst, `,"UserName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.UserName.IsNull() {
		dst = append(dst, `,"UserName":null`...)
	}
	if v, ok := u.Licenses.Get(); ok {
		dst = append(append(dst, `,"Licenses":`...), '[')
		for i := range v {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendLicense(dst, &v[i])
		}
		dst = append(dst, ']')
	} else if u.Licenses.IsNull() {
		dst = append(dst, `,"Licenses":null`...)
	}
	dst = append(dst, `,"ShowCompanyPolicyInEditProfile":`...)
	dst = strconv.AppendBool(dst, u.ShowCompanyPolicyInEditProfile)
	if v, ok := u.CompanyPolicyReviewdOrSkippedDate.Get(); ok {
		dst = append(dst, `,"CompanyPolicyReviewdOrSkippedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.CompanyPolicyReviewdOrSkippedDate.IsNull() {
		dst = append(dst, `,"CompanyPolicyReviewdOrSkippedDate":null`...)
	}
	if v, ok := u.CompanyPolicyCompletedDate.Get(); ok {
		dst = append(dst, `,"CompanyPolicyCompletedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.CompanyPolicyCompletedDate.IsNull() {
		dst = append(dst, `,"CompanyPolicyCompletedDate":null`...)
	}
	if v, ok := u.SkipAgentAgreementCount.Get(); ok {
		dst = append(dst, `,"SkipAgentAgreementCount":`...)
		dst = appendInt(dst, v)
	} else if u.SkipAgentAgreementCount.IsNull() {
		dst = append(dst, `,"SkipAgentAgreementCount":null`...)
	}
	if v, ok := u.SkipEditProfileCount.Get(); ok {
		dst = append(dst, `,"SkipEditProfileCount":`...)
		dst = appendInt(dst, v)
	} else if u.SkipEditProfileCount.IsNull() {
		dst = append(dst, `,"SkipEditProfileCount":null`...)
	}
	if v, ok := u.AgentAgreementSkippedDate.Get(); ok {
		dst = append(dst, `,"AgentAgreementSkippedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.AgentAgreementSkippedDate.IsNull() {
		dst = append(dst, `,"AgentAgreementSkippedDate":null`...)
	}
	if v, ok := u.AgentAgreementCompletedDate.Get(); ok {
		dst = append(dst, `,"AgentAgreementCompletedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.AgentAgreementCompletedDate.IsNull() {
		dst = append(dst, `,"AgentAgreementCompletedDate":null`...)
	}
	if v, ok := u.EditProfileSkippedDate.Get(); ok {
		dst = append(dst, `,"EditProfileSkippedDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.EditProfileSkippedDate.IsNull() {
		dst = append(dst, `,"EditProfileSkippedDate":null`...)
	}
	dst = append(dst, `,"ShowAgentAgreementInEditProfile":`...)
	dst = strconv.AppendBool(dst, u.ShowAgentAgreementInEditProfile)
	dst = append(dst, `,"ShowAgentAgreementAfterLogin":`...)
	dst = strconv.AppendBool(dst, u.ShowAgentAgreementAfterLogin)
	dst = append(dst, `,"ShowEditProfileAfterLogin":`...)
	dst = strconv.AppendBool(dst, u.ShowEditProfileAfterLogin)
	dst = append(dst, `,"AssociateId":`...)
	dst = appendInt(dst, u.AssociateID)
	if v, ok := u.TimeZoneOffset.Get(); ok {
		dst = append(dst, `,"TimeZoneOffset":`...)
		dst = v.AppendJSON(dst)
	} else if u.TimeZoneOffset.IsNull() {
		dst = append(dst, `,"TimeZoneOffset":null`...)
	}
	if v, ok := u.MessageCount.Get(); ok {
		dst = append(dst, `,"MessageCount":`...)
		dst = appendInt(dst, v)
	} else if u.MessageCount.IsNull() {
		dst = append(dst, `,"MessageCount":null`...)
	}
	if v, ok := u.TrainingMessageCount.Get(); ok {
		dst = append(dst, `,"TrainingMessageCount":`...)
		dst = appendInt(dst, v)
	} else if u.TrainingMessageCount.IsNull() {
		dst = append(dst, `,"TrainingMessageCount":null`...)
	}
	if v, ok := u.MmsServiceAllowed.Get(); ok {
		dst = append(dst, `,"MmsServiceAllowed":`...)
		dst = strconv.AppendBool(dst, v)
	} else if u.MmsServiceAllowed.IsNull() {
		dst = append(dst, `,"MmsServiceAllowed":null`...)
	}
	if v, ok := u.VeteranSmbAllowed.Get(); ok {
		dst = append(dst, `,"VeteranSmbAllowed":`...)
		dst = strconv.AppendBool(dst, v)
	} else if u.VeteranSmbAllowed.IsNull() {
		dst = append(dst, `,"VeteranSmbAllowed":null`...)
	}
	if v, ok := u.ShowVerificationUi.Get(); ok {
		dst = append(dst, `,"ShowVerificationUi":`...)
		dst = strconv.AppendBool(dst, v)
	} else if u.ShowVerificationUi.IsNull() {
		dst = append(dst, `,"ShowVerificationUi":null`...)
	}
	if v, ok := u.TwilioNumber.Get(); ok {
		dst = append(dst, `,"TwilioNumber":`...)
		dst = plain.AppendString(dst, v)
	} else if u.TwilioNumber.IsNull() {
		dst = append(dst, `,"TwilioNumber":null`...)
	}
	if v, ok := u.MFAType.Get(); ok {
		dst = append(dst, `,"MFAType":`...)
		dst = appendInt(dst, v)
	} else if u.MFAType.IsNull() {
		dst = append(dst, `,"MFAType":null`...)
	}
	if v, ok := u.MFAPhoneNumber.Get(); ok {
		dst = append(dst, `,"MFAPhoneNumber":`...)
		dst = plain.AppendString(dst, v)
	} else if u.MFAPhoneNumber.IsNull() {
		dst = append(dst, `,"MFAPhoneNumber":null`...)
	}
	if v, ok := u.MFAEmail.Get(); ok {
		dst = append(dst, `,"MFAEmail":`...)
		dst = plain.AppendString(dst, v)
	} else if u.MFAEmail.IsNull() {
		dst = append(dst, `,"MFAEmail":null`...)
	}
	if v, ok := u.MFAAuthenticatorKey.Get(); ok {
		dst = append(dst, `,"MFAAuthenticatorKey":`...)
		dst = appendGUID(dst, v.Reveal())
	} else if u.MFAAuthenticatorKey.IsNull() {
		dst = append(dst, `,"MFAAuthenticatorKey":null`...)
	}
	if v, ok := u.MFAQuestionAnswer.Get(); ok {
		dst = append(dst, `,"MFAQuestionAnswer":`...)
		dst = v.AppendJSON(dst)
	} else if u.MFAQuestionAnswer.IsNull() {
		dst = append(dst, `,"MFAQuestionAnswer":null`...)
	}
	if v, ok := u.TotpSid.Get(); ok {
		dst = append(dst, `,"TotpSid":`...)
		dst = v.AppendJSON(dst)
	} else if u.TotpSid.IsNull() {
		dst = append(dst, `,"TotpSid":null`...)
	}
	if v, ok := u.SecurityQuestion.Get(); ok {
		dst = append(dst, `,"SecurityQuestion":`...)
		dst = appendInt(dst, v)
	} else if u.SecurityQuestion.IsNull() {
		dst = append(dst, `,"SecurityQuestion":null`...)
	}
	if v, ok := u.AttemptsCount.Get(); ok {
		dst = append(dst, `,"AttemptsCount":`...)
		dst = appendInt(dst, v)
	} else if u.AttemptsCount.IsNull() {
		dst = append(dst, `,"AttemptsCount":null`...)
	}
	if v, ok := u.SkipMFA.Get(); ok {
		dst = append(dst, `,"SkipMFA":`...)
		dst = appendInt(dst, v)
	} else if u.SkipMFA.IsNull() {
		dst = append(dst, `,"SkipMFA":null`...)
	}
	if v, ok := u.IsMFALock.Get(); ok {
		dst = append(dst, `,"IsMFALock":`...)
		dst = strconv.AppendBool(dst, v)
	} else if u.IsMFALock.IsNull() {
		dst = append(dst, `,"IsMFALock":null`...)
	}
	if v, ok := u.MFALockDate.Get(); ok {
		dst = append(dst, `,"MFALockDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.MFALockDate.IsNull() {
		dst = append(dst, `,"MFALockDate":null`...)
	}
	if v, ok := u.AllowMFABypass.Get(); ok {
		dst = append(dst, `,"AllowMFABypass":`...)
		dst = strconv.AppendBool(dst, v)
	} else if u.AllowMFABypass.IsNull() {
		dst = append(dst, `,"AllowMFABypass":null`...)
	}
	if v, ok := u.UserRoles.Get(); ok {
		dst = append(append(dst, `,"UserRoles":`...), '[')
		for i := range v {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendInt(dst, v[i])
		}
		dst = append(dst, ']')
	} else if u.UserRoles.IsNull() {
		dst = append(dst, `,"UserRoles":null`...)
	}
	if v, ok := u.UplineHierarchyUsers.Get(); ok {
		dst = append(append(dst, `,"UplineHierarchyUsers":`...), '[')
		for i := range v {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendUplineUser(dst, &v[i])
		}
		dst = append(dst, ']')
	} else if u.UplineHierarchyUsers.IsNull() {
		dst = append(dst, `,"UplineHierarchyUsers":null`...)
	}
	dst[start] = '{'
	return append(dst, '}')
}

func appendLicense(dst []byte, u *hppro.License) []byte {
	start := len(dst)
	if v, ok := u.ChangeBy.Get(); ok {
		dst = append(dst, `,"ChangeBy":`...)
		dst = appendInt(dst, v)
	} else if u.ChangeBy.IsNull() {
		dst = append(dst, `,"ChangeBy":null`...)
	}
	if v, ok := u.ChangeDate.Get(); ok {
		dst = append(dst, `,"ChangeDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.ChangeDate.IsNull() {
		dst = append(dst, `,"ChangeDate":null`...)
	}
	dst = append(dst, `,"CreateDate":`...)
	dst = u.CreateDate.AppendJSON(dst)
	dst = append(dst, `,"CreatedBy":`...)
	dst = appendInt(dst, u.CreatedBy)
	dst = append(dst, `,"Disabled":`...)
	dst = strconv.AppendBool(dst, u.Disabled)
	dst = append(dst, `,"HpUserId":`...)
	dst = appendInt(dst, u.HpUserID)
	dst = append(dst, `,"Id":`...)
	dst = appendInt(dst, u.ID)
	dst = append(dst, `,"IsPrimary":`...)
	dst = strconv.AppendBool(dst, u.IsPrimary)
	if v, ok := u.LicenseNumber.Get(); ok {
		dst = append(dst, `,"LicenseNumber":`...)
		dst = plain.AppendString(dst, v)
	} else if u.LicenseNumber.IsNull() {
		dst = append(dst, `,"LicenseNumber":null`...)
	}
	dst = append(dst, `,"StateId":`...)
	dst = appendInt(dst, u.StateID)
	if v, ok := u.StateName.Get(); ok {
		dst = append(dst, `,"StateName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.StateName.IsNull() {
		dst = append(dst, `,"StateName":null`...)
	}
	if v, ok := u.StateCode.Get(); ok {
		dst = append(dst, `,"StateCode":`...)
		dst = plain.AppendString(dst, v)
	} else if u.StateCode.IsNull() {
		dst = append(dst, `,"StateCode":null`...)
	}
	dst[start] = '{'
	return append(dst, '}')
}

func appendUplineUser(dst []byte, u *hppro.UplineUser) []byte {
	start := len(dst)
	if v, ok := u.AssociateContractID.Get(); ok {
		dst = append(dst, `,"AssociateContractId":`...)
		dst = appendInt(dst, v)
	} else if u.AssociateContractID.IsNull() {
		dst = append(dst, `,"AssociateContractId":null`...)
	}
	if v, ok := u.AssociateID.Get(); ok {
		dst = append(dst, `,"AssociateId":`...)
		dst = appendInt(dst, v)
	} else if u.AssociateID.IsNull() {
		dst = append(dst, `,"AssociateId":null`...)
	}
	if v, ok := u.FirstName.Get(); ok {
		dst = append(dst, `,"FirstName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.FirstName.IsNull() {
		dst = append(dst, `,"FirstName":null`...)
	}
	if v, ok := u.LastName.Get(); ok {
		dst = append(dst, `,"LastName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.LastName.IsNull() {
		dst = append(dst, `,"LastName":null`...)
	}
	if v, ok := u.FullName.Get(); ok {
		dst = append(dst, `,"FullName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.FullName.IsNull() {
		dst = append(dst, `,"FullName":null`...)
	}
	if v, ok := u.RoleName.Get(); ok {
		dst = append(dst, `,"RoleName":`...)
		dst = plain.AppendString(dst, v)
	} else if u.RoleName.IsNull() {
		dst = append(dst, `,"RoleName":null`...)
	}
	if v, ok := u.LocationCode.Get(); ok {
		dst = append(dst, `,"LocationCode":`...)
		dst = plain.AppendString(dst, v)
	} else if u.LocationCode.IsNull() {
		dst = append(dst, `,"LocationCode":null`...)
	}
	if len(dst) == start {
		return append(dst, '{', '}')
	}
	dst[start] = '{'
	return append(dst, '}')
}
