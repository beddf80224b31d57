package adminusers_test

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Apply many updates, one a line. A bad line is reported with its number, and
// changes nothing. examples/bulk does the same on all cores in bounded memory.
func Example_bulk() {
	users := map[uuid.UUID]adminusers.User{grace().ID: grace()}
	lines := bufio.NewScanner(strings.NewReader(`{"ID": "a2d8b2d2-1673-4f2d-a9ec-b02947160be7", "Enabled": false}
{"ID": "a2d8b2d2-1673-4f2d-a9ec-b02947160be7", "Enabled": "maybe", "MobilePhone": "12"}
{"ID": "00000000-0000-0000-0000-000000000001", "Enabled": true}
`))
	var update adminusers.Update // reused: reading a line resets it
	for number := 1; lines.Scan(); number++ {
		decodeErr := update.UnmarshalJSON(lines.Bytes())
		err := validate.Join(decodeErr, update.ValidatePartial())
		if err == nil {
			err = applyTo(users, update)
		}
		for _, problem := range validate.List(err) {
			fmt.Println("line", number, problem.Path, problem.Code)
		}
	}
	fmt.Println("enabled:", users[grace().ID].Enabled, lines.Err())
	// Output:
	// line 2 Enabled type
	// line 2 MobilePhone pattern
	// line 3 ID identity
	// enabled: false <nil>
}

// applyTo merges an update into the user that it names.
func applyTo(users map[uuid.UUID]adminusers.User, update adminusers.Update) error {
	user, known := users[update.ID.Or(uuid.Nil)]
	if !known {
		return validate.Errors{{Path: wire.Member("ID"), Code: validate.CodeIdentity}}
	}
	merged, err := adminusers.Apply(user, update)
	if err == nil {
		users[merged.ID] = merged
	}
	return err
}
