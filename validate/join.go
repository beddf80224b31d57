package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// Join puts several reports into one, in order. It returns nil when there is
// nothing to report. Otherwise it returns an [Errors], unless there are other
// errors among the arguments.
//
//   - One entry per path: the first wins. In Join(decodeErr, update.Validate())
//     a member that could not be decoded is reported as that, not as missing.
//   - Where a list says that a part could not be read (syntax, depth, mediatype,
//     null or type), later lists have nothing to say below it: their entries
//     there are dropped. So after a syntax error in the body, no member is
//     reported as missing.
//   - Where an earlier list names an item of a list, the list was sent, and a
//     later one does not call it missing. Nor does it report a mismatch with a
//     member that could not be read.
//   - An error that wraps ours is opened, and one that encoding/json or
//     encoding/xml returned is understood; see [List]. The text that a wrapper
//     adds is not taken.
//   - At most [MaxEntries] are kept, and one that counts the others.
//
// Errors that are not from this package are never lost. One alone is returned
// as it is. Otherwise [errors.Is] and [errors.As] find it, as they find the
// list. The text names only its type, because the text of a foreign error may
// hold the offending value.
func Join(errs ...error) error {
	if !slices.ContainsFunc(errs, func(err error) bool { return err != nil }) {
		return nil
	}
	var c collector
	for _, err := range errs {
		c.add(err)
	}
	return report(c.merged(), c.others)
}

// List returns every entry in err, however it was joined or wrapped: by
// [errors.Join], by fmt.Errorf with one or several %w, by anything with a method
// Unwrap. It returns nil where there is none.
//
// It also understands what other decoders say of a body: syntax errors and an
// unexpected end of the body become entries with the code syntax, values of the
// wrong type entries with the code type, from encoding/json and encoding/xml,
// and from encoding/json/v2 where the program is built with it. Their texts may
// quote the body and are dropped.
func List(err error) Errors {
	var c collector
	c.add(err)
	return bounded(slices.Concat(c.lists...))
}

// Under returns err with every entry put below path: the errors of an
// envelope's part, told from the envelope. An error about the whole part becomes
// one about the member that held it. Errors that are not from this package stay.
func Under(err error, path wire.Path) error {
	var c collector
	c.add(err)
	var below Errors
	for _, entry := range slices.Concat(c.lists...) {
		if entry.Code != CodeMore {
			entry.Path = slices.Concat(path, entry.Path)
		}
		below = append(below, entry)
	}
	return report(bounded(below), c.others)
}

// Without returns err without the entries that have one of the codes, and nil
// when nothing else is left. Errors that are not from this package stay. When
// there is nothing to leave out it returns err itself. Of the entries that a cut
// report only counts the codes are not known, so they stay.
//
//	err = validate.Without(err, validate.CodeEmail) // the server does not enforce this one
func Without(err error, codes ...Code) error {
	if nothing(err) {
		return nil
	}
	var c collector
	c.add(err)
	list := slices.Concat(c.lists...)
	dropped := func(entry Error) bool { return slices.Contains(codes, entry.Code) }
	if !slices.ContainsFunc(list, dropped) {
		return err
	}
	return report(bounded(slices.DeleteFunc(list, dropped)), c.others)
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
	var text strings.Builder
	if len(j.list) > 0 {
		text.WriteString(j.list.Error() + "; ")
	}
	for i, other := range j.others {
		if i > 0 {
			text.WriteString("; ")
		}
		text.WriteString(otherError(fmt.Sprintf("%T", other)))
	}
	return text.String()
}

// Unwrap returns the list and the other errors.
func (j *joined) Unwrap() []error {
	var all []error
	if len(j.list) > 0 {
		all = append(all, j.list)
	}
	return append(all, j.others...)
}

// collector splits errors into our lists and other errors.
type collector struct {
	lists     []Errors
	placeless []bool // of each list, whether its entry is about a value whose place is not known
	others    []error
}

func (c *collector) take(list Errors, placeless bool) {
	c.lists, c.placeless = append(c.lists, list), append(c.placeless, placeless)
}

