package lawtest

import (
	"reflect"
	"slices"
	"strings"
)

// everyValue is a JSON value of every type, null and the empty text apart.
var everyValue = []string{
	"true", "false", "0", "1", "-1", "1.5", "256", "9223372036854775808", "1e400", `" "`, `"\u0000"`, `"x"`, `"true"`, `" 1 "`, `"1.5"`,
	"[]", "[[]]", "[1]", "[null]", `["x"]`, "[{}]", "{}", `{"x":[1]}`, nest(200),
}

// A taking says which values a member takes, by its word in the tables, and
// what is said of the others.
type taking struct {
	right  []string
	beyond []string // out of range
	limit  string   // Param of those
	wrong  string   // Param of all others
}

var takings = map[string]taking{
	"string": {right: []string{"true", "false", "0", "1", "-1", "1.5", "256", "9223372036854775808", `" "`, `"\u0000"`, `"x"`, `"true"`, `" 1 "`, `"1.5"`}, wrong: "string"},

	"boolean": {right: []string{"true", "false", "0", "1", "-1", "1.5", "256", `"true"`}, wrong: "boolean"},
	"integer": {right: []string{"0", "1", "-1", "256", `" 1 "`}, beyond: []string{"9223372036854775808"}, limit: "int64", wrong: "integer"},
	"id":      {right: []string{"0", "1", "-1", "256", `" 1 "`}, beyond: []string{"9223372036854775808"}, limit: "int64", wrong: "integer"},
	"byte": {
		right:  []string{"true", "false", "0", "1", "1.5", `" 1 "`},
		beyond: []string{"-1", "256", "9223372036854775808", "1e400"}, limit: "byte", wrong: "byte",
	},
	"decimal": {
		right:  []string{"0", "1", "-1", "1.5", "256", "9223372036854775808", `" 1 "`, `"1.5"`},
		beyond: []string{"1e400"}, limit: "decimal", wrong: "decimal",
	},
	"date": {wrong: "date"},
	"GUID": {wrong: "guid"},

	"enum Flag": {right: []string{"true", "false", "0", "1", "-1", "256", `"true"`, `" 1 "`}, wrong: "flag"},
	"enum Preferences": {
		right:  []string{"0", "1", "-1", "256", `"x"`, `"true"`, `" 1 "`},
		beyond: []string{"9223372036854775808"}, limit: "enum", wrong: "enum",
	},
	"enum Language": {right: []string{"0", "1", "-1", "256", `" 1 "`}, beyond: []string{"9223372036854775808"}, limit: "int64", wrong: "integer"},
}

// of returns what is said of a value.
func (t taking) of(path, value string) (said []string) {
	switch {
	case slices.Contains(t.right, value):
		return nil
	case slices.Contains(t.beyond, value):
		return []string{path + " range " + t.limit}
	}
	return []string{path + " type " + t.wrong}
}

// items says the same of a list of items that are objects, or take what t does.
func (t taking) items(path, value string, objects bool) (said []string) {
	item := path + "[0]"
	switch {
	case value[0] != '[':
		return []string{path + " type list"}
	case value == "[]":
		return nil
	case objects && value == "[{}]":
		return nil
	case value == "[null]":
		return []string{item + " null"}
	case objects:
		return []string{item + " type object"}
	}
	return t.of(item, value[1:len(value)-1])
}

// everyType sends a value of every type for every member. Those of an update
// are refused as the takings say; and for every struct the naive reading finds
// the same, which also reads what stands beside them.
func (s *System[U, P]) everyType(r *report) {
	for _, m := range s.update().members {
		if m.json != "" {
			s.everyTypeOf(r, m)
		}
	}
	for _, typ := range s.types() {
		for _, value := range append([]string{"null", `""`}, everyValue...) {
			for _, body := range everyPlace(s.modelFor(typ), value) {
				s.codecOf(r, typ, []byte(body))
			}
		}
	}
}

func (s *System[U, P]) everyTypeOf(r *report, m member) {
	isList := kindOf(m.typ) == list
	objects := isList && kindOf(m.typ.Elem()) == object
	takes, known := takings[strings.TrimPrefix(describe(m.typ), "list of ")]
	if !known && !objects {
		r.failf("%s: nobody says what %q takes", m.json, describe(m.typ))
	}
	for _, value := range everyValue {
		want := takes.of(m.json, value)
		if isList {
			want = takes.items(m.json, value, objects)
		}
		if objects && value == "[null]" && nullItems(m.typ.Elem()) {
			want = nil
		}
		_, err := s.Decode(JSON, []byte(`{"`+m.json+`":`+value+`}`))
		if got := told(entries(r, err)); !slices.Equal(got, want) {
			r.failf("%s: %s: reported are %q, want %q", m.json, value, got, want)
		}
	}
}

// nullItems reports whether an item of a list can be null.
func nullItems(typ reflect.Type) bool {
	_, ok := reflect.New(typ).Interface().(interface{ SetNull() })
	return ok
}

// everyPlace returns bodies that have a value in every place: for every member,
// for an item of every list, for every member of those.
func everyPlace(m *model, value string) (bodies []string) {
	var members []string
	for _, m := range m.members {
		name, typ := `"`+m.json+`":`, m.typ
		if m.json == "" {
			continue
		}
		members = append(members, name+value)
		before, after := "{"+name, "}"
		if kindOf(typ) == list {
			typ, before, after = typ.Elem(), before+"[", "]}"
			bodies = append(bodies, before+value+after)
		}
		if kindOf(typ) == object {
			for _, inner := range everyPlace(modelOf(typ), value) {
				bodies = append(bodies, before+inner+after)
			}
		}
	}
	return append(bodies, "{"+strings.Join(members, ",")+"}")
}
