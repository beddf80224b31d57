package hppro_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// grace is the record that the examples change.
func grace() hppro.User {
	return hppro.User{
		ID:        6,
		UserName:  wire.Value("grace"),
		FirstName: wire.Value("Grace"),
		OfficeID:  wire.Value[int64](3),
		TotpSid:   wire.Value(wire.NewSecret("do not tell")),
		UserRoles: wire.Value([]int64{1, 2}),
		Licenses: wire.Value([]hppro.License{
			{ID: 5, StateID: 8, StateCode: wire.Value("CT"), IsPrimary: true},
			{ID: 7, StateID: 9, StateCode: wire.Value("NY")},
		}),
	}
}

// Decode a body and list all its problems, by member, down into the lists.
func Example_reportEveryProblem() {
	body := []byte(`{
		"Id": 6,
		"Disabled": "perhaps",
		"UserId": null,
		"Licenses": [{"Id": 5}, {"Id": 7, "Disabled": {}, "CreateDate": "soon"}],
		"UserRoles": [1, "two"],
		"MFAAuthenticatorKey": "3f98f076"
	}`)

	update, decodeErr := hppro.Decode("application/json", body)
	err := validate.Join(decodeErr, update.Validate())

	for _, problem := range err.(validate.Errors) {
		fmt.Printf("%-22s %s\n", problem.Path, problem.Code)
	}
	// Output:
	// Disabled               type
	// Licenses[1].Disabled   type
	// Licenses[1].CreateDate type
	// UserRoles[1]           type
	// MFAAuthenticatorKey    type
	// UserId                 null
}

// Merge a partial update into a record. A list replaces the whole list.
func ExampleApply() {
	update, err := hppro.Decode("application/json", []byte(`{"OfficeId": null, "Disabled": true, "UserRoles": [2, 4]}`))
	if err := validate.Join(err, update.Validate()); err != nil {
		fmt.Println(err)
		return
	}

	merged, err := hppro.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(merged.UserName, merged.Disabled, merged.OfficeID.IsNull(), merged.UserRoles, len(merged.Licenses.Or(nil)))
	// Output:
	// grace true true [2 4] 2
}

// What cannot be merged is refused as a whole, and all of it is reported.
func ExampleApply_refused() {
	update, _ := hppro.Decode("application/json", []byte(`{"Id": 7, "AssociateId": null, "FirstName": "Ada"}`))

	merged, err := hppro.Apply(grace(), update)
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code)
	}
	fmt.Println(merged.FirstName)
	// Output:
	// Id identity
	// AssociateId null
	// Grace
}

// Change one license and add another, and keep the rest.
func ExampleMergeLicenses() {
	user := grace()
	changes := []hppro.License{
		{ID: 7, StateID: 9, StateCode: wire.Value("NY"), Disabled: true},
		{ID: 9, StateID: 12, StateCode: wire.Value("VA")},
	}
	var update hppro.Update
	update.Licenses.Set(hppro.MergeLicenses(user.Licenses.Or(nil), changes))

	merged, err := hppro.Apply(user, update)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, license := range merged.Licenses.Or(nil) {
		fmt.Println(license.ID, license.StateCode, license.Disabled)
	}
	// Output:
	// 5 CT false
	// 7 NY true
	// 9 VA false
}

// Set a member, clear it, or leave it alone: three different updates.
func ExampleUpdate() {
	var set, clear, leave hppro.Update
	set.OfficeID.Set(4)
	clear.OfficeID.SetNull()

	for _, update := range []hppro.Update{set, clear, leave} {
		body, err := json.Marshal(update)
		if err != nil {
			fmt.Println(err)
			return
		}
		merged, err := hppro.Apply(grace(), update)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-17s office %q, null %v\n", body, merged.OfficeID.String(), merged.OfficeID.IsNull())
	}
	// Output:
	// {"OfficeId":4}    office "4", null false
	// {"OfficeId":null} office "", null true
	// {}                office "3", null false
}

