package userdetail_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestSecretsAreNeverPrinted: the only secret of this system is the access
// key.
func TestSecretsAreNeverPrinted(t *testing.T) {
	params := userdetail.Params{WsAccessKey: wire.Value(wire.NewSecret(lawtest.Marker)), FileID: 7}
	values := params.Values()
	values.Set("FileId", lawtest.Marker)
	_, err := userdetail.ParseParams(values)
	if err == nil {
		t.Fatal("the FileId is not a number")
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
		{"error of the server", userdetail.ParseError([]byte("/User?WsAccessKey=" + lawtest.Marker))},
		{"error of the server by value", *userdetail.ParseError([]byte("/User?WsAccessKey=" + lawtest.Marker)).(*userdetail.VendorError)},
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
	if got, want := params.LogValue().String(), "[FileId=7 WsAccessKey=[secret]]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := (userdetail.Params{FileID: 7}).LogValue().String(), "[FileId=7]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
