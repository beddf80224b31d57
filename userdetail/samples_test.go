package userdetail_test

import (
	"encoding/xml"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// TestSamplesSayTheSame compares the two formats of a sample.
func TestSamplesSayTheSame(t *testing.T) {
	fromJSON, err := userdetail.Decode(lawtest.JSON, lawtest.ReadFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	fromXML, err := userdetail.Decode(lawtest.XML, lawtest.ReadFile(t, "request.xml"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fromJSON, fromXML); diff != "" {
		t.Errorf("request (-JSON +XML):\n%s", diff)
	}
	var answer, answerXML userdetail.Response
	if err := answer.UnmarshalJSON(lawtest.ReadFile(t, "response.json")); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(lawtest.ReadFile(t, "response.xml"), &answerXML); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(answer, answerXML); diff != "" {
		t.Errorf("answer (-JSON +XML):\n%s", diff)
	}
}

// TestSampleGoesThroughTheWholeJob sends the documented request to a record of
// the same user: nothing is wrong with it, and everything editable arrives.
func TestSampleGoesThroughTheWholeJob(t *testing.T) {
	update, err := userdetail.Decode(lawtest.JSON, lawtest.ReadFile(t, "request.json"))
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
	if err := want.UnmarshalJSON(lawtest.ReadFile(t, "request.json")); err != nil {
		t.Fatal(err)
	}
	want.Links.Unset()
	if diff := cmp.Diff(want, merged); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
