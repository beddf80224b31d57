package adminusers

import (
	"log/slog"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/logattr"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Update is the request body: the new details of a user. Every member is absent
// unless it was sent, which is what makes partial updates possible: [Apply]
// leaves an absent member alone, whereas the vendor's contract for a whole body
// ([Update.Validate]) asks for the required ones.
//
//	var u adminusers.Update
//	u.Enabled.Set(false) // a value
//	u.Pin.SetNull()      // null: a random pin at each login
//	u.Pin.Unset()        // absent again: leave the pin alone
//
// The members are those of [User], in the documented order. "Never null" below
// means that null is refused, with the code required if the member is required,
// otherwise with the code null.
//
// [Update.MarshalBinary] and [Update.Value] store it whole.
//
// Source: the model "User" under "Body Parameters" on the vendor's help page
// of PUT api/v1/admin/users/{id}.
type Update struct {
	// ID is the user's GUID. Never null. It may be left out; when sent it must
	// be the id of the record that is updated.
	ID wire.Optional[uuid.UUID] `json:"ID,omitzero" xml:"ID" contract:"identity"`

	// AgreementDate is read-only: it may be sent and is never applied. A
	// date or null.
	AgreementDate wire.Optional[wire.DateTime] `json:"AgreementDate,omitzero" xml:"AgreementDate" contract:"readonly"`

	// AccountID is the GUID of the user's account. Never null.
	AccountID wire.Optional[uuid.UUID] `json:"AccountID,omitzero" xml:"AccountID"`

	// AdminUser says whether the user is an administrator. Never null.
	AdminUser wire.Optional[bool] `json:"AdminUser,omitzero" xml:"AdminUser"`

	// DateCreated is when the account was created, a date. Never null. It is
	// not documented as read-only, so it is applied when sent.
	DateCreated wire.Optional[wire.DateTime] `json:"DateCreated,omitzero" xml:"DateCreated"`

	// DateModified is when the account was last changed, a date. Never null.
	// It is not documented as read-only, so it is applied when sent.
	DateModified wire.Optional[wire.DateTime] `json:"DateModified,omitzero" xml:"DateModified"`

	// DeclineDate is read-only: it may be sent and is never applied. A date
	// or null.
	DeclineDate wire.Optional[wire.DateTime] `json:"DeclineDate,omitzero" xml:"DeclineDate" contract:"readonly"`

	// DisplayName is the name shown to people. Required: not null, not empty,
	// not all white space.
	DisplayName wire.Optional[string] `json:"DisplayName,omitzero" xml:"DisplayName" validate:"required,notblank"`

	// DPAVersion is read-only: it may be sent and is never applied. Text or
	// null.
	DPAVersion wire.Optional[string] `json:"DPAVersion,omitzero" xml:"DPAVersion" contract:"readonly"`

	// EmailAddress is the e-mail address. Required; one @ that is neither
	// first nor last, else the code email, which the server itself does not
	// enforce.
	EmailAddress wire.Optional[string] `json:"EmailAddress,omitzero" xml:"EmailAddress" validate:"required,notblank,emailaddress"`

	// Enabled is the user's status. Required: true or false must be sent.
	Enabled wire.Optional[bool] `json:"Enabled,omitzero" xml:"Enabled" validate:"required"`

	// LanguageID is the GUID of the user's language. Required.
	LanguageID wire.Optional[uuid.UUID] `json:"LanguageID,omitzero" xml:"LanguageID" validate:"required"`

	// Language is text or null, in XML and forms only; JSON ignores it.
	Language wire.Optional[string] `json:"-" xml:"Language"`

	// MobilePhone is the mobile phone number. Required, and bound to the
	// documented pattern: an optional leading +, then 5 to 20 digits, white
	// space characters, parentheses and hyphens, at least 5 of them digits;
	// else the code pattern.
	MobilePhone wire.Optional[string] `json:"MobilePhone,omitzero" xml:"MobilePhone" validate:"required,notblank,mobile"`

	// Password sets the password. Text or null. Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero" xml:"Password"`

	// Pin sets the security pin for two-factor login. Text, or null for a
	// random pin at each login; absent leaves the pin alone. XML cannot say
	// null, and in a form an empty text is null. Secret.
	Pin wire.Optional[wire.Secret] `json:"Pin,omitzero" xml:"Pin"`

	// Preferences is an open enumeration; see [Preferences]. Never null.
	Preferences wire.Optional[Preferences] `json:"Preferences,omitzero" xml:"Preferences"`

	// PrivacyPolicyVersion is read-only: it may be sent and is never applied.
	// Text or null.
	PrivacyPolicyVersion wire.Optional[string] `json:"PrivacyPolicyVersion,omitzero" xml:"PrivacyPolicyVersion" contract:"readonly"`

	// SSOEnabled says whether the user is part of a single sign-on setup. Never
	// null.
	SSOEnabled wire.Optional[bool] `json:"SSOEnabled,omitzero" xml:"SSOEnabled"`

	// TimeZone is the time zone. Required: not null, not empty, not all white
	// space. The vendor documents no list of names.
	TimeZone wire.Optional[string] `json:"TimeZone,omitzero" xml:"TimeZone" validate:"required,notblank"`

	// Username is the name to log in with. Required: not null, not empty, not
	// all white space.
	Username wire.Optional[string] `json:"Username,omitzero" xml:"Username" validate:"required,notblank"`

	// UserPassword is text or null. It is in the vendor's samples, not in the
	// vendor's table. Secret, by its name.
	UserPassword wire.Optional[wire.Secret] `json:"UserPassword,omitzero" xml:"UserPassword"`

	// Extra holds members that this package does not know, written after the
	// others. [Full] and [Diff] fill it from a record's. Reading an update leaves
	// it empty, so that a client can plant none.
	Extra wire.Members `json:"-"`
}

// Params holds the URI parameters of the request.
type Params struct {
	// ID is the id of the user to be modified, a GUID: {id} in [Path].
	// Required.
	ID uuid.UUID
}

// Validate reports an id of all zeros, which is how a missing one reads, with
// the code required and the path "id".
func (p Params) Validate() error {
	if p.ID == uuid.Nil {
		return validate.Errors{{Path: wire.Member("id"), Code: validate.CodeRequired}}
	}
	return nil
}

// LogValue returns the id.
func (p Params) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", p.ID.String()))
}

// String returns what LogValue does, on one line.
func (p Params) String() string { return logattr.String(p.LogValue()) }
