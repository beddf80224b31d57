package adminusers_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// grace is the record that the examples change.
func grace() adminusers.User {
	return adminusers.User{
		ID:           uuid.MustParse("a2d8b2d2-1673-4f2d-a9ec-b02947160be7"),
		DisplayName:  "Grace Hopper",
		EmailAddress: "grace@example.com",
		Enabled:      true,
		LanguageID:   uuid.MustParse("c2fd9942-2548-483b-875c-a724b208dcaa"),
		MobilePhone:  "+1 (555) 010-0199",
		Pin:          wire.Value(wire.NewSecret("1906")),
		Preferences:  adminusers.PreferencesNone,
		DPAVersion:   wire.Value("1.0"),
		TimeZone:     "Eastern Standard Time",
		Username:     "grace",
	}
}

// Decode a body and list all its problems, by member.
func Example_reportEveryProblem() {
	body := []byte(`{
		"DisplayName": " ",
		"EmailAddress": "grace at example.com",
		"Enabled": "yes",
		"LanguageID": "c2fd9942",
		"MobilePhone": "call me",
		"Username": "grace"
	}`)

	update, decodeErr := adminusers.Decode("application/json", body)
	err := validate.Join(decodeErr, update.Validate())

	for _, problem := range err.(validate.Errors) {
		fmt.Printf("%-12s %s\n", problem.Path, problem.Code)
	}
	// Output:
	// Enabled      type
	// LanguageID   type
	// DisplayName  required
	// EmailAddress email
	// MobilePhone  pattern
	// TimeZone     required
}

// Merge a partial update into a record.
func ExampleApply() {
	update, err := adminusers.Decode("application/json", []byte(`{"Enabled": false, "DisplayName": "Rear Admiral Hopper"}`))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		fmt.Println(err)
		return
	}

	merged, err := adminusers.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(merged.DisplayName, merged.Enabled, merged.Username)
	// Output:
	// Rear Admiral Hopper false grace
}

// What cannot be merged is refused as a whole, and all of it is reported.
func ExampleApply_refused() {
	body := `{"ID": "00000000-0000-0000-0000-000000000001", "AdminUser": null, "DisplayName": "Amazing Grace"}`
	update, _ := adminusers.Decode("application/json", []byte(body))

	merged, err := adminusers.Apply(grace(), update)
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code)
	}
	fmt.Println(merged.DisplayName)
	// Output:
	// ID identity
	// AdminUser null
	// Grace Hopper
}

// Set a member, clear it, or leave it alone: three different updates. A null
// Pin asks for a random pin at each login.
func ExampleUpdate() {
	var set, clear, leave adminusers.Update
	set.Pin.Set(wire.NewSecret("2718"))
	clear.Pin.SetNull()

	for _, update := range []adminusers.Update{set, clear, leave} {
		body, err := json.Marshal(update)
		if err != nil {
			fmt.Println(err)
			return
		}
		merged, err := adminusers.Apply(grace(), update)
		if err != nil {
			fmt.Println(err)
			return
		}
		pin, ok := merged.Pin.Get()
		fmt.Printf("%-15s pin %q, null %v, has one %v\n", body, pin.Reveal(), merged.Pin.IsNull(), ok)
	}
	// Output:
	// {"Pin":"2718"}  pin "2718", null false, has one true
	// {"Pin":null}    pin "", null true, has one false
	// {}              pin "1906", null false, has one true
}

// Send a whole record: the body of a full PUT.
func ExampleFull() {
	body, err := adminusers.Full(grace()).AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.ReplaceAll(string(body), ",", ",\n"))
	// Output:
	// {"ID":"a2d8b2d2-1673-4f2d-a9ec-b02947160be7",
	// "AccountID":"00000000-0000-0000-0000-000000000000",
	// "AdminUser":false,
	// "DateCreated":"0001-01-01T00:00:00",
	// "DateModified":"0001-01-01T00:00:00",
	// "DisplayName":"Grace Hopper",
	// "EmailAddress":"grace@example.com",
	// "Enabled":true,
	// "LanguageID":"c2fd9942-2548-483b-875c-a724b208dcaa",
	// "MobilePhone":"+1 (555) 010-0199",
	// "Pin":"1906",
	// "Preferences":0,
	// "SSOEnabled":false,
	// "TimeZone":"Eastern Standard Time",
	// "Username":"grace"}
}

// Find the smallest update that turns one record into another.
func ExampleDiff() {
	before, after := grace(), grace()
	after.TimeZone = "Pacific Standard Time"
	after.Pin.SetNull()

	body, err := json.Marshal(adminusers.Diff(before, after))
	fmt.Println(string(body), err)
	// Output:
	// {"Pin":null,"TimeZone":"Pacific Standard Time"} <nil>
}

