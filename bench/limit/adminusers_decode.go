package limit

import (
	"github.com/seed16fbf055/userupdate/adminusers"
)

// AdminDecode is adminusers.Decode for JSON. It reads a body with the
// documented types, names and order in one straight pass, and hands every other
// body to adminusers.Decode, which words the errors.
func AdminDecode(body []byte) (u adminusers.Update, err error) {
	if readAdmin(body, &u) {
		return u, nil
	}
	return adminusers.Decode("application/json", body)
}

func readAdmin(body []byte, u *adminusers.Update) bool {
	s := scanner{body: body}
	if !s.open('{') {
		return false
	}
	for s.member() {
		ok := true
		switch string(s.name) {
		case "ID":
			if s.null() {
				u.ID.SetNull()
			} else if v, read := s.guid(); read {
				u.ID.Set(v)
			} else {
				ok = false
			}
		case "AgreementDate":
			if s.null() {
				u.AgreementDate.SetNull()
			} else if v, read := s.date(); read {
				u.AgreementDate.Set(v)
			} else {
				ok = false
			}
		case "AccountID":
			if s.null() {
				u.AccountID.SetNull()
			} else if v, read := s.guid(); read {
				u.AccountID.Set(v)
			} else {
				ok = false
			}
		case "AdminUser":
			if s.null() {
				u.AdminUser.SetNull()
			} else if v, read := s.boolean(); read {
				u.AdminUser.Set(v)
			} else {
				ok = false
			}
		case "DateCreated":
			if s.null() {
				u.DateCreated.SetNull()
			} else if v, read := s.date(); read {
				u.DateCreated.Set(v)
			} else {
				ok = false
			}
		case "DateModified":
			if s.null() {
				u.DateModified.SetNull()
			} else if v, read := s.date(); read {
				u.DateModified.Set(v)
			} else {
				ok = false
			}
		case "DeclineDate":
			if s.null() {
				u.DeclineDate.SetNull()
			} else if v, read := s.date(); read {
				u.DeclineDate.Set(v)
			} else {
				ok = false
			}
		case "DisplayName":
			if s.null() {
				u.DisplayName.SetNull()
			} else if v, read := s.text(); read {
				u.DisplayName.Set(v)
			} else {
				ok = false
			}
		case "DPAVersion":
			if s.null() {
				u.DPAVersion.SetNull()
			} else if v, read := s.text(); read {
				u.DPAVersion.Set(v)
			} else {
				ok = false
			}
		case "EmailAddress":
			if s.null() {
				u.EmailAddress.SetNull()
			} else if v, read := s.text(); read {
				u.EmailAddress.Set(v)
			} else {
				ok = false
			}
		case "Enabled":
			if s.null() {
				u.Enabled.SetNull()
			} else if v, read := s.boolean(); read {
				u.Enabled.Set(v)
			} else {
				ok = false
			}
		case "LanguageID":
			if s.null() {
				u.LanguageID.SetNull()
			} else if v, read := s.guid(); read {
				u.LanguageID.Set(v)
			} else {
				ok = false
			}
		case "MobilePhone":
			if s.null() {
				u.MobilePhone.SetNull()
			} else if v, read := s.text(); read {
				u.MobilePhone.Set(v)
			} else {
				ok = false
			}
		case "Password":
			if s.null() {
				u.Password.SetNull()
			} else if v, read := s.secret(); read {
				u.Password.Set(v)
			} else {
				ok = false
			}
		case "Pin":
			if s.null() {
				u.Pin.SetNull()
			} else if v, read := s.secret(); read {
				u.Pin.Set(v)
			} else {
				ok = false
			}
		case "Preferences":
			if s.null() {
				u.Preferences.SetNull()
			} else if v, read := s.preferences(); read {
				u.Preferences.Set(v)
			} else {
				ok = false
			}
		case "PrivacyPolicyVersion":
			if s.null() {
				u.PrivacyPolicyVersion.SetNull()
			} else if v, read := s.text(); read {
				u.PrivacyPolicyVersion.Set(v)
			} else {
				ok = false
			}
		case "SSOEnabled":
			if s.null() {
				u.SSOEnabled.SetNull()
			} else if v, read := s.boolean(); read {
				u.SSOEnabled.Set(v)
			} else {
				ok = false
			}
		case "TimeZone":
			if s.null() {
				u.TimeZone.SetNull()
			} else if v, read := s.text(); read {
				u.TimeZone.Set(v)
			} else {
				ok = false
			}
		case "Username":
			if s.null() {
				u.Username.SetNull()
			} else if v, read := s.text(); read {
				u.Username.Set(v)
			} else {
				ok = false
			}
		case "UserPassword":
			if s.null() {
				u.UserPassword.SetNull()
			} else if v, read := s.secret(); read {
				u.UserPassword.Set(v)
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
	return s.end()
}
