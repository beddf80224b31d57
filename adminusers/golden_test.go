package adminusers_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
)

// body is one request body of testdata/bodies.jsonl: right and wrong bodies
// that were given to the real ASP.NET components.
type body struct{ Name, ContentType, Body string }

// TestGolden records, for the documented samples and every body of testdata,
// what is wrong with it, what ASP.NET would answer, and its JSON and XML.
func TestGolden(t *testing.T) {
	var out bytes.Buffer
	writeBody(t, &out, body{"documented JSON request", lawtest.JSON, string(lawtest.ReadFile(t, "request.json"))})
	writeBody(t, &out, body{"documented XML request", lawtest.XML, string(lawtest.ReadFile(t, "request.xml"))})
	lines := json.NewDecoder(bytes.NewReader(lawtest.ReadFile(t, "bodies.jsonl")))
	for lines.More() {
		var row body
		if err := lines.Decode(&row); err != nil {
			t.Fatal(err)
		}
		writeBody(t, &out, row)
	}
	lawtest.Golden(t, "bodies.golden", out.Bytes())
}

func writeBody(t *testing.T, out *bytes.Buffer, row body) {
	update, decodeErr := adminusers.Decode(row.ContentType, []byte(row.Body))
	err := validate.Join(decodeErr, update.Validate())
	fmt.Fprintf(out, "=== %s\n", row.Name)
	if err != nil {
		out.WriteString(lawtest.Summary(t, err))
		writeGolden(out, "model state", json.Marshal, validate.ModelState("user", err))
	}
	writeGolden(out, "JSON", json.Marshal, update)
	writeGolden(out, "XML", xml.Marshal, update)
}

func writeGolden(out *bytes.Buffer, name string, marshal func(any) ([]byte, error), value any) {
	text, err := marshal(value)
	if err != nil {
		text = []byte("error: " + err.Error())
	}
	fmt.Fprintf(out, "--- %s\n%s\n", name, text)
}
