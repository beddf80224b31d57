package validate_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Tell the client everything that is wrong, once.
func ExampleJoin() {
	update, decodeErr := adminusers.Decode("application/json", []byte(`{"LanguageID": 7, "Username": "ada"}`))
	for _, entry := range validate.List(validate.Join(decodeErr, update.Validate())) {
		fmt.Println(entry.Path, entry.Code)
	}
	// Output:
	// LanguageID type
	// DisplayName required
	// EmailAddress required
	// Enabled required
	// MobilePhone required
	// TimeZone required
}

// Switch on codes, never on wording; the list is found behind every wrapper.
func ExampleList() {
	err := fmt.Errorf("user 7: %w", adminusers.Update{}.Validate())
	for _, entry := range validate.List(err)[:3] {
		fmt.Println(entry.Path, entry.Code)
	}
	// Output:
	// DisplayName required
	// EmailAddress required
	// Enabled required
}

// Read a body with encoding/json, and still answer with a list.
func ExampleList_otherDecoders() {
	var envelope struct{ User adminusers.Update }
	for _, body := range []string{`{"User": {"Enabled": tru}}`, `{"User": []}`, `{"User": 7`} {
		err := json.Unmarshal([]byte(body), &envelope)
		for _, entry := range validate.List(err) {
			fmt.Printf("%q %s\n", entry.Path, entry.Code)
		}
	}
	// Output:
	// "" syntax
	// "" type
	// "" syntax
}

// Ask for one problem, or for one kind.
func ExampleError_Is() {
	err := adminusers.Update{}.Validate()
	fmt.Println(errors.Is(err, validate.Error{Path: wire.Member("TimeZone"), Code: validate.CodeRequired}))
	fmt.Println(errors.Is(err, validate.Error{Code: validate.CodeReadOnly}))
	// Output:
	// true
	// false
}

// Let a rule pass that the server does not enforce.
func ExampleWithout() {
	var update adminusers.Update
	update.EmailAddress.Set("ada at example.com")
	fmt.Println(validate.Without(update.ValidatePartial(), validate.CodeEmail))
	// Output:
	// <nil>
}

// Report the errors of one element of a batch under the batch's own path.
func ExampleUnder() {
	_, err := adminusers.Decode("application/json", []byte(`{"ID": 7}`))
	for _, entry := range validate.List(validate.Under(err, wire.Member("Users").Index(3))) {
		fmt.Println(entry.Path, entry.Code, entry.Param)
	}
	// Output:
	// Users[3].ID type guid
}

// Send the list as plain JSON. The message is not API.
func ExampleErrors_MarshalJSON() {
	list := validate.Errors{{Path: wire.Member("Licenses").Index(0).Member("StateId"), Code: validate.CodeNull}}
	body, err := json.MarshalIndent(list, "", "  ")
	fmt.Println(strings.ReplaceAll(string(body), list[0].Message(), "…"), err)
	// Output:
	// [
	//   {
	//     "path": "Licenses[0].StateId",
	//     "pointer": "/Licenses/0/StateId",
	//     "code": "null",
	//     "message": "…"
	//   }
	// ] <nil>
}

// Answer with RFC 9457 problem details.
func ExampleProblem() {
	var update adminusers.Update
	update.MobilePhone.Set("12")
	problem := validate.Problem(update.ValidatePartial())
	fmt.Println(problem.Status, problem.Title)
	for _, entry := range problem.Errors {
		fmt.Println(entry.Pointer, entry.Code)
	}
	// Output:
	// 422 Unprocessable Content
	// /MobilePhone pattern
}

// Read problem details back: which member, and why. A server that answers with
// [validate.Problem] does so for clients that name the type in Accept.
func ExampleProblemDetails() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		update, decodeErr := adminusers.Decode(r.Header.Get("Content-Type"), body)
		problem := validate.Problem(validate.Join(decodeErr, update.ValidatePartial()))
		w.Header().Set("Content-Type", validate.ProblemContentType)
		w.WriteHeader(problem.Status)
		_ = json.NewEncoder(w).Encode(problem)
	}))
	defer server.Close()

	request, _ := http.NewRequest(http.MethodPatch, server.URL, strings.NewReader(`{"Enabled":null,"MobilePhone":"12"}`))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", validate.ProblemContentType+", application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	if response.Header.Get("Content-Type") == validate.ProblemContentType {
		var problem validate.ProblemDetails
		if err := json.Unmarshal(body, &problem); err != nil {
			fmt.Println(err)
		}
		for _, entry := range problem.Errors {
			fmt.Println(entry.Pointer, entry.Code)
		}
	}

	// ParseError reads it like any answer: by path, and as required or refused.
	for _, entry := range validate.List(adminusers.ParseError(body)) {
		fmt.Println(entry.Path, entry.Code)
	}
	// Output:
	// /Enabled required
	// /MobilePhone pattern
	// Enabled required
	// MobilePhone refused
}

// Answer as the vendor's own server would.
func ExampleModelState() {
	var update adminusers.Update
	update.TimeZone.Set(" ")
	answer := validate.ModelState("user", update.ValidatePartial())
	asJSON, _ := json.Marshal(answer)
	asXML, _ := xml.Marshal(answer)
	fmt.Println(string(asJSON))
	fmt.Println(string(asXML))
	// Output:
	// {"Message":"The request is invalid.","ModelState":{"user.TimeZone":["The TimeZone field is required."]}}
	// <Error><Message>The request is invalid.</Message><ModelState><user.TimeZone>The TimeZone field is required.</user.TimeZone></ModelState></Error>
}

// Check one number.
func ExampleMobilePhone() {
	fmt.Println(validate.MobilePhone("+44 (0)7700-900123"))
	fmt.Println(validate.MobilePhone("sample string 12"))
	// Output:
	// true
	// false
}

// Check that a text says something.
func ExampleNotBlank() {
	fmt.Println(validate.NotBlank("Ada"), validate.NotBlank(" \u00A0\n"))
	// Output:
	// true false
}

// Check one address.
func ExampleEmail() {
	fmt.Println(validate.Email("ada@example.com"), validate.Email("ada"), validate.Email("a@b@c"))
	// Output:
	// true false false
}

// Check one link.
func ExampleURL() {
	fmt.Println(validate.URL("https://example.com/ada.png"), validate.URL("/ada.png"))
	// Output:
	// true false
}
