package adminusers_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// receive does what a service does with a body: read it, judge it, merge it.
// It returns the record to store.
func receive(existing adminusers.User, contentType string, body []byte) (adminusers.User, error) {
	update, decodeErr := adminusers.Decode(contentType, body)
	if err := validate.Join(decodeErr, update.ValidatePartial()); err != nil {
		return existing, err
	}
	return adminusers.Apply(existing, update)
}

const twelveWrong = `{
	"ID": "not a GUID", "AgreementDate": "yesterday", "AccountID": 7, "AdminUser": "perhaps",
	"DateCreated": [], "DateModified": {}, "DisplayName": {"first": "Ada"}, "Enabled": "yes",
	"LanguageID": true, "MobilePhone": ["+44"], "Pin": {}, "Username": []
}`

var badInputs = []struct {
	name        string
	reason      string
	contentType string
	body        string
	want        string // path and code of each problem, one a line
	text        string // what the message must also say
}{
	{"empty body", "there is nothing to read", jsonType, "", " syntax\n", "offset 0"},
	{"white space", "there is nothing to read", jsonType, " \n", " syntax\n", "offset 2"},
	{"null", "a body cannot be null", jsonType, "null", " null\n", "body"},
	{"array", "a body is an object", jsonType, "[]", " type\n", "object"},
	{"text", "a body is an object", jsonType, `"Ada"`, " type\n", "object"},
	{"truncated in a value", "the offset is the end of the text", jsonType, `{"Username":"ad`, " syntax\n", "offset 15"},
	{"truncated after a value", "the offset is the end of the text", jsonType, `{"Username":"ada"`, " syntax\n", "offset 17"},
	{"second value", "one body, one value", jsonType, `{}{}`, " syntax\n", "offset 2"},
	{"comment", "strict RFC 8259 on purpose", jsonType, `{/* hi */}`, " syntax\n", "offset 1"},
	{"invalid UTF-8", "JSON is UTF-8", jsonType, "{\"Username\":\"a\xff\"}", " syntax\n", "offset 14"},
	{"nested arrays as the body", "256 levels are allowed", jsonType, strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), " depth\n", "deep"},
	{"nested arrays in an unknown member", "256 levels are allowed, anywhere", jsonType, `{"x":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"nested arrays in a member", "256 levels are allowed, anywhere", jsonType, `{"Pin":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"10 MB phone number", "the matcher stops early, the message stays short", jsonType, `{"MobilePhone":"` + strings.Repeat("1-", 5<<20) + `"}`, "MobilePhone pattern\n", "MobilePhone"},
	{"wrong boolean", "only true, false and their texts", jsonType, `{"Enabled":"yes"}`, "Enabled type\n", "true or false"},
	{"another user", "an update cannot change the identity", jsonType, `{"ID":"c2fd9942-2548-483b-875c-a724b208dcaa"}`, "ID identity\n", "ID"},
	{"null GUID", "the server's member cannot be null", jsonType, `{"AccountID":null}`, "AccountID null\n", "null"},
	{"null for a required text", "required says more than null", jsonType, `{"TimeZone":null}`, "TimeZone required\n", "TimeZone"},
	{"twelve wrong members", "decoding reports all of them", jsonType, twelveWrong,
		"ID type\nAgreementDate type\nAccountID type\nAdminUser type\nDateCreated type\nDateModified type\n" +
			"DisplayName type\nEnabled type\nLanguageID type\nMobilePhone type\nPin type\nUsername type\n", "a GUID"},
	{"unknown media type", "JSON and XML are documented", "text/plain", `{}`, " type\n", "body"},

	{"XML: empty body", "there is no root", xmlType, "", " syntax\n", "body"},
	{"XML: wrong root element", "the root is User", xmlType, "<Account><Username>ada</Username></Account>", " type\n", "User"},
	{"XML: root in a namespace", "the root has none", xmlType, `<User xmlns="urn:x"/>`, " type\n", "namespace"},
	{"XML: DOCTYPE", "entities are an attack", xmlType, `<!DOCTYPE User [<!ENTITY a "b">]><User/>`, " syntax\n", "offset"},
	{"XML: bytes after the root", "one body, one root", xmlType, `<User/><User/>`, " syntax\n", "offset"},
	{"XML: text after the root", "one body, one root", xmlType, `<User/>x`, " syntax\n", "offset"},
	{"XML: truncated", "every element ends", xmlType, `<User><Username>ada</Username>`, " syntax\n", "offset"},
	{"XML: deep", "256 levels are allowed", xmlType, "<User>" + strings.Repeat("<x>", 10_000) + strings.Repeat("</x>", 10_000) + "</User>", " depth\n", "body"},
	{"XML: wrong boolean", "true, false, 1 or 0", xmlType, "<User><Enabled>yes</Enabled></User>", "Enabled type\n", "true or false"},
	{"XML: wrong enum", "exactly a name", xmlType, "<User><Preferences> NONE</Preferences></User>", "Preferences type\n", "Preferences"},
	{"XML: comment in a value", "a value is text", xmlType, "<User><Username>a<!-- -->b</Username></User>", "Username type\n", "Username"},
}

