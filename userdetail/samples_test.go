package userdetail_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/xmlio/xmltest"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// The documented samples must come back as they are: the same bytes in JSON
// but for layout, the same document in XML. An update never writes _links, so
// from it they come back without.

func TestSamplesInJSON(t *testing.T) {
	rows := []struct {
		name, file string
		cut        string // what an update leaves out
		value      interface {
			json.Unmarshaler
			json.Marshaler
		}
	}{
		{"request as an update", "request.json", `,"_links":[]`, new(userdetail.Update)},
		{"request as a record", "request.json", "", new(userdetail.User)},
		{"answer", "response.json", "", new(userdetail.Response)},
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
			var want bytes.Buffer
			if err := json.Compact(&want, sample); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(want.String(), row.cut) {
				t.Fatalf("the sample has no %s", row.cut)
			}
			if diff := cmp.Diff(strings.Replace(want.String(), row.cut, "", 1), string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSamplesInXML(t *testing.T) {
	rows := []struct {
		name, file string
		cut        string // what an update leaves out
		value      any
	}{
		{"request as an update", "request.xml", "<_links />", new(userdetail.Update)},
		{"request as a record", "request.xml", "", new(userdetail.User)},
		{"answer", "response.xml", "", new(userdetail.Response)},
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
			if !bytes.Contains(sample, []byte(row.cut)) {
				t.Fatalf("the sample has no %s", row.cut)
			}
			xmltest.Equal(t, got, bytes.Replace(sample, []byte(row.cut), nil, 1)) // attribute and element order included
		})
	}
}

// TestSamplesSayTheSame holds the two formats of a sample against each other.
func TestSamplesSayTheSame(t *testing.T) {
	fromJSON, err := userdetail.Decode(jsonType, readFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	fromXML, err := userdetail.Decode(xmlType, readFile(t, "request.xml"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fromJSON, fromXML); diff != "" {
		t.Errorf("request (-JSON +XML):\n%s", diff)
	}
	var answer, answerXML userdetail.Response
	if err := answer.UnmarshalJSON(readFile(t, "response.json")); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(readFile(t, "response.xml"), &answerXML); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(answer, answerXML); diff != "" {
		t.Errorf("answer (-JSON +XML):\n%s", diff)
	}
}

// TestSampleGoesThroughTheWholeJob sends the documented request to a record
// of the same user: nothing is wrong with it, and what can be edited arrives.
func TestSampleGoesThroughTheWholeJob(t *testing.T) {
	update, err := userdetail.Decode(jsonType, readFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := update.Validate(); err != nil {
		t.Error(err)
	}
	existing := userdetail.User{ID: 1, FirstName: "Ada"}
	existing.Username.Set("sample string 2")
	existing.Is2FAEnabled = true
	merged, err := userdetail.Apply(existing, update)
	if err != nil {
		t.Fatal(err)
	}
	if err := userdetail.CheckReadOnly(existing, update); err != nil {
		t.Errorf("an empty list of links changes nothing: %v", err)
	}
	var want userdetail.User
	if err := want.UnmarshalJSON(readFile(t, "request.json")); err != nil {
		t.Fatal(err)
	}
	want.Links.Unset()
	if diff := cmp.Diff(want, merged); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
