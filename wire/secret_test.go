package wire

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

const hidden = "hunter2"

// holder has a secret wherever Go allows one.
type holder struct {
	Exported   Secret
	unexported Secret
	Optional   Optional[Secret]
	optional   Optional[Secret]
	Pointer    *Secret
	Slice      []Secret
	slice      []Optional[Secret]
	Map        map[string]Secret
	Keys       map[Secret]bool
	Nested     struct{ inner struct{ Secret Secret } }
	Any        any
	Array      [1]Secret
}

func newHolder() holder {
	s := NewSecret(hidden)
	h := holder{
		Exported: s, unexported: s, Optional: Value(s), optional: Value(s), Pointer: &s,
		Slice: []Secret{s}, slice: []Optional[Secret]{Value(s)}, Map: map[string]Secret{"k": s},
		Keys: map[Secret]bool{s: true}, Any: Value(s), Array: [1]Secret{s},
	}
	h.Nested.inner.Secret = s
	return h
}

func shows(text string) bool {
	return strings.Contains(text, hidden) || strings.Contains(text, fmt.Sprintf("%x", hidden)) ||
		strings.Contains(text, fmt.Sprintf("%X", hidden)) || strings.Contains(text, fmt.Sprintf("%d", []byte(hidden)))
}

func TestSecretIsNeverPrinted(t *testing.T) {
	s := NewSecret(hidden)
	h := newHolder()
	subjects := map[string]any{
		"secret": s, "pointer": &s, "optional": Value(s), "pointer to optional": new(Value(s)),
		"slice": []Secret{s}, "map": map[string]Secret{"k": s}, "key": map[Secret]int{s: 1},
		"any": []any{s, &s, Value(s)}, "struct": h, "pointer to struct": &h,
		"optional of struct": Value(h), "optional of pointer": Value(&s), "optional of list": Value([]Secret{s}),
		"change":          Change{Path: Member("Pin"), Old: s, New: Value(s)},
		"joined in error": fmt.Errorf("wrapped: %v %w", s, errors.New(fmt.Sprint(h))),
	}
	verbs := []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%o", "%c", "%U", "%t", "%p", "%T", "%e", "%10v", "%-10s", "%.3s", "% x", "%#q", "%!", "%z"}
	for name, subject := range subjects {
		for _, verb := range verbs {
			if got := fmt.Sprintf(verb, subject); shows(got) {
				t.Errorf("%s with %s shows the secret: %s", name, verb, got)
			}
		}
		for _, got := range []string{fmt.Sprint(subject), fmt.Sprintln(subject)} {
			if shows(got) {
				t.Errorf("%s: Print shows the secret: %s", name, got)
			}
		}
	}
}

func TestSecretPrintsTheMask(t *testing.T) {
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%5.1f"} {
		for name, s := range map[string]Secret{"full": NewSecret(hidden), "empty": {}} {
			if got := fmt.Sprintf(verb, s); got != Mask {
				t.Errorf("%s secret with %s: %s, want %s", name, verb, got, Mask)
			}
		}
	}
	if got := NewSecret(hidden).String(); got != Mask {
		t.Errorf("String() = %s", got)
	}
	if got := Value(NewSecret(hidden)).String(); got != Mask {
		t.Errorf("Optional: String() = %s", got)
	}
}

func TestSecretIsNeverLogged(t *testing.T) {
	s := NewSecret(hidden)
	var out bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		log := slog.New(handler)
		log.Info("m", "secret", s, "pointer", &s, "optional", Value(s), "null", Null[Secret]())
		log.Info("m", "optional struct", Value(newHolder()), "optional list", Value([]Secret{s}))
		log.Info("m", slog.Group("g", "secret", s), "change", Change{Path: Member("Pin"), Old: s})
		log.With("with", s).Info(fmt.Sprint(s))
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("the text handler prints structs by fmt", "struct", newHolder())
	if shows(out.String()) {
		t.Errorf("a log shows the secret: %s", &out)
	}
	if !strings.Contains(out.String(), Mask) {
		t.Errorf("no log shows the mask: %s", &out)
	}
}