// add takes in err. An error that wraps none of ours is kept whole.
func (c *collector) add(err error) {
	switch err := err.(type) {
	case nil:
	case Error:
		c.take(Errors{err}, false)
	case Errors:
		if len(err) > 0 {
			c.take(err, false)
		}
	case *joined:
		c.take(err.list, false)
		c.others = append(c.others, err.others...)
	default:
		c.addForeign(err)
	}
}

// addForeign takes in an error of another package: one about a body that we
// understand, a wrapper, or any other.
func (c *collector) addForeign(err error) {
	if list := understood(err); list != nil {
		_, placeless := err.(*wire.ScalarError)
		c.take(list, placeless)
		return
	}
	switch wrapper := err.(type) {
	case interface{ Unwrap() error }:
		c.open(err, wrapper.Unwrap())
	case interface{ Unwrap() []error }:
		c.open(err, wrapper.Unwrap()...)
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

// bounded returns a list of at most MaxEntries, and the number of the others in
// one entry more. It may write to list.
func bounded(list Errors) Errors {
	more := 0
	kept := list[:0]
	for _, entry := range list {
		switch _, cut := (Errors{entry}).split(); {
		case entry.Code == CodeMore:
			more += cut
		case len(kept) == MaxEntries:
			more++
		default:
			kept = append(kept, entry)
		}
	}
	if more > 0 {
		kept = append(kept, moreEntry(more))
	}
	return kept
}

// merged applies the rules of [Join].
func (c *collector) merged() Errors {
	var merged Errors
	more := 0
	seen := make(map[string]bool) // pointers that have their entry
	var unreadable hiding
	for i, list := range c.lists {
		list, cut := list.split()
		more += cut
		start := len(merged)
		for _, entry := range list {
			pointer := entry.Path.Pointer()
			if seen[pointer] || unreadable.hides(entry, pointer) {
				continue
			}
			if len(merged) == MaxEntries {
				more++
				continue
			}
			seen[pointer] = true
			merged = append(merged, entry)
		}
		for _, entry := range merged[start:] {
			if !c.placeless[i] {
				unreadable.add(entry)
			}
		}
	}
	if more > 0 {
		merged = append(merged, moreEntry(more))
	}
	return merged
}

// A hiding holds what earlier lists could not read.
type hiding struct {
	pointers map[string]bool // below which they have read nothing
	lengths  map[int]bool    // of the pointers
	lists    map[string]bool // pointers of lists whose items they name
	longest  int             // of the pointers
}

func (h *hiding) add(entry Error) {
	end := len(entry.Path) - 1
	item := end > 0 && entry.Path[end].IsIndex()
	if !item && !entry.Code.unreadable() {
		return
	}
	if h.pointers == nil {
		h.pointers, h.lengths, h.lists = make(map[string]bool), make(map[int]bool), make(map[string]bool)
	}
	if item {
		h.lists[entry.Path[:end].Pointer()] = true
	}
	if entry.Code.unreadable() {
		pointer := entry.Path.Pointer()
		h.pointers[pointer], h.lengths[len(pointer)] = true, true
		h.longest = max(h.longest, len(pointer))
	}
}

// hides reports whether an entry says nothing new: it lies below what could not
// be read, compares with it, or misses a list that was sent.
func (h *hiding) hides(entry Error, pointer string) bool {
	switch {
	case h.pointers == nil:
		return false
	case entry.Code == CodeRequired && h.lists[pointer]:
		return true
	case entry.Code == CodeMismatch && len(entry.Path) > 0:
		other := entry.Path[:len(entry.Path)-1].Member(entry.Param)
		if h.pointers[other.Pointer()] {
			return true
		}
	}
	return h.below(pointer)
}

// below reports whether a pointer leads below one of them.
func (h *hiding) below(pointer string) bool {
	for i := range min(len(pointer), h.longest+1) {
		if pointer[i] == '/' && h.lengths[i] && h.pointers[pointer[:i]] {
			return true
		}
	}
	return false
}
