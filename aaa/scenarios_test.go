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
	"github.com/seed16fbf055/userupdate/wire"
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

// TestOutsideTheLaws shows the two places of "Merging" where the laws of Merge
// and of Changes do not hold.
func TestOutsideTheLaws(t *testing.T) {
	read := func(body string) (user aaa.User) {
		if err := user.UnmarshalJSON([]byte(body)); err != nil {
			t.Fatal(err)
		}
		return user
	}
	record := read(`{"AuthenticationType":{"id":"7","name":"LDAP"},"AuthenticationTypeName":"LDAP","Properties":[{}]}`)
	var there, back aaa.Update
	there.AuthenticationType.Set(wire.IntOf(1))
	back.AuthenticationType.Set(wire.IntOf(7))
	name := func(updates ...aaa.Update) string {
		user := record
		for _, update := range updates {
			user = lawtest.Must(aaa.Apply(user, update))
		}
		return user.AuthenticationTypeName.Or("unknown")
	}
	if one, merged := name(there, back), name(aaa.Merge(there, back)); one != "unknown" || merged != "LDAP" {
		t.Errorf("the name is %s one by one and %s merged", one, merged)
	}
	if rows := aaa.Changes(record, read(`{"AuthenticationType":{"id":"7","name":"LDAP"},"AuthenticationTypeName":"LDAP","Properties":[]}`)); len(rows) > 0 {
		t.Errorf("an item of which nothing is known has the rows %v", rows)
	}
}
