package limit

import (
	"github.com/seed16fbf055/userupdate/adminusers"
)

// AdminApply is adminusers.Apply.
func AdminApply(stored adminusers.User, u adminusers.Update) (user adminusers.User, err error) {
	if id, sent := u.ID.Get(); adminNull(&u) || sent && id != stored.ID {
		return adminusers.Apply(stored, u)
	}
	user = stored
	if v, ok := u.ID.Get(); ok {
		user.ID = v
	}
	if v, ok := u.AccountID.Get(); ok {
		user.AccountID = v
	}
	if v, ok := u.AdminUser.Get(); ok {
		user.AdminUser = v
	}
	if v, ok := u.DateCreated.Get(); ok {
		user.DateCreated = v
	}
	if v, ok := u.DateModified.Get(); ok {
		user.DateModified = v
	}
	if v, ok := u.DisplayName.Get(); ok {
		user.DisplayName = v
	}
	if v, ok := u.EmailAddress.Get(); ok {
		user.EmailAddress = v
	}
	if v, ok := u.Enabled.Get(); ok {
		user.Enabled = v
	}
	if v, ok := u.LanguageID.Get(); ok {
		user.LanguageID = v
	}
	if v, ok := u.MobilePhone.Get(); ok {
		user.MobilePhone = v
	}
	if u.Password.IsSet() {
		user.Password = u.Password
	}
	if u.Pin.IsSet() {
		user.Pin = u.Pin
	}
	if v, ok := u.Preferences.Get(); ok {
		user.Preferences = v
	}
	if v, ok := u.SSOEnabled.Get(); ok {
		user.SSOEnabled = v
	}
	if v, ok := u.TimeZone.Get(); ok {
		user.TimeZone = v
	}
	if v, ok := u.Username.Get(); ok {
		user.Username = v
	}
	if u.UserPassword.IsSet() {
		user.UserPassword = u.UserPassword
	}
	return user, nil
}

// adminNull reports whether any member is null that cannot be.
func adminNull(u *adminusers.Update) bool {
	return u.ID.IsNull() ||
		u.AccountID.IsNull() ||
		u.AdminUser.IsNull() ||
		u.DateCreated.IsNull() ||
		u.DateModified.IsNull() ||
		u.DisplayName.IsNull() ||
		u.EmailAddress.IsNull() ||
		u.Enabled.IsNull() ||
		u.LanguageID.IsNull() ||
		u.MobilePhone.IsNull() ||
		u.Preferences.IsNull() ||
		u.SSOEnabled.IsNull() ||
		u.TimeZone.IsNull() ||
		u.Username.IsNull()
}
