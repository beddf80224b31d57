package border

import (
	"testing"
	"unicode/utf16"

	"github.com/seed16fbf055/userupdate/validate"
)

// TestDecodeStrict reads members that no contract knows, in every format of
// every system, at the top and in nested members.
func TestDecodeStrict(t *testing.T) {
	tests := []struct {
		system, format, reason string
		body                   string
		entries                string
	}{
		{"aaa", inJSON, "at the top", `{"EmailAddress":"a@b","Nickname":1}`, "Nickname unknown "},
		{"aaa", inJSON, "in an item of a list with a key", `{"Preferences":[{"PreferenceID":1},{"PreferenceID":2,"Weight":[1]}]}`, "Preferences[1].Weight unknown "},
		{"aaa", inJSON, "in another list", `{"Properties":[{"PropertyID":1,"Weight":1}]}`, "Properties[0].Weight unknown "},
		{"adminusers", inJSON, "beside a wrong member", `{"Nickname":1,"ID":"x"}`, "Nickname unknown ; ID type guid"},
		{"adminusers", inXML, "as an element", `<User><Username>ada</Username><Nickname>x</Nickname></User>`, "Nickname unknown "},
		{"adminusers", inXML, "a known name in another case", `<User><username>ada</username></User>`, "username unknown "},
		{"adminusers", inForm, "as a pair", `Username=ada&Nickname=x&nickname=y`, "Nickname unknown ; nickname unknown "},
		{"hppro", inJSON, "in an item of a list", `{"Licenses":[{"Id":1,"Weight":1}],"UplineHierarchyUsers":[{"Weight":1}]}`,
			"Licenses[0].Weight unknown ; UplineHierarchyUsers[0].Weight unknown "},
		{"hppro", inForm, "in an item of a list", `Licenses[0].Id=1&Licenses[0].Weight=1&Licenses[1].Weight=1`,
			"Licenses[0].Weight unknown ; Licenses[1].Weight unknown "},
		{"oauthusers", inJSON, "at the top", `{"FullName":"Ada","Nickname":{"a":[1]}}`, "Nickname unknown "},
		{"userdetail", inJSON, "in a link", `{"_links":[{"rel":"self","weight":1}],"Nickname":1}`, "_links[0].weight unknown ; Nickname unknown "},
		{"userdetail", inXML, "in a link", `<UserDetail><_links><Link><weight/></Link></_links><Nickname/></UserDetail>`, "_links[0].weight unknown ; Nickname unknown "},
	}
	covered := make(map[string]bool)
	for _, tt := range tests {
		for _, s := range systems {
			if s.name != tt.system {
				continue
			}
			covered[s.name+tt.format] = true
			t.Run(s.name+" "+tt.format+" "+tt.reason, func(t *testing.T) {
				_, err := s.decodeStrict(tt.format, []byte(tt.body))
				if got := spelled(validate.List(err)); got != tt.entries {
					t.Errorf("%q, want %q", got, tt.entries)
				}
				if tt.format != inForm { // which have no charset
					_, err = s.decodeStrict(tt.format+"; charset=utf-16", inUTF16(tt.body))
					if got := spelled(validate.List(err)); got != tt.entries {
						t.Errorf("in UTF-16 %q, want %q", got, tt.entries)
					}
				}
				_, err = s.decode(tt.format, []byte(tt.body))
				if want := validate.Without(validate.List(errOf(s.decodeStrict(tt.format, []byte(tt.body)))), validate.CodeUnknown); spelled(validate.List(err)) != spelled(validate.List(want)) {
					t.Errorf("Decode finds %v, want %v", err, want)
				}
			})
		}
	}
	for _, s := range systems {
		for _, format := range s.formats {
			if !covered[s.name+format] {
				t.Errorf("%s: no row in %s", s.name, format)
			}
		}
	}
}

func inUTF16(text string) (body []byte) {
	for _, unit := range utf16.Encode([]rune(text)) {
		body = append(body, byte(unit), byte(unit>>8))
	}
	return body
}

func errOf(_ update, err error) error { return err }
