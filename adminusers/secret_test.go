package adminusers_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// secretive returns a record whose secrets all hold the marker.
func secretive(t testing.TB) adminusers.User {
	t.Helper()
	user := ada(t)
	hidden := wire.Value(wire.NewSecret(lawtest.Marker))
	user.Password, user.Pin, user.UserPassword = hidden, hidden, hidden
	return user
}

func TestSecretsAreNeverPrinted(t *testing.T) {
	user := secretive(t)
	update := adminusers.Full(user)
	answer := adminusers.Response{ResponseData: wire.Value(adminusers.ResponseDataOfUser{Detail: wire.Value(user)})}
	wrong := update
	wrong.MobilePhone.SetNull()
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
		{"params", adminusers.Params{ID: user.ID}},
		{"member", user.Pin},
		{"error", wrong.Validate()},
		{"problem details", validate.Problem(wrong.Validate())},
		{"model state", validate.ModelState("user", wrong.Validate())},
		{"failure", adminusers.Failure(wrong.Validate())},
		{"changes to", adminusers.Changes(adminusers.User{}, user)},
		{"changes from", adminusers.Changes(user, adminusers.User{})},
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

// TestSecretsStayOutOfErrors puts the marker where a value is wrong: into the
// secret members themselves, and into everything else.
func TestSecretsStayOutOfErrors(t *testing.T) {
	for _, m := range documented {
		for _, value := range []string{`"` + lawtest.Marker + `"`, `{"` + lawtest.Marker + `":1}`, `["` + lawtest.Marker + `"]`, `"` + lawtest.Marker} {
			body := []byte(`{"` + m.name + `":` + value + `}`)
			update, decodeErr := adminusers.Decode(jsonType, body)
			_, applyErr := adminusers.Apply(ada(t), update)
			err := validate.Join(decodeErr, update.Validate(), applyErr, adminusers.CheckReadOnly(ada(t), update))
			for _, text := range lawtest.Printings(err) {
				if lawtest.ShowsSecret(text) {
					t.Errorf("%s: the value is shown: %s", body, text)
				}
			}
		}
		body := "<User><" + m.name + ">" + lawtest.Marker + "<b/></" + m.name + "></User>"
		if _, err := adminusers.Decode(xmlType, []byte(body)); err != nil && lawtest.ShowsSecret(err.Error()) {
			t.Errorf("%s: the value is shown: %v", body, err)
		}
	}
}

// TestSecretsAreOnTheWire is the other side: the wire form carries them.
func TestSecretsAreOnTheWire(t *testing.T) {
	user := secretive(t)
	inJSON, err := json.Marshal(user)
	if err != nil {
		t.Fatal(err)
	}
	inXML, err := xml.Marshal(user)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{string(inJSON), string(inXML)} {
		if got := strings.Count(text, lawtest.Marker); got != 3 {
			t.Errorf("%d secrets on the wire, want 3: %s", got, text)
		}
	}
}
