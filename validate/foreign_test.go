package validate

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/wire"
)

// foreignTest is an error of another decoder, and what it says.
type foreignTest struct {
	name, reason string
	err          error
	want         Errors
}

// runForeign compares without the offsets of syntax errors, which the versions
// of encoding/json count differently, and wants no word of a body.
func runForeign(t *testing.T, tests []foreignTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := List(fmt.Errorf("bind: %w", tt.err))
			for i := range got {
				if got[i].Code == CodeSyntax {
					got[i].Param = ""
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%v: %s (-want +got):\n%s", tt.err, tt.reason, diff)
			}
			if strings.Contains(fmt.Sprintf("%#v %v", got, got), "hunter2") {
				t.Errorf("the value leaked: %#v", got)
			}
		})
	}
}

// body is what the other decoders read.
type body struct {
	Flag  bool
	Count *int
	Rate  float64
	Text  string
	List  []int
	Inner struct{ Text string }
	When  wire.DateTime
	Any   fmt.Stringer
	Bytes []byte
}

func TestForeignErrors(t *testing.T) {
	fromJSON := func(text string) error { return json.Unmarshal([]byte(text), new(body)) }
	fromXML := func(text string) error { return xml.Unmarshal([]byte(text), new(body)) }
	wrong := func(want string, steps ...any) Errors { return Errors{{path(steps...), CodeType, want}} }
	broken := Errors{{Code: CodeSyntax}}
	runForeign(t, []foreignTest{
		{"JSON: syntax", "the body is broken", fromJSON(`{"Text": hunter2}`), broken},
		{"JSON: truncated", "the body is broken", fromJSON(`{"Text": "hunter2`), broken},
		{"JSON: empty", "a decoder says that there is nothing", json.NewDecoder(new(bytes.Buffer)).Decode(new(body)), broken},
		{"JSON: truncated stream", "a decoder says that there is too little", json.NewDecoder(strings.NewReader(`{"Text": "hunter2`)).Decode(new(body)), broken},
		{"end of the body", "some readers say it bare", io.ErrUnexpectedEOF, broken},
		{"JSON: body", "it has no path", fromJSON(`["hunter2"]`), wrong("object")},
		{"JSON: boolean", "", fromJSON(`{"Flag": "hunter2"}`), wrong("boolean", "Flag")},
		{"JSON: number", "what a pointer points to is wanted", fromJSON(`{"Count": "hunter2"}`), wrong("integer", "Count")},
		{"JSON: fraction", "", fromJSON(`{"Rate": "hunter2"}`), wrong("decimal", "Rate")},
		{"JSON: text", "members of members have a path", fromJSON(`{"Inner": {"Text": 7}}`), wrong("string", "Inner", "Text")},
		{"JSON: list", "", fromJSON(`{"List": {"hunter2": 1}}`), wrong("list", "List")},
		{"JSON: object", "", fromJSON(`{"Inner": "hunter2"}`), wrong("object", "Inner")},
		{"JSON: interface", "nothing is known of it", fromJSON(`{"Any": 7}`), wrong("", "Any")},
		{"JSON: bytes", "they come as base64", fromJSON(`{"Bytes": 7}`), wrong("base64", "Bytes")},
		{"JSON: pointer to a list", "what it points to is wanted", &json.UnmarshalTypeError{Field: "Other", Type: reflect.TypeFor[*[]int]()}, wrong("list", "Other")},
		{"JSON: no type", "an error made by hand", &json.UnmarshalTypeError{Field: "Text"}, wrong("", "Text")},
		{"JSON: long name", "what holds it has the entry", &json.UnmarshalTypeError{Field: "Inner." + strings.Repeat("x", 99), Type: reflect.TypeFor[int]()}, wrong("integer", "Inner")},
		{"XML: syntax", "the body is broken", fromXML(`<body><Text>hunter2</body>`), broken},
		{"XML: empty", "the body is broken", fromXML(``), broken},
		{"XML: root", "another body", xml.Unmarshal([]byte(`<hunter2/>`), new(struct {
			XMLName xml.Name `xml:"User"`
		})), wrong("")},
		{"value", "types of package wire say what they want", new(wire.DateTime).UnmarshalText([]byte("hunter2")), wrong("date")},
		{"range", "and whether only the range is wrong", wire.NewScalarError("int64").Beyond(), Errors{{Code: CodeRange, Param: "int64"}}},
		{"another", "nothing that we know", errors.New("hunter2"), nil},
		{"another decoder's number", "strconv does not speak of a body", fromXML(`<body><Count>hunter2</Count></body>`), nil},
	})
}
