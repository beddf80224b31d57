package vendors

import (
	"context"
	"embed"
	"fmt"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

// The samples of each system, as JSON.
const (
	Record     = "record"     // a stored record, under the id of the documented sample
	Change     = "change"     // a part of a body, with something wrong in it
	Documented = "documented" // the vendor's own sample of a body
)

//go:embed samples
var samples embed.FS

// Sample returns a sample of a system.
func Sample(system, name string) ([]byte, error) {
	return samples.ReadFile("samples/" + system + "." + name + ".json")
}

// Seed puts the system's sample record into a store.
func Seed[User api.Record, Update api.Body](ctx context.Context, system api.System[User, Update], store api.Store[User]) error {
	text, err := Sample(system.Name, Record)
	if err != nil {
		return err
	}
	var user User
	if err := api.JSON.DecodeInto(text, &user); err != nil {
		return fmt.Errorf("the record of %s: %w", system.Name, err)
	}
	return store.Swap(ctx, system.KeyOf(user), 0, user)
}