func TestSecretOnTheWire(t *testing.T) {
	type record struct {
		XMLName  xml.Name         `json:"-" xml:"R"`
		Password Secret           `json:"password" xml:"Password"`
		Pin      Optional[Secret] `json:"pin,omitzero" xml:"Pin"`
	}
	in := record{Password: NewSecret(hidden), Pin: Value(NewSecret("a<\"b"))}

	asJSON, err := json.Marshal(&in)
	if err != nil || !bytes.Contains(asJSON, []byte(`"password":"hunter2"`)) {
		t.Fatalf("json.Marshal = %s, %v", asJSON, err)
	}
	asXML, err := xml.Marshal(&in)
	if err != nil || !bytes.Contains(asXML, []byte("<Password>hunter2</Password>")) {
		t.Fatalf("xml.Marshal = %s, %v", asXML, err)
	}
	var fromJSON, fromXML record
	if err := json.Unmarshal(asJSON, &fromJSON); err != nil || !fromJSON.Password.Equal(in.Password) || !fromJSON.Pin.Equal(in.Pin) {
		t.Errorf("json.Unmarshal lost a secret: %v", err)
	}
	if err := xml.Unmarshal(asXML, &fromXML); err != nil || !fromXML.Password.Equal(in.Password) || !fromXML.Pin.Equal(in.Pin) {
		t.Errorf("xml.Unmarshal lost a secret: %v", err)
	}
	if err := xml.Unmarshal([]byte("<R><Password>new"), &fromXML); err == nil || !fromXML.Password.Equal(in.Password) {
		t.Errorf("broken XML: %v, or the secret changed", err)
	}
}

func TestSecretReading(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"text", "", `"1234"`, "1234"},
		{"number", "a pin may come as a number", `1234`, "1234"},
		{"empty", "is the empty secret", `""`, ""},
		{"null", "changes nothing", `null`, "before"},
		{"array", "", `["x"]`, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := NewSecret("before")
			err := s.UnmarshalJSON([]byte(tt.token))
			if got := verdict(s.Reveal(), err); got != tt.want {
				t.Errorf("%s reads as %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
			if err != nil && s.Reveal() != "before" {
				t.Error("an error changed the secret")
			}
		})
	}
}

func TestSecretEqual(t *testing.T) {
	tests := []struct {
		name string
		a, b Secret
		want bool
	}{
		{"same text", NewSecret("a"), NewSecret("a"), true},
		{"other text", NewSecret("a"), NewSecret("b"), false},
		{"other length", NewSecret("a"), NewSecret("ab"), false},
		{"empty and zero", NewSecret(""), Secret{}, true},
		{"empty and full", Secret{}, NewSecret("a"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.a.Equal(tt.b) != tt.want || cmp.Equal(tt.a, tt.b) != tt.want || Value(tt.a).Equal(Value(tt.b)) != tt.want {
				t.Errorf("Equal, cmp.Equal, Optional.Equal: %v, %v, %v; want %v",
					tt.a.Equal(tt.b), cmp.Equal(tt.a, tt.b), Value(tt.a).Equal(Value(tt.b)), tt.want)
			}
		})
	}
	if !NewSecret("").IsZero() || NewSecret("a").IsZero() {
		t.Error("IsZero is wrong")
	}
}

// TestSecretInDiff: differs follow fields and see noise.
func TestSecretInDiff(t *testing.T) {
	type record struct{ Pin Optional[Secret] }
	before, after := record{Value(NewSecret(hidden))}, record{Value(NewSecret("other"))}
	diff := cmp.Diff(before.Pin.Or(Secret{}), after.Pin.Or(Secret{}))
	if diff == "" || shows(diff) || strings.Contains(diff, "other") {
		t.Errorf("the diff shows a secret, or no change: %s", diff)
	}
}

func TestSecretCompares(t *testing.T) {
	one, same, other := NewSecret(hidden), NewSecret(hidden), NewSecret("other")
	rows := []struct {
		name        string
		same, other bool
	}{
		{"==", one == same, one == other},
		{"== on Optional", Value(one) == Value(same), Value(one) == Value(other)},
		{"map key", map[Secret]bool{one: true}[same], map[Secret]bool{one: true}[other]},
		{"reflect.DeepEqual", reflect.DeepEqual(one, same), reflect.DeepEqual(one, other)},
		{"cmp.Equal", cmp.Equal(one, same), cmp.Equal(one, other)},
	}
	for _, row := range rows {
		if !row.same || row.other {
			t.Errorf("%s: equal for the same text %v, for another %v", row.name, row.same, row.other)
		}
	}
}

func TestSecretAllocations(t *testing.T) {
	long := strings.Repeat("\"long\u2028 ", 50)
	room := make([]byte, 0, 4096)
	for name, text := range map[string]string{"short": hidden, "escaped": "a\"b", "long": long} {
		s := NewSecret(text)
		rows := []struct {
			name, reason string
			do           func()
		}{
			{"AppendJSON", "it unseals where it writes", func() { s.AppendJSON(room) }},
			{"AppendTo", "it unseals where it writes", func() { s.AppendTo(room) }},
			{"Equal", "it compares what is sealed", func() { s.Equal(Secret{}) }},
		}
		for _, row := range rows {
			if n := testing.AllocsPerRun(10, row.do); n != 0 {
				t.Errorf("%s, %s: %v allocations, though %s", name, row.name, n, row.reason)
			}
		}
		if got, want := string(s.AppendJSON(nil)), string(plain.AppendString(nil, text)); got != want || string(s.AppendTo(nil)) != text {
			t.Errorf("%s: written as %s, want %s", name, got, want)
		}
	}
}
