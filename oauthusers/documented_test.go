package oauthusers_test

import (
	"reflect"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// member is one row of the vendor's pages, read by a person. The structs are
// held against it, so that none can be forgotten or changed by accident.
type member struct {
	wire     string // on the wire
	name     string // in Go, where that differs
	value    reflect.Type
	null     bool // the server can hold null
	required bool
	identity bool
	custom   bool // a list or an instruction, with merge rules of its own
}

var (
	boolType     = reflect.TypeFor[bool]()
	intType      = reflect.TypeFor[int64]()
	stringType   = reflect.TypeFor[string]()
	dateType     = reflect.TypeFor[wire.DateTime]()
	idsType      = reflect.TypeFor[[]int64]()
	secretType   = reflect.TypeFor[wire.Secret]()
	languageType = reflect.TypeFor[oauthusers.Language]()
	anyType      = reflect.TypeFor[oauthusers.JSON]()
)

// taken are the members that a PUT takes, in the order of the vendor's page
// "Update User". Which can be null is documented nowhere; the package
// documentation says how it was decided.
var taken = []member{
	{wire: "Id", name: "ID", value: intType, required: true, identity: true},
	{wire: "FullName", value: stringType, required: true},
	{wire: "Email", value: stringType, required: true},
	{wire: "Language", value: languageType, required: true},
	{wire: "PasswordSalt", value: secretType, required: true},
	{wire: "LastHelpVisited", value: intType, required: true},
	{wire: "InvalidLoginAttempts", value: intType, required: true},
	{wire: "AccessToken", value: secretType, null: true},
	{wire: "PreferredLanguageId", name: "PreferredLanguageID", value: intType, null: true},
	{wire: "NewPassword", value: secretType, null: true, custom: true},
	{wire: "Password", value: secretType, null: true},
	{wire: "NewAvatarUrl", name: "NewAvatarURL", value: stringType, null: true, custom: true},
	{wire: "ClearAvatarFile", value: boolType, null: true, custom: true},
	{wire: "ApplicationId", name: "ApplicationID", value: intType, null: true},
	{wire: "Active", value: boolType},
	{wire: "IsAdmin", value: boolType},
	{wire: "APIAccess", value: boolType},
	{wire: "Validated", value: boolType},
	{wire: "MustResetPassword", value: boolType},
	{wire: "LastAccess", value: dateType, null: true},
	{wire: "Devices", value: stringType, null: true},
	{wire: "OnNewEmail", value: boolType},
	{wire: "OnHelpDeskMsg", value: boolType},
	{wire: "OnNewWallPost", value: boolType},
	{wire: "OnNewMember", value: boolType},
	{wire: "OnProfileChanges", value: boolType},
	{wire: "OnNewBlogComment", value: boolType},
	{wire: "OnNewEventComment", value: boolType},
	{wire: "OnTariffChange", value: boolType},
	{wire: "OnBookingChange", value: boolType},
	{wire: "OnTentativeBookingChange", value: boolType},
	{wire: "OnPurchases", value: boolType},
	{wire: "OnVisitorRegistration", value: boolType},
	{wire: "OnPlaformInvoices", value: boolType},
	{wire: "ReceiveCommunityDigest", value: boolType},
	{wire: "ReceiveEveryMessage", value: boolType},
	{wire: "TwoFactorSecret", value: secretType, null: true},
	{wire: "EmailCallBackGuid", name: "EmailCallBackGUID", value: secretType, null: true},
	{wire: "Businesses", value: idsType, null: true, custom: true},
	{wire: "AddedBusinesses", value: idsType, null: true, custom: true},
	{wire: "RemovedBusinesses", value: idsType, null: true, custom: true},
	{wire: "UserRoles", value: idsType, null: true, custom: true},
	{wire: "AddedUserRoles", value: idsType, null: true, custom: true},
	{wire: "RemovedUserRoles", value: idsType, null: true, custom: true},
	{wire: "ChatRooms", value: idsType, null: true, custom: true},
	{wire: "AddedChatRooms", value: idsType, null: true, custom: true},
	{wire: "RemovedChatRooms", value: idsType, null: true, custom: true},
	{wire: "LastReceivedCommunityThreadDate", value: dateType, null: true},
	{wire: "LastReceivedCommunityMessageDate", value: dateType, null: true},
	{wire: "NextCommunityDigest", value: dateType, null: true},
	{wire: "SupportTeamUserEmail", value: stringType, null: true},
	{wire: "LastLoginAttempt", value: dateType, null: true},
	{wire: "OnAccessControlErrors", value: boolType},
	{wire: "NextHelpDeskMessageReminder", value: dateType, null: true},
	{wire: "OnMemberRemovedFromTeam", value: boolType},
	{wire: "OnVirtualOfficeTariffChange", value: boolType},
	{wire: "OnVirtualOfficeDeliveryPreferenceUpdate", value: boolType},
	{wire: "OnIdentityCheckUpdate", value: boolType},
}

// recordOnly are the members of the record that no PUT takes: the vendor's 64
// without those above, and then what other endpoints and years add.
var recordOnly = []member{
	{wire: "AvatarFileName", value: stringType, null: true},
	{wire: "PassportNumber", value: stringType, null: true},
	{wire: "PassportCardNumber", value: stringType, null: true},
	{wire: "EnablePassportAccess", value: boolType, null: true},
	{wire: "TwoFactorEnabled", value: boolType, null: true},
	{wire: "DefaultBusinessId", name: "DefaultBusinessID", value: intType, null: true},
	{wire: "UniqueId", name: "UniqueID", value: stringType, null: true},
	{wire: "CreatedOn", value: dateType, null: true},
	{wire: "UpdatedOn", value: dateType, null: true},
	{wire: "UpdatedBy", value: stringType, null: true},
	{wire: "IsNew", value: boolType, null: true},
	{wire: "SystemId", name: "SystemID", value: stringType, null: true},
	{wire: "NewPasswordConfirm", value: secretType, null: true},
	{wire: "OldPassword", value: secretType, null: true},
	{wire: "DefaultBusinessName", value: stringType, null: true},
	{wire: "DefaultCurrencyId", name: "DefaultCurrencyID", value: intType, null: true},
	{wire: "DefaultCurrencyName", value: stringType, null: true},
	{wire: "DefaultCurrencyCode", value: stringType, null: true},
	{wire: "DefaultCountryId", name: "DefaultCountryID", value: intType, null: true},
	{wire: "DefaultCountryName", value: stringType, null: true},
	{wire: "DefaultSimpleTimeZoneId", name: "DefaultSimpleTimeZoneID", value: intType, null: true},
	{wire: "DefaultSimpleTimeZoneName", value: stringType, null: true},
	{wire: "DefaultSimpleTimeZoneNameIana", value: stringType, null: true},
	{wire: "ToStringText", value: stringType, null: true},
	{wire: "LocalizationDetails", value: anyType, null: true},
	{wire: "CustomFields", value: anyType, null: true},
}

// addedByOthers are the members of the record that the documented 64 do not
// have, in the order of the record.
var addedByOthers = []string{
	"NewPasswordConfirm",
	"OldPassword",
	"DefaultBusinessName",
	"DefaultCurrencyId",
	"DefaultCurrencyName",
	"DefaultCurrencyCode",
	"DefaultCountryId",
	"DefaultCountryName",
	"DefaultSimpleTimeZoneId",
	"DefaultSimpleTimeZoneName",
	"DefaultSimpleTimeZoneNameIana",
	"AddedBusinesses",
	"RemovedBusinesses",
	"AddedUserRoles",
	"RemovedUserRoles",
	"AddedChatRooms",
	"RemovedChatRooms",
	"ToStringText",
	"LocalizationDetails",
	"CustomFields",
}

// plain are the members that every record has.
var plain = []string{"FullName", "Email", "Id"}