// Find the smallest update that turns one record into another. A list that
// differs is sent as a whole.
func ExampleDiff() {
	before, after := grace(), grace()
	after.Email.Set("grace@example.com")
	after.UserRoles.Set([]int64{1, 2, 3})

	body, err := json.Marshal(hppro.Diff(before, after))
	fmt.Println(string(body), err)
	// Output:
	// {"Email":"grace@example.com","UserRoles":[1,2,3]} <nil>
}

// Send everything that a record knows.
func ExampleFull() {
	fmt.Println(strings.Join(hppro.Full(grace()).Paths(), ", "))
	// Output:
	// CreateDate, Disabled, FirstName, Id, OfficeId, UserId, ForcePasswordChange, ShowCompanyPolicyAfterLogin, UserName, Licenses, ShowCompanyPolicyInEditProfile, ShowAgentAgreementInEditProfile, ShowAgentAgreementAfterLogin, ShowEditProfileAfterLogin, AssociateId, TotpSid, UserRoles
}

// Combine two updates that arrived one after the other.
func ExampleMerge() {
	var first, second hppro.Update
	first.FirstName.Set("Grace")
	first.UserRoles.Set([]int64{1})
	second.UserRoles.Set([]int64{})

	body, err := json.Marshal(hppro.Merge(first, second))
	fmt.Println(string(body), err)
	// Output:
	// {"FirstName":"Grace","UserRoles":[]} <nil>
}

// List for an audit what changed, down to the member of a license. Secrets are
// masked.
func ExampleChanges() {
	before, after := grace(), grace()
	after.Licenses.Or(nil)[1].Disabled = true
	after.TotpSid.Set(wire.NewSecret("another"))
	after.MFAAuthenticatorKey.Set(wire.NewSecretGUID(uuid.New()))

	for _, change := range hppro.Changes(before, after) {
		fmt.Println(change)
	}
	// Output:
	// Licenses[1].Disabled: false -> true
	// MFAAuthenticatorKey: null -> [secret]
	// TotpSid: [secret] -> [secret]
}

// Read and write a form.
func ExampleUpdate_EncodeForm() {
	body := []byte("Id=6&OfficeId=&Licenses[0][Id]=5&Licenses[0].StateId=8&UserRoles=1&UserRoles=2")
	update, err := hppro.Decode("application/x-www-form-urlencoded", body)
	if err != nil {
		fmt.Println(err)
		return
	}
	inJSON, err := json.Marshal(hppro.Update{ID: update.ID, OfficeID: update.OfficeID, UserRoles: update.UserRoles})
	fmt.Println(string(inJSON), err)

	update.Licenses.Unset()
	fmt.Println(update.EncodeForm().Encode())
	// Output:
	// {"Id":6,"OfficeId":null,"UserRoles":[1,2]} <nil>
	// Id=6&OfficeId=&UserRoles=1&UserRoles=2
}

// Decode the profile image.
func ExampleUpdate_ProfileImage() {
	update, _ := hppro.Decode("application/json", []byte(`{"ProfileImageBase64Data": "iVBORw0KGgo="}`))

	image, err := update.ProfileImage()
	fmt.Println(http.DetectContentType(image), err)
	// Output:
	// image/png <nil>
}

// Read the answer, whichever of the two it is.
func ExampleResponse() {
	for _, body := range []string{
		`{"Id": 6, "UserName": "grace"}`,
		`{"Message": "The request is invalid.", "ModelState": {"dto.Id": ["An error has occurred."]}}`,
	} {
		var answer hppro.Response
		if err := json.Unmarshal([]byte(body), &answer); err != nil {
			fmt.Println(err)
			return
		}
		if failure, failed := answer.Failure.Get(); failed {
			fmt.Println("failed:", failure.Message, failure.ModelState)
			continue
		}
		user := answer.User.Or(hppro.User{})
		fmt.Println("updated:", user.ID, user.UserName)
	}
	// Output:
	// updated: 6 grace
	// failed: The request is invalid. [{dto.Id [An error has occurred.]}]
}

