// Package after merges the body of a PATCH with this library.
package after

import (
	jsonpatch "github.com/evanphx/json-patch/v5"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// Receive merges a body into a record.
func Receive(user adminusers.User, body []byte) (adminusers.User, error) {
	update, err := adminusers.Decode("application/merge-patch+json", body)
	err = validate.Join(err, update.ValidatePartial())
	if err := validate.Join(err, adminusers.CheckReadOnly(user, update)); err != nil {
		return user, err
	}
	return adminusers.Apply(user, update)
}

// ReceiveOperations takes a JSON Patch (RFC 6902): a list of operations.
func ReceiveOperations(user adminusers.User, operations []byte) (adminusers.User, error) {
	patch, err := jsonpatch.DecodePatch(operations)
	if err != nil {
		return user, err
	}
	stored, err := user.MarshalJSON()
	if err != nil {
		return user, err
	}
	patched, err := patch.Apply(stored)
	if err != nil {
		return user, err
	}
	var wanted adminusers.User
	err = wanted.UnmarshalJSON(patched)
	wanted.Language = user.Language // not in JSON
	if err := validate.Join(err, wanted.Validate()); err != nil {
		return user, err
	}
	merged, err := adminusers.Apply(user, adminusers.Full(wanted))
	if err != nil {
		return user, err
	}
	if err := leftOut(merged, wanted); err != nil {
		return user, err
	}
	return merged, nil
}

// leftOut reports what the operations change and Apply does not.
func leftOut(merged, wanted adminusers.User) error {
	var list validate.Errors
	for _, change := range adminusers.Changes(merged, wanted) {
		list = append(list, validate.Error{Path: change.Path, Code: validate.CodeReadOnly})
	}
	return list.Err()
}
