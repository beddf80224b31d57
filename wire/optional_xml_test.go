package wire

import (
	"encoding/xml"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"
)

type xmlRecord struct {
	XMLName xml.Name            `xml:"R"`
	Text    Optional[string]    `xml:"Text"`
	Flag    Optional[bool]      `xml:"Flag"`
	Number  Optional[int64]     `xml:"Number"`
	Byte    Optional[uint8]     `xml:"Byte"`
	ID      Optional[uuid.UUID] `xml:"ID"`
	When    Optional[DateTime]  `xml:"When"`
	Pin     Optional[Secret]    `xml:"Pin"`
}

const xsiDecl = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`

func TestOptionalInXML(t *testing.T) {
	null := xmlRecord{Text: Null[string](), Flag: Null[bool](), Number: Null[int64](), Byte: Null[uint8](),
		ID: Null[uuid.UUID](), When: Null[DateTime](), Pin: Null[Secret]()}
	full := xmlRecord{Text: Value("a<b"), Flag: Value(false), Number: Value[int64](-7), Byte: Value[uint8](64),
		ID: Value(uuid.MustParse("4d998493-eb85-2b60-a880-5fa128c7bd3e")), When: Value(mustDate(t, "2019-01-09T01:02:03.5Z")),
		Pin: Value(NewSecret("x"))}
	tests := []struct {
		name string
		in   xmlRecord
		want string
	}{
		{"absent", xmlRecord{}, `<R></R>`},
		{"null", null, `<R><Text` + xsiDecl + ` xsi:nil="true"></Text><Flag` + xsiDecl + ` xsi:nil="true"></Flag><Number` + xsiDecl + ` xsi:nil="true"></Number><Byte` + xsiDecl + ` xsi:nil="true"></Byte><ID` + xsiDecl + ` xsi:nil="true"></ID><When` + xsiDecl + ` xsi:nil="true"></When><Pin` + xsiDecl + ` xsi:nil="true"></Pin></R>`},
		{"values", full, `<R><Text>a&lt;b</Text><Flag>false</Flag><Number>-7</Number><Byte>64</Byte><ID>4d998493-eb85-2b60-a880-5fa128c7bd3e</ID><When>2019-01-09T01:02:03.5Z</When><Pin>x</Pin></R>`},
		{"empty text", xmlRecord{Text: Value(""), Pin: Value(Secret{})}, `<R><Text></Text><Pin></Pin></R>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			written, err := xml.Marshal(tt.in)
			if err != nil || string(written) != tt.want {
				t.Fatalf("xml.Marshal = %s, %v; want %s", written, err, tt.want)
			}
			var out xmlRecord
			if err := xml.Unmarshal(written, &out); err != nil {
				t.Fatal(err)
			}
			same := out.Text == tt.in.Text && out.Flag == tt.in.Flag && out.Number == tt.in.Number && out.Byte == tt.in.Byte &&
				out.ID == tt.in.ID && out.When == tt.in.When && out.Pin.Equal(tt.in.Pin)
			if !same {
				t.Errorf("%s reads back as %+v", written, out)
			}
		})
	}
}

func TestOptionalReadsXML(t *testing.T) {
	const refusedText = "<refused>"
	tests := []struct{ name, reason, member, want string }{
		{"white space", "", `<Flag> 1 </Flag>`, "true"},
		{"nil with content", "the content does not count", `<Flag xsi:nil="1">yes<b/></Flag>`, "<null>"},
		{"nil false", "", `<Flag xsi:nil="false">true</Flag>`, "true"},
		{"nil in another namespace", "is another attribute", `<Flag nil="true">true</Flag>`, "true"},
		{"nil of another word", "", `<Flag xsi:nil="True">true</Flag>`, refusedText},
		{"nil with white space", "as where a system decodes a body", `<Flag xsi:nil=" true "></Flag>`, refusedText},
		{"empty nil", "as where a system decodes a body", `<Flag xsi:nil="">true</Flag>`, refusedText},
		{"no text", "", `<Flag></Flag>`, refusedText},
		{"other case", "", `<Flag>True</Flag>`, refusedText},
		{"broken", "", `<Flag>true`, refusedText},
		{"broken nil", "", `<Flag xsi:nil="true">`, refusedText},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out xmlRecord
			err := xml.Unmarshal([]byte(`<R`+xsiDecl+`>`+tt.member+`</R>`), &out)
			if (err != nil) != (tt.want == refusedText) {
				t.Fatalf("%s: %+v, %v (%s)", tt.member, out.Flag, err, tt.reason)
			}
			if got := sprintPlus(out.Flag); err == nil && got != tt.want {
				t.Errorf("%s: %s, want %s (%s)", tt.member, got, tt.want, tt.reason)
			}
		})
	}
	for member, want := range map[string]string{
		`<Number>5.0</Number>`: "integer", `<Byte>+1</Byte>`: "byte", `<Flag>x</Flag>`: "boolean", `<ID>x</ID>`: "guid", `<When>2019-13</When>`: "date",
	} {
		err := xml.Unmarshal([]byte(`<R>`+member+`</R>`), new(xmlRecord))
		if misfit, ok := errors.AsType[*ScalarError](err); !ok || misfit.Want() != want {
			t.Errorf("%s: %v, want %s", member, err, want)
		}
	}
}

