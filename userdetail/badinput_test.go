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
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax\n", "offset 0"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n", "body"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type\n", "object"},
	{"truncated", "the offset is the end of the text", lawtest.JSON, `{"FirstName":"Ad`, " syntax\n", "offset 16"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax\n", "offset 2"},
	{"comment", "strict RFC 8259 on purpose", lawtest.JSON, `{/* hi */}`, " syntax\n", "offset 1"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"FirstName\":\"a\xff\"}", " syntax\n", "offset 15"},
	{"nested arrays in a member", "256 levels are allowed, anywhere", lawtest.JSON, `{"_links":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"null for a required text", "required says more than null", lawtest.JSON, `{"FirstName":null}`, "FirstName required\n", "FirstName"},
	{"blank required text", "white space is not a name", lawtest.JSON, `{"FirstName":" \t"}`, "FirstName required\n", "FirstName"},
	{"null number", "the server's member cannot be null", lawtest.JSON, `{"TimezoneId":null}`, "TimezoneId null\n", "null"},
	{"null read-only number", "that it is not applied is not a reason to accept it", lawtest.JSON, `{"Id":null}`, "Id null\n", "null"},
	{"byte of 256", "a byte ends at 255", lawtest.JSON, `{"DateTimeFormatId":256}`, "DateTimeFormatId range\n", "0 to 255"},
	{"byte below 0", "a byte starts at 0", lawtest.JSON, `{"NumberFormatId":"-1"}`, "NumberFormatId range\n", "0 to 255"},
	{"text as a link", "an item is an object", lawtest.JSON, `{"_links":[{},"x"]}`, "_links[1] type\n", "object"},
	{"list in a link", "the path leads into the list", lawtest.JSON, `{"_links":[{},{"href":[]}]}`, "_links[1].href type\n", "a string"},
	{"ten wrong members", "decoding reports all of them", lawtest.JSON, tenWrong,
		"Id type\nUsername type\nFirstName type\nLastName type\nMobileNumber type\nIs2FAEnabled type\nTimezoneId type\n" +
			"DateTimeFormatId range\nNumberFormatId range\n_links type\n", "a list"},
	{"unknown media type", "JSON and XML are documented", "application/x-www-form-urlencoded", `FirstName=Ada`, " type\n", "application/xml"},

	{"XML: empty body", "there is no root", lawtest.XML, "", " syntax\n", "body"},
	{"XML: wrong root element", "the root is UserDetail", lawtest.XML, "<User><FirstName>Ada</FirstName></User>", " type\n", "UserDetail"},
	{"XML: root in a namespace", "the root has none", lawtest.XML, `<UserDetail xmlns="urn:x"/>`, " type\n", "namespace"},
	{"XML: root of another type", "xsi:type must name the root", lawtest.XML, `<UserDetail xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Link"/>`, " type\n", "UserDetail"},
	{"XML: DOCTYPE", "entities are an attack", lawtest.XML, `<!DOCTYPE UserDetail [<!ENTITY a "b">]><UserDetail/>`, " syntax\n", "offset"},
	{"XML: bytes after the root", "one body, one root", lawtest.XML, `<UserDetail/><UserDetail/>`, " syntax\n", "offset"},
	{"XML: truncated", "every element ends", lawtest.XML, `<UserDetail><FirstName>Ada</FirstName>`, " syntax\n", "offset"},
	{"XML: deep", "256 levels are allowed", lawtest.XML, "<UserDetail>" + strings.Repeat("<x>", 10_000) + strings.Repeat("</x>", 10_000) + "</UserDetail>", " depth\n", "body"},
	{"XML: wrong boolean", "true, false, 1 or 0", lawtest.XML, "<UserDetail><Is2FAEnabled>yes</Is2FAEnabled></UserDetail>", "Is2FAEnabled type\n", "true or false"},
	{"XML: empty number", "a number has digits", lawtest.XML, "<UserDetail><TimezoneId/></UserDetail>", "TimezoneId type\n", "whole number"},
	{"XML: byte with a sign", "a byte has none", lawtest.XML, "<UserDetail><NumberFormatId>+7</NumberFormatId></UserDetail>", "NumberFormatId type\n", "0 to 255"},
	{"XML: element in a value", "a value is text", lawtest.XML, "<UserDetail><FirstName>A<b/></FirstName></UserDetail>", "FirstName type\n", "FirstName"},
	{"XML: comment in a link", "the path leads into the list", lawtest.XML, "<UserDetail><_links><Link/><Link><rel>a<!-- --></rel></Link></_links></UserDetail>", "_links[1].rel type\n", "text"},
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
