package oauthusers_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
)

const twelveWrong = `{
	"Id": "seven", "FullName": {}, "Email": [], "Language": "EnglishUK", "PasswordSalt": {}, "LastHelpVisited": 1.5,
	"InvalidLoginAttempts": true, "Active": "perhaps", "LastAccess": "yesterday", "Businesses": 7, "UserRoles": [1, "x", 2],
	"ClearAvatarFile": "no"
}`

// manyIDs is a list of n ids from first on, as JSON.
func manyIDs(first, n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, ",%d", first+i)
	}
	return "[" + strings.TrimPrefix(text.String(), ",") + "]"
}

var badInputs = []lawtest.BadInput{
	{"empty body", "there is nothing to read", lawtest.JSON, "", " syntax 0\n"},
	{"null", "a body cannot be null", lawtest.JSON, "null", " null\n"},
	{"array", "a body is an object", lawtest.JSON, "[]", " type object\n"},
	{"text", "a body is an object", lawtest.JSON, `"Not found"`, " type object\n"},
	{"truncated", "the offset is the end of the text", lawtest.JSON, `{"FullName":"Ad`, " syntax 15\n"},
	{"second value", "one body, one value", lawtest.JSON, `{}{}`, " syntax 2\n"},
	{"comment", "strict RFC 8259 on purpose", lawtest.JSON, `{/* hi */}`, " syntax 1\n"},
	{"invalid UTF-8", "JSON is UTF-8", lawtest.JSON, "{\"FullName\":\"a\xff\"}", " syntax 14\n"},
	{"deep, in an unknown member", "256 levels are allowed, anywhere", lawtest.JSON, `{"x":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 260\n"},
	{"deep, in a list", "256 levels are allowed, anywhere", lawtest.JSON, `{"UserRoles":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`, " depth 268\n"},
	{"another user", "an update cannot change the identity", lawtest.JSON, `{"Id":1}`, "Id identity\n"},
	{"id beyond 64 bits", "ids are long", lawtest.JSON, `{"Id":9223372036854775808}`, "Id range int64\n"},
	{"null for a boolean", "booleans are never null", lawtest.JSON, `{"OnPlaformInvoices":null}`, "OnPlaformInvoices null\n"},
	{"empty text for a boolean", "it is not a boolean, and null is not allowed", lawtest.JSON, `{"Active":""}`, "Active type boolean\n"},
	{"null for a required text", "required says more than null", lawtest.JSON, `{"Email":null}`, "Email required text\n"},
	{"null for a required number", "required says more than null", lawtest.JSON, `{"InvalidLoginAttempts":null}`, "InvalidLoginAttempts required\n"},
	{"white space for a required secret", "a secret is text, and the rule is about the text", lawtest.JSON, `{"PasswordSalt":" \t"}`, "PasswordSalt required text\n"},
	{"language that is not listed", "three are documented", lawtest.JSON, `{"Language":4}`, "Language enum 1 2 3\n"},
	{"language zero", "sent, but none of the three", lawtest.JSON, `{"Language":0}`, "Language enum 1 2 3\n"},
	{"language by name", "the enumeration is of numbers", lawtest.JSON, `{"Language":"Spanish"}`, "Language type integer\n"},
	{"avatar by another scheme", "http or https", lawtest.JSON, `{"NewAvatarUrl":"ftp://example.com/a.png"}`, "NewAvatarUrl url\n"},
	{"avatar without a host", "an absolute URL", lawtest.JSON, `{"NewAvatarUrl":"/a.png"}`, "NewAvatarUrl url\n"},
	{"avatar of white space", "not empty, and no URL", lawtest.JSON, `{"NewAvatarUrl":" "}`, "NewAvatarUrl url\n"},
	{"avatar set and removed", "one slot, two instructions", lawtest.JSON, `{"NewAvatarUrl":"https://example.com/a.png","ClearAvatarFile":true}`, "ClearAvatarFile conflict NewAvatarUrl\n"},
	{"avatar wrong and removed", "both are reported", lawtest.JSON, `{"NewAvatarUrl":"x","ClearAvatarFile":true}`, "NewAvatarUrl url\nClearAvatarFile conflict NewAvatarUrl\n"},
	{"role added and removed", "contradicting instructions", lawtest.JSON, `{"AddedUserRoles":[1,2],"RemovedUserRoles":[3,2]}`, "RemovedUserRoles conflict AddedUserRoles\n"},
	{"an item that cannot be read", "what nobody sent contradicts nothing", lawtest.JSON, `{"AddedChatRooms":[0],"RemovedChatRooms":[1,true]}`, "RemovedChatRooms[1] type integer\n"},
	{"contradiction after a new list", "the list does not decide it", lawtest.JSON, `{"ChatRooms":[],"AddedChatRooms":[2],"RemovedChatRooms":[2]}`, "RemovedChatRooms conflict AddedChatRooms\n"},
	{"long lists that touch at the end", "an index finds it in time", lawtest.JSON, `{"AddedBusinesses":` + manyIDs(0, 100_000) + `,"RemovedBusinesses":` + manyIDs(99_999, 100_000) + `}`, "RemovedBusinesses conflict AddedBusinesses\n"},
	{"null in a list", "an id is a number", lawtest.JSON, `{"UserRoles":[1,null]}`, "UserRoles[1] null\n"},
	{"list of lists", "an id is a number", lawtest.JSON, `{"UserRoles":[[1]]}`, "UserRoles[0] type integer\n"},
	{"object for a list", "a list is a list", lawtest.JSON, `{"RemovedChatRooms":{}}`, "RemovedChatRooms type list\n"},
	{"twelve wrong members", "decoding reports all of them", lawtest.JSON, twelveWrong,
		"Id type integer\nFullName type string\nEmail type string\nLanguage type integer\nPasswordSalt type string\n" +
			"LastHelpVisited type integer\nInvalidLoginAttempts type integer\nActive type boolean\nLastAccess type date\n" +
			"Businesses type list\nUserRoles[1] type integer\nClearAvatarFile type boolean\n"},
}

// TestUnknownMediaTypes: JSON is the only documented format.
func TestUnknownMediaTypes(t *testing.T) {
	for _, contentType := range []string{"", "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json-patch"} {
		_, err := oauthusers.Decode(contentType, []byte("{}"))
		if got, want := lawtest.Summary(t, err), strings.TrimSuffix(" mediatype "+contentType, " ")+"\n"; got != want {
			t.Errorf("%q: %q, want %q", contentType, got, want)
		}
	}
	for _, contentType := range []string{"application/json", "text/json; charset=utf-8"} {
		if _, err := oauthusers.Decode(contentType, []byte("{}")); err != nil {
			t.Errorf("%q: %v", contentType, err)
		}
	}
}

// TestGoodInput lists what must not be reported.
func TestGoodInput(t *testing.T) {
	rows := []struct{ name, reason, body string }{
		{"empty address", "it is not an instruction", `{"NewAvatarUrl":"","ClearAvatarFile":true}`},
		{"address and false", "false is not an instruction", `{"NewAvatarUrl":"https://example.com/a.png","ClearAvatarFile":false}`},
		{"address and null", "null is not an instruction", `{"NewAvatarUrl":"HTTP://EXAMPLE.COM","ClearAvatarFile":null}`},
		{"same id in two lists", "each list is for itself", `{"AddedUserRoles":[1],"RemovedChatRooms":[1]}`},
		{"same id in the list and removed", "first replaced, then removed", `{"UserRoles":[1],"RemovedUserRoles":[1]}`},
		{"free text for e-mail addresses", "no form is documented", `{"Email":"ada","SupportTeamUserEmail":"none"}`},
		{"free text for the call back", "its form is not checked", `{"EmailCallBackGuid":"x"}`},
		{"nulls", "these can be null", `{"AccessToken":null,"Devices":null,"LastAccess":null,"Businesses":null,"NewPassword":null}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := oauthusers.Decode(lawtest.JSON, []byte(row.body))
			if err = validate.Join(err, update.ValidatePartial()); err == nil {
				_, err = oauthusers.Apply(ada(t), update)
			}
			if err != nil {
				t.Errorf("%v: %s", err, row.reason)
			}
		})
	}
}
