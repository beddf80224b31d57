package adminusers_test

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

const twelveWrong = `{
	"ID": "not a GUID", "AgreementDate": "yesterday", "AccountID": 7, "AdminUser": "perhaps",
	"DateCreated": [], "DateModified": {}, "DisplayName": {"first": "Ada"}, "Enabled": "yes",
	"LanguageID": true, "MobilePhone": ["+44"], "Pin": {}, "Username": []
}`

var badInputs = []lawtest.BadInput{
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax 0\n"},
	{"white space", "there is nothing to read", lawtest.JSON, " \n", " syntax 2\n"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type object\n"},
	{"text", "a body is an object", lawtest.JSON, `"Ada"`, " type object\n"},
	{"truncated in a value", "the offset is the end of the text", lawtest.JSON, `{"Username":"ad`, " syntax 15\n"},
	{"truncated after a value", "the offset is the end of the text", lawtest.JSON, `{"Username":"ada"`, " syntax 17\n"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax 2\n"},
	{"comment", "strict RFC 8259 on purpose", lawtest.JSON, `{/* hi */}`, " syntax 1\n"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"Username\":\"a\xff\"}", " syntax 14\n"},
	{"nested arrays as the body", "256 levels are allowed", lawtest.JSON, strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), " depth 256\n"},
	{"nested arrays in an unknown member", "256 levels are allowed, anywhere", lawtest.JSON, `{"x":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 260\n"},
	{"nested arrays in a member", "256 levels are allowed, anywhere", lawtest.JSON, `{"Pin":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 262\n"},
	{"10 MB phone number", "the matcher stops early, the message stays short", lawtest.JSON, `{"MobilePhone":"` + strings.Repeat("1-", 5<<20) + `"}`, "MobilePhone pattern mobile\n"},
	{"wrong boolean", "only true, false and their texts", lawtest.JSON, `{"Enabled":"yes"}`, "Enabled type boolean\n"},
	{"another user", "an update cannot change the identity", lawtest.JSON, `{"ID":"c2fd9942-2548-483b-875c-a724b208dcaa"}`, "ID identity\n"},
	{"null GUID", "the server's member cannot be null", lawtest.JSON, `{"AccountID":null}`, "AccountID null\n"},
	{"null for a required text", "required says more than null", lawtest.JSON, `{"TimeZone":null}`, "TimeZone required text\n"},
	{"twelve wrong members", "decoding reports all of them", lawtest.JSON, twelveWrong,
		"ID type guid\nAgreementDate type date\nAccountID type guid\nAdminUser type boolean\nDateCreated type date\n" +
			"DateModified type date\nDisplayName type string\nEnabled type boolean\nLanguageID type guid\n" +
			"MobilePhone type string\nPin type string\nUsername type string\n"},
	{"unknown media type", "JSON and XML are documented", "text/plain", `{}`, " mediatype text/plain\n"},

	{"right beside wrong", "what can be read is kept", lawtest.JSON, `{"Enabled":"yes","Username":"ada","Pin":null,"ID":7}`, "Enabled type boolean\nID type guid\n"},

	{"XML: empty body", "there is no root", lawtest.XML, "", " syntax 0\n"},
	{"XML: wrong root element", "the root is User", lawtest.XML, "<Account><Username>ada</Username></Account>", " type element=User\n"},
	{"XML: root in a namespace", "the root has none", lawtest.XML, `<User xmlns="urn:x"/>`, " type plain\n"},
	{"XML: DOCTYPE", "entities are an attack", lawtest.XML, `<!DOCTYPE User [<!ENTITY a "b">]><User/>`, " syntax 0\n"},
	{"XML: bytes after the root", "one body, one root", lawtest.XML, `<User/><User/>`, " syntax 7\n"},
	{"XML: text after the root", "one body, one root", lawtest.XML, `<User/>x`, " syntax 7\n"},
	{"XML: truncated", "every element ends", lawtest.XML, `<User><Username>ada</Username>`, " syntax 30\n"},
	{"XML: deep", "256 levels are allowed", lawtest.XML, "<User>" + strings.Repeat("<x>", 10_000) + strings.Repeat("</x>", 10_000) + "</User>", " depth 771\n"},
	{"XML: wrong boolean", "true, false, 1 or 0", lawtest.XML, "<User><Enabled>yes</Enabled></User>", "Enabled type boolean\n"},
	{"XML: wrong enum", "exactly a name", lawtest.XML, "<User><Preferences> NONE</Preferences></User>", "Preferences type name\n"},
	{"XML: comment in a value", "a value is text", lawtest.XML, "<User><Username>a<!-- -->b</Username></User>", "Username type text\n"},
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
