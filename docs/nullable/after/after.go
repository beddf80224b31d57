// Package after has the same update of wire.Optional.
package after

import (
	"encoding/json"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

// Update is what a client may change.
type Update struct {
	Username wire.Optional[string]      `json:"Username,omitzero" validate:"required,notblank"`
	Phone    wire.Optional[string]      `json:"Phone,omitzero" validate:"omitempty,e164"`
	Enabled  wire.Optional[bool]        `json:"Enabled,omitzero"`
	Pin      wire.Optional[wire.Secret] `json:"Pin,omitzero"`
}

// Receive reads a body and checks it.
func Receive(body []byte) (Update, error) {
	var update Update
	err := json.Unmarshal(body, &update)
	return update, validate.Join(err, playground.Struct(update))
}
