package adminusers_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/xmlio/xmltest"
)

// The documented samples must come back as they are: the same bytes in JSON
// but for layout, the same document in XML.

func TestSamplesInJSON(t *testing.T) {
	rows := []struct {
		name, file string
		value      interface {
			json.Unmarshaler
			json.Marshaler
		}
	}{
		{"request as an update", "request.json", new(adminusers.Update)},
		{"request as a record", "request.json", new(adminusers.User)},
		{"answer", "response.json", new(adminusers.Response)},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			sample := readFile(t, row.file)
			if err := row.value.UnmarshalJSON(sample); err != nil {
				t.Fatal(err)
			}
			got, err := row.value.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(compact(t, sample), string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func compact(t *testing.T, text []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestSamplesInXML(t *testing.T) {
	rows := []struct {
		name, file string
		value      any
	}{
		{"request as an update", "request.xml", new(adminusers.Update)},
		{"request as a record", "request.xml", new(adminusers.User)},
		{"answer", "response.xml", new(adminusers.Response)},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			sample := readFile(t, row.file)
			if err := xml.Unmarshal(sample, row.value); err != nil {
				t.Fatal(err)
			}
			got, err := xml.Marshal(row.value)
			if err != nil {
				t.Fatal(err)
			}
			xmltest.Equal(t, got, sample) // attribute and element order included
		})
	}
}

// TestSamplesSayTheSame holds the two formats of a sample against each other.
// They differ in Language only, which JSON does not carry.
func TestSamplesSayTheSame(t *testing.T) {
	fromJSON, err := adminusers.Decode(jsonType, readFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	fromXML, err := adminusers.Decode(xmlType, readFile(t, "request.xml"))
	if err != nil {
		t.Fatal(err)
	}
	if got := fromXML.Language.Or(""); got != "sample string 11" {
		t.Errorf("Language %q", got)
	}
	fromXML.Language.Unset()
	if diff := cmp.Diff(fromJSON, fromXML); diff != "" {
		t.Errorf("(-JSON +XML):\n%s", diff)
	}
}
