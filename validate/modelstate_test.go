package validate

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestModelState compares with bodies that the ASP.NET stack wrote.
func TestModelState(t *testing.T) {
	const mobileText = `The field MobilePhone must match the regular expression '^(?=.*?\d.*?\d.*?\d.*?\d.*?\d)([+]?)([\d\s\(\)-]{5,20})$'.`
	tests := []struct {
		name, reason, prefix string
		err                  error
		json, xml            string
	}{
		{
			"required", "the member's name is in key and text", "user",
			Error{path("DisplayName"), CodeRequired, ""},
			`{"Message":"The request is invalid.","ModelState":{"user.DisplayName":["The DisplayName field is required."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user.DisplayName>The DisplayName field is required.</user.DisplayName></ModelState></Error>`,
		},
		{
			"pattern", "the whole pattern; backslashes doubled in JSON only, apostrophes as they are", "user",
			Error{path("MobilePhone"), CodePattern, "mobile"},
			`{"Message":"The request is invalid.","ModelState":{"user.MobilePhone":["` + strings.ReplaceAll(mobileText, `\`, `\\`) + `"]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user.MobilePhone>` + mobileText + `</user.MobilePhone></ModelState></Error>`,
		},
		{
			"body", "the key is the parameter's name", "user",
			Error{nil, CodeSyntax, "1"},
			`{"Message":"The request is invalid.","ModelState":{"user":["An error has occurred."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user>An error has occurred.</user></ModelState></Error>`,
		},
		{
			"list element", "brackets are not characters of XML names", "userDetail",
			Error{path("_links", 0, "method"), CodeType, "string"},
			`{"Message":"The request is invalid.","ModelState":{"userDetail._links[0].method":["An error has occurred."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><userDetail._links_x005B_0_x005D_.method>An error has occurred.</userDetail._links_x005B_0_x005D_.method></ModelState></Error>`,
		},
		{
			"two members", "order kept, not sorted", "user",
			Errors{{path("TimeZone"), CodeRequired, ""}, {path("AdminUser"), CodeType, ""}},
			`{"Message":"The request is invalid.","ModelState":{"user.TimeZone":["The TimeZone field is required."],"user.AdminUser":["An error has occurred."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user.TimeZone>The TimeZone field is required.</user.TimeZone><user.AdminUser>An error has occurred.</user.AdminUser></ModelState></Error>`,
		},
		{
			"two messages", "one key; XML puts a space between them", "user",
			Errors{{path("MobilePhone"), CodeType, ""}, {path("ID"), CodeNull, ""}, {path("MobilePhone"), CodeRequired, ""}},
			`{"Message":"The request is invalid.","ModelState":{"user.MobilePhone":["An error has occurred.","The MobilePhone field is required."],"user.ID":["An error has occurred."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user.MobilePhone>An error has occurred. The MobilePhone field is required.</user.MobilePhone><user.ID>An error has occurred.</user.ID></ModelState></Error>`,
		},
		{
			"media type", "nothing was read, and no member is named", "user",
			Error{nil, CodeMediaType, "text/plain"},
			`{"Message":"The request entity's media type 'text/plain' is not supported for this resource."}`,
			`<Error><Message>The request entity's media type 'text/plain' is not supported for this resource.</Message></Error>`,
		},
		{
			"another error", "as an exception; its text stays here", "user",
			errors.New("password hunter2"),
			`{"Message":"An error has occurred."}`,
			`<Error><Message>An error has occurred.</Message></Error>`,
		},
		{
			"beside another error", "ours are told", "user",
			Join(Error{path("ID"), CodeNull, ""}, context.Canceled),
			`{"Message":"The request is invalid.","ModelState":{"user.ID":["An error has occurred."]}}`,
			`<Error><Message>The request is invalid.</Message><ModelState><user.ID>An error has occurred.</user.ID></ModelState></Error>`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answer := ModelState(tt.prefix, tt.err)
			if got, err := json.Marshal(answer); err != nil || string(got) != tt.json {
				t.Errorf("JSON: %s, %v\nwant  %s\n%s", got, err, tt.json, tt.reason)
			}
			if got, err := xml.Marshal(answer); err != nil || string(got) != tt.xml {
				t.Errorf("XML: %s, %v\nwant %s\n%s", got, err, tt.xml, tt.reason)
			}
		})
	}
	for _, none := range []error{nil, Errors(nil), Errors{}} {
		if got := ModelState("user", none); !cmp.Equal(got, HTTPError{}) {
			t.Errorf("ModelState of %#v = %+v, want the zero value", none, got)
		}
	}
}

