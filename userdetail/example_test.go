package userdetail_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// grace is the record that the examples change.
func grace() userdetail.User {
	return userdetail.User{
		ID:         1,
		Username:   wire.Value("grace@example.com"),
		FirstName:  "Grace",
		LastName:   wire.Value("Hopper"),
		TimezoneID: 7,
		Links:      wire.Value([]userdetail.Link{{Rel: wire.Value("self"), Href: wire.Value("/User")}}),
	}
}

// Decode a body and list all its problems, by member.
func Example_reportEveryProblem() {
	body := []byte(`{"FirstName": " ", "TimezoneId": "seven", "DateTimeFormatId": 256, "Is2FAEnabled": null, "_links": [{}, {"rel": []}]}`)

	update, decodeErr := userdetail.Decode("application/json", body)
	err := validate.Join(decodeErr, update.Validate())

	for _, problem := range err.(validate.Errors) {
		fmt.Printf("%-16s %s\n", problem.Path, problem.Code)
	}
	// Output:
	// TimezoneId       type
	// DateTimeFormatId range
	// _links[1].rel    type
	// FirstName        required
	// Is2FAEnabled     null
}

// Merge a partial update into a record.
func ExampleApply() {
	update, err := userdetail.Decode("application/json", []byte(`{"FirstName": "Amazing", "MobileNumber": null}`))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		fmt.Println(err)
		return
	}

	merged, err := userdetail.Apply(grace(), update)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(merged.FirstName, merged.LastName, merged.MobileNumber.IsNull())
	// Output:
	// Amazing Hopper true
}

// What cannot be merged is refused as a whole, and all of it is reported.
func ExampleApply_refused() {
	update, _ := userdetail.Decode("application/json", []byte(`{"FirstName": null, "TimezoneId": null, "LastName": "King"}`))

	merged, err := userdetail.Apply(grace(), update)
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code)
	}
	fmt.Println(merged.LastName)
	// Output:
	// FirstName required
	// TimezoneId null
	// Hopper
}

// Set a member, clear it, or leave it alone: three different updates.
func ExampleUpdate() {
	var set, clear, leave userdetail.Update
	set.LastName.Set("King")
	clear.LastName.SetNull()

	for _, update := range []userdetail.Update{set, clear, leave} {
		body, err := json.Marshal(update)
		if err != nil {
			fmt.Println(err)
			return
		}
		merged, err := userdetail.Apply(grace(), update)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-19s last name %q, null %v\n", body, merged.LastName.String(), merged.LastName.IsNull())
	}
	// Output:
	// {"LastName":"King"} last name "King", null false
	// {"LastName":null}   last name "", null true
	// {}                  last name "Hopper", null false
}

// Send a whole record: the body of a full PUT. Read-only members are left out.
func ExampleFull() {
	body, err := json.Marshal(userdetail.Full(grace()))
	fmt.Println(string(body), err)
	// Output:
	// {"FirstName":"Grace","LastName":"Hopper","TimezoneId":7} <nil>
}

// Find the smallest update that turns one record into another.
func ExampleDiff() {
	before, after := grace(), grace()
	after.TimezoneID = 9
	after.LastName.SetNull()

	body, err := json.Marshal(userdetail.Diff(before, after))
	fmt.Println(string(body), err)
	// Output:
	// {"LastName":null,"TimezoneId":9} <nil>
}

// Combine two updates that arrived one after the other.
func ExampleMerge() {
	var first, second userdetail.Update
	first.FirstName.Set("Grace")
	first.TimezoneID.Set(7)
	second.TimezoneID.Set(9)

	body, err := json.Marshal(userdetail.Merge(first, second))
	fmt.Println(string(body), err)
	// Output:
	// {"FirstName":"Grace","TimezoneId":9} <nil>
}

// List for an audit what changed.
func ExampleChanges() {
	before, after := grace(), grace()
	after.FirstName = "Amazing"
	after.MobileNumber.Set("+61 491 570 006")

	for _, change := range userdetail.Changes(before, after) {
		fmt.Println(change)
	}
	// Output:
	// FirstName: "Grace" -> "Amazing"
	// MobileNumber: null -> "+61 491 570 006"
}

// Read-only members may be sent; find out whether someone tried to change one.
func ExampleCheckReadOnly() {
	body := `{"Id": 1, "Username": "hopper@example.com", "FirstName": "Grace", "_links": []}`
	update, _ := userdetail.Decode("application/json", []byte(body))

	for _, problem := range validate.List(userdetail.CheckReadOnly(grace(), update)) {
		fmt.Println(problem.Path, problem.Code)
	}
	// Output:
	// Username readonly
	// _links readonly
}

