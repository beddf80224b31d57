package formio

import (
	"cmp"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A refReader reads the members of one form, in any order. Members that cannot
// be read are noted, and reading goes on.
//
//	r := formio.NewReader(body, false)
//	formio.ReadOptional(r, "ID", &u.ID, scalar.GUID)
//	…
//	return r.Err()
//
// It keeps the pairs sorted by name and looks members up, so that many pairs
// and large indexes cost no more than their length.
type refReader struct {
	pairs []refPair
	open  []refWindow // of pairs: what may lie below each open object, list and item
	name  []byte      // of the open object, list or item, as the form spells it
	path  wire.Path   // the same as a path
	errs  validate.Errors
	known map[string]wire.Path // names that were asked for, in lower case; nil unless strict
}

// refNewReader returns a refReader for a body as it was sent. A strict one
// notes the members that the contract does not know. If a name has a bracket
// that is never closed, no name can be trusted: the body reads as empty, and
// [refReader.Err] gives the offset of the name.
func refNewReader(body []byte, strict bool) *refReader {
	pairs, broken := refParseBody(body)
	r := &refReader{pairs: pairs}
	if strict {
		r.known = make(map[string]wire.Path)
	}
	if broken >= 0 {
		r.note("", validate.CodeSyntax, strconv.Itoa(broken))
	}
	return r
}

// refNewValuesReader returns a refReader for a form that is parsed already. It
// is the same as [refNewReader], except that a map has no order and no offsets.
func refNewValuesReader(form url.Values) *refReader {
	pairs, ok := refParseValues(form)
	r := &refReader{pairs: pairs}
	if !ok {
		r.note("", validate.CodeSyntax, "")
	}
	return r
}

// refDecode reads a body as it was sent.
func refDecode[T any](body []byte, read func(*T, *refReader), strict bool) (v T, err error) {
	r := refNewReader(body, strict)
	read(&v, r)
	return v, r.Err()
}

// refUnmarshal reads a form into dst, which is emptied first. It is the body of
// an UnmarshalForm method.
func refUnmarshal[T any](dst *T, form url.Values, read func(*T, *refReader)) error {
	*dst = *new(T)
	r := refNewValuesReader(form)
	read(dst, r)
	return r.Err()
}

// Err returns nil or every problem found, a [validate.Errors].
func (r *refReader) Err() error {
	if r.known != nil {
		return validate.Join(r.errs.Err(), r.unknown().Err())
	}
	return r.errs.Err()
}

// enter opens the member name of what is open. What it returns goes back to
// leave.
func (r *refReader) enter(name string) (outer int) {
	outer = r.extend(name)
	r.path = append(r.path, wire.Step{Name: name})
	r.narrow()
	return outer
}

// enterItem opens an item of the list that is open.
func (r *refReader) enterItem(index int) (outer int) {
	outer = len(r.name)
	r.name = append(r.name, '[')
	r.name = strconv.AppendInt(r.name, int64(index), 10)
	r.name = append(r.name, ']')
	r.path = append(r.path, wire.Step{Index: index})
	r.narrow()
	r.ask("")
	return outer
}

func (r *refReader) leave(outer int) {
	r.name = r.name[:outer]
	r.path = r.path[:len(r.path)-1]
	r.open = r.open[:len(r.open)-1]
}

// extend adds member to the open name, and returns its length before.
func (r *refReader) extend(member string) (outer int) {
	outer = len(r.name)
	if outer > 0 {
		r.name = append(r.name, '.')
	}
	r.name = append(r.name, member...)
	r.ask(member)
	return outer
}

// values returns the pairs that have the open name.
func (r *refReader) values() []refPair {
	rest := r.from(r.name)
	n := 0
	for n < len(rest) && refCompareFold(rest[n].name, r.name) == 0 {
		n++
	}
	return rest[:n]
}

// below returns how many names lie below the open one: members and items.
func (r *refReader) below() int { return r.count('.') + r.count('[') }

// count returns how many names start with the open one, followed by c.
func (r *refReader) count(c byte) int {
	start := append(r.name, c)
	rest := r.from(start)
	return sort.Search(len(rest), func(i int) bool { return !refStartsFold(rest[i].name, start) })
}

// from returns the pairs from name on, of those that have the open name or
// start with it.
func (r *refReader) from(name []byte) []refPair {
	pairs := r.within()
	return pairs[sort.Search(len(pairs), func(i int) bool { return refCompareFold(pairs[i].name, name) >= 0 }):]
}

// A window is a part of the pairs.
type refWindow struct{ start, end int }

// within returns the pairs that may lie below what is open.
func (r *refReader) within() []refPair {
	if len(r.open) == 0 {
		return r.pairs
	}
	w := r.open[len(r.open)-1]
	return r.pairs[w.start:w.end]
}

// narrow opens the window of the names that start with the open one, so that
// what is below it is looked for among few pairs, however many there are.
func (r *refReader) narrow() {
	rest := r.from(r.name)
	start := 0
	if len(r.open) > 0 {
		start = r.open[len(r.open)-1].start
	}
	start += len(r.within()) - len(rest)
	few := 1 // doubled until it is too many
	for few < len(rest) && refStartsFold(rest[few-1].name, r.name) {
		few *= 2
	}
	few = min(few, len(rest))
	few = sort.Search(few, func(i int) bool { return !refStartsFold(rest[i].name, r.name) })
	r.open = append(r.open, refWindow{start, start + few})
}

// value returns the first text of the member name.
func (r *refReader) value(name string) (text string, sent bool) {
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
func (r *refReader) note(name string, code validate.Code, param string) {
	r.errs = report.Append(r.errs, validate.Error{Path: r.at(name), Code: code, Param: param})
}

// at returns the path of the member name, or of the open value if name is
// empty.
func (r *refReader) at(name string) wire.Path {
	if name == "" {
		return slices.Clone(r.path)
	}
	return r.path.Member(name)
}

// misfit records what a type's reader said about the member name.
func (r *refReader) misfit(name string, err error) {
	r.errs = report.Append(r.errs, scalar.Misfit(r.at(name), err))
}

// ask takes down that the open name, whose path ends in member, was asked for:
// the contract knows it. Names that the form does not hold are of no interest.
func (r *refReader) ask(member string) {
	if r.known != nil && r.present() {
		r.known[refLower(string(r.name))] = r.at(member)
	}
}

// unknown lists what the form holds and nobody asked for, in the order of the
// body: members that the contract does not know, and items after the end of
// their list.
func (r *refReader) unknown() (errs validate.Errors) {
	inOrder := slices.Clone(r.pairs)
	slices.SortFunc(inOrder, func(a, b refPair) int { return cmp.Compare(a.order, b.order) })
	for _, p := range inOrder {
		if entry, ok := r.stranger(p.name); ok {
			errs = report.Append(errs, entry)
		}
	}
	return errs
}

// stranger returns the entry for the first part of a name that nobody asked
// for.
func (r *refReader) stranger(name string) (entry validate.Error, found bool) {
	var path wire.Path
	for start, end := 0, 0; end < len(name); start = end {
		end = refPartEnd(name, start)
		known, ok := r.known[refLower(name[:end])]
		if !ok {
			return refUnknownPart(path, name[start:end]), true
		}
		path = known
	}
	return entry, false
}

// refPartEnd returns where the part of a name ends that starts at start: before
// the next dot or bracket.
func refPartEnd(name string, start int) int {
	if length := strings.IndexAny(name[start+1:], ".["); length >= 0 {
		return start + 1 + length
	}
	return len(name)
}

// refUnknownPart returns the entry for a part that is spelled Name, .Name or
// [0].
func refUnknownPart(path wire.Path, part string) validate.Error {
	if digits, ok := strings.CutPrefix(part, "["); ok {
		if index, err := strconv.Atoi(strings.TrimSuffix(digits, "]")); err == nil {
			return validate.Error{Path: path.Index(index), Code: validate.CodeUnknown}
		}
	}
	return report.Unknown(path, strings.Clone(strings.TrimPrefix(part, "."))) // which must not keep the body
}

// lower spells the ASCII letters of a name in lower case.
func refLower(name string) string {
	return strings.Map(func(c rune) rune {
		if c < 0x80 {
			return rune(chars.Lower(byte(c)))
		}
		return c
	}, name)
}
