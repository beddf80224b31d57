package userdetail_test

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFailure(t *testing.T) {
	list := validate.Errors{{Path: wire.Member("FirstName"), Code: validate.CodeRequired}}
	foreign := errors.New("the file is locked")
	rows := []struct {
		name string
		err  error
		want userdetail.Response
	}{
		{"list", list, userdetail.Response{StatusMessage: wire.Value(list.Error())}},
		{"wrapped list", fmt.Errorf("update: %w", list), userdetail.Response{StatusMessage: wire.Value("update: " + list.Error())}},
		{"foreign error", foreign, userdetail.Response{StatusMessage: wire.Value("the file is locked")}},
		{"no error", nil, userdetail.Response{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, userdetail.Failure(row.err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseError(t *testing.T) {
	const page = "<html><body><h1>Bad Gateway</h1></body></html>"
	rows := []struct{ name, reason, body, want string }{
		{"JSON string", "as the vendor's SDK sees it", string(lawtest.ReadFile(t, "failure.json")), "Record to be updated has changed since last read."},
		{"JSON string with escapes", "they are undone", `"a \"b\" \u00e9\n"`, "a \"b\" é\n"},
		{"byte order mark", "it is passed over", "\ufeff" + `"no"`, "no"},
		{"bare text", "as the vendor's SDK sees it", "Unable to complete the requested operation", "Unable to complete the requested operation"},
		{"white space around", "it says nothing", "\r\n no \n", "no"},
		{"half a JSON string", "it is bare text", `"no`, `"no`},
		{"quoted word in bare text", "it is bare text", `"FileId" is missing`, `"FileId" is missing`},
		{"response", "StatusMessage counts", `{"StatusMessage":"no","_links":[]}`, "no"},
		{"response without a message", "there is none", `{"StatusMessage":null,"_links":[]}`, ""},
		{"response with links only", "there is no message", `{"_links":[]}`, ""},
		{"other case", "names match without", `{"statusmessage":"no"}`, "no"},
		{"the documented answer", "it may come with any status", string(lawtest.ReadFile(t, "response.json")), "sample string 1"},
		{"ASP.NET's exception", "Message counts", `{"Message":"An error has occurred."}`, "An error has occurred."},
		{"other object", "better than nothing", `{"error":"no"}`, `{"error":"no"}`},
		{"broken object", "it is bare text", `{"StatusMessage":"no"`, `{"StatusMessage":"no"`},
		{"object of wrong types", "it is bare text", `{"StatusMessage":["no"]}`, `{"StatusMessage":["no"]}`},
		{"XML response", "StatusMessage counts", string(lawtest.ReadFile(t, "response.xml")), "sample string 1"},
		{"XML response without a message", "there is none", "<BaseResponseModel><_links /></BaseResponseModel>", ""},
		{"XML string", "the XML form of a JSON string", `<string xmlns="http://schemas.microsoft.com/2003/10/Serialization/">a &amp; b</string>`, "a & b"},
		{"XML exception", "Message counts", "<Error><Message>An error has occurred.</Message></Error>", "An error has occurred."},
		{"page", "it is bare text", page, page},
		{"broken XML", "it is bare text", "<Error><Message>no</Error>", "<Error><Message>no</Error>"},
		{"number", "it is bare text", "500", "500"},
		{"empty", "there is no message", "", ""},
		{"invalid UTF-8", "it must go into logs", "caf\xe9", "caf\ufffd"},
		{"access key in an address", "it is secret", "Requested URL https://api.saasu.com/User?wsaccesskey=" + lawtest.Marker + "&fileid=1", "Requested URL https://api.saasu.com/User?wsaccesskey=[secret]&fileid=1"},
		{"access key in an escaped address", "it is secret", "/login?r=%2FUser%3FWsAccessKey%3D" + lawtest.Marker, "/login?r=%2FUser%3FWsAccessKey%3D[secret]"},
		{"access key in an object", "it is secret", `{"error":{"WsAccessKey": "` + lawtest.Marker + `"}}`, `{"error":{"WsAccessKey": "[secret]"}}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			err := userdetail.ParseError([]byte(row.body))
			refused, ok := errors.AsType[*userdetail.Error](err)
			if !ok || refused.Message != row.want {
				t.Fatalf("%#v, want the message %q (%s)", err, row.want, row.reason)
			}
			if text := err.Error(); !strings.HasPrefix(text, "the server refused the update") || !strings.Contains(text, row.want) {
				t.Errorf("%q does not say it", text)
			}
		})
	}
}

func TestErrorIsShort(t *testing.T) {
	const start = "the server refused the update: "
	rows := []struct{ name, reason, body, want string }{
		{"300 bytes", "nothing is cut", strings.Repeat("a", 300), strings.Repeat("a", 300)},
		{"301 bytes", "one is too many", strings.Repeat("a", 301), strings.Repeat("a", 300) + "…"},
		{"long", "a page is cut like a line", strings.Repeat("é", 100_000), strings.Repeat("é", 150) + "…"},
		{"three bytes each", "no character is cut in two", "a" + strings.Repeat("李", 1000), "a" + strings.Repeat("李", 99) + "…"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			err := userdetail.ParseError([]byte(row.body))
			if text := err.Error(); text != start+row.want {
				t.Errorf("%s: %d bytes: %s", row.reason, len(text), text)
			}
			if got := err.(*userdetail.Error).Message; got != row.body {
				t.Error("the message is cut")
			}
		})
	}
}

// FuzzParseError: it handles any input and hides the access key.
func FuzzParseError(f *testing.F) {
	for _, name := range []string{"failure.json", "response.json", "response.xml"} {
		f.Add(lawtest.ReadFile(f, name))
	}
	f.Add([]byte("wsaccesskey=abc&x"))
	f.Add([]byte(`<Error><Message>no</Message></Error>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		err := userdetail.ParseError(body)
		if text := err.Error(); text == "" || !utf8.ValidString(text) || len(text) > 400 {
			t.Errorf("%q", text)
		}
		if bytes.Contains(body, []byte(lawtest.Marker)) {
			return // it is somewhere else, and not a key there
		}
		leaky := userdetail.ParseError(append(body, " WsAccessKey="+lawtest.Marker...))
		if refused := leaky.(*userdetail.Error); strings.Contains(refused.Message, lawtest.Marker) {
			t.Errorf("the access key is shown: %q", refused.Message)
		}
	})
}

func TestResponseDecodesForgivingly(t *testing.T) {
	rows := []struct {
		name, body string
		want       userdetail.Response
		problems   string
	}{
		{"empty", `{}`, userdetail.Response{}, ""},
		{"nulls", `{"StatusMessage":null,"_links":null}`,
			userdetail.Response{StatusMessage: wire.Null[string](), Links: wire.Null[[]userdetail.Link]()}, ""},
		{"wrong parts", `{"StatusMessage":[],"_links":[{"rel":{}},7]}`,
			userdetail.Response{Links: wire.Value([]userdetail.Link{{}, {}})},
			"StatusMessage type\n_links[0].rel type\n_links[1] type\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got userdetail.Response
			if problems := lawtest.Summary(t, got.UnmarshalJSON([]byte(row.body))); problems != row.problems {
				t.Errorf("problems %q, want %q", problems, row.problems)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var _ slog.LogValuer = userdetail.Params{}
