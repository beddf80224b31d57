package lawtest

import (
	"encoding/json"
	"reflect"
	"strings"
)

// everyValue is a JSON value of every type, of the right one and of others.
var everyValue = []string{
	"null", "true", "false", "0", "-1", "1.5", "256", "9223372036854775808", "1e400", `""`, `" "`, `"\u0000"`, `"x"`, `"true"`, `" 1 "`, `"1.5"`,
	"[]", "[[]]", "[1]", "[null]", `["x"]`, "[{}]", "{}", `{"x":[1]}`, nest(200),
}

// everyType sends a value of every type for every member of every struct, and
// for every item of a list. The naive reading finds the same, and what is wrong
// has the path of the member.
func (s *System[U, P]) everyType(r *report) {
	for _, typ := range s.types() {
		for _, at := range places(s.modelFor(typ)) {
			for _, value := range everyValue {
				body := []byte("{" + at.before + value + at.after + "}")
				s.codecOf(r, typ, body)
				for _, problem := range entries(r, reflect.New(typ).Interface().(json.Unmarshaler).UnmarshalJSON(body)) {
					if !strings.HasPrefix(problem.Path.String(), at.path) {
						r.failf("%s: reported is %v", body, problem)
					}
				}
			}
		}
	}
}

// A place is one in which a value may stand in JSON.
type place struct{ before, after, path string }

// places returns the places of the members, of items of lists, and of the
// members of those.
func places(m *model) (all []place) {
	for _, m := range m.members {
		if m.json == "" {
			continue
		}
		at := place{before: `"` + m.json + `":`, path: m.json}
		all = append(all, at)
		typ := m.typ
		if kindOf(typ) == list {
			typ = typ.Elem()
			at = place{at.before + "[", "]", at.path + "[0]"}
			all = append(all, at)
		}
		if kindOf(typ) != object {
			continue
		}
		for _, inner := range places(modelOf(typ)) {
			all = append(all, place{at.before + "{" + inner.before, inner.after + "}" + at.after, at.path + "." + inner.path})
		}
	}
	return all
}