// Answer a failed update as ASP.NET would.
func ExampleFailure() {
	update, err := hppro.Decode("application/json", []byte(`{"Licenses": [{}, {"Disabled": "no"}]}`))

	body, err := json.Marshal(hppro.Failure(validate.Join(err, update.Validate())))
	fmt.Println(string(body), err)
	// Output:
	// {"Message":"The request is invalid.","ModelState":{"hpProUserDTO.Licenses[1].Disabled":["An error has occurred."]}} <nil>
}

// A handler that stands in for the vendor's server.
func Example_handler() {
	stored := grace()
	mux := http.NewServeMux()
	mux.HandleFunc(hppro.Method+" "+hppro.Path, func(w http.ResponseWriter, r *http.Request) {
		merged, err := handle(stored, r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(hppro.Failure(err))
			return
		}
		stored = merged
		_ = json.NewEncoder(w).Encode(hppro.Response{User: wire.Value(merged)})
	})

	for _, body := range []string{`{"Id": 6, "FirstName": "Amazing"}`, `{"Id": 7, "FirstName": "Ada"}`} {
		request := httptest.NewRequest("POST", "/api/HpProUser/UpdateUserProfile", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		var answer hppro.Response
		if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(recorder.Code, answer.User.Or(hppro.User{}).FirstName, answer.Failure.Or(validate.HTTPError{}).ModelState)
	}
	// Output:
	// 200 Amazing []
	// 400  [{hpProUserDTO.Id [The field Id is invalid.]}]
}

// handle reads, checks and merges one request.
func handle(stored hppro.User, r *http.Request) (hppro.User, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return stored, err
	}
	update, err := hppro.Decode(r.Header.Get("Content-Type"), body)
	if err := validate.Join(err, update.Validate()); err != nil {
		return stored, err
	}
	return hppro.Apply(stored, update)
}

// Updates inside an envelope: keep each as it came, decode it separately, and
// say where it was.
func ExampleUpdate_envelope() {
	envelope := []byte(`{"users": [{"Id": 6}, {"Id": 7, "Licenses": [{"StateId": "x"}]}]}`)
	var batch struct {
		Users []json.RawMessage `json:"users"`
	}
	if err := json.Unmarshal(envelope, &batch); err != nil {
		fmt.Println(err)
		return
	}

	var all error
	for i, body := range batch.Users {
		update, decodeErr := hppro.Decode("application/json", body)
		if err := validate.Join(decodeErr, update.Validate()); err != nil {
			all = validate.Join(all, validate.Under(err, wire.Member("users").Index(i)))
		}
	}
	for _, problem := range validate.List(all) {
		fmt.Println(problem.Path, problem.Path.Pointer(), problem.Code)
	}
	// Output:
	// users[1].Licenses[0].StateId /users/1/Licenses/0/StateId type
}

// Records, updates and answers can be logged as they are.
func ExampleUser_LogValue() {
	var update hppro.Update
	update.UserName.Set("grace")
	update.MFAQuestionAnswer.Set(wire.NewSecret("do not tell"))
	update.UserRoles.Set([]int64{1, 2})

	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	logger.Info("received", "update", update)
	// Output:
	// level=INFO msg=received update.UserName=grace update.MFAQuestionAnswer=[secret] update.UserRoles="[1 2]"
}

// Read why the server refused an update.
func ExampleParseError() {
	body := []byte(`{"Message":"The request is invalid.","ModelState":{
		"hpProUserDTO.Email":["The Email field is required."],
		"hpProUserDTO.Licenses[1].StateId":["The value 'x' is not valid for StateId."]}}`)
	err := hppro.ParseError(body)

	fmt.Println(err)
	list, _ := errors.AsType[validate.Errors](err)
	for _, entry := range list {
		fmt.Println("-", entry.Path, entry.Code)
	}
	// Output:
	// the server refused the update: The request is invalid. The Email field is required. Licenses[1].StateId: The value '[secret]' is not valid for StateId.
	// - Email required
	// - Licenses[1].StateId refused
}
