package hppro_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// TestSampleGoesThroughTheWholeJob sends the documented request to an empty
// record: nothing is wrong with it, and all of it arrives.
func TestSampleGoesThroughTheWholeJob(t *testing.T) {
	sample := lawtest.ReadFile(t, "request.json")
	update, err := hppro.Decode(lawtest.JSON, sample)
	if err != nil {
		t.Fatal(err)
	}
	if err := update.Validate(); err != nil {
		t.Error(err)
	}
	merged, err := hppro.Apply(hppro.User{}, update)
	if err != nil {
		t.Fatal(err)
	}
	var want hppro.User
	if err := want.UnmarshalJSON(sample); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, merged); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(update, hppro.Full(merged)); diff != "" {
		t.Errorf("the body that sends everything (-want +got):\n%s", diff)
	}
}
