package userdetail_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// receive does what a service does with a body: read it, judge it, merge it.
// It returns the record to store.
func receive(existing userdetail.User, contentType string, body []byte) (userdetail.User, error) {
	update, decodeErr := userdetail.Decode(contentType, body)
	if err := validate.Join(decodeErr, update.ValidatePartial()); err != nil {
		return existing, err
	}
	return userdetail.Apply(existing, update)
}

const tenWrong = `{
	"Id": "one", "Username": [], "FirstName": {}, "LastName": [1], "MobileNumber": {"a": 1}, "Is2FAEnabled": "perhaps",
	"TimezoneId": 1.5, "DateTimeFormatId": 256, "NumberFormatId": -1, "_links": {"rel": "self"}
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
	{"null", "a body cannot be null", jsonType, "null", " null\n", "body"},
	{"array", "a body is an object", jsonType, "[]", " type\n", "object"},
	{"truncated", "the offset is the end of the text", jsonType, `{"FirstName":"Ad`, " syntax\n", "offset 16"},
	{"second value", "one body, one value", jsonType, `{}{}`, " syntax\n", "offset 2"},
	{"comment", "strict RFC 8259 on purpose", jsonType, `{/* hi */}`, " syntax\n", "offset 1"},
	{"invalid UTF-8", "JSON is UTF-8", jsonType, "{\"FirstName\":\"a\xff\"}", " syntax\n", "offset 15"},
	{"nested arrays in a member", "256 levels are allowed, anywhere", jsonType, `{"_links":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"null for a required text", "required says more than null", jsonType, `{"FirstName":null}`, "FirstName required\n", "FirstName"},
	{"blank required text", "white space is no name", jsonType, `{"FirstName":" \t"}`, "FirstName required\n", "FirstName"},
	{"null number", "the server's member cannot be null", jsonType, `{"TimezoneId":null}`, "TimezoneId null\n", "null"},
	{"null read-only number", "that it is not applied is no reason to take it", jsonType, `{"Id":null}`, "Id null\n", "null"},
	{"byte of 256", "a byte ends at 255", jsonType, `{"DateTimeFormatId":256}`, "DateTimeFormatId range\n", "0 to 255"},
	{"byte below 0", "a byte starts at 0", jsonType, `{"NumberFormatId":"-1"}`, "NumberFormatId range\n", "0 to 255"},
	{"text as a link", "an item is an object", jsonType, `{"_links":[{},"x"]}`, "_links[1] type\n", "object"},
	{"list in a link", "the path leads into the list", jsonType, `{"_links":[{},{"href":[]}]}`, "_links[1].href type\n", "a string"},
	{"ten wrong members", "decoding reports all of them", jsonType, tenWrong,
		"Id type\nUsername type\nFirstName type\nLastName type\nMobileNumber type\nIs2FAEnabled type\nTimezoneId type\n" +
			"DateTimeFormatId range\nNumberFormatId range\n_links type\n", "a list"},
	{"unknown media type", "JSON and XML are documented", "application/x-www-form-urlencoded", `FirstName=Ada`, " type\n", "application/xml"},

	{"XML: empty body", "there is no root", xmlType, "", " syntax\n", "body"},
	{"XML: wrong root element", "the root is UserDetail", xmlType, "<User><FirstName>Ada</FirstName></User>", " type\n", "UserDetail"},
	{"XML: root in a namespace", "the root has none", xmlType, `<UserDetail xmlns="urn:x"/>`, " type\n", "namespace"},
	{"XML: root of another type", "xsi:type must name the root", xmlType, `<UserDetail xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Link"/>`, " type\n", "UserDetail"},
	{"XML: DOCTYPE", "entities are an attack", xmlType, `<!DOCTYPE UserDetail [<!ENTITY a "b">]><UserDetail/>`, " syntax\n", "offset"},
	{"XML: bytes after the root", "one body, one root", xmlType, `<UserDetail/><UserDetail/>`, " syntax\n", "offset"},
	{"XML: truncated", "every element ends", xmlType, `<UserDetail><FirstName>Ada</FirstName>`, " syntax\n", "offset"},
	{"XML: deep", "256 levels are allowed", xmlType, "<UserDetail>" + strings.Repeat("<x>", 10_000) + strings.Repeat("</x>", 10_000) + "</UserDetail>", " depth\n", "body"},
	{"XML: wrong boolean", "true, false, 1 or 0", xmlType, "<UserDetail><Is2FAEnabled>yes</Is2FAEnabled></UserDetail>", "Is2FAEnabled type\n", "true or false"},
	{"XML: empty number", "a number has digits", xmlType, "<UserDetail><TimezoneId/></UserDetail>", "TimezoneId type\n", "whole number"},
	{"XML: byte with a sign", "a byte has none", xmlType, "<UserDetail><NumberFormatId>+7</NumberFormatId></UserDetail>", "NumberFormatId type\n", "0 to 255"},
	{"XML: element in a value", "a value is text", xmlType, "<UserDetail><FirstName>A<b/></FirstName></UserDetail>", "FirstName type\n", "FirstName"},
	{"XML: comment in a link", "the path leads into the list", xmlType, "<UserDetail><_links><Link/><Link><rel>a<!-- --></rel></Link></_links></UserDetail>", "_links[1].rel type\n", "text"},
}

func TestBadInput(t *testing.T) {
	for _, row := range badInputs {
		t.Run(row.name, func(t *testing.T) {
			stored, err := receive(ada(), row.contentType, []byte(row.body))
			if got := summary(t, err); got != row.want {
				t.Fatalf("%s:\n%swant\n%s", row.reason, got, row.want)
			}
			if text := err.Error(); !strings.Contains(text, row.text) || len(text) > 1200 {
				t.Errorf("%s: %q does not say %q, or at too great length", row.reason, text, row.text)
			}
			if diff := cmp.Diff(ada(), stored); diff != "" {
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
			var update userdetail.Update
			if err := json.Unmarshal([]byte(row.body), &update); err == nil {
				t.Errorf("%s: read without an error", row.reason)
			}
		})
	}
}

func TestAnotherIDIsReadOnly(t *testing.T) {
	update, err := userdetail.Decode(jsonType, []byte(`{"Id":2,"FirstName":"Grace"}`))
	if err != nil {
		t.Fatal(err)
	}
	merged, err := userdetail.Apply(ada(), update)
	if err != nil || merged.ID != 1 || merged.FirstName != "Grace" {
		t.Errorf("%d %s %v: want the record's own id and the new name", merged.ID, merged.FirstName, err)
	}
	if got, want := summary(t, userdetail.CheckReadOnly(ada(), update)), "Id readonly\n"; got != want {
		t.Errorf("CheckReadOnly: %q, want %q", got, want)
	}
}

func TestLinksAreReadAndNeverWritten(t *testing.T) {
	bodies := []struct{ contentType, body string }{
		{jsonType, `{"FirstName":"Ada","_links":[{"rel":"self","method":null}]}`},
		{xmlType, `<UserDetail><FirstName>Ada</FirstName><_links><Link><rel>self</rel></Link></_links></UserDetail>`},
	}
	for _, row := range bodies {
		t.Run(row.contentType, func(t *testing.T) {
			update, err := userdetail.Decode(row.contentType, []byte(row.body))
			if err != nil {
				t.Fatal(err)
			}
			if links := update.Links.Or(nil); len(links) != 1 || links[0].Rel != wire.Value("self") {
				t.Fatalf("links read: %+v", links)
			}
			for name, encode := range map[string]func(userdetail.Update) ([]byte, error){"JSON": encodeJSON, "XML": encodeXML} {
				text, err := encode(update)
				if err != nil || strings.Contains(string(text), "_links") || !strings.Contains(string(text), "Ada") {
					t.Errorf("%s: %s, %v", name, text, err)
				}
			}
		})
	}
}

// TestListsAreNotShared changes the lists of one value and looks at another.
func TestListsAreNotShared(t *testing.T) {
	existing := ada()
	merged, err := userdetail.Apply(existing, userdetail.Full(ada()))
	if err != nil {
		t.Fatal(err)
	}
	if &merged.Links.Or(nil)[0] != &existing.Links.Or(nil)[0] {
		t.Error("Apply copied the list, which no update changes")
	}
	clone := existing.Clone()
	sent := userdetail.Update{Links: existing.Links}
	first, second := userdetail.Merge(sent, userdetail.Update{}), userdetail.Merge(userdetail.Update{}, sent)
	clear(existing.Links.Or(nil))
	for name, links := range map[string]wire.Optional[[]userdetail.Link]{"Clone": clone.Links, "Merge, first": first.Links, "Merge, second": second.Links} {
		if diff := cmp.Diff(ada().Links, links); diff != "" {
			t.Errorf("%s shares the list (-want +got):\n%s", name, diff)
		}
	}
}

func TestUnmarshalResetsItsReceiver(t *testing.T) {
	update, user := userdetail.Full(ada()), ada()
	if err := update.UnmarshalJSON([]byte(`{}`)); err != nil || !cmp.Equal(update, userdetail.Update{}) {
		t.Errorf("an update keeps %q, %v", update.Paths(), err)
	}
	if err := user.UnmarshalJSON([]byte(`{}`)); err != nil || !cmp.Equal(user, userdetail.User{}) {
		t.Errorf("a record keeps something, %v", err)
	}
}

func TestMediaTypes(t *testing.T) {
	rows := []struct{ contentType, body string }{
		{"application/json", `{"FirstName":"ada"}`},
		{"text/json; charset=utf-8", "\ufeff" + `{"firstname":"ada"}`},
		{"application/xml", `<UserDetail><FirstName>ada</FirstName></UserDetail>`},
		{"text/xml", `<?xml version="1.0" encoding="utf-8"?><UserDetail><FirstName>ada</FirstName></UserDetail>`},
	}
	for _, row := range rows {
		t.Run(row.contentType, func(t *testing.T) {
			update, err := userdetail.Decode(row.contentType, []byte(row.body))
			if got := update.FirstName.Or(""); err != nil || got != "ada" {
				t.Errorf("FirstName %q, %v", got, err)
			}
		})
	}
}
