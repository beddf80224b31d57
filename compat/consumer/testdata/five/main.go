// Command five updates one record of each system.
package main

import (
	"fmt"
	"log"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
)

func main() {
	run(`{"EmailAddress": "ada@example.com"}`, aaa.Decode, aaa.Apply)
	run(`{"DisplayName": "Ada"}`, adminusers.Decode, adminusers.Apply)
	run(`{"FirstName": "Ada"}`, hppro.Decode, hppro.Apply)
	run(`{"FullName": "Ada"}`, oauthusers.Decode, oauthusers.Apply)
	run(`{"FirstName": "Ada"}`, userdetail.Decode, userdetail.Apply)
}

// run decodes, checks and applies one update of one system.
func run[U any, P interface{ ValidatePartial() error }](
	body string, decode func(string, []byte) (P, error), apply func(U, P) (U, error),
) {
	update, err := decode("application/json", []byte(body))
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		log.Fatal(err)
	}
	var before U
	after, err := apply(before, update)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(after)
}
