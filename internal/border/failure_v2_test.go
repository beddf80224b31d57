//go:build goexperiment.jsonv2

package border

import (
	"encoding/json/v2"

	"github.com/seed16fbf055/userupdate/adminusers"
)

// jsonV2 says which implementation of encoding/json is at work.
const jsonV2 = true

// What encoding/json says differs with its implementation.
const (
	offsetInJSON = "14"
	offsetOfEnd  = "14"
)

// atUser is the path of a member of the envelope.
func atUser(member string) string { return member }

// casesV2 are errors of encoding/json/v2.
func casesV2() []failureCase {
	through := func(body string) error {
		var envelope struct{ User adminusers.Update }
		return json.Unmarshal([]byte(body), &envelope)
	}
	return []failureCase{
		{"syntax, encoding/json/v2", "its error becomes an entry", through(`{"User":{"ID":` + secret), 400, " syntax 14"},
		{"truncated, encoding/json/v2", "the end of the body is one too", through(`{"User":{"ID":`), 400, " syntax 14"},
		{"type, encoding/json/v2", "it names the member that holds ours", through(`{"User":{"ID":"` + secret + `"}}`), 422, "User.ID type guid"},
		{"a Go type, encoding/json/v2", "beside our types", json.Unmarshal([]byte(`{"Name":5}`), &struct{ Name string }{}), 422, "Name type string"},
	}
}
