package xmlio

import (
	"encoding/xml"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const declared = ` xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`

func TestMarshal(t *testing.T) {
	id := uuid.MustParse("a2d8b2d2-1673-4f2d-a9ec-b02947160be7")
	tests := []struct {
		name, reason string
		value        change
		want         string
	}{
		{"nothing", "absent is left out", change{}, ``},
		{"scalars", "in element order",
			change{Colour: wire.Value(colour("RED")), Pin: wire.Value(wire.NewSecret("0<1")), Name: wire.Value("x"), ID: wire.Value(id),
				Seen: wire.Value(date(t, "2024-03-28T08:12:49.3500000+00:00")), Format: wire.Value(uint8(200)),
				Count: wire.Value(int64(-5)), Active: wire.Value(false)},
			`<ID>` + id.String() + `</ID><Active>false</Active><Count>-5</Count><Format>200</Format>` +
				`<Seen>2024-03-28T08:12:49.35+00:00</Seen><Name>x</Name><Pin>0&lt;1</Pin><Colour>RED</Colour>`},
		{"null", "marked, but strings left out",
			change{ID: wire.Null[uuid.UUID](), Seen: wire.Null[wire.DateTime](), Name: wire.Null[string](), Pin: wire.Null[wire.Secret](),
				Owner: wire.Null[owner](), Links: wire.Null[[]link]()},
			`<ID xsi:nil="true"></ID><Seen xsi:nil="true"></Seen>`},
		{"empty", "not null", change{Name: wire.Value(""), Owner: wire.Value(owner{}), Links: wire.Value([]link{})},
			`<Name></Name><Owner><Name></Name><Age>0</Age></Owner><_links></_links>`},
		{"zero enum", "its first name", change{Colour: wire.Value(colour(""))}, `<Colour>NONE</Colour>`},
		{"nested", "without declarations",
			change{Owner: wire.Value(owner{Name: "a", Links: wire.Value([]link{{}})}), Links: wire.Value([]link{{Rel: wire.Value("b")}, {Level: wire.Null[int64]()}})},
			`<Owner><Name>a</Name><Age>0</Age><_links><Link></Link></_links></Owner>` +
				`<_links><Link><rel>b</rel></Link><Link><level xsi:nil="true"></level></Link></_links>`},
		{"carriage return", "plain, it would be read as a line feed", change{Name: wire.Value(" a\r\nb\t")}, `<Name> a&#xD;` + "\n" + `b&#x9;</Name>`},
		{"markup", "as references", change{Name: wire.Value("<&>\"']]>")}, `<Name>&lt;&amp;&gt;&#34;&#39;]]&gt;</Name>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := xml.Marshal(tt.value)
			if err != nil {
				t.Fatalf("%s: %v", tt.reason, err)
			}
			if diff := cmp.Diff(`<Thing`+declared+`>`+tt.want+`</Thing>`, string(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
			appended, err := tt.value.AppendXML([]byte("before"))
			if err != nil || string(appended) != "before"+string(got) {
				t.Errorf("%s: appended is %s, error %v", tt.reason, appended, err)
			}
		})
	}
}

func TestMarshalIndent(t *testing.T) {
	got, err := xml.MarshalIndent(change{Name: wire.Value("x"), Format: wire.Null[uint8](), Links: wire.Value([]link{{Rel: wire.Value("y")}})}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	want := `<Thing` + declared + `>
  <Format xsi:nil="true"></Format>
  <Name>x</Name>
  <_links>
    <Link>
      <rel>y</rel>
    </Link>
  </_links>
</Thing>`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMarshalRefuses(t *testing.T) {
	name := func(s string) change { return change{Name: wire.Value(s)} }
	tests := []struct {
		name, reason string
		value        change
		want         string
	}{
		{"control", "no XML document holds one", name("a\x00b"), "Name type characters"},
		{"U+FFFE", "no XML document holds it", name("\ufffe"), "Name type characters"},
		{"invalid UTF-8", "no text", name("\xff"), "Name type characters"},
		{"encoded surrogate", "no text", name("\xed\xa0\x80"), "Name type characters"},
		{"secret", "the same", change{Pin: wire.Value(wire.NewSecret("hunter2\x01"))}, "Pin type characters"},
		{"number without a name", "XML has names only", change{Colour: wire.Value(colour("7"))}, "Colour type name"},
		{"nested", "with the path", change{Owner: wire.Value(owner{Links: wire.Value([]link{{}, {Rel: wire.Value("\x01")}})})}, "Owner._links[1].rel type characters"},
		{"two", "the first counts", change{Name: wire.Value("\x01"), Colour: wire.Value(colour("7"))}, "Name type characters"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := xml.Marshal(tt.value)
			if diff := cmp.Diff([]string{tt.want}, details(err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error holds the value: %v", err)
			}
			appended, own := tt.value.AppendXML([]byte("before"))
			if diff := cmp.Diff(err, own); diff != "" || string(appended) != "before" {
				t.Errorf("%s: appended is %s (-want +got):\n%s", tt.reason, appended, diff)
			}
		})
	}
}

func TestMarshalInEnvelope(t *testing.T) {
	got, err := xml.Marshal(envelope{Before: "b", Item: change{Name: wire.Value("x")}, After: "a"})
	want := `<envelope><Before>b</Before><Item` + declared + `><Name>x</Name></Item><After>a</After></envelope>`
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
	var outside struct {
		XMLName xml.Name `xml:"e"`
		Item    change   `xml:"urn:x Item"`
	}
	if _, err := xml.Marshal(outside); !slices.Equal(details(err), []string{"type plain"}) {
		t.Errorf("an element with a namespace: got %v, want an error about the type", err)
	}
}

// A start tag that was read somewhere brings its declarations along.
func TestMarshalWithAttributes(t *testing.T) {
	var out strings.Builder
	e := xml.NewEncoder(&out)
	start := xml.StartElement{Name: xml.Name{Local: "Item"}, Attr: []xml.Attr{
		{Name: xml.Name{Space: "xmlns", Local: "xsi"}, Value: "urn:x"},
		{Name: xml.Name{Local: "xmlns:xsi"}, Value: "urn:x"},
		{Name: xml.Name{Local: "xmlns"}, Value: ""},
		{Name: xml.Name{Local: "a"}, Value: "1"},
	}}
	if err := e.EncodeElement(change{}, start); err != nil {
		t.Fatal(err)
	}
	if want := `<Item` + declared + ` a="1"></Item>`; out.String() != want {
		t.Errorf("got %s\nwant %s", out.String(), want)
	}
}

func TestWriterKeepsForeignErrors(t *testing.T) {
	gone := errors.New("connection lost")
	e := xml.NewEncoder(broken{gone})
	if err := e.Encode(change{Name: wire.Value(strings.Repeat("x", 1<<16))}); !errors.Is(err, gone) {
		t.Errorf("got %v, want %v", err, gone)
	}
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// A text that is written is read again as it was; one that XML cannot carry is
// refused.
func FuzzTextRoundTrip(f *testing.F) {
	for _, text := range []string{"", " a\t\r\n\r", "<&>\"']]>", "\u0085\u2028\U0001F600", "\x00", "\xff", "\ufffd\ufffe", "&#xD;", "a\r\rb"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		body, err := xml.Marshal(change{Name: wire.Value(text), Pin: wire.Value(wire.NewSecret(text))})
		if carried := utf8.ValidString(text) && !strings.ContainsFunc(text, forbidden); carried != (err == nil) {
			t.Fatalf("%q: can be carried: %t, error: %v", text, carried, err)
		}
		if err != nil {
			if _, ours := errors.AsType[validate.Errors](err); !ours {
				t.Errorf("%T is not of package validate", err)
			}
			return
		}
		back, err := Decode(body, "Thing", (*change).readXML, false)
		if err != nil {
			t.Fatalf("%q: %v in %s", text, err, body)
		}
		name, _ := back.Name.Get()
		pin, _ := back.Pin.Get()
		if name != text || pin.Reveal() != text {
			t.Errorf("wrote %q, read %q and %q", text, name, pin.Reveal())
		}
	})
}

// forbidden is the complement of the Char production of XML 1.0, said in a
// different way from the code.
func forbidden(r rune) bool {
	return r < 0x20 && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE || r == 0xFFFF
}

// Whatever is decoded without an error can be written, and reads the same
// again.
func FuzzRoundTrip(f *testing.F) {
	f.Add([]byte(`<Thing` + xsi + `><ID>a2d8b2d2-1673-4f2d-a9ec-b02947160be7</ID><Seen xsi:nil="1"/><Name> x&#13;</Name>` +
		`<Owner><Age>5</Age></Owner><_links><Link><rel>a</rel></Link></_links></Thing>`))
	f.Add([]byte(`<Thing><Count>7</Count><Colour>MAUVE</Colour><Seen>2024-03-28T08:12:49.3+05:30</Seen><Active>1</Active></Thing>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		first, err := Decode(body, "Thing", (*change).readXML, false)
		if err != nil {
			return
		}
		written, err := xml.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := Decode(written, "Thing", (*change).readXML, false)
		if err != nil {
			t.Fatalf("%v in %s", err, written)
		}
		if diff := cmp.Diff(leftOut(first), second); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
}

// leftOut turns what is not written into absent.
func leftOut(c change) change {
	if c.Owner.IsNull() {
		c.Owner.Unset()
	}
	if c.Links.IsNull() {
		c.Links.Unset()
	}
	if o, ok := c.Owner.Get(); ok && o.Links.IsNull() {
		o.Links.Unset()
		c.Owner.Set(o)
	}
	return c
}
