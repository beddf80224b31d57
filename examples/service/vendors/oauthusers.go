package vendors

import (
	"net/http"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// OAuthUsers is Nexudus.
func OAuthUsers() api.System[oauthusers.User, oauthusers.Update] {
	return api.System[oauthusers.User, oauthusers.Update]{
		Name: "oauthusers", Vendor: "Nexudus", Method: oauthusers.Method, Path: oauthusers.Path,
		Formats: []api.Format{api.JSON}, Schema: oauthusers.Schema(),
		Key:     func(r *http.Request, update oauthusers.Update) (string, error) { return bodyID(r, update.ID) },
		KeyOf:   func(user oauthusers.User) string { return number(user.ID) },
		Address: queryID(oauthusers.Path, "Id"),
		Decode:  oauthusers.Decode, Apply: oauthusers.Apply, Diff: oauthusers.Diff,
		Changes: oauthusers.Changes, CheckReadOnly: oauthusers.CheckReadOnly,
		Success: func(user oauthusers.User) any { return oauthAnswer(user) },
		Failure: func(err error) any { return oauthusers.Failure(err) },
	}
}

func oauthAnswer(user oauthusers.User) oauthusers.Response {
	return oauthusers.Response{
		Status:        wire.Value[int64](http.StatusOK),
		Message:       wire.Value("User was successfully updated."),
		Value:         wire.Value(oauthusers.Value{ID: wire.Value(user.ID)}),
		OpenInDialog:  wire.Value(false),
		OpenInWindow:  wire.Value(false),
		RedirectURL:   wire.Null[string](),
		JavaScript:    wire.Null[string](),
		Errors:        wire.Null[[]oauthusers.Error](),
		WasSuccessful: wire.Value(true),
	}
}
