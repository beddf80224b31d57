// Command one updates one record of one system.
package main

import (
	"fmt"
	"log"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

func main() {
	update, err := adminusers.Decode("application/json", []byte(`{"DisplayName": "Ada"}`))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		log.Fatal(err)
	}
	user, err := adminusers.Apply(adminusers.User{}, update)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user)
}
