package userdetail_test

import (
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestSecretsAreNeverPrinted: the only secret of this system is the access
// key.
func TestSecretsAreNeverPrinted(t *testing.T) {
	params := userdetail.Params{WsAccessKey: wire.Value(wire.NewSecret(marker)), FileID: 7}
	values := params.Values()
	values.Set("FileId", marker)
	_, err := userdetail.ParseParams(values)
	if err == nil {
		t.Fatal("the FileId is no number")
	}
	rows := []struct {
		name  string
		value any
	}{
		{"params", params},
		{"params by pointer", &params},
		{"member", params.WsAccessKey},
		{"error of params", err},
		{"problem details", validate.Problem(err)},
		{"failure", userdetail.Failure(err)},
		{"error of the server", userdetail.ParseError([]byte("/User?WsAccessKey=" + marker))},
		{"error of the server by value", *userdetail.ParseError([]byte("/User?WsAccessKey=" + marker)).(*userdetail.VendorError)},
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
	if got, want := params.LogValue().String(), "[FileId=7 WsAccessKey=[secret]]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := (userdetail.Params{FileID: 7}).LogValue().String(), "[FileId=7]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestErrorsHoldNoValue puts the marker where a value is wrong.
func TestErrorsHoldNoValue(t *testing.T) {
	for _, m := range documented {
		for _, value := range []string{`"` + marker + `"`, `{"` + marker + `":1}`, `["` + marker + `"]`, `[{"rel":["` + marker + `"]}]`, `"` + marker} {
			checkErrors(t, jsonType, `{"`+m.name+`":`+value+`}`)
		}
		checkErrors(t, xmlType, "<UserDetail><"+m.name+">"+marker+"<b/></"+m.name+"></UserDetail>")
	}
}

func checkErrors(t *testing.T, contentType, body string) {
	t.Helper()
	update, decodeErr := userdetail.Decode(contentType, []byte(body))
	_, applyErr := userdetail.Apply(ada(), update)
	err := validate.Join(decodeErr, update.Validate(), applyErr, userdetail.CheckReadOnly(ada(), update))
	if _, foreign := errors.AsType[*userdetail.VendorError](err); foreign {
		t.Errorf("%s: %T", body, err)
	}
	for _, text := range printings(t, err) {
		if showsSecret(text) {
			t.Errorf("%s: the value is shown: %s", body, text)
		}
	}
}
