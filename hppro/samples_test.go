package hppro_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
)

// TestSamples: the documented samples must come back as they are, byte for
// byte but for layout.
func TestSamples(t *testing.T) {
	rows := []struct {
		name, file string
		value      interface {
			json.Unmarshaler
			json.Marshaler
		}
	}{
		{"request as an update", "request.json", new(hppro.Update)},
		{"request as a record", "request.json", new(hppro.User)},
		{"answer", "response.json", new(hppro.Response)},
		{"answer as a record", "response.json", new(hppro.User)},
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
			if diff := cmp.Diff(want.String(), string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSampleGoesThroughTheWholeJob sends the documented request to an empty
// record: nothing is wrong with it, and everything of it arrives.
func TestSampleGoesThroughTheWholeJob(t *testing.T) {
	sample := readFile(t, "request.json")
	update, err := hppro.Decode(jsonType, sample)
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
