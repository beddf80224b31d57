// Package before has an update of three-state members that are maps.
package before

import (
	"encoding/json"

	"github.com/go-playground/validator/v10"
	"github.com/oapi-codegen/nullable"
)

// Update is what a client may change.
type Update struct {
	Username nullable.Nullable[string] `json:"Username,omitempty" validate:"required"`
	Enabled  nullable.Nullable[bool]   `json:"Enabled"`
	Pin      nullable.Nullable[string] `json:"Pin,omitempty"`
}

var check = validator.New(validator.WithRequiredStructEnabled())

// Receive reads a body and checks it.
func Receive(body []byte) (Update, error) {
	var update Update
	if err := json.Unmarshal(body, &update); err != nil {
		return update, err
	}
	return update, check.Struct(update)
}
