package oauthusers_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// secrets are the members that hold one: those of the contract, and two of
// older records.
var secrets = []string{
	"AccessToken", "PasswordSalt", "Password", "NewPassword", "TwoFactorSecret", "EmailCallBackGUID",
	"NewPasswordConfirm", "OldPassword",
}

func TestSecretMembers(t *testing.T) {
	var found []string
	model := reflect.TypeFor[oauthusers.User]()
	for i := range model.NumField() {
		if value, _ := optionalOf(model.Field(i).Type); value == secretType {
			found = append(found, model.Field(i).Name)
		}
	}
	for _, name := range secrets {
		if !strings.Contains(strings.Join(found, " "), name) {
			t.Errorf("%s is no secret", name)
		}
	}
	if len(found) != len(secrets) {
		t.Errorf("secrets are %q, want %q", found, secrets)
	}
}

// secretive returns a record and an update whose secrets all hold the marker,
// and an answer that repeats it.
func secretive(t testing.TB) (oauthusers.User, oauthusers.Update, oauthusers.Response) {
	t.Helper()
	user, update := ada(t), oauthusers.Full(ada(t))
	hidden := reflect.ValueOf(wire.NewSecret(lawtest.Marker))
	for _, of := range []reflect.Value{reflect.ValueOf(&user).Elem(), reflect.ValueOf(&update).Elem()} {
		for _, name := range secrets {
			if field := of.FieldByName(name); field.IsValid() {
				setValue(field, hidden)
			}
		}
	}
	var answer oauthusers.Response
	body := `{"Value":"` + lawtest.Marker + `","Errors":[{"AttemptedValue":{"x":"` + lawtest.Marker + `"}}]}`
	if err := answer.UnmarshalJSON([]byte(body)); err != nil {
		t.Fatal(err)
	}
	return user, update, answer
}

func TestSecretsAreNeverPrinted(t *testing.T) {
	user, update, answer := secretive(t)
	wrong := update
	wrong.PasswordSalt.Set(wire.NewSecret(" "))
	wrong.Language.SetNull()
	entries, _ := answer.Errors.Get()
	rows := []struct {
		name  string
		value any
	}{
		{"record", user},
		{"record by pointer", &user},
		{"update", update},
		{"update by pointer", &update},
		{"answer", answer},
		{"answer by pointer", &answer},
		{"value", answer.Value},
		{"attempted value", entries[0].AttemptedValue},
		{"entry", entries[0]},
		{"error", wrong.Validate()},
		{"problem details", validate.Problem(wrong.Validate())},
		{"failure", oauthusers.Failure(wrong.Validate())},
		{"changes to", oauthusers.Changes(oauthusers.User{}, user)},
		{"changes from", oauthusers.Changes(user, oauthusers.User{})},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for _, text := range lawtest.Printings(row.value) {
				if lawtest.ShowsSecret(text) {
					t.Errorf("a secret is shown: %s", text)
				}
			}
		})
	}
}

// TestFailureRepeatsNoValue: the vendor's answer has a place for what was
// refused; ours never fills it.
func TestFailureRepeatsNoValue(t *testing.T) {
	for _, m := range taken {
		body := `{"` + m.wire + `":{"` + lawtest.Marker + `":"` + lawtest.Marker + `"}}`
		update, err := oauthusers.Decode(jsonType, []byte(body))
		failure := oauthusers.Failure(validate.Join(err, update.Validate()))
		if text := string(mustJSON(t, failure)); lawtest.ShowsSecret(text) {
			t.Errorf("%s: %s", m.wire, text)
		}
		for _, entry := range failure.Errors.Or(nil) {
			if !entry.AttemptedValue.IsNull() {
				t.Errorf("%s: AttemptedValue %+v", m.wire, entry.AttemptedValue)
			}
		}
	}
}

// TestSecretsAreOnTheWire is the other side: the wire form carries them.
func TestSecretsAreOnTheWire(t *testing.T) {
	user, update, answer := secretive(t)
	rows := []struct {
		name  string
		value any
		want  int
	}{
		{"record", user, 8},
		{"update", update, 6},
		{"answer", answer, 2},
	}
	for _, row := range rows {
		if got := strings.Count(string(mustJSON(t, row.value)), lawtest.Marker); got != row.want {
			t.Errorf("%s: %d secrets on the wire, want %d", row.name, got, row.want)
		}
	}
}
