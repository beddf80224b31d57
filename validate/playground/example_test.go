package playground_test

import (
	"fmt"

	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

// contact is an update with two members.
type contact struct {
	MobilePhone  wire.Optional[string] `json:"MobilePhone,omitzero" validate:"required,notblank,mobile"`
	EmailAddress wire.Optional[string] `json:"EmailAddress,omitzero" validate:"omitempty,emailaddress"`
}

// Use the rules in structs of your own.
func ExampleStruct() {
	type invitation struct {
		Phone  wire.Optional[string] `json:"phone,omitzero" validate:"omitempty,mobile"`
		Guests []contact             `json:"guests" validate:"dive"`
	}
	err := playground.Struct(invitation{
		Phone:  wire.Value("unknown"),
		Guests: []contact{{EmailAddress: wire.Value("ada@example.com")}},
	})
	for _, entry := range validate.List(err) {
		fmt.Println(entry.Path, entry.Code, entry.Param)
	}
	// Output:
	// phone pattern mobile
	// guests[0].MobilePhone required text
}

// Add the rules to an instance that the program already has.
func ExampleRegister() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := playground.Register(v); err != nil {
		fmt.Println(err)
	}
	fmt.Println(v.Var("+44 7700 900123", "mobile"))
	// Output:
	// <nil>
}

// Turn the errors of an instance of your own into a list, without the values.
func ExampleList() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := playground.Register(v); err != nil {
		fmt.Println(err)
	}
	err := v.Struct(contact{MobilePhone: wire.Value("12")})
	for _, entry := range playground.List(err) {
		fmt.Println(entry.Path, entry.Code, entry.Param)
	}
	// Output:
	// MobilePhone pattern mobile
}
