package jsonio

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// valid lists what RFC 8259 allows, one line per rule.
var valid = []string{
	`null`, `true`, `false`, `0`, `-0`, `1`, `-1`, `10`, `1.5`, `-0.0`, `1e5`, `1E5`, `1e+5`, `1e-5`, `0e0`, `0.5e+10`, `1234567890123456789012345678901234567890`,
	`""`, `"a"`, `"\"\\\/\b\f\n\r\t"`, `"\u0000"`, `"\uD83D\uDE00"`, `"\ud800"`, `"\uABCD\uabcd"`, "\"\u007f\"", "\"\u2028\"", `"é李😀"`, `"12345678"`, `"1234567\""`,
	`[]`, `[ ]`, `[[]]`, `[1]`, `[1,2]`, ` [ 1 , 2 ] `, `{}`, `{ }`, `{"a":1}`, `{"a":{"b":[{}]},"c":[]}`, `{"":0}`, `{"a":1,"a":2}`, "\t\r\n {\"a\"\n:\t1\r}\n",
}

// lexes reports whether text is one JSON value for the lexer.
func lexes(text string) bool {
	l := lexer{text: []byte(text)}
	_, ok := l.value()
	return ok && l.peek() == 0 && l.pos == len(l.text) && l.depth == 0
}

// isJSON is encoding/json's verdict on text, which must also be UTF-8.
func isJSON(text string) bool { return json.Valid([]byte(text)) && utf8.ValidString(text) }

func TestLexerAllowsWhatJSONAllows(t *testing.T) {
	for _, text := range valid {
		for _, body := range []string{text, `[` + text + `]`, `{"a":` + text + `,"b":[` + text + `]}`} {
			if !lexes(body) {
				t.Errorf("refused %q", body)
			}
		}
	}
}

func TestLexerRefusesWhatJSONDoesNot(t *testing.T) {
	for _, text := range invalid {
		for _, body := range []string{text, `[` + text + `]`, `{"a":` + text + `}`} {
			if lexes(body) && !isJSON(body) {
				t.Errorf("accepted %q", body)
			}
		}
	}
}

// TestLexerOnMutatedBodies compares the lexer with encoding/json on bodies that
// are nearly right.
func TestLexerOnMutatedBodies(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2)) // the same bodies every time
	seeds := append(append([]string{}, valid...), invalid...)
	seeds = append(seeds, `{"ID":"a2d8b2d2-1673-4f2d-a9ec-b02947160be7","Enabled":true,"Roles":[1,2.5e3],"Licenses":[{"Id":5,"Name":null}],"x":"a\u0041\n"}`)
	accepted := 0
	for range 350_000 {
		body := mutate(random, seeds)
		want := isJSON(body)
		if want {
			accepted++
		}
		if got := lexes(body); got != want {
			t.Fatalf("%q: the lexer says %t, encoding/json %t", body, got, want)
		}
	}
	if accepted < 30_000 {
		t.Errorf("only %d bodies were JSON: the mutations prove little", accepted)
	}
}

// mutate puts seeds together and damages the result.
func mutate(random *rand.Rand, seeds []string) string {
	pick := func() string { return seeds[random.IntN(len(seeds))] }
	body := pick()
	switch random.IntN(4) {
	case 0:
		body = `{"a":` + body + `,"b":` + pick() + `}`
	case 1:
		body = `[` + body + `, ` + pick() + `]`
	}
	const noise = "{}[]\",:\\ \n\t\x00\x1f0123456789+-.eEutrfnalsxXé\xff"
	for range random.IntN(4) {
		at := random.IntN(len(body) + 1)
		switch random.IntN(3) {
		case 0:
			body = body[:at] + string(noise[random.IntN(len(noise))]) + body[at:]
		case 1:
			body = body[:at] + body[min(at+1+random.IntN(3), len(body)):]
		case 2:
			body = body[:at] + pick() + body[at:]
		}
	}
	return body
}

func TestLexerStopsAtTheDepth(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		depth        int
		want         bool
	}{
		{"deepest", "256 levels are allowed", MaxDepth, true},
		{"deeper", "one more is not", MaxDepth + 1, false},
		{"abyss", "nothing overflows", 1_000_000, false},
	} {
		lists := strings.Repeat("[", row.depth) + strings.Repeat("]", row.depth)
		objects := strings.Repeat(`{"a":`, row.depth) + "1" + strings.Repeat("}", row.depth)
		if lexes(lists) != row.want || lexes(objects) != row.want {
			t.Errorf("%s: %s", row.name, row.reason)
		}
	}
}

// FuzzLexer compares the lexer with encoding/json.
func FuzzLexer(f *testing.F) {
	for _, text := range append(append([]string{}, valid...), invalid...) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l := lexer{text: []byte(text)}
		if _, ok := l.value(); !ok && l.depth == MaxDepth {
			return // encoding/json has another limit
		}
		if got, want := lexes(text), isJSON(text); got != want {
			t.Fatalf("%q: the lexer says %t, encoding/json %t", text, got, want)
		}
	})
}
