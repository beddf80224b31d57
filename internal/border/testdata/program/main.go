// Command program does the whole job of one package, so that a test can tell
// how large such a program is.
package main

import (
	"io"
	"log"
	"os"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

func main() {
	body, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	update, err := adminusers.Decode("application/json", body)
	if err := validate.Join(err, update.Validate()); err != nil {
		log.Fatal(err)
	}
	user, err := adminusers.Apply(adminusers.User{}, update)
	if err != nil {
		log.Fatal(err)
	}
	text, err := user.AppendJSON(nil)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := os.Stdout.Write(text); err != nil {
		log.Fatal(err)
	}
}
