package cost

import (
	"net/url"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
)

// formBodies are what internal/formio's own test cannot see: the forms of the
// systems, with everything that follows.
var formBodies = []body{
	{name: "licenses", reason: "each is found", system: "hppro", text: list("a=b", "&Licenses[#].StateId=1", "")},
	{name: "licenses from the last to the first", reason: "are found through a map", system: "hppro", text: func(n int) string { return down(n, "&Licenses[#].StateId=1") }},
	{name: "members of licenses in turn", reason: "are found through a map", system: "hppro", text: func(n int) string {
		return times(half(n), "&Licenses[#].Id=x") + times(half(n), "&Licenses[#].StateId=1")
	}},
	{name: "gaps", reason: "what is behind them is wrong", system: "hppro", text: list("Licenses[0].Id=1", "&Licenses[1#].Id=1", "")},
	{name: "huge indexes", reason: "none is an index", system: "hppro", text: list("", "&Licenses[99999999#].Id=1&UserRoles[9999999999]=1", "")},
	{name: "negative indexes", reason: "none is an index", system: "hppro", text: list("", "&Licenses[-#].Id=1&UserRoles[-1]=1", "")},
	{name: "roles", reason: "each is kept", system: "hppro", text: list("", "&UserRoles=#", "")},
	{name: "wrong roles", reason: "one entry, because they share a name", system: "hppro", text: list("", "&UserRoles=x", "")},
	{name: "wrong licenses", reason: "several entries each, up to the limit", system: "hppro", text: list("", "&Licenses[#].Id=&Licenses[#].StateId=x&Licenses[#].Weight=1", "")},
	{name: "unknown names", reason: "each is reported up to the limit", system: "hppro", text: list("", "&m#=x", "")},
	{name: "a long unknown name", reason: "it is too long to repeat", system: "adminusers", text: long("", "name", "=1")},
	{name: "deep names", reason: "there is nothing so deep", system: "hppro", text: long("Licenses[0]", ".a[0]", "=1")},
	{name: "a member again and again", reason: "the first counts", system: "adminusers", text: long("Username=ada", "&USERNAME=x&Enabled=x", "")},
	{name: "escapes", reason: "one character each", system: "adminusers", text: long("Display%4eame=", "%41%u0042+", "")},
	{name: "escapes that are none", reason: "stay as they are", system: "adminusers", text: long("DisplayName=", "%%4%u%zz", "")},
	{name: "no UTF-8", reason: "each byte becomes three", system: "adminusers", text: long("DisplayName=", "\xff%E2", "")},
	{name: "semicolons", reason: "they separate nothing", system: "hppro", text: long("Email=a", ";b=c", "")},
	{name: "separators alone", reason: "they are passed over", system: "hppro", text: long("", "&=&", "")},
	{name: "a bracket that is never closed", reason: "the form ends there", system: "hppro", text: list("", "&m#=x", "&a[=1")},
}

// TestForms reads hostile forms.
func TestForms(t *testing.T) {
	for i := range formBodies {
		formBodies[i].only = "update"
	}
	check(t, inForm, formBodies)
}

// TestParsedForms reads forms that a server has parsed already.
func TestParsedForms(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		text         func(n int) string
	}{
		{"licenses", "each is found", list("a=b", "&Licenses[#].StateId=1", "")},
		{"values of one name", "each is kept", list("a=b", "&UserRoles=#", "")},
		{"what must be escaped", "is escaped and read again", long("Email=", "%26%3D", "")},
	} {
		t.Run(row.name, func(t *testing.T) {
			work{reason: row.reason, prepare: func(n int) (int, func() any) {
				text := strings.TrimPrefix(row.text(n), "&")
				form, _ := url.ParseQuery(text)
				return len(text), func() any {
					var sent hppro.Update
					err := sent.UnmarshalForm(form)
					return []any{sent, err, sent.EncodeForm()}
				}
			}}.check(t)
		})
	}
}
