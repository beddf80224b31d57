package wire

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIntOrString(t *testing.T) {
	tests := []struct {
		name, reason, token string
		want                int64
		text                string
		quoted              bool
	}{
		{"number", "", `1`, 1, "1", false},
		{"string", "", `"1"`, 1, "1", true},
		{"negative", "", `-5`, -5, "-5", false},
		{"leading zeros", "are written again", `"007"`, 7, "007", true},
		{"white space", "is written again", `" 7"`, 7, " 7", true},
		{"escaped", "the escape is not", `"\u0037"`, 7, "7", true},
		{"64 bits", "", `"9223372036854775807"`, 9223372036854775807, "9223372036854775807", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var v, again IntOrString
			if err := json.Unmarshal([]byte(tt.token), &v); err != nil {
				t.Fatal(err)
			}
			if v.Int64() != tt.want || v.String() != tt.text || v.IsQuoted() != tt.quoted {
				t.Errorf("%s: %d %q quoted %v (%s)", tt.token, v.Int64(), v, v.IsQuoted(), tt.reason)
			}
			written, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(written, &again); err != nil || again != v {
				t.Errorf("%s is written %s and reads back as %v, %v", tt.token, written, again, err)
			}
		})
	}
	for _, token := range []string{`1.0`, `1e2`, `""`, `" "`, `"abc"`, `true`, `[]`, `{}`, `9223372036854775808`} {
		v := IntOf(7)
		if err := v.UnmarshalJSON([]byte(token)); err == nil || v != IntOf(7) {
			t.Errorf("%s: %v, %v; want an error and no change", token, v, err)
		}
	}
	kept := IntOf(7)
	if err := kept.UnmarshalJSON([]byte("null")); err != nil || kept != IntOf(7) {
		t.Errorf("null: %v, %v", kept, err)
	}
}

func TestIntOrStringEqual(t *testing.T) {
	number, quoted := IntOf(1), QuotedIntOf(1)
	if !number.Equal(quoted) || !cmp.Equal(number, quoted) {
		t.Error(`1 and "1" are the same number`)
	}
	if number == quoted {
		t.Error("== must see how a number is written")
	}
	if number.Equal(IntOf(2)) {
		t.Error("1 equals 2")
	}
	if got := string(quoted.AppendJSON(number.AppendJSON(nil))); got != `1"1"` {
		t.Errorf("written as %s", got)
	}
	var zero IntOrString
	if zero != IntOf(0) || zero.String() != "0" {
		t.Errorf("the zero value is %v", zero)
	}
}
