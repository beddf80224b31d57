package formio

import (
	"net/url"
	"slices"
	"sort"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Reader reads the members of one form, in any order. Members that cannot be
// read are noted, and reading goes on.
//
//	r := formio.NewReader(body, false)
//	formio.ReadOptional(r, "ID", &u.ID, scalar.GUID)
//	…
//	return r.Err()
//
// It keeps the pairs sorted by name and looks members up, so that many pairs
// and large indexes cost no more than their length.
type Reader struct {
	pairs []pair
	open  []window  // of pairs: what may lie below each open object, list and item
	name  []byte    // of the open object, list or item, as the form spells it
	path  wire.Path // the same as a path
	errs  validate.Errors
	known map[string]wire.Path // names that were asked for, in lower case; nil unless strict
}

// NewReader returns a Reader for a body as it was sent. A strict one notes the
// members that the contract does not know. If a name has a bracket
// that is never closed, no name can be trusted: the body reads as empty, and
// [Reader.Err] gives the offset of the name.
func NewReader(body []byte, strict bool) *Reader {
	pairs, broken := parseBody(body)
	r := &Reader{pairs: pairs}
	if strict {
		r.known = make(map[string]wire.Path)
	}
	if broken >= 0 {
		r.note("", validate.CodeSyntax, strconv.Itoa(broken))
	}
	return r
}

// NewValuesReader returns a Reader for a form that is parsed already. It is the
// same as [NewReader], except that a map has no order and no offsets.
func NewValuesReader(form url.Values) *Reader {
	pairs, ok := parseValues(form)
	r := &Reader{pairs: pairs}
	if !ok {
		r.note("", validate.CodeSyntax, "")
	}
	return r
}

// Decode reads a body as it was sent.
func Decode[T any](body []byte, read func(*T, *Reader), strict bool) (v T, err error) {
	r := NewReader(body, strict)
	read(&v, r)
	return v, r.Err()
}

// Unmarshal reads a form into dst, which is emptied first. It is the body of an
// UnmarshalForm method.
func Unmarshal[T any](dst *T, form url.Values, read func(*T, *Reader)) error {
	*dst = *new(T)
	r := NewValuesReader(form)
	read(dst, r)
	return r.Err()
}

// Err returns nil or every problem found, a [validate.Errors].
func (r *Reader) Err() error {
	if r.known != nil {
		return validate.Join(r.errs.Err(), r.unknown().Err())
	}
	return r.errs.Err()
}

// enter opens the member name of what is open. What it returns goes back to
// leave.
func (r *Reader) enter(name string) (outer int) {
	outer = r.extend(name)
	r.path = append(r.path, wire.Step{Name: name})
	r.narrow()
	return outer
}

// enterItem opens an item of the list that is open.
func (r *Reader) enterItem(index int) (outer int) {
	outer = len(r.name)
	r.name = append(r.name, '[')
	r.name = strconv.AppendInt(r.name, int64(index), 10)
	r.name = append(r.name, ']')
	r.path = append(r.path, wire.Step{Index: index})
	r.narrow()
	r.ask("")
	return outer
}

func (r *Reader) leave(outer int) {
	r.name = r.name[:outer]
	r.path = r.path[:len(r.path)-1]
	r.open = r.open[:len(r.open)-1]
}

// extend adds member to the open name, and returns its length before.
func (r *Reader) extend(member string) (outer int) {
	outer = len(r.name)
	if outer > 0 {
		r.name = append(r.name, '.')
	}
	r.name = append(r.name, member...)
	r.ask(member)
	return outer
}

// values returns the pairs that have the open name.
func (r *Reader) values() []pair {
	rest := r.from(r.name)
	n := 0
	for n < len(rest) && compareFold(rest[n].name, r.name) == 0 {
		n++
	}
	return rest[:n]
}

// below returns how many names lie below the open one: members and items.
func (r *Reader) below() int { return r.count('.') + r.count('[') }

// count returns how many names start with the open one, followed by c.
func (r *Reader) count(c byte) int {
	start := append(r.name, c)
	rest := r.from(start)
	return sort.Search(len(rest), func(i int) bool { return !startsFold(rest[i].name, start) })
}

// from returns the pairs from name on, of those that have the open name or
// start with it.
func (r *Reader) from(name []byte) []pair {
	pairs := r.within()
	return pairs[sort.Search(len(pairs), func(i int) bool { return compareFold(pairs[i].name, name) >= 0 }):]
}

// A window is a part of the pairs.
type window struct{ start, end int }

// within returns the pairs that may lie below what is open.
func (r *Reader) within() []pair {
	if len(r.open) == 0 {
		return r.pairs
	}
	w := r.open[len(r.open)-1]
	return r.pairs[w.start:w.end]
}

// narrow opens the window of the names that start with the open one, so that
// what is below it is looked for among few pairs, however many there are.
func (r *Reader) narrow() {
	rest := r.from(r.name)
	start := 0
	if len(r.open) > 0 {
		start = r.open[len(r.open)-1].start
	}
	start += len(r.within()) - len(rest)
	few := 1 // doubled until it is too many
	for few < len(rest) && startsFold(rest[few-1].name, r.name) {
		few *= 2
	}
	few = min(few, len(rest))
	few = sort.Search(few, func(i int) bool { return !startsFold(rest[i].name, r.name) })
	r.open = append(r.open, window{start, start + few})
}

// value returns the first text of the member name.
func (r *Reader) value(name string) (text string, sent bool) {
	outer := r.extend(name)
	pairs := r.values()
	r.name = r.name[:outer]
	if len(pairs) == 0 {
		return "", false
	}
	return pairs[0].value, true
}

// note records a problem of the member name, or of what is open if name is
// empty.
func (r *Reader) note(name string, code validate.Code, param string) {
	r.errs = report.Append(r.errs, validate.Error{Path: r.at(name), Code: code, Param: param})
}

// at returns the path of the member name, or of the open value if name is
// empty.
func (r *Reader) at(name string) wire.Path {
	if name == "" {
		return slices.Clone(r.path)
	}
	return r.path.Member(name)
}

// misfit records what a type's reader said about the member name.
func (r *Reader) misfit(name string, err error) {
	r.errs = report.Append(r.errs, scalar.Misfit(r.at(name), err))
}
