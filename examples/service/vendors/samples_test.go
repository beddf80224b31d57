package vendors_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/vendors"
	"github.com/seed16fbf055/userupdate/validate"
)

// TestDocumented: the vendors' samples are those that the packages are tested
// with.
func TestDocumented(t *testing.T) {
	for system, file := range map[string]string{
		"adminusers": "request.json",
		"hppro":      "request.json",
		"userdetail": "request.json",
		"aaa":        "request.assembled-from-field-examples.json",
		"oauthusers": "put_users_request_minimal.docs-learn.json",
	} {
		want, err := os.ReadFile("../../../" + system + "/testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := vendors.Sample(system, vendors.Documented); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the sample differs from %s: %v", system, file, err)
		}
	}
}

// TestSamples: a stored record obeys its contract, and a change has something
// wrong in it, for the page to show.
func TestSamples(t *testing.T) {
	samples(t, vendors.AdminUsers())
	samples(t, vendors.HPPro())
	samples(t, vendors.UserDetail())
	samples(t, vendors.AAA())
	samples(t, vendors.OAuthUsers())
}

func samples[User api.Record, Update api.Body](t *testing.T, system api.System[User, Update]) {
	t.Helper()
	var store api.Memory[User]
	if err := vendors.Seed(t.Context(), system, &store); err != nil {
		t.Fatal(err)
	}
	text, err := vendors.Sample(system.Name, vendors.Record)
	if err != nil {
		t.Fatal(err)
	}
	var user User
	if err := api.JSON.DecodeInto(text, &user); err != nil {
		t.Fatal(err)
	}
	held, version, err := store.Get(t.Context(), system.KeyOf(user))
	if err != nil || version != 1 || held.Validate() != nil {
		t.Errorf("%s: version %d, %v, %v", system.Name, version, err, held.Validate())
	}
	if err := vendors.Seed(t.Context(), system, &store); err != api.ErrStale {
		t.Errorf("%s: a record that is there is seeded again: %v", system.Name, err)
	}
	change, err := vendors.Sample(system.Name, vendors.Change)
	if err != nil {
		t.Fatal(err)
	}
	update, decodeErr := system.Decode(string(api.JSON), change)
	if err := system.Check("PATCH", update, decodeErr); len(validate.List(err)) != 1 {
		t.Errorf("%s: the change has %v, want one problem", system.Name, err)
	}
}
