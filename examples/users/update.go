package users

import (
	"io"
	"log/slog"
	"net/http"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// update merges the request's body into the stored record.
func update(stored adminusers.User, r *http.Request) (adminusers.User, error) {
	body, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, 64<<10))
	if err != nil {
		return stored, err // an *http.MaxBytesError where it is too large: answer 413
	}
	update, decodeErr := adminusers.Decode(r.Header.Get("Content-Type"), body)

	// Everything that is wrong, one entry per member. For a whole body, where
	// required members must be there, call update.Validate().
	if err := validate.Join(decodeErr, update.ValidatePartial()); err != nil {
		return stored, err
	}
	merged, err := adminusers.Apply(stored, update)
	if err != nil {
		return stored, err // nothing was merged
	}
	slog.Info("user updated", "changes", adminusers.Changes(stored, merged)) // by path, secrets masked
	return merged, nil
}
