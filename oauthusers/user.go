package oauthusers

import "github.com/seed16fbf055/userupdate/wire"

// User is the record of one Nexudus user, as GET /api/sys/users/{id} returns
// it.
//
// The first 64 members are in the documented order; those after them occur in
// records of other endpoints and years. Members are [wire.Optional] unless
// every record has them: null means that the server holds null, and absent
// means unknown (the answer that the record was read from did not carry the
// member, which is common for older records and other endpoints). Members
// tagged notnull are never null on the server; null in a record means no more
// than absent.
//
// The vendor describes hardly any members. Anything a comment here says beyond
// the type is inferred from the member's name; the package documentation says
// what is documented.
//
// Sources: the skeleton on the vendor's page
// learn.nexudus.com/rest-api/sys/get-users-by-id, and a record from 2019 in the
// vendor's older documentation.
//
// [User.MarshalBinary] and [User.Value] store it whole.
type User struct {
	// FullName is the full name. Required.
	FullName string `json:"FullName,omitzero" validate:"required,notblank"`

	// Email is the e-mail address. Required. No format is documented, and none
	// is checked.
	Email string `json:"Email,omitzero" validate:"required,notblank"`

	// AccessToken is the user's access token. Secret.
	AccessToken wire.Optional[wire.Secret] `json:"AccessToken,omitzero"`

	// Language is the language of the user interface, an open enumeration; see
	// [Language]. Required. It is not PreferredLanguageID.
	Language wire.Optional[Language] `json:"Language,omitzero" validate:"required,oneof=1 2 3" contract:"notnull"`

	// PreferredLanguageID is the id of a Language record. It has nothing to do
	// with the enumeration of Language.
	PreferredLanguageID wire.Optional[int64] `json:"PreferredLanguageId,omitzero"`

	// NewPassword is null in every record that was seen: it is an instruction
	// of an update, and Apply never stores it. Secret.
	NewPassword wire.Optional[wire.Secret] `json:"NewPassword,omitzero"`

	// Password is not described by the vendor; see [Update.NewPassword] for
	// setting one. Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero"`

	// PasswordSalt is the salt of the password. Required. Secret.
	PasswordSalt wire.Optional[wire.Secret] `json:"PasswordSalt,omitzero" validate:"required,notblank" contract:"notnull"`

	// AvatarFileName is the name of the avatar's file. It is read-only: no
	// update has it, and an update changes it through NewAvatarURL and
	// ClearAvatarFile only. The result is in the record that the server returns
	// next.
	AvatarFileName wire.Optional[string] `json:"AvatarFileName,omitzero"`

	// NewAvatarURL is null in every record that was seen: it is an instruction
	// of an update, and Apply never stores it.
	NewAvatarURL wire.Optional[string] `json:"NewAvatarUrl,omitzero"`

	// ClearAvatarFile is false in every record that was seen: it is an
	// instruction of an update, and Apply never stores it.
	ClearAvatarFile wire.Optional[bool] `json:"ClearAvatarFile,omitzero"`

	// ApplicationID is the id of the application that is linked to the user.
	ApplicationID wire.Optional[int64] `json:"ApplicationId,omitzero"`

	// PassportNumber is read-only: no update has it.
	PassportNumber wire.Optional[string] `json:"PassportNumber,omitzero"`

	// PassportCardNumber is read-only: no update has it.
	PassportCardNumber wire.Optional[string] `json:"PassportCardNumber,omitzero"`

	// EnablePassportAccess is read-only: no update has it.
	EnablePassportAccess wire.Optional[bool] `json:"EnablePassportAccess,omitzero"`

	// Active says whether the user is active.
	Active wire.Optional[bool] `json:"Active,omitzero" contract:"notnull"`

	// IsAdmin says whether the user is an administrator.
	IsAdmin wire.Optional[bool] `json:"IsAdmin,omitzero" contract:"notnull"`

	// APIAccess says whether the user may use the API. API is all capitals on
	// the wire.
	APIAccess wire.Optional[bool] `json:"APIAccess,omitzero" contract:"notnull"`

	// Validated says whether the user has been validated.
	Validated wire.Optional[bool] `json:"Validated,omitzero" contract:"notnull"`

	// MustResetPassword says whether the user must choose a new password.
	MustResetPassword wire.Optional[bool] `json:"MustResetPassword,omitzero" contract:"notnull"`

	// LastAccess is when the user last accessed the system, a date.
	LastAccess wire.Optional[wire.DateTime] `json:"LastAccess,omitzero"`

	// Devices is text of an undocumented form.
	Devices wire.Optional[string] `json:"Devices,omitzero"`

	// OnNewEmail says whether the user is notified of new e-mails.
	OnNewEmail wire.Optional[bool] `json:"OnNewEmail,omitzero" contract:"notnull"`

	// OnHelpDeskMsg says whether the user is notified of help desk messages.
	OnHelpDeskMsg wire.Optional[bool] `json:"OnHelpDeskMsg,omitzero" contract:"notnull"`

	// OnNewWallPost says whether the user is notified of new wall posts.
	OnNewWallPost wire.Optional[bool] `json:"OnNewWallPost,omitzero" contract:"notnull"`

	// OnNewMember says whether the user is notified of new members.
	OnNewMember wire.Optional[bool] `json:"OnNewMember,omitzero" contract:"notnull"`

	// OnProfileChanges says whether the user is notified of changed profiles.
	OnProfileChanges wire.Optional[bool] `json:"OnProfileChanges,omitzero" contract:"notnull"`

	// OnNewBlogComment says whether the user is notified of new comments in the
	// blog.
	OnNewBlogComment wire.Optional[bool] `json:"OnNewBlogComment,omitzero" contract:"notnull"`

	// OnNewEventComment says whether the user is notified of new comments on
	// events.
	OnNewEventComment wire.Optional[bool] `json:"OnNewEventComment,omitzero" contract:"notnull"`

	// OnTariffChange says whether the user is notified of changed tariffs.
	OnTariffChange wire.Optional[bool] `json:"OnTariffChange,omitzero" contract:"notnull"`

	// OnBookingChange says whether the user is notified of changed bookings.
	OnBookingChange wire.Optional[bool] `json:"OnBookingChange,omitzero" contract:"notnull"`

	// OnTentativeBookingChange says whether the user is notified of changed
	// tentative bookings.
	OnTentativeBookingChange wire.Optional[bool] `json:"OnTentativeBookingChange,omitzero" contract:"notnull"`

	// OnPurchases says whether the user is notified of purchases.
	OnPurchases wire.Optional[bool] `json:"OnPurchases,omitzero" contract:"notnull"`

	// OnVisitorRegistration says whether the user is notified of registered
	// visitors.
	OnVisitorRegistration wire.Optional[bool] `json:"OnVisitorRegistration,omitzero" contract:"notnull"`

	// OnPlaformInvoices says whether the user is notified of the platform's
	// invoices. The spelling is the vendor's.
	OnPlaformInvoices wire.Optional[bool] `json:"OnPlaformInvoices,omitzero" contract:"notnull"`

	// ReceiveCommunityDigest says whether the user receives the digest of the
	// community.
	ReceiveCommunityDigest wire.Optional[bool] `json:"ReceiveCommunityDigest,omitzero" contract:"notnull"`

	// ReceiveEveryMessage says whether the user receives every message.
	ReceiveEveryMessage wire.Optional[bool] `json:"ReceiveEveryMessage,omitzero" contract:"notnull"`

	// TwoFactorEnabled says whether two-factor login is on. No update has it.
	TwoFactorEnabled wire.Optional[bool] `json:"TwoFactorEnabled,omitzero"`

	// TwoFactorSecret is the secret of two-factor login. Secret.
	TwoFactorSecret wire.Optional[wire.Secret] `json:"TwoFactorSecret,omitzero"`

	// EmailCallBackGUID identifies an e-mail callback. It is documented as a
	// GUID in a string, and kept as text. The wire name is EmailCallBackGuid.
	// Secret.
	EmailCallBackGUID wire.Optional[wire.Secret] `json:"EmailCallBackGuid,omitzero"`

	// Businesses are the ids of the businesses linked to the user, a set:
	// neither order nor repetition means anything.
	Businesses wire.Optional[[]int64] `json:"Businesses,omitzero" contract:"custom=lists"`

	// UserRoles are the ids of the roles that the user has, a set: neither
	// order nor repetition means anything.
	UserRoles wire.Optional[[]int64] `json:"UserRoles,omitzero" contract:"custom=lists"`

	// ChatRooms are the ids of the chat rooms that the user is in, a set:
	// neither order nor repetition means anything.
	ChatRooms wire.Optional[[]int64] `json:"ChatRooms,omitzero" contract:"custom=lists"`

	// DefaultBusinessID is the id of the user's default business. No update has
	// it.
	DefaultBusinessID wire.Optional[int64] `json:"DefaultBusinessId,omitzero"`

	// LastHelpVisited is a whole number that the vendor does not describe.
	// Required.
	LastHelpVisited wire.Optional[int64] `json:"LastHelpVisited,omitzero" validate:"required" contract:"notnull"`

	// LastReceivedCommunityThreadDate is when the user last received a thread
	// of the community, a date.
	LastReceivedCommunityThreadDate wire.Optional[wire.DateTime] `json:"LastReceivedCommunityThreadDate,omitzero"`

	// LastReceivedCommunityMessageDate is when the user last received a message
	// of the community, a date.
	LastReceivedCommunityMessageDate wire.Optional[wire.DateTime] `json:"LastReceivedCommunityMessageDate,omitzero"`

	// NextCommunityDigest is when the next digest of the community is due, a
	// date.
	NextCommunityDigest wire.Optional[wire.DateTime] `json:"NextCommunityDigest,omitzero"`

	// SupportTeamUserEmail is an e-mail address of the support team. No format
	// is documented.
	SupportTeamUserEmail wire.Optional[string] `json:"SupportTeamUserEmail,omitzero"`

	// InvalidLoginAttempts counts failed logins, a whole number. Required.
	InvalidLoginAttempts wire.Optional[int64] `json:"InvalidLoginAttempts,omitzero" validate:"required" contract:"notnull"`

	// LastLoginAttempt is when somebody last tried to log in as the user, a
	// date.
	LastLoginAttempt wire.Optional[wire.DateTime] `json:"LastLoginAttempt,omitzero"`

	// OnAccessControlErrors says whether the user is notified of errors of
	// access control.
	OnAccessControlErrors wire.Optional[bool] `json:"OnAccessControlErrors,omitzero" contract:"notnull"`

	// NextHelpDeskMessageReminder is when the next reminder of help desk
	// messages is due, a date.
	NextHelpDeskMessageReminder wire.Optional[wire.DateTime] `json:"NextHelpDeskMessageReminder,omitzero"`

	// OnMemberRemovedFromTeam says whether the user is notified of members who
	// were removed from a team.
	OnMemberRemovedFromTeam wire.Optional[bool] `json:"OnMemberRemovedFromTeam,omitzero" contract:"notnull"`

	// OnVirtualOfficeTariffChange says whether the user is notified of changed
	// virtual office tariffs.
	OnVirtualOfficeTariffChange wire.Optional[bool] `json:"OnVirtualOfficeTariffChange,omitzero" contract:"notnull"`

	// OnVirtualOfficeDeliveryPreferenceUpdate says whether the user is notified
	// of changed delivery preferences of virtual offices.
	OnVirtualOfficeDeliveryPreferenceUpdate wire.Optional[bool] `json:"OnVirtualOfficeDeliveryPreferenceUpdate,omitzero" contract:"notnull"`

	// OnIdentityCheckUpdate says whether the user is notified of changed
	// identity checks.
	OnIdentityCheckUpdate wire.Optional[bool] `json:"OnIdentityCheckUpdate,omitzero" contract:"notnull"`

	// ID is the id of the record. It is the record's identity: an update cannot
	// change it. The wire name is Id.
	ID int64 `json:"Id,omitzero" contract:"identity"`

	// UniqueID is a GUID, kept as text. No update has it.
	UniqueID wire.Optional[string] `json:"UniqueId,omitzero"`

	// CreatedOn is when the record was created, a date. No update has it.
	CreatedOn wire.Optional[wire.DateTime] `json:"CreatedOn,omitzero"`

	// UpdatedOn is when the record was last changed, a date. No update has it.
	UpdatedOn wire.Optional[wire.DateTime] `json:"UpdatedOn,omitzero"`

	// UpdatedBy is the e-mail address of the user who last changed the record.
	// No update has it.
	UpdatedBy wire.Optional[string] `json:"UpdatedBy,omitzero"`

	// IsNew says whether the record has not been saved yet. No update has it.
	IsNew wire.Optional[bool] `json:"IsNew,omitzero"`

	// SystemID is the id of the user in another system, text. No update has it.
	SystemID wire.Optional[string] `json:"SystemId,omitzero"`

	// The members below are not in the documented record; records of other
	// endpoints and years carry them. No update has them, and Apply leaves them
	// alone.

	// NewPasswordConfirm is null where it was seen. Seen only in a record from
	// 2019. Secret, by its name.
	NewPasswordConfirm wire.Optional[wire.Secret] `json:"NewPasswordConfirm,omitzero"`

	// OldPassword is null where it was seen. Seen only in a record from 2019.
	// Secret, by its name.
	OldPassword wire.Optional[wire.Secret] `json:"OldPassword,omitzero"`

	// DefaultBusinessName is the name of the default business. Seen only in a
	// record from 2019.
	DefaultBusinessName wire.Optional[string] `json:"DefaultBusinessName,omitzero"`

	// DefaultCurrencyID is the id of that business's currency. Seen only in a
	// record from 2019.
	DefaultCurrencyID wire.Optional[int64] `json:"DefaultCurrencyId,omitzero"`

	// DefaultCurrencyName is the name of its currency. Seen only in a record
	// from 2019.
	DefaultCurrencyName wire.Optional[string] `json:"DefaultCurrencyName,omitzero"`

	// DefaultCurrencyCode is the code of its currency. Seen only in a record
	// from 2019.
	DefaultCurrencyCode wire.Optional[string] `json:"DefaultCurrencyCode,omitzero"`

	// DefaultCountryID is the id of its country. Seen only in a record from
	// 2019.
	DefaultCountryID wire.Optional[int64] `json:"DefaultCountryId,omitzero"`

	// DefaultCountryName is the name of its country. Seen only in a record from
	// 2019.
	DefaultCountryName wire.Optional[string] `json:"DefaultCountryName,omitzero"`

	// DefaultSimpleTimeZoneID is the id of its time zone. Seen only in a record
	// from 2019.
	DefaultSimpleTimeZoneID wire.Optional[int64] `json:"DefaultSimpleTimeZoneId,omitzero"`

	// DefaultSimpleTimeZoneName is the name of its time zone. Seen only in a
	// record from 2019.
	DefaultSimpleTimeZoneName wire.Optional[string] `json:"DefaultSimpleTimeZoneName,omitzero"`

	// DefaultSimpleTimeZoneNameIana is the IANA name of its time zone. Seen
	// only in a record from 2019.
	DefaultSimpleTimeZoneNameIana wire.Optional[string] `json:"DefaultSimpleTimeZoneNameIana,omitzero"`

	// AddedBusinesses is null where it was seen, in a record from 2019: it is
	// an instruction of an update, and Apply never stores it.
	AddedBusinesses wire.Optional[[]int64] `json:"AddedBusinesses,omitzero" contract:"custom=lists"`

	// RemovedBusinesses is null where it was seen, in a record from 2019: it is
	// an instruction of an update, and Apply never stores it.
	RemovedBusinesses wire.Optional[[]int64] `json:"RemovedBusinesses,omitzero" contract:"custom=lists"`

	// AddedUserRoles is null where it was seen, in a record from 2019: it is an
	// instruction of an update, and Apply never stores it.
	AddedUserRoles wire.Optional[[]int64] `json:"AddedUserRoles,omitzero" contract:"custom=lists"`

	// RemovedUserRoles is null where it was seen, in a record from 2019: it is
	// an instruction of an update, and Apply never stores it.
	RemovedUserRoles wire.Optional[[]int64] `json:"RemovedUserRoles,omitzero" contract:"custom=lists"`

	// AddedChatRooms is null where it was seen, in a record from 2019: it is an
	// instruction of an update, and Apply never stores it.
	AddedChatRooms wire.Optional[[]int64] `json:"AddedChatRooms,omitzero" contract:"custom=lists"`

	// RemovedChatRooms is null where it was seen, in a record from 2019: it is
	// an instruction of an update, and Apply never stores it.
	RemovedChatRooms wire.Optional[[]int64] `json:"RemovedChatRooms,omitzero" contract:"custom=lists"`

	// ToStringText is the record as one line of text. Seen only in a record
	// from 2019.
	ToStringText wire.Optional[string] `json:"ToStringText,omitzero"`

	// LocalizationDetails is null where it was seen; its shape is not
	// documented. Seen only in a record from 2019.
	LocalizationDetails wire.Optional[JSON] `json:"LocalizationDetails,omitzero"`

	// CustomFields has an undocumented shape. It ends the vendor's examples of
	// other records; user records are assumed to carry it too.
	CustomFields wire.Optional[JSON] `json:"CustomFields,omitzero"`

	// Extra holds what the vendor's JSON says about the user and this package
	// does not know; see [wire.Members] and the package documentation.
	Extra wire.Members `json:"-"`
}
