package aaa_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// grace is the record that the examples change, as the server answers it.
func grace() aaa.User {
	var user aaa.User
	err := user.UnmarshalJSON([]byte(`{
		"AccountExpiration": "2025-10-04 12:30:00",
		"AccountStatus": 1,
		"AuthenticationType": {"id": "4", "name": "Company LDAP"},
		"AuthenticationTypeName": "Company LDAP",
		"EmailAddress": "grace@example.com",
		"FullName": "Grace Hopper",
		"PasswordExpiration": "2147483647",
		"Preferences": [
			{"Override": 0, "PreferenceID": 3, "PreferenceName": "DefaultDisplayID", "PreferenceValue": "5"},
			{"Override": 1, "PreferenceID": 7, "PreferenceName": "Theme", "PreferenceValue": "dark"}
		],
		"UserID": 1066,
		"UserName": "grace"
	}`))
	if err != nil {
		panic(err)
	}
	return user
}

// Decode a body and list all its problems, by member.
func Example_reportEveryProblem() {
	body := []byte(`{
		"AccountStatus": 2,
		"AuthenticationType": 1,
		"EmailAddress": [],
		"Preferences": [
			{"PreferenceID": 3, "PreferenceValue": 5.5},
			{"PreferenceID": 3}
		]
	}`)

	update, decodeErr := aaa.Decode("application/json", body)
	err := validate.Join(decodeErr, update.Validate())

	for _, problem := range err.(validate.Errors) {
		fmt.Printf("%-30s %s\n", problem.Path, problem.Code)
	}
	// Output:
	// EmailAddress                   type
	// Preferences[0].PreferenceValue type
	// AccountStatus                  enum
	// Password                       required
	// RepeatPassword                 required
	// Preferences[1].PreferenceID    duplicate
}

// Merge a partial update into a record: only the value of the preference is
// sent, and everything else stays.
func ExampleApply() {
	update, err := aaa.Decode("application/json", []byte(`{"AccountStatus": 0, "Preferences": [{"PreferenceID": 3, "PreferenceValue": 8}]}`))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		fmt.Println(err)
		return
	}

	merged, err := aaa.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("status", merged.AccountStatus)
	for _, p := range merged.Preferences.Or(nil) {
		fmt.Println(p.PreferenceID, p.PreferenceName, p.PreferenceValue)
	}
	// Output:
	// status 0
	// 3 DefaultDisplayID 8
	// 7 Theme dark
}

// An update sends the id of an authentication type. Its name is unknown
// afterwards, except for Internal.
func ExampleApply_authenticationType() {
	for _, id := range []int64{4, 9, 1} {
		var update aaa.Update
		update.AuthenticationType.Set(wire.IntOf(id))
		merged, err := aaa.Apply(grace(), update)
		if err != nil {
			fmt.Println(err)
			return
		}
		kind := merged.AuthenticationType.Or(aaa.AuthenticationType{})
		fmt.Printf("%s %q\n", kind.ID, kind.Name)
	}
	// Output:
	// 4 "Company LDAP"
	// 9 ""
	// 1 "Internal"
}

// What cannot be merged is refused as a whole, and all of it is reported.
func ExampleApply_refused() {
	body := `{"AccountStatus": 0, "Preferences": [{"PreferenceValue": 8}], "Properties": null}`
	update, _ := aaa.Decode("application/json", []byte(body))

	merged, err := aaa.Apply(grace(), update)
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code)
	}
	fmt.Println("status", merged.AccountStatus)
	// Output:
	// Properties null
	// Preferences[0].PreferenceID required
	// status 1
}

// Set a new password: it must be repeated.
func ExampleUpdate() {
	var update aaa.Update
	update.Password.Set(wire.NewSecret("Mark-II-1947"))
	for _, problem := range validate.List(update.ValidatePartial()) {
		fmt.Println(problem.Path, problem.Code, problem.Param)
	}

	update.RepeatPassword.Set(wire.NewSecret("Mark-II-1947"))
	fmt.Println(update.ValidatePartial())
	// Output:
	// RepeatPassword mismatch Password
	// <nil>
}

