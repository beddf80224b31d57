package hppro_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestAnswerCarriesTheSecrets: an answer is the record, and so its wire form.
func TestAnswerCarriesTheSecrets(t *testing.T) {
	text := string(lawtest.Must(hppro.Response{User: wire.Value(ada(t))}.AppendJSON(nil)))
	for _, want := range []string{
		`"MFAAuthenticatorKey":"` + keyGUID + `"`, `"MFAQuestionAnswer":"` + lawtest.Marker + `-answer"`, `"TotpSid":"` + lawtest.Marker + `-sid"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing in %s", want, text)
		}
	}
}

func TestAuthenticatorKeyIsWrittenCanonically(t *testing.T) {
	rows := []struct{ name, token, want string }{
		{"upper case in braces", `"{D1CE0000-7AB1-4C0D-A111-9F3C1B9F3C1B}"`, `{"MFAAuthenticatorKey":"` + keyGUID + `"}`},
		{"digits only", `"d1ce00007ab14c0da1119f3c1b9f3c1b"`, `{"MFAAuthenticatorKey":"` + keyGUID + `"}`},
		{"null", `null`, `{"MFAAuthenticatorKey":null}`},
		{"empty", `""`, `{"MFAAuthenticatorKey":null}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := hppro.Decode(lawtest.JSON, []byte(`{"MFAAuthenticatorKey":`+row.token+`}`))
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := update.AppendJSON(nil); string(got) != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}

// TestAnswerWithoutSecrets: a copy of its own without the user's secrets, and
// with what the server says.
func TestAnswerWithoutSecrets(t *testing.T) {
	failed := hppro.Failure(validate.Errors{{Path: wire.Member("Email"), Code: validate.CodeEmail}})
	answer := hppro.Response{User: wire.Value(ada(t)), Failure: failed.Failure}
	bare := answer.WithoutSecrets()
	if text := string(lawtest.Must(bare.User.Or(hppro.User{}).AppendJSON(nil))); lawtest.ShowsSecret(text) || !strings.Contains(text, `"FirstName":"sample string 5"`) {
		t.Errorf("the user is %s", text)
	}
	if !reflect.DeepEqual(bare.Failure, answer.Failure) {
		t.Errorf("the failure is %+v, want %+v", bare.Failure, answer.Failure)
	}
	bare.Failure.Or(validate.HTTPError{}).ModelState[0].Messages[0] = "changed"
	if reflect.DeepEqual(bare.Failure, answer.Failure) {
		t.Error("the copy shares its messages")
	}
	for _, printed := range lawtest.Printings(answer) {
		if lawtest.ShowsSecret(printed) {
			t.Errorf("a secret is shown: %s", printed)
		}
	}
	if got, want := failed.String(), `{Message="The request is invalid." ModelState="[hpProUserDTO.Email]"}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
