package nullables

import (
	"github.com/google/uuid"
	"github.com/oapi-codegen/nullable"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminUpdate is the body of an update of adminusers with
// oapi-codegen/nullable. The tags are the rules of a whole body.
type AdminUpdate struct {
	ID                   nullable.Nullable[uuid.UUID]              `json:"ID,omitempty"`
	AgreementDate        nullable.Nullable[wire.DateTime]          `json:"AgreementDate,omitempty"`
	AccountID            nullable.Nullable[uuid.UUID]              `json:"AccountID,omitempty"`
	AdminUser            nullable.Nullable[bool]                   `json:"AdminUser,omitempty"`
	DateCreated          nullable.Nullable[wire.DateTime]          `json:"DateCreated,omitempty"`
	DateModified         nullable.Nullable[wire.DateTime]          `json:"DateModified,omitempty"`
	DeclineDate          nullable.Nullable[wire.DateTime]          `json:"DeclineDate,omitempty"`
	DisplayName          nullable.Nullable[string]                 `json:"DisplayName,omitempty" validate:"required,notblank"`
	DPAVersion           nullable.Nullable[string]                 `json:"DPAVersion,omitempty"`
	EmailAddress         nullable.Nullable[string]                 `json:"EmailAddress,omitempty" validate:"required,notblank,emailaddress"`
	Enabled              nullable.Nullable[bool]                   `json:"Enabled,omitempty" validate:"required"`
	LanguageID           nullable.Nullable[uuid.UUID]              `json:"LanguageID,omitempty" validate:"required"`
	MobilePhone          nullable.Nullable[string]                 `json:"MobilePhone,omitempty" validate:"required,notblank,mobile"`
	Password             nullable.Nullable[string]                 `json:"Password,omitempty"`
	Pin                  nullable.Nullable[string]                 `json:"Pin,omitempty"`
	Preferences          nullable.Nullable[adminusers.Preferences] `json:"Preferences,omitempty"`
	PrivacyPolicyVersion nullable.Nullable[string]                 `json:"PrivacyPolicyVersion,omitempty"`
	SSOEnabled           nullable.Nullable[bool]                   `json:"SSOEnabled,omitempty"`
	TimeZone             nullable.Nullable[string]                 `json:"TimeZone,omitempty" validate:"required,notblank"`
	Username             nullable.Nullable[string]                 `json:"Username,omitempty" validate:"required,notblank"`
	UserPassword         nullable.Nullable[string]                 `json:"UserPassword,omitempty"`
}

// AdminPartial is AdminUpdate with the rules of a partial body.
type AdminPartial struct {
	ID                   nullable.Nullable[uuid.UUID]              `json:"ID,omitempty"`
	AgreementDate        nullable.Nullable[wire.DateTime]          `json:"AgreementDate,omitempty"`
	AccountID            nullable.Nullable[uuid.UUID]              `json:"AccountID,omitempty"`
	AdminUser            nullable.Nullable[bool]                   `json:"AdminUser,omitempty"`
	DateCreated          nullable.Nullable[wire.DateTime]          `json:"DateCreated,omitempty"`
	DateModified         nullable.Nullable[wire.DateTime]          `json:"DateModified,omitempty"`
	DeclineDate          nullable.Nullable[wire.DateTime]          `json:"DeclineDate,omitempty"`
	DisplayName          nullable.Nullable[string]                 `json:"DisplayName,omitempty" validate:"omitempty,notblank"`
	DPAVersion           nullable.Nullable[string]                 `json:"DPAVersion,omitempty"`
	EmailAddress         nullable.Nullable[string]                 `json:"EmailAddress,omitempty" validate:"omitempty,notblank,emailaddress"`
	Enabled              nullable.Nullable[bool]                   `json:"Enabled,omitempty" validate:"omitempty"`
	LanguageID           nullable.Nullable[uuid.UUID]              `json:"LanguageID,omitempty" validate:"omitempty"`
	MobilePhone          nullable.Nullable[string]                 `json:"MobilePhone,omitempty" validate:"omitempty,notblank,mobile"`
	Password             nullable.Nullable[string]                 `json:"Password,omitempty"`
	Pin                  nullable.Nullable[string]                 `json:"Pin,omitempty"`
	Preferences          nullable.Nullable[adminusers.Preferences] `json:"Preferences,omitempty"`
	PrivacyPolicyVersion nullable.Nullable[string]                 `json:"PrivacyPolicyVersion,omitempty"`
	SSOEnabled           nullable.Nullable[bool]                   `json:"SSOEnabled,omitempty"`
	TimeZone             nullable.Nullable[string]                 `json:"TimeZone,omitempty" validate:"omitempty,notblank"`
	Username             nullable.Nullable[string]                 `json:"Username,omitempty" validate:"omitempty,notblank"`
	UserPassword         nullable.Nullable[string]                 `json:"UserPassword,omitempty"`
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
