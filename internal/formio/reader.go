package formio

import (
	"slices"
	"strconv"
	"sync"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Reader reads the members of one form. Opening it goes once over the body
// and gives every value to the member that it belongs to; then the members are
// read in the documented order, and those that cannot be read are noted.
//
//	r := userShape.Open(body, false)
//	formio.ReadOptional(r, 0, "ID", &u.ID, scalar.GUID)
//	…
//	return r.Close()
//
// Members are numbered in the order in which the Shape learned them.
type Reader struct {
	body   []byte
	root   *members
	slots  []int32     // one for each member of each open object: see the constants below
	block  int         // where the slots of the open object's members start
	sent   [apart]bool // which of its members may have been sent, by their numbers
	values []value
	nodes  []node
	items  []item
	byItem map[itemKey]int32 // of lists whose items came in another order than theirs
	last   lastItem
	buf    []byte // what a name or a value is decoded into

	path    wire.Path // of the open object, list or item
	errs    validate.Errors
	listens bool                 // whether one of the next two is not nil
	learns  *members             // what the names are put down in, instead of reading
	known   map[string]wire.Path // names that were asked for, in lower case; see strict.go
	strict  bool
	broken  bool // a name has a bracket that is never closed
	strange bool // some name is not one of the contract
}

// A slot is 0 if nothing was sent for its member, or absent where the name
// counts all the same: while a Shape learns, and in the second look of a strict
// reader. Otherwise it is the place, from 1, of a scalar in values and of
// anything else in nodes.
const absent = -1

// apart is how many members are told from each other before their slots are
// looked at: of two whose numbers differ by it, both may have been sent if one
// is. A sparse body has few of the members, and the others cost little so.
const apart = 64

// anything says of every member that it may have been sent.
var anything = func() (sent [apart]bool) {
	for i := range sent {
		sent[i] = true
	}
	return sent
}()

// readers keeps Readers for reuse, with the room that they have.
var readers = sync.Pool{New: func() any { return new(Reader) }}

func open(root *members, body []byte) *Reader {
	r := readers.Get().(*Reader)
	r.root, r.body = root, body
	r.slots = append(r.slots, make([]int32, len(root.list))...)
	r.sent = [apart]bool{}
	if offset := r.index(); offset >= 0 {
		r.broken = true
		clear(r.slots)
		r.note("", validate.CodeSyntax, strconv.Itoa(offset))
	}
	return r
}

// Close returns nil or every problem found, a [validate.Errors]. The Reader
// must not be used afterwards.
func (r *Reader) Close() error {
	err := r.errs.Err()
	if r.strict && (r.strange || err != nil) && !r.broken {
		err = r.lookAgain()
	}
	r.reset()
	return err
}

// maxKept is how much room a Reader keeps for the next body, counted in each of
// its lists.
const maxKept = 1 << 10

// reset makes r what open wants, and keeps it for reuse. A value that was
// decoded may be a secret: it is not left lying about.
func (r *Reader) reset() {
	clear(r.buf[:cap(r.buf)])
	r.buf = r.buf[:0]
	if cap(r.buf) > 16*maxKept || cap(r.slots) > maxKept || cap(r.values) > maxKept || cap(r.items) > maxKept || len(r.byItem) > maxKept {
		return
	}
	r.slots, r.values, r.nodes, r.items = r.slots[:0], r.values[:0], r.nodes[:0], r.items[:0]
	r.body, r.path = nil, r.path[:0]
	r.strict, r.broken, r.strange, r.listens = false, false, false, false
	if len(r.byItem) > 0 {
		clear(r.byItem)
	}
	if r.last.spelled != nil || r.errs != nil || r.known != nil {
		r.last, r.errs, r.known = lastItem{}, nil, nil
	}
	readers.Put(r)
}

// asked returns the slot of a member that is asked for, and whether it was
// sent. Where somebody wants to know what is asked for, it says so.
func (r *Reader) asked(i int, name string, holds kind) (slot int32, sent bool) {
	slot = r.slots[r.block+i]
	if r.listens {
		r.putDown(name, holds)
	}
	return slot, slot > 0
}

// putDown puts a member down, in the Shape that is learned or among the names that
// a strict reader knows.
func (r *Reader) putDown(name string, holds kind) {
	if r.learns == nil {
		r.ask(name)
		return
	}
	r.learns.list = append(r.learns.list, member{name: name, holds: holds})
	r.slots = append(r.slots, absent)
}

// askedNested is asked for a member that has members of its own, which read
// reads.
func askedNested[T any](r *Reader, i int, name string, holds kind, read func(*T, *Reader)) (slot int32, sent bool) {
	slot, sent = r.asked(i, name, holds)
	if r.learns != nil {
		r.learns.list[len(r.learns.list)-1].nested = learn(walk(read))
	}
	return slot, sent
}

// note records a problem of the member name, or of what is open if name is
// empty.
func (r *Reader) note(name string, code validate.Code, param string) {
	r.errs = report.Append(r.errs, validate.Error{Path: r.pathOf(name), Code: code, Param: param})
}

// misfit records what a type's reader said about the member name.
func (r *Reader) misfit(name string, err error) {
	r.errs = report.Append(r.errs, scalar.Misfit(r.pathOf(name), err))
}

// pathOf returns the path of the member name, or of the open value if name is
// empty.
func (r *Reader) pathOf(name string) wire.Path {
	if name == "" {
		return slices.Clone(r.path)
	}
	return r.path.Member(name)
}

func (r *Reader) enter(name string) { r.path = append(r.path, wire.Step{Name: name}) }

func (r *Reader) enterItem(index int) {
	r.path = append(r.path, wire.Step{Index: index})
	if r.known != nil {
		r.ask("")
	}
}

func (r *Reader) leave() { r.path = r.path[:len(r.path)-1] }