// Read and write XML as the vendor's server does. An update never writes its
// links.
func Example_xml() {
	body := `<UserDetail>
	  <_links><Link><rel>self</rel></Link></_links>
	  <FirstName>Grace</FirstName>
	  <NumberFormatId xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" />
	</UserDetail>`

	update, err := userdetail.Decode("application/xml", []byte(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	out, err := xml.MarshalIndent(update, "", "  ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(update.Links.Or(nil)), "link read")
	fmt.Println(string(out))
	// Output:
	// 1 link read
	// <UserDetail xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	//   <FirstName>Grace</FirstName>
	//   <NumberFormatId xsi:nil="true"></NumberFormatId>
	// </UserDetail>
}

// Make the query of a request, and read one.
func ExampleParams() {
	params := userdetail.Params{FileID: 12345, WsAccessKey: wire.Value(wire.NewSecret("do not tell"))}
	fmt.Println(params.Values().Encode())
	fmt.Println(params)

	values, _ := url.ParseQuery("fileid=seven")
	_, err := userdetail.ParseParams(values)
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code, problem.Param)
	}
	// Output:
	// FileId=12345&WsAccessKey=do+not+tell
	// {FileId=12345 WsAccessKey=[secret]}
	// FileId type integer
}

// Read why the server refused an update, whatever the shape of the answer.
func ExampleParseError() {
	for _, body := range []string{
		`"Record to be updated has changed since last read."`,
		`{"Message":"The request is invalid.","ModelState":{"userDetail.FirstName":["The FirstName field is required."]}}`,
		`{"StatusMessage":"Updated.","_links":[{"rel":"self","href":"/User/1"}]}`,
	} {
		err := userdetail.ParseError([]byte(body))
		fmt.Println(err)
		list, _ := errors.AsType[validate.Errors](err)
		for _, entry := range list {
			fmt.Println("-", entry.Path, entry.Code)
		}
	}
	// Output:
	// the server refused the update: Record to be updated has changed since last read.
	// the server refused the update: The request is invalid. The FirstName field is required.
	// - FirstName required
	// <nil>
}

// Answer a failed update in the documented shape, and as ASP.NET would. The
// wording is not API.
func ExampleFailure() {
	update, _ := userdetail.Decode("application/json", []byte(`{"LastName": "Hopper"}`))
	err := update.Validate()
	wording := validate.List(err)[0].Message()

	for _, answer := range []any{userdetail.Failure(err), validate.ModelState("userDetail", err)} {
		body, err := json.Marshal(answer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.ReplaceAll(string(body), wording, "…"))
	}
	// Output:
	// {"StatusMessage":"FirstName: …"}
	// {"Message":"The request is invalid.","ModelState":{"userDetail.FirstName":["The FirstName field is required."]}}
}

// A handler that stands in for the vendor's server.
func Example_handler() {
	stored := grace()
	mux := http.NewServeMux()
	mux.HandleFunc(userdetail.Method+" "+userdetail.Path, func(w http.ResponseWriter, r *http.Request) {
		merged, err := handle(stored, r)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(userdetail.Failure(err))
			return
		}
		stored = merged
		_ = json.NewEncoder(w).Encode(userdetail.Response{StatusMessage: wire.Value("Updated."), Links: merged.Links})
	})

	for _, target := range []string{"/User?fileid=7", "/User"} {
		request := httptest.NewRequest("PUT", target, strings.NewReader(`{"FirstName": "Amazing"}`))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		mux.ServeHTTP(recorder, request)
		var answer userdetail.Response
		if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
			fmt.Println(err)
			return
		}
		message, _, _ := strings.Cut(answer.StatusMessage.Or(""), ":")
		fmt.Println(recorder.Code, message, len(answer.Links.Or(nil)))
	}
	// Output:
	// 200 Updated. 1
	// 400 FileId 0
}

// handle reads, checks and merges one request.
func handle(stored userdetail.User, r *http.Request) (userdetail.User, error) {
	if _, err := userdetail.ParseParams(r.URL.Query()); err != nil {
		return stored, err
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return stored, err
	}
	update, err := userdetail.Decode(r.Header.Get("Content-Type"), body)
	if err := validate.Join(err, update.Validate()); err != nil {
		return stored, err
	}
	return userdetail.Apply(stored, update)
}

// Records, updates and parameters can be logged as they are.
func ExampleParams_LogValue() {
	params := userdetail.Params{FileID: 7, WsAccessKey: wire.Value(wire.NewSecret("do not tell"))}

	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	logger.Info("received", "params", params, "update", userdetail.Full(grace()))
	// Output:
	// level=INFO msg=received params.FileId=7 params.WsAccessKey=[secret] update.FirstName=Grace update.LastName=Hopper update.TimezoneId=7
}
