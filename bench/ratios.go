package main

import (
	"fmt"
	"strings"
)

// A ratio is one line of a table: the time of one task by that of another, both
// of one scenario.
type ratio struct {
	name string
	of   func(s scenario) string
}

// reportRatios writes the ratios of the scenarios of one format.
func reportRatios(b *strings.Builder, list []scenario, lines []ratio) {
	fmt.Fprintf(b, "\n### Ratios of the 10th percentiles%s\n\n| |", titles[list[0].format])
	for _, s := range list {
		fmt.Fprintf(b, " %s |", s.name)
	}
	b.WriteString("\n|---|" + strings.Repeat("--:|", len(list)) + "\n")
	for _, line := range lines {
		fmt.Fprintf(b, "| %s |", line.name)
		for _, s := range list {
			fmt.Fprintf(b, " %s |", line.of(s))
		}
		b.WriteString("\n")
	}
}

// titles end the titles of the tables that are not about JSON.
var titles = map[format]string{formatXML: ", XML", formatForm: ", forms"}

// ratiosOf returns the lines for a format.
func ratiosOf(f format, results map[key]result) []ratio {
	r := ratios{results}
	switch f {
	case formatXML:
		return r.xml()
	case formatForm:
		return r.form()
	}
	return r.json()
}

// ratios makes them from results.
type ratios struct{ results map[key]result }

// over compares two tasks. It is a dash where a scenario lacks one.
func (r ratios) over(line, name, by string) ratio {
	return ratio{line, func(s scenario) string {
		a, found := r.results[key{s.name, name}]
		b, both := r.results[key{s.name, by}]
		if !found || !both {
			return "–"
		}
		return fmt.Sprintf("%.2f", a.p10/b.p10)
	}}
}

// fastest compares the fastest of several tasks with another, and names it.
func (r ratios) fastest(line, by string, names func(s scenario) []string) ratio {
	return ratio{line, func(s scenario) string {
		best, name := 0.0, ""
		for _, n := range names(s) {
			if result, found := r.results[key{s.name, n}]; found && (name == "" || result.p10 < best) {
				best, name = result.p10, n
			}
		}
		if name == "" {
			return "–"
		}
		name = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(name, spared), decodeBy("")), encodeBy(""))
		return fmt.Sprintf("%.2f (%s)", best/r.results[key{s.name, by}].p10, name)
	}}
}

// rowsOfKind names the rows of a kind, except those on encoding/json.
func rowsOfKind(of kind) func(scenario) []string {
	return func(s scenario) (names []string) {
		for _, row := range s.rows {
			if row.kind == of && row.name != nameBaseline+spared {
				names = append(names, row.name)
			}
		}
		return names
	}
}

// these are names that do not depend on the scenario.
func these(names ...string) func(scenario) []string {
	return func(scenario) []string { return names }
}

func (r ratios) json() []ratio {
	return append([]ratio{
		r.over("baseline / this library", nameBaseline, nameDirect),
		r.fastest("fastest other decoder + validator / this library", nameDirect, rowsOfKind(kindDecoder)),
		r.fastest("the same"+spared+" / this library", nameDirect, rowsOfKind(kindSpared)),
		r.over("json-patch / this library", nameJSONPatch, nameDirect),
		r.over("this library / the limit", nameDirect, nameLimit),
		r.over("this library / json.Valid on the body", nameDirect, stepValid),
		r.over("this library / baseline, both behind encoding/json", nameBehindV1, nameBaseline),
		r.over("decode behind encoding/json: this library / pointer struct", stepDecodeV1, stepPointers),
		r.over("encode behind encoding/json: this library / pointer struct", stepEncodeV1, stepPointersEnc),
		r.over("the same, a MarshalJSON that returns finished bytes / pointer struct", stepFinished, stepPointersEnc),
	}, r.limits()...)
}

func (r ratios) xml() []ratio {
	return append([]ratio{
		r.over("baseline / this library", nameBaseline, nameDirect),
		r.fastest("fastest other decoder + validator / this library", nameDirect, rowsOfKind(kindDecoder)),
		r.over("this library / the limit", nameDirect, nameLimit),
		r.over("decode: encoding/xml with pointers / this library", decodeBy(nameBaseline), stepDecode),
		r.over("decode: this library / "+stepRawToken, stepDecode, stepRawToken),
		r.over("encode: encoding/xml with pointers / this library, appended", encodeBy(nameBaseline), stepEncode),
	}, r.limits()...)
}

func (r ratios) form() []ratio {
	return append([]ratio{
		r.fastest("fastest other decoder + validator / this library", nameDirect, rowsOfKind(kindDecoder)),
		r.over("this library / the limit", nameDirect, nameLimit),
		r.fastest("decode: the faster of gorilla/schema and go-playground/form / this library", stepDecode,
			these(decodeBy(nameGorilla), decodeBy(namePlayground))),
		r.over("decode: this library / "+stepParseQuery, stepDecode, stepParseQuery),
		r.fastest("encode: the faster of them / this library, appended", stepEncode,
			these(encodeBy(nameGorilla), encodeBy(namePlayground))),
	}, r.limits()...)
}

// limits compares the steps of this library with those of the limit.
func (r ratios) limits() (list []ratio) {
	for _, step := range []string{stepDecode, stepValidate, stepApply, stepEncode} {
		list = append(list, r.over(step+": this library / the limit", step, step+limitSuffix))
	}
	return list
}
