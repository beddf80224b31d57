// Package report collects what is wrong with one body or value. However much
// that is, a report holds [validate.MaxEntries] entries and the number of the
// others, so that a hostile body cannot make it grow.
package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Unknown returns the entry for a member of what stands at path that the
// contract does not know. Where its name is too long to repeat, the entry is
// about what holds it.
func Unknown(path wire.Path, name string) validate.Error {
	if !chars.Repeatable(name) {
		return validate.Error{Path: slices.Clone(path), Code: validate.CodeUnknown}
	}
	return validate.Error{Path: path.Member(strings.ToValidUTF8(name, "\ufffd")), Code: validate.CodeUnknown}
}

// Append appends an entry to a report, or counts it where the report is full.
func Append(errs validate.Errors, entry validate.Error) validate.Errors {
	switch {
	case len(errs) < validate.MaxEntries:
		return append(errs, entry)
	case len(errs) == validate.MaxEntries:
		return append(errs, validate.Error{Code: validate.CodeMore, Param: "1"})
	}
	last := &errs[validate.MaxEntries]
	more, _ := strconv.Atoi(last.Param)
	last.Param = strconv.Itoa(more + 1)
	return errs
}

// A List is a report in which each path has one entry, the first. It looks for
// several only when it is read or full. The zero List is empty.
type List struct {
	errs validate.Errors
	seen map[string]bool // the pointers of a list that was full once
}

// Empty reports whether there is no entry.
func (l *List) Empty() bool { return len(l.errs) == 0 }

// Add adds an entry.
func (l *List) Add(entry validate.Error) {
	if l.seen == nil && len(l.errs) < validate.MaxEntries {
		l.errs = append(l.errs, entry)
		return
	}
	if l.seen == nil {
		l.reread()
	}
	pointer := entry.Path.Pointer()
	if l.seen[pointer] {
		return
	}
	if len(l.errs) < validate.MaxEntries {
		l.seen[pointer] = true
	}
	l.errs = Append(l.errs, entry)
}

// reread drops the entries whose path an entry before them has.
func (l *List) reread() {
	l.seen = make(map[string]bool, validate.MaxEntries)
	all := l.errs
	l.errs = all[:0]
	for _, entry := range all {
		if pointer := entry.Path.Pointer(); !l.seen[pointer] {
			l.seen[pointer] = true
			l.errs = append(l.errs, entry)
		}
	}
}

// Err returns the report, nil where it is empty.
func (l *List) Err() error {
	if l.Empty() {
		return nil
	}
	if l.seen == nil && len(l.errs) > 1 {
		l.reread()
	}
	return l.errs
}
