package frameworks

import (
	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
)

// AdminUsers is 2sms.
var AdminUsers = Vendor[adminusers.User, adminusers.Update]{
	Name:   "adminusers",
	Media:  []string{"application/json", "application/xml", "application/x-www-form-urlencoded"},
	Schema: adminusers.Schema(),
	Decode: adminusers.Decode, Validate: adminusers.Update.Validate, ValidatePartial: adminusers.Update.ValidatePartial, Apply: adminusers.Apply,
}

// AAA is Unified Assurance.
var AAA = Vendor[aaa.User, aaa.Update]{
	Name:   "aaa",
	Media:  []string{"application/json"},
	Schema: aaa.Schema(),
	Decode: aaa.Decode, Validate: aaa.Update.Validate, ValidatePartial: aaa.Update.ValidatePartial, Apply: aaa.Apply,
}
