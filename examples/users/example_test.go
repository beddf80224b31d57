package users

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// Merge a part of a user.
func Example_update() {
	stored := adminusers.User{Username: "grace", Enabled: true}
	for _, body := range []string{`{"Enabled": false}`, `{"Enabled": null}`} {
		request := httptest.NewRequest("PATCH", "/", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		merged, err := update(stored, request)
		fmt.Println(merged.Username, merged.Enabled, len(validate.List(err)))
	}
	// Output:
	// grace false 0
	// grace true 1
}

// Send a part of a user.
func Example_send() {
	var u adminusers.Update
	u.Enabled.Set(false)
	u.Pin.SetNull()              // null: a random pin at each login
	body, err := json.Marshal(u) // {"Enabled":false,"Pin":null}
	fmt.Println(string(body), err)
	// Output: {"Enabled":false,"Pin":null} <nil>
}

// Look at what is wrong.
func Example_errors() {
	_, err := adminusers.Decode("application/json", []byte(`{"Enabled": "maybe"}`))
	for _, problem := range validate.List(err) { // wrapped or joined, and what encoding/json and encoding/xml say
		fmt.Println(problem.Path, problem.Path.Pointer(), problem.Code, problem.Param) // Enabled /Enabled type boolean
	}
	err = validate.Without(err, validate.CodeEmail) // a rule that the server documents but does not enforce
	fmt.Println(len(validate.List(err)))
	// Output:
	// Enabled /Enabled type boolean
	// 1
}
