package conformance

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"github.com/seed16fbf055/userupdate/adminusers"
)

// TestCharsets reads bodies through a whole Decode. The verdicts are the
// server's, which was asked for each of them.
func TestCharsets(t *testing.T) {
	encode := func(order binary.AppendByteOrder, text string) string {
		var body []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			body = order.AppendUint16(body, unit)
		}
		return string(body)
	}
	little := func(text string) string { return encode(binary.LittleEndian, text) }
	const (
		json, mark = `{"Username":"Zoë 😀"}`, "\ufeff"
		bare       = `<User><Username>Zoë 😀</Username></User>`
		xml8       = `<?xml version="1.0" encoding="utf-8"?>` + bare
		xml16      = `<?xml version="1.0" encoding="utf-16"?>` + bare
	)
	tests := []struct {
		name, reason, contentType, body string
		reads                           bool
	}{
		{"JSON", "", "application/json; charset=iso-8859-1", json, true},
		{"JSON in UTF-16", "", "application/json; charset=utf-16", little(json), true},
		{"JSON in UTF-16 with a mark", "", "application/json; charset=utf-16", little(mark + json), true},
		{"JSON in UTF-16, big-endian with a mark", "", "application/json", encode(binary.BigEndian, mark+json), true},
		{"JSON in UTF-16, big-endian", "is read as little-endian", "application/json; charset=utf-16", encode(binary.BigEndian, json), false},
		{"JSON in UTF-16 without a charset", "is read as UTF-8", "application/json", little(json), false},
		{"JSON in UTF-8 as UTF-16", "", "application/json; charset=utf-16", json, false},
		{"XML", "", "text/xml; charset=nonsense", xml8, true},
		{"XML in UTF-16", "", "text/xml; charset=utf-16", little(bare), true},
		{"XML in UTF-16 that says so", "", "text/xml; charset=utf-16", little(mark + xml16), true},
		{"XML in UTF-16 that says UTF-8", "", "text/xml; charset=utf-16", little(xml8), false},
		{"XML in UTF-8 that says UTF-16", "", "text/xml; charset=utf-8", xml16, false},
		{"XML in UTF-16, big-endian", "", "text/xml; charset=utf-16", encode(binary.BigEndian, mark+bare), false},
		{"XML in UTF-8 as UTF-16", "", "text/xml; charset=utf-16", bare, false},
		{"form", "has no charset", "application/x-www-form-urlencoded; charset=utf-16", "Username=Zo%C3%AB+😀", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			update, err := adminusers.Decode(tt.contentType, []byte(tt.body))
			if (err == nil) != tt.reads {
				t.Fatalf("%v, want read %v (%s)", err, tt.reads, tt.reason)
			}
			if name, _ := update.Username.Get(); tt.reads && name != "Zoë 😀" {
				t.Errorf("read as %q", name)
			}
		})
	}
}
