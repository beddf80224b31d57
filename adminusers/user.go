package adminusers

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// User is the record of one 2sms user, as the server stores and returns it.
//
// The members are in the documented order. Members of plain Go types are never
// null on the server; the others are [wire.Optional], where null means that the
// server holds null and absent means unknown (the answer or format that the
// record was read from did not carry the member).
//
// [User.MarshalBinary] and [User.Value] store it whole.
//
// Source: the model "User" on the vendor's help page of
// PUT api/v1/admin/users/{id}; see the package documentation for the table.
type User struct {
	// ID is the unique identifier of the user, a GUID. It is the record's
	// identity: an update cannot change it.
	ID uuid.UUID `json:"ID" xml:"ID" contract:"identity"`

	// AgreementDate is when the user accepted the privacy policy and the data
	// processing agreement, a date; null when that has not happened.
	// Documented as read-only.
	AgreementDate wire.Optional[wire.DateTime] `json:"AgreementDate,omitzero" xml:"AgreementDate" contract:"readonly"`

	// AccountID is the unique identifier of the account the user belongs to,
	// a GUID.
	AccountID uuid.UUID `json:"AccountID" xml:"AccountID"`

	// AdminUser says whether the user is an administrator.
	AdminUser bool `json:"AdminUser" xml:"AdminUser"`

	// DateCreated is when the user account was created, a date. It is not
	// documented as read-only.
	DateCreated wire.DateTime `json:"DateCreated" xml:"DateCreated"`

	// DateModified is when the user account was last changed, a date. It is
	// not documented as read-only.
	DateModified wire.DateTime `json:"DateModified" xml:"DateModified"`

	// DeclineDate is when the user declined the privacy policy and the data
	// processing agreement, a date; null when that has not happened.
	// Documented as read-only.
	DeclineDate wire.Optional[wire.DateTime] `json:"DeclineDate,omitzero" xml:"DeclineDate" contract:"readonly"`

	// DisplayName is the user's name as shown to people. Required.
	DisplayName string `json:"DisplayName" xml:"DisplayName" validate:"required,notblank"`

	// DPAVersion is the version of the data processing agreement that the
	// user accepted. Documented as read-only.
	DPAVersion wire.Optional[string] `json:"DPAVersion,omitzero" xml:"DPAVersion" contract:"readonly"`

	// EmailAddress is the user's e-mail address. Required; documented as "Data
	// type: EmailAddress", which this package checks with the code email and
	// the server does not enforce.
	EmailAddress string `json:"EmailAddress" xml:"EmailAddress" validate:"required,notblank,emailaddress"`

	// Enabled is the user's status: true for enabled. Required; false is a
	// value like true.
	Enabled bool `json:"Enabled" xml:"Enabled"`

	// LanguageID is the identifier of the user's language, a GUID. Required.
	LanguageID uuid.UUID `json:"LanguageID" xml:"LanguageID"`

	// Language is only in the vendor's XML sample, not in the table, and is not
	// described. JSON ignores it, so it is absent from a record read from JSON.
	// Forms carry it.
	Language wire.Optional[string] `json:"-" xml:"Language"`

	// MobilePhone is the user's mobile phone number. Required: an optional
	// leading +, then 5 to 20 digits, white space characters, parentheses and
	// hyphens, with at least 5 digits among them (see
	// [github.com/seed16fbf055/userupdate/validate.MobilePhone]).
	MobilePhone string `json:"MobilePhone" xml:"MobilePhone" validate:"required,notblank,mobile"`

	// Password is the user's password. Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero" xml:"Password"`

	// Pin is the security pin, used when two-factor login has been enabled.
	// Null asks for a random pin at each login. Secret.
	Pin wire.Optional[wire.Secret] `json:"Pin,omitzero" xml:"Pin"`

	// Preferences is an enumeration, a number in JSON and a name in XML. The
	// vendor publishes one value, NONE, which is 0; see [Preferences].
	Preferences Preferences `json:"Preferences" xml:"Preferences"`

	// PrivacyPolicyVersion is the version of the privacy policy that the user
	// accepted. Documented as read-only.
	PrivacyPolicyVersion wire.Optional[string] `json:"PrivacyPolicyVersion,omitzero" xml:"PrivacyPolicyVersion" contract:"readonly"`

	// SSOEnabled says whether the user is part of a single sign-on setup.
	SSOEnabled bool `json:"SSOEnabled" xml:"SSOEnabled"`

	// TimeZone is the user's time zone. Required; the vendor documents no
	// list of names.
	TimeZone string `json:"TimeZone" xml:"TimeZone" validate:"required,notblank"`

	// Username is the name the user logs in with. Required.
	Username string `json:"Username" xml:"Username" validate:"required,notblank"`

	// UserPassword is in the vendor's samples but not in the vendor's table,
	// and is described nowhere. Secret, by its name.
	UserPassword wire.Optional[wire.Secret] `json:"UserPassword,omitzero" xml:"UserPassword"`

	// Extra holds what the vendor's JSON says about the user and this package
	// does not know; see [wire.Members] and the package documentation.
	Extra wire.Members `json:"-"`
}

// Preferences is the type of the member of that name: an open enumeration. The
// vendor publishes one value, [PreferencesNone]; others keep the name or the
// number that they were read with.
//
// It contains a name ("NONE", or one the vendor has not published) or the
// digits of a number without a published name ("7"). The zero value means
// [PreferencesNone] and is written so.
//
//	format  reads                                          writes
//	JSON    a 32-bit number, a string of one, or a name    a number where one is known, else the name as a string
//	XML     exactly a name                                 a name; a number without one is an error
type Preferences string

// PreferencesNone is the one published member: NONE in XML, 0 in JSON.
const PreferencesNone Preferences = "NONE"

// preferencesNames are the published names; the index is the number.
var preferencesNames = wire.EnumNames{string(PreferencesNone)}

// String returns the name, or the digits of a number without one.
func (p Preferences) String() string {
	if p == "" {
		p = PreferencesNone
	}
	return string(p)
}
