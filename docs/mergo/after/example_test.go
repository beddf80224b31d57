package after_test

import (
	"fmt"

	"github.com/seed16fbf055/userupdate/docs/mergo/after"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

func stored() hppro.User {
	return hppro.User{
		Email:     wire.Value("ada@example.com"),
		Disabled:  true,
		OfficeID:  wire.Value[int64](12),
		UserRoles: wire.Value([]int64{1, 2}),
	}
}

func ExampleReceive() {
	for _, body := range []string{
		`{"Disabled": false, "OfficeId": null, "UserRoles": []}`,
		`{"OfficeId": 7, "UserRoles": [2, 3]}`,
	} {
		_, changes, err := after.Receive(stored(), []byte(body))
		fmt.Println(body, err)
		for _, change := range changes {
			fmt.Println(" ", change)
		}
	}
	// Output:
	// {"Disabled": false, "OfficeId": null, "UserRoles": []} <nil>
	//   Disabled: true -> false
	//   OfficeId: 12 -> null
	//   UserRoles[0]: 1 -> null
	//   UserRoles[1]: 2 -> null
	// {"OfficeId": 7, "UserRoles": [2, 3]} <nil>
	//   OfficeId: 12 -> 7
	//   UserRoles[0]: 1 -> 2
	//   UserRoles[1]: 2 -> 3
}

// Licenses are merged by their Id where you ask for it.
func ExampleReceive_list() {
	licenses := []hppro.License{{ID: 5, StateID: 8}, {ID: 6, StateID: 9}}

	var update hppro.Update
	update.Licenses.Set(hppro.MergeLicenses(licenses, []hppro.License{{ID: 6, StateID: 3}}))
	for _, license := range update.Licenses.Or(nil) {
		fmt.Println(license.ID, license.StateID)
	}
	// Output:
	// 5 8
	// 6 3
}
