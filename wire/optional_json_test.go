package wire

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"
)

// everyKind has an Optional of each sort of T.
type everyKind struct {
	Text    Optional[string]         `json:"text,omitzero"`
	Flag    Optional[bool]           `json:"flag,omitzero"`
	Number  Optional[int64]          `json:"number,omitzero"`
	Byte    Optional[uint8]          `json:"byte,omitzero"`
	ID      Optional[uuid.UUID]      `json:"id,omitzero"`
	When    Optional[DateTime]       `json:"when,omitzero"`
	Hours   Optional[Decimal]        `json:"hours,omitzero"`
	Role    Optional[IntOrString]    `json:"role,omitzero"`
	Pin     Optional[Secret]         `json:"pin,omitzero"`
	Named   Optional[named]          `json:"named,omitzero"`
	List    Optional[[]int]          `json:"list,omitzero"`
	Nested  Optional[nested]         `json:"nested,omitzero"`
	Pointer Optional[*int64]         `json:"pointer,omitzero"`
	Map     Optional[map[string]int] `json:"map,omitzero"`
}

type named string

type nested struct {
	A Optional[int64] `json:"a,omitzero"`
}

func TestOptionalInJSON(t *testing.T) {
	tests := []struct{ name, reason, in, want string }{
		{"absent", "", `{}`, `{}`},
		{"null", "", `{"text":null,"flag":null,"number":null,"byte":null,"id":null,"when":null,"hours":null,"role":null,"pin":null,"named":null,"list":null,"nested":null,"pointer":null,"map":null}`, ""},
		{"values", "", `{"text":"a","flag":true,"number":7,"byte":64,"id":"4d998493-eb85-2b60-a880-5fa128c7bd3e","when":"2019-01-09T00:00:00","hours":1.50,"role":"1","pin":"x","named":"n","list":[1,2],"nested":{"a":1},"pointer":5,"map":{"k":1}}`, ""},
		{"zero values", "are values", `{"text":"","flag":false,"number":0,"byte":0,"id":"00000000-0000-0000-0000-000000000000","when":"0001-01-01T00:00:00","hours":0.0,"role":0,"pin":"","named":"","list":[],"nested":{},"map":{}}`, ""},
		{"forgiving", "as the servers read", `{"text":12,"flag":"TRUE","number":"12","byte":"7","hours":" 5-","pin":1234}`, `{"text":"12","flag":true,"number":12,"byte":7,"hours":-5.0,"pin":"1234"}`},
		{"empty string", "is null unless T is a string", `{"text":"","flag":"","number":"","byte":"","id":"","when":"","hours":"","role":"","pin":"","named":"","list":"","nested":""}`,
			`{"text":"","flag":null,"number":null,"byte":null,"id":null,"when":null,"hours":null,"role":null,"pin":"","named":"","list":null,"nested":null}`},
		{"null inside", "", `{"nested":{"a":null}}`, ""},
		{"white space", "", "{ \"number\" :\n 7 , \"list\" : [ 1 ] }", `{"number":7,"list":[1]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var v everyKind
			if err := json.Unmarshal([]byte(tt.in), &v); err != nil {
				t.Fatal(err)
			}
			want := tt.want
			if want == "" {
				want = tt.in
			}
			got, err := json.Marshal(v)
			if err != nil || string(got) != want {
				t.Errorf("written %s, %v; want %s (%s)", got, err, want, tt.reason)
			}
			got, err = json.Marshal(&v)
			if err != nil || string(got) != want {
				t.Errorf("through a pointer %s, %v; want %s (%s)", got, err, want, tt.reason)
			}
		})
	}
}

func TestOptionalRefuses(t *testing.T) {
	tests := []struct{ name, reason, in string }{
		{"text", "", `{"text":["a"]}`},
		{"flag", "", `{"flag":"yes"}`},
		{"number", "", `{"number":5.0}`},
		{"byte", "", `{"byte":256}`},
		{"id", "", `{"id":"x"}`},
		{"when", "", `{"when":1531936526}`},
		{"hours", "", `{"hours":"1,5"}`},
		{"role", "", `{"role":"admin"}`},
		{"list", "", `{"list":{}}`},
		{"nested", "", `{"nested":{"a":"x"}}`},
		{"white space", "is not the empty string", `{"number":" "}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var v everyKind
			if err := json.Unmarshal([]byte(tt.in), &v); err == nil {
				t.Errorf("%s was read (%s)", tt.in, tt.reason)
			}
		})
	}
}

func TestOptionalUnmarshalJSONAlone(t *testing.T) {
	o := Value[int64](7)
	if err := o.UnmarshalJSON([]byte(`"x"`)); err == nil || o != Value[int64](7) {
		t.Errorf("an error: %v, left %+v", err, o)
	}
	if err := o.UnmarshalJSON([]byte(" null\n")); err != nil || !o.IsNull() {
		t.Errorf("null with white space: %v, %+v", err, o)
	}
	if err := o.UnmarshalJSON([]byte(" 8 ")); err != nil || o != Value[int64](8) {
		t.Errorf("a number with white space: %v, %+v", err, o)
	}
	if err := o.UnmarshalJSON(nil); err == nil {
		t.Error("nothing was read")
	}
	if got, err := (Optional[int64]{}).MarshalJSON(); err != nil || string(got) != "null" {
		t.Errorf("absent by itself: %s, %v; want null", got, err)
	}
}

func BenchmarkOptionalUnmarshalJSON(b *testing.B) {
	token := []byte("2147483647")
	var o Optional[int64]
	b.ReportAllocs()
	for b.Loop() {
		if err := o.UnmarshalJSON(token); err != nil {
			b.Fatal(err)
		}
	}
}
