package aaa_test

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// secretive returns a record whose secrets hold the marker.
func secretive(t testing.TB) aaa.User {
	t.Helper()
	user := ada(t)
	user.Password.Set(wire.NewSecret(lawtest.Marker))
	user.RepeatPassword.Set(wire.NewSecret(lawtest.Marker + "2"))
	return user
}

func TestSecretsAreNeverPrinted(t *testing.T) {
	user := secretive(t)
	update := aaa.Full(user)
	err := update.Validate()
	if got, want := summary(t, err), "RepeatPassword mismatch\n"; got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	rows := []struct {
		name  string
		value any
	}{
		{"record", user},
		{"record by pointer", &user},
		{"update", update},
		{"update by pointer", &update},
		{"answer", aaa.Response{Data: wire.Value([]aaa.User{user})}},
		{"member", user.Password},
		{"mismatch", err},
		{"problem details", validate.Problem(err)},
		{"model state", validate.ModelState("user", err)},
		{"failure", aaa.Failure(err)},
		{"changes to", aaa.Changes(aaa.User{}, user)},
		{"changes from", aaa.Changes(user, aaa.User{})},
		{"merged", aaa.Merge(update, update)},
		{"diff", aaa.Diff(aaa.User{}, user)},
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
	for _, row := range documented {
		for _, m := range row.members {
			for _, value := range []string{`"` + lawtest.Marker + `"`, `{"` + lawtest.Marker + `":1}`, `["` + lawtest.Marker + `"]`, `"` + lawtest.Marker} {
				body := []byte(`{"` + m.name + `":` + value + `}`)
				update, decodeErr := aaa.Decode(jsonType, body)
				_, applyErr := aaa.Apply(ada(t), update)
				var user aaa.User
				var answer aaa.Response
				var failure aaa.ErrorResponse
				err := validate.Join(decodeErr, update.Validate(), applyErr, user.UnmarshalJSON(body), answer.UnmarshalJSON(body), failure.UnmarshalJSON(body))
				for _, text := range lawtest.Printings(err) {
					if lawtest.ShowsSecret(text) {
						t.Errorf("%s: the value is shown: %s", body, text)
					}
				}
			}
		}
	}
}

// TestSecretsAreOnTheWire is the other side: the wire form carries them.
func TestSecretsAreOnTheWire(t *testing.T) {
	for _, value := range []any{secretive(t), aaa.Full(secretive(t))} {
		if got := strings.Count(string(mustJSON(t, value)), lawtest.Marker); got != 2 {
			t.Errorf("%d secrets on the wire of %T, want 2", got, value)
		}
	}
}
