package aaa

import (
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/logattr"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Update is the request body: "details of the user profile to update". Every
// member is absent unless it was sent; the vendor requires none.
//
//	var u aaa.Update
//	u.AccountStatus.Set(aaa.Disabled)         // a value
//	u.AuthenticationType.Set(wire.IntOf(7))   // an id, not an object
//	u.EmailAddress.SetNull()                  // null
//	u.EmailAddress.Unset()                    // absent again: leave it alone
//
// The members differ from those of [User]: an update sends the id of an
// authentication type, and items whose members are optional. The package
// documentation says how [Apply] merges them.
//
// [Update.MarshalBinary] and [Update.Value] store it whole.
//
// Source: the request of the vendor's page of PUT /api/AAA/UserProfiles/{id}.
type Update struct {
	// AccountStatus enables (1) or disables (0) the account. Rule: 0 or 1.
	AccountStatus wire.Optional[Flag] `json:"AccountStatus,omitzero" validate:"omitempty,oneof=0 1"`

	// AuthenticationType is the id of an authentication type instance: 1 for
	// internal, others as GET /api/AAA/AuthTypes lists them. A whole body with
	// 1 must have both passwords.
	AuthenticationType wire.Optional[wire.IntOrString] `json:"AuthenticationType,omitzero" contract:"custom=authentication"`

	// EmailAddress is the user's e-mail address. The vendor documents no rule
	// for it.
	EmailAddress wire.Optional[string] `json:"EmailAddress,omitzero"`

	// Password is the user's new password, "required for Internal
	// authentication only". Rule: RepeatPassword must be sent too and be the
	// same. Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero"`

	// Preferences are the preferences to change or add, by PreferenceID; those
	// that are not sent stay. Never null.
	Preferences wire.Optional[[]PreferenceUpdate] `json:"Preferences,omitzero" contract:"key=PreferenceID,notnull"`

	// Properties are the properties to change or add, by PropertyID; those that
	// are not sent stay. Never null.
	Properties wire.Optional[[]PropertyUpdate] `json:"Properties,omitzero" contract:"key=PropertyID,notnull"`

	// RepeatPassword is Password once more. Rule: the same as Password, and not
	// without it. Secret.
	RepeatPassword wire.Optional[wire.Secret] `json:"RepeatPassword,omitzero"`

	// Extra holds members that this package does not know, written after the
	// others. [Full] and [Diff] fill it from a record's. Reading an update leaves
	// it empty, so that a client can plant none.
	Extra wire.Members `json:"-"`
}

// PreferenceUpdate is what an update says about one preference. An absent
// member stays as it is.
type PreferenceUpdate struct {
	// Description describes the preference.
	Description wire.Optional[string] `json:"Description,omitzero"`

	// Override locks (1) or unlocks (0) the preference. Rule: 0 or 1.
	Override wire.Optional[Flag] `json:"Override,omitzero" validate:"omitempty,oneof=0 1"`

	// PreferenceID says which preference. Rule: sent, not null, and only once
	// in the list.
	PreferenceID wire.Optional[int64] `json:"PreferenceID,omitzero"`

	// PreferenceName is the preference's name.
	PreferenceName wire.Optional[string] `json:"PreferenceName,omitzero"`

	// PreferenceValue is the preference's value: the documented whole number,
	// or a text as records hold it.
	PreferenceValue wire.Optional[PreferenceValue] `json:"PreferenceValue,omitzero" contract:"as=preferenceForm"`

	// Extra holds members that this package does not know. Reading an update
	// leaves it empty.
	Extra wire.Members `json:"-"`
}

// PropertyUpdate is what an update says about one property. An absent member
// stays as it is.
type PropertyUpdate struct {
	// Description describes the property.
	Description wire.Optional[string] `json:"Description,omitzero"`

	// ID is listed next to PropertyID without a description, and no record has
	// it. It is carried and merged with other updates, but does not reach the
	// record. The wire name is id.
	ID wire.Optional[wire.IntOrString] `json:"id,omitzero" contract:"updateonly"`

	// PropertyID says which property. Rule: sent, not null, and only once in
	// the list.
	PropertyID wire.Optional[int64] `json:"PropertyID,omitzero"`

	// PropertyName is the property's name.
	PropertyName wire.Optional[string] `json:"PropertyName,omitzero"`

	// PropertyValue is the property's value.
	PropertyValue wire.Optional[string] `json:"PropertyValue,omitzero"`

	// Extra holds members that this package does not know. Reading an update
	// leaves it empty.
	Extra wire.Members `json:"-"`
}

// Params holds the path parameter of the request.
type Params struct {
	// ID is the id of the user profile, a 32-bit number: {id} in [Path].
	// Required.
	ID int32
}

// Validate reports an id of 0, which is how a missing one reads, with the code
// required and the path "id". The vendor documents no other limit.
func (p Params) Validate() error {
	if p.ID == 0 {
		return validate.Errors{{Path: wire.Member("id"), Code: validate.CodeRequired}}
	}
	return nil
}

// LogValue returns the id.
func (p Params) LogValue() slog.Value {
	return slog.GroupValue(slog.Int64("id", int64(p.ID)))
}

// String returns what LogValue does, on one line.
func (p Params) String() string { return logattr.String(p.LogValue()) }
