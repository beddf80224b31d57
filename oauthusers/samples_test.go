package oauthusers_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestPayloads: the vendor's samples, in their own order, are read and written
// without losing or inventing a member.
func TestPayloads(t *testing.T) {
	for file, into := range map[string]interface {
		json.Unmarshaler
		json.Marshaler
	}{recordFile: new(oauthusers.User), learnFile: new(oauthusers.Update), developersFile: new(oauthusers.Update)} {
		payload := lawtest.ReadFile(t, file)
		if err := into.UnmarshalJSON(payload); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(anyJSON(payload), anyJSON(lawtest.Must(into.MarshalJSON()))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// skeletonNames are the names in the vendor's skeleton of the record.
func skeletonNames(t *testing.T) []string {
	t.Helper()
	return memberNames(t, lawtest.ReadFile(t, skeletonFile))
}

// memberNames returns the names of a JSON object's members in their order.
func memberNames(t *testing.T, text []byte) (names []string) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// recordMembers are the names and types of the record, as its struct has them.
func recordMembers() (all []struct {
	name string
	typ  reflect.Type
}) {
	for _, field := range reflect.VisibleFields(reflect.TypeFor[oauthusers.User]()) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		all = append(all, struct {
			name string
			typ  reflect.Type
		}{name, field.Type})
	}
	return all
}

// TestSkeleton: the vendor's skeleton of the record has "<string>" for texts
// and for dates. With dates where they belong, it is read and written
// unchanged, order included.
func TestSkeleton(t *testing.T) {
	skeleton := anyJSON(lawtest.ReadFile(t, skeletonFile)).(map[string]any)
	for _, m := range recordMembers() {
		if _, ok := skeleton[m.name]; ok && m.typ == reflect.TypeFor[wire.Optional[wire.DateTime]]() {
			skeleton[m.name] = "2025-01-15T10:30:00Z"
		}
	}
	var user oauthusers.User
	if err := user.UnmarshalJSON(lawtest.Must(json.Marshal(skeleton))); err != nil {
		t.Fatal(err)
	}
	written := lawtest.Must(json.Marshal(user))
	if diff := cmp.Diff(any(skeleton), anyJSON(written)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(skeletonNames(t), memberNames(t, written)); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

// TestSkeletonTypes: the placeholder in the skeleton says the type.
func TestSkeletonTypes(t *testing.T) {
	words := map[any]string{}
	for _, m := range recordMembers() {
		switch m.typ {
		case reflect.TypeFor[wire.Optional[bool]]():
			words[m.name] = "boolean"
		case reflect.TypeFor[int64](), reflect.TypeFor[wire.Optional[int64]](), reflect.TypeFor[wire.Optional[oauthusers.Language]]():
			words[m.name] = "number"
		case reflect.TypeFor[wire.Optional[[]int64]]():
			words[m.name] = "list"
		default:
			words[m.name] = "text"
		}
	}
	for name, value := range anyJSON(lawtest.ReadFile(t, skeletonFile)).(map[string]any) {
		got := "text"
		switch value.(type) {
		case bool:
			got = "boolean"
		case json.Number:
			got = "number"
		case []any:
			got = "list"
		}
		if got != words[name] {
			t.Errorf("%s is a %s in the skeleton and a %s here", name, got, words[name])
		}
	}
}

// TestMembersOfTodayAndOf2019 lists what only one of the two known records has:
// records differ, which is why most members are optional.
func TestMembersOfTodayAndOf2019(t *testing.T) {
	today, then := skeletonNames(t), memberNames(t, lawtest.ReadFile(t, recordFile))
	var extra, missing []string
	for _, name := range then {
		if !slices.Contains(today, name) {
			extra = append(extra, name)
		}
	}
	for _, name := range today {
		if !slices.Contains(then, name) {
			missing = append(missing, name)
		}
	}
	var want []string
	for _, m := range recordMembers()[64:83] { // the last, CustomFields, was seen in other records only
		want = append(want, m.name)
	}
	if diff := cmp.Diff(want, extra); diff != "" {
		t.Errorf("members of 2019 that are not in the skeleton (-want +got):\n%s", diff)
	}
	if len(missing) != 21 {
		t.Errorf("%d members are missing in the record of 2019: %q", len(missing), missing)
	}
}

// TestDocumentedBodiesAreJudged: one page's example lacks Language, and its
// texts are empty. The other's has placeholders, among them 123 for Language.
func TestDocumentedBodiesAreJudged(t *testing.T) {
	rows := []struct{ file, want string }{
		{developersFile, "FullName required text\nEmail required text\nLanguage required\nPasswordSalt required text\n"},
		{learnFile, "Language enum 1 2 3\n"},
	}
	for _, row := range rows {
		update, err := oauthusers.Decode(lawtest.JSON, lawtest.ReadFile(t, row.file))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, lawtest.Summary(t, update.Validate())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.file, diff)
		}
	}
}

// TestUnknownMembersSurvive shows what happens to members that no source has, on
// the way that the package documentation recommends.
func TestUnknownMembersSurvive(t *testing.T) {
	var user oauthusers.User
	if err := user.UnmarshalJSON([]byte(`{"Id":7,"FullName":"Ada","Email":"a","PreferredLanguage":null,"SomethingNew":[1]}`)); err != nil {
		t.Fatal(err)
	}
	if got, want := string(lawtest.Must(json.Marshal(user))), `{"FullName":"Ada","Email":"a","Id":7,"PreferredLanguage":null,"SomethingNew":[1]}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	update, err := oauthusers.Decode(lawtest.JSON, []byte(`{"FullName":"Grace","Planted":true}`))
	if err != nil {
		t.Fatal(err)
	}
	merged, err := oauthusers.Apply(user, update)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(lawtest.Must(json.Marshal(oauthusers.Full(merged)))), `,"PreferredLanguage":null,"SomethingNew":[1]}`; !strings.HasSuffix(got, want) || strings.Contains(got, "Planted") {
		t.Errorf("the body of the PUT is %s, want %s at its end", got, want)
	}
}

// TestPartialRecords: what no answer carried is not written.
func TestPartialRecords(t *testing.T) {
	rows := []struct{ name, reason, record, want string }{
		{"nothing", "no member is known", `{}`, `{}`},
		{"no Id", "no record has the id 0", `{"FullName":"Ada","Email":"a@b"}`, `{"FullName":"Ada","Email":"a@b"}`},
		{"no name", "a record's name is not blank", `{"Email":"a@b","Id":7}`, `{"Email":"a@b","Id":7}`},
		{"another member alone", "", `{"IsAdmin":false}`, `{"IsAdmin":false}`},
		{"empty booleans", "what can be null reads \"\" as null", `{"EnablePassportAccess":"","TwoFactorEnabled":"","Id":7,"IsNew":""}`,
			`{"EnablePassportAccess":null,"TwoFactorEnabled":null,"Id":7,"IsNew":null}`},
	}
	for _, row := range rows {
		var user oauthusers.User
		if err := user.UnmarshalJSON([]byte(row.record)); err != nil {
			t.Errorf("%s: %v", row.name, err)
		}
		if got := string(lawtest.Must(json.Marshal(user))); got != row.want {
			t.Errorf("%s: %s, want %s (%s)", row.name, got, row.want, row.reason)
		}
	}
	var user oauthusers.User
	if err := user.UnmarshalJSON([]byte(`{"IsAdmin":""}`)); lawtest.Summary(t, err) != "IsAdmin type boolean\n" {
		t.Errorf("a boolean that cannot be null: %v", err)
	}
}
