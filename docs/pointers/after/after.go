// Package after receives an update with this library.
package after

import (
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// Receive merges a body into a record.
func Receive(user adminusers.User, body []byte) (adminusers.User, error) {
	update, err := adminusers.Decode("application/json", body)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return user, err
	}
	return adminusers.Apply(user, update)
}
