package wire

import (
	"slices"
	"strconv"
	"strings"
)

// Step is one step of a [Path]: into a member, by its wire name, or into a
// list, by its index.
type Step struct {
	// Name is the member's documented name; "" means that the step goes into a
	// list.
	Name string
	// Index counts from zero; it has a meaning only where Name is "".
	Index int
}

// Path says where in a body a value stands, with the names as documented. The
// empty path is the whole body. Its methods copy: a Path never changes once it
// is made, and several paths may grow from one.
type Path []Step

// Member returns the path of a member of the body, or of a member of a member:
// Member("ResponseData", "Detail").
func Member(names ...string) Path {
	p := make(Path, len(names))
	for i, name := range names {
		p[i].Name = name
	}
	return p
}

// Member returns the path of a member of the value at p.
func (p Path) Member(name string) Path { return p.with(Step{Name: name}) }

// Index returns the path of an element of the list at p.
func (p Path) Index(i int) Path { return p.with(Step{Index: i}) }

func (p Path) with(step Step) Path {
	longer := make(Path, len(p)+1)
	copy(longer, p)
	longer[len(p)] = step
	return longer
}

// Equal reports whether both paths lead to the same place. Names are compared
// with their case.
func (p Path) Equal(other Path) bool { return slices.Equal(p, other) }

// String returns the path as ASP.NET writes it, Licenses[0].StateId; it is
// empty for the whole body.
func (p Path) String() string {
	var text strings.Builder
	for i, step := range p {
		if step.Name == "" {
			text.WriteByte('[')
			text.WriteString(strconv.Itoa(step.Index))
			text.WriteByte(']')
			continue
		}
		if i > 0 {
			text.WriteByte('.')
		}
		text.WriteString(step.Name)
	}
	return text.String()
}

// Pointer returns the path as a JSON Pointer (RFC 6901), /Licenses/0/StateId;
// it is empty for the whole body.
func (p Path) Pointer() string {
	var text strings.Builder
	for _, step := range p {
		text.WriteByte('/')
		if step.Name == "" {
			text.WriteString(strconv.Itoa(step.Index))
			continue
		}
		for i := range len(step.Name) {
			switch c := step.Name[i]; c {
			case '~':
				text.WriteString("~0")
			case '/':
				text.WriteString("~1")
			default:
				text.WriteByte(c)
			}
		}
	}
	return text.String()
}

// MarshalText returns the text of [Path.String].
func (p Path) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
