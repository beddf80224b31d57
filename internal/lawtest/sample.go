package lawtest

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"path/filepath"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/xmlio/xmltest"
)

// A Sample is a file of testdata that must come back as it is: in JSON byte for
// byte except for layout, in XML as the same document, the order of attributes
// and elements included.
type Sample struct {
	Name, File string
	Into       any    // a pointer to the struct that it is read into
	Cut        string // what that struct leaves out when it is written
}

// TestSamples reads and writes the samples.
func (s *System[U, P]) TestSamples(t *testing.T) {
	for _, row := range s.Samples {
		hold := func(r *report) { row.comesBack(r, ReadFile(t, row.File)) }
		t.Run(row.Name, func(t *testing.T) { check(t, "file", row.File, hold) })
	}
}

func (s Sample) comesBack(r *report, sample []byte) {
	unmarshal, form := json.Unmarshal, compact
	marshal := func(v any) ([]byte, error) { return v.(json.Marshaler).MarshalJSON() }
	if filepath.Ext(s.File) == ".xml" {
		unmarshal, marshal, form = xml.Unmarshal, xml.Marshal, xmltest.Ordered
	}
	if err := unmarshal(sample, s.Into); err != nil {
		r.failf("not read: %v", err)
		return
	}
	written, err := marshal(s.Into)
	if err != nil {
		r.failf("not written: %v", err)
		return
	}
	want, got := Must(form(sample)), Must(form(written))
	cut := bytes.Replace([]byte(want), []byte(s.Cut), nil, 1)
	if len(cut)+len(s.Cut) != len(want) {
		r.failf("the sample has no %s", s.Cut)
	}
	if string(cut) != got {
		r.failf("it comes back as\n%s, want\n%s", got, cut)
	}
}

// compact removes the layout of JSON.
func compact(text []byte) (string, error) {
	var out bytes.Buffer
	err := json.Compact(&out, text)
	return out.String(), err
}
