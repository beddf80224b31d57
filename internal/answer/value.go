package answer

// maxDepth is how deep a body is looked into. What lies deeper is ignored, with
// all that follows it.
const maxDepth = 256

// A step leads into a member or to an item of a list.
type step struct {
	name  string
	index int
	item  bool
	hides hiding // what the name says, once it was looked at
}

// A hiding says whether the name of a member makes what is in it a secret.
type hiding uint8

const (
	unasked hiding = iota
	hidesNothing
	hidesValues // unless the name is that of a member in a list of errors
	hidesAll    // the value that was refused, wherever it stands
)

// A value is a scalar of a body, or the beginning of an object or a list. The
// text is that of a String or a Number.
type value struct {
	kind Kind
	text string
}

// scalar reports whether v has a text.
func (v value) scalar() bool { return v.kind == String || v.kind == Number }

// A visitor is told every value of a body, outer ones first. The path is valid
// until it returns.
type visitor func(path []step, v value)

// leads reports whether path goes through the members that names says, without
// ASCII case; "*" is any item of a list.
func leads(path []step, names ...string) bool {
	if len(path) != len(names) {
		return false
	}
	for i, s := range path {
		if s.item && names[i] != "*" || !s.item && !foldEqual(s.name, names[i]) {
			return false
		}
	}
	return true
}

// foldEqual compares without regard to the case of ASCII letters.
func foldEqual(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
