package limit

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminAppendXML appends adminusers.User as XML. It hands a record with a text
// that needs escapes to the library.
func AdminAppendXML(dst []byte, u *adminusers.User) ([]byte, error) {
	if written, ok := writeAdminXML(dst, u); ok {
		return written, nil
	}
	return u.AppendXML(dst)
}

func writeAdminXML(dst []byte, u *adminusers.User) (_ []byte, ok bool) {
	dst = append(dst, "<User"+namespaces+"><ID>"...)
	dst = plain.AppendGUID(dst, u.ID)
	dst = append(dst, "</ID>"...)
	if v, set := u.AgreementDate.Get(); set {
		dst = append(dst, "<AgreementDate>"...)
		dst, _ = v.AppendText(dst)
		dst = append(dst, "</AgreementDate>"...)
	} else if u.AgreementDate.IsNull() {
		dst = append(dst, `<AgreementDate xsi:nil="true"></AgreementDate>`...)
	}
	dst = append(dst, "<AccountID>"...)
	dst = plain.AppendGUID(dst, u.AccountID)
	dst = append(dst, "</AccountID><AdminUser>"...)
	dst = strconv.AppendBool(dst, u.AdminUser)
	dst = append(dst, "</AdminUser><DateCreated>"...)
	dst, _ = u.DateCreated.AppendText(dst)
	dst = append(dst, "</DateCreated><DateModified>"...)
	dst, _ = u.DateModified.AppendText(dst)
	dst = append(dst, "</DateModified>"...)
	if v, set := u.DeclineDate.Get(); set {
		dst = append(dst, "<DeclineDate>"...)
		dst, _ = v.AppendText(dst)
		dst = append(dst, "</DeclineDate>"...)
	} else if u.DeclineDate.IsNull() {
		dst = append(dst, `<DeclineDate xsi:nil="true"></DeclineDate>`...)
	}
	dst = append(dst, "<DisplayName>"...)
	if dst, ok = appendXMLText(dst, u.DisplayName); !ok {
		return dst, false
	}
	dst = append(dst, "</DisplayName>"...)
	if v, set := u.DPAVersion.Get(); set {
		dst = append(dst, "<DPAVersion>"...)
		if dst, ok = appendXMLText(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</DPAVersion>"...)
	}
	dst = append(dst, "<EmailAddress>"...)
	if dst, ok = appendXMLText(dst, u.EmailAddress); !ok {
		return dst, false
	}
	dst = append(dst, "</EmailAddress><Enabled>"...)
	dst = strconv.AppendBool(dst, u.Enabled)
	dst = append(dst, "</Enabled><LanguageID>"...)
	dst = plain.AppendGUID(dst, u.LanguageID)
	dst = append(dst, "</LanguageID>"...)
	if v, set := u.Language.Get(); set {
		dst = append(dst, "<Language>"...)
		if dst, ok = appendXMLText(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</Language>"...)
	}
	dst = append(dst, "<MobilePhone>"...)
	if dst, ok = appendXMLText(dst, u.MobilePhone); !ok {
		return dst, false
	}
	dst = append(dst, "</MobilePhone>"...)
	if v, set := u.Password.Get(); set {
		dst = append(dst, "<Password>"...)
		if dst, ok = appendXMLSecret(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</Password>"...)
	}
	if v, set := u.Pin.Get(); set {
		dst = append(dst, "<Pin>"...)
		if dst, ok = appendXMLSecret(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</Pin>"...)
	}
	dst = append(dst, "<Preferences>"...)
	var err error
	if dst, err = preferencesNames.AppendXML(dst, string(u.Preferences)); err != nil {
		return dst, false
	}
	dst = append(dst, "</Preferences>"...)
	if v, set := u.PrivacyPolicyVersion.Get(); set {
		dst = append(dst, "<PrivacyPolicyVersion>"...)
		if dst, ok = appendXMLText(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</PrivacyPolicyVersion>"...)
	}
	dst = append(dst, "<SSOEnabled>"...)
	dst = strconv.AppendBool(dst, u.SSOEnabled)
	dst = append(dst, "</SSOEnabled><TimeZone>"...)
	if dst, ok = appendXMLText(dst, u.TimeZone); !ok {
		return dst, false
	}
	dst = append(dst, "</TimeZone><Username>"...)
	if dst, ok = appendXMLText(dst, u.Username); !ok {
		return dst, false
	}
	dst = append(dst, "</Username>"...)
	if v, set := u.UserPassword.Get(); set {
		dst = append(dst, "<UserPassword>"...)
		if dst, ok = appendXMLSecret(dst, v); !ok {
			return dst, false
		}
		dst = append(dst, "</UserPassword>"...)
	}
	return append(dst, "</User>"...), true
}

// preferencesNames are the published names of the enumeration.
var preferencesNames = wire.EnumNames{string(adminusers.PreferencesNone)}

// appendXMLSecret appends a text, which it reveals on the stack.
func appendXMLSecret(dst []byte, v wire.Secret) ([]byte, bool) {
	var room [64]byte
	return appendXMLText(dst, string(v.AppendTo(room[:0])))
}
