package limit

import (
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// HPProDecode is hppro.Decode for JSON. It reads a body with the documented
// types, names and order in one straight pass, and hands every other body to
// hppro.Decode, which words the errors.
func HPProDecode(body []byte) (u hppro.Update, err error) {
	if readHPPro(body, &u) {
		return u, nil
	}
	return hppro.Decode("application/json", body)
}

func readHPPro(body []byte, u *hppro.Update) bool {
	s := scanner{body: body}
	if !s.open('{') {
		return false
	}
	for s.member() {
		ok := true
		switch string(s.name) {
		case "AgentNumber":
			if s.null() {
				u.AgentNumber.SetNull()
			} else if v, read := s.text(); read {
				u.AgentNumber.Set(v)
			} else {
				ok = false
			}
		case "ChangedBy":
			if s.null() {
				u.ChangedBy.SetNull()
			} else if v, read := s.integer(); read {
				u.ChangedBy.Set(v)
			} else {
				ok = false
			}
		case "ChangedDate":
			if s.null() {
				u.ChangedDate.SetNull()
			} else if v, read := s.date(); read {
				u.ChangedDate.Set(v)
			} else {
				ok = false
			}
		case "CreateDate":
			if s.null() {
				u.CreateDate.SetNull()
			} else if v, read := s.date(); read {
				u.CreateDate.Set(v)
			} else {
				ok = false
			}
		case "CreatedBy":
			if s.null() {
				u.CreatedBy.SetNull()
			} else if v, read := s.integer(); read {
				u.CreatedBy.Set(v)
			} else {
				ok = false
			}
		case "Disabled":
			if s.null() {
				u.Disabled.SetNull()
			} else if v, read := s.boolean(); read {
				u.Disabled.Set(v)
			} else {
				ok = false
			}
		case "Email":
			if s.null() {
				u.Email.SetNull()
			} else if v, read := s.text(); read {
				u.Email.Set(v)
			} else {
				ok = false
			}
		case "FirstName":
			if s.null() {
				u.FirstName.SetNull()
			} else if v, read := s.text(); read {
				u.FirstName.Set(v)
			} else {
				ok = false
			}
		case "Id":
			if s.null() {
				u.ID.SetNull()
			} else if v, read := s.integer(); read {
				u.ID.Set(v)
			} else {
				ok = false
			}
		case "LanguageId":
			if s.null() {
				u.LanguageID.SetNull()
			} else if v, read := s.integer(); read {
				u.LanguageID.Set(v)
			} else {
				ok = false
			}
		case "LastName":
			if s.null() {
				u.LastName.SetNull()
			} else if v, read := s.text(); read {
				u.LastName.Set(v)
			} else {
				ok = false
			}
		case "OfficeId":
			if s.null() {
				u.OfficeID.SetNull()
			} else if v, read := s.integer(); read {
				u.OfficeID.Set(v)
			} else {
				ok = false
			}
		case "Phone":
			if s.null() {
				u.Phone.SetNull()
			} else if v, read := s.text(); read {
				u.Phone.Set(v)
			} else {
				ok = false
			}
		case "StateId":
			if s.null() {
				u.StateID.SetNull()
			} else if v, read := s.integer(); read {
				u.StateID.Set(v)
			} else {
				ok = false
			}
		case "UnionId":
			if s.null() {
				u.UnionID.SetNull()
			} else if v, read := s.integer(); read {
				u.UnionID.Set(v)
			} else {
				ok = false
			}
		case "UserId":
			if s.null() {
				u.UserID.SetNull()
			} else if v, read := s.integer(); read {
				u.UserID.Set(v)
			} else {
				ok = false
			}
		case "ForcePasswordChange":
			if s.null() {
				u.ForcePasswordChange.SetNull()
			} else if v, read := s.boolean(); read {
				u.ForcePasswordChange.Set(v)
			} else {
				ok = false
			}
		case "ShowCompanyPolicyAfterLogin":
			if s.null() {
				u.ShowCompanyPolicyAfterLogin.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowCompanyPolicyAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "ProfileImageBase64Data":
			if s.null() {
				u.ProfileImageBase64Data.SetNull()
			} else if v, read := s.text(); read {
				u.ProfileImageBase64Data.Set(v)
			} else {
				ok = false
			}
		case "UserName":
			if s.null() {
				u.UserName.SetNull()
			} else if v, read := s.text(); read {
				u.UserName.Set(v)
			} else {
				ok = false
			}
		case "Licenses":
			ok = readLicenses(&s, &u.Licenses)
		case "ShowCompanyPolicyInEditProfile":
			if s.null() {
				u.ShowCompanyPolicyInEditProfile.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowCompanyPolicyInEditProfile.Set(v)
			} else {
				ok = false
			}
		case "CompanyPolicyReviewdOrSkippedDate":
			if s.null() {
				u.CompanyPolicyReviewdOrSkippedDate.SetNull()
			} else if v, read := s.date(); read {
				u.CompanyPolicyReviewdOrSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "CompanyPolicyCompletedDate":
			if s.null() {
				u.CompanyPolicyCompletedDate.SetNull()
			} else if v, read := s.date(); read {
				u.CompanyPolicyCompletedDate.Set(v)
			} else {
				ok = false
			}
		case "SkipAgentAgreementCount":
			if s.null() {
				u.SkipAgentAgreementCount.SetNull()
			} else if v, read := s.integer(); read {
				u.SkipAgentAgreementCount.Set(v)
			} else {
				ok = false
			}
		case "SkipEditProfileCount":
			if s.null() {
				u.SkipEditProfileCount.SetNull()
			} else if v, read := s.integer(); read {
				u.SkipEditProfileCount.Set(v)
			} else {
				ok = false
			}
		case "AgentAgreementSkippedDate":
			if s.null() {
				u.AgentAgreementSkippedDate.SetNull()
			} else if v, read := s.date(); read {
				u.AgentAgreementSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "AgentAgreementCompletedDate":
			if s.null() {
				u.AgentAgreementCompletedDate.SetNull()
			} else if v, read := s.date(); read {
				u.AgentAgreementCompletedDate.Set(v)
			} else {
				ok = false
			}
		case "EditProfileSkippedDate":
			if s.null() {
				u.EditProfileSkippedDate.SetNull()
			} else if v, read := s.date(); read {
				u.EditProfileSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "ShowAgentAgreementInEditProfile":
			if s.null() {
				u.ShowAgentAgreementInEditProfile.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowAgentAgreementInEditProfile.Set(v)
			} else {
				ok = false
			}
		case "ShowAgentAgreementAfterLogin":
			if s.null() {
				u.ShowAgentAgreementAfterLogin.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowAgentAgreementAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "ShowEditProfileAfterLogin":
			if s.null() {
				u.ShowEditProfileAfterLogin.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowEditProfileAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "AssociateId":
			if s.null() {
				u.AssociateID.SetNull()
			} else if v, read := s.integer(); read {
				u.AssociateID.Set(v)
			} else {
				ok = false
			}
		case "TimeZoneOffset":
			if s.null() {
				u.TimeZoneOffset.SetNull()
			} else if v, read := s.decimal(); read {
				u.TimeZoneOffset.Set(v)
			} else {
				ok = false
			}
		case "MessageCount":
			if s.null() {
				u.MessageCount.SetNull()
			} else if v, read := s.integer(); read {
				u.MessageCount.Set(v)
			} else {
				ok = false
			}
		case "TrainingMessageCount":
			if s.null() {
				u.TrainingMessageCount.SetNull()
			} else if v, read := s.integer(); read {
				u.TrainingMessageCount.Set(v)
			} else {
				ok = false
			}
		case "MmsServiceAllowed":
			if s.null() {
				u.MmsServiceAllowed.SetNull()
			} else if v, read := s.boolean(); read {
				u.MmsServiceAllowed.Set(v)
			} else {
				ok = false
			}
		case "VeteranSmbAllowed":
			if s.null() {
				u.VeteranSmbAllowed.SetNull()
			} else if v, read := s.boolean(); read {
				u.VeteranSmbAllowed.Set(v)
			} else {
				ok = false
			}
		case "ShowVerificationUi":
			if s.null() {
				u.ShowVerificationUi.SetNull()
			} else if v, read := s.boolean(); read {
				u.ShowVerificationUi.Set(v)
			} else {
				ok = false
			}
		case "TwilioNumber":
			if s.null() {
				u.TwilioNumber.SetNull()
			} else if v, read := s.text(); read {
				u.TwilioNumber.Set(v)
			} else {
				ok = false
			}
		case "MFAType":
			if s.null() {
				u.MFAType.SetNull()
			} else if v, read := s.integer(); read {
				u.MFAType.Set(v)
			} else {
				ok = false
			}
		case "MFAPhoneNumber":
			if s.null() {
				u.MFAPhoneNumber.SetNull()
			} else if v, read := s.text(); read {
				u.MFAPhoneNumber.Set(v)
			} else {
				ok = false
			}
		case "MFAEmail":
			if s.null() {
				u.MFAEmail.SetNull()
			} else if v, read := s.text(); read {
				u.MFAEmail.Set(v)
			} else {
				ok = false
			}
		case "MFAAuthenticatorKey":
			if s.null() {
				u.MFAAuthenticatorKey.SetNull()
			} else if v, read := s.secretGUID(); read {
				u.MFAAuthenticatorKey.Set(v)
			} else {
				ok = false
			}
		case "MFAQuestionAnswer":
			if s.null() {
				u.MFAQuestionAnswer.SetNull()
			} else if v, read := s.secret(); read {
				u.MFAQuestionAnswer.Set(v)
			} else {
				ok = false
			}
		case "TotpSid":
			if s.null() {
				u.TotpSid.SetNull()
			} else if v, read := s.secret(); read {
				u.TotpSid.Set(v)
			} else {
				ok = false
			}
		case "SecurityQuestion":
			if s.null() {
				u.SecurityQuestion.SetNull()
			} else if v, read := s.integer(); read {
				u.SecurityQuestion.Set(v)
			} else {
				ok = false
			}
		case "AttemptsCount":
			if s.null() {
				u.AttemptsCount.SetNull()
			} else if v, read := s.integer(); read {
				u.AttemptsCount.Set(v)
			} else {
				ok = false
			}
		case "SkipMFA":
			if s.null() {
				u.SkipMFA.SetNull()
			} else if v, read := s.integer(); read {
				u.SkipMFA.Set(v)
			} else {
				ok = false
			}
		case "IsMFALock":
			if s.null() {
				u.IsMFALock.SetNull()
			} else if v, read := s.boolean(); read {
				u.IsMFALock.Set(v)
			} else {
				ok = false
			}
		case "MFALockDate":
			if s.null() {
				u.MFALockDate.SetNull()
			} else if v, read := s.date(); read {
				u.MFALockDate.Set(v)
			} else {
				ok = false
			}
		case "AllowMFABypass":
			if s.null() {
				u.AllowMFABypass.SetNull()
			} else if v, read := s.boolean(); read {
				u.AllowMFABypass.Set(v)
			} else {
				ok = false
			}
		case "UserRoles":
			ok = readIntegers(&s, &u.UserRoles)
		case "UplineHierarchyUsers":
			ok = readUplineUsers(&s, &u.UplineHierarchyUsers)
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return s.end()
}

func readLicenses(s *scanner, list *wire.Optional[[]hppro.License]) bool {
	if s.null() {
		list.SetNull()
		return true
	}
	items := []hppro.License{}
	if !s.open('[') {
		return false
	}
	for s.item() {
		items = append(items, hppro.License{})
		if !readLicense(s, &items[len(items)-1]) {
			return false
		}
	}
	list.Set(items)
	return !s.bad
}

func readLicense(s *scanner, u *hppro.License) bool {
	if !s.open('{') {
		return false
	}
	for s.member() {
		ok := true
		switch string(s.name) {
		case "ChangeBy":
			if s.null() {
				u.ChangeBy.SetNull()
			} else if v, read := s.integer(); read {
				u.ChangeBy.Set(v)
			} else {
				ok = false
			}
		case "ChangeDate":
			if s.null() {
				u.ChangeDate.SetNull()
			} else if v, read := s.date(); read {
				u.ChangeDate.Set(v)
			} else {
				ok = false
			}
		case "CreateDate":
			u.CreateDate, ok = s.date()
		case "CreatedBy":
			u.CreatedBy, ok = s.integer()
		case "Disabled":
			u.Disabled, ok = s.boolean()
		case "HpUserId":
			u.HpUserID, ok = s.integer()
		case "Id":
			u.ID, ok = s.integer()
		case "IsPrimary":
			u.IsPrimary, ok = s.boolean()
		case "LicenseNumber":
			if s.null() {
				u.LicenseNumber.SetNull()
			} else if v, read := s.text(); read {
				u.LicenseNumber.Set(v)
			} else {
				ok = false
			}
		case "StateId":
			u.StateID, ok = s.integer()
		case "StateName":
			if s.null() {
				u.StateName.SetNull()
			} else if v, read := s.text(); read {
				u.StateName.Set(v)
			} else {
				ok = false
			}
		case "StateCode":
			if s.null() {
				u.StateCode.SetNull()
			} else if v, read := s.text(); read {
				u.StateCode.Set(v)
			} else {
				ok = false
			}
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return !s.bad
}

func readUplineUsers(s *scanner, list *wire.Optional[[]hppro.UplineUser]) bool {
	if s.null() {
		list.SetNull()
		return true
	}
	items := []hppro.UplineUser{}
	if !s.open('[') {
		return false
	}
	for s.item() {
		items = append(items, hppro.UplineUser{})
		if !readUplineUser(s, &items[len(items)-1]) {
			return false
		}
	}
	list.Set(items)
	return !s.bad
}

func readUplineUser(s *scanner, u *hppro.UplineUser) bool {
	if !s.open('{') {
		return false
	}
	for s.member() {
		ok := true
		switch string(s.name) {
		case "AssociateContractId":
			if s.null() {
				u.AssociateContractID.SetNull()
			} else if v, read := s.integer(); read {
				u.AssociateContractID.Set(v)
			} else {
				ok = false
			}
		case "AssociateId":
			if s.null() {
				u.AssociateID.SetNull()
			} else if v, read := s.integer(); read {
				u.AssociateID.Set(v)
			} else {
				ok = false
			}
		case "FirstName":
			if s.null() {
				u.FirstName.SetNull()
			} else if v, read := s.text(); read {
				u.FirstName.Set(v)
			} else {
				ok = false
			}
		case "LastName":
			if s.null() {
				u.LastName.SetNull()
			} else if v, read := s.text(); read {
				u.LastName.Set(v)
			} else {
				ok = false
			}
		case "FullName":
			if s.null() {
				u.FullName.SetNull()
			} else if v, read := s.text(); read {
				u.FullName.Set(v)
			} else {
				ok = false
			}
		case "RoleName":
			if s.null() {
				u.RoleName.SetNull()
			} else if v, read := s.text(); read {
				u.RoleName.Set(v)
			} else {
				ok = false
			}
		case "LocationCode":
			if s.null() {
				u.LocationCode.SetNull()
			} else if v, read := s.text(); read {
				u.LocationCode.Set(v)
			} else {
				ok = false
			}
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return !s.bad
}
