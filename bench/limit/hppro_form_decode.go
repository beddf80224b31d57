package limit

import "github.com/seed16fbf055/userupdate/hppro"

// HPProDecodeForm is hppro.Decode for a form. It reads a body as hppro.Update
// appends it in one straight pass, and hands every other body to hppro.Decode,
// which words the errors.
func HPProDecodeForm(body []byte) (u hppro.Update, err error) {
	if readHPProForm(body, &u) {
		return u, nil
	}
	return hppro.Decode("application/x-www-form-urlencoded", body)
}

func readHPProForm(body []byte, u *hppro.Update) bool {
	s := formScanner{body: body}
	var lists formLists
	var buf [128]byte
	for seen := uint64(0); ; {
		value, more := s.member(buf[:0])
		if !more {
			lists.put(u)
			return !s.bad
		}
		bit, ok := uint64(0), true
		switch string(s.name) {
		case "Licenses":
			ok = lists.license(&s, value)
		case "UplineHierarchyUsers":
			ok = lists.uplineUser(&s, value)
		case "UserRoles":
			ok = lists.role(&s, value)
		case "AgentNumber":
			bit = 1 << 0
			if len(value) == 0 {
				u.AgentNumber.SetNull()
			} else {
				u.AgentNumber.Set(value.string())
			}
		case "ChangedBy":
			bit = 1 << 1
			if len(value) == 0 {
				u.ChangedBy.SetNull()
			} else if v, read := value.integer(); read {
				u.ChangedBy.Set(v)
			} else {
				ok = false
			}
		case "ChangedDate":
			bit = 1 << 2
			if len(value) == 0 {
				u.ChangedDate.SetNull()
			} else if v, read := value.date(); read {
				u.ChangedDate.Set(v)
			} else {
				ok = false
			}
		case "CreateDate":
			bit = 1 << 3
			if len(value) == 0 {
				u.CreateDate.SetNull()
			} else if v, read := value.date(); read {
				u.CreateDate.Set(v)
			} else {
				ok = false
			}
		case "CreatedBy":
			bit = 1 << 4
			if len(value) == 0 {
				u.CreatedBy.SetNull()
			} else if v, read := value.integer(); read {
				u.CreatedBy.Set(v)
			} else {
				ok = false
			}
		case "Disabled":
			bit = 1 << 5
			if len(value) == 0 {
				u.Disabled.SetNull()
			} else if v, read := value.boolean(); read {
				u.Disabled.Set(v)
			} else {
				ok = false
			}
		case "Email":
			bit = 1 << 6
			if len(value) == 0 {
				u.Email.SetNull()
			} else {
				u.Email.Set(value.string())
			}
		case "FirstName":
			bit = 1 << 7
			if len(value) == 0 {
				u.FirstName.SetNull()
			} else {
				u.FirstName.Set(value.string())
			}
		case "Id":
			bit = 1 << 8
			if len(value) == 0 {
				u.ID.SetNull()
			} else if v, read := value.integer(); read {
				u.ID.Set(v)
			} else {
				ok = false
			}
		case "LanguageId":
			bit = 1 << 9
			if len(value) == 0 {
				u.LanguageID.SetNull()
			} else if v, read := value.integer(); read {
				u.LanguageID.Set(v)
			} else {
				ok = false
			}
		case "LastName":
			bit = 1 << 10
			if len(value) == 0 {
				u.LastName.SetNull()
			} else {
				u.LastName.Set(value.string())
			}
		case "OfficeId":
			bit = 1 << 11
			if len(value) == 0 {
				u.OfficeID.SetNull()
			} else if v, read := value.integer(); read {
				u.OfficeID.Set(v)
			} else {
				ok = false
			}
		case "Phone":
			bit = 1 << 12
			if len(value) == 0 {
				u.Phone.SetNull()
			} else {
				u.Phone.Set(value.string())
			}
		case "StateId":
			bit = 1 << 13
			if len(value) == 0 {
				u.StateID.SetNull()
			} else if v, read := value.integer(); read {
				u.StateID.Set(v)
			} else {
				ok = false
			}
		case "UnionId":
			bit = 1 << 14
			if len(value) == 0 {
				u.UnionID.SetNull()
			} else if v, read := value.integer(); read {
				u.UnionID.Set(v)
			} else {
				ok = false
			}
		case "UserId":
			bit = 1 << 15
			if len(value) == 0 {
				u.UserID.SetNull()
			} else if v, read := value.integer(); read {
				u.UserID.Set(v)
			} else {
				ok = false
			}
		case "ForcePasswordChange":
			bit = 1 << 16
			if len(value) == 0 {
				u.ForcePasswordChange.SetNull()
			} else if v, read := value.boolean(); read {
				u.ForcePasswordChange.Set(v)
			} else {
				ok = false
			}
		case "ShowCompanyPolicyAfterLogin":
			bit = 1 << 17
			if len(value) == 0 {
				u.ShowCompanyPolicyAfterLogin.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowCompanyPolicyAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "ProfileImageBase64Data":
			bit = 1 << 18
			if len(value) == 0 {
				u.ProfileImageBase64Data.SetNull()
			} else {
				u.ProfileImageBase64Data.Set(value.string())
			}
		case "UserName":
			bit = 1 << 19
			if len(value) == 0 {
				u.UserName.SetNull()
			} else {
				u.UserName.Set(value.string())
			}
		case "ShowCompanyPolicyInEditProfile":
			bit = 1 << 20
			if len(value) == 0 {
				u.ShowCompanyPolicyInEditProfile.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowCompanyPolicyInEditProfile.Set(v)
			} else {
				ok = false
			}
		case "CompanyPolicyReviewdOrSkippedDate":
			bit = 1 << 21
			if len(value) == 0 {
				u.CompanyPolicyReviewdOrSkippedDate.SetNull()
			} else if v, read := value.date(); read {
				u.CompanyPolicyReviewdOrSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "CompanyPolicyCompletedDate":
			bit = 1 << 22
			if len(value) == 0 {
				u.CompanyPolicyCompletedDate.SetNull()
			} else if v, read := value.date(); read {
				u.CompanyPolicyCompletedDate.Set(v)
			} else {
				ok = false
			}
		case "SkipAgentAgreementCount":
			bit = 1 << 23
			if len(value) == 0 {
				u.SkipAgentAgreementCount.SetNull()
			} else if v, read := value.integer(); read {
				u.SkipAgentAgreementCount.Set(v)
			} else {
				ok = false
			}
		case "SkipEditProfileCount":
			bit = 1 << 24
			if len(value) == 0 {
				u.SkipEditProfileCount.SetNull()
			} else if v, read := value.integer(); read {
				u.SkipEditProfileCount.Set(v)
			} else {
				ok = false
			}
		case "AgentAgreementSkippedDate":
			bit = 1 << 25
			if len(value) == 0 {
				u.AgentAgreementSkippedDate.SetNull()
			} else if v, read := value.date(); read {
				u.AgentAgreementSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "AgentAgreementCompletedDate":
			bit = 1 << 26
			if len(value) == 0 {
				u.AgentAgreementCompletedDate.SetNull()
			} else if v, read := value.date(); read {
				u.AgentAgreementCompletedDate.Set(v)
			} else {
				ok = false
			}
		case "EditProfileSkippedDate":
			bit = 1 << 27
			if len(value) == 0 {
				u.EditProfileSkippedDate.SetNull()
			} else if v, read := value.date(); read {
				u.EditProfileSkippedDate.Set(v)
			} else {
				ok = false
			}
		case "ShowAgentAgreementInEditProfile":
			bit = 1 << 28
			if len(value) == 0 {
				u.ShowAgentAgreementInEditProfile.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowAgentAgreementInEditProfile.Set(v)
			} else {
				ok = false
			}
		case "ShowAgentAgreementAfterLogin":
			bit = 1 << 29
			if len(value) == 0 {
				u.ShowAgentAgreementAfterLogin.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowAgentAgreementAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "ShowEditProfileAfterLogin":
			bit = 1 << 30
			if len(value) == 0 {
				u.ShowEditProfileAfterLogin.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowEditProfileAfterLogin.Set(v)
			} else {
				ok = false
			}
		case "AssociateId":
			bit = 1 << 31
			if len(value) == 0 {
				u.AssociateID.SetNull()
			} else if v, read := value.integer(); read {
				u.AssociateID.Set(v)
			} else {
				ok = false
			}
		case "TimeZoneOffset":
			bit = 1 << 32
			if len(value) == 0 {
				u.TimeZoneOffset.SetNull()
			} else if v, read := value.decimal(); read {
				u.TimeZoneOffset.Set(v)
			} else {
				ok = false
			}
		case "MessageCount":
			bit = 1 << 33
			if len(value) == 0 {
				u.MessageCount.SetNull()
			} else if v, read := value.integer(); read {
				u.MessageCount.Set(v)
			} else {
				ok = false
			}
		case "TrainingMessageCount":
			bit = 1 << 34
			if len(value) == 0 {
				u.TrainingMessageCount.SetNull()
			} else if v, read := value.integer(); read {
				u.TrainingMessageCount.Set(v)
			} else {
				ok = false
			}
		case "MmsServiceAllowed":
			bit = 1 << 35
			if len(value) == 0 {
				u.MmsServiceAllowed.SetNull()
			} else if v, read := value.boolean(); read {
				u.MmsServiceAllowed.Set(v)
			} else {
				ok = false
			}
		case "VeteranSmbAllowed":
			bit = 1 << 36
			if len(value) == 0 {
				u.VeteranSmbAllowed.SetNull()
			} else if v, read := value.boolean(); read {
				u.VeteranSmbAllowed.Set(v)
			} else {
				ok = false
			}
		case "ShowVerificationUi":
			bit = 1 << 37
			if len(value) == 0 {
				u.ShowVerificationUi.SetNull()
			} else if v, read := value.boolean(); read {
				u.ShowVerificationUi.Set(v)
			} else {
				ok = false
			}
		case "TwilioNumber":
			bit = 1 << 38
			if len(value) == 0 {
				u.TwilioNumber.SetNull()
			} else {
				u.TwilioNumber.Set(value.string())
			}
		case "MFAType":
			bit = 1 << 39
			if len(value) == 0 {
				u.MFAType.SetNull()
			} else if v, read := value.integer(); read {
				u.MFAType.Set(v)
			} else {
				ok = false
			}
		case "MFAPhoneNumber":
			bit = 1 << 40
			if len(value) == 0 {
				u.MFAPhoneNumber.SetNull()
			} else {
				u.MFAPhoneNumber.Set(value.string())
			}
		case "MFAEmail":
			bit = 1 << 41
			if len(value) == 0 {
				u.MFAEmail.SetNull()
			} else {
				u.MFAEmail.Set(value.string())
			}
		case "MFAAuthenticatorKey":
			bit = 1 << 42
			if len(value) == 0 {
				u.MFAAuthenticatorKey.SetNull()
			} else if v, read := value.secretGUID(); read {
				u.MFAAuthenticatorKey.Set(v)
			} else {
				ok = false
			}
		case "MFAQuestionAnswer":
			bit = 1 << 43
			if len(value) == 0 {
				u.MFAQuestionAnswer.SetNull()
			} else {
				u.MFAQuestionAnswer.Set(value.secret())
			}
		case "TotpSid":
			bit = 1 << 44
			if len(value) == 0 {
				u.TotpSid.SetNull()
			} else {
				u.TotpSid.Set(value.secret())
			}
		case "SecurityQuestion":
			bit = 1 << 45
			if len(value) == 0 {
				u.SecurityQuestion.SetNull()
			} else if v, read := value.integer(); read {
				u.SecurityQuestion.Set(v)
			} else {
				ok = false
			}
		case "AttemptsCount":
			bit = 1 << 46
			if len(value) == 0 {
				u.AttemptsCount.SetNull()
			} else if v, read := value.integer(); read {
				u.AttemptsCount.Set(v)
			} else {
				ok = false
			}
		case "SkipMFA":
			bit = 1 << 47
			if len(value) == 0 {
				u.SkipMFA.SetNull()
			} else if v, read := value.integer(); read {
				u.SkipMFA.Set(v)
			} else {
				ok = false
			}
		case "IsMFALock":
			bit = 1 << 48
			if len(value) == 0 {
				u.IsMFALock.SetNull()
			} else if v, read := value.boolean(); read {
				u.IsMFALock.Set(v)
			} else {
				ok = false
			}
		case "MFALockDate":
			bit = 1 << 49
			if len(value) == 0 {
				u.MFALockDate.SetNull()
			} else if v, read := value.date(); read {
				u.MFALockDate.Set(v)
			} else {
				ok = false
			}
		case "AllowMFABypass":
			bit = 1 << 50
			if len(value) == 0 {
				u.AllowMFABypass.SetNull()
			} else if v, read := value.boolean(); read {
				u.AllowMFABypass.Set(v)
			} else {
				ok = false
			}
		default:
			return false
		}
		// Of two values the first counts, and a scalar has no items.
		if !ok || seen&bit != 0 || bit != 0 && s.index >= 0 {
			return false
		}
		seen |= bit
	}
}
