package hppro_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
)

const twelveWrong = `{
	"ChangedBy": "nobody", "ChangedDate": "yesterday", "CreateDate": [], "Disabled": "perhaps", "Email": {"at": "home"},
	"Id": 1.5, "Licenses": {"0": {}}, "TimeZoneOffset": "west", "MFAAuthenticatorKey": "not a GUID", "TotpSid": [],
	"UserRoles": [1, null], "UplineHierarchyUsers": [{"AssociateId": true}]
}`

var badInputs = []lawtest.BadInput{
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax 0\n"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type object\n"},
	{"text", "a body is an object", lawtest.JSON, `"Ada"`, " type object\n"},
	{"truncated in a list", "the offset is the end of the text", lawtest.JSON, `{"UserRoles":[1,`, " syntax 16\n"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax 2\n"},
	{"comment", "strict RFC 8259 on purpose", lawtest.JSON, `{/* hi */}`, " syntax 1\n"},
	{"trailing comma", "strict RFC 8259 on purpose", lawtest.JSON, `{"UserRoles":[1,]}`, " syntax 16\n"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"Email\":\"a\xff\"}", " syntax 11\n"},
	{"nested arrays in a list", "256 levels are allowed, anywhere", lawtest.JSON, `{"Licenses":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 267\n"},
	{"nested arrays in a license", "256 levels are allowed, anywhere", lawtest.JSON, `{"Licenses":[{"x":` + strings.Repeat("[", 254) + strings.Repeat("]", 254) + `}]}`, " depth 271\n"},
	{"wrong boolean in a license", "the path leads into the list", lawtest.JSON, `{"Licenses":[{},{"Disabled":"no"}]}`, "Licenses[1].Disabled type boolean\n"},
	{"null in a license", "a license's Id cannot be null", lawtest.JSON, `{"Licenses":[{"Id":null}]}`, "Licenses[0].Id null\n"},
	{"list as a license", "an item is an object", lawtest.JSON, `{"Licenses":[[]]}`, "Licenses[0] type object\n"},
	{"object as a list", "a list is a list", lawtest.JSON, `{"Licenses":{"0":{"Id":1}}}`, "Licenses type list\n"},
	{"text as a role", "a role is a whole number", lawtest.JSON, `{"UserRoles":[1,"two"]}`, "UserRoles[1] type integer\n"},
	{"null as a role", "a role cannot be null", lawtest.JSON, `{"UserRoles":[null]}`, "UserRoles[0] null\n"},
	{"fraction as a number", "a count is whole", lawtest.JSON, `{"MessageCount":1.5}`, "MessageCount type integer\n"},
	{"octal number", "harmful to guess", lawtest.JSON, `{"MessageCount":"0x10"}`, "MessageCount type integer\n"},
	{"number beyond 64 bits", "out of range", lawtest.JSON, `{"MessageCount":99999999999999999999}`, "MessageCount range int64\n"},
	{"decimal comma", "harmful to guess", lawtest.JSON, `{"TimeZoneOffset":"1,5"}`, "TimeZoneOffset type decimal\n"},
	{"authenticator key", "its text is a GUID", lawtest.JSON, `{"MFAAuthenticatorKey":"hush"}`, "MFAAuthenticatorKey type guid\n"},
	{"wrapped list", "Json.NET's own names are no list here", lawtest.JSON, `{"UserRoles":{"$values":[1,2]}}`, "UserRoles type list\n"},
	{"gap between licenses", "the server would drop the second", lawtest.Form, `Licenses[0].Id=1&Licenses[2].Id=3`, "Licenses type list\n"},
	{"gap between roles", "the server would drop the second", lawtest.Form, `UserRoles[0]=1&UserRoles[2]=3`, "UserRoles type list\n"},
	{"roles both ways", "the server would drop the first", lawtest.Form, `UserRoles[0]=1&UserRoles=2`, "UserRoles type list\n"},
	{"another user", "an update cannot change the identity", lawtest.JSON, `{"Id":7,"Disabled":true}`, "Id identity\n"},
	{"null Id", "the identity cannot be null", lawtest.JSON, `{"Id":null}`, "Id null\n"},
	{"null boolean", "the server's member cannot be null", lawtest.JSON, `{"Disabled":null}`, "Disabled null\n"},
	{"two refusals", "Apply reports all of them", lawtest.JSON, `{"UserId":null,"AssociateId":null}`, "UserId null\nAssociateId null\n"},
	{"twelve wrong members", "decoding reports all of them", lawtest.JSON, twelveWrong,
		"ChangedBy type integer\nChangedDate type date\nCreateDate type date\nDisabled type boolean\nEmail type string\n" +
			"Id type integer\nLicenses type list\nTimeZoneOffset type decimal\nMFAAuthenticatorKey type guid\n" +
			"TotpSid type string\nUserRoles[1] null\nUplineHierarchyUsers[0].AssociateId type integer\n"},
	{"right beside wrong", "a wrong item keeps its place in a list, and its other members are read", lawtest.JSON,
		`{"Disabled":"yes","Email":"ada@example.com","Licenses":[7,{"Id":5,"StateId":"x"}],"UserRoles":["a",2]}`,
		"Disabled type boolean\nLicenses[0] type object\nLicenses[1].StateId type integer\nUserRoles[0] type integer\n"},
	{"form: type", "a member's value", lawtest.Form, "Disabled=perhaps&Licenses[1].Id=7&Licenses[0].StateId=x", "Disabled type boolean\nLicenses[0].StateId type integer\n"},
	{"form: null", "an empty value is null", lawtest.Form, "UserId=&Licenses[0].Id=", "Licenses[0].Id null\nUserId null\n"},
	{"form: no index 0", "the server would bind an empty list", lawtest.Form, "Licenses[1].Id=7", "Licenses type list\n"},
	{"form: named index", "the server would bind an empty list", lawtest.Form, "Licenses[a].Id=7", "Licenses type list\n"},
	{"form: value for objects", "the server would bind an empty list", lawtest.Form, "Licenses=7", "Licenses type list\n"},
	{"form: huge index", "nothing of its size is allocated", lawtest.Form, "UserRoles[2000000000]=7", "UserRoles type list\n"},
	{"form: authenticator key", "its text is a GUID", lawtest.Form, "MFAAuthenticatorKey=hush", "MFAAuthenticatorKey type guid\n"},
	{"form: another user", "an update cannot change the identity", lawtest.Form, "Id=7", "Id identity\n"},
	{"unknown media type", "XML is not documented", "application/xml", `<HPProUserDTO/>`, " mediatype application/xml\n"},
}

func TestMediaTypes(t *testing.T) {
	rows := []struct{ contentType, body string }{
		{"application/json", `{"UserName":"ada"}`},
		{"text/json", `{"UserName":"ada"}`},
		{"Application/JSON; charset=utf-8", "\ufeff" + `{"userNAME":"ada"}`},
		{"application/x-www-form-urlencoded", "userNAME=ada"},
		{"application/x-www-form-urlencoded; charset=utf-8", "UserName=a%64a"},
	}
	for _, row := range rows {
		update, err := hppro.Decode(row.contentType, []byte(row.body))
		if got := update.UserName.Or(""); err != nil || got != "ada" {
			t.Errorf("%s: %q, %v", row.contentType, got, err)
		}
	}
}

func TestProfileImage(t *testing.T) {
	rows := []struct {
		name, reason, member string
		want                 []byte
		problems             string
	}{
		{"not sent", "there is no image", `{}`, nil, ""},
		{"null", "there is no image", `{"ProfileImageBase64Data":null}`, nil, ""},
		{"empty", "an image of no bytes", `{"ProfileImageBase64Data":""}`, []byte{}, ""},
		{"padded", "", `{"ProfileImageBase64Data":"iVBORw=="}`, []byte("\x89PNG"), ""},
		{"white space", ".NET passes over it", `{"ProfileImageBase64Data":" iVB\r\nORw=\t= "}`, []byte("\x89PNG"), ""},
		{"no padding", ".NET wants it", `{"ProfileImageBase64Data":"iVBORw"}`, nil, "ProfileImageBase64Data type base64\n"},
		{"URL alphabet", "not the standard one", `{"ProfileImageBase64Data":"_-__"}`, nil, "ProfileImageBase64Data type base64\n"},
		{"data URL", "no prefix is documented", `{"ProfileImageBase64Data":"data:image/png;base64,iVBORw=="}`, nil, "ProfileImageBase64Data type base64\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := hppro.Decode(lawtest.JSON, []byte(row.member))
			if err := validate.Join(err, update.Validate()); err != nil {
				t.Fatalf("any text is taken, got %v", err)
			}
			user, err := hppro.Apply(hppro.User{}, update)
			if err != nil {
				t.Fatal(err)
			}
			for _, decode := range []func() ([]byte, error){update.ProfileImage, user.ProfileImage} {
				got, err := decode()
				if (got == nil) != (row.want == nil) || !bytes.Equal(got, row.want) || lawtest.Summary(t, err) != row.problems {
					t.Errorf("%q, %v; want %q, %q (%s)", got, err, row.want, row.problems, row.reason)
				}
			}
		})
	}
}
