package adminusers_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// TestSamplesSayTheSame compares the two formats of a sample. They differ only
// in Language, which JSON does not carry.
func TestSamplesSayTheSame(t *testing.T) {
	fromJSON, err := adminusers.Decode(lawtest.JSON, lawtest.ReadFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	fromXML, err := adminusers.Decode(lawtest.XML, lawtest.ReadFile(t, "request.xml"))
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
