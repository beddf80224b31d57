package aaa_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
)

// receive does what a service does with a body: read it, judge it, merge it.
// It returns the record to store.
func receive(existing aaa.User, contentType string, body []byte) (aaa.User, error) {
	update, decodeErr := aaa.Decode(contentType, body)
	if err := validate.Join(decodeErr, update.ValidatePartial()); err != nil {
		return existing, err
	}
	return aaa.Apply(existing, update)
}

var badInputs = []struct {
	name        string
	reason      string
	contentType string
	body        string
	want        string // path and code of each problem, one a line
	text        string // what the message must also say
}{
	{"empty body", "there is nothing to read", jsonType, "", " syntax\n", "offset 0"},
	{"null", "a body cannot be null", jsonType, "null", " null\n", "body"},
	{"array", "a body is an object", jsonType, "[]", " type\n", "object"},
	{"truncated", "the offset is the end of the text", jsonType, `{"EmailAddress":"ada"`, " syntax\n", "offset 21"},
	{"second value", "one body, one value", jsonType, `{}{}`, " syntax\n", "offset 2"},
	{"invalid UTF-8", "JSON is UTF-8", jsonType, "{\"EmailAddress\":\"a\xff\"}", " syntax\n", "offset 18"},
	{"deep", "256 levels are allowed", jsonType, `{"x":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"unknown media type", "JSON alone is documented", "application/xml", `{}`, " type\n", "application/json"},

	{"flag 2", "only 0 and 1 are documented", jsonType, `{"AccountStatus":2}`, "AccountStatus enum\n", "0 1"},
	{"flag -1", "only 0 and 1 are documented", jsonType, `{"AccountStatus":-1}`, "AccountStatus enum\n", "0 1"},
	{"flag 1.0", "a whole number has no fraction", jsonType, `{"AccountStatus":1.0}`, "AccountStatus type\n", "0 or 1"},
	{"flag yes", "only true and false are words for it", jsonType, `{"AccountStatus":"yes"}`, "AccountStatus type\n", "0 or 1"},
	{"flag in an item", "the same rule in a list", jsonType, `{"Preferences":[{"PreferenceID":1},{"PreferenceID":3,"Override":2}]}`, "Preferences[1].Override enum\n", "0 1"},
	{"flag that is a list", "a flag is a scalar", jsonType, `{"Preferences":[{"PreferenceID":3,"Override":[]}]}`, "Preferences[0].Override type\n", "0 or 1"},

	{"authentication type as an object", "the request takes the id alone", jsonType, `{"AuthenticationType":{"id":"1","name":"Internal"}}`, "AuthenticationType type\n", "a whole number"},
	{"authentication type by name", "the request takes the id alone", jsonType, `{"AuthenticationType":"Internal"}`, "AuthenticationType type\n", "a whole number"},
	{"authentication type out of range", "ids have 64 bits", jsonType, `{"AuthenticationType":9223372036854775808}`, "AuthenticationType range\n", "AuthenticationType"},
	{"password alone", "what is sent once must be repeated", jsonType, `{"Password":"hush-1"}`, "RepeatPassword mismatch\n", "the same as Password"},
	{"repetition alone", "there is nothing to repeat", jsonType, `{"RepeatPassword":"hush-1"}`, "RepeatPassword mismatch\n", "the same as Password"},
	{"two passwords", "both must be the same", jsonType, `{"Password":"hush-1","RepeatPassword":"hush-2"}`, "RepeatPassword mismatch\n", "the same as Password"},
	{"password and null", "null repeats nothing", jsonType, `{"Password":"","RepeatPassword":null}`, "RepeatPassword mismatch\n", "the same as Password"},

	{"preferences null", "it could mean leave or clear", jsonType, `{"Preferences":null}`, "Preferences null\n", "null"},
	{"properties null", "it could mean leave or clear", jsonType, `{"Properties":null}`, "Properties null\n", "null"},
	{"preferences as an object", "a list is documented", jsonType, `{"Preferences":{"3":5}}`, "Preferences type\n", "a list"},
	{"item null", "an item is an object", jsonType, `{"Preferences":[null]}`, "Preferences[0] null\n", "null"},
	{"item that is a number", "an item is an object", jsonType, `{"Properties":[{"PropertyID":1},7]}`, "Properties[1] type\n", "an object"},
	{"key missing", "without it no item can be found", jsonType, `{"Preferences":[{"PreferenceName":"Theme"}]}`, "Preferences[0].PreferenceID required\n", "given"},
	{"key null", "without it no item can be found", jsonType, `{"Properties":[{"PropertyID":null}]}`, "Properties[0].PropertyID required\n", "given"},
	{"key that is no number", "a wrong key is wrong, not missing", jsonType, `{"Properties":[{"PropertyID":"one"}]}`, "Properties[0].PropertyID type\n", "a whole number"},
	{"id in place of the key", "only PropertyID is the key", jsonType, `{"Properties":[{"id":1}]}`, "Properties[0].PropertyID required\n", "given"},
	{"key twice", "the update contradicts itself", jsonType, `{"Preferences":[{"PreferenceID":3},{"PreferenceID":4},{"PreferenceID":3},{"PreferenceID":"3"}]}`,
		"Preferences[2].PreferenceID duplicate\nPreferences[3].PreferenceID duplicate\n", "twice"},
	{"preference value 5.5", "a whole number is documented", jsonType, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":5.5}]}`, "Preferences[0].PreferenceValue type\n", "a whole number or a string"},
	{"preference value true", "a whole number is documented", jsonType, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":true}]}`, "Preferences[0].PreferenceValue type\n", "a whole number or a string"},
	{"preference value out of range", "numbers have 64 bits", jsonType, `{"Preferences":[{"PreferenceID":3,"PreferenceValue":1e400}, {"PreferenceID":4,"PreferenceValue":99999999999999999999}]}`,
		"Preferences[0].PreferenceValue type\nPreferences[1].PreferenceValue range\n", "range"},
	{"everything at once", "decoding and rules report together", jsonType,
		`{"AccountStatus":7,"AuthenticationType":[],"EmailAddress":{},"Password":"hush","Preferences":[{"Override":3}],"Properties":[{"PropertyID":1,"id":"x"}],"RepeatPassword":true}`,
		"AuthenticationType type\nEmailAddress type\nProperties[0].id type\nAccountStatus enum\nRepeatPassword mismatch\nPreferences[0].PreferenceID required\nPreferences[0].Override enum\n", "AccountStatus"},
}

func TestBadInput(t *testing.T) {
	for _, row := range badInputs {
		t.Run(row.name, func(t *testing.T) {
			stored, err := receive(ada(t), row.contentType, []byte(row.body))
			if got := summary(t, err); got != row.want {
				t.Fatalf("%s:\n%swant\n%s", row.reason, got, row.want)
			}
			if text := err.Error(); !strings.Contains(text, row.text) || strings.Contains(text, "hush") || len(text) > 1200 {
				t.Errorf("%s: %q does not say %q, or says too much", row.reason, text, row.text)
			}
			if diff := cmp.Diff(ada(t), stored); diff != "" {
				t.Errorf("the record changed (-want +got):\n%s", diff)
			}
		})
	}
}

// TestManyItems: the time that a list takes grows with its length, not with its
// square. A quadratic search of these lists would take minutes.
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
	if got, want := summary(t, update.Validate()), "Preferences[199999].PreferenceID duplicate\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// checkLongRecord: of items that share a key the first is meant, in a long list
// as in a short one, and those without a key are never meant.
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

func TestDecodeFillsWhatItCan(t *testing.T) {
	update, err := aaa.Decode(jsonType, []byte(`{"accountstatus":"yes","EMAILADDRESS":"a","Preferences":[{"Override":"x","PreferenceID":3}],"Password":null}`))
	if got, want := summary(t, err), "AccountStatus type\nPreferences[0].Override type\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	var want aaa.Update
	want.EmailAddress.Set("a")
	want.Password.SetNull()
	var item aaa.PreferenceUpdate
	item.PreferenceID.Set(3)
	want.Preferences.Set([]aaa.PreferenceUpdate{item})
	if diff := cmp.Diff(want, update); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUnmarshalResetsItsReceiver(t *testing.T) {
	for _, value := range []codec{
		&aaa.Update{EmailAddress: aaa.Full(ada(t)).EmailAddress},
		&aaa.User{UserName: ada(t).UserName},
		&aaa.Response{Message: ada(t).UserName},
		&aaa.ErrorResponse{Message: ada(t).UserName},
	} {
		if err := value.UnmarshalJSON([]byte(`{}`)); err != nil {
			t.Fatal(err)
		}
		if got := string(mustJSON(t, value)); got != `{}` {
			t.Errorf("%T keeps %s", value, got)
		}
	}
}

// TestDecodeKeepsNoBody overwrites a body after reading it.
func TestDecodeKeepsNoBody(t *testing.T) {
	rows := []struct {
		value codec
		body  string
	}{
		{new(aaa.Update), `{"AuthenticationType":"1","Preferences":[{"PreferenceID":3,"PreferenceValue":"dark"}]}`},
		{new(aaa.User), `{"AuthenticationType":{"id":"1","name":"Internal"},"Subgroups":[2]}`},
		{new(aaa.ErrorResponse), `{"errors":[{"EmailAddress":["is wrong"]}]}`},
	}
	for _, row := range rows {
		text := []byte(row.body)
		if err := row.value.UnmarshalJSON(text); err != nil {
			t.Fatal(err)
		}
		clear(text)
		if got := string(mustJSON(t, row.value)); got != row.body {
			t.Errorf("%T changed with its body: %s", row.value, got)
		}
	}
}
