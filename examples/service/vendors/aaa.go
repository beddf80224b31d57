package vendors

import (
	"net/http"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/wire"
)

// AAA is Oracle Communications Unified Assurance.
func AAA() api.System[aaa.User, aaa.Update] {
	return api.System[aaa.User, aaa.Update]{
		Name: "aaa", Vendor: "Oracle Unified Assurance", Method: aaa.Method, Path: aaa.Path,
		Formats: []api.Format{api.JSON}, Schema: aaa.Schema(),
		Key:     aaaKey,
		KeyOf:   func(user aaa.User) string { return number(user.UserID.Or(0)) },
		Address: pathID(aaa.Path),
		Decode:  aaa.Decode, Apply: aaa.Apply, Diff: aaa.Diff,
		Changes: aaa.Changes, CheckReadOnly: aaa.CheckReadOnly,
		Success: func(user aaa.User) any { return aaaAnswer(user) },
		Failure: func(err error) any { return aaa.Failure(err) },
	}
}

func aaaKey(r *http.Request, _ aaa.Update) (string, error) {
	id, err := parseID("id", r.PathValue("id"))
	return number(id), err
}

func aaaAnswer(user aaa.User) aaa.Response {
	return aaa.Response{
		Message: wire.Value("Updated record"),
		Success: wire.Value(true),
		Data:    wire.Value([]aaa.User{user}),
		Total:   wire.Value[int64](1),
	}
}
