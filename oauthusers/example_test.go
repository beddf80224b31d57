package oauthusers_test

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

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// grace is the record that the examples change: what a list of users or an
// older answer may know of her.
func grace() oauthusers.User {
	return oauthusers.User{
		ID:                   303914611,
		FullName:             "Grace Hopper",
		Email:                "grace@example.com",
		Language:             wire.Value(oauthusers.LanguageEnglishUS),
		PasswordSalt:         wire.Value(wire.NewSecret("1906")),
		LastHelpVisited:      wire.Value[int64](0),
		InvalidLoginAttempts: wire.Value[int64](0),
		Active:               wire.Value(true),
		AvatarFileName:       wire.Value("grace.png"),
		UserRoles:            wire.Value([]int64{770685918, 800349553}),
	}
}

// Decode a body and list all its problems, by member.
func Example_reportEveryProblem() {
	body := []byte(`{
		"Id": 303914611,
		"FullName": " ",
		"Email": "grace@example.com",
		"Language": 7,
		"LastHelpVisited": 0,
		"InvalidLoginAttempts": "none",
		"NewAvatarUrl": "grace.png",
		"AddedUserRoles": [1, 2],
		"RemovedUserRoles": [2]
	}`)

	update, decodeErr := oauthusers.Decode("application/json", body)
	err := validate.Join(decodeErr, update.Validate())

	for _, problem := range err.(validate.Errors) {
		fmt.Printf("%-20s %s\n", problem.Path, problem.Code)
	}
	// Output:
	// InvalidLoginAttempts type
	// FullName             required
	// Language             enum
	// PasswordSalt         required
	// NewAvatarUrl         url
	// RemovedUserRoles     conflict
}

// Merge a partial update into a record.
func ExampleApply() {
	update, err := oauthusers.Decode("application/json", []byte(`{"Active": false, "AddedUserRoles": [961091136]}`))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		fmt.Println(err)
		return
	}

	merged, err := oauthusers.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(merged.FullName, merged.Active, merged.UserRoles)
	// Output:
	// Grace Hopper false [770685918 800349553 961091136]
}

// What cannot be merged is refused as a whole, and all of it is reported.
func ExampleApply_refused() {
	body := `{"Id": 1, "Active": null, "FullName": "Amazing Grace", "ClearAvatarFile": true, "NewAvatarUrl": "https://example.com/g.png"}`
	update, _ := oauthusers.Decode("application/json", []byte(body))

	merged, err := oauthusers.Apply(grace(), update)
	for _, problem := range err.(validate.Errors) {
		fmt.Println(problem.Path, problem.Code)
	}
	fmt.Println(merged.FullName)
	// Output:
	// Id identity
	// Active null
	// ClearAvatarFile conflict
	// Grace Hopper
}

// Carry out the instructions of an update, as a stand-in for the server does:
// Apply stores none of them.
func ExampleApply_instructions() {
	body := `{"NewPassword": "correct horse", "NewAvatarUrl": "https://example.com/admiral.png"}`
	update, _ := oauthusers.Decode("application/json", []byte(body))

	merged, err := oauthusers.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	if password, ok := update.NewPassword.Get(); ok && !password.IsZero() {
		merged.Password.Set(wire.NewSecret("hash of " + password.Reveal()))
	}
	if address := update.NewAvatarURL.Or(""); address != "" {
		merged.AvatarFileName.Set(address[strings.LastIndexByte(address, '/')+1:])
	}
	fmt.Println(merged.AvatarFileName, merged.Password, merged.NewPassword.IsSet())
	// Output:
	// admiral.png [secret] false
}

// Set a member, clear it, or leave it alone: three different updates.
func ExampleUpdate() {
	var set, clear, leave oauthusers.Update
	set.SupportTeamUserEmail.Set("help@example.com")
	clear.SupportTeamUserEmail.SetNull()

	for _, update := range []oauthusers.Update{set, clear, leave} {
		body, err := json.Marshal(update)
		fmt.Println(string(body), err)
	}
	// Output:
	// {"SupportTeamUserEmail":"help@example.com"} <nil>
	// {"SupportTeamUserEmail":null} <nil>
	// {} <nil>
}

// Send a whole record: the body of a full PUT, in which nothing is left out
// that the record knows, and nothing is asked to be done.
func ExampleFull() {
	body, err := oauthusers.Full(grace()).AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.ReplaceAll(string(body), `,"`, ",\n\""))
	// Output:
	// {"Id":303914611,
	// "FullName":"Grace Hopper",
	// "Email":"grace@example.com",
	// "Language":1,
	// "PasswordSalt":"1906",
	// "LastHelpVisited":0,
	// "InvalidLoginAttempts":0,
	// "NewPassword":null,
	// "NewAvatarUrl":null,
	// "ClearAvatarFile":false,
	// "Active":true,
	// "AddedBusinesses":null,
	// "RemovedBusinesses":null,
	// "UserRoles":[770685918,800349553],
	// "AddedUserRoles":null,
	// "RemovedUserRoles":null,
	// "AddedChatRooms":null,
	// "RemovedChatRooms":null}
}

