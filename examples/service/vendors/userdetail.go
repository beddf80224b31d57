package vendors

import (
	"net/http"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// sampleFile is the file that the sample record is in. A record does not say
// it: its Id is the user's.
const sampleFile = 1

// UserDetail is Saasu.
func UserDetail() api.System[userdetail.User, userdetail.Update] {
	return api.System[userdetail.User, userdetail.Update]{
		Name: "userdetail", Vendor: "Saasu", Method: userdetail.Method, Path: userdetail.Path,
		Formats: []api.Format{api.JSON, api.XML}, Schema: userdetail.Schema(),
		Key:     userDetailKey,
		KeyOf:   func(userdetail.User) string { return number(sampleFile) },
		Address: queryID(userdetail.Path, "FileId"), Aside: "FileId is a parameter: the record does not say which file it is in",
		Decode: userdetail.Decode, Apply: userdetail.Apply, Diff: userdetail.Diff,
		Changes: userdetail.Changes, CheckReadOnly: userdetail.CheckReadOnly,
		Success: func(userdetail.User) any { return userDetailAnswer() },
		Failure: func(err error) any { return userdetail.Failure(err) },
	}
}

func userDetailKey(r *http.Request, _ userdetail.Update) (string, error) {
	params, err := userdetail.ParseParams(r.URL.Query())
	return number(params.FileID), err
}

// userDetailAnswer says what can be done next, as an update that succeeded does
// there.
func userDetailAnswer() userdetail.Response {
	return userdetail.Response{
		StatusMessage: wire.Value("OK"),
		Links: wire.Value([]userdetail.Link{{
			Rel: wire.Value("self"), Href: wire.Value(userdetail.Path), Method: wire.Value(http.MethodGet), Title: wire.Null[string](),
		}}),
	}
}
