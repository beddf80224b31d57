package media

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

func TestType(t *testing.T) {
	for _, row := range []struct {
		contentType, reason string
		want                Format
	}{
		{"application/json", "the usual one", JSON},
		{"text/json", "documented beside it", JSON},
		{"APPLICATION/JSON", "media types have no case", JSON},
		{"application/json; charset=utf-8", "the only charset there is", JSON},
		{"application/json; charset=UTF-8", "without case", JSON},
		{"application/json;charset=utf-8", "without a space", JSON},
		{"application/json;charset=UTF-8", "without both", JSON},
		{"application/json; charset=\"utf-8\"", "in quotes", JSON},
		{"application/json; charset=iso-8859-1", "nothing here decodes it", Unknown},
		{"application/json; charset=utf-16", "nor this", Unknown},
		{"application/xml", "", XML},
		{"text/xml; charset=utf-8", "", XML},
		{"application/x-www-form-urlencoded", "", Form},
		{"application/vnd.api+json", "the servers answer 415", Unknown},
		{"application/xhtml+xml", "the servers answer 415", Unknown},
		{"multipart/form-data; boundary=x", "the servers answer 415", Unknown},
		{"text/plain", "the servers answer 415", Unknown},
		{"", "the servers answer 415", Unknown},
		{"application/json;;", "malformed", Unknown},
	} {
		if got := Type(row.contentType); got != row.want {
			t.Errorf("%q: got %q, want %q: %s", row.contentType, got, row.want, row.reason)
		}
	}
}

func TestUnsupported(t *testing.T) {
	for _, row := range []struct{ contentType, reason, want string }{
		{"text/plain", "a media type", "text/plain"},
		{"text/plain; charset=latin1", "parameters may hold anything", "text/plain"},
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
