package aaa

import "github.com/seed16fbf055/userupdate/wire"

// User is the record of one user profile, as the server stores and returns it:
// the model "AAAUsersRead".
//
// The members are in the documented order. The vendor does not document which
// of them can be null, so each is a [wire.Optional]: null means that the server
// holds null, absent means unknown (the answer that the record was read from
// did not carry the member).
//
// [User.MarshalBinary] and [User.Value] store it whole.
//
// Source: the response of the vendor's page of PUT /api/AAA/UserProfiles/{id};
// see the package documentation for the table.
type User struct {
	// AccountExpiration is documented as "the date when the account's password
	// will expire. 0 means it never expires": "[Never]", "0",
	// "2025-10-04 12:30:00" or "2025-10-04". [User.AccountExpires] reads it.
	AccountExpiration wire.Optional[string] `json:"AccountExpiration,omitzero"`

	// AccountStatus says whether the account is enabled (1) or disabled (0).
	// Rule: 0 or 1.
	AccountStatus wire.Optional[Flag] `json:"AccountStatus,omitzero" validate:"omitempty,oneof=0 1"`

	// AuthenticationType is the authentication type instance of the user. An
	// update sends its id alone.
	AuthenticationType wire.Optional[AuthenticationType] `json:"AuthenticationType,omitzero" contract:"custom=authentication"`

	// AuthenticationTypeName is the name of the authentication type instance.
	// It cannot be edited; after an update that changes the type it is unknown.
	AuthenticationTypeName wire.Optional[string] `json:"AuthenticationTypeName,omitzero"`

	// EmailAddress is the user's e-mail address.
	EmailAddress wire.Optional[string] `json:"EmailAddress,omitzero"`

	// FailedLoginCount is the number of failed logins. It cannot be edited.
	FailedLoginCount wire.Optional[int64] `json:"FailedLoginCount,omitzero"`

	// FullName is the full name of the user. It cannot be edited.
	FullName wire.Optional[string] `json:"FullName,omitzero"`

	// LastLoginFailed is "the last failed login attempt". The unit is not
	// documented; UNIX seconds are likely, and 0 is in the example. It cannot
	// be edited.
	LastLoginFailed wire.Optional[int64] `json:"LastLoginFailed,omitzero"`

	// LastLoginSuccess is "the last successful login attempt", in the unit of
	// LastLoginFailed. It cannot be edited.
	LastLoginSuccess wire.Optional[int64] `json:"LastLoginSuccess,omitzero"`

	// Password is the user's password; a record that was read has it empty.
	// Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero"`

	// PasswordExpiration is when the password will expire: UNIX seconds as
	// text, "0" when it has expired, "2147483647" for never.
	// [User.PasswordExpires] reads it. It cannot be edited.
	PasswordExpiration wire.Optional[string] `json:"PasswordExpiration,omitzero"`

	// Preferences are the user's preferences, one item a PreferenceID.
	Preferences wire.Optional[[]Preference] `json:"Preferences,omitzero" contract:"key=PreferenceID"`

	// Properties are the user's properties, one item a PropertyID.
	Properties wire.Optional[[]Property] `json:"Properties,omitzero" contract:"key=PropertyID"`

	// RepeatPassword is the password once more; a record that was read has it
	// empty. Secret.
	RepeatPassword wire.Optional[wire.Secret] `json:"RepeatPassword,omitzero"`

	// Subgroups are the ids of the user's subgroups: "users inherit only
	// restrictive access properties set for the subgroup, not roles or
	// preferences". They cannot be edited.
	Subgroups wire.Optional[[]int64] `json:"Subgroups,omitzero"`

	// SupportUsername is the support user name. It cannot be edited.
	SupportUsername wire.Optional[string] `json:"SupportUsername,omitzero"`

	// UserGroup is the user's primary group. It cannot be edited.
	UserGroup wire.Optional[UserGroup] `json:"UserGroup,omitzero" contract:"custom=userGroup"`

	// UserGroupName is the name of the user's primary group. It cannot be
	// edited.
	UserGroupName wire.Optional[string] `json:"UserGroupName,omitzero"`

	// UserID is the number of the user: {id} in [Path]. An update does not have
	// it.
	UserID wire.Optional[int64] `json:"UserID,omitzero"`

	// UserName is the name the user logs in with. It cannot be edited.
	UserName wire.Optional[string] `json:"UserName,omitzero"`

	// Extra holds what the vendor's JSON says about the user and this package
	// does not know; see [wire.Members] and the package documentation.
	Extra wire.Members `json:"-"`
}

// AuthenticationType is an authentication type instance, a way to log in: 1 is
// Internal, the others are made by administrators.
type AuthenticationType struct {
	// ID is the instance's identifier. It is documented as an integer and shown
	// as the string "1"; it is written as it was read.
	ID wire.Optional[wire.IntOrString] `json:"id,omitzero"`

	// Name is the instance's name. Absent after an update that changed the
	// type, which sends no name.
	Name wire.Optional[string] `json:"name,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above.
	Extra wire.Members `json:"-"`
}

// UserGroup is the group from which the user inherits roles, properties and
// preferences.
type UserGroup struct {
	// ID is the group's identifier. It is documented as an integer and shown as
	// the string "1"; it is written as it was read.
	ID wire.Optional[wire.IntOrString] `json:"id,omitzero"`

	// Name is the group's name.
	Name wire.Optional[string] `json:"name,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above.
	Extra wire.Members `json:"-"`
}

// Preference is one preference of a record.
type Preference struct {
	// Description describes the preference.
	Description wire.Optional[string] `json:"Description,omitzero"`

	// Override says whether the user may override the group's preference: 0
	// for [Unlocked], 1 for [Locked]. Rule: 0 or 1.
	Override wire.Optional[Flag] `json:"Override,omitzero" validate:"omitempty,oneof=0 1"`

	// PreferenceID is the preference's number and the key of the list. Rule:
	// present, and only once in the list.
	PreferenceID wire.Optional[int64] `json:"PreferenceID,omitzero"`

	// PreferenceName is the preference's name, such as "DefaultDisplayID".
	PreferenceName wire.Optional[string] `json:"PreferenceName,omitzero"`

	// PreferenceValue is the preference's value: text in a record, a whole
	// number in a request.
	PreferenceValue wire.Optional[string] `json:"PreferenceValue,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above.
	Extra wire.Members `json:"-"`
}

// Property is one property of a record.
type Property struct {
	// Description describes the property.
	Description wire.Optional[string] `json:"Description,omitzero"`

	// PropertyID is the property's number and the key of the list. Rule:
	// present, and only once in the list.
	PropertyID wire.Optional[int64] `json:"PropertyID,omitzero"`

	// PropertyName is the property's name, such as "ResetQuestion".
	PropertyName wire.Optional[string] `json:"PropertyName,omitzero"`

	// PropertyValue is the property's value.
	PropertyValue wire.Optional[string] `json:"PropertyValue,omitzero"`

	// Extra holds what the vendor's JSON says here beyond the members above.
	Extra wire.Members `json:"-"`
}
