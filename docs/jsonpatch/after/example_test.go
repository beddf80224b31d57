package after_test

import (
	"fmt"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/docs/jsonpatch/after"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func stored() adminusers.User {
	return adminusers.User{
		ID:           uuid.MustParse("a2d8b2d2-1673-4f2d-a9ec-b02947160be7"),
		DisplayName:  "Grace Hopper",
		EmailAddress: "grace@example.com",
		Enabled:      true,
		LanguageID:   uuid.MustParse("c2fd9942-2548-483b-875c-a724b208dcaa"),
		MobilePhone:  "+1 (555) 010-0199",
		Pin:          wire.Value(wire.NewSecret("1906")),
		DPAVersion:   wire.Value("1.0"),
		TimeZone:     "Eastern Standard Time",
		Username:     "grace",
	}
}

func ExampleReceive() {
	for _, body := range []string{
		`{"Enabled": null}`,
		`{"Username": null}`,
		`{"ID": "00000000-0000-0000-0000-000000000001"}`,
		`{"DPAVersion": "9.9"}`,
		`{"enabled": false, "Enabled": true}`,
		`{"Enabled": "maybe", "Username": []}`,
	} {
		user, err := after.Receive(stored(), []byte(body))
		fmt.Printf("%s\n  enabled %v", body, user.Enabled)
		for _, problem := range validate.List(err) {
			fmt.Print(", ", problem.Path, " ", problem.Code)
		}
		fmt.Println()
	}
	// Output:
	// {"Enabled": null}
	//   enabled true, Enabled required
	// {"Username": null}
	//   enabled true, Username required
	// {"ID": "00000000-0000-0000-0000-000000000001"}
	//   enabled true, ID identity
	// {"DPAVersion": "9.9"}
	//   enabled true, DPAVersion readonly
	// {"enabled": false, "Enabled": true}
	//   enabled true
	// {"Enabled": "maybe", "Username": []}
	//   enabled true, Enabled type, Username type
}

func ExampleReceiveOperations() {
	for _, operations := range []string{
		`[{"op": "replace", "path": "/Pin", "value": null}]`,
		`[{"op": "replace", "path": "/Enabled", "value": "maybe"}]`,
		`[{"op": "remove", "path": "/Username"}]`,
		`[{"op": "replace", "path": "/DPAVersion", "value": "9.9"}]`,
		`[{"op": "replace", "path": "/ID", "value": "00000000-0000-0000-0000-000000000001"}]`,
	} {
		user, err := after.ReceiveOperations(stored(), []byte(operations))
		fmt.Printf("%s\n  %v", operations, adminusers.Changes(stored(), user))
		for _, problem := range validate.List(err) {
			fmt.Print(", ", problem.Path, " ", problem.Code)
		}
		fmt.Println()
	}
	// Output:
	// [{"op": "replace", "path": "/Pin", "value": null}]
	//   [Pin: [secret] -> null]
	// [{"op": "replace", "path": "/Enabled", "value": "maybe"}]
	//   [], Enabled type
	// [{"op": "remove", "path": "/Username"}]
	//   [], Username required
	// [{"op": "replace", "path": "/DPAVersion", "value": "9.9"}]
	//   [], DPAVersion readonly
	// [{"op": "replace", "path": "/ID", "value": "00000000-0000-0000-0000-000000000001"}]
	//   [], ID identity
}
