package rawjson

import (
	"bytes"
	"encoding/json"
	"testing"
)

// texts are valid JSON with what could be mistaken for something else.
var texts = []string{
	`null`, `-1.50e+3`, `""`, `"a , b"`, `"\""`, `"\\"`, `"\\\" }"`, `{}`, `[ ]`, ` [ 1 , "]" , { "}" : "{" } ] `,
	"{\n\t\"a\" : [ [ ] ,\r{ \"b c\" : \"\\u003c\" } ] }", `{"a":{"b":{"c":[1,2,{"d":","}]}}}`, `"é李 😀"`,
}

func TestCompactAgreesWithEncodingJSON(t *testing.T) {
	for _, text := range texts {
		var want bytes.Buffer
		if err := json.Compact(&want, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, _ := Compact([]byte("before"), []byte(text)); string(got) != "before"+want.String() {
			t.Errorf("%s is %s, want %s", text, got, &want)
		}
	}
}

func TestCompactCountsTheDepth(t *testing.T) {
	for text, want := range map[string]int{`1`: 0, `"[["`: 0, `[]`: 1, `[[],{}]`: 2, `{"a":[{"b":1}],"c":[]}`: 3} {
		if _, depth := Compact(nil, []byte(text)); depth != want {
			t.Errorf("%s is %d deep, want %d", text, depth, want)
		}
	}
}

func TestCut(t *testing.T) {
	var all []byte
	for _, text := range texts {
		all, _ = Compact(append(all, `,"n\":,":`...), []byte(text))
	}
	for _, text := range texts {
		var name, value []byte
		name, value, all = Cut(all)
		if want, _ := Compact(nil, []byte(text)); string(name) != `"n\":,"` || !bytes.Equal(value, want) {
			t.Errorf("cut %s and %s, want %s", name, value, want)
		}
	}
	if len(all) > 0 {
		t.Errorf("%s is left", all)
	}
}

func TestEqual(t *testing.T) {
	for _, row := range []struct {
		reason, a, b string
		want         bool
	}{
		{"the same text", `{"a":1}`, `{"a":1}`, true},
		{"another escape of one character", `["<\/é"]`, `["\u003c/\u00e9"]`, true},
		{"of a name too", `{"\u0061":1}`, `{"a":1}`, true},
		{"another value", `1`, `2`, false},
		{"another spelling of a number", `1`, `1.0`, false},
		{"another order", `{"a":1,"b":2}`, `{"b":2,"a":1}`, false},
		{"an escaped backslash", `"\\u0061"`, `"a"`, false},
	} {
		if got := Equal([]byte(row.a), []byte(row.b)); got != row.want {
			t.Errorf("%s: %s and %s are equal: %v", row.reason, row.a, row.b, got)
		}
	}
}
