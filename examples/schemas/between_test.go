package schemas

import "testing"

// TestBetween lists the rules that no schema says: those between members, and
// between the items of a list. The packages refuse what the schema lets pass.
// The last rows are where what is written and what is read differ.
func TestBetween(t *testing.T) {
	const nexudus = `{"Id":1,"FullName":"Ada","Email":"a@b","Language":3,"PasswordSalt":"x","LastHelpVisited":0,"InvalidLoginAttempts":0`
	for _, row := range []struct {
		name, reason, system, body string
		ours, written, read        bool
	}{
		{"nothing", "the vendor requires nothing", "aaa", `{}`, true, true, true},
		{"same passwords", "", "aaa", `{"Password":"x","RepeatPassword":"x"}`, true, true, true},
		{"other passwords", "a schema compares no values", "aaa", `{"Password":"x","RepeatPassword":"y"}`, false, true, true},
		{"internal without passwords", "required depends on another member", "aaa", `{"AuthenticationType":1}`, false, true, true},
		{"key twice", "a schema compares no keys", "aaa", `{"Preferences":[{"PreferenceID":1},{"PreferenceID":1}]}`, false, true, true},
		{"no key", "the key is required", "aaa", `{"Preferences":[{"Description":"x"}]}`, false, false, false},
		{"flag", "one of its values", "aaa", `{"AccountStatus":2}`, false, false, false},
		{"null list", "would mean leave as well as clear", "aaa", `{"Preferences":null}`, false, false, false},
		{"whole body", "", "oauthusers", nexudus + `}`, true, true, true},
		{"blank text", "required means that there is one", "oauthusers", `{"Id":1,"FullName":" ","Email":"a@b","Language":3,"PasswordSalt":"x","LastHelpVisited":0,"InvalidLoginAttempts":0}`, false, false, false},
		{"no id", "", "oauthusers", `{"FullName":"Ada"}`, false, false, false},
		{"language", "one of its values", "oauthusers", nexudus + `,"Active":true,"Language":4}`, false, false, false},
		{"both avatars", "contradict each other", "oauthusers", nexudus + `,"ClearAvatarFile":true,"NewAvatarUrl":"https://a.example/b"}`, false, true, true},
		{"no address", "empty is no instruction, and no address either", "oauthusers", nexudus + `,"NewAvatarUrl":"b"}`, false, true, true},
		{"added and removed", "the lists must be disjoint", "oauthusers", nexudus + `,"AddedUserRoles":[1],"RemovedUserRoles":[1]}`, false, true, true},
		{"no such day", "what is written has a short pattern, for people", "hppro", `{"ChangedDate":"2023-02-30T00:00:00"}`, false, true, false},
		{"integer of 65 bits", "the format int64 says it, and validators do not look", "hppro", `{"ChangedBy":9223372036854775808}`, false, true, false},
		{"text for a number", "is read, and not written", "hppro", `{"ChangedBy":"7"}`, true, false, true},
		{"empty text", "is null, and not written", "hppro", `{"ChangedBy":""}`, true, false, true},
	} {
		t.Run(row.system+" "+row.name, func(t *testing.T) {
			s := systemOf(t, row.system)
			if _, err := s.judge([]byte(row.body)); (err == nil) != row.ours {
				t.Errorf("the package says %v (%s)", err, row.reason)
			}
			for definition, passes := range map[string]bool{"Update": row.written, "UpdateRead": row.read} {
				if err := s.compile(t, definition).Validate(value(t, []byte(row.body))); (err == nil) != passes {
					t.Errorf("%s says %v (%s)", definition, err, row.reason)
				}
			}
		})
	}
}
