package before_test

import (
	"fmt"

	"github.com/seed16fbf055/userupdate/docs/jsonpatch/before"
)

func ExampleReceive() {
	pin := "1906"
	stored := before.User{ID: 7, Username: "grace", Enabled: true, Pin: &pin, DPAVersion: "1.0"}
	for _, body := range []string{
		`{"Enabled": null}`,
		`{"Username": null}`,
		`{"ID": 1}`,
		`{"DPAVersion": "9.9"}`,
		`{"enabled": false, "Enabled": true}`,
		`{"Enabled": "maybe", "Username": 7}`,
	} {
		user, err := before.Receive(stored, []byte(body))
		fmt.Printf("%s\n  id %d, name %q, enabled %v, version %s, error: %v\n",
			body, user.ID, user.Username, user.Enabled, user.DPAVersion, err)
	}
	// Output:
	// {"Enabled": null}
	//   id 7, name "grace", enabled false, version 1.0, error: <nil>
	// {"Username": null}
	//   id 7, name "", enabled true, version 1.0, error: <nil>
	// {"ID": 1}
	//   id 1, name "grace", enabled true, version 1.0, error: <nil>
	// {"DPAVersion": "9.9"}
	//   id 7, name "grace", enabled true, version 9.9, error: <nil>
	// {"enabled": false, "Enabled": true}
	//   id 7, name "grace", enabled false, version 1.0, error: <nil>
	// {"Enabled": "maybe", "Username": 7}
	//   id 7, name "grace", enabled true, version 1.0, error: json: cannot unmarshal number into Go struct field User.Username of type string
}
