package border

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// told reads two records, and returns the members that Diff and Changes tell
// apart.
func told[U any, P interface{ Paths() []string }](diff func(before, after U) P, changes func(before, after U) []wire.Change) func(t *testing.T, before, after string) (sent, rows []string) {
	return func(t *testing.T, before, after string) (sent, rows []string) {
		t.Helper()
		var a, b U
		for text, user := range map[*string]*U{&before: &a, &after: &b} {
			if err := json.Unmarshal([]byte(*text), user); err != nil {
				t.Fatal(err)
			}
		}
		for _, row := range changes(a, b) {
			rows = append(rows, row.Path.String())
		}
		return diff(a, b).Paths(), rows
	}
}

// TestSameToTheServer: what the server does not tell apart is no difference.
func TestSameToTheServer(t *testing.T) {
	admin, hp := told(adminusers.Diff, adminusers.Changes), told(hppro.Diff, hppro.Changes)
	oauth, profile := told(oauthusers.Diff, oauthusers.Changes), told(aaa.Diff, aaa.Changes)
	rows := []struct {
		name, reason  string
		told          func(t *testing.T, before, after string) (sent, rows []string)
		before, after string
		sent, rows    []string
	}{
		{"enumeration", "the zero value is NONE", admin, `{}`, `{"Preferences":0}`, nil, nil},
		{"enumeration by name", "0 is NONE", admin, `{"Preferences":"none"}`, `{"Preferences":0}`, nil, nil},
		{"another enumeration", "7 is not NONE", admin, `{}`, `{"Preferences":7}`, []string{"Preferences"}, []string{"Preferences"}},
		{"UTC in two ways", "the server stores the instant", admin, `{"DateCreated":"2020-01-02T03:04:05Z"}`, `{"DateCreated":"2020-01-02T03:04:05+00:00"}`, nil, nil},
		{"another offset", "the instant is the same", admin, `{"DeclineDate":"2020-01-02T03:04:05Z"}`, `{"DeclineDate":"2020-01-02T04:04:05+01:00"}`, nil, nil},
		{"no zone", "nobody knows which instant that is", admin, `{"DateCreated":"2020-01-02T03:04:05Z"}`, `{"DateCreated":"2020-01-02T03:04:05"}`,
			[]string{"DateCreated"}, []string{"DateCreated"}},
		{"scale", "1 and 1.00 are one number", hp, `{"TimeZoneOffset":1}`, `{"TimeZoneOffset":1.00}`, nil, nil},
		{"date in a license", "the instant is the same", hp, `{"Licenses":[{"ChangeDate":"2020-01-02T03:04:05Z"}]}`, `{"Licenses":[{"ChangeDate":"2020-01-02T04:04:05+01:00"}]}`, nil, nil},
		{"order of a set", "sets have none", oauth, `{"UserRoles":[1,2],"AddedUserRoles":[1,2]}`, `{"UserRoles":[2,1,2],"AddedUserRoles":[2,1]}`, nil, nil},
		{"empty set", "it adds and removes nothing, as null does", oauth, `{"ChatRooms":[],"RemovedChatRooms":null}`, `{"ChatRooms":null,"RemovedChatRooms":[]}`, nil, nil},
		{"what a record does not know", "Diff sends what after knows", oauth, `{"Id":1,"FullName":"A","Email":"e","Active":false}`, `{"Id":1,"Active":true}`,
			[]string{"Active"}, []string{"FullName", "Email", "Active"}},
		{"language as text", "1 and \"1\" are one number", oauth, `{"Language":1}`, `{"Language":"1"}`, nil, nil},
		{"flag", "true is 1", profile, `{"AccountStatus":true}`, `{"AccountStatus":"1"}`, nil, nil},
		{"flag in an item", "false is 0, and the list has no order", profile,
			`{"Preferences":[{"PreferenceID":1,"Override":0},{"PreferenceID":2}]}`, `{"Preferences":[{"PreferenceID":2},{"PreferenceID":1,"Override":false}]}`, nil, nil},
		{"id as text", "1 and \"1\" are one id", profile, `{"AuthenticationType":{"id":1,"name":"Internal"}}`, `{"AuthenticationType":{"id":"1","name":"Internal"}}`, nil, nil},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			sent, changed := row.told(t, row.before, row.after)
			if !cmp.Equal(row.sent, sent) || !cmp.Equal(row.rows, changed) {
				t.Errorf("%s: Diff sends %q, want %q; Changes lists %q, want %q", row.reason, sent, row.sent, changed, row.rows)
			}
		})
	}
}

// TestZeroValueIsItself: the zero record and what is read back from its JSON.
func TestZeroValueIsItself(t *testing.T) {
	var before, after adminusers.User
	text, err := before.MarshalJSON()
	if err == nil {
		err = json.Unmarshal(text, &after)
	}
	if err != nil {
		t.Fatal(err)
	}
	if !before.Preferences.Equal(after.Preferences) || !wire.Value(before.Preferences).Equal(wire.Value(after.Preferences)) || !cmp.Equal(before, after) {
		t.Errorf("%+v and %+v differ", before, after)
	}
	var update adminusers.Update
	update.AgreementDate.Set(wire.DateTime{})
	if adminusers.CheckReadOnly(before, update) == nil {
		t.Error("a date that the record does not have changes it")
	}
}

// TestReadOnlyDates: the same instant changes nothing.
func TestReadOnlyDates(t *testing.T) {
	rows := []struct {
		name, held, sent string
		changes          bool
	}{
		{"UTC in two ways", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05+00:00", false},
		{"another offset", "2020-01-02T03:04:05Z", "2020-01-02T04:04:05+01:00", false},
		{"another instant", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05+01:00", true},
		{"no zone", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05", true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var user adminusers.User
			var update adminusers.Update
			for text, date := range map[string]*wire.Optional[wire.DateTime]{row.held: &user.AgreementDate, row.sent: &update.AgreementDate} {
				if err := date.UnmarshalJSON([]byte(`"` + text + `"`)); err != nil {
					t.Fatal(err)
				}
			}
			if err := adminusers.CheckReadOnly(user, update); (err != nil) != row.changes {
				t.Errorf("CheckReadOnly says %v, want an error: %v", err, row.changes)
			}
			if merged, err := adminusers.Apply(user, update); err != nil || merged.AgreementDate != user.AgreementDate {
				t.Errorf("the record holds %v after Apply, want %v: %v", merged.AgreementDate, user.AgreementDate, err)
			}
		})
	}
}

// TestReadOnlyLists: a client that sends back what it got changes nothing, even
// where its update has lost the unknown members of an item.
func TestReadOnlyLists(t *testing.T) {
	const body = `{"Id":1,"FirstName":"a","TimezoneId":1,"_links":[{"rel":"self","templated":true}]}`
	var user userdetail.User
	if err := user.UnmarshalJSON([]byte(body)); err != nil {
		t.Fatal(err)
	}
	for text, changes := range map[string]bool{body: false, strings.Replace(body, "self", "next", 1): true} {
		update, err := userdetail.Decode("application/json", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := userdetail.CheckReadOnly(user, update); (err != nil) != changes {
			t.Errorf("%s: %v, want an error: %v", text, err, changes)
		}
	}
}
