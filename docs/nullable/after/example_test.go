package after_test

import (
	"encoding/json"
	"fmt"

	"github.com/seed16fbf055/userupdate/docs/nullable/after"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func ExampleReceive() {
	for _, body := range []string{
		`{"Username": null}`,
		`{"Username": ""}`,
		`{"Username": "ada", "Phone": "+447700900123", "Enabled": "true"}`,
		`{"Username": "ada", "Phone": "call me"}`,
		`{"Username": "ada", "Enabled": "maybe"}`,
	} {
		_, err := after.Receive([]byte(body))
		fmt.Print(body)
		for _, problem := range validate.List(err) {
			fmt.Printf(" %q %s", problem.Path, problem.Code)
		}
		fmt.Println()
	}
	// Output:
	// {"Username": null} "Username" required
	// {"Username": ""} "Username" required
	// {"Username": "ada", "Phone": "+447700900123", "Enabled": "true"}
	// {"Username": "ada", "Phone": "call me"} "Phone" pattern
	// {"Username": "ada", "Enabled": "maybe"} "" type
}

func ExampleUpdate() {
	var update after.Update
	update.Username.Set("ada")

	body, err := json.Marshal(update)
	fmt.Println(string(body), err)
	// Output:
	// {"Username":"ada"} <nil>
}

func ExampleUpdate_log() {
	var update after.Update
	update.Pin.Set(wire.NewSecret("1906"))

	fmt.Printf("%+v\n", update)
	// Output:
	// {Username:<absent> Phone:<absent> Enabled:<absent> Pin:[secret]}
}
