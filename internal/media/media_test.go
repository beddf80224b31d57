package media

import (
	"net/http"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// The servers and this package agree on every type but one.
func TestOpenFormat(t *testing.T) {
	const read, refused = http.StatusOK, http.StatusUnsupportedMediaType
	tests := []struct {
		contentType, reason string
		server              int // status
		want                Format
	}{
		{"application/json", "the usual one", read, JSON},
		{"text/json", "documented beside it", read, JSON},
		{"application/xml", "the usual one", read, XML},
		{"text/xml", "documented beside it", read, XML},
		{"application/x-www-form-urlencoded", "the usual one", read, Form},
		{"APPLICATION/JSON", "media types have no case", read, JSON},
		{"Text/Xml", "media types have no case", read, XML},

		{"application/json; charset=utf-8", "what a body is in", read, JSON},
		{"application/json; charset=UTF-8", "charsets have no case", read, JSON},
		{"application/json;charset=utf-8", "blanks are optional", read, JSON},
		{"application/json;charset=UTF-8", "both", read, JSON},
		{"application/json; charset=utf8", "unknown, so UTF-8", read, JSON},
		{"application/json; charset=UTF8", "unknown, so UTF-8", read, JSON},
		{"application/json; charset=us-ascii", "another one, so UTF-8", read, JSON},
		{"application/json; charset=iso-8859-1", "another one, so UTF-8", read, JSON},
		{"text/xml; charset=windows-1252", "another one, so UTF-8", read, XML},
		{"application/json; charset=utf-32", "another one, so UTF-8", read, JSON},
		{"application/json; charset=nonsense", "none at all, so UTF-8", read, JSON},
		{"application/json; charset=utf-16", "decoded", read, JSON},
		{"application/json; charset=utf-16be", "another one, so UTF-8", read, JSON},
		{`application/json; charset="utf-8"`, "in quotes", read, JSON},
		{"application/json; charset='utf-8'", "with apostrophes, which are letters to HTTP", read, JSON},
		{`application/json; charset=""`, "named and empty", read, JSON},
		{"application/json; charset", "named without a value", read, JSON},
		{"application/json; charset=utf-8; charset=utf-16", "the first counts", read, JSON},
		{"application/x-www-form-urlencoded; charset=utf-16", "forms have no charset", read, Form},

		{"application/json; version=1", "any other parameter is passed over", read, JSON},
		{"application/json; odata", "one without a value too", read, JSON},
		{`application/json; profile="a;b\"c"`, "a quoted one may have anything in it", read, JSON},
		{`application/json; profile="a" `, "a blank behind it", read, JSON},
		{"application/json; a=b; a=c", "even twice", read, JSON},
		{" application/json ", "blanks around", read, JSON},
		{"application/json ; charset = utf-8 ; a=b", "blanks in between", read, JSON},
		{"application/xml\t;\tcharset=utf-8", "tabs", read, XML},
		{"application / json", "blanks around the slash", read, JSON},

		{"application/merge-patch+json", "RFC 7396; the servers know it not", refused, JSON},
		{"application/merge-patch+json; charset=utf-8", "with a charset", refused, JSON},

		{"", "none", refused, Unknown},
		{" ", "none", refused, Unknown},
		{"text/plain", "another type", refused, Unknown},
		{"text/html", "another type", refused, Unknown},
		{"application/octet-stream", "another type", refused, Unknown},
		{"application/vnd.api+json", "a suffix makes another type", refused, Unknown},
		{"application/problem+json", "a suffix makes another type", refused, Unknown},
		{"application/soap+xml", "a suffix makes another type", refused, Unknown},
		{"application/xhtml+xml", "a suffix makes another type", refused, Unknown},
		{"application/json-patch+json", "a list of operations, not an update", refused, Unknown},
		{"multipart/form-data; boundary=x", "another type", refused, Unknown},
		{"application/*", "no type but a range", refused, Unknown},
		{"*/*", "no type but a range", refused, Unknown},
		{"json", "no slash", refused, Unknown},
		{"application", "no slash", refused, Unknown},
		{"application/", "no subtype", refused, Unknown},
		{"/json", "no type", refused, Unknown},
		{"application/json/x", "two slashes", refused, Unknown},
		{`"application/json"`, "in quotes", refused, Unknown},
		{"application/json;", "a parameter is missing", refused, Unknown},
		{"application/json;;", "a parameter is missing", refused, Unknown},
		{"application/json; =x", "a name is missing", refused, Unknown},
		{"application/json; charset=", "a value is missing", refused, Unknown},
		{`application/json; charset="utf-8`, "a quote is missing", refused, Unknown},
		{`application/json; charset="utf-8\`, "a quote is missing", refused, Unknown},
		{"application/json; charset=a b", "two values", refused, Unknown},
		{"application/json; profile=http://x/y", "no token", refused, Unknown},
		{"application/json, text/xml", "two types", refused, Unknown},
		{"application/json text/xml", "two types", refused, Unknown},
		{"application/json charset=utf-8", "no semicolon", refused, Unknown},
		{"application/jsön", "no ASCII", refused, Unknown},
		{"application/json; charset=ü", "no ASCII", refused, Unknown},
		{"application/json; charset=\x7f", "a control character", refused, Unknown},
		{"application/json\x00", "a control character", refused, Unknown},
	}
	for _, row := range tests {
		got, _ := Open(row.contentType, nil)
		if got != row.want {
			t.Errorf("%q: got %q, want %q: %s (the servers answer %d)", row.contentType, got, row.want, row.reason, row.server)
		}
		ours := refused
		if got != Unknown {
			ours = read
		}
		if ours != row.server && !strings.HasPrefix(row.contentType, "application/merge-patch+json") {
			t.Errorf("%q: %d, the servers answer %d: %s", row.contentType, ours, row.server, row.reason)
		}
	}
}

func TestOpenDoesNotAllocate(t *testing.T) {
	body := []byte(`{"a":1}`)
	for _, contentType := range []string{"application/json", "application/json; charset=utf-8", "text/xml", "application/x-www-form-urlencoded"} {
		if n := testing.AllocsPerRun(100, func() {
			if _, opened := Open(contentType, body); &opened[0] != &body[0] {
				t.Error("the body was copied")
			}
		}); n != 0 {
			t.Errorf("%s: %v allocations", contentType, n)
		}
	}
}

func TestUnsupported(t *testing.T) {
	for _, row := range []struct{ contentType, reason, want string }{
		{"text/plain", "a media type", "text/plain"},
		{"text/plain; charset=latin1", "parameters may hold anything", "text/plain"},
		{"Text/Html\t;a=b", "as it was sent", "Text/Html"},
		{"*/*", "tokens", "*/*"},
		{"json", "no slash is no harm", "json"},
		{"application/json;;", "what follows the type does not count", "application/json"},
		{"application/json, text/xml", "not a token", ""},
		{" image/svg+xml ", "white space around it", "image/svg+xml"},
		{"", "none was sent", ""},
		{"text/plain and more", "not a token", ""},
		{"a/b/c", "two slashes", ""},
		{"text/\"x\"", "quotes", ""},
		{"text/x\x00", "a control character", ""},
		{"text/\u00fc", "not ASCII", ""},
		{"x/" + strings.Repeat("y", 62), "64 bytes", "x/" + strings.Repeat("y", 62)},
		{"x/" + strings.Repeat("y", 63), "longer", ""},
	} {
		list := validate.List(Unsupported(row.contentType))
		if len(list) != 1 || list[0].Code != validate.CodeMediaType || list[0].Param != row.want || len(list[0].Path) != 0 {
			t.Errorf("%q: got %+v, want the parameter %q: %s", row.contentType, list, row.want, row.reason)
		}
	}
}

// FuzzOpen: whatever a header says, nothing but its grammar makes it one.
func FuzzOpen(f *testing.F) {
	for _, contentType := range []string{"application/json; charset=utf-16", `text/xml; a="\"`, "a/b;c", "\xff"} {
		f.Add(contentType, []byte("\xff\xfe{\x00"))
	}
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		format, opened := Open(contentType, body)
		if format == Unknown && string(opened) != string(body) {
			t.Errorf("%q: a body of no format was changed", contentType)
		}
		if len(opened) > 2*len(body) {
			t.Errorf("%q: %d bytes became %d", contentType, len(body), len(opened))
		}
		if param := validate.List(Unsupported(contentType))[0].Param; len(param) > 64 {
			t.Errorf("%q: the parameter %q is too long", contentType, param)
		}
	})
}
