// Package after merges updates with this library.
package after

import (
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Receive merges a body into a record, and says what changed.
func Receive(user hppro.User, body []byte) (hppro.User, []wire.Change, error) {
	update, err := hppro.Decode("application/json", body)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return user, nil, err
	}
	merged, err := hppro.Apply(user, update)
	return merged, hppro.Changes(user, merged), err
}
