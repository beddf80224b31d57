package aaa_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// TestDocumentedRequest: the page's examples for the passwords are empty, while
// its example for the authentication type is internal, which asks for both.
func TestDocumentedRequest(t *testing.T) {
	update, err := aaa.Decode(lawtest.JSON, lawtest.ReadFile(t, requestFile))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := lawtest.Summary(t, update.Validate()), "Password required text\nRepeatPassword required text\n"; got != want {
		t.Errorf("Validate: %q, want %q", got, want)
	}
	if err := update.ValidatePartial(); err != nil {
		t.Errorf("ValidatePartial: %v", err)
	}
	if err := documentedUser(t).Validate(); err != nil {
		t.Errorf("the record of the answer: %v", err)
	}
}

// TestUnknownMembersSurvive lists how flags of a record from the product's other
// endpoints are rewritten. Nothing else differs.
func TestUnknownMembersSurvive(t *testing.T) {
	sample := lawtest.ReadFile(t, "record.other-endpoints.json")
	var user aaa.User
	if err := user.UnmarshalJSON(sample); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"/AccountStatus was \"1\", is 1",
		"/Preferences/0/Override was true, is 1",
	}
	if diff := cmp.Diff(want, lost("", anyJSON(sample), anyJSON(lawtest.Must(json.Marshal(user))))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// lost lists the differences of b from a, by JSON Pointer.
func lost(at string, a, b any) (lines []string) {
	switch a := a.(type) {
	case map[string]any:
		object, _ := b.(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(a)) {
			if _, ok := object[name]; !ok {
				lines = append(lines, at+"/"+name+" is lost")
				continue
			}
			lines = append(lines, lost(at+"/"+name, a[name], object[name])...)
		}
		for name := range object {
			if _, ok := a[name]; !ok {
				lines = append(lines, at+"/"+name+" is invented")
			}
		}
		return lines
	case []any:
		items, _ := b.([]any)
		if len(items) != len(a) {
			return []string{fmt.Sprintf("%s had %d items, has %d", at, len(a), len(items))}
		}
		for i := range a {
			lines = append(lines, lost(fmt.Sprintf("%s/%d", at, i), a[i], items[i])...)
		}
		return lines
	}
	if a != b {
		lines = append(lines, fmt.Sprintf("%s was %#v, is %v", at, a, b))
	}
	return lines
}

// TestIDsAreWrittenAsTheyWereRead: 1 and "1" both occur.
func TestIDsAreWrittenAsTheyWereRead(t *testing.T) {
	rows := []struct {
		name, body string
		value      json.Unmarshaler
	}{
		{"record, text", `{"AuthenticationType":{"id":"1","name":"Internal"},"UserGroup":{"id":"7"}}`, new(aaa.User)},
		{"record, number", `{"AuthenticationType":{"id":1,"name":"Internal"},"UserGroup":{"id":7}}`, new(aaa.User)},
		{"record, null", `{"AuthenticationType":{"id":null,"name":null},"UserGroup":null}`, new(aaa.User)},
		{"update, number", `{"AuthenticationType":1,"Properties":[{"id":2,"PropertyID":1}]}`, new(aaa.Update)},
		{"update, text", `{"AuthenticationType":"1","Properties":[{"id":"2","PropertyID":1}]}`, new(aaa.Update)},
		{"preference value, number", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":5}]}`, new(aaa.Update)},
		{"preference value, text of a number", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":"5"}]}`, new(aaa.Update)},
		{"preference value, text", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":"dark"}]}`, new(aaa.Update)},
		{"preference value, empty text", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":""}]}`, new(aaa.Update)},
		{"preference value, null", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":null}]}`, new(aaa.Update)},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if err := row.value.UnmarshalJSON([]byte(row.body)); err != nil {
				t.Fatal(err)
			}
			if got := string(lawtest.Must(json.Marshal(row.value))); got != row.body {
				t.Errorf("%s, want %s", got, row.body)
			}
		})
	}
}
