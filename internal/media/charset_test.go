package media

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"
)

// units writes a text as UTF-16.
func units(order binary.AppendByteOrder, text string) string {
	var body []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		body = order.AppendUint16(body, unit)
	}
	return string(body)
}

func TestOpenCharset(t *testing.T) {
	little := func(text string) string { return units(binary.LittleEndian, text) }
	big := func(text string) string { return units(binary.BigEndian, text) }
	const text, mark = `{"a":"é€😀"}`, "\ufeff"
	const xml16, xml8 = `<?xml version="1.0" encoding="utf-16"?><a>é</a>`, `<?xml version="1.0" encoding="utf-8" ?><a>é</a>`
	tests := []struct{ name, reason, contentType, body, want string }{
		{"UTF-8", "", "application/json; charset=nonsense", text, text},
		{"UTF-8 with a mark", "the reader skips it", "application/json", mark + text, mark + text},
		{"UTF-16", "little-endian without a mark", "application/json; charset=utf-16", little(text), text},
		{"UTF-16, other case", "", "application/json; Charset=UTF-16", little(text), text},
		{"UTF-16 with a mark", "", "application/json; charset=utf-16", little(mark + text), mark + text},
		{"UTF-16, big-endian with a mark", "", "text/json; charset=utf-16", big(mark + text), mark + text},
		{"UTF-16 without a charset", "the mark says it", "application/json", little(mark + text), mark + text},
		{"UTF-16, big-endian without a charset", "the mark says it", "application/json; charset=utf-8", big(mark + text), mark + text},
		{"merge patch", "", "application/merge-patch+json; charset=utf-16", little(text), text},
		{"UTF-8 with a mark as UTF-16", "the mark knows better", "application/json; charset=utf-16", mark + text, mark + text},
		{"second charset", "the first counts", "application/json; charset=utf-8; charset=utf-16", text, text},
		{"in quotes", "the servers look for utf-16 without them", `application/json; charset="utf-16"`, text, text},
		{"utf-16le", "to the servers another one, so UTF-8", "application/json; charset=utf-16le", text, text},
		{"half a pair", "no UTF-8, so the reader refuses it", "application/json; charset=utf-16", "\"\x00\x3d\xd8\"\x00", "\"\xff\""},
		{"other half", "", "application/json; charset=utf-16", "\"\x00\x00\xdc\"\x00", "\"\xff\""},
		{"half a pair at the end", "", "application/json; charset=utf-16", "\"\x00\x3d\xd8", "\"\xff"},
		{"half a unit", "", "application/json; charset=utf-16", "1\x00\x00", "1\xff"},
		{"one byte", "", "application/json; charset=utf-16", "1", "\xff"},
		{"empty", "", "application/json; charset=utf-16", "", ""},
		{"form", "always UTF-8", "application/x-www-form-urlencoded; charset=utf-16", "a=é", "a=é"},

		{"XML", "", "application/xml; charset=utf-16", little("<a>é</a>"), "<a>é</a>"},
		{"XML with a mark", "", "text/xml; charset=utf-16", little(mark + "<a/>"), mark + "<a/>"},
		{"XML, big-endian", "the servers refuse it: this is no XML", "text/xml; charset=utf-16", big("\ufeff<"), "\ufffe\u3c00"},
		{"XML without a charset", "the servers refuse it", "text/xml", little(mark + "<a/>"), little(mark + "<a/>")},
		{"XML that declares it", "becomes a declaration of UTF-8", "text/xml; charset=utf-16", little(mark + xml16), mark + xml8},
		{"XML that declares its order", "", "text/xml; charset=utf-16",
			little(`<?xml version='1.0' encoding = 'UTF-16LE' standalone='yes'?><a/>`), `<?xml version='1.0' encoding = 'utf-8'    standalone='yes'?><a/>`},
		{"XML that declares UTF-8", "is not what it says", "text/xml; charset=utf-16", little(xml8), little(xml8)},
		{"XML that declares the other order", "is not what it says", "text/xml; charset=utf-16",
			little(`<?xml version="1.0" encoding="utf-16be"?><a/>`), little(`<?xml version="1.0" encoding="utf-16be"?><a/>`)},
		{"XML that declares no encoding", "", "text/xml; charset=utf-16", little(`<?xml version="1.0"?><a encoding="x"/>`), `<?xml version="1.0"?><a encoding="x"/>`},
		{"UTF-8 that declares UTF-16", "is left to the reader", "text/xml", xml16, xml16},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, got := Open(tt.contentType, []byte(tt.body)); string(got) != tt.want {
				t.Errorf("%s: got %q, want %q (%s)", tt.contentType, got, tt.want, tt.reason)
			}
		})
	}
}
