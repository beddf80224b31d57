package schemas

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// A class is what no schema can say, so that it judges otherwise than the code.
type class string

// The classes, with the reason.
const (
	classDepth    class = "depth"    // 256 levels are read; a schema counts none
	classNames    class = "names"    // names match in any case, and every one of two is checked; a schema sees one
	classSpelling class = "spelling" // 5.0 and 1e2 are whole numbers to a schema, and not to the servers
	classRange    class = "range"    // a limit of the number in a text, of a double, or of a boolean's number
	classInt64    class = "int64"    // the format int64, which validators do not check
)

// A tally counts the bodies of each class.
type tally map[class]int

// beyond says why a schema judges a body otherwise, "" for no known reason. It
// looks at the body alone.
func beyond(body []byte, properties map[string]bool) class {
	switch {
	case deeperThan(body, 256):
		return classDepth
	case hasOddNames(body, properties):
		return classNames
	}
	for _, number := range numbers(body) {
		if _, err := strconv.ParseFloat(number, 64); err != nil {
			return classRange
		}
		whole, ok := new(big.Rat).SetString(number)
		switch {
		case ok && whole.IsInt() && strings.ContainsAny(number, ".eE"):
			return classSpelling
		case ok && whole.IsInt() && !whole.Num().IsInt64():
			return classInt64
		}
	}
	return ""
}

func deeperThan(body []byte, limit int) bool {
	depth := 0
	decoder := json.NewDecoder(bytes.NewReader(body))
	for {
		token, err := decoder.Token()
		if err != nil {
			return false
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if depth++; depth > limit {
				return true
			}
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
}

// hasOddNames reports whether an object has a name twice, or a known one in
// another spelling.
func hasOddNames(body []byte, properties map[string]bool) bool {
	spelt := regexp.MustCompile(`"((?:[^"\\]|\\.)*)"\s*:`)
	for _, match := range spelt.FindAllSubmatch(body, -1) {
		for name := range properties {
			if strings.EqualFold(name, string(match[1])) && name != string(match[1]) {
				return true
			}
		}
	}
	var object map[string]json.RawMessage
	if json.Unmarshal(body, &object) != nil {
		return false
	}
	return topNames(body) != len(object)
}

// topNames counts the members of an object.
func topNames(body []byte) (n int) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	if _, err := decoder.Token(); err != nil {
		return 0
	}
	for decoder.More() {
		var value json.RawMessage
		if _, err := decoder.Token(); err != nil || decoder.Decode(&value) != nil {
			return n
		}
		n++
	}
	return n
}

// numbers returns the numbers of a JSON document as they are spelt.
func numbers(body []byte) (found []string) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	for {
		token, err := decoder.Token()
		if err != nil {
			return found
		}
		if number, ok := token.(json.Number); ok {
			found = append(found, number.String())
		}
	}
}

// propertiesOf returns the names of the members of every definition.
func propertiesOf(t testing.TB, document []byte) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, definition := range parse(t, document).Defs {
		for name := range definition.Properties {
			names[name] = true
		}
	}
	return names
}

// definitions returns the names of the definitions of a schema.
func definitions(t testing.TB, document []byte) []string {
	t.Helper()
	return slices.Sorted(maps.Keys(parse(t, document).Defs))
}

// A document is as much of a schema as the tests read.
type document struct {
	Defs map[string]struct{ Properties map[string]any } `json:"$defs"`
}

func parse(t testing.TB, text []byte) (read document) {
	t.Helper()
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

// isJSON reports whether a text is JSON as RFC 8259 has it.
func isJSON(text []byte) bool { return json.Valid(text) && utf8.Valid(text) }

// equal compares what was counted with what is recorded.
func equal(t *testing.T, what string, got, want tally) {
	t.Helper()
	if !maps.Equal(got, want) {
		t.Errorf("%s: the schema judges otherwise: %s; recorded are %s", what, got, want)
	}
}

// String lists the classes in their order.
func (c tally) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintf(&b, "%s %d ", name, c[name])
	}
	return b.String()
}