// Send a whole record. The request's shape is not the record's: the
// authentication type is an id, a preference's value a number if it is one.
func ExampleFull() {
	body, err := aaa.Full(grace()).AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.ReplaceAll(string(body), ",", ",\n"))
	// Output:
	// {"AccountStatus":1,
	// "AuthenticationType":"4",
	// "EmailAddress":"grace@example.com",
	// "Preferences":[{"Override":0,
	// "PreferenceID":3,
	// "PreferenceName":"DefaultDisplayID",
	// "PreferenceValue":5},
	// {"Override":1,
	// "PreferenceID":7,
	// "PreferenceName":"Theme",
	// "PreferenceValue":"dark"}]}
}

// Find the smallest update that turns one record into another.
func ExampleDiff() {
	before, after := grace(), grace().Clone()
	after.EmailAddress.Set("hopper@example.com")
	after.Preferences.Or(nil)[1].PreferenceValue.Set("light")

	body, err := json.Marshal(aaa.Diff(before, after))
	fmt.Println(string(body), err)
	// Output:
	// {"EmailAddress":"hopper@example.com","Preferences":[{"PreferenceID":7,"PreferenceValue":"light"}]} <nil>
}

// Combine two updates that arrived one after the other.
func ExampleMerge() {
	first, _ := aaa.Decode("application/json", []byte(`{"AccountStatus": 0, "Preferences": [{"PreferenceID": 3, "Override": 1, "PreferenceValue": 8}]}`))
	second, _ := aaa.Decode("application/json", []byte(`{"Preferences": [{"PreferenceID": 3, "PreferenceValue": 9}, {"PreferenceID": 11, "PreferenceValue": 1}]}`))

	body, err := json.Marshal(aaa.Merge(first, second))
	fmt.Println(string(body), err)
	// Output:
	// {"AccountStatus":0,"Preferences":[{"Override":1,"PreferenceID":3,"PreferenceValue":9},{"PreferenceID":11,"PreferenceValue":1}]} <nil>
}

// List for an audit who changed what. Secrets are masked.
func ExampleChanges() {
	var update aaa.Update
	update.AccountStatus.Set(aaa.Disabled)
	update.AuthenticationType.Set(wire.IntOf(1))
	update.Password.Set(wire.NewSecret("Mark-II-1947"))
	update.RepeatPassword.Set(wire.NewSecret("Mark-II-1947"))
	update.Preferences.Set([]aaa.PreferenceUpdate{{PreferenceID: wire.Value(int64(7)), Override: wire.Value(aaa.Unlocked)}})
	after, err := aaa.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range aaa.Changes(grace(), after) {
		fmt.Println(change)
	}
	// Output:
	// AccountStatus: 1 -> 0
	// AuthenticationType.id: "4" -> "1"
	// AuthenticationType.name: "Company LDAP" -> "Internal"
	// AuthenticationTypeName: "Company LDAP" -> "Internal"
	// Password: null -> [secret]
	// Preferences[1].Override: 1 -> 0
	// RepeatPassword: null -> [secret]
}

// Read when an account and a password expire.
func ExampleUser_AccountExpires() {
	user := grace()
	if at, ok := user.AccountExpires().At(); ok {
		fmt.Println("the account expires on", at, "in a zone that the vendor does not tell")
	}
	fmt.Println("the password never expires:", user.PasswordExpires().Never())

	user.AccountExpiration.Set("[Never]")
	user.PasswordExpiration.Set("0")
	fmt.Println(user.AccountExpires(), user.PasswordExpires())
	// Output:
	// the account expires on 2025-10-04T12:30:00 in a zone that the vendor does not tell
	// the password never expires: true
	// never expired
}

