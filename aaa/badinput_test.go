package aaa_test

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

var badInputs = []lawtest.BadInput{
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax 0\n"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type object\n"},
	{"truncated", "the offset is the end of the text", lawtest.JSON, `{"EmailAddress":"ada"`, " syntax 21\n"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax 2\n"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"EmailAddress\":\"a\xff\"}", " syntax 18\n"},
	{"deep", "256 levels are allowed", lawtest.JSON, `{"x":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 260\n"},
	{"unknown media type", "JSON alone is documented", "application/xml", `{}`, " mediatype application/xml\n"},

	{"right beside wrong", "what can be read is kept", lawtest.JSON, `{"accountstatus":"yes","EMAILADDRESS":"a","Preferences":[{"Override":"x","PreferenceID":3}],"Password":"x"}`,
		"AccountStatus type flag\nPreferences[0].Override type flag\nRepeatPassword mismatch Password\n"},

	{"flag 2", "only 0 and 1 are documented", lawtest.JSON, `{"AccountStatus":2}`, "AccountStatus enum 0 1\n"},
	{"flag -1", "only 0 and 1 are documented", lawtest.JSON, `{"AccountStatus":-1}`, "AccountStatus enum 0 1\n"},
	{"flag 1.0", "a whole number has no fraction", lawtest.JSON, `{"AccountStatus":1.0}`, "AccountStatus type flag\n"},
	{"flag yes", "only true and false are words for it", lawtest.JSON, `{"AccountStatus":"yes"}`, "AccountStatus type flag\n"},
	{"flag in an item", "the same rule in a list", lawtest.JSON, `{"Preferences":[{"PreferenceID":1},{"PreferenceID":3,"Override":2}]}`, "Preferences[1].Override enum 0 1\n"},
	{"flag that is a list", "a flag is a scalar", lawtest.JSON, `{"Preferences":[{"PreferenceID":3,"Override":[]}]}`, "Preferences[0].Override type flag\n"},

	{"authentication type as an object", "the request takes the id alone", lawtest.JSON, `{"AuthenticationType":{"id":"1","name":"Internal"}}`, "AuthenticationType type integer\n"},
	{"authentication type by name", "the request takes the id alone", lawtest.JSON, `{"AuthenticationType":"Internal"}`, "AuthenticationType type integer\n"},
	{"authentication type out of range", "ids have 64 bits", lawtest.JSON, `{"AuthenticationType":9223372036854775808}`, "AuthenticationType range int64\n"},
	{"blank password", "it is none, and needs no repetition", lawtest.JSON, `{"Password":"","Preferences":null}`, "Preferences null\n"},
	{"password alone", "what is sent once must be repeated", lawtest.JSON, `{"Password":"hush-1"}`, "RepeatPassword mismatch Password\n"},
	{"repetition alone", "there is nothing to repeat", lawtest.JSON, `{"RepeatPassword":"hush-1"}`, "RepeatPassword mismatch Password\n"},
	{"two passwords", "both must be the same", lawtest.JSON, `{"Password":"hush-1","RepeatPassword":"hush-2"}`, "RepeatPassword mismatch Password\n"},
	{"password and null", "null repeats nothing", lawtest.JSON, `{"Password":"x","RepeatPassword":null}`, "RepeatPassword mismatch Password\n"},

	{"preferences null", "it could mean leave or clear", lawtest.JSON, `{"Preferences":null}`, "Preferences null\n"},
	{"properties null", "it could mean leave or clear", lawtest.JSON, `{"Properties":null}`, "Properties null\n"},
	{"preferences as an object", "a list is documented", lawtest.JSON, `{"Preferences":{"3":5}}`, "Preferences type list\n"},
	{"item null", "an item is an object", lawtest.JSON, `{"Preferences":[null]}`, "Preferences[0] null\n"},
	{"item that is a number", "an item is an object", lawtest.JSON, `{"Properties":[{"PropertyID":1},7]}`, "Properties[1] type object\n"},
	{"key missing", "without it no item can be found", lawtest.JSON, `{"Preferences":[{"PreferenceName":"Theme"}]}`, "Preferences[0].PreferenceID required\n"},
	{"key null", "without it no item can be found", lawtest.JSON, `{"Properties":[{"PropertyID":null}]}`, "Properties[0].PropertyID required\n"},
	{"key that is not a number", "a wrong key is wrong, not missing", lawtest.JSON, `{"Properties":[{"PropertyID":"one"}]}`, "Properties[0].PropertyID type integer\n"},
	{"id in place of the key", "only PropertyID is the key", lawtest.JSON, `{"Properties":[{"id":1}]}`, "Properties[0].PropertyID required\n"},
	{"key twice", "the update contradicts itself", lawtest.JSON, `{"Preferences":[{"PreferenceID":3},{"PreferenceID":4},{"PreferenceID":3},{"PreferenceID":"3"}]}`,
		"Preferences[2].PreferenceID duplicate\nPreferences[3].PreferenceID duplicate\n"},
	{"preference value 5.5", "a whole number is documented", lawtest.JSON, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":5.5}]}`, "Preferences[0].PreferenceValue type scalar\n"},
	{"preference value true", "a whole number is documented", lawtest.JSON, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":true}]}`, "Preferences[0].PreferenceValue type scalar\n"},
	{"preference value out of range", "numbers have 64 bits", lawtest.JSON, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":1e400}, {"PreferenceID":4,"PreferenceValue":99999999999999999999}]}`,
		"Preferences[0].PreferenceValue type scalar\nPreferences[1].PreferenceValue range int64\n"},
	{"everything at once", "decoding and rules report together", lawtest.JSON,
		`{"AccountStatus":7,"AuthenticationType":[],"EmailAddress":{},"Password":"hush","Preferences":[{"Override":3}],"Properties":[{"PropertyID":1,"id":"x"}],"RepeatPassword":true}`,
		"AuthenticationType type integer\nEmailAddress type string\nProperties[0].id type integer\nAccountStatus enum 0 1\n" +
			"RepeatPassword mismatch Password\nPreferences[0].PreferenceID required\nPreferences[0].Override enum 0 1\n"},
}

