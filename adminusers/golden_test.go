package adminusers_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// TestGolden writes down, for every body of testdata, what is wrong with it,
// what ASP.NET would answer, and what it is as JSON and XML.
func TestGolden(t *testing.T) {
	var out bytes.Buffer
	for _, row := range bodies(t) {
		update, decodeErr := adminusers.Decode(row.ContentType, []byte(row.Body))
		err := validate.Join(decodeErr, update.Validate())
		fmt.Fprintf(&out, "=== %s\n", row.Name)
		for _, problem := range problems(t, err) {
			fmt.Fprintf(&out, "%s\n", problem)
		}
		if err != nil {
			writeGolden(t, &out, "model state", json.Marshal, validate.ModelState("user", err))
		}
		writeGolden(t, &out, "JSON", json.Marshal, update)
		writeGolden(t, &out, "XML", xml.Marshal, update)
	}
	golden(t, "bodies.golden", out.Bytes())
}

func writeGolden(t *testing.T, out *bytes.Buffer, name string, marshal func(any) ([]byte, error), value any) {
	t.Helper()
	text, err := marshal(value)
	if err != nil {
		text = []byte("error: " + err.Error())
	}
	fmt.Fprintf(out, "--- %s\n%s\n", name, text)
}
