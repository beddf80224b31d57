package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"
)

func membersOf(t *testing.T, object string) (m Members) {
	t.Helper()
	if err := m.UnmarshalJSON([]byte(object)); err != nil {
		t.Fatalf("%s: %v", object, err)
	}
	return m
}

func TestMembersKeepWhatTheyAreGiven(t *testing.T) {
	for _, row := range []struct{ name, reason, object, want string }{
		{"none", "the zero value is empty", `{ }`, `{}`},
		{"order", "as it came", `{"b":1,"a":2}`, `{"b":1,"a":2}`},
		{"white space", "is not kept", "{ \"a\" :\n[ 1 , { } ] }", `{"a":[1,{}]}`},
		{"white space in texts", "is", `{"a b":" c  d "}`, `{"a b":" c  d "}`},
		{"numbers", "as they are spelled", `{"a":1.50,"b":-0,"c":1e400,"d":1E+2}`, `{"a":1.50,"b":-0,"c":1e400,"d":1E+2}`},
		{"escapes of a value", "as they are spelled", `{"a":"\u003c\/\ud800"}`, `{"a":"\u003c\/\ud800"}`},
		{"escapes of a name", "a name is a text", `{"\u0061\/":1}`, `{"a/":1}`},
		{"no name", "is a name", `{"":{"":""}}`, `{"":{"":""}}`},
		{"case", "names match exactly", `{"a":1,"A":2}`, `{"a":1,"A":2}`},
		{"twice", "the last value, in the place of the first", `{"a":1,"b":2,"\u0061":3}`, `{"a":3,"b":2}`},
		{"twice inside", "is the vendor's", `{"a":{"b":1,"b":2}}`, `{"a":{"b":1,"b":2}}`},
		{"null", "is a value", `{"a":null}`, `{"a":null}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			m := membersOf(t, row.object)
			if got := string(m.AppendJSON(nil)); got != row.want {
				t.Errorf("%s: %s, want %s", row.reason, got, row.want)
			}
			var set Members // the same, by hand
			for name, value := range m.All() {
				if err := set.Set(name, value); err != nil {
					t.Fatal(err)
				}
				if got, ok := m.Get(name); !ok || string(got) != string(value) {
					t.Errorf("%q is %s, want %s", name, got, value)
				}
			}
			if set != m || !set.Equal(m) {
				t.Errorf("made by Set they are %s", set.AppendJSON(nil))
			}
		})
	}
}

func TestMembersAreValues(t *testing.T) {
	m := membersOf(t, `{"a":1,"b":2,"c":3}`)
	other := m
	if err := other.Set("b", []byte("[ 4 ]")); err != nil {
		t.Fatal(err)
	}
	other.Delete("a")
	other.Delete("x")
	if value, ok := other.Get("c"); ok {
		value[0] = '9'
	}
	for want, m := range map[string]Members{`{"a":1,"b":2,"c":3}`: m, `{"b":[4],"c":3}`: other} {
		if got := string(m.AppendJSON(nil)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if _, ok := other.Get("a"); ok || m.Len() != 3 || other.Len() != 2 {
		t.Errorf("%d and %d members", m.Len(), other.Len())
	}
	for range m.All() {
		break // which stops
	}
	other.Delete("b")
	other.Delete("c")
	if other != (Members{}) {
		t.Error("with the last member gone they are not the zero value")
	}
}

// badRaw are values that no member can have; the rules are those of RFC 8259.
var badRaw = []string{
	``, ` `, `{`, `[1,]`, `[1 2]`, `{"a"}`, `{"a":1,}`, `{a:1}`, `nul`, `NaN`, `01`, `+1`, `.5`, `1.`, `1e`, `0x1F`, `"`, `"\x"`, `"\u12G4"`,
	"\"\t\"", `'a'`, `1 2`, `1}`, `/**/1`, "\ufeff1", "\"\xff\"", "\"\xed\xa0\x80\"", "1\x00",
	strings.Repeat("[", 256) + strings.Repeat("]", 256), strings.Repeat("[", 100_000),
}

func TestMembersRefuse(t *testing.T) {
	m := membersOf(t, `{"a":1}`)
	refused := func(what string, err error) {
		t.Helper()
		if scalar, ok := errors.AsType[*ScalarError](err); !ok || scalar.OutOfRange() {
			t.Errorf("%.40q: error %v", what, err)
		}
		if got := string(m.AppendJSON(nil)); got != `{"a":1}` {
			t.Errorf("%.40q: the members are %s", what, got)
		}
	}
	for _, raw := range badRaw {
		refused(raw, m.Set("b", []byte(raw)))
		refused(raw, m.Set("a", []byte(raw)))
		refused(raw, m.UnmarshalJSON([]byte(`{"b":`+raw+`}`)))
	}
	refused("two members", m.Set("b", []byte(`1,"c":2`)))
	refused("a name that is no text", m.Set("\xff", []byte("1")))
	for _, object := range []string{``, `[]`, `"{}"`, `1`, `{} {}`} {
		refused(object, m.UnmarshalJSON([]byte(object)))
	}
	if err := m.UnmarshalJSON([]byte(" null ")); err != nil || m.Len() != 1 {
		t.Errorf("null is no object: %v", err)
	}
	deep := strings.Repeat("[", 255) + strings.Repeat("]", 255)
	if err := m.Set("deep", []byte(deep)); err != nil {
		t.Errorf("255 levels and the object are allowed: %v", err)
	}
}

func TestMembersEqual(t *testing.T) {
	for _, row := range []struct {
		reason, a, b string
		want         bool
	}{
		{"both are empty", `{}`, `{}`, true},
		{"order says nothing to a server", `{"a":1,"b":2}`, `{"b":2,"a":1}`, true},
		{"nor do escapes", `{"a":"<"}`, `{"a":"\u003c"}`, true},
		{"another value", `{"a":1}`, `{"a":2}`, false},
		{"another name", `{"a":1}`, `{"A":1}`, false},
		{"one more", `{"a":1}`, `{"a":1,"b":2}`, false},
		{"null is a value", `{"a":null}`, `{}`, false},
		{"numbers as they are spelled", `{"a":1}`, `{"a":1.0}`, false},
	} {
		a, b := membersOf(t, row.a), membersOf(t, row.b)
		if a.Equal(b) != row.want || b.Equal(a) != row.want || !a.Equal(a) {
			t.Errorf("%s: %s and %s are equal: %v", row.reason, row.a, row.b, a.Equal(b))
		}
	}
}

func TestMembersAreNotShown(t *testing.T) {
	m := membersOf(t, `{"a":"`+hidden+`","b":{"`+hidden+`":1}}`)
	var log strings.Builder
	for _, value := range []any{m, &m, []Members{m}, struct{ inner Members }{m}, struct{ any any }{m}, Value(m)} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			fmt.Fprintf(&log, verb, value)
		}
	}
	slog.New(slog.NewJSONHandler(&log, nil)).Info("", "m", m)
	slog.New(slog.NewTextHandler(&log, nil)).Info("", "m", m)
	if shows(log.String()) {
		t.Errorf("a value is shown: %s", &log)
	}
	for want, m := range map[string]Members{"0 members": {}, "1 member": membersOf(t, `{"a":1}`), "2 members": m} {
		if fmt.Sprint(m) != want {
			t.Errorf("%v, want %s", m, want)
		}
	}
}

// FuzzMembers compares Members with encoding/json.
func FuzzMembers(f *testing.F) {
	for _, raw := range append([]string{`1`, `"\ud800"`, `{"a":[1.0]}`}, badRaw...) {
		f.Add("a", raw)
		f.Add("", `{"b":`+raw+`}`)
	}
	f.Fuzz(func(t *testing.T, name, raw string) {
		var m Members
		err := m.Set(name, json.RawMessage(raw))
		if valid := json.Valid([]byte(raw)) && utf8.ValidString(raw) && utf8.ValidString(name); !valid && err == nil {
			t.Fatalf("%q: %q was taken", name, raw)
		}
		var object Members
		if object.UnmarshalJSON([]byte(raw)) == nil && !strings.HasPrefix(strings.TrimSpace(raw), "n") {
			m = object
		}
		var names []string
		for name := range m.All() {
			names = append(names, name)
		}
		written := m.AppendJSON(nil)
		var again Members
		if err := again.UnmarshalJSON(written); err != nil || again != m || len(names) != m.Len() {
			t.Fatalf("%s comes back as %s, %v", written, again.AppendJSON(nil), err)
		}
		var values map[string]json.RawMessage
		if err := json.Unmarshal(written, &values); err != nil || len(values) != len(names) {
			t.Fatalf("%s has the names %q, error %v", written, names, err)
		}
		for name, value := range values {
			if got, ok := m.Get(name); !ok || string(got) != string(value) {
				t.Fatalf("%q is %s, want %s", name, got, value)
			}
		}
	})
}

// TestMembersByThemselves: they are written as the object that they were.
func TestMembersByThemselves(t *testing.T) {
	const object = `{"b":[1.50],"a":null}`
	var members Members
	if err := json.Unmarshal([]byte(object), &members); err != nil {
		t.Fatal(err)
	}
	if text, err := json.Marshal(members); err != nil || string(text) != object {
		t.Errorf("%s, error %v", text, err)
	}
}
