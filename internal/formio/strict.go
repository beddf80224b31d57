package formio

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// lookAgain reads the members once more, for the names that are asked for, and
// returns the report with what nobody asked for. Only a body of which something
// is unknown or wrong needs that.
func (r *Reader) lookAgain() error {
	r.known, r.listens = make(map[string]wire.Path), true
	r.errs, r.sent = nil, anything
	for i, slot := range r.slots {
		if slot == 0 {
			r.slots[i] = absent // what is below a scalar can be in the body all the same
		}
	}
	r.root.walk(r)
	return validate.Join(r.errs.Err(), r.unknown().Err())
}

// ask takes down that the member name of what is open was asked for, or what is
// open itself if name is empty: the contract knows it.
func (r *Reader) ask(name string) {
	path := r.pathOf(name)
	r.known[lower(spelling(path))] = path
}

// spelling returns the name of a path in a form: Licenses[0].StateId.
func spelling(path wire.Path) string {
	var name []byte
	for i, step := range path {
		switch {
		case step.Name == "":
			name = append(strconv.AppendInt(append(name, '['), int64(step.Index), 10), ']')
		case i > 0:
			name = append(append(name, '.'), step.Name...)
		default:
			name = append(name, step.Name...)
		}
	}
	return string(name)
}

// unknown lists what the form holds and nobody asked for, in the order of the
// body: members that the contract does not know, and items after the end of
// their list.
func (r *Reader) unknown() (errs validate.Errors) {
	for pair := range bytes.SplitSeq(r.body, []byte("&")) {
		name, _, _ := bytes.Cut(pair, []byte("="))
		spelled, _ := r.spell(name)
		if entry, ok := r.stranger(string(spelled)); ok {
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
