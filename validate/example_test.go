package validate_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"

	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// contact is an update with two members.
type contact struct {
	MobilePhone  wire.Optional[string] `json:"MobilePhone,omitzero" validate:"required,notblank,mobile"`
	EmailAddress wire.Optional[string] `json:"EmailAddress,omitzero" validate:"required,notblank,emailaddress"`
}

// Tell the client everything that is wrong in one report.
func ExampleJoin() {
	decodeErr := validate.Errors{{Path: wire.Member("ID"), Code: validate.CodeType, Param: "a GUID"}}
	validateErr := validate.Errors{
		{Path: wire.Member("ID"), Code: validate.CodeRequired},
		{Path: wire.Member("TimeZone"), Code: validate.CodeRequired},
	}
	fmt.Println(validate.Join(decodeErr, validateErr))
	// Output:
	// ID: must be a GUID; TimeZone: must be given, and be neither null nor blank
}

// Let a rule pass that the server does not enforce.
func ExampleWithout() {
	err := validate.Struct(contact{
		MobilePhone:  wire.Value("+44 7700 900123"),
		EmailAddress: wire.Value("ada at example.com"),
	})
	fmt.Println(validate.Without(err, validate.CodeEmail))
	// Output:
	// <nil>
}

// Switch on codes, never on wording.
func ExampleErrors() {
	err := validate.Struct(contact{EmailAddress: wire.Null[string]()})
	if list, ok := errors.AsType[validate.Errors](err); ok {
		for _, entry := range list {
			fmt.Println(entry.Path, entry.Code)
		}
	}
	// Output:
	// MobilePhone required
	// EmailAddress required
}

// Report the errors of one element of a batch under the batch's own path.
func ExampleErrors_Under() {
	list := validate.Errors{{Path: wire.Member("ID"), Code: validate.CodeNull}}
	fmt.Println(list.Under(wire.Member("Users").Index(3)))
	// Output:
	// Users[3].ID: must not be null
}

// Send the list as plain JSON.
func ExampleErrors_MarshalJSON() {
	list := validate.Errors{{Path: wire.Member("Licenses").Index(0).Member("StateId"), Code: validate.CodeNull}}
	body, err := json.MarshalIndent(list, "", "  ")
	fmt.Println(string(body), err)
	// Output:
	// [
	//   {
	//     "path": "Licenses[0].StateId",
	//     "pointer": "/Licenses/0/StateId",
	//     "code": "null",
	//     "message": "must not be null"
	//   }
	// ] <nil>
}

// Answer with RFC 9457 problem details.
func ExampleProblem() {
	err := validate.Struct(contact{MobilePhone: wire.Value("12"), EmailAddress: wire.Value("ada@example.com")})
	problem := validate.Problem(err)
	fmt.Println(problem.Status, problem.Title)
	for _, entry := range problem.Errors {
		fmt.Println(entry.Pointer, entry.Code)
	}
	// Output:
	// 422 Unprocessable Content
	// /MobilePhone pattern
}

// Answer as the vendor's own server would.
func ExampleModelState() {
	err := validate.Struct(contact{EmailAddress: wire.Value("ada@example.com")})
	answer := validate.ModelState("user", err)
	asJSON, _ := json.Marshal(answer)
	asXML, _ := xml.Marshal(answer)
	fmt.Println(string(asJSON))
	fmt.Println(string(asXML))
	// Output:
	// {"Message":"The request is invalid.","ModelState":{"user.MobilePhone":["The MobilePhone field is required."]}}
	// <Error><Message>The request is invalid.</Message><ModelState><user.MobilePhone>The MobilePhone field is required.</user.MobilePhone></ModelState></Error>
}

// Use the rules in structs of your own.
func ExampleStruct() {
	type invitation struct {
		Phone  wire.Optional[string] `json:"phone,omitzero" validate:"omitempty,mobile"`
		Guests []contact             `json:"guests" validate:"dive"`
	}
	err := validate.Struct(invitation{
		Phone:  wire.Value("unknown"),
		Guests: []contact{{EmailAddress: wire.Value("ada@example.com")}},
	})
	list, _ := errors.AsType[validate.Errors](err)
	for _, entry := range list {
		fmt.Println(entry.Path, entry.Code)
	}
	// Output:
	// phone pattern
	// guests[0].MobilePhone required
}

// Add the rules to a validator that the program already has.
func ExampleRegister() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := validate.Register(v); err != nil {
		fmt.Println(err)
	}
	fmt.Println(v.Var("+44 7700 900123", "mobile"))
	// Output:
	// <nil>
}

// Check one number.
func ExampleMobilePhone() {
	fmt.Println(validate.MobilePhone("+44 (0)7700-900123"))
	fmt.Println(validate.MobilePhone("sample string 12"))
	// Output:
	// true
	// false
}

// Check that a text says something.
func ExampleNotBlank() {
	fmt.Println(validate.NotBlank("Ada"), validate.NotBlank(" \u00A0\n"))
	// Output:
	// true false
}

// Check one address.
func ExampleEmail() {
	fmt.Println(validate.Email("ada@example.com"), validate.Email("ada"), validate.Email("a@b@c"))
	// Output:
	// true false false
}

// Check one link.
func ExampleURL() {
	fmt.Println(validate.URL("https://example.com/ada.png"), validate.URL("/ada.png"))
	// Output:
	// true false
}
