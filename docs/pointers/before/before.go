// Package before receives an update with a struct of pointers and a validator.
package before

import (
	"encoding/json"

	"github.com/go-playground/validator/v10"
)

// User is a record.
type User struct {
	Username string
	Enabled  bool
	Pin      *string // null: a random pin at each login
}

// Update is a part of one.
type Update struct {
	Username *string `json:"Username,omitempty" validate:"omitempty,min=1"`
	Enabled  *bool   `json:"Enabled,omitempty"`
	Pin      *string `json:"Pin,omitempty"`
}

var check = validator.New(validator.WithRequiredStructEnabled())

// Receive merges a body into a record.
func Receive(user User, body []byte) (User, error) {
	var update Update
	if err := json.Unmarshal(body, &update); err != nil {
		return user, err
	}
	if err := check.Struct(update); err != nil {
		return user, err
	}
	if update.Username != nil {
		user.Username = *update.Username
	}
	if update.Enabled != nil {
		user.Enabled = *update.Enabled
	}
	if update.Pin != nil {
		user.Pin = update.Pin
	}
	return user, nil
}
