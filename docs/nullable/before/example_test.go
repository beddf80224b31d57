package before_test

import (
	"encoding/json"
	"fmt"

	"github.com/go-playground/validator/v10"
	"github.com/oapi-codegen/nullable"

	"github.com/seed16fbf055/userupdate/docs/nullable/before"
)

// required looks at the map, which null fills too.
func ExampleReceive() {
	for _, body := range []string{`{"Username": null}`, `{"Username": ""}`} {
		_, err := before.Receive([]byte(body))
		fmt.Println(body, err)
	}
	// Output:
	// {"Username": null} <nil>
	// {"Username": ""} <nil>
}

// Where omitempty was forgotten, an update that says nothing about a member
// sends a zero.
func ExampleUpdate() {
	var update before.Update
	update.Username.Set("ada")

	body, err := json.Marshal(update)
	fmt.Println(string(body), err)
	// Output:
	// {"Username":"ada","Enabled":false} <nil>
}

// fmt prints the map, and the pin.
func ExampleUpdate_log() {
	var update before.Update
	update.Pin.Set("1906")

	fmt.Println(update)
	// Output:
	// {map[] map[] map[true:1906]}
}

// Any rule about a text refuses every text, until a function for each type is
// registered.
func ExampleUpdate_rule() {
	type contact struct {
		Phone nullable.Nullable[string] `validate:"omitempty,e164"`
	}
	phone := nullable.NewNullableWithValue("+447700900123")
	fmt.Println(validator.New(validator.WithRequiredStructEnabled()).Struct(contact{phone}))
	// Output:
	// Key: 'contact.Phone' Error:Field validation for 'Phone' failed on the 'e164' tag
}
