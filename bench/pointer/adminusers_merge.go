package pointer

// Check refuses null where the record cannot hold it, and an update of another
// record.
func (u *AdminUpdate) Check(user *AdminUser, sent Sent) error {
	if sent.AnyNull(AdminNotNull) {
		return ErrNull
	}
	if u.ID != nil && *u.ID != user.ID {
		return ErrIdentity
	}
	return nil
}

// AdminNotNull are the members that cannot be null.
var AdminNotNull = []string{
	"ID",
	"AccountID",
	"AdminUser",
	"DateCreated",
	"DateModified",
	"DisplayName",
	"EmailAddress",
	"Enabled",
	"LanguageID",
	"MobilePhone",
	"Preferences",
	"SSOEnabled",
	"TimeZone",
	"Username",
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone.
func (u *AdminUpdate) Apply(user AdminUser, sent Sent) (AdminUser, error) {
	if err := u.Check(&user, sent); err != nil {
		return user, err
	}
	set(&user.ID, u.ID)
	set(&user.AccountID, u.AccountID)
	set(&user.AdminUser, u.AdminUser)
	set(&user.DateCreated, u.DateCreated)
	set(&user.DateModified, u.DateModified)
	set(&user.DisplayName, u.DisplayName)
	set(&user.EmailAddress, u.EmailAddress)
	set(&user.Enabled, u.Enabled)
	set(&user.LanguageID, u.LanguageID)
	set(&user.MobilePhone, u.MobilePhone)
	setNullable(&user.Password, u.Password, sent, "Password")
	setNullable(&user.Pin, u.Pin, sent, "Pin")
	set(&user.Preferences, u.Preferences)
	set(&user.SSOEnabled, u.SSOEnabled)
	set(&user.TimeZone, u.TimeZone)
	set(&user.Username, u.Username)
	setNullable(&user.UserPassword, u.UserPassword, sent, "UserPassword")
	return user, nil
}

// DropReadOnly drops the read-only members, for merges that do not know about
// them.
func (u *AdminUpdate) DropReadOnly() {
	u.AgreementDate = nil
	u.DeclineDate = nil
	u.DPAVersion = nil
	u.PrivacyPolicyVersion = nil
}

// PutNulls writes null into the members of the record for which it was sent,
// for merges that cannot say null.
func (u *AdminUser) PutNulls(sent Sent) {
	if sent.Null("Password") {
		u.Password = nil
	}
	if sent.Null("Pin") {
		u.Pin = nil
	}
	if sent.Null("UserPassword") {
		u.UserPassword = nil
	}
}

// PutNulls is the same for a record kept in the shape of an update.
func (u *AdminUpdate) PutNulls(sent Sent) {
	if sent.Null("Password") {
		u.Password = nil
	}
	if sent.Null("Pin") {
		u.Pin = nil
	}
	if sent.Null("UserPassword") {
		u.UserPassword = nil
	}
}

// Detach clears the members that the update will write, for merges that would
// write through their pointers into the stored record.
func (u *AdminUser) Detach(sent *AdminUpdate) {
	if sent.Password != nil {
		u.Password = nil
	}
	if sent.Pin != nil {
		u.Pin = nil
	}
	if sent.UserPassword != nil {
		u.UserPassword = nil
	}
}

// AdminReadOnly are the read-only members.
var AdminReadOnly = []string{"AgreementDate", "DeclineDate", "DPAVersion", "PrivacyPolicyVersion"}
