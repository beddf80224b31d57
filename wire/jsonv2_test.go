//go:build goexperiment.jsonv2

package wire

import (
	"encoding/json/v2"
	"testing"
)

// The second version of encoding/json must give what the first one gives.
func TestJSONv2(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"absent", `{}`, `{}`},
		{"null", `{"text":null,"flag":null,"number":null,"id":null,"when":null,"hours":null,"role":null,"pin":null,"list":null,"nested":null}`, ""},
		{"values", `{"text":"a<b","flag":true,"number":7,"byte":64,"id":"4d998493-eb85-2b60-a880-5fa128c7bd3e","when":"2019-01-09T00:00:00","hours":1.50,"role":"1","pin":"x","named":"n","list":[1,2],"nested":{"a":null}}`, ""},
		{"forgiving", `{"text":12,"flag":"TRUE","number":"12","byte":"","hours":" 5-","pin":1234}`, `{"text":"12","flag":true,"number":12,"byte":null,"hours":-5.0,"pin":"1234"}`},
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
			if got, err := json.Marshal(v); err != nil || string(got) != want {
				t.Errorf("written %s, %v; want %s", got, err, want)
			}
		})
	}
	if err := json.Unmarshal([]byte(`{"flag":"yes"}`), new(everyKind)); err == nil {
		t.Error("a wrong value was read")
	}
}
