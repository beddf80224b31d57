package schematest

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestScalars: what a type says of itself is what the schemas say of members of
// it.
func TestScalars(t *testing.T) {
	type exposer interface{ JSONSchemaBytes() ([]byte, error) }
	for _, row := range []struct {
		name, member string
		schema       []byte
		of           exposer
	}{
		{"text", "LastName", userdetail.Schema(), wire.Optional[string]{}},
		{"boolean", "IsMFALock", hppro.Schema(), wire.Optional[bool]{}},
		{"integer", "ChangedBy", hppro.Schema(), wire.Optional[int64]{}},
		{"byte", "NumberFormatId", userdetail.Schema(), wire.Optional[uint8]{}},
		{"list", "UserRoles", hppro.Schema(), wire.Optional[[]int64]{}},
		{"GUID", "MFAAuthenticatorKey", hppro.Schema(), wire.Optional[wire.SecretGUID]{}},
		{"secret", "TotpSid", hppro.Schema(), wire.Optional[wire.Secret]{}},
		{"date", "CreateDate", hppro.Schema(), wire.DateTime{}},
		{"date or null", "ChangedDate", hppro.Schema(), wire.Optional[wire.DateTime]{}},
		{"decimal", "TimeZoneOffset", hppro.Schema(), wire.Optional[wire.Decimal]{}},
		{"id", "AuthenticationType", aaa.Schema(), wire.Optional[wire.IntOrString]{}},
	} {
		t.Run(row.name, func(t *testing.T) {
			said, err := row.of.JSONSchemaBytes()
			if err != nil {
				t.Fatal(err)
			}
			var whole schema
			if err := json.Unmarshal(row.schema, &whole); err != nil {
				t.Fatal(err)
			}
			var members map[string]map[string]any
			if err := json.Unmarshal(whole.Defs["Update"].Properties, &members); err != nil {
				t.Fatal(err)
			}
			member := members[row.member]
			delete(member, "description")
			delete(member, "deprecated")
			if want := canonical(t, must(t, member)); canonical(t, said) != want {
				t.Errorf("%s says %s, %s is %s", row.name, said, row.member, want)
			}
		})
	}
}

// TestEnumerations: what an enumeration says of itself stands alone.
func TestEnumerations(t *testing.T) {
	for name, of := range map[string]interface{ JSONSchemaBytes() ([]byte, error) }{
		"Preferences": adminusers.PreferencesNone, "Flag": aaa.Enabled, "PreferenceValue": aaa.PreferenceNumber(1),
		"ErrorList": aaa.ErrorList{}, "Language": oauthusers.LanguageSpanish, "Value": oauthusers.Value{},
		"GUID": wire.Optional[uuid.UUID]{},
	} {
		said, err := of.JSONSchemaBytes()
		if err != nil || !json.Valid(said) || bytes.Contains(said, []byte("$ref")) {
			t.Errorf("%s says %s, %v", name, said, err)
		}
	}
}

// canonical is JSON with its names in order.
func canonical(t *testing.T, text []byte) string {
	t.Helper()
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	return string(must(t, value))
}

func must(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
