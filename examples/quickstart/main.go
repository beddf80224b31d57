package main

import (
	_ "embed"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// sample is the request body on the vendor's help page. It breaks the
// vendor's own contract.
//
//go:embed sample.json
var sample []byte

// sparse is a partial update: what it leaves out stays as it is.
//
//go:embed sparse.json
var sparse []byte

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	corrected, err := correctSample(w)
	if err != nil {
		return err
	}
	var stored adminusers.User // what a service has in its database
	if err := stored.UnmarshalJSON(sample); err != nil {
		return err
	}
	if stored, err = adminusers.Apply(stored, corrected); err != nil {
		return err
	}
	merged, err := applySparse(w, stored)
	if err != nil {
		return err
	}
	return compare(w, stored, merged)
}

// correctSample reads the documented body, prints what is wrong with it and
// fixes it.
func correctSample(w io.Writer) (adminusers.Update, error) {
	update, decodeErr := adminusers.Decode("application/json", sample)
	err := validate.Join(decodeErr, update.Validate())

	title(w, "1. Every problem of the documented sample body")
	for _, problem := range validate.List(err) {
		fmt.Fprintln(w, problem.Path, problem.Code)
	}

	update.EmailAddress.Set("ada@example.com")
	update.MobilePhone.Set("+44 7700 900123")
	title(w, "2. The same body with these two members corrected")
	err = update.Validate()
	fmt.Fprintln(w, "problems:", err)
	return update, err
}

// applySparse merges the partial update into the record.
func applySparse(w io.Writer, stored adminusers.User) (adminusers.User, error) {
	update, err := adminusers.Decode("application/json", sparse)
	if err := validate.Join(err, update.ValidatePartial()); err != nil {
		return stored, err
	}
	title(w, "3. A partial update")
	fmt.Fprintln(w, "sent:", update.Paths())
	for _, problem := range validate.List(adminusers.CheckReadOnly(stored, update)) {
		fmt.Fprintln(w, "never applied:", problem.Path, problem.Code)
	}

	merged, err := adminusers.Apply(stored, update)
	if err != nil {
		return stored, err
	}
	title(w, "4. The merged record, for a log (a secret stays one)")
	fmt.Fprintf(w, "%s, enabled: %v, password: %v\n", merged.DisplayName, merged.Enabled, merged.Password)
	return merged, inBothFormats(w, "5. The merged record, for the wire", merged)
}

// compare prints the effect of the update.
func compare(w io.Writer, before, after adminusers.User) error {
	diff := adminusers.Diff(before, after)
	if err := inBothFormats(w, "6. The smallest update that does the same", diff); err != nil {
		return err
	}
	title(w, "7. The audit list")
	for _, change := range adminusers.Changes(before, after) {
		fmt.Fprintln(w, change)
	}
	return nil
}

// inBothFormats prints a value as JSON and as XML.
func inBothFormats(w io.Writer, heading string, value any) error {
	asJSON, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	asXML, err := xml.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	title(w, heading)
	fmt.Fprintf(w, "%s\n%s\n", asJSON, asXML)
	return nil
}

func title(w io.Writer, text string) {
	fmt.Fprintf(w, "\n--- %s\n", text)
}
