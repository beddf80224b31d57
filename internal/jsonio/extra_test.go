package jsonio

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// open stands in for a generated struct with a place for unknown members.
type open struct {
	A wire.Optional[int64]
	L wire.Optional[[]open]
	X wire.Members
}

var openNames = []string{"A", "L"}

func (o *open) readJSON(r *Reader) {
	for name, more := r.Object(); more; name, more = r.Next() {
		switch string(name) {
		case "A":
			ReadNullable(r, "A", &o.A, scalar.Int64)
		case "L":
			ReadObjects(r, "L", &o.L, (*open).readJSON)
		default:
			r.Extra(name, openNames)
		}
	}
	r.Keep(&o.X)
}

func (o *open) appendJSON(dst []byte) ([]byte, error) {
	start, err := len(dst), error(nil)
	dst = AppendOptional(dst, `,"A":`, o.A, scalar.AppendInt64)
	dst, err = AppendObjects(dst, err, `,"L":`, o.L, (*open).appendJSON)
	dst, err = AppendExtra(dst, err, o.X, openNames)
	return CloseObject(dst, start, err)
}

// through reads a body and writes what was read.
func through(body string, unknown Unknown) (written string, err error) {
	var o open
	if err := Unmarshal(&o, []byte(body), unknown, (*open).readJSON); err != nil {
		return "", err
	}
	text, err := o.appendJSON(nil)
	return string(text), err
}

func TestUnknownMembersAreKept(t *testing.T) {
	deep := strings.Repeat("[", 255) + strings.Repeat("]", 255)
	for _, row := range []struct{ name, reason, body, want string }{
		{"none", "nothing is added", `{"A":1}`, `{"A":1}`},
		{"alone", "an object may hold nothing else", `{"x":1}`, `{"x":1}`},
		{"between", "after the known ones, in their order", `{"y":1,"A":2,"x":[ 3 ],"L":[]}`, `{"A":2,"L":[],"y":1,"x":[3]}`},
		{"nested", "each object has its own", `{"x":1,"L":[{"x":2,"L":[{"z":3}]},{},{"y":4}],"y":5}`, `{"L":[{"L":[{"z":3}],"x":2},{},{"y":4}],"x":1,"y":5}`},
		{"like a known one", "another case is known", `{"a":1,"l":[{"A":2}]}`, `{"A":1,"L":[{"A":2}]}`},
		{"unknown like known inside", "what an unknown member holds is raw", `{"x":{"a":1,"A":"y"}}`, `{"x":{"a":1,"A":"y"}}`},
		{"twice", "the last value counts", `{"x":1,"y":2,"x":3}`, `{"x":3,"y":2}`},
		{"twice known", "of a list that is read again nothing is left", `{"L":[{"x":1}],"L":[{"y":2}]}`, `{"L":[{"y":2}]}`},
		{"no list", "what stands in its place has no members", `{"x":1,"L":null,"y":2}`, `{"L":null,"x":1,"y":2}`},
		{"escaped name", "it is a text", `{"\u0078\n":"\u0078"}`, `{"x\n":"\u0078"}`},
		{"half a pair", "as the text it is read as", `{"\ud800":1}`, "{\"\ufffd\":1}"},
		{"no name", "it is one", `{"":1,"L":[{"":2}]}`, `{"L":[{"":2}],"":1}`},
		{"deepest", "256 levels are allowed", `{"x":` + deep + `}`, `{"x":` + deep + `}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got, err := through(row.body, Keep); err != nil || got != row.want {
				t.Errorf("%s: %s, error %v, want %s", row.reason, got, err, row.want)
			}
			if got, err := through(row.body, Drop); err != nil || strings.ContainsAny(got, "xyz") {
				t.Errorf("dropped: %s, error %v", got, err)
			}
		})
	}
}

// TestUnknownMembersAreJSON: each place follows the rules of RFC 8259.
func TestUnknownMembersAreJSON(t *testing.T) {
	for _, text := range append(append([]string{}, valid...), invalid...) {
		for _, body := range []string{`{"x":` + text + `}`, `{"L":[{"x":` + text + `}],"A":1}`, `{"x":{"y":[` + text + `]}}`} {
			got, err := through(body, Keep)
			if ok := isJSON(body); ok != (err == nil) {
				t.Errorf("%s: error %v", body, err)
			} else if ok && !sameValue(t, body, got) {
				t.Errorf("%s comes back as %s", body, got)
			}
		}
	}
}

// sameValue compares two texts of JSON, with numbers as they are spelled.
func sameValue(t *testing.T, a, b string) bool {
	t.Helper()
	var values [2]string
	for i, text := range []string{a, b} {
		var value any
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		if err := decoder.Decode(&value); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		again, _ := json.Marshal(value)
		values[i] = string(again)
	}
	return values[0] == values[1]
}

func TestKnownNamesAreNotUnknown(t *testing.T) {
	for _, name := range []string{"A", "a", "L", "l"} {
		var o open
		for _, unknown := range []string{"x", name} {
			if err := o.X.Set(unknown, []byte("1")); err != nil {
				t.Fatal(err)
			}
		}
		list := open{L: wire.Value([]open{{}, o})}
		for path, value := range map[string]*open{name: &o, "L[1]." + name: &list} {
			written, err := value.appendJSON([]byte("before"))
			problems := validate.List(err)
			if len(problems) != 1 || problems[0].Path.String() != path || problems[0].Code != validate.CodeConflict || problems[0].Param != strings.ToUpper(name) {
				t.Errorf("%s: error %v", path, err)
			}
			if string(written) != "before" {
				t.Errorf("%s: half an object stays: %s", path, written)
			}
		}
	}
}

func TestReaderKeepsNoUnknownMember(t *testing.T) {
	for _, body := range []string{`{"x":"secret","L":[{"x":"secret"}]}`, `{"x":"secret","L":[{"x":"secret"`} {
		r := Reset(new(open), []byte(body), Keep)
		var o open
		o.readJSON(r)
		_ = Close(r, &o)
		if left := r.extra.text[:cap(r.extra.text)]; bytes.Contains(left, []byte("secret")) || len(r.extra.objects) > 0 || r.keep {
			t.Errorf("%s: a closed reader keeps %q", body, left)
		}
	}
}

// FuzzExtra compares what comes back with what came.
func FuzzExtra(f *testing.F) {
	for _, text := range append(append([]string{}, valid...), invalid...) {
		f.Add(`{"x":` + text + `,"L":[{"y":` + text + `}]}`)
	}
	f.Fuzz(func(t *testing.T, body string) {
		got, err := through(body, Keep)
		if err != nil {
			return
		}
		if !isJSON(strings.TrimPrefix(body, string(mark))) || !isJSON(got) || !utf8.ValidString(got) {
			t.Fatalf("%q comes back as %q", body, got)
		}
		if again, err := through(got, Keep); err != nil || again != got {
			t.Fatalf("%q comes back as %q, error %v", got, again, err)
		}
	})
}
