package validate

import (
	"fmt"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// Join puts several reports into one, in order. It returns nil when there is
// nothing to report. Otherwise it returns an [Errors], unless there are other
// errors among the arguments.
//
//   - One entry per path: the first wins. In Join(decodeErr, update.Validate())
//     a member that could not be decoded is reported as that, not as missing.
//   - Where a list says that a part could not be read (syntax, depth, null or
//     type), entries of later lists below it are dropped. So after a syntax
//     error in the body, no member is reported as missing.
//   - An error that wraps ours is opened. Its entries and the other errors in
//     it are taken, the text that the wrapper adds is not.
//
// Errors that are not from this package are never lost. One alone is returned
// as it is. Otherwise [errors.Is] and [errors.As] find it, as they find the
// list. The text names only its type, because the text of a foreign error may
// hold the offending value.
func Join(errs ...error) error {
	var c collector
	for _, err := range errs {
		c.add(err)
	}
	return report(mergeLists(c.lists), c.others)
}

// Without returns err without the entries that have one of the codes, and nil
// when nothing else is left. Errors that are not from this package stay. When
// there is nothing to leave out it returns err itself.
//
//	err = validate.Without(err, validate.CodeEmail) // the server does not enforce this one
func Without(err error, codes ...Code) error {
	var c collector
	c.add(err)
	var kept Errors
	removed := false
	for _, list := range c.lists {
		for _, entry := range list {
			if slices.Contains(codes, entry.Code) {
				removed = true
				continue
			}
			kept = append(kept, entry)
		}
	}
	if !removed {
		return err
	}
	return report(kept, c.others)
}

// joined is a report together with errors from elsewhere.
type joined struct {
	list   Errors
	others []error
}

// report returns the simplest error that holds everything.
func report(list Errors, others []error) error {
	switch {
	case len(others) == 0:
		return list.Err()
	case len(list) == 0 && len(others) == 1:
		return others[0]
	default:
		return &joined{list, others}
	}
}

// Error returns the text of the list and the types of the other errors.
func (j *joined) Error() string {
	text := ""
	if len(j.list) > 0 {
		text = j.list.Error() + "; "
	}
	for i, other := range j.others {
		if i > 0 {
			text += "; "
		}
		text += otherError(other)
	}
	return text
}

// Unwrap returns the list and the other errors.
func (j *joined) Unwrap() []error {
	var all []error
	if len(j.list) > 0 {
		all = append(all, j.list)
	}
	return append(all, j.others...)
}

// otherError describes an error whose text may hold a value.
func otherError(err error) string { return fmt.Sprintf("another error (%T)", err) }

// collector splits errors into our lists and other errors.
type collector struct {
	lists  []Errors
	others []error
}

// add takes in err. An error that wraps none of ours is kept whole.
func (c *collector) add(err error) {
	switch err := err.(type) {
	case nil:
	case Error:
		c.lists = append(c.lists, Errors{err})
	case Errors:
		c.lists = append(c.lists, err)
	case *joined:
		c.lists = append(c.lists, err.list)
		c.others = append(c.others, err.others...)
	case interface{ Unwrap() error }:
		c.open(err.(error), err.Unwrap())
	case interface{ Unwrap() []error }:
		c.open(err.(error), err.Unwrap()...)
	default:
		c.others = append(c.others, err)
	}
}

// open takes in what wrapper holds, or wrapper itself when none of it is ours.
func (c *collector) open(wrapper error, inner ...error) {
	lists, others := len(c.lists), len(c.others)
	for _, err := range inner {
		c.add(err)
	}
	if len(c.lists) == lists {
		c.others = append(c.others[:others], wrapper)
	}
}

// mergeLists applies the two rules of [Join].
func mergeLists(lists []Errors) Errors {
	var merged Errors
	seen := make(map[string]bool)       // pointers that have their entry
	unreadable := make(map[string]bool) // pointers below which earlier lists could not read
	for _, list := range lists {
		start := len(merged)
		for _, entry := range list {
			pointer := entry.Path.Pointer()
			if seen[pointer] || hidden(entry.Path, unreadable) {
				continue
			}
			seen[pointer] = true
			merged = append(merged, entry)
		}
		for _, entry := range merged[start:] {
			if entry.Code.unreadable() {
				unreadable[entry.Path.Pointer()] = true
			}
		}
	}
	return merged
}

// hidden reports whether path lies below a part that could not be read.
func hidden(path wire.Path, unreadable map[string]bool) bool {
	if len(unreadable) == 0 {
		return false
	}
	for i := range path {
		if unreadable[path[:i].Pointer()] {
			return true
		}
	}
	return false
}
