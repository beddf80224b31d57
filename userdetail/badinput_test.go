package userdetail_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

const tenWrong = `{
	"Id": "one", "Username": [], "FirstName": {}, "LastName": [1], "MobileNumber": {"a": 1}, "Is2FAEnabled": "perhaps",
	"TimezoneId": 1.5, "DateTimeFormatId": 256, "NumberFormatId": -1, "_links": {"rel": "self"}
}`

var badInputs = []lawtest.BadInput{
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax 0\n"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type object\n"},
	{"truncated", "the offset is the end of the text", lawtest.JSON, `{"FirstName":"Ad`, " syntax 16\n"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax 2\n"},
	{"comment", "strict RFC 8259 on purpose", lawtest.JSON, `{/* hi */}`, " syntax 1\n"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"FirstName\":\"a\xff\"}", " syntax 15\n"},
	{"nested arrays in a member", "256 levels are allowed, anywhere", lawtest.JSON, `{"_links":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 265\n"},
	{"null for a required text", "required says more than null", lawtest.JSON, `{"FirstName":null}`, "FirstName required text\n"},
	{"blank required text", "white space is not a name", lawtest.JSON, `{"FirstName":" \t"}`, "FirstName required text\n"},
	{"null number", "the server's member cannot be null", lawtest.JSON, `{"TimezoneId":null}`, "TimezoneId null\n"},
	{"null read-only number", "that it is not applied is not a reason to accept it", lawtest.JSON, `{"Id":null}`, "Id null\n"},
	{"byte of 256", "a byte ends at 255", lawtest.JSON, `{"DateTimeFormatId":256}`, "DateTimeFormatId range byte\n"},
	{"byte below 0", "a byte starts at 0", lawtest.JSON, `{"NumberFormatId":"-1"}`, "NumberFormatId range byte\n"},
	{"text as a link", "an item is an object", lawtest.JSON, `{"_links":[{},"x"]}`, "_links[1] type object\n"},
	{"list in a link", "the path leads into the list", lawtest.JSON, `{"_links":[{},{"href":[]}]}`, "_links[1].href type string\n"},
	{"ten wrong members", "decoding reports all of them", lawtest.JSON, tenWrong,
		"Id type integer\nUsername type string\nFirstName type string\nLastName type string\nMobileNumber type string\n" +
			"Is2FAEnabled type boolean\nTimezoneId type integer\nDateTimeFormatId range byte\nNumberFormatId range byte\n" +
			"_links type list\n"},
	{"unknown media type", "JSON and XML are documented", "application/x-www-form-urlencoded", `FirstName=Ada`, " mediatype application/x-www-form-urlencoded\n"},

	{"XML: empty body", "there is no root", lawtest.XML, "", " syntax 0\n"},
	{"XML: wrong root element", "the root is UserDetail", lawtest.XML, "<User><FirstName>Ada</FirstName></User>", " type element=UserDetail\n"},
	{"XML: root in a namespace", "the root has none", lawtest.XML, `<UserDetail xmlns="urn:x"/>`, " type plain\n"},
	{"XML: root of another type", "xsi:type must name the root", lawtest.XML, `<UserDetail xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Link"/>`, " type type=UserDetail\n"},
	{"XML: DOCTYPE", "entities are an attack", lawtest.XML, `<!DOCTYPE UserDetail [<!ENTITY a "b">]><UserDetail/>`, " syntax 0\n"},
	{"XML: bytes after the root", "one body, one root", lawtest.XML, `<UserDetail/><UserDetail/>`, " syntax 13\n"},
	{"XML: truncated", "every element ends", lawtest.XML, `<UserDetail><FirstName>Ada</FirstName>`, " syntax 38\n"},
	{"XML: deep", "256 levels are allowed", lawtest.XML, "<UserDetail>" + strings.Repeat("<x>", 10_000) + strings.Repeat("</x>", 10_000) + "</UserDetail>", " depth 777\n"},
	{"XML: wrong boolean", "true, false, 1 or 0", lawtest.XML, "<UserDetail><Is2FAEnabled>yes</Is2FAEnabled></UserDetail>", "Is2FAEnabled type boolean\n"},
	{"XML: empty number", "a number has digits", lawtest.XML, "<UserDetail><TimezoneId/></UserDetail>", "TimezoneId type integer\n"},
	{"XML: byte with a sign", "a byte has none", lawtest.XML, "<UserDetail><NumberFormatId>+7</NumberFormatId></UserDetail>", "NumberFormatId type byte\n"},
	{"XML: element in a value", "a value is text", lawtest.XML, "<UserDetail><FirstName>A<b/></FirstName></UserDetail>", "FirstName type text\n"},
	{"XML: comment in a link", "the path leads into the list", lawtest.XML, "<UserDetail><_links><Link/><Link><rel>a<!-- --></rel></Link></_links></UserDetail>", "_links[1].rel type text\n"},
}

func TestAnotherIDIsReadOnly(t *testing.T) {
	update, err := userdetail.Decode(lawtest.JSON, []byte(`{"Id":2,"FirstName":"Grace"}`))
	if err != nil {
		t.Fatal(err)
	}
	merged, err := userdetail.Apply(ada(), update)
	if err != nil || merged.ID != 1 || merged.FirstName != "Grace" {
		t.Errorf("%d %s %v: want the record's own id and the new name", merged.ID, merged.FirstName, err)
	}
	if got, want := lawtest.Summary(t, userdetail.CheckReadOnly(ada(), update)), "Id readonly\n"; got != want {
		t.Errorf("CheckReadOnly: %q, want %q", got, want)
	}
}

func TestLinksAreReadAndNeverWritten(t *testing.T) {
	bodies := []struct{ contentType, body string }{
		{lawtest.JSON, `{"FirstName":"Ada","_links":[{"rel":"self","method":null}]}`},
		{lawtest.XML, `<UserDetail><FirstName>Ada</FirstName><_links><Link><rel>self</rel></Link></_links></UserDetail>`},
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
			for name, marshal := range map[string]func(any) ([]byte, error){"JSON": json.Marshal, "XML": xml.Marshal} {
				text, err := marshal(update)
				if err != nil || strings.Contains(string(text), "_links") || !strings.Contains(string(text), "Ada") {
					t.Errorf("%s: %s, %v", name, text, err)
				}
			}
		})
	}
}

// TestApplyKeepsTheLinks: no update changes the list, so Apply does not copy
// it. A law checks that other lists are not shared.
func TestApplyKeepsTheLinks(t *testing.T) {
	existing := ada()
	merged, err := userdetail.Apply(existing, userdetail.Full(ada()))
	if err != nil {
		t.Fatal(err)
	}
	if &merged.Links.Or(nil)[0] != &existing.Links.Or(nil)[0] {
		t.Error("Apply copied the list")
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
