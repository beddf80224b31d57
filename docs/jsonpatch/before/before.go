// Package before merges the body of a PATCH into the record's JSON.
package before

import (
	"encoding/json"

	jsonpatch "github.com/evanphx/json-patch/v5"
)

// User is a record.
type User struct {
	ID         int64
	Username   string
	Enabled    bool
	Pin        *string // null: a random pin at each login
	DPAVersion string  // read-only
}

// Receive merges a body into a record.
func Receive(user User, body []byte) (User, error) {
	stored, err := json.Marshal(user)
	if err != nil {
		return user, err
	}
	merged, err := jsonpatch.MergePatch(stored, body)
	if err != nil {
		return user, err
	}
	var result User
	if err := json.Unmarshal(merged, &result); err != nil {
		return user, err
	}
	return result, nil
}
