package jsonio

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// pair stands in for a generated struct.
type pair struct {
	A wire.Optional[int64]
	B wire.Optional[string]
	L wire.Optional[[]pair]
	N wire.Optional[[]int64]
}

var pairNames = []string{"A", "B", "L", "N"}

func (p *pair) readJSON(r *Reader) {
	for name, more := r.Object(); more; name, more = r.Next() {
		switch string(name) {
		case "A":
			ReadNullable(r, "A", &p.A, scalar.Int64)
		case "B":
			ReadOptional(r, "B", &p.B, scalar.String)
		case "L":
			ReadObjects(r, "L", &p.L, (*pair).readJSON)
		case "N":
			ReadScalars(r, "N", &p.N, scalar.Int64)
		default:
			r.Other(name, pairNames)
		}
	}
}

func decode(body string) (pair, error) {
	p := pair{A: wire.Value[int64](1)}
	r := Reset(&p, []byte(body), Drop)
	p.readJSON(r)
	return p, Close(r, &p)
}

func TestReaderReportsEveryProblem(t *testing.T) {
	for _, row := range []struct{ name, reason, body, want string }{
		{"fine", "nothing to report", `{"A":1,"B":"x","L":[{"A":2}],"N":[1,2]}`, ""},
		{"unknown", "unknown members may hold anything that is JSON", `{"Z":{"A":["x",{}]},"A":1}`, ""},
		{"mark", "a byte order mark in front is skipped", "\ufeff{}", ""},
		{"all", "reading goes on after a wrong member", `{"A":"x","B":[],"L":[{"A":true},{"B":{}}],"N":[1,"x"]}`,
			"A type, B type, L[0].A type, L[1].B type, N[1] type"},
		{"duplicate", "a wrong duplicate is reported once", `{"A":"x","A":"y"}`, "A type"},
		{"null items", "an item of a list cannot be null", `{"L":[null],"N":[null]}`, "L[0] null, N[0] null"},
		{"no list", "an object is not a list", `{"L":{},"N":5}`, "L type, N type"},
		{"empty list", "an empty string is null, as for the servers", `{"L":"","N":"","A":""}`, ""},
		{"other case", "names match without it", `{"a":"x","l":[{"b":[]}]}`, "A type, L[0].B type"},
		{"null", "null is not an object", `null`, " null"},
		{"array", "nor is an array", `[]`, " type"},
		{"empty", "nor is nothing", ``, " syntax 0"},
		{"truncated", "a broken body is that alone", `{"A":"x","B":`, " syntax 13"},
		{"trailing", "one value and nothing after it", `{} {}`, " syntax 3"},
		{"encoding", "the encoding is UTF-8", "{\"B\":\"\xff\"}", " syntax 6"},
		{"bracket", "a sign ends no number", `{"N":[1-2]}`, " syntax 7"},
		{"deep unknown", "skipped members count too", `{"Z":` + strings.Repeat("[", 256) + strings.Repeat("]", 256) + `}`, " depth 260"},
		{"deep enough", "256 levels are allowed", `{"Z":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `}`, ""},
		{"abyss", "nothing overflows", strings.Repeat("[", 10_000), " depth 256"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := decode(row.body)
			if got := spell(err); got != row.want {
				t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
			}
		})
	}
}

// spell shortens an error list to paths and codes, and the offsets of broken
// bodies.
func spell(err error) string {
	var errs validate.Errors
	if !errors.As(err, &errs) {
		return ""
	}
	words := make([]string, len(errs))
	for i, e := range errs {
		words[i] = e.Path.String() + " " + string(e.Code)
		if e.Code == validate.CodeSyntax || e.Code == validate.CodeDepth {
			words[i] += " " + e.Param
		}
	}
	return strings.Join(words, ", ")
}

// invalid lists what RFC 8259 does not allow, one line per rule.
var invalid = []string{
	``, ` `, `{`, `}`, `[`, `]`, `{]`, `[}`, `[1`, `[1,`, `[1,]`, `[,1]`, `[1,,2]`, `[1 2]`, `[1:2]`, `{"a"}`, `{"a":}`, `{"a":1,}`,
	`{,"a":1}`, `{"a":1,,"b":2}`, `{"a":1 "b":2}`, `{"a" 1}`, `{"a"::1}`, `{a:1}`, `{'a':1}`, `{1:1}`, `{null:1}`, `{"a":1}}`,
	`nul`, `nulll`, `NULL`, `tru`, `truee`, `True`, `fals`, `NaN`, `Infinity`, `-Infinity`, `undefined`,
	`01`, `-01`, `00`, `-`, `+1`, `.5`, `-.5`, `1.`, `1.e1`, `1e`, `1e+`, `1e1.5`, `1E-`, `0x1F`, `0e`, `1_000`, `--1`, `1-2`, `1+2`, `2.`, `-2.`, `0.e1`,
	`"`, `"a`, `"\`, `"\"`, `"\x"`, `"\u12"`, `"\u12G4"`, `"\U0041"`, "\"\t\"", "\"\n\"", "\"\x00\"", `'a'`, `"a" "b"`, `"\ "`,
	`/**/1`, `1//`, "\ufeff\ufeff1", "\v1", "\f1", "\u00a01", "1\x00", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "[\"\xff\"]",
}

func TestReaderRefusesInvalidJSON(t *testing.T) {
	for _, text := range invalid {
		for _, body := range []string{text, `{"Z":` + text + `}`, `{"B":` + text + `}`, `{"N":[` + text + `]}`, `{"L":[{"A":` + text + `}]}`} {
			if _, err := decode(body); err == nil && !json.Valid([]byte(body)) {
				t.Errorf("accepted %q", body)
			}
		}
	}
}

// FuzzReader compares the Reader, and the scanner that places its failures,
// with encoding/json.
func FuzzReader(f *testing.F) {
	for _, text := range invalid {
		f.Add([]byte(`{"Z":` + text + `,"A":1}`))
		f.Add([]byte(text))
	}
	f.Add([]byte(`{"A":1,"B":"\u00e9\ud83d\ude00","L":[{"A":2,"L":[]}],"N":[1,-2.5e+7,0]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		trimmed := bytes.TrimPrefix(body, mark)
		valid := json.Valid(trimmed) && utf8.Valid(trimmed)
		p, err := decode(string(body))
		broken := strings.HasPrefix(spell(err), " syntax") || strings.HasPrefix(spell(err), " depth")
		if broken == valid && !strings.HasPrefix(spell(err), " depth") {
			t.Fatalf("%q: valid %t, but %v", body, valid, err)
		}
		if err == nil {
			written, writeErr := p.appendJSON(nil)
			again, err := decode(string(written))
			if rewritten, err := again.appendJSON(nil); err != nil || !bytes.Equal(rewritten, written) {
				t.Fatalf("%q: %v", body, err)
			}
			if err != nil || writeErr != nil {
				t.Fatalf("%q: %v, %v", body, err, writeErr)
			}
		}
	})
}

func (p *pair) appendJSON(dst []byte) ([]byte, error) {
	var err error
	start := len(dst)
	dst = AppendOptional(dst, `,"A":`, p.A, scalar.AppendInt64)
	dst = AppendOptional(dst, `,"B":`, p.B, scalar.AppendString)
	dst, err = AppendObjects(dst, err, `,"L":`, p.L, (*pair).appendJSON)
	dst = AppendScalars(dst, `,"N":`, p.N, scalar.AppendInt64)
	return CloseObject(dst, start, err)
}

func TestNamesMatchWithoutCase(t *testing.T) {
	names := []string{"ID", "Kelvin"}
	for _, row := range []struct{ name, reason, want string }{
		{"id", "ASCII case is ignored", "ID"},
		{"kELVIN", "in every letter", "Kelvin"},
		{"\u212aelvin", "the Kelvin sign is not a k", ""},
		{"I", "a shorter name is another", ""},
		{"ID", "a name that the caller knew exactly and did not read is passed over", ""},
	} {
		r := Open([]byte(`{"`+row.name+`":[1],"Next":2}`), false)
		name, _ := r.Object()
		r.Other(name, names)
		got := ""
		if r.again {
			name, _ = r.Next()
			got = string(name)
			r.Skip()
		}
		next, more := r.Next()
		if got != row.want || string(next) != "Next" || !more {
			t.Errorf("%s: %q is %q, want %q; then comes %q", row.reason, row.name, got, row.want, next)
		}
	}
}

// TestScalarsWithAWrongItem leaves nothing of a list that could not be read,
// not even what an earlier member of its name left.
func TestScalarsWithAWrongItem(t *testing.T) {
	for _, body := range []string{`{"N":[1,"x"]}`, `{"N":["x",1]}`, `{"N":[null]}`, `{"N":[1],"N":[{}]}`} {
		if p, err := decode(body); err == nil || p.N.IsSet() {
			t.Errorf("%s: %v, %v", body, p.N, err)
		}
	}
	if p, err := decode(`{"A":2,"A":"x"}`); err == nil || p.A.IsSet() {
		t.Errorf("the last member counts, got %v, %v", p.A, err)
	}
	if p, err := decode(`{"N":["x"],"N":[1]}`); err == nil || len(p.N.Or(nil)) != 1 {
		t.Errorf("the last member counts, got %v, %v", p.N, err)
	}
}

func TestReaderKeepsNothing(t *testing.T) {
	r := Open([]byte(`{"a":"x"}`), true)
	var p pair
	p.readJSON(r)
	if err := Close(r, &p); spell(err) != "A type" {
		t.Fatalf("got %v", err)
	}
	if r.lexer.text != nil || !r.errs.Empty() || r.strict || len(r.path) != 0 || len(r.spelled) != 0 {
		t.Errorf("a closed reader keeps %q, %v, %q", r.lexer.text, r.errs, r.spelled)
	}
}

func TestBrokenBodyLeavesNothing(t *testing.T) {
	for _, body := range []string{`{"A":2,"B":`, `{"A":2} x`, strings.Repeat("[", 300)} {
		if p, err := decode(body); err == nil || p.A.IsSet() {
			t.Errorf("%q: read %+v, error %v", body, p, err)
		}
	}
}
