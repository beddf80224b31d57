package oauthusers_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
)

// scenario is a file of testdata/scenarios; the README.md there says what the
// members mean.
type scenario struct {
	About    string            `json:"about"`
	Record   oauthusers.User   `json:"record"`
	Updates  []json.RawMessage `json:"updates"`
	Expected json.RawMessage   `json:"expected"`
	Changes  json.RawMessage   `json:"changes"`
	Merged   json.RawMessage   `json:"merged"`
	Refused  []string          `json:"refused"`
}

func TestScenarios(t *testing.T) {
	files := scenarioFiles(t)
	if len(files) < 30 {
		t.Fatalf("%d scenarios, want 30 at least", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) { readScenario(t, file).run(t) })
	}
}

func scenarioFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/scenarios/*.json")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readScenario(t testing.TB, file string) (s scenario) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s scenario) run(t *testing.T) {
	updates := make([]oauthusers.Update, len(s.Updates))
	for i, body := range s.Updates {
		var err error
		if updates[i], err = oauthusers.Decode(lawtest.JSON, body); err != nil {
			t.Fatal(err)
		}
	}
	if s.Refused != nil {
		s.runRefused(t, updates)
		return
	}
	reached, atOnce := s.Record, oauthusers.Update{}
	for _, update := range updates {
		reached, atOnce = mustApply(t, reached, update), oauthusers.Merge(atOnce, update)
	}
	s.compare(t, "the record", s.Expected, reached)
	s.compare(t, "the changes", s.Changes, append([]any{}, changes(s.Record, reached)...))
	s.compare(t, "the record after the merged update", s.Expected, mustApply(t, s.Record, atOnce))
	if s.Merged != nil {
		s.compare(t, "the merged update", s.Merged, atOnce)
	}
}

// changes returns the rows of Changes.
func changes(before, after oauthusers.User) (rows []any) {
	for _, row := range oauthusers.Changes(before, after) {
		rows = append(rows, row)
	}
	return rows
}

// compare compares as JSON values.
func (s scenario) compare(t *testing.T, what string, want json.RawMessage, got any) {
	t.Helper()
	if diff := cmp.Diff(anyJSON(want), anyJSON(lawtest.Must(json.Marshal(got)))); diff != "" {
		t.Errorf("%s\n%s (-want +got):\n%s", s.About, what, diff)
	}
}

// runRefused expects the last update to be refused.
func (s scenario) runRefused(t *testing.T, updates []oauthusers.Update) {
	existing, last := s.Record, len(updates)-1
	for _, update := range updates[:last] {
		existing = mustApply(t, existing, update)
	}
	merged, err := oauthusers.Apply(existing, updates[last])
	if diff := cmp.Diff(strings.Join(s.Refused, "\n")+"\n", lawtest.Summary(t, err)); diff != "" {
		t.Errorf("%s\nthe problems (-want +got):\n%s", s.About, diff)
	}
	if diff := cmp.Diff(existing, merged); diff != "" {
		t.Errorf("%s\nthe record changed (-want +got):\n%s", s.About, diff)
	}
}
