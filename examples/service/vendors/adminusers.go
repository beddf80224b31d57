package vendors

import (
	"net/http"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// AdminUsers is 2sms.
func AdminUsers() api.System[adminusers.User, adminusers.Update] {
	return api.System[adminusers.User, adminusers.Update]{
		Name: "adminusers", Vendor: "2sms", Method: adminusers.Method, Path: adminusers.Path,
		Formats: []api.Format{api.JSON, api.XML, api.Form}, Schema: adminusers.Schema(), NotInJSON: []string{"Language"},
		Key:     adminKey,
		KeyOf:   func(user adminusers.User) string { return user.ID.String() },
		Address: pathID(adminusers.Path),
		Decode:  adminusers.Decode, Apply: adminusers.Apply, Diff: adminusers.Diff,
		Changes: adminusers.Changes, CheckReadOnly: adminusers.CheckReadOnly,
		Success: func(user adminusers.User) any { return adminAnswer(user) },
		Failure: func(err error) any { return adminusers.Failure(err) },
	}
}

func adminKey(r *http.Request, _ adminusers.Update) (string, error) {
	text := r.PathValue("id")
	id, err := uuid.Parse(text)
	if err != nil || len(text) != 36 { // the package reads what is no GUID to the vendor, such as urn:uuid:…
		return "", validate.Errors{{Path: wire.Member("id"), Code: validate.CodeType, Param: "guid"}}
	}
	return id.String(), adminusers.Params{ID: id}.Validate()
}

func adminAnswer(user adminusers.User) adminusers.Response {
	return adminusers.Response{
		Error: wire.Null[adminusers.Error](),
		ResponseData: wire.Value(adminusers.ResponseDataOfUser{
			Identification: wire.Value(adminusers.Identification{UserID: wire.Value(user.ID.String())}),
			Detail:         wire.Value(user),
		}),
	}
}
