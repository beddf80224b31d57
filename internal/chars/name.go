package chars

import "unicode"

// MaxName is how long a name from a body may be that an error repeats, in
// bytes.
const MaxName = 40

// Repeatable reports whether an error may repeat a name that a body gave: a
// report of many such names must stay short in every spelling, so that what is
// escaped there counts for as much as it becomes.
func Repeatable(name string) bool {
	if len(name) > MaxName {
		return false
	}
	length := len(name)
	for _, r := range name {
		switch {
		case r == '"' || r == '\\':
			length += 3 // in brackets, in JSON
		case r == '<' || r == '>' || r == '&', unicode.IsControl(r), r == '\u2028', r == '\u2029', r == unicode.ReplacementChar:
			length += 6
		}
	}
	return length <= MaxName
}
