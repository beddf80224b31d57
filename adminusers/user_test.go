package adminusers_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestPreferencesFromJSON(t *testing.T) {
	rows := []struct {
		name, reason, token string
		want                adminusers.Preferences
		ok                  bool
	}{
		{"number", "the vendor's form", `0`, adminusers.PreferencesNone, true},
		{"text of a number", "the server reads it", `"0"`, adminusers.PreferencesNone, true},
		{"name", "the server reads it", `"NONE"`, adminusers.PreferencesNone, true},
		{"name in another case", "the server does not look at case in JSON", `"none"`, adminusers.PreferencesNone, true},
		{"unknown number", "an open enumeration keeps it", `7`, "7", true},
		{"negative number", "an open enumeration keeps it", `-7`, "-7", true},
		{"unknown name", "an open enumeration keeps it", `"Sms"`, "Sms", true},
		{"fraction", "not a whole number", `0.5`, "", false},
		{"number beyond 32 bits", "the server's is an int32", `2147483648`, "", false},
		{"boolean", "neither number nor name", `true`, "", false},
		{"object", "neither number nor name", `{}`, "", false},
		{"empty text", "no name", `""`, "", false},
		{"spaces in a name", "not a name", `"a b"`, "", false},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got adminusers.Preferences
			err := got.UnmarshalJSON([]byte(row.token))
			if (err == nil) != row.ok || got != row.want {
				t.Errorf("%s: %q, %v; want %q, ok %v", row.reason, got, err, row.want, row.ok)
			}
		})
	}
}

func TestPreferencesFromXML(t *testing.T) {
	rows := []struct {
		name, reason, text string
		want               adminusers.Preferences
		ok                 bool
	}{
		{"name", "the vendor's form", "NONE", adminusers.PreferencesNone, true},
		{"unknown name", "an open enumeration keeps it", "Sms", "Sms", true},
		{"name in another case", "XML is exact about case", "None", "", false},
		{"spaces", "XML does not trim names", " NONE", "", false},
		{"number", "XML has names only", "0", "", false},
		{"empty", "no name", "", "", false},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got adminusers.Preferences
			err := got.UnmarshalText([]byte(row.text))
			if (err == nil) != row.ok || got != row.want {
				t.Errorf("%s: %q, %v; want %q, ok %v", row.reason, got, err, row.want, row.ok)
			}
		})
	}
}

func TestPreferencesAreWritten(t *testing.T) {
	rows := []struct {
		value           adminusers.Preferences
		text, json, xml string // no XML: an error
	}{
		{"", "NONE", `0`, "NONE"},
		{adminusers.PreferencesNone, "NONE", `0`, "NONE"},
		{"Sms", "Sms", `"Sms"`, "Sms"},
		{"7", "7", `7`, ""},
		{"-7", "-7", `-7`, ""},
	}
	for _, row := range rows {
		t.Run(string(row.value), func(t *testing.T) {
			if got := row.value.String(); got != row.text {
				t.Errorf("text %q, want %q", got, row.text)
			}
			inJSON, err := row.value.MarshalJSON()
			if err != nil || string(inJSON) != row.json {
				t.Errorf("JSON %s, %v; want %s", inJSON, err, row.json)
			}
			inXML, err := row.value.MarshalText()
			if (err == nil) != (row.xml != "") || string(inXML) != row.xml {
				t.Errorf("XML %q, %v; want %q", inXML, err, row.xml)
			}
		})
	}
}

// TestNoPhantomChanges compares records that the server cannot tell apart.
func TestNoPhantomChanges(t *testing.T) {
	date := func(text string) wire.Optional[wire.DateTime] {
		d, err := wire.ParseDateTime(text)
		if err != nil {
			t.Fatal(err)
		}
		return wire.Value(d)
	}
	body, err := adminusers.User{}.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var back adminusers.User
	if err := back.UnmarshalJSON(body); err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name, reason  string
		before, after adminusers.User
	}{
		{"read back", "the zero preference has a name", adminusers.User{}, back},
		{"two spellings of zero", "Z and +00:00 are one instant", adminusers.User{AgreementDate: date("2024-05-01T10:00:00Z")}, adminusers.User{AgreementDate: date("2024-05-01T10:00:00+00:00")}},
		{"two zones", "the server stores the instant", adminusers.User{AgreementDate: date("2024-05-01T10:00:00Z")}, adminusers.User{AgreementDate: date("2024-05-01T12:00:00+02:00")}},
	}
	for _, row := range rows {
		for _, way := range [][2]adminusers.User{{row.before, row.after}, {row.after, row.before}} {
			if changes := adminusers.Changes(way[0], way[1]); len(changes) > 0 {
				t.Errorf("%s (%s): changes %v", row.name, row.reason, changes)
			}
			if paths := adminusers.Diff(way[0], way[1]).Paths(); len(paths) > 0 {
				t.Errorf("%s (%s): Diff sends %q", row.name, row.reason, paths)
			}
			update := adminusers.Update{AgreementDate: way[1].AgreementDate}
			if err := adminusers.CheckReadOnly(way[0], update); err != nil {
				t.Errorf("%s (%s): %v", row.name, row.reason, err)
			}
		}
	}
	if !wire.Value(back.Preferences).Equal(wire.Value(adminusers.Preferences(""))) {
		t.Error("an Optional tells the zero preference from its name")
	}
}
