package userdetail

import "github.com/seed16fbf055/userupdate/wire"

// User is the record of one Saasu user, as the server stores it: the vendor's
// UserDetail.
//
// The members are in the documented order, which is that of JSON; XML has Links
// first. Members of plain Go types are never null on the server; the others are
// [wire.Optional], where null means that the server holds null and absent means
// unknown (the answer or format that the record was read from did not carry the
// member).
//
// [User.MarshalBinary] and [User.Value] store it whole.
//
// Source: the model "UserDetail" on the vendor's help page of PUT User; see
// the package documentation for the table.
type User struct {
	// ID is the id of the user, a whole number that the system sets.
	// Documented as read-only. The wire name is Id.
	ID int64 `json:"Id" xml:"Id" contract:"readonly"`

	// Username is the name or e-mail address that the user logs in with.
	// Documented as read-only: the vendor's ChangeUsername method changes it.
	Username wire.Optional[string] `json:"Username,omitzero" xml:"Username" contract:"readonly"`

	// FirstName is the given name. Required.
	FirstName string `json:"FirstName" xml:"FirstName" validate:"required,notblank"`

	// LastName is the family name.
	LastName wire.Optional[string] `json:"LastName,omitzero" xml:"LastName"`

	// MobileNumber is the number of the mobile phone. No format is
	// documented.
	MobileNumber wire.Optional[string] `json:"MobileNumber,omitzero" xml:"MobileNumber"`

	// Is2FAEnabled says whether the account uses two-factor authentication.
	// Documented as read-only: the vendor's 2FA methods change it.
	Is2FAEnabled bool `json:"Is2FAEnabled" xml:"Is2FAEnabled" contract:"readonly"`

	// TimezoneID is the id of the user's time zone, a whole number; the
	// vendor publishes no list here. The wire name is TimezoneId.
	TimezoneID int64 `json:"TimezoneId" xml:"TimezoneId"`

	// DateTimeFormatID is the id of the user's date format, 0 to 255. The
	// wire name is DateTimeFormatId.
	//
	// Deprecated: the vendor marks the member as deprecated and names no
	// replacement.
	DateTimeFormatID wire.Optional[uint8] `json:"DateTimeFormatId,omitzero" xml:"DateTimeFormatId"`

	// NumberFormatID is the id of the user's number format, 0 to 255. The
	// wire name is NumberFormatId.
	//
	// Deprecated: the vendor marks the member as deprecated and names no
	// replacement.
	NumberFormatID wire.Optional[uint8] `json:"NumberFormatId,omitzero" xml:"NumberFormatId"`

	// Links lead to further operations on the user. They are in answers only.
	// The wire name is _links; it is last in JSON and first in XML.
	Links wire.Optional[[]Link] `json:"_links,omitzero" xml:"_links" contract:"readonly,xmlfirst"`

	// Extra holds what the vendor's JSON says about the user and this package
	// does not know; see [wire.Members] and the package documentation.
	Extra wire.Members `json:"-"`
}

// Link leads from one resource to another. Every member is text or null.
type Link struct {
	// Rel says how the other resource is related. The vendor's SDK knows
	// self, next, previous, detail, list, delete, insert, update, paging,
	// related, deprecated and header.
	Rel wire.Optional[string] `json:"rel,omitzero" xml:"rel"`

	// Href is the address of the other resource.
	Href wire.Optional[string] `json:"href,omitzero" xml:"href"`

	// Method is the HTTP method to use there.
	Method wire.Optional[string] `json:"method,omitzero" xml:"method"`

	// Title describes the other resource for people.
	Title wire.Optional[string] `json:"title,omitzero" xml:"title"`

	// Extra holds what the vendor's JSON says here beyond the members above. In
	// an update that is read it is empty.
	Extra wire.Members `json:"-"`

	null bool // see IsNull
}

// IsNull reports whether the item of the list was null: the server accepts and
// keeps such a link, though it says nothing.
func (l Link) IsNull() bool { return l.null }

// SetNull makes the link null, as an item of a list. No format carries what is
// set in it afterwards.
func (l *Link) SetNull() { *l = Link{null: true} }

// Equal compares member by member; go-cmp uses it.
func (l Link) Equal(other Link) bool { return equalLink(l, other) }