// Answer a failed update in the vendor's shape, and as problem details. The
// wording is not API.
func ExampleFailure() {
	update, _ := aaa.Decode("application/json", []byte(`{"Preferences": [{"PreferenceID": 3, "Override": 7}]}`))
	err := update.ValidatePartial()
	wording := validate.List(err)[0].Message()

	for _, answer := range []any{aaa.Failure(err), validate.Problem(err)} {
		body, err := json.Marshal(answer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.ReplaceAll(string(body), wording, "…"))
	}
	// Output:
	// {"errors":[{"Preferences[0].Override":"…"}],"message":"Exception thrown","success":false}
	// {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"There is 1 problem with the update.","errors":[{"pointer":"/Preferences/0/Override","code":"enum","detail":"…"}]}
}

// Read the vendor's failure, whichever form its errors have.
func ExampleErrorList() {
	for _, body := range []string{
		`{"errors": [{"EmailAddress": "is wrong"}], "message": "Exception thrown", "success": false}`,
		`{"errors": ["EmailAddress is wrong"], "message": "Exception thrown", "success": false}`,
		`{"errors": {"EmailAddress": "is wrong"}, "message": "Exception thrown", "success": false}`,
	} {
		var answer aaa.ErrorResponse
		if err := json.Unmarshal([]byte(body), &answer); err != nil {
			fmt.Println(err)
			return
		}
		for _, item := range answer.Errors.Or(aaa.ErrorList{}).Items {
			for _, said := range item.Members {
				fmt.Printf("%s: %s\n", said.Field, said.Text())
			}
		}
	}
	// Output:
	// EmailAddress: is wrong
	// message: EmailAddress is wrong
	// EmailAddress: is wrong
}

// A handler that stands in for the vendor's server.
func Example_handler() {
	stored := grace()
	mux := http.NewServeMux()
	mux.HandleFunc(aaa.Method+" "+aaa.Path, func(w http.ResponseWriter, r *http.Request) {
		merged, err := handle(stored, r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(aaa.Failure(err))
			return
		}
		stored = merged
		_ = json.NewEncoder(w).Encode(aaa.Response{
			Message: wire.Value("Updated record"),
			Success: wire.Value(true),
			Data:    wire.Value([]aaa.User{merged}),
			Total:   wire.Value(int64(1)),
		})
	})

	for _, body := range []string{`{"AccountStatus": false}`, `{"Password": "Mark-II-1947"}`} {
		request := httptest.NewRequest("PUT", "/api/AAA/UserProfiles/1066", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		if recorder.Code != http.StatusOK {
			refused := aaa.ParseError(recorder.Body.Bytes())
			fmt.Println(recorder.Code, "refused:", validate.List(refused)[0].Path)
			continue
		}
		var answer aaa.Response
		if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(recorder.Code, answer.Message, "| status:", answer.Data.Or(nil)[0].AccountStatus)
	}
	// Output:
	// 200 Updated record | status: 0
	// 400 refused: RepeatPassword
}

// handle reads, checks and merges one request.
func handle(stored aaa.User, r *http.Request) (aaa.User, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 32)
	if err != nil || id != stored.UserID.Or(0) {
		return stored, validate.Errors{{Path: wire.Member("id"), Code: validate.CodeIdentity}}
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return stored, err
	}
	update, err := aaa.Decode(r.Header.Get("Content-Type"), body)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return stored, err
	}
	return aaa.Apply(stored, update)
}

// Records, updates and answers can be logged as they are.
func ExampleUser_LogValue() {
	var update aaa.Update
	update.AccountStatus.Set(aaa.Enabled)
	update.Password.Set(wire.NewSecret("do not tell"))

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
	// level=INFO msg=received update.AccountStatus=1 update.Password=[secret]
}

// Read why the server refused an update.
func ExampleParseError() {
	body := []byte(`{"errors":[{"EmailAddress":"is wrong"},{"Password":"is too short"}],"message":"Exception thrown","success":false}`)
	err := aaa.ParseError(body)

	fmt.Println(err)
	list, _ := errors.AsType[validate.Errors](err)
	for _, entry := range list {
		fmt.Println("-", entry.Path, entry.Code)
	}
	// Output:
	// the server refused the update: Exception thrown; EmailAddress: is wrong; Password: [secret]
	// - EmailAddress refused
	// - Password refused
}
