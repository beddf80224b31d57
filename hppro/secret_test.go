package hppro_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestSecretsAreNeverPrinted(t *testing.T) {
	user := ada(t)
	update := hppro.Full(user)
	wrong := update
	wrong.UserID.SetNull()
	rows := []struct {
		name  string
		value any
	}{
		{"record", user},
		{"record by pointer", &user},
		{"update", update},
		{"update by pointer", &update},
		{"answer", hppro.Response{User: wire.Value(user)}},
		{"answer by pointer", &hppro.Response{User: wire.Value(user)}},
		{"text member", user.TotpSid},
		{"GUID member", user.MFAAuthenticatorKey},
		{"error", wrong.Validate()},
		{"problem details", validate.Problem(wrong.Validate())},
		{"failure", hppro.Failure(wrong.Validate())},
		{"failure for a foreign error", hppro.Failure(errors.New(marker))},
		{"changes to", hppro.Changes(hppro.User{}, user)},
		{"changes from", hppro.Changes(user, hppro.User{})},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for _, text := range printings(t, row.value) {
				if showsSecret(text) {
					t.Errorf("a secret is shown: %s", text)
				}
			}
		})
	}
}

// TestSecretsStayOutOfErrors puts the marker where a value is wrong: into the
// secret members themselves, and into everything else.
func TestSecretsStayOutOfErrors(t *testing.T) {
	for _, m := range documented {
		for _, value := range []string{`"` + marker + `"`, `"` + markerGUID + `x"`, `{"` + marker + `":1}`, `["` + marker + `"]`, `[{"Id":"` + marker + `"}]`, `"` + marker} {
			body := []byte(`{"` + m.name + `":` + value + `}`)
			checkErrors(t, jsonType, body)
		}
		checkErrors(t, formType, []byte(m.name+"="+marker+"&"+m.name+"[0]="+marker+"&"+m.name+"[1].Id="+marker))
	}
}

func checkErrors(t *testing.T, contentType string, body []byte) {
	t.Helper()
	update, decodeErr := hppro.Decode(contentType, body)
	_, applyErr := hppro.Apply(ada(t), update)
	err := validate.Join(decodeErr, update.Validate(), applyErr, hppro.CheckReadOnly(ada(t), update))
	for _, text := range printings(t, err) {
		if showsSecret(text) {
			t.Errorf("%s: the value is shown: %s", body, text)
		}
	}
}

// TestSecretsAreOnTheWire is the other side: the wire form carries them.
func TestSecretsAreOnTheWire(t *testing.T) {
	user := ada(t)
	for name, encode := range map[string]func([]byte) ([]byte, error){
		"record": user.AppendJSON, "update": hppro.Full(user).AppendJSON, "answer": hppro.Response{User: wire.Value(user)}.AppendJSON,
	} {
		text, err := encode(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{
			`"MFAAuthenticatorKey":"` + markerGUID + `"`, `"MFAQuestionAnswer":"` + marker + `-answer"`, `"TotpSid":"` + marker + `-sid"`,
		} {
			if !strings.Contains(string(text), want) {
				t.Errorf("%s: %s is missing in %s", name, want, text)
			}
		}
	}
}

func TestAuthenticatorKeyIsWrittenCanonically(t *testing.T) {
	rows := []struct{ name, token, want string }{
		{"upper case in braces", `"{D1CE0000-7AB1-4C0D-A111-9F3C1B9F3C1B}"`, `{"MFAAuthenticatorKey":"` + markerGUID + `"}`},
		{"digits only", `"d1ce00007ab14c0da1119f3c1b9f3c1b"`, `{"MFAAuthenticatorKey":"` + markerGUID + `"}`},
		{"null", `null`, `{"MFAAuthenticatorKey":null}`},
		{"empty", `""`, `{"MFAAuthenticatorKey":null}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := hppro.Decode(jsonType, []byte(`{"MFAAuthenticatorKey":`+row.token+`}`))
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := update.AppendJSON(nil); string(got) != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}
