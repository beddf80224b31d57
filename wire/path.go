package wire

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/rawjson"
)

// Step is one step of a [Path]: into a member, by its wire name, or into a list,
// by its index.
type Step struct {
	// Name is the member's documented name; "" means that the step goes into a
	// list, unless [Path.Member] made it of a member that is called "".
	Name string
	// Index counts from zero; it has a meaning only where the step goes into a
	// list.
	Index int

	unnamed bool // a member whose name is ""
}

// IsIndex reports whether the step goes into a list.
func (s Step) IsIndex() bool { return s.Name == "" && !s.unnamed }

// Path says where in a body a value stands, with the names as documented. The
// names are those of the contract, also where a body spelt them in another case.
// The empty path is the whole body. Its methods copy: a Path never changes once
// it is made, and several paths may grow from one.
type Path []Step

// Member returns the path of a member of the body, or of a member of a member:
// Member("ResponseData", "Detail").
func Member(names ...string) Path {
	p := make(Path, len(names))
	for i, name := range names {
		p[i] = memberStep(name)
	}
	return p
}

func memberStep(name string) Step { return Step{Name: name, unnamed: name == ""} }

// Member returns the path of a member of the value at p.
func (p Path) Member(name string) Path { return p.with(memberStep(name)) }

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

// String returns the path as ASP.NET writes it, Licenses[0].StateId; it is empty
// for the whole body. A name that is empty or holds one of . [ ] " or a
// control character stands in brackets as a JSON string, Licenses[0]["a.b"]. So
// the text is one line, and [Path.UnmarshalText] reads every path of valid UTF-8
// back.
func (p Path) String() string { return string(p.appendText(nil)) }

func (p Path) appendText(dst []byte) []byte {
	for i, step := range p {
		switch {
		case step.IsIndex():
			dst = strconv.AppendInt(append(dst, '['), int64(step.Index), 10)
			dst = append(dst, ']')
		case step.Name == "" || strings.ContainsFunc(step.Name, needsQuotes):
			dst = append(plain.AppendString(append(dst, '['), step.Name), ']')
		default:
			if i > 0 {
				dst = append(dst, '.')
			}
			dst = append(dst, step.Name...)
		}
	}
	return dst
}

// needsQuotes reports whether a name with r would be taken for something else,
// or would break a line.
func needsQuotes(r rune) bool {
	switch r {
	case '.', '[', ']', '"', '\u2028', '\u2029', unicode.ReplacementChar:
		return true
	}
	return unicode.IsControl(r)
}

// pointerEscapes are the characters that a JSON Pointer writes otherwise.
var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// Pointer returns the path as a JSON Pointer (RFC 6901), /Licenses/0/StateId; it
// is empty for the whole body, and / for a member whose name is "". In an error
// its names are the documented ones, also where the body spells them in another
// case, which the decoders allow.
func (p Path) Pointer() string {
	var text strings.Builder
	for _, step := range p {
		text.WriteByte('/')
		if step.IsIndex() {
			text.WriteString(strconv.Itoa(step.Index))
			continue
		}
		_, _ = pointerEscapes.WriteString(&text, step.Name)
	}
	return text.String()
}

// MarshalText returns the text of [Path.String].
func (p Path) MarshalText() ([]byte, error) { return p.appendText(nil), nil }

// UnmarshalText reads what [Path.String] writes. The error is a [*ScalarError],
// and leaves the path as it is.
func (p *Path) UnmarshalText(text []byte) error {
	read := Path{}
	for rest := string(text); rest != ""; {
		var step Step
		var ok bool
		if step, rest, ok = cutStep(rest, len(read) == 0); !ok {
			return errPath
		}
		read = append(read, step)
	}
	*p = read
	return nil
}

// cutStep reads the step that text starts with. A name needs a dot before it,
// unless it is the first.
func cutStep(text string, first bool) (step Step, rest string, ok bool) {
	if text[0] == '[' {
		return cutBrackets(text[1:])
	}
	if !first {
		if text, ok = strings.CutPrefix(text, "."); !ok {
			return Step{}, "", false
		}
	}
	end := strings.IndexAny(text, ".[")
	if end < 0 {
		end = len(text)
	}
	name := text[:end]
	return memberStep(name), text[end:], name != "" && !strings.ContainsFunc(name, needsQuotes)
}

// cutBrackets reads an index or a quoted name, and the bracket that ends it.
func cutBrackets(text string) (step Step, rest string, ok bool) {
	if strings.HasPrefix(text, `"`) {
		end := rawjson.StringLen(text)
		if json.Unmarshal([]byte(text[:end]), &step.Name) != nil {
			return Step{}, "", false
		}
		step = memberStep(step.Name)
		rest, ok = strings.CutPrefix(text[end:], "]")
		return step, rest, ok
	}
	digits, rest, ok := strings.Cut(text, "]")
	index, err := strconv.Atoi(digits)
	return Step{Index: index}, rest, ok && err == nil && strconv.Itoa(index) == digits
}
