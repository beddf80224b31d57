package answer

import (
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// An item is one object in a list of errors while it is being read. It names its
// member in PropertyName, or as problem details (RFC 9457) do, or its keys do.
type item struct {
	index    int
	property string
	message  string
	fields   []field
}

type field struct{ name, text string }

// listed takes in a value within a list of errors; path starts at the item.
func (r *Reading) listed(path []step, v value) {
	if path[0].index != r.item.index {
		r.flush()
		r.item.index = path[0].index
	}
	switch {
	case !v.scalar():
	case len(path) == 1:
		r.mentioned(head(v.text, window))
		r.say(rankKeyed, v.text)
	case leads(path[1:], "PropertyName"):
		r.item.property = v.text
	case leads(path[1:], "Message"):
		r.item.message = v.text
	case !path[1].item && len(r.item.fields) < maxEntries:
		r.item.fields = append(r.item.fields, field{path[1].name, v.text})
	}
}

// flush takes in the item that was read.
func (r *Reading) flush() {
	read := r.item
	r.item = item{}
	key, pointed := read.pointed()
	switch {
	case pointed:
		detail, _ := read.field("detail")
		code, _ := read.field("code")
		r.problem(key, detail, code == string(validate.CodeRequired))
		return
	case read.property != "":
		r.name(read.property, read.message)
		return
	case read.message != "":
		r.mentioned(head(read.message, window))
		r.say(rankKeyed, read.message)
	}
	for _, f := range read.fields {
		r.name(f.name, f.text)
	}
}

// field returns what is said under a key, the last time, and whether anything is.
func (i item) field(name string) (text string, found bool) {
	for _, f := range i.fields {
		if foldEqual(f.name, name) {
			text, found = f.text, true
		}
	}
	return text, found
}

// unescapePointer reads the characters that a JSON Pointer writes otherwise.
var unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")

// pointed returns the key of the member that the item points to, and whether it
// points: /Licenses/0/StateId, or #/Licenses as in the RFC. The key is "" for the
// whole body.
func (i item) pointed() (key string, ok bool) {
	pointer, ok := i.field("pointer")
	pointer = strings.TrimPrefix(pointer, "#")
	if !ok || pointer == "" {
		return "", ok
	}
	if pointer[0] != '/' || len(pointer) > maxName {
		return "", false
	}
	for name := range strings.SplitSeq(pointer[1:], "/") {
		if _, err := strconv.ParseUint(name, 10, 31); err == nil {
			key += "[" + name + "]"
		} else {
			key += "." + unescapePointer.Replace(name)
		}
	}
	return strings.TrimPrefix(key, "."), true
}

// problem takes in one of problem details.
func (r *Reading) problem(key, said string, required bool) {
	path, _, documented, ok := r.vendor.member(key)
	if !ok || key == "" {
		r.say(rankKeyed, said)
		return
	}
	r.note(path, documented, required || saysRequired(said), said)
}
