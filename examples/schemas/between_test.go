package schemas

import "testing"

// TestBetween lists the rules that no schema says: those between members, and
// between the items of a list. The packages refuse what the schema lets pass.
func TestBetween(t *testing.T) {
	const nexudus = `{"Id":1,"FullName":"Ada","Email":"a@b","Language":3,"PasswordSalt":"x","LastHelpVisited":0,"InvalidLoginAttempts":0`
	for _, row := range []struct {
		name, reason, system, body string
		ours, schema               bool
	}{
		{"nothing", "the vendor requires nothing", "aaa", `{}`, true, true},
		{"same passwords", "", "aaa", `{"Password":"x","RepeatPassword":"x"}`, true, true},
		{"other passwords", "a schema compares no values", "aaa", `{"Password":"x","RepeatPassword":"y"}`, false, true},
		{"internal without passwords", "required depends on another member", "aaa", `{"AuthenticationType":1}`, false, true},
		{"key twice", "a schema compares no keys", "aaa", `{"Preferences":[{"PreferenceID":1},{"PreferenceID":1}]}`, false, true},
		{"no key", "the key is required", "aaa", `{"Preferences":[{"Description":"x"}]}`, false, false},
		{"flag", "one of its values", "aaa", `{"AccountStatus":2}`, false, false},
		{"null list", "would mean leave as well as clear", "aaa", `{"Preferences":null}`, false, false},
		{"whole body", "", "oauthusers", nexudus + `}`, true, true},
		{"blank text", "required means that there is one", "oauthusers", `{"Id":1,"FullName":" ","Email":"a@b","Language":3,"PasswordSalt":"x","LastHelpVisited":0,"InvalidLoginAttempts":0}`, false, false},
		{"no id", "", "oauthusers", `{"FullName":"Ada"}`, false, false},
		{"language", "one of its values", "oauthusers", nexudus + `,"Active":true,"Language":4}`, false, false},
		{"both avatars", "contradict each other", "oauthusers", nexudus + `,"ClearAvatarFile":true,"NewAvatarUrl":"https://a.example/b"}`, false, true},
		{"no address", "empty is no instruction, and no address either", "oauthusers", nexudus + `,"NewAvatarUrl":"b"}`, false, true},
		{"added and removed", "the lists must be disjoint", "oauthusers", nexudus + `,"AddedUserRoles":[1],"RemovedUserRoles":[1]}`, false, true},
	} {
		t.Run(row.system+" "+row.name, func(t *testing.T) {
			s := systemOf(t, row.system)
			if _, err := s.judge([]byte(row.body)); (err == nil) != row.ours {
				t.Errorf("the package says %v (%s)", err, row.reason)
			}
			for _, definition := range []string{"Update", "UpdateRead"} {
				if err := s.compile(t, definition).Validate(value(t, []byte(row.body))); (err == nil) != row.schema {
					t.Errorf("%s says %v (%s)", definition, err, row.reason)
				}
			}
		})
	}
}
