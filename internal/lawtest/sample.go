package lawtest

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/xmlio/xmltest"
)

// A Sample is a file of testdata that must come back as it is: in JSON byte for byte but for layout, in XML as the same
// document, the order of attributes and elements included.
type Sample struct {
	Name, File string
	Into       any    // a pointer to the struct that it is read into
	Cut        string // what that struct leaves out when it is written
	AnyOrder   bool   // whether the file has an order of its own
}

// TestSamples reads and writes the samples.
func (s *System[U, P]) TestSamples(t *testing.T) {
	for _, row := range s.Samples {
		t.Run(row.Name, func(t *testing.T) {
			sample := ReadFile(t, row.File)
			unmarshal, marshal, same := json.Unmarshal, json.Marshal, row.sameJSON
			if filepath.Ext(row.File) == ".xml" {
				unmarshal, marshal, same = xml.Unmarshal, xml.Marshal, xmltest.Equal
			} else {
				sample = compact(t, sample)
			}
			if !bytes.Contains(sample, []byte(row.Cut)) {
				t.Fatalf("the sample has no %s", row.Cut)
			}
			if err := unmarshal(sample, row.Into); err != nil {
				t.Fatal(err)
			}
			got, err := marshal(row.Into)
			if err != nil {
				t.Fatal(err)
			}
			same(t, got, bytes.Replace(sample, []byte(row.Cut), nil, 1))
		})
	}
}

func (s Sample) sameJSON(t testing.TB, got, want []byte) {
	t.Helper()
	diff := cmp.Diff(string(want), string(got))
	if s.AnyOrder {
		diff = cmp.Diff(AnyJSON(t, want), AnyJSON(t, got))
	}
	if diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func compact(t testing.TB, text []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// AnyJSON reads JSON into maps, lists and scalars; numbers keep their digits.
func AnyJSON(t testing.TB, text []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return value
}
