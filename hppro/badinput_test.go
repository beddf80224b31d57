package hppro_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
)

// receive does what a service does with a body: read it, judge it, merge it.
// It returns the record to store.
func receive(existing hppro.User, contentType string, body []byte) (hppro.User, error) {
	update, decodeErr := hppro.Decode(contentType, body)
	if err := validate.Join(decodeErr, update.Validate()); err != nil {
		return existing, err
	}
	return hppro.Apply(existing, update)
}

const twelveWrong = `{
	"ChangedBy": "nobody", "ChangedDate": "yesterday", "CreateDate": [], "Disabled": "perhaps", "Email": {"at": "home"},
	"Id": 1.5, "Licenses": {"0": {}}, "TimeZoneOffset": "west", "MFAAuthenticatorKey": "not a GUID", "TotpSid": [],
	"UserRoles": [1, null], "UplineHierarchyUsers": [{"AssociateId": true}]
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
	{"text", "a body is an object", jsonType, `"Ada"`, " type\n", "object"},
	{"truncated in a list", "the offset is the end of the text", jsonType, `{"UserRoles":[1,`, " syntax\n", "offset 16"},
	{"second value", "one body, one value", jsonType, `{}{}`, " syntax\n", "offset 2"},
	{"comment", "strict RFC 8259 on purpose", jsonType, `{/* hi */}`, " syntax\n", "offset 1"},
	{"trailing comma", "strict RFC 8259 on purpose", jsonType, `{"UserRoles":[1,]}`, " syntax\n", "offset 16"},
	{"invalid UTF-8", "JSON is UTF-8", jsonType, "{\"Email\":\"a\xff\"}", " syntax\n", "offset 11"},
	{"nested arrays in a list", "256 levels are allowed, anywhere", jsonType, `{"Licenses":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth\n", "body"},
	{"nested arrays in a license", "256 levels are allowed, anywhere", jsonType, `{"Licenses":[{"x":` + strings.Repeat("[", 254) + strings.Repeat("]", 254) + `}]}`, " depth\n", "body"},
	{"wrong boolean in a license", "the path leads into the list", jsonType, `{"Licenses":[{},{"Disabled":"no"}]}`, "Licenses[1].Disabled type\n", "true or false"},
	{"null in a license", "a license's Id cannot be null", jsonType, `{"Licenses":[{"Id":null}]}`, "Licenses[0].Id null\n", "null"},
	{"list as a license", "an item is an object", jsonType, `{"Licenses":[[]]}`, "Licenses[0] type\n", "object"},
	{"object as a list", "a list is a list", jsonType, `{"Licenses":{"0":{"Id":1}}}`, "Licenses type\n", "a list"},
	{"text as a role", "a role is a whole number", jsonType, `{"UserRoles":[1,"two"]}`, "UserRoles[1] type\n", "whole number"},
	{"null as a role", "a role cannot be null", jsonType, `{"UserRoles":[null]}`, "UserRoles[0] null\n", "null"},
	{"fraction as a number", "a count is whole", jsonType, `{"MessageCount":1.5}`, "MessageCount type\n", "whole number"},
	{"octal number", "harmful to guess", jsonType, `{"MessageCount":"0x10"}`, "MessageCount type\n", "whole number"},
	{"number beyond 64 bits", "out of range", jsonType, `{"MessageCount":99999999999999999999}`, "MessageCount range\n", "whole number"},
	{"decimal comma", "harmful to guess", jsonType, `{"TimeZoneOffset":"1,5"}`, "TimeZoneOffset type\n", "decimal"},
	{"authenticator key", "its text is a GUID", jsonType, `{"MFAAuthenticatorKey":"hush"}`, "MFAAuthenticatorKey type\n", "a GUID"},
	{"another user", "an update cannot change the identity", jsonType, `{"Id":7,"Disabled":true}`, "Id identity\n", "Id"},
	{"null Id", "the identity cannot be null", jsonType, `{"Id":null}`, "Id null\n", "null"},
	{"null boolean", "the server's member cannot be null", jsonType, `{"Disabled":null}`, "Disabled null\n", "null"},
	{"two refusals", "Apply reports all of them", jsonType, `{"UserId":null,"AssociateId":null}`, "UserId null\nAssociateId null\n", "null"},
	{"twelve wrong members", "decoding reports all of them", jsonType, twelveWrong,
		"ChangedBy type\nChangedDate type\nCreateDate type\nDisabled type\nEmail type\nId type\nLicenses type\nTimeZoneOffset type\n" +
			"MFAAuthenticatorKey type\nTotpSid type\nUserRoles[1] null\nUplineHierarchyUsers[0].AssociateId type\n", "a GUID"},
	{"form: type", "a member's value", formType, "Disabled=perhaps&Licenses[1].Id=7&Licenses[0].StateId=x", "Disabled type\nLicenses[0].StateId type\n", "true or false"},
	{"form: null", "an empty value is null", formType, "UserId=&Licenses[0].Id=", "Licenses[0].Id null\nUserId null\n", "null"},
	{"form: no index 0", "the server would bind an empty list", formType, "Licenses[1].Id=7", "Licenses type\n", "Name[0].Member"},
	{"form: named index", "the server would bind an empty list", formType, "Licenses[a].Id=7", "Licenses type\n", "Name[0].Member"},
	{"form: value for objects", "the server would bind an empty list", formType, "Licenses=7", "Licenses type\n", "a list of objects"},
	{"form: huge index", "nothing of its size is allocated", formType, "UserRoles[2000000000]=7", "UserRoles type\n", "a list"},
	{"form: authenticator key", "its text is a GUID", formType, "MFAAuthenticatorKey=hush", "MFAAuthenticatorKey type\n", "a GUID"},
	{"form: another user", "an update cannot change the identity", formType, "Id=7", "Id identity\n", "Id"},
	{"unknown media type", "XML is not documented", "application/xml", `<HPProUserDTO/>`, " type\n", "application/json"},
}

func TestBadInput(t *testing.T) {
	for _, row := range badInputs {
		t.Run(row.name, func(t *testing.T) {
			stored, err := receive(ada(t), row.contentType, []byte(row.body))
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
			var update hppro.Update
			if err := json.Unmarshal([]byte(row.body), &update); err == nil {
				t.Errorf("%s: read without an error", row.reason)
			}
		})
	}
}

// TestDecodeFillsWhatItCan: a wrong item keeps its place in a list, and its
// other members are read.
func TestDecodeFillsWhatItCan(t *testing.T) {
	body := `{"Disabled":"yes","Email":"ada@example.com","Licenses":[7,{"Id":5,"StateId":"x"}],"UserRoles":["a",2]}`
	update, err := hppro.Decode(jsonType, []byte(body))
	if got, want := summary(t, err), "Disabled type\nLicenses[0] type\nLicenses[1].StateId type\nUserRoles[0] type\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	var want hppro.Update
	want.Email.Set("ada@example.com")
	want.Licenses.Set([]hppro.License{{}, {ID: 5}})
	want.UserRoles.Set([]int64{0, 2})
	if diff := cmp.Diff(want, update); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUnmarshalResetsItsReceiver(t *testing.T) {
	update, user, answer := hppro.Full(ada(t)), ada(t), hppro.Failure(validate.Errors{{Code: validate.CodeNull}})
	for _, err := range []error{update.UnmarshalJSON([]byte(`{}`)), user.UnmarshalJSON([]byte(`{}`)), answer.UnmarshalJSON([]byte(`[`))} {
		if err != nil && summary(t, err) != " syntax\n" {
			t.Fatal(err)
		}
	}
	if !cmp.Equal(update, hppro.Update{}) || !cmp.Equal(user, hppro.User{}) || !cmp.Equal(answer, hppro.Response{}) {
		t.Errorf("%q of the update, or something of the others, is kept", update.Paths())
	}
}

// TestDecodeKeepsNoBody overwrites the body after decoding.
func TestDecodeKeepsNoBody(t *testing.T) {
	body := readFile(t, "request.json")
	update, err := hppro.Decode(jsonType, body)
	if err != nil {
		t.Fatal(err)
	}
	copy(body, bytes.Repeat([]byte("#"), len(body)))
	again, err := hppro.Decode(jsonType, readFile(t, "request.json"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(again, update); diff != "" {
		t.Errorf("the update changed with the body:\n%s", diff)
	}
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
		{"no padding", ".NET wants it", `{"ProfileImageBase64Data":"iVBORw"}`, nil, "ProfileImageBase64Data type\n"},
		{"URL alphabet", "not the standard one", `{"ProfileImageBase64Data":"_-__"}`, nil, "ProfileImageBase64Data type\n"},
		{"data URL", "no prefix is documented", `{"ProfileImageBase64Data":"data:image/png;base64,iVBORw=="}`, nil, "ProfileImageBase64Data type\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := hppro.Decode(jsonType, []byte(row.member))
			if err := validate.Join(err, update.Validate()); err != nil {
				t.Fatalf("any text is taken, got %v", err)
			}
			user, err := hppro.Apply(hppro.User{}, update)
			if err != nil {
				t.Fatal(err)
			}
			for _, decode := range []func() ([]byte, error){update.ProfileImage, user.ProfileImage} {
				got, err := decode()
				if (got == nil) != (row.want == nil) || !bytes.Equal(got, row.want) || summary(t, err) != row.problems {
					t.Errorf("%q, %v; want %q, %q (%s)", got, err, row.want, row.problems, row.reason)
				}
			}
		})
	}
}
