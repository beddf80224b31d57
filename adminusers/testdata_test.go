package adminusers_test

import (
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

func date(text string) wire.DateTime { return lawtest.Must(wire.ParseDateTime(text)) }

// ada returns a valid record with every member set. Its secrets all contain the
// word "hush".
func ada(testing.TB) adminusers.User {
	return adminusers.User{
		ID:                   uuid.MustParse("a2d8b2d2-1673-4f2d-a9ec-b02947160be7"),
		AgreementDate:        wire.Value(date("2024-03-28T08:12:49.3595132+00:00")),
		AccountID:            uuid.MustParse("5a1ca887-9ec4-4ae8-bf61-715056ea9e98"),
		AdminUser:            true,
		DateCreated:          date("2023-01-02T03:04:05Z"),
		DateModified:         date("2024-03-28T08:12:49.3595132+01:00"),
		DeclineDate:          wire.Null[wire.DateTime](),
		DisplayName:          "Ada Lovelace",
		DPAVersion:           wire.Value("1.2"),
		EmailAddress:         "ada@example.com",
		Enabled:              true,
		LanguageID:           uuid.MustParse("c2fd9942-2548-483b-875c-a724b208dcaa"),
		Language:             wire.Value("English"),
		MobilePhone:          "+44 7700 900123",
		Password:             wire.Value(wire.NewSecret("hush-password")),
		Pin:                  wire.Value(wire.NewSecret("hush-pin")),
		Preferences:          adminusers.PreferencesNone,
		PrivacyPolicyVersion: wire.Value("2.0"),
		SSOEnabled:           true,
		TimeZone:             "GMT Standard Time",
		Username:             "ada",
		UserPassword:         wire.Value(wire.NewSecret("hush-user-password")),
	}
}
