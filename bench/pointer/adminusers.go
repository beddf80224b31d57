package pointer

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminUpdate is the body of an update of adminusers as most programs write it:
// pointers that are nil for members that were not sent. The tags are the rules
// of a whole body.
type AdminUpdate struct {
	ID                   *uuid.UUID              `json:"ID"`
	AgreementDate        *wire.DateTime          `json:"AgreementDate"`
	AccountID            *uuid.UUID              `json:"AccountID"`
	AdminUser            *bool                   `json:"AdminUser"`
	DateCreated          *wire.DateTime          `json:"DateCreated"`
	DateModified         *wire.DateTime          `json:"DateModified"`
	DeclineDate          *wire.DateTime          `json:"DeclineDate"`
	DisplayName          *string                 `json:"DisplayName" validate:"required,notblank"`
	DPAVersion           *string                 `json:"DPAVersion"`
	EmailAddress         *string                 `json:"EmailAddress" validate:"required,notblank,emailaddress"`
	Enabled              *bool                   `json:"Enabled" validate:"required"`
	LanguageID           *uuid.UUID              `json:"LanguageID" validate:"required"`
	MobilePhone          *string                 `json:"MobilePhone" validate:"required,notblank,mobile"`
	Password             *string                 `json:"Password"`
	Pin                  *string                 `json:"Pin"`
	Preferences          *adminusers.Preferences `json:"Preferences"`
	PrivacyPolicyVersion *string                 `json:"PrivacyPolicyVersion"`
	SSOEnabled           *bool                   `json:"SSOEnabled"`
	TimeZone             *string                 `json:"TimeZone" validate:"required,notblank"`
	Username             *string                 `json:"Username" validate:"required,notblank"`
	UserPassword         *string                 `json:"UserPassword"`
}

// AdminPartial is AdminUpdate with the rules of a partial body.
type AdminPartial struct {
	ID                   *uuid.UUID              `json:"ID"`
	AgreementDate        *wire.DateTime          `json:"AgreementDate"`
	AccountID            *uuid.UUID              `json:"AccountID"`
	AdminUser            *bool                   `json:"AdminUser"`
	DateCreated          *wire.DateTime          `json:"DateCreated"`
	DateModified         *wire.DateTime          `json:"DateModified"`
	DeclineDate          *wire.DateTime          `json:"DeclineDate"`
	DisplayName          *string                 `json:"DisplayName" validate:"omitnil,notblank"`
	DPAVersion           *string                 `json:"DPAVersion"`
	EmailAddress         *string                 `json:"EmailAddress" validate:"omitnil,notblank,emailaddress"`
	Enabled              *bool                   `json:"Enabled" validate:"omitnil"`
	LanguageID           *uuid.UUID              `json:"LanguageID" validate:"omitnil"`
	MobilePhone          *string                 `json:"MobilePhone" validate:"omitnil,notblank,mobile"`
	Password             *string                 `json:"Password"`
	Pin                  *string                 `json:"Pin"`
	Preferences          *adminusers.Preferences `json:"Preferences"`
	PrivacyPolicyVersion *string                 `json:"PrivacyPolicyVersion"`
	SSOEnabled           *bool                   `json:"SSOEnabled"`
	TimeZone             *string                 `json:"TimeZone" validate:"omitnil,notblank"`
	Username             *string                 `json:"Username" validate:"omitnil,notblank"`
	UserPassword         *string                 `json:"UserPassword"`
}

// AdminUser is the record: pointers are nil where the server holds null.
type AdminUser struct {
	ID                   uuid.UUID              `json:"ID" schema:"ID"`
	AgreementDate        *wire.DateTime         `json:"AgreementDate" schema:"AgreementDate,omitempty"`
	AccountID            uuid.UUID              `json:"AccountID" schema:"AccountID"`
	AdminUser            bool                   `json:"AdminUser" schema:"AdminUser"`
	DateCreated          wire.DateTime          `json:"DateCreated" schema:"DateCreated"`
	DateModified         wire.DateTime          `json:"DateModified" schema:"DateModified"`
	DeclineDate          *wire.DateTime         `json:"DeclineDate" schema:"DeclineDate,omitempty"`
	DisplayName          string                 `json:"DisplayName" schema:"DisplayName"`
	DPAVersion           *string                `json:"DPAVersion" schema:"DPAVersion,omitempty"`
	EmailAddress         string                 `json:"EmailAddress" schema:"EmailAddress"`
	Enabled              bool                   `json:"Enabled" schema:"Enabled"`
	LanguageID           uuid.UUID              `json:"LanguageID" schema:"LanguageID"`
	MobilePhone          string                 `json:"MobilePhone" schema:"MobilePhone"`
	Password             *string                `json:"Password" schema:"Password,omitempty"`
	Pin                  *string                `json:"Pin" schema:"Pin,omitempty"`
	Preferences          adminusers.Preferences `json:"Preferences" schema:"Preferences"`
	PrivacyPolicyVersion *string                `json:"PrivacyPolicyVersion" schema:"PrivacyPolicyVersion,omitempty"`
	SSOEnabled           bool                   `json:"SSOEnabled" schema:"SSOEnabled"`
	TimeZone             string                 `json:"TimeZone" schema:"TimeZone"`
	Username             string                 `json:"Username" schema:"Username"`
	UserPassword         *string                `json:"UserPassword" schema:"UserPassword,omitempty"`
}