func TestModelStateKeys(t *testing.T) {
	tests := []struct {
		name, prefix string
		steps        []any
		key, message string
	}{
		{"prefix and member", "user", []any{"ID"}, "user.ID", "The ID field is required."},
		{"no prefix", "", []any{"ID"}, "ID", "The ID field is required."},
		{"body", "user", nil, "user", "The user field is required."},
		{"list as body", "users", []any{2, "ID"}, "users[2].ID", "The ID field is required."},
		{"nested", "u", []any{"Licenses", 0, "StateId"}, "u.Licenses[0].StateId", "The StateId field is required."},
		{"element", "u", []any{"UserRoles", 1}, "u.UserRoles[1]", "The UserRoles field is required."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ModelState(tt.prefix, Error{path(tt.steps...), CodeRequired, ""}).ModelState
			want := []ModelStateEntry{{tt.key, []string{tt.message}}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestModelStateWording(t *testing.T) {
	tests := []struct {
		code        Code
		param, want string
	}{
		{CodeEmail, "", "The X field is not a valid e-mail address."},
		{CodeURL, "", "The X field is not a valid fully-qualified http, https, or ftp URL."},
		{CodeMismatch, "Y", "'X' and 'Y' do not match."},
		{CodePattern, "uuid", "The field X is invalid."},
		{CodeReadOnly, "", "The field X is invalid."},
		{CodeIdentity, "", "The field X is invalid."},
		{CodeConflict, "Y", "The field X is invalid."},
		{CodeDuplicate, "", "The field X is invalid."},
		{CodeNull, "", "An error has occurred."},
		{CodeEnum, "", "An error has occurred."},
		{CodeRange, "int64", "An error has occurred."},
		{CodeRefused, "", "The field X is invalid."},
		{CodeDepth, "", "An error has occurred."},
		{CodeUnknown, "", "The field X is invalid."},
		{CodeMediaType, "utf-16", "An error has occurred."},
	}
	for _, tt := range tests {
		t.Run(string(tt.code)+tt.param, func(t *testing.T) {
			got := ModelState("", Error{path("X"), tt.code, tt.param}).ModelState[0].Messages[0]
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestXMLName(t *testing.T) {
	tests := []struct{ name, reason, key, want string }{
		{"plain", "nothing to escape", "user.ID", "user.ID"},
		{"underscore", "stands for itself", "userDetail._links", "userDetail._links"},
		{"brackets", "measured", "a[0]", "a_x005B_0_x005D_"},
		{"dollar", "measured", "userDetail.$type", "userDetail._x0024_type"},
		{"NUL", "measured", "userDetail.DisplayName\x00", "userDetail.DisplayName_x0000_"},
		{"digit first", "names do not start with one", "0a", "_x0030_a"},
		{"dot first", "names do not start with one", ".a", "_x002E_a"},
		{"colon", "a local name has none", "a:b", "a_x003A_b"},
		{"looks escaped", "would decode to something else", "a_x005B_", "a_x005F_x005B_"},
		{"looks escaped, long", "eight digits count too", "_X0001F600_", "_x005F_X0001F600_"},
		{"looks escaped, but for a digit", "it would not decode", "_x00ZZ_", "_x00ZZ_"},
		{"looks escaped but is not", "no closing underscore", "_x005B", "_x005B"},
		{"beyond U+FFFF", "one escape", "a\U0001F600", "a_x0001F600_"},
		{"last of one unit", "four digits", "a\uFFFF", "a_xFFFF_"},
		{"first beyond U+FFFF", "eight digits", "a\U00010000", "a_x00010000_"},
		{"brace", "it follows z", "a{", "a_x007B_"},
		{"empty", "no such name", "", "_"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := xmlName(tt.key); got != tt.want {
				t.Errorf("xmlName(%q) = %q, want %q: %s", tt.key, got, tt.want, tt.reason)
			}
		})
	}
}

func TestHTTPErrorIsReadStrictly(t *testing.T) {
	for _, body := range []string{`[]`, `{"ModelState":[1]}`, `{"ModelState":"x"}`, `{"ModelState":{"a":"x"}}`, `{"ModelState":{"a":[1]}}`, `{"Message":1}`} {
		read := HTTPError{Message: "kept"}
		if err := json.Unmarshal([]byte(body), &read); err == nil || read.Message != "kept" {
			t.Errorf("%s was read as %v, %v", body, read, err)
		}
	}
}

// FuzzHTTPError: whatever the prefix, both forms are well-formed and hold
// every key and message.
func FuzzHTTPError(f *testing.F) {
	f.Add("user", "ID", "Y")
	f.Add("", "<&>\"'", "]]>")
	f.Add("0\xff", "\x00\u2028\uFFFE", "\r\n")
	f.Fuzz(func(t *testing.T, prefix, name, other string) {
		answer := ModelState(prefix, Errors{{path(name), CodeMismatch, other}, {nil, CodeSyntax, ""}})
		body, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		var read struct {
			Message    string
			ModelState map[string][]string
		}
		if err := json.Unmarshal(body, &read); err != nil || read.Message == "" || len(read.ModelState) != len(answer.ModelState) {
			t.Errorf("JSON %s: %v", body, err)
		}
		body, err = xml.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		elements := 0
		for d := xml.NewDecoder(strings.NewReader(string(body))); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("XML %s: %v", body, err)
			}
			if _, ok := token.(xml.StartElement); ok {
				elements++
			}
		}
		if want := 3 + len(answer.ModelState); elements != want {
			t.Errorf("XML %s: %d elements, want %d", body, elements, want)
		}
	})
}

// TestHTTPErrorIsReadBack: what was written, in its order; what is no such
// answer changes nothing.
func TestHTTPErrorIsReadBack(t *testing.T) {
	for _, tt := range []struct {
		name, reason, body string
		want               string // as it is written, "" for an error
	}{
		{"answer", "keys keep their order", `{"Message":"no","ModelState":{"user.b":["x","y"],"user.a":[]}}`, `{"Message":"no","ModelState":{"user.b":["x","y"],"user.a":[]}}`},
		{"other members", "they are passed over", `{"message":"no","MessageDetail":"hush"}`, `{"Message":"no"}`},
		{"null", "as good as absent", `{"Message":"no","ModelState":null}`, `{"Message":"no"}`},
		{"no object", "it is no answer of this kind", `["no"]`, ""},
		{"a text for the messages", "they are lists", `{"Message":"no","ModelState":{"a":"x"}}`, ""},
		{"a list for the keys", "they are members", `{"Message":"no","ModelState":["x"]}`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := HTTPError{Message: "before"}
			err := json.Unmarshal([]byte(tt.body), &read)
			if tt.want == "" {
				if err == nil || read.Message != "before" || read.ModelState != nil {
					t.Errorf("read as %v with %v, though %s", read, err, tt.reason)
				}
				return
			}
			written, also := json.Marshal(read)
			if err != nil || also != nil || string(written) != tt.want {
				t.Errorf("read and written as %s, errors %v and %v, want %s: %s", written, err, also, tt.want, tt.reason)
			}
		})
	}
}
