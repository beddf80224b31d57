package pointer

import (
	"encoding"
)

// The members of adminusers one by one, for XML packages without reflection.

// Member returns what reads the text of a member, nil for an unknown name.
func (u *AdminXML) Member(name string) encoding.TextUnmarshaler {
	switch name {
	case "ID":
		return valueOf(&u.ID)
	case "AgreementDate":
		return valueOf(&u.AgreementDate)
	case "AccountID":
		return valueOf(&u.AccountID)
	case "AdminUser":
		return valueOf(&u.AdminUser)
	case "DateCreated":
		return valueOf(&u.DateCreated)
	case "DateModified":
		return valueOf(&u.DateModified)
	case "DeclineDate":
		return valueOf(&u.DeclineDate)
	case "DisplayName":
		return textOf(&u.DisplayName)
	case "DPAVersion":
		return textOf(&u.DPAVersion)
	case "EmailAddress":
		return textOf(&u.EmailAddress)
	case "Enabled":
		return valueOf(&u.Enabled)
	case "LanguageID":
		return valueOf(&u.LanguageID)
	case "Language":
		return textOf(&u.Language)
	case "MobilePhone":
		return textOf(&u.MobilePhone)
	case "Password":
		return textOf(&u.Password)
	case "Pin":
		return textOf(&u.Pin)
	case "Preferences":
		return valueOf(&u.Preferences)
	case "PrivacyPolicyVersion":
		return textOf(&u.PrivacyPolicyVersion)
	case "SSOEnabled":
		return valueOf(&u.SSOEnabled)
	case "TimeZone":
		return textOf(&u.TimeZone)
	case "Username":
		return textOf(&u.Username)
	case "UserPassword":
		return textOf(&u.UserPassword)
	}
	return nil
}

// valueOf returns a new value behind dst.
func valueOf[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](dst **T) encoding.TextUnmarshaler {
	*dst = new(T)
	return P(*dst)
}

// textOf is valueOf for a text.
func textOf(dst **string) encoding.TextUnmarshaler {
	*dst = new(string)
	return (*text)(*dst)
}

type text string

func (t *text) UnmarshalText(read []byte) error {
	*t = text(read)
	return nil
}

// Members calls member with the texts of the record, without those that are
// null.
func (u *AdminXMLUser) Members(member func(name, text string)) error {
	member("ID", u.ID.String())
	if u.AgreementDate != nil {
		member("AgreementDate", u.AgreementDate.String())
	}
	member("AccountID", u.AccountID.String())
	member("AdminUser", u.AdminUser.String())
	member("DateCreated", u.DateCreated.String())
	member("DateModified", u.DateModified.String())
	if u.DeclineDate != nil {
		member("DeclineDate", u.DeclineDate.String())
	}
	member("DisplayName", u.DisplayName)
	if u.DPAVersion != nil {
		member("DPAVersion", *u.DPAVersion)
	}
	member("EmailAddress", u.EmailAddress)
	member("Enabled", u.Enabled.String())
	member("LanguageID", u.LanguageID.String())
	if u.Language != nil {
		member("Language", *u.Language)
	}
	member("MobilePhone", u.MobilePhone)
	if u.Password != nil {
		member("Password", *u.Password)
	}
	if u.Pin != nil {
		member("Pin", *u.Pin)
	}
	preferences, err := u.Preferences.MarshalText()
	if err != nil {
		return err
	}
	member("Preferences", string(preferences))
	if u.PrivacyPolicyVersion != nil {
		member("PrivacyPolicyVersion", *u.PrivacyPolicyVersion)
	}
	member("SSOEnabled", u.SSOEnabled.String())
	member("TimeZone", u.TimeZone)
	member("Username", u.Username)
	if u.UserPassword != nil {
		member("UserPassword", *u.UserPassword)
	}
	return nil
}