func TestBadInput(t *testing.T) {
	for _, row := range badInputs {
		t.Run(row.name, func(t *testing.T) {
			existing := ada(t)
			stored, err := receive(existing, row.contentType, []byte(row.body))
			if got := summary(t, err); got != row.want {
				t.Fatalf("%s:\n%swant\n%s", row.reason, got, row.want)
			}
			if text := err.Error(); !strings.Contains(text, row.text) || len(text) > 1200 {
				t.Errorf("%s: %q does not say %q, or at too great length", row.reason, text, row.text)
			}
			if diff := cmp.Diff(ada(t), stored); diff != "" {
				t.Errorf("the record changed (-want +got):\n%s", diff)
			}
		})
	}
}

// TestBadInputThroughUnmarshal gives the same JSON to encoding/json, which
// has rules of its own for what is no JSON but must not be more forgiving.
func TestBadInputThroughUnmarshal(t *testing.T) {
	for _, row := range badInputs {
		if row.contentType != jsonType || !strings.Contains(row.want, " type") && !strings.Contains(row.want, "syntax") {
			continue
		}
		t.Run(row.name, func(t *testing.T) {
			var update adminusers.Update
			if err := json.Unmarshal([]byte(row.body), &update); err == nil {
				t.Errorf("%s: read without an error", row.reason)
			}
		})
	}
}

func TestDecodeFillsWhatItCan(t *testing.T) {
	update, err := adminusers.Decode(jsonType, []byte(`{"Enabled":"yes","Username":"ada","Pin":null,"ID":7}`))
	if got, want := summary(t, err), "Enabled type\nID type\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	var want adminusers.Update
	want.Username.Set("ada")
	want.Pin.SetNull()
	if diff := cmp.Diff(want, update); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUnmarshalResetsItsReceiver(t *testing.T) {
	update := adminusers.Full(ada(t))
	if err := update.UnmarshalJSON([]byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	if !cmp.Equal(update, adminusers.Update{}) {
		t.Errorf("an update keeps %q", update.Paths())
	}
	user := ada(t)
	if err := user.UnmarshalJSON([]byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(adminusers.User{}, user); diff != "" {
		t.Errorf("a record keeps (-want +got):\n%s", diff)
	}
}

// TestDecodeKeepsNoBody overwrites the body after decoding.
func TestDecodeKeepsNoBody(t *testing.T) {
	for _, row := range bodies(t) {
		text := []byte(row.Body)
		update, _ := adminusers.Decode(row.ContentType, text)
		before := encodeAll(update)
		copy(text, bytes.Repeat([]byte("#"), len(text)))
		if after := encodeAll(update); before != after {
			t.Errorf("%s: the update changed with the body", row.Name)
		}
	}
}

// encodeAll returns the wire form and the XML only member.
func encodeAll(update adminusers.Update) string {
	text, _ := update.AppendJSON(nil)
	return string(text) + update.Language.String()
}

func TestMediaTypes(t *testing.T) {
	rows := []struct{ contentType, body string }{
		{"application/json", `{"Username":"ada"}`},
		{"application/json; charset=utf-8", `{"Username":"ada"}`},
		{"text/json", `{"Username":"ada"}`},
		{"Application/JSON", "\ufeff" + `{"Username":"ada"}`},
		{"application/xml", `<User><Username>ada</Username></User>`},
		{"text/xml; charset=\"utf-8\"", `<?xml version="1.0" encoding="utf-8"?><User><Username>ada</Username></User>`},
	}
	for _, row := range rows {
		t.Run(row.contentType, func(t *testing.T) {
			update, err := adminusers.Decode(row.contentType, []byte(row.body))
			if err != nil {
				t.Fatal(err)
			}
			if got := update.Username.Or(""); got != "ada" {
				t.Errorf("Username %q", got)
			}
		})
	}
}
