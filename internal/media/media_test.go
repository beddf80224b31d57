package media

import "testing"

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
	const want = "application/json or application/xml"
	if got := Unsupported(JSON, XML).Error(); got != "body: must be "+want {
		t.Errorf("got %q", got)
	}
}
