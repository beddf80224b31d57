package vendors

import (
	"net/http"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// HPPro is Planet Altig IMPACT.
func HPPro() api.System[hppro.User, hppro.Update] {
	return api.System[hppro.User, hppro.Update]{
		Name: "hppro", Vendor: "Planet Altig IMPACT", Method: hppro.Method, Path: hppro.Path,
		Formats: []api.Format{api.JSON, api.Form}, Schema: hppro.Schema(),
		Key:     func(r *http.Request, update hppro.Update) (string, error) { return bodyID(r, update.ID) },
		KeyOf:   func(user hppro.User) string { return number(user.ID) },
		Address: queryID(hppro.Path, "Id"),
		Decode:  hppro.Decode, Apply: hppro.Apply, Diff: hppro.Diff,
		Changes: hppro.Changes, CheckReadOnly: hppro.CheckReadOnly,
		Success: func(user hppro.User) any { return hppro.Response{User: wire.Value(user)} },
		Failure: func(err error) any { return hppro.Failure(err) },
	}
}
