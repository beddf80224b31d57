package border

import (
	"strings"
	"testing"
)

// TestTextsHaveNoLimit: what bounds a text or a list is the caller's limit for
// bodies, and nothing else.
func TestTextsHaveNoLimit(t *testing.T) {
	text := strings.Repeat("a", 4<<20)
	items := strings.Repeat("7,", 200_000) + "7"
	rows := []struct{ system, format, reason, body string }{
		{"aaa", inJSON, "a text", `{"EmailAddress":"` + text + `"}`},
		{"adminusers", inJSON, "a text", `{"DisplayName":"` + text + `"}`},
		{"adminusers", inXML, "a text", `<User><DisplayName>` + text + `</DisplayName></User>`},
		{"adminusers", inForm, "a text", `DisplayName=` + text},
		{"hppro", inJSON, "a list", `{"UserRoles":[` + items + `]}`},
		{"hppro", inForm, "a list", "UserRoles=" + strings.ReplaceAll(items, ",", "&UserRoles=")},
		{"oauthusers", inJSON, "a list", `{"Businesses":[` + items + `]}`},
		{"userdetail", inJSON, "a text", `{"Username":"` + text + `"}`},
		{"userdetail", inXML, "a text", `<UserDetail><Username>` + text + `</Username></UserDetail>`},
	}
	read := map[string]bool{}
	for _, row := range rows {
		t.Run(row.system+" "+row.format, func(t *testing.T) {
			for _, s := range systems {
				if s.name != row.system {
					continue
				}
				read[row.system+row.format] = true
				if _, err := s.decodeStrict(row.format, []byte(row.body)); err != nil {
					t.Errorf("%s: %v", row.reason, err)
				}
			}
		})
	}
	for _, s := range systems {
		for _, format := range s.formats {
			if !read[s.name+format] {
				t.Errorf("no row for %s in %s", s.name, format)
			}
		}
	}
}
