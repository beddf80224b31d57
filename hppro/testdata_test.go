package hppro_test

import (
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// keyGUID is a recognisable key.
const keyGUID = "d1ce0000-7ab1-4c0d-a111-9f3c1b9f3c1b"

// ada returns a record that knows every member: the documented sample, with
// recognisable secrets and the Id 6.
func ada(t testing.TB) hppro.User {
	t.Helper()
	var user hppro.User
	if err := user.UnmarshalJSON(lawtest.ReadFile(t, "request.json")); err != nil {
		t.Fatal(err)
	}
	user.MFAAuthenticatorKey.Set(wire.NewSecretGUID(uuid.MustParse(keyGUID)))
	user.MFAQuestionAnswer.Set(wire.NewSecret(lawtest.Marker + "-answer"))
	user.TotpSid.Set(wire.NewSecret(lawtest.Marker + "-sid"))
	return user
}
