package oauthusers

import "github.com/seed16fbf055/userupdate/wire"

// Update is the request body: the 58 members that a PUT takes, the required
// ones first, in the documented order. Every member is absent unless it was
// sent, which is what makes partial updates possible: [Apply] leaves an absent
// member alone, whereas the contract for a whole body ([Update.Validate]) asks
// for the required ones.
//
//	var u oauthusers.Update
//	u.Active.Set(false)                    // a value
//	u.SupportTeamUserEmail.SetNull()       // null: the user has none
//	u.AddedUserRoles.Set([]int64{7706859}) // one more role
//
// "Never null" means that null is refused, with the code required if the member
// is required, otherwise with the code null. Nine members are instructions that
// no record stores: NewPassword, NewAvatarURL, ClearAvatarFile, and those whose
// names start with Added and Removed.
//
// The members are in the order of their page, which is not the order of [User].
//
// [Update.MarshalBinary] and [Update.Value] store it whole.
//
// Source: the vendor's page "Update User",
// learn.nexudus.com/rest-api/sys/put-users.
//
//contract:order own
type Update struct {
	// ID is the id of the record to update. Required; it must be the id of the
	// record that is updated. The wire name is Id.
	ID wire.Optional[int64] `json:"Id,omitzero" validate:"required" contract:"identity"`

	// FullName is the full name. Required: not null, not empty, not all white
	// space.
	FullName wire.Optional[string] `json:"FullName,omitzero" validate:"required,notblank"`

	// Email is the e-mail address. Required: not null, not empty, not all white
	// space. No format is documented, and none is checked.
	Email wire.Optional[string] `json:"Email,omitzero" validate:"required,notblank"`

	// Language is the language of the user interface: 1, 2 or 3, else the code
	// enum; see [Language]. Required. One of the vendor's two pages lists it as
	// optional. This package follows the other, which has the enumeration.
	Language wire.Optional[Language] `json:"Language,omitzero" validate:"required,oneof=1 2 3" contract:"notnull"`

	// PasswordSalt is the salt of the password. Required: not null, not empty,
	// not all white space. Secret.
	PasswordSalt wire.Optional[wire.Secret] `json:"PasswordSalt,omitzero" validate:"required,notblank" contract:"notnull"`

	// LastHelpVisited is a whole number that the vendor does not describe.
	// Required; 0 is fine.
	LastHelpVisited wire.Optional[int64] `json:"LastHelpVisited,omitzero" validate:"required" contract:"notnull"`

	// InvalidLoginAttempts counts failed logins, a whole number. Required; 0 is
	// fine.
	InvalidLoginAttempts wire.Optional[int64] `json:"InvalidLoginAttempts,omitzero" validate:"required" contract:"notnull"`

	// AccessToken is the access token: text or null. Secret.
	AccessToken wire.Optional[wire.Secret] `json:"AccessToken,omitzero"`

	// PreferredLanguageID is the id of a Language record, or null.
	PreferredLanguageID wire.Optional[int64] `json:"PreferredLanguageId,omitzero"`

	// NewPassword is an instruction: the server sets this password. Apply never
	// stores it. Null and empty are not instructions. Secret.
	NewPassword wire.Optional[wire.Secret] `json:"NewPassword,omitzero" contract:"custom=instructions"`

	// Password is not described by the vendor: text or null. NewPassword is the
	// member that sets a password. Secret.
	Password wire.Optional[wire.Secret] `json:"Password,omitzero"`

	// NewAvatarURL is an instruction: the server fetches this file and makes it
	// the avatar. An absolute URL with http or https, else the code url. Apply
	// never stores it. Null and empty are not instructions. Not together with
	// ClearAvatarFile. The wire name is NewAvatarUrl.
	NewAvatarURL wire.Optional[string] `json:"NewAvatarUrl,omitzero" contract:"custom=instructions"`

	// ClearAvatarFile is an instruction: true removes the avatar. Apply never
	// stores it. False and null are not instructions. True together with a
	// NewAvatarURL is an error with the code conflict.
	ClearAvatarFile wire.Optional[bool] `json:"ClearAvatarFile,omitzero" contract:"custom=instructions"`

	// ApplicationID is the id of the linked application, or null.
	ApplicationID wire.Optional[int64] `json:"ApplicationId,omitzero"`

	// Active says whether the user is active. Never null.
	Active wire.Optional[bool] `json:"Active,omitzero" contract:"notnull"`

	// IsAdmin says whether the user is an administrator. Never null.
	IsAdmin wire.Optional[bool] `json:"IsAdmin,omitzero" contract:"notnull"`

	// APIAccess says whether the user may use the API. Never null.
	APIAccess wire.Optional[bool] `json:"APIAccess,omitzero" contract:"notnull"`

	// Validated says whether the user has been validated. Never null.
	Validated wire.Optional[bool] `json:"Validated,omitzero" contract:"notnull"`

	// MustResetPassword says whether the user must choose a new password. Never
	// null.
	MustResetPassword wire.Optional[bool] `json:"MustResetPassword,omitzero" contract:"notnull"`

	// LastAccess is a date or null.
	LastAccess wire.Optional[wire.DateTime] `json:"LastAccess,omitzero"`

	// Devices is text of an undocumented form, or null.
	Devices wire.Optional[string] `json:"Devices,omitzero"`

	// OnNewEmail says whether the user is notified of new e-mails. Never null.
	OnNewEmail wire.Optional[bool] `json:"OnNewEmail,omitzero" contract:"notnull"`

	// OnHelpDeskMsg says whether the user is notified of help desk messages.
	// Never null.
	OnHelpDeskMsg wire.Optional[bool] `json:"OnHelpDeskMsg,omitzero" contract:"notnull"`

	// OnNewWallPost says whether the user is notified of new wall posts. Never
	// null.
	OnNewWallPost wire.Optional[bool] `json:"OnNewWallPost,omitzero" contract:"notnull"`

	// OnNewMember says whether the user is notified of new members. Never null.
	OnNewMember wire.Optional[bool] `json:"OnNewMember,omitzero" contract:"notnull"`

	// OnProfileChanges says whether the user is notified of changed profiles.
	// Never null.
	OnProfileChanges wire.Optional[bool] `json:"OnProfileChanges,omitzero" contract:"notnull"`

	// OnNewBlogComment says whether the user is notified of new comments in the
	// blog. Never null.
	OnNewBlogComment wire.Optional[bool] `json:"OnNewBlogComment,omitzero" contract:"notnull"`

	// OnNewEventComment says whether the user is notified of new comments on
	// events. Never null.
	OnNewEventComment wire.Optional[bool] `json:"OnNewEventComment,omitzero" contract:"notnull"`

	// OnTariffChange says whether the user is notified of changed tariffs.
	// Never null.
	OnTariffChange wire.Optional[bool] `json:"OnTariffChange,omitzero" contract:"notnull"`

	// OnBookingChange says whether the user is notified of changed bookings.
	// Never null.
	OnBookingChange wire.Optional[bool] `json:"OnBookingChange,omitzero" contract:"notnull"`

	// OnTentativeBookingChange says whether the user is notified of changed
	// tentative bookings. Never null.
	OnTentativeBookingChange wire.Optional[bool] `json:"OnTentativeBookingChange,omitzero" contract:"notnull"`

	// OnPurchases says whether the user is notified of purchases. Never null.
	OnPurchases wire.Optional[bool] `json:"OnPurchases,omitzero" contract:"notnull"`

	// OnVisitorRegistration says whether the user is notified of registered
	// visitors. Never null.
	OnVisitorRegistration wire.Optional[bool] `json:"OnVisitorRegistration,omitzero" contract:"notnull"`

	// OnPlaformInvoices says whether the user is notified of the platform's
	// invoices. The spelling is the vendor's. Never null.
	OnPlaformInvoices wire.Optional[bool] `json:"OnPlaformInvoices,omitzero" contract:"notnull"`

	// ReceiveCommunityDigest says whether the user receives the digest of the
	// community. Never null.
	ReceiveCommunityDigest wire.Optional[bool] `json:"ReceiveCommunityDigest,omitzero" contract:"notnull"`

	// ReceiveEveryMessage says whether the user receives every message. Never
	// null.
	ReceiveEveryMessage wire.Optional[bool] `json:"ReceiveEveryMessage,omitzero" contract:"notnull"`

	// TwoFactorSecret is the secret of two-factor login: text or null. Secret.
	TwoFactorSecret wire.Optional[wire.Secret] `json:"TwoFactorSecret,omitzero"`

	// EmailCallBackGUID identifies an e-mail callback: text or null. It is
	// documented as a GUID, which is not checked. The wire name is
	// EmailCallBackGuid. Secret.
	EmailCallBackGUID wire.Optional[wire.Secret] `json:"EmailCallBackGuid,omitzero"`

	// Businesses replaces the set of businesses linked to the user with these
	// ids. An empty list and null leave none.
	Businesses wire.Optional[[]int64] `json:"Businesses,omitzero" contract:"custom=lists"`

	// AddedBusinesses adds these ids to the set. Null and an empty list add
	// none. The record never stores it.
	AddedBusinesses wire.Optional[[]int64] `json:"AddedBusinesses,omitzero" contract:"custom=lists"`

	// RemovedBusinesses removes these ids from the set, after AddedBusinesses
	// is applied. Null and an empty list remove none; an id that
	// AddedBusinesses has too is an error with the code conflict. The record
	// never stores it.
	RemovedBusinesses wire.Optional[[]int64] `json:"RemovedBusinesses,omitzero" contract:"custom=lists"`

	// UserRoles replaces the set of the user's roles with these ids. An empty
	// list and null leave none.
	UserRoles wire.Optional[[]int64] `json:"UserRoles,omitzero" contract:"custom=lists"`

	// AddedUserRoles adds these ids to the set. Null and an empty list add
	// none. The record never stores it.
	AddedUserRoles wire.Optional[[]int64] `json:"AddedUserRoles,omitzero" contract:"custom=lists"`

	// RemovedUserRoles removes these ids from the set, after AddedUserRoles is
	// applied. Null and an empty list remove none; an id that AddedUserRoles
	// has too is an error with the code conflict. The record never stores it.
	RemovedUserRoles wire.Optional[[]int64] `json:"RemovedUserRoles,omitzero" contract:"custom=lists"`

	// ChatRooms replaces the set of the user's chat rooms with these ids. An
	// empty list and null leave none.
	ChatRooms wire.Optional[[]int64] `json:"ChatRooms,omitzero" contract:"custom=lists"`

	// AddedChatRooms adds these ids to the set. Null and an empty list add
	// none. The record never stores it.
	AddedChatRooms wire.Optional[[]int64] `json:"AddedChatRooms,omitzero" contract:"custom=lists"`

	// RemovedChatRooms removes these ids from the set, after AddedChatRooms is
	// applied. Null and an empty list remove none; an id that AddedChatRooms
	// has too is an error with the code conflict. The record never stores it.
	RemovedChatRooms wire.Optional[[]int64] `json:"RemovedChatRooms,omitzero" contract:"custom=lists"`

	// LastReceivedCommunityThreadDate is a date or null.
	LastReceivedCommunityThreadDate wire.Optional[wire.DateTime] `json:"LastReceivedCommunityThreadDate,omitzero"`

	// LastReceivedCommunityMessageDate is a date or null.
	LastReceivedCommunityMessageDate wire.Optional[wire.DateTime] `json:"LastReceivedCommunityMessageDate,omitzero"`

	// NextCommunityDigest is a date or null.
	NextCommunityDigest wire.Optional[wire.DateTime] `json:"NextCommunityDigest,omitzero"`

	// SupportTeamUserEmail is text or null. No format is documented.
	SupportTeamUserEmail wire.Optional[string] `json:"SupportTeamUserEmail,omitzero"`

	// LastLoginAttempt is a date or null.
	LastLoginAttempt wire.Optional[wire.DateTime] `json:"LastLoginAttempt,omitzero"`

	// OnAccessControlErrors says whether the user is notified of errors of
	// access control. Never null.
	OnAccessControlErrors wire.Optional[bool] `json:"OnAccessControlErrors,omitzero" contract:"notnull"`

	// NextHelpDeskMessageReminder is a date or null.
	NextHelpDeskMessageReminder wire.Optional[wire.DateTime] `json:"NextHelpDeskMessageReminder,omitzero"`

	// OnMemberRemovedFromTeam says whether the user is notified of members who
	// were removed from a team. Never null.
	OnMemberRemovedFromTeam wire.Optional[bool] `json:"OnMemberRemovedFromTeam,omitzero" contract:"notnull"`

	// OnVirtualOfficeTariffChange says whether the user is notified of changed
	// virtual office tariffs. Never null.
	OnVirtualOfficeTariffChange wire.Optional[bool] `json:"OnVirtualOfficeTariffChange,omitzero" contract:"notnull"`

	// OnVirtualOfficeDeliveryPreferenceUpdate says whether the user is notified
	// of changed delivery preferences of virtual offices. Never null.
	OnVirtualOfficeDeliveryPreferenceUpdate wire.Optional[bool] `json:"OnVirtualOfficeDeliveryPreferenceUpdate,omitzero" contract:"notnull"`

	// OnIdentityCheckUpdate says whether the user is notified of changed
	// identity checks. Never null.
	OnIdentityCheckUpdate wire.Optional[bool] `json:"OnIdentityCheckUpdate,omitzero" contract:"notnull"`

	// Extra holds members that this package does not know, written after the
	// others. [Full] and [Diff] fill it from a record's. Reading an update leaves
	// it empty, so that a client can plant none.
	Extra wire.Members `json:"-"`
}