// Combine two updates that arrived one after the other.
func ExampleMerge() {
	var first, second adminusers.Update
	first.DisplayName.Set("Grace")
	first.Enabled.Set(false)
	second.Enabled.Set(true)

	body, err := json.Marshal(adminusers.Merge(first, second))
	fmt.Println(string(body), err)
	// Output:
	// {"DisplayName":"Grace","Enabled":true} <nil>
}

// List for an audit who changed what. Secrets are masked.
func ExampleChanges() {
	before, after := grace(), grace()
	after.TimeZone = "Pacific Standard Time"
	after.Pin = wire.Value(wire.NewSecret("2718"))
	after.AdminUser = true

	changes := adminusers.Changes(before, after)
	for _, change := range changes {
		fmt.Println(change)
	}
	list, err := json.Marshal(changes)
	fmt.Println(string(list), err)
	// Output:
	// AdminUser: false -> true
	// Pin: [secret] -> [secret]
	// TimeZone: "Eastern Standard Time" -> "Pacific Standard Time"
	// [{"path":"AdminUser","old":false,"new":true},{"path":"Pin","old":"[secret]","new":"[secret]"},{"path":"TimeZone","old":"Eastern Standard Time","new":"Pacific Standard Time"}] <nil>
}

// Read-only members may be sent; find out whether someone tried to change one.
func ExampleCheckReadOnly() {
	update, _ := adminusers.Decode("application/json", []byte(`{"DPAVersion": "2.0", "Username": "hopper"}`))

	for _, problem := range validate.List(adminusers.CheckReadOnly(grace(), update)) {
		fmt.Println(problem.Path, problem.Code)
	}
	merged, err := adminusers.Apply(grace(), update)
	fmt.Println(merged.DPAVersion, merged.Username, err)
	// Output:
	// DPAVersion readonly
	// 1.0 hopper <nil>
}

