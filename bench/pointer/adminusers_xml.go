package pointer

import (
	"encoding/xml"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminXML is [AdminUpdate] for XML. It has one member more, which JSON does
// not know.
type AdminXML struct {
	XMLName              xml.Name                `xml:"User"`
	ID                   *uuid.UUID              `xml:"ID"`
	AgreementDate        *wire.DateTime          `xml:"AgreementDate"`
	AccountID            *uuid.UUID              `xml:"AccountID"`
	AdminUser            *Bool                   `xml:"AdminUser"`
	DateCreated          *wire.DateTime          `xml:"DateCreated"`
	DateModified         *wire.DateTime          `xml:"DateModified"`
	DeclineDate          *wire.DateTime          `xml:"DeclineDate"`
	DisplayName          *string                 `xml:"DisplayName" validate:"required,notblank"`
	DPAVersion           *string                 `xml:"DPAVersion"`
	EmailAddress         *string                 `xml:"EmailAddress" validate:"required,notblank,emailaddress"`
	Enabled              *Bool                   `xml:"Enabled" validate:"required"`
	LanguageID           *uuid.UUID              `xml:"LanguageID" validate:"required"`
	Language             *string                 `xml:"Language"`
	MobilePhone          *string                 `xml:"MobilePhone" validate:"required,notblank,mobile"`
	Password             *string                 `xml:"Password"`
	Pin                  *string                 `xml:"Pin"`
	Preferences          *adminusers.Preferences `xml:"Preferences"`
	PrivacyPolicyVersion *string                 `xml:"PrivacyPolicyVersion"`
	SSOEnabled           *Bool                   `xml:"SSOEnabled"`
	TimeZone             *string                 `xml:"TimeZone" validate:"required,notblank"`
	Username             *string                 `xml:"Username" validate:"required,notblank"`
	UserPassword         *string                 `xml:"UserPassword"`
}

// AdminXMLPartial is AdminXML with the rules of a partial body.
type AdminXMLPartial struct {
	XMLName              xml.Name                `xml:"User"`
	ID                   *uuid.UUID              `xml:"ID"`
	AgreementDate        *wire.DateTime          `xml:"AgreementDate"`
	AccountID            *uuid.UUID              `xml:"AccountID"`
	AdminUser            *Bool                   `xml:"AdminUser"`
	DateCreated          *wire.DateTime          `xml:"DateCreated"`
	DateModified         *wire.DateTime          `xml:"DateModified"`
	DeclineDate          *wire.DateTime          `xml:"DeclineDate"`
	DisplayName          *string                 `xml:"DisplayName" validate:"omitnil,notblank"`
	DPAVersion           *string                 `xml:"DPAVersion"`
	EmailAddress         *string                 `xml:"EmailAddress" validate:"omitnil,notblank,emailaddress"`
	Enabled              *Bool                   `xml:"Enabled" validate:"omitnil"`
	LanguageID           *uuid.UUID              `xml:"LanguageID" validate:"omitnil"`
	Language             *string                 `xml:"Language"`
	MobilePhone          *string                 `xml:"MobilePhone" validate:"omitnil,notblank,mobile"`
	Password             *string                 `xml:"Password"`
	Pin                  *string                 `xml:"Pin"`
	Preferences          *adminusers.Preferences `xml:"Preferences"`
	PrivacyPolicyVersion *string                 `xml:"PrivacyPolicyVersion"`
	SSOEnabled           *Bool                   `xml:"SSOEnabled"`
	TimeZone             *string                 `xml:"TimeZone" validate:"omitnil,notblank"`
	Username             *string                 `xml:"Username" validate:"omitnil,notblank"`
	UserPassword         *string                 `xml:"UserPassword"`
}

// AdminXMLUser is the record in XML: pointers are nil where the server holds
// null, and such a member is left out.
type AdminXMLUser struct {
	XMLName              xml.Name               `xml:"User"`
	ID                   uuid.UUID              `xml:"ID"`
	AgreementDate        *wire.DateTime         `xml:"AgreementDate"`
	AccountID            uuid.UUID              `xml:"AccountID"`
	AdminUser            Bool                   `xml:"AdminUser"`
	DateCreated          wire.DateTime          `xml:"DateCreated"`
	DateModified         wire.DateTime          `xml:"DateModified"`
	DeclineDate          *wire.DateTime         `xml:"DeclineDate"`
	DisplayName          string                 `xml:"DisplayName"`
	DPAVersion           *string                `xml:"DPAVersion"`
	EmailAddress         string                 `xml:"EmailAddress"`
	Enabled              Bool                   `xml:"Enabled"`
	LanguageID           uuid.UUID              `xml:"LanguageID"`
	Language             *string                `xml:"Language"`
	MobilePhone          string                 `xml:"MobilePhone"`
	Password             *string                `xml:"Password"`
	Pin                  *string                `xml:"Pin"`
	Preferences          adminusers.Preferences `xml:"Preferences"`
	PrivacyPolicyVersion *string                `xml:"PrivacyPolicyVersion"`
	SSOEnabled           Bool                   `xml:"SSOEnabled"`
	TimeZone             string                 `xml:"TimeZone"`
	Username             string                 `xml:"Username"`
	UserPassword         *string                `xml:"UserPassword"`
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone. XML cannot say null for any other member.
func (u *AdminXML) Apply(user AdminXMLUser) (AdminXMLUser, error) {
	if u.ID != nil && *u.ID != user.ID {
		return user, ErrIdentity
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
	setPointer(&user.Language, u.Language)
	set(&user.MobilePhone, u.MobilePhone)
	setPointer(&user.Password, u.Password)
	setPointer(&user.Pin, u.Pin)
	set(&user.Preferences, u.Preferences)
	set(&user.SSOEnabled, u.SSOEnabled)
	set(&user.TimeZone, u.TimeZone)
	set(&user.Username, u.Username)
	setPointer(&user.UserPassword, u.UserPassword)
	return user, nil
}
