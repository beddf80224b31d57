package limit

import (
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
)

// AdminValidate is Update.Validate of adminusers.
func AdminValidate(u adminusers.Update) error {
	if u.DisplayName.IsSet() && u.EmailAddress.IsSet() && u.Enabled.IsSet() && u.LanguageID.IsSet() &&
		u.MobilePhone.IsSet() && u.TimeZone.IsSet() && u.Username.IsSet() && adminSound(&u) {
		return nil
	}
	return u.Validate()
}

// AdminValidatePartial is Update.ValidatePartial of adminusers.
func AdminValidatePartial(u adminusers.Update) error {
	if adminSound(&u) {
		return nil
	}
	return u.ValidatePartial()
}

// HPProValidate is Update.Validate and Update.ValidatePartial of hppro, which
// requires nothing.
func HPProValidate(u hppro.Update) error {
	if !hpproNull(&u) {
		return nil
	}
	return u.Validate()
}

// adminSound reports whether the rules hold for what was sent, with checks that
// suffice for usual texts.
func adminSound(u *adminusers.Update) bool {
	if v, ok := u.DisplayName.Get(); ok && !inked(v) {
		return false
	}
	if v, ok := u.EmailAddress.Get(); ok && !mail(v) {
		return false
	}
	if v, ok := u.MobilePhone.Get(); ok && !phone(v) {
		return false
	}
	if v, ok := u.TimeZone.Get(); ok && !inked(v) {
		return false
	}
	if v, ok := u.Username.Get(); ok && !inked(v) {
		return false
	}
	return !adminNull(u)
}

// inked reports whether the text begins with a visible character.
func inked(s string) bool { return s != "" && s[0] > ' ' && s[0] < 0x7F }

// mail reports whether the text has exactly one @ inside and no line break.
func mail(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && strings.IndexByte(s[at+1:], '@') < 0 &&
		strings.IndexByte(s, '\r') < 0 && strings.IndexByte(s, '\n') < 0
}

// phone reports whether the text is a mobile phone number in ASCII on one
// line.
func phone(s string) bool {
	if s != "" && s[0] == '+' {
		s = s[1:]
	}
	if len(s) < 5 || len(s) > 20 {
		return false
	}
	sum := uint16(0)
	for i := range len(s) {
		sum += phoneWeight[s[i]]
	}
	return 5 <= sum && sum <= 20
}

// phoneWeight is 1 for a digit, 0 for what may be between digits, and more than
// 20 for anything else.
var phoneWeight = func() (weights [256]uint16) {
	for i := range weights {
		switch {
		case '0' <= i && i <= '9':
			weights[i] = 1
		case i != ' ' && i != '-' && i != '(' && i != ')':
			weights[i] = 21
		}
	}
	return weights
}()
