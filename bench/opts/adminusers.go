package opts

import (
	"github.com/aarondl/opt/omitnull"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminUpdate is the body of an update of adminusers with aarondl/opt. The tags
// are the rules of a whole body.
type AdminUpdate struct {
	ID                   omitnull.Val[uuid.UUID]              `json:"ID,omitzero"`
	AgreementDate        omitnull.Val[wire.DateTime]          `json:"AgreementDate,omitzero"`
	AccountID            omitnull.Val[uuid.UUID]              `json:"AccountID,omitzero"`
	AdminUser            omitnull.Val[bool]                   `json:"AdminUser,omitzero"`
	DateCreated          omitnull.Val[wire.DateTime]          `json:"DateCreated,omitzero"`
	DateModified         omitnull.Val[wire.DateTime]          `json:"DateModified,omitzero"`
	DeclineDate          omitnull.Val[wire.DateTime]          `json:"DeclineDate,omitzero"`
	DisplayName          omitnull.Val[string]                 `json:"DisplayName,omitzero" validate:"required,notblank"`
	DPAVersion           omitnull.Val[string]                 `json:"DPAVersion,omitzero"`
	EmailAddress         omitnull.Val[string]                 `json:"EmailAddress,omitzero" validate:"required,notblank,emailaddress"`
	Enabled              omitnull.Val[bool]                   `json:"Enabled,omitzero" validate:"required"`
	LanguageID           omitnull.Val[uuid.UUID]              `json:"LanguageID,omitzero" validate:"required"`
	MobilePhone          omitnull.Val[string]                 `json:"MobilePhone,omitzero" validate:"required,notblank,mobile"`
	Password             omitnull.Val[string]                 `json:"Password,omitzero"`
	Pin                  omitnull.Val[string]                 `json:"Pin,omitzero"`
	Preferences          omitnull.Val[adminusers.Preferences] `json:"Preferences,omitzero"`
	PrivacyPolicyVersion omitnull.Val[string]                 `json:"PrivacyPolicyVersion,omitzero"`
	SSOEnabled           omitnull.Val[bool]                   `json:"SSOEnabled,omitzero"`
	TimeZone             omitnull.Val[string]                 `json:"TimeZone,omitzero" validate:"required,notblank"`
	Username             omitnull.Val[string]                 `json:"Username,omitzero" validate:"required,notblank"`
	UserPassword         omitnull.Val[string]                 `json:"UserPassword,omitzero"`
}

// AdminPartial is AdminUpdate with the rules of a partial body.
type AdminPartial struct {
	ID                   omitnull.Val[uuid.UUID]              `json:"ID,omitzero"`
	AgreementDate        omitnull.Val[wire.DateTime]          `json:"AgreementDate,omitzero"`
	AccountID            omitnull.Val[uuid.UUID]              `json:"AccountID,omitzero"`
	AdminUser            omitnull.Val[bool]                   `json:"AdminUser,omitzero"`
	DateCreated          omitnull.Val[wire.DateTime]          `json:"DateCreated,omitzero"`
	DateModified         omitnull.Val[wire.DateTime]          `json:"DateModified,omitzero"`
	DeclineDate          omitnull.Val[wire.DateTime]          `json:"DeclineDate,omitzero"`
	DisplayName          omitnull.Val[string]                 `json:"DisplayName,omitzero" validate:"omitempty,notblank"`
	DPAVersion           omitnull.Val[string]                 `json:"DPAVersion,omitzero"`
	EmailAddress         omitnull.Val[string]                 `json:"EmailAddress,omitzero" validate:"omitempty,notblank,emailaddress"`
	Enabled              omitnull.Val[bool]                   `json:"Enabled,omitzero" validate:"omitempty"`
	LanguageID           omitnull.Val[uuid.UUID]              `json:"LanguageID,omitzero" validate:"omitempty"`
	MobilePhone          omitnull.Val[string]                 `json:"MobilePhone,omitzero" validate:"omitempty,notblank,mobile"`
	Password             omitnull.Val[string]                 `json:"Password,omitzero"`
	Pin                  omitnull.Val[string]                 `json:"Pin,omitzero"`
	Preferences          omitnull.Val[adminusers.Preferences] `json:"Preferences,omitzero"`
	PrivacyPolicyVersion omitnull.Val[string]                 `json:"PrivacyPolicyVersion,omitzero"`
	SSOEnabled           omitnull.Val[bool]                   `json:"SSOEnabled,omitzero"`
	TimeZone             omitnull.Val[string]                 `json:"TimeZone,omitzero" validate:"omitempty,notblank"`
	Username             omitnull.Val[string]                 `json:"Username,omitzero" validate:"omitempty,notblank"`
	UserPassword         omitnull.Val[string]                 `json:"UserPassword,omitzero"`
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone.
func (u *AdminUpdate) Apply(user pointer.AdminUser) (pointer.AdminUser, error) {
	if u.anyNull() {
		return user, pointer.ErrNull
	}
	if id, ok := get(u.ID); ok && id != user.ID {
		return user, pointer.ErrIdentity
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
	setNullable(&user.Password, u.Password)
	setNullable(&user.Pin, u.Pin)
	set(&user.Preferences, u.Preferences)
	set(&user.SSOEnabled, u.SSOEnabled)
	set(&user.TimeZone, u.TimeZone)
	set(&user.Username, u.Username)
	setNullable(&user.UserPassword, u.UserPassword)
	return user, nil
}

// anyNull reports whether any member is null that cannot be.
func (u *AdminUpdate) anyNull() bool {
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
