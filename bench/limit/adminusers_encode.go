package limit

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// AdminAppendJSON is AppendJSON of adminusers.User.
func AdminAppendJSON(dst []byte, u *adminusers.User) ([]byte, error) {
	start := len(dst)
	dst = append(dst, `,"ID":`...)
	dst = appendGUID(dst, u.ID)
	if v, ok := u.AgreementDate.Get(); ok {
		dst = append(dst, `,"AgreementDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.AgreementDate.IsNull() {
		dst = append(dst, `,"AgreementDate":null`...)
	}
	dst = append(dst, `,"AccountID":`...)
	dst = appendGUID(dst, u.AccountID)
	dst = append(dst, `,"AdminUser":`...)
	dst = strconv.AppendBool(dst, u.AdminUser)
	dst = append(dst, `,"DateCreated":`...)
	dst = u.DateCreated.AppendJSON(dst)
	dst = append(dst, `,"DateModified":`...)
	dst = u.DateModified.AppendJSON(dst)
	if v, ok := u.DeclineDate.Get(); ok {
		dst = append(dst, `,"DeclineDate":`...)
		dst = v.AppendJSON(dst)
	} else if u.DeclineDate.IsNull() {
		dst = append(dst, `,"DeclineDate":null`...)
	}
	dst = append(dst, `,"DisplayName":`...)
	dst = plain.AppendString(dst, u.DisplayName)
	if v, ok := u.DPAVersion.Get(); ok {
		dst = append(dst, `,"DPAVersion":`...)
		dst = plain.AppendString(dst, v)
	} else if u.DPAVersion.IsNull() {
		dst = append(dst, `,"DPAVersion":null`...)
	}
	dst = append(dst, `,"EmailAddress":`...)
	dst = plain.AppendString(dst, u.EmailAddress)
	dst = append(dst, `,"Enabled":`...)
	dst = strconv.AppendBool(dst, u.Enabled)
	dst = append(dst, `,"LanguageID":`...)
	dst = appendGUID(dst, u.LanguageID)
	dst = append(dst, `,"MobilePhone":`...)
	dst = plain.AppendString(dst, u.MobilePhone)
	if v, ok := u.Password.Get(); ok {
		dst = append(dst, `,"Password":`...)
		dst = v.AppendJSON(dst)
	} else if u.Password.IsNull() {
		dst = append(dst, `,"Password":null`...)
	}
	if v, ok := u.Pin.Get(); ok {
		dst = append(dst, `,"Pin":`...)
		dst = v.AppendJSON(dst)
	} else if u.Pin.IsNull() {
		dst = append(dst, `,"Pin":null`...)
	}
	dst = append(dst, `,"Preferences":`...)
	var err error
	if dst, err = u.Preferences.AppendJSON(dst); err != nil {
		return dst, err
	}
	if v, ok := u.PrivacyPolicyVersion.Get(); ok {
		dst = append(dst, `,"PrivacyPolicyVersion":`...)
		dst = plain.AppendString(dst, v)
	} else if u.PrivacyPolicyVersion.IsNull() {
		dst = append(dst, `,"PrivacyPolicyVersion":null`...)
	}
	dst = append(dst, `,"SSOEnabled":`...)
	dst = strconv.AppendBool(dst, u.SSOEnabled)
	dst = append(dst, `,"TimeZone":`...)
	dst = plain.AppendString(dst, u.TimeZone)
	dst = append(dst, `,"Username":`...)
	dst = plain.AppendString(dst, u.Username)
	if v, ok := u.UserPassword.Get(); ok {
		dst = append(dst, `,"UserPassword":`...)
		dst = v.AppendJSON(dst)
	} else if u.UserPassword.IsNull() {
		dst = append(dst, `,"UserPassword":null`...)
	}
	dst[start] = '{'
	return append(dst, '}'), nil
}
