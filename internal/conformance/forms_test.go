package conformance

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// This file reads forms, as far as the classes need it, by the server's rules
// and without using this library.

// pair is one name of a form with one value.
type pair struct{ name, value string }

// formPairs returns the pairs of a form in order. What only looks like an
// escape stays as it is.
func formPairs(body string) []pair {
	var pairs []pair
	for part := range strings.SplitSeq(body, "&") {
		name, value, _ := strings.Cut(part, "=")
		pairs = append(pairs, pair{unescapeForm(name), unescapeForm(value)})
	}
	return pairs
}

var (
	formEscape = regexp.MustCompile(`(?i)(?:%u[0-9a-f]{4})+|%[0-9a-f]{2}|\+`)
	bracketed  = regexp.MustCompile(`\[([^\]]*)\]`)
	itemName   = regexp.MustCompile(`^([^.\[]+)\[([0-9]+)\](?:\.(.*))?$`)
	formHex    = regexp.MustCompile(`(?i)^\s*(#|0x|&h)[0-9a-f]+\s*$`)
)

func unescapeForm(text string) string {
	return formEscape.ReplaceAllStringFunc(text, func(escape string) string {
		switch {
		case escape == "+":
			return " "
		case escape[1] == 'u' || escape[1] == 'U':
			return utf16Text(escape)
		}
		b, _ := strconv.ParseUint(escape[1:], 16, 8)
		return string([]byte{byte(b)})
	})
}

// utf16Text returns the text of a run of %uXXXX, which are UTF-16 units.
func utf16Text(escapes string) string {
	var units []uint16
	for i := 0; i < len(escapes); i += len("%u0041") {
		unit, _ := strconv.ParseUint(escapes[i+2:i+6], 16, 16)
		units = append(units, uint16(unit))
	}
	return string(utf16.Decode(units))
}

// binderName spells a name as the server's model binder does, in small
// letters: Licenses[0][StateId] is licenses[0].stateid, UserRoles[] is
// userroles.
func binderName(name string) string {
	return strings.ToLower(bracketed.ReplaceAllStringFunc(name, func(bracket string) string {
		inside := bracket[1 : len(bracket)-1]
		switch {
		case inside == "":
			return ""
		case '0' <= inside[0] && inside[0] <= '9':
			return bracket
		}
		return "." + inside
	}))
}

// formValues returns a form as net/url holds it. Names that differ only in case
// have no order there; they are put under the first of them, so that the first
// value wins as it does in the body.
func formValues(body string) url.Values {
	values := url.Values{}
	spelled := map[string]string{}
	for _, p := range formPairs(body) {
		key := binderName(p.name)
		if _, known := spelled[key]; !known {
			spelled[key] = p.name
		}
		values.Add(spelled[key], p.value)
	}
	return values
}

// orderMatters tells whether a form has two spellings of one name, between
// which only their order in the body decides.
func orderMatters(body string) bool {
	spelled := map[string]string{}
	for _, p := range formPairs(body) {
		key := binderName(p.name)
		if first, known := spelled[key]; known && first != p.name {
			return true
		}
		spelled[key] = p.name
	}
	return false
}

// form is what the server's model binder looks up in a form: the values by
// name, names as binderName spells them.
type form map[string][]string

func readForm(body string) form {
	f := form{}
	for _, p := range formPairs(body) {
		name := binderName(p.name)
		f[name] = append(f[name], p.value)
	}
	return f
}

// below tells whether a name starts with prefix, followed by one of next.
func (f form) below(prefix, next string) bool {
	for name := range f {
		if rest, ok := strings.CutPrefix(name, prefix); ok && rest != "" && strings.Contains(next, rest[:1]) {
			return true
		}
	}
	return false
}

// items returns the number of items of a list, by index up to the first gap.
func (f form) items(list string) int {
	for i := 0; ; i++ {
		item := list + "[" + strconv.Itoa(i) + "]"
		if _, is := f[item]; !is && !f.below(item, ".[") {
			return i
		}
	}
}

// valuesOf returns the values that the server reads for a member of that name,
// at the top or in a list item before any gap: the first value, or all of a
// list.
func (f form) valuesOf(r route, member string) []string {
	member = strings.ToLower(member)
	var found []string
	for _, name := range sortedKeys(f) {
		values := f[name]
		item := itemName.FindStringSubmatch(name)
		switch {
		case name == member && contains(r.lists, member):
			found = append(found, values...)
		case name == member, item != nil && f.reads(r, item, member):
			found = append(found, values[0])
		}
	}
	return found
}

// reads tells whether the server looks at member in this item, the parts of
// itemName. A list of scalars has no member after the index.
func (f form) reads(r route, item []string, member string) bool {
	list, index, inner := item[1], item[2], item[3]
	n, err := strconv.Atoi(index)
	if err != nil || strconv.Itoa(n) != index || n >= f.items(list) {
		return false
	}
	if inner == "" {
		return list == member && len(f[list]) == 0
	}
	return inner == member && contains(r.lists, list)
}

// brokenList tells whether a form has a list of which the server silently drops
// something, and that is an error here: one with an item that no index leads
// to, one with both values and indexes, one with names of its own for the
// indexes, or one of objects with a value in place of the list or of an object.
func (f form) brokenList(r route) bool {
	return slices.ContainsFunc(r.lists, func(list string) bool {
		list = strings.ToLower(list)
		ofObjects := r.ofObjects(list)
		if len(f[list]) > 0 {
			return ofObjects || f.below(list, ".[")
		}
		if len(f[list+".index"]) > 0 {
			return true
		}
		items := f.items(list)
		if items == 0 || f.beyond(list, items) {
			return f.below(list, ".[")
		}
		return ofObjects && f.hasValueItem(list, items) || !ofObjects && len(f[list+"[0]"]) == 0
	})
}

// beyond tells whether anything below a list is in none of its first items.
func (f form) beyond(list string, items int) bool {
	for name := range f {
		rest, below := strings.CutPrefix(name, list)
		if !below || rest == "" || !strings.Contains(".[", rest[:1]) {
			continue
		}
		inside := false
		for i := range items {
			after, ok := strings.CutPrefix(rest, "["+strconv.Itoa(i)+"]")
			inside = inside || ok && (after == "" || strings.Contains(".[", after[:1]))
		}
		if !inside {
			return true
		}
	}
	return false
}

// hasValueItem tells whether one of the items is a text.
func (f form) hasValueItem(list string, items int) bool {
	for i := range items {
		if values := f[list+"["+strconv.Itoa(i)+"]"]; len(values) > 0 && strings.TrimSpace(values[0]) != "" {
			return true
		}
	}
	return false
}

// formClass is requestClass for forms.
func formClass(r route, body string) string {
	f := readForm(body)
	if f.brokenList(r) {
		return classFormList
	}
	for _, member := range r.integers {
		for _, value := range f.valuesOf(r, member) {
			switch {
			case formHex.MatchString(value):
				return classOctalHex
			case wholeNumber.MatchString(value) && !isInt32(value):
				return classInt32
			}
		}
	}
	for member, published := range r.openEnums {
		for _, value := range f.valuesOf(r, member) {
			switch value = strings.TrimSpace(value); {
			case isNameList(value):
				return classEnumFlags
			case isUnpublished(value, published):
				return classOpenEnum
			case wholeNumber.MatchString(value) && !isInt32(value):
				return classInt32
			}
		}
	}
	return ""
}
