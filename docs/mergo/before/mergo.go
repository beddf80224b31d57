// Package before merges updates with packages that copy any struct.
package before

import (
	"encoding/json"

	"dario.cat/mergo"
)

// User is a record.
type User struct {
	Email     string
	Disabled  bool
	OfficeID  *int64 `json:"OfficeId"` // null: no office
	UserRoles []int64
}

// Mergo takes over what is not zero.
func Mergo(user User, body []byte) (User, error) {
	var update User
	if err := json.Unmarshal(body, &update); err != nil {
		return user, err
	}
	err := mergo.Merge(&user, update, mergo.WithOverride)
	return user, err
}
