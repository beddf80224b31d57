package formio

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// ask takes down that the open name, whose path ends in member, was asked for:
// the contract knows it. Names that the form does not hold are of no interest.
func (r *Reader) ask(member string) {
	if r.known != nil && r.present() {
		r.known[lower(string(r.name))] = r.at(member)
	}
}

// unknown lists what the form holds and nobody asked for, in the order of the
// body: members that the contract does not know, and items after the end of
// their list.
func (r *Reader) unknown() (errs validate.Errors) {
	inOrder := slices.Clone(r.pairs)
	slices.SortFunc(inOrder, func(a, b pair) int { return cmp.Compare(a.order, b.order) })
	for _, p := range inOrder {
		if entry, ok := r.stranger(p.name); ok {
			errs = report.Append(errs, entry)
		}
	}
	return errs
}

// stranger returns the entry for the first part of a name that nobody asked
// for.
func (r *Reader) stranger(name string) (entry validate.Error, found bool) {
	var path wire.Path
	for start, end := 0, 0; end < len(name); start = end {
		end = partEnd(name, start)
		known, ok := r.known[lower(name[:end])]
		if !ok {
			return unknownPart(path, name[start:end]), true
		}
		path = known
	}
	return entry, false
}

// partEnd returns where the part of a name ends that starts at start: before
// the next dot or bracket.
func partEnd(name string, start int) int {
	if length := strings.IndexAny(name[start+1:], ".["); length >= 0 {
		return start + 1 + length
	}
	return len(name)
}

// unknownPart returns the entry for a part that is spelled Name, .Name or [0].
func unknownPart(path wire.Path, part string) validate.Error {
	if digits, ok := strings.CutPrefix(part, "["); ok {
		if index, err := strconv.Atoi(strings.TrimSuffix(digits, "]")); err == nil {
			return validate.Error{Path: path.Index(index), Code: validate.CodeUnknown}
		}
	}
	return report.Unknown(path, strings.Clone(strings.TrimPrefix(part, "."))) // which must not keep the body
}

// lower spells the ASCII letters of a name in lower case.
func lower(name string) string {
	return strings.Map(func(c rune) rune {
		if c < 0x80 {
			return rune(chars.Lower(byte(c)))
		}
		return c
	}, name)
}