func sprintPlus(v any) string { return fmt.Sprintf("%+v", v) }

// TestOptionalListsInXML: a list is the repeated element, as for a plain slice.
func TestOptionalListsInXML(t *testing.T) {
	type list struct {
		XMLName xml.Name          `xml:"R"`
		Numbers Optional[[]int64] `xml:"Number"`
		Bytes   Optional[[]byte]  `xml:"Bytes"`
	}
	tests := []struct{ name, reason, body, want string }{
		{"none", "absent", ``, "<absent> <absent>"},
		{"one", "", `<Number>1</Number>`, "[1] <absent>"},
		{"some", "each of them", `<Number>1</Number><Bytes>ab</Bytes><Number>2</Number><Number>3</Number>`, "[1 2 3] [97 98]"},
		{"bytes", "are one text, so the last counts", `<Bytes>ab</Bytes><Bytes>c</Bytes>`, "<absent> [99]"},
		{"null", "", `<Number xsi:nil="true"/>`, "<null> <absent>"},
		{"null and an item", "the list is not null", `<Number xsi:nil="true"/><Number>1</Number>`, "[1] <absent>"},
		{"an item and null", "an item has no null", `<Number>1</Number><Number xsi:nil="true"/>`, "refused"},
		{"wrong item", "", `<Number>1</Number><Number>x</Number>`, "refused"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out list
			got := "refused"
			if err := xml.Unmarshal([]byte(`<R`+xsiDecl+`>`+tt.body+`</R>`), &out); err == nil {
				got = sprintPlus(out.Numbers) + " " + sprintPlus(out.Bytes)
			}
			if got != tt.want {
				t.Errorf("%s: %s, want %s (%s)", tt.body, got, tt.want, tt.reason)
			}
		})
	}
	field := reflect.StructField{Name: "A", Type: reflect.TypeFor[Optional[int64]](), Tag: `xml:"A,attr"`}
	if _, err := xml.Marshal(reflect.New(reflect.StructOf([]reflect.StructField{field})).Interface()); err == nil {
		t.Error("an attribute is written")
	}
}

// dashed is a slice that encoding/xml reads from one text, and not item by item.
type dashed []string

func (d *dashed) UnmarshalText(text []byte) error {
	*d = strings.Split(string(text), "-")
	return nil
}

// TestOptionalOfATextInXML: of a slice with a text of its own an element is the
// whole value.
func TestOptionalOfATextInXML(t *testing.T) {
	var record struct{ A Optional[dashed] }
	if err := xml.Unmarshal([]byte("<x><A>a-b</A><A>c</A></x>"), &record); err != nil || strings.Join(record.A.Or(nil), " ") != "c" {
		t.Errorf("%v, error %v", record.A, err)
	}
}

// TestBrokenXML: an element that is cut off leaves what was there.
func TestBrokenXML(t *testing.T) {
	number, secret := Value(int64(7)), NewSecretGUID(uuid.UUID{1})
	for name, into := range map[string]any{"number": &number, "secret GUID": &secret} {
		for _, body := range []string{"<A>1", "<A>", `<A xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">`} {
			if err := xml.Unmarshal([]byte(body), into); err == nil {
				t.Errorf("%s: %s was read", name, body)
			}
		}
	}
	if number.Or(0) != 7 || secret.Reveal() != (uuid.UUID{1}) {
		t.Errorf("%v and %v are left", number, secret.Reveal())
	}
}