// Find the smallest update that turns one record into another.
func ExampleDiff() {
	before, after := grace(), grace()
	after.Active.Set(false)
	after.UserRoles.Set([]int64{800349553})

	body, err := json.Marshal(oauthusers.Diff(before, after))
	fmt.Println(string(body), err)
	// Output:
	// {"Active":false,"UserRoles":[800349553]} <nil>
}

// Combine two updates that arrived one after the other.
func ExampleMerge() {
	var first, second oauthusers.Update
	first.Active.Set(false)
	first.AddedUserRoles.Set([]int64{1, 2})
	first.ClearAvatarFile.Set(true)
	second.RemovedUserRoles.Set([]int64{2})
	second.NewAvatarURL.Set("https://example.com/grace.png")

	body, err := json.Marshal(oauthusers.Merge(first, second))
	fmt.Println(string(body), err)
	// Output:
	// {"NewAvatarUrl":"https://example.com/grace.png","Active":false,"AddedUserRoles":[1],"RemovedUserRoles":[2]} <nil>
}

// List for an audit who changed what. Secrets are masked; of a list only what
// came and what went is listed.
func ExampleChanges() {
	before, after := grace(), grace()
	after.Language = wire.Value(oauthusers.LanguageSpanish)
	after.PasswordSalt.Set(wire.NewSecret("2718"))
	after.UserRoles.Set([]int64{800349553, 961091136})

	for _, change := range oauthusers.Changes(before, after) {
		fmt.Println(change)
	}
	// Output:
	// Language: "EnglishUS" -> "Spanish"
	// PasswordSalt: [secret] -> [secret]
	// UserRoles[0]: 770685918 -> null
	// UserRoles[1]: null -> 961091136
}

// Answer a failed update as the vendor does, and as problem details. The
// wording of the details is not API.
func ExampleFailure() {
	update, _ := oauthusers.Decode("application/json", []byte(`{"FullName": ""}`))
	err := update.ValidatePartial()
	wording := validate.List(err)[0].Message()

	for _, answer := range []any{oauthusers.Failure(err), validate.Problem(err)} {
		body, err := json.Marshal(answer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.ReplaceAll(string(body), wording, "…"))
	}
	// Output:
	// {"Message":"FullName: is a required field","Value":null,"Errors":[{"AttemptedValue":null,"Message":"is a required field","PropertyName":"FullName"}],"WasSuccessful":false}
	// {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"There is 1 problem with the update.","errors":[{"pointer":"/FullName","code":"required","detail":"…"}]}
}

// A handler that stands in for the vendor's server.
func Example_handler() {
	stored := grace()
	mux := http.NewServeMux()
	mux.HandleFunc(oauthusers.Method+" "+oauthusers.Path, func(w http.ResponseWriter, r *http.Request) {
		merged, err := handle(stored, r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(oauthusers.Failure(err))
			return
		}
		stored = merged
		_ = json.NewEncoder(w).Encode(oauthusers.Response{
			Status:        wire.Value[int64](http.StatusOK),
			Message:       wire.Value("User was successfully updated."),
			Value:         wire.Value(oauthusers.Value{ID: wire.Value(stored.ID)}),
			WasSuccessful: wire.Value(true),
		})
	})

	for _, body := range []string{`{"Id": 303914611, "Active": false}`, `{"Id": 303914611, "Active": null}`} {
		request := httptest.NewRequest("PUT", "/api/sys/users", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		var answer oauthusers.Response
		if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
			fmt.Println(err)
			return
		}
		message, _, _ := strings.Cut(answer.Message.Or(""), ":")
		fmt.Println(recorder.Code, answer.WasSuccessful, message)
	}
	fmt.Println(stored.Active)
	// Output:
	// 200 true User was successfully updated.
	// 400 false Active
	// false
}

// handle reads, checks and merges one request. The id is in the body.
func handle(stored oauthusers.User, r *http.Request) (oauthusers.User, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return stored, err
	}
	update, err := oauthusers.Decode(r.Header.Get("Content-Type"), body)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return stored, err
	}
	return oauthusers.Apply(stored, update)
}

// Records, updates and answers can be logged as they are.
func ExampleUpdate_LogValue() {
	var update oauthusers.Update
	update.FullName.Set("Grace")
	update.NewPassword.Set(wire.NewSecret("do not tell"))

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
	// level=INFO msg=received update.FullName=Grace update.NewPassword=[secret]
}

// Read why the server refused an update.
func ExampleParseError() {
	body := []byte(`{"Message":"FullName: is a required field","Value":null,"Errors":[
		{"AttemptedValue":null,"Message":"is a required field","PropertyName":"FullName"},
		{"AttemptedValue":"ada@","Message":"ada@ is not an address","PropertyName":"Email"}],"WasSuccessful":false}`)
	err := oauthusers.ParseError(body)

	fmt.Println(err)
	list, _ := errors.AsType[validate.Errors](err)
	for _, entry := range list {
		fmt.Println("-", entry.Path, entry.Code)
	}
	// Output:
	// the server refused the update: FullName: is a required field; Email: [secret] is not an address
	// - FullName required
	// - Email refused
}
