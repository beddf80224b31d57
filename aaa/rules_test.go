package aaa_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestPasswords(t *testing.T) {
	absent, null := wire.Optional[wire.Secret]{}, wire.Null[wire.Secret]()
	text := func(s string) wire.Optional[wire.Secret] { return wire.Value(wire.NewSecret(s)) }
	one, four := wire.Value(wire.IntOf(1)), wire.Value(wire.IntOf(4))
	const both = "Password required text\nRepeatPassword required text\n"
	const mismatch = "RepeatPassword mismatch Password\n"
	rows := []struct {
		name, reason     string
		kind             wire.Optional[wire.IntOrString]
		password, repeat wire.Optional[wire.Secret]
		whole, partial   string
	}{
		{"internal without", "required for internal authentication", one, absent, absent, both, ""},
		{"internal as text", "1 and \"1\" are one id", wire.Value(wire.QuotedIntOf(1)), absent, absent, both, ""},
		{"internal with both", "as documented", one, text("x"), text("x"), "", ""},
		{"internal, empty", "empty is not given", one, text(""), text(""), both, ""},
		{"internal, blank", "white space is not given", one, text(" "), text("\t"), both, ""},
		{"internal, null", "null is not given", one, null, null, both, ""},
		{"internal, one", "both are required", one, text("x"), absent, "RepeatPassword required text\n", mismatch},
		{"internal, the other", "both are required", one, absent, text("x"), "Password required text\n", mismatch},
		{"internal, two passwords", "they must be the same", one, text("x"), text("y"), mismatch, mismatch},
		{"LDAP without", "required for internal authentication only", four, absent, absent, "", ""},
		{"LDAP with both", "nothing forbids it", four, text("x"), text("x"), "", ""},
		{"LDAP, two passwords", "they must be the same everywhere", four, text("x"), text("y"), mismatch, mismatch},
		{"no type, without", "the update is judged, not the record", wire.Optional[wire.IntOrString]{}, absent, absent, "", ""},
		{"null type, without", "null is not 1", wire.Null[wire.IntOrString](), absent, absent, "", ""},
		{"no type, one", "one alone repeats nothing", wire.Optional[wire.IntOrString]{}, text("x"), absent, mismatch, mismatch},
		{"no type, null and absent", "null is not given", wire.Optional[wire.IntOrString]{}, null, absent, "", ""},
		{"no type, one empty", "a blank password is not given", wire.Optional[wire.IntOrString]{}, text(""), absent, "", ""},
		{"no type, one blank", "and differs from one that is", wire.Optional[wire.IntOrString]{}, text(" "), text("x"), mismatch, mismatch},
		{"no type, both null", "they are the same", wire.Optional[wire.IntOrString]{}, null, null, "", ""},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update := aaa.Update{AuthenticationType: row.kind, Password: row.password, RepeatPassword: row.repeat}
			if got := lawtest.Summary(t, update.Validate()); got != row.whole {
				t.Errorf("%s: Validate says %q, want %q", row.reason, got, row.whole)
			}
			if got := lawtest.Summary(t, update.ValidatePartial()); got != row.partial {
				t.Errorf("%s: ValidatePartial says %q, want %q", row.reason, got, row.partial)
			}
		})
	}
}

// TestRulesOfRecords: the rules of updates, except those for passwords.
func TestRulesOfRecords(t *testing.T) {
	rows := []struct{ name, body, want string }{
		{"as read", `{"AccountStatus":1,"AuthenticationType":{"id":"1"},"Password":"","RepeatPassword":""}`, ""},
		{"passwords differ", `{"Password":"a","RepeatPassword":"b"}`, ""},
		{"flag", `{"AccountStatus":2}`, "AccountStatus enum 0 1\n"},
		{"items", `{"Preferences":[{"PreferenceID":1,"Override":2},{"PreferenceID":1},{}],"Properties":[{"PropertyID":1},{"PropertyID":null},{"PropertyID":1}]}`,
			"Preferences[1].PreferenceID duplicate\nPreferences[2].PreferenceID required\nPreferences[0].Override enum 0 1\n" +
				"Properties[1].PropertyID required\nProperties[2].PropertyID duplicate\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := lawtest.Summary(t, readUser([]byte(row.body)).Validate()); got != row.want {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
}

// TestFlagTagSaysItsValues: the tag and the rule for items use the same text.
func TestFlagTagSaysItsValues(t *testing.T) {
	var update aaa.Update
	update.AccountStatus.Set(7)
	list := lawtest.Problems(t, playground.Struct(update))
	if len(list) != 1 || list[0].Code != validate.CodeEnum || list[0].Param != "0 1" {
		t.Errorf("%v, want one enum error with the documented values", list)
	}
	update.AccountStatus.Unset()
	update.Preferences.Set([]aaa.PreferenceUpdate{{Override: wire.Value(aaa.Flag(7)), PreferenceID: wire.Value(int64(1))}})
	if got := lawtest.Problems(t, update.Validate()); len(got) != 1 || got[0].Param != list[0].Param {
		t.Errorf("%v, want the same values in a list", got)
	}
}

func TestChangesPairItemsByKey(t *testing.T) {
	const three, seven = `{"PreferenceID":3,"PreferenceValue":"5"}`, `{"PreferenceID":7,"PreferenceValue":"dark"}`
	rows := []struct{ name, reason, before, after, want string }{
		{"another order", "the list has no order", three + "," + seven, seven + "," + three, ""},
		{"changed", "the index is that of the later list", three + "," + seven, `{"PreferenceID":7,"PreferenceValue":"light"},` + three,
			"Preferences[0].PreferenceValue: \"dark\" -> \"light\"\n"},
		{"gone", "items that are gone get the indexes after the end", three + "," + seven, seven,
			"Preferences[1].PreferenceID: 3 -> null\nPreferences[1].PreferenceValue: \"5\" -> null\n"},
		{"come and gone", "another key is another item", three, seven,
			"Preferences[0].PreferenceID: null -> 7\nPreferences[0].PreferenceValue: null -> \"dark\"\n" +
				"Preferences[1].PreferenceID: 3 -> null\nPreferences[1].PreferenceValue: \"5\" -> null\n"},
		{"one key twice", "the second is paired with the second", three + "," + three, three + `,{"PreferenceID":3,"PreferenceValue":"6"}`,
			"Preferences[1].PreferenceValue: \"5\" -> \"6\"\n"},
		{"no key", "items without a key are paired among themselves, null or absent", `{"PreferenceValue":"5"}`, `{"PreferenceID":null,"PreferenceValue":"6"}`,
			"Preferences[0].PreferenceValue: \"5\" -> \"6\"\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got strings.Builder
			for _, change := range aaa.Changes(readUser([]byte(`{"Preferences":[`+row.before+`]}`)), readUser([]byte(`{"Preferences":[`+row.after+`]}`))) {
				got.WriteString(change.String() + "\n")
			}
			if diff := cmp.Diff(row.want, got.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}
