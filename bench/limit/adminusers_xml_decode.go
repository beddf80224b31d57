package limit

import "github.com/seed16fbf055/userupdate/adminusers"

// AdminDecodeXML is adminusers.Decode for XML. It reads a document as
// XmlSerializer writes it in one straight pass, and hands every other body to
// adminusers.Decode, which words the errors.
func AdminDecodeXML(body []byte) (u adminusers.Update, err error) {
	if readAdminXML(body, &u) {
		return u, nil
	}
	return adminusers.Decode("application/xml", body)
}

func readAdminXML(body []byte, u *adminusers.Update) bool {
	s := xmlScanner{body: body}
	if !s.open("User") {
		return false
	}
	for seen := uint32(0); s.member(); {
		bit, ok := uint32(0), true
		switch string(s.name) {
		case "ID":
			bit = 1 << 0
			if v, read := s.guid(); read {
				u.ID.Set(v)
			} else {
				ok = false
			}
		case "AgreementDate":
			bit = 1 << 1
			if v, read := s.date(); read {
				u.AgreementDate.Set(v)
			} else {
				ok = false
			}
		case "AccountID":
			bit = 1 << 2
			if v, read := s.guid(); read {
				u.AccountID.Set(v)
			} else {
				ok = false
			}
		case "AdminUser":
			bit = 1 << 3
			if v, read := s.boolean(); read {
				u.AdminUser.Set(v)
			} else {
				ok = false
			}
		case "DateCreated":
			bit = 1 << 4
			if v, read := s.date(); read {
				u.DateCreated.Set(v)
			} else {
				ok = false
			}
		case "DateModified":
			bit = 1 << 5
			if v, read := s.date(); read {
				u.DateModified.Set(v)
			} else {
				ok = false
			}
		case "DeclineDate":
			bit = 1 << 6
			if v, read := s.date(); read {
				u.DeclineDate.Set(v)
			} else {
				ok = false
			}
		case "DisplayName":
			bit = 1 << 7
			u.DisplayName.Set(s.string())
		case "DPAVersion":
			bit = 1 << 8
			u.DPAVersion.Set(s.string())
		case "EmailAddress":
			bit = 1 << 9
			u.EmailAddress.Set(s.string())
		case "Enabled":
			bit = 1 << 10
			if v, read := s.boolean(); read {
				u.Enabled.Set(v)
			} else {
				ok = false
			}
		case "LanguageID":
			bit = 1 << 11
			if v, read := s.guid(); read {
				u.LanguageID.Set(v)
			} else {
				ok = false
			}
		case "Language":
			bit = 1 << 12
			u.Language.Set(s.string())
		case "MobilePhone":
			bit = 1 << 13
			u.MobilePhone.Set(s.string())
		case "Password":
			bit = 1 << 14
			u.Password.Set(s.secret())
		case "Pin":
			bit = 1 << 15
			u.Pin.Set(s.secret())
		case "Preferences":
			bit = 1 << 16
			if v, read := s.preferences(); read {
				u.Preferences.Set(v)
			} else {
				ok = false
			}
		case "PrivacyPolicyVersion":
			bit = 1 << 17
			u.PrivacyPolicyVersion.Set(s.string())
		case "SSOEnabled":
			bit = 1 << 18
			if v, read := s.boolean(); read {
				u.SSOEnabled.Set(v)
			} else {
				ok = false
			}
		case "TimeZone":
			bit = 1 << 19
			u.TimeZone.Set(s.string())
		case "Username":
			bit = 1 << 20
			u.Username.Set(s.string())
		case "UserPassword":
			bit = 1 << 21
			u.UserPassword.Set(s.secret())
		default:
			return false
		}
		if !ok || seen&bit != 0 { // of two elements the first counts
			return false
		}
		seen |= bit
	}
	return s.end("User")
}