// Read and write XML as the vendor's server does.
func Example_xml() {
	body := `<User>
	  <Username>hopper</Username>
	  <Preferences>NONE</Preferences>
	  <Enabled>1</Enabled>
	</User>`

	update, err := adminusers.Decode("application/xml", []byte(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	out, err := xml.MarshalIndent(update, "", "  ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(out))
	// Output:
	// <User xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	//   <Enabled>true</Enabled>
	//   <Preferences>NONE</Preferences>
	//   <Username>hopper</Username>
	// </User>
}

// Answer a failed update in the vendor's shape, as ASP.NET would, and as
// problem details. The wording is not API.
func ExampleFailure() {
	update, _ := adminusers.Decode("application/json", []byte(`{"MobilePhone": "12"}`))
	err := update.ValidatePartial()
	wording := validate.List(err)[0].Message()

	for _, answer := range []any{
		adminusers.Failure(err),
		validate.ModelState("user", err),
		validate.Problem(err),
	} {
		body, err := json.Marshal(answer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.ReplaceAll(string(body), wording, "…"))
	}
	// Output:
	// {"Error":{"ErrorCode":"pattern","ErrorReason":"MobilePhone: …"}}
	// {"Message":"The request is invalid.","ModelState":{"user.MobilePhone":["The field MobilePhone must match the regular expression '^(?=.*?\\d.*?\\d.*?\\d.*?\\d.*?\\d)([+]?)([\\d\\s\\(\\)-]{5,20})$'."]}}
	// {"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"There is 1 problem with the update.","errors":[{"pointer":"/MobilePhone","code":"pattern","detail":"…"}]}
}

// A handler that stands in for the vendor's server.
func Example_handler() {
	stored := grace()
	mux := http.NewServeMux()
	mux.HandleFunc(adminusers.Method+" "+adminusers.Path, func(w http.ResponseWriter, r *http.Request) {
		merged, err := handle(stored, r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(adminusers.Failure(err))
			return
		}
		stored = merged
		answer := adminusers.ResponseDataOfUser{Result: wire.Value("OK"), Detail: wire.Value(merged)}
		_ = json.NewEncoder(w).Encode(adminusers.Response{ResponseData: wire.Value(answer)})
	})

	for _, body := range []string{`{"Enabled": false}`, `{"Enabled": null}`} {
		request := httptest.NewRequest("PUT", "/api/v1/admin/users/"+stored.ID.String(), strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		var answer adminusers.Response
		if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
			fmt.Println(err)
			return
		}
		if failure, failed := answer.Error.Get(); failed {
			member, _, _ := strings.Cut(failure.ErrorReason.Or(""), ":")
			fmt.Println(recorder.Code, failure.ErrorCode, "|", member)
			continue
		}
		data := answer.ResponseData.Or(adminusers.ResponseDataOfUser{})
		fmt.Println(recorder.Code, data.Result, "| enabled:", data.Detail.Or(adminusers.User{}).Enabled)
	}
	// Output:
	// 200 OK | enabled: false
	// 400 required | Enabled
}

// handle reads, checks and merges one request.
func handle(stored adminusers.User, r *http.Request) (adminusers.User, error) {
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil || id != stored.ID {
		return stored, validate.Errors{{Path: wire.Member("id"), Code: validate.CodeIdentity}}
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return stored, err
	}
	update, err := adminusers.Decode(r.Header.Get("Content-Type"), body)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return stored, err
	}
	return adminusers.Apply(stored, update)
}

// Updates inside an envelope: keep each as it came, decode it separately, and
// say where it was.
func ExampleUpdate_envelope() {
	envelope := []byte(`{"source": "import", "users": [{"Username": "ada"}, {"Enabled": "yes", "MobilePhone": "12"}]}`)
	var batch struct {
		Source string            `json:"source"`
		Users  []json.RawMessage `json:"users"`
	}
	if err := json.Unmarshal(envelope, &batch); err != nil {
		fmt.Println(err)
		return
	}

	var all error
	for i, body := range batch.Users {
		update, decodeErr := adminusers.Decode("application/json", body)
		if err := validate.Join(decodeErr, update.ValidatePartial()); err != nil {
			all = validate.Join(all, validate.Under(err, wire.Member("users").Index(i)))
		}
	}
	for _, problem := range validate.List(all) {
		fmt.Println(problem.Path, problem.Path.Pointer(), problem.Code)
	}
	// Output:
	// users[1].Enabled /users/1/Enabled type
	// users[1].MobilePhone /users/1/MobilePhone pattern
}

// Records, updates and answers can be logged as they are.
func ExampleUser_LogValue() {
	var update adminusers.Update
	update.Username.Set("grace")
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
	// level=INFO msg=received update.Password=[secret] update.Username=grace
}

// Read why the server refused an update.
func ExampleParseError() {
	body := []byte(`{"Error":null,"Message":"The request is invalid.","ModelState":{
		"user.MobilePhone":["The field MobilePhone must match the regular expression."],
		"user":["Required property 'Enabled' not found in JSON. Path '', line 1, position 40."]}}`)
	err := adminusers.ParseError(body)

	fmt.Println(err)
	list, _ := errors.AsType[validate.Errors](err)
	for _, entry := range list {
		fmt.Println("-", entry.Path, entry.Code)
	}
	// Output:
	// the server refused the update: The request is invalid. Required property 'Enabled' not found in JSON. Path '', line 1, position 40. The field MobilePhone must match the regular expression.
	// - MobilePhone refused
	// - Enabled required
}

// Print what an update sends: one line, with secrets masked. fmt and loggers
// that ask for a Stringer do the same.
func ExampleUpdate_String() {
	var update adminusers.Update
	update.DisplayName.Set("Ada\nLovelace")
	update.Enabled.Set(false)
	update.Password.Set(wire.NewSecret("hunter2"))
	update.Pin.SetNull()
	fmt.Println(update)
	// Output: {DisplayName="Ada\nLovelace" Enabled=false Password=[secret] Pin=null}
}

// Give a record to what writes JSON: without secrets, and without members that
// this package does not know.
func ExampleUser_WithoutSecrets() {
	var user adminusers.User
	body := `{"Username":"ada","Enabled":true,"Password":"hunter2","Nickname":"Countess"}`
	if err := json.Unmarshal([]byte(body), &user); err != nil {
		fmt.Println(err)
		return
	}
	shown, err := json.Marshal(user.WithoutSecrets())
	for _, word := range []string{"ada", "hunter2", "Countess"} {
		fmt.Println(word, strings.Contains(string(shown), word), err)
	}
	// Output:
	// ada true <nil>
	// hunter2 false <nil>
	// Countess false <nil>
}

// Keep a record in a cache: nothing is lost, not even what JSON does not carry.
func ExampleUser_MarshalBinary() {
	user := adminusers.User{DisplayName: "Ada Lovelace", Language: wire.Value("en")}
	cache := map[string][]byte{}

	stored, err := user.MarshalBinary()
	if err != nil {
		fmt.Println(err)
		return
	}
	cache["ada"] = stored

	var back adminusers.User
	err = back.UnmarshalBinary(cache["ada"])
	fmt.Println(back.DisplayName, back.Language, err)
	// Output: Ada Lovelace en <nil>
}

// Keep an update in one JSON column. A User is one column, too; where it may be
// NULL, scan it into a wire.Optional[adminusers.User].
func ExampleUpdate_Value() {
	update := adminusers.Update{Enabled: wire.Value(false), Pin: wire.Null[wire.Secret]()}

	// db.Exec("INSERT INTO changes (body) VALUES ($1)", update) stores
	column, err := update.Value()
	fmt.Println(column, err)

	// and rows.Scan(&back) reads.
	var back adminusers.Update
	err = back.Scan(column)
	fmt.Println(back.Enabled, back.Pin.IsNull(), err)
	// Output:
	// {"v":1,"update":{"Enabled":false,"Pin":null}} <nil>
	// false true <nil>
}
