package aaa_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// scenario is a file of testdata/scenarios; the README.md there says what the
// members mean.
type scenario struct {
	About    string            `json:"about"`
	Record   aaa.User          `json:"record"`
	Updates  []json.RawMessage `json:"updates"`
	Expected json.RawMessage   `json:"expected"`
	Changes  json.RawMessage   `json:"changes"`
	Refused  []string          `json:"refused"`
}

func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("testdata/scenarios/*.json")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d scenarios, %v; want 30 at least", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var s scenario
			decoder := json.NewDecoder(strings.NewReader(string(text)))
			decoder.DisallowUnknownFields()
			if err := decoder.Decode(&s); err != nil {
				t.Fatal(err)
			}
			s.run(t)
		})
	}
}

func (s scenario) run(t *testing.T) {
	updates := make([]aaa.Update, len(s.Updates))
	for i, body := range s.Updates {
		var err error
		if updates[i], err = aaa.Decode(lawtest.JSON, body); err != nil {
			t.Fatal(err)
		}
	}
	if s.Refused != nil {
		s.runRefused(t, updates)
		return
	}
	reached, atOnce := s.Record, aaa.Update{}
	for _, update := range updates {
		reached, atOnce = mustApply(t, reached, update), aaa.Merge(atOnce, update)
	}
	if diff := cmp.Diff(anyJSON(s.Expected), anyJSON(lawtest.Must(json.Marshal(reached)))); diff != "" {
		t.Errorf("%s\nthe record (-want +got):\n%s", s.About, diff)
	}
	changes := lawtest.Must(json.Marshal(aaa.Changes(s.Record, reached)))
	if diff := cmp.Diff(orEmpty(anyJSON(s.Changes)), orEmpty(anyJSON(changes))); diff != "" {
		t.Errorf("%s\nthe changes (-want +got):\n%s", s.About, diff)
	}
	if diff := differentEffect(reached, mustApply(t, s.Record, atOnce)); diff != "" {
		t.Errorf("%s\nmerged into one update (-one by one +merged):\n%s", s.About, diff)
	}
}

// runRefused expects the last update to be refused.
func (s scenario) runRefused(t *testing.T, updates []aaa.Update) {
	existing, last := s.Record, len(updates)-1
	for _, update := range updates[:last] {
		existing = mustApply(t, existing, update)
	}
	merged, err := aaa.Apply(existing, updates[last])
	if diff := cmp.Diff(strings.Join(s.Refused, "\n")+"\n", lawtest.Summary(t, err)); diff != "" {
		t.Errorf("%s\nthe problems (-want +got):\n%s", s.About, diff)
	}
	if diff := cmp.Diff(existing, merged); diff != "" {
		t.Errorf("%s\nthe record changed (-want +got):\n%s", s.About, diff)
	}
}

// orEmpty turns null into an empty list.
func orEmpty(list any) any {
	if list == nil {
		return []any{}
	}
	return list
}