// TestManyItems: the time that a list takes grows linearly with its length. A
// quadratic search of these lists would take minutes.
func TestManyItems(t *testing.T) {
	const count = 200_000
	var update aaa.Update
	items := make([]aaa.PreferenceUpdate, count)
	for i := range items {
		items[i].PreferenceID.Set(int64(i))
	}
	update.Preferences.Set(items)
	if err := update.Validate(); err != nil {
		t.Fatal(err)
	}
	user := mustApply(t, mustApply(t, aaa.User{}, update), aaa.Merge(update, update))
	if got := len(user.Preferences.Or(nil)); got != count {
		t.Errorf("%d preferences, want %d", got, count)
	}
	if diff := aaa.Diff(user, user).Paths(); len(diff) != 0 {
		t.Errorf("a record differs from itself in %q", diff)
	}
	if changes := aaa.Changes(user, user); len(changes) != 0 {
		t.Errorf("%d changes between a record and itself", len(changes))
	}
	checkLongRecord(t)
	items[count-1].PreferenceID.Set(0)
	if got, want := lawtest.Summary(t, update.Validate()), "Preferences[199999].PreferenceID duplicate\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// checkLongRecord: if items share a key the first is changed, in a long list as
// in a short one, and those without a key never are.
func checkLongRecord(t *testing.T) {
	t.Helper()
	items := make([]aaa.Preference, 100)
	for i := range items[1:] {
		items[i+1].PreferenceID.Set(int64(i / 2))
	}
	var user aaa.User
	user.Preferences.Set(items)
	update := readUpdate([]byte(`{"Preferences":[{"PreferenceID":0,"PreferenceValue":5},{"PreferenceID":40,"PreferenceValue":6}]}`))
	for i, item := range mustApply(t, user, update).Preferences.Or(nil) {
		want := map[int]string{1: "5", 81: "6"}[i]
		if got := item.PreferenceValue.Or(""); got != want {
			t.Errorf("item %d has the value %q, want %q", i, got, want)
		}
	}
}
