package playground

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// The validator gives the place of a failure as text, with dots and square
// brackets between the names. Names that contain these themselves pass through
// it with stand-ins. So does a struct that is embedded without a name, which is
// not a step on the wire.
const embedded = "\x00"

var (
	shield   = strings.NewReplacer(".", "\x01", "[", "\x02", "]", "\x03")
	unshield = strings.NewReplacer("\x01", ".", "\x02", "[", "\x03", "]")
)

// nameOf returns the wire name of a struct field, shielded.
func nameOf(field reflect.StructField) string {
	if tag, ok := field.Tag.Lookup("json"); ok && tag != "-" {
		name, _, _ := strings.Cut(tag, ",")
		return orOwnName(name, field)
	}
	name, _, _ := strings.Cut(field.Tag.Get("xml"), ",")
	if name == "-" {
		name = ""
	}
	name = name[strings.LastIndexAny(name, " >")+1:] // without namespace and parents
	return orOwnName(name, field)
}

// orOwnName returns name, or what the field is called without a tag.
func orOwnName(name string, field reflect.StructField) string {
	switch {
	case name != "":
		return shield.Replace(name)
	case field.Anonymous && indirect(field.Type).Kind() == reflect.Struct:
		return embedded
	default:
		return field.Name
	}
}

// indirect returns what a pointer type points to.
func indirect(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// pathOf reads the validator's text for a place below a struct of the type
// root, such as Update.Licenses[0].StateId. For an unnamed type root is empty,
// and the text does not begin with a name for it.
func pathOf(root, place string) wire.Path {
	if root != "" {
		place = strings.TrimPrefix(place, root+".")
	}
	var path wire.Path
	for _, part := range parts(place) {
		name, keys, _ := strings.Cut(part, "[")
		if name != embedded {
			path = append(path, wire.Step{Name: unshield.Replace(name)})
		}
		for keys != "" {
			var key string
			key, keys, _ = strings.Cut(keys, "]")
			keys = strings.TrimPrefix(keys, "[")
			path = append(path, stepInto(key))
		}
	}
	return path
}

// parts splits a place at its dots, but for those in the key of a map.
func parts(place string) (all []string) {
	start, inside := 0, false
	for i := range len(place) {
		switch c := place[i]; {
		case c == '[' || c == ']':
			inside = c == '['
		case c == '.' && !inside:
			all = append(all, place[start:i])
			start = i + 1
		}
	}
	return append(all, place[start:])
}

// stepInto is the step to a list element, or to a map's member. The validator's
// text does not tell the key "7" of a map from the index 7; neither does a JSON
// Pointer.
func stepInto(key string) wire.Step {
	if index, err := strconv.Atoi(key); err == nil && index >= 0 && strconv.Itoa(index) == key {
		return wire.Step{Index: index}
	}
	return wire.Member(key)[0] // also where the key is ""
}
