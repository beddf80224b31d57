package aaa_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// The vendor's page gives an example for most members; these files are bodies
// put together from the examples.
const (
	requestFile  = "request.assembled-from-field-examples.json"
	responseFile = "response_200.assembled-from-field-examples.json"
	failureFile  = "response_default.assembled-from-field-examples.json"
)

// documentedUser is the record of the documented answer.
func documentedUser(t testing.TB) aaa.User {
	t.Helper()
	var answer aaa.Response
	if err := answer.UnmarshalJSON(lawtest.ReadFile(t, responseFile)); err != nil {
		t.Fatal(err)
	}
	return answer.Data.Or(nil)[0]
}

// bodies returns JSON texts to start from: the documented bodies, the records
// and updates of the scenarios, and unusual ones.
func bodies(t testing.TB) [][]byte {
	t.Helper()
	user, err := documentedUser(t).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	all := [][]byte{
		user, lawtest.ReadFile(t, requestFile), lawtest.ReadFile(t, "record.other-endpoints.json"),
		lawtest.ReadFile(t, responseFile), lawtest.ReadFile(t, failureFile),
	}
	files, err := filepath.Glob("testdata/scenarios/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Record  json.RawMessage   `json:"record"`
			Updates []json.RawMessage `json:"updates"`
		}
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s.Record)
		for _, update := range s.Updates {
			all = append(all, update)
		}
	}
	for _, text := range []string{
		"\f{}", `{"EmailAddress":null,"emailaddress":"1"}`, `{"PREFERENCES":[{"preferenceid":"3"}]}`, `{"Preferences":"","UserGroup":"","Subgroups":""}`,
	} {
		all = append(all, []byte(text))
	}
	return all
}

// readUser reads what it can of a record. The laws ignore its errors.
func readUser(text []byte) (user aaa.User) {
	_ = user.UnmarshalJSON(text)
	return user
}

// readUpdate is readUser for an update.
func readUpdate(text []byte) aaa.Update {
	update, _ := aaa.Decode(lawtest.JSON, text)
	return update
}

func mustApply(t testing.TB, user aaa.User, update aaa.Update) aaa.User {
	t.Helper()
	merged, err := aaa.Apply(user, update)
	if err != nil {
		t.Fatalf("cannot be applied: %v", err)
	}
	return merged
}

// differentEffect compares the members that updates can edit, in lists also the
// order.
func differentEffect(a, b aaa.User) string { return cmp.Diff(editable(a), editable(b)) }

// editable is a record without what no update sends: what the authentication
// type has beyond its id, and whether a list is absent, null or empty.
func editable(user aaa.User) aaa.User {
	if kind, ok := user.AuthenticationType.Get(); ok {
		kind.Name.Unset()
		kind.Extra = wire.Members{}
		if id, ok := kind.ID.Get(); ok {
			kind.ID.Set(wire.IntOf(id.Int64())) // 1 and "1" are the same id
		}
		user.AuthenticationType.Set(kind)
		if kind.ID.IsNull() {
			user.AuthenticationType.SetNull()
		}
	}
	user.AuthenticationTypeName.Unset()
	if len(user.Preferences.Or(nil)) == 0 {
		user.Preferences.Unset()
	}
	if len(user.Properties.Or(nil)) == 0 {
		user.Properties.Unset()
	}
	return user
}

// ada returns a valid record with every member set. Its secrets contain the
// word "hush".
func ada(t testing.TB) aaa.User {
	t.Helper()
	user := documentedUser(t)
	user.UserName.Set("ada")
	user.FullName.Set("Ada Lovelace")
	user.SupportUsername.Set("support-ada")
	user.Password.Set(wire.NewSecret("hush-password"))
	user.RepeatPassword.Set(wire.NewSecret("hush-password"))
	return user
}

// anyJSON reads JSON into maps, lists and scalars; numbers keep their digits.
func anyJSON(text []byte) (value any) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return value
}
