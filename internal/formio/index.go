package formio

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// A value is a part of the body, still escaped.
type value struct {
	start, end int
	next       int32 // the next value of the same list of scalars, from 1
	clean      bool  // it means itself, there is nothing to decode
}

// A node is what was sent for a member that is not a scalar: its own values,
// and its items by index. That there is one means that something was sent.
type node struct {
	values, lastValue, count int32
	items, lastItem, found   int32
	block                    int32 // of an object: where the slots of its members are
	misplaced                bool  // something is below a list and in none of its items
	numbered                 bool  // a list names its own indexes
	mixed                    bool  // the items did not come in their order; byItem has them
}

// An item is what was sent for one item of a list.
type item struct {
	index       int32
	value       int32 // its first one, from 1
	block, next int32
}

// An itemKey is a list, by its place in nodes, and an index in it.
type itemKey struct{ node, index int32 }

// lastItem is the item of a list of objects that was named last, and how the
// body spelled that: what follows is often another member of it.
type lastItem struct {
	spelled []byte // Licenses%5B0%5D
	tail    int    // the length of what stands behind, in the name that is looked at
	block   int32
	members *members
}

// index goes over the body and gives each value to its member. It returns the
// offset of a name with a bracket that is never closed, -1 if there is none.
func (r *Reader) index() (broken int) {
	body := r.body
	for start := 0; start < len(body); {
		nameEnd := endOfName(body, start)
		v := value{start: nameEnd, end: nameEnd, clean: true}
		if nameEnd < len(body) && body[nameEnd] == '=' {
			v.start++
			v.end, v.clean = endOfValue(body, v.start)
		}
		if i := r.root.findPlain(body[start:nameEnd]); i >= 0 {
			r.give(i, &r.root.list[i], v)
		} else if v.end > start && !r.file(body[start:nameEnd], v) {
			return start
		}
		start = v.end + 1
	}
	return -1
}

// endOfName returns where the name ends that starts at i: before = or &. It
// looks at eight bytes at a time.
func endOfName(body []byte, i int) (end int) {
	for ; len(body)-i >= 8; i += 8 {
		w := binary.LittleEndian.Uint64(body[i:])
		equals, and := w^'='*each, w^'&'*each
		if marks := ((equals-each)&^equals | (and-each)&^and) & high; marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
	}
	for i < len(body) && body[i] != '=' && body[i] != '&' {
		i++
	}
	return i
}

// endOfValue returns where the value ends that starts at i, before &, and
// whether it means itself: ASCII without escapes.
func endOfValue(body []byte, i int) (end int, clean bool) {
	found := uint64(0)
	for ; len(body)-i >= 8; i += 8 {
		w := binary.LittleEndian.Uint64(body[i:])
		and := w ^ '&'*each
		if marks := (and - each) &^ and & high; marks != 0 {
			before := marks&-marks - 1
			return i + bits.TrailingZeros64(marks)/8, found|specials(w)&before == 0
		}
		found |= specials(w)
	}
	clean = found == 0
	for ; i < len(body) && body[i] != '&'; i++ {
		clean = clean && isClean(body[i])
	}
	return i, clean
}

// file gives a value to the member of a name as the body has it, which is not
// that of a member of the form itself. It fails where a bracket is never
// closed. Most names are those of the contract to the letter, behind those of an
// item that was there before.
func (r *Reader) file(name []byte, v value) (ok bool) {
	if n := len(r.last.spelled); n > 0 && n < len(name)-1 && name[n] == '.' && bytes.Equal(name[:n], r.last.spelled) {
		if i := r.last.members.findPlain(name[n+1:]); i >= 0 {
			r.give(int(r.last.block)+i, &r.last.members.list[i], v)
			return true
		}
	}
	spelled, ok := r.spell(name)
	if !ok {
		return false
	}
	r.last.tail = 0
	r.descend(spelled, v)
	r.remember(name, spelled)
	return true
}

// remember keeps how the body spells the item that a name went through, if what
// stands behind it is not escaped. Where it is not UTF-8, a name may be longer
// decoded.
func (r *Reader) remember(name, spelled []byte) {
	r.last.spelled = nil
	n := len(name) - r.last.tail
	if r.last.tail > 0 && n > 0 && bytes.HasSuffix(spelled, name[n:]) {
		r.last.spelled = name[:n]
	}
}

// descend gives a value to the member of a name that is spelled with dots.
func (r *Reader) descend(name []byte, v value) {
	block, within := int32(0), r.root
	for within != nil {
		i, end := within.first(name)
		if i < 0 {
			r.strange = true
			return
		}
		block, within, name = r.step(int(block)+i, &within.list[i], name[end:], v)
	}
}

// first returns the member that a name starts with, and the length of its name.
func (m *members) first(name []byte) (i, length int) {
	if i, length := m.firstOdd(name); length > 0 {
		return i, length
	}
	length = bytes.IndexAny(name, ".[")
	if length < 0 {
		length = len(name)
	}
	return m.find(name[:length]), length
}

// firstOdd is first for names that look like several parts: the longest one
// counts.
func (m *members) firstOdd(name []byte) (i, length int) {
	for _, candidate := range m.odd {
		known := m.list[candidate].name
		n := len(known)
		if n > length && n <= len(name) && chars.EqualFold(name[:n], known) && (n == len(name) || name[n] == '.' || name[n] == '[') {
			i, length = candidate, n
		}
	}
	return i, length
}

// step goes on from a member to what stands behind its name. It returns the
// members of what it comes to, and what is left of the name; nil if there is no
// more to do.
func (r *Reader) step(slot int, m *member, rest []byte, v value) (block int32, within *members, name []byte) {
	switch {
	case len(rest) == 0:
		r.give(slot, m, v)
	case m.holds == holdsScalar:
		r.strange = true
	case m.holds == holdsObject:
		n := r.node(slot)
		if rest[0] == '.' {
			return r.blockOf(&n.block, m.nested), m.nested, rest[1:]
		}
		r.strange = true
	default:
		return r.stepIntoList(slot, m, rest, v)
	}
	return 0, nil, nil
}

// stepIntoList is step for a list.
func (r *Reader) stepIntoList(slot int, m *member, rest []byte, v value) (block int32, within *members, name []byte) {
	n := r.node(slot)
	index, rest, ok := r.cutIndex(rest)
	if !ok {
		n.misplaced = true
		n.numbered = n.numbered || chars.EqualFold(rest, ".index")
		r.strange = true
		return 0, nil, nil
	}
	it := r.item(slot, index)
	switch {
	case len(rest) == 0:
		if it.value == 0 {
			r.values = append(r.values, v)
			it.value = int32(len(r.values))
		}
	case m.holds == holdsObjects && rest[0] == '.':
		r.last.block, r.last.members, r.last.tail = r.blockOf(&it.block, m.nested), m.nested, len(rest)
		return it.block, m.nested, rest[1:]
	default:
		r.strange = true
	}
	return 0, nil, nil
}

// give gives a value to a member. The first one counts, but for a list of
// scalars.
func (r *Reader) give(slot int, m *member, v value) {
	if m.holds != holdsScalar {
		r.add(slot, m, v)
	} else if r.slots[slot] == 0 {
		r.values = append(r.values, v)
		r.put(slot, len(r.values))
	}
}

// put fills an empty slot.
func (r *Reader) put(slot, place int) {
	r.slots[slot] = int32(place)
	r.sent[uint(slot)%apart] = true
}

// add is give for anything but a scalar.
func (r *Reader) add(slot int, m *member, v value) {
	n := r.node(slot)
	n.count++
	if n.values != 0 && m.holds != holdsScalars {
		return
	}
	r.values = append(r.values, v)
	added := int32(len(r.values))
	if n.values == 0 {
		n.values = added
	} else {
		r.values[n.lastValue-1].next = added
	}
	n.lastValue = added
}

// node returns the node of a slot, which it makes for the first thing sent.
func (r *Reader) node(slot int) *node {
	if r.slots[slot] == 0 {
		r.nodes = append(r.nodes, node{})
		r.put(slot, len(r.nodes))
	}
	return &r.nodes[r.slots[slot]-1]
}

// blockOf returns where the slots of an object's members are. It makes room for
// them when the first one is sent.
func (r *Reader) blockOf(block *int32, of *members) int32 {
	if *block == 0 {
		*block = int32(len(r.slots))
		r.slots = append(r.slots, make([]int32, len(of.list))...)
	}
	return *block
}

// item returns an item of a list, which it makes for the first thing sent.
// Items that come in the order of their indexes need no search, and neither do
// further members of the last one.
func (r *Reader) item(slot int, index int32) *item {
	place := r.slots[slot]
	n := &r.nodes[place-1]
	if n.lastItem > 0 && r.items[n.lastItem-1].index == index {
		return &r.items[n.lastItem-1]
	}
	if !n.mixed && index != n.found {
		n.mixed = true
		if r.byItem == nil {
			r.byItem = make(map[itemKey]int32)
		}
		for at := n.items; at > 0; at = r.items[at-1].next {
			r.byItem[itemKey{place, r.items[at-1].index}] = at
		}
	}
	if n.mixed {
		if at := r.byItem[itemKey{place, index}]; at > 0 {
			return &r.items[at-1]
		}
		r.byItem[itemKey{place, index}] = int32(len(r.items) + 1)
	}
	return r.addItem(n, index)
}

func (r *Reader) addItem(n *node, index int32) *item {
	r.items = append(r.items, item{index: index})
	added := int32(len(r.items))
	if n.items == 0 {
		n.items = added
	} else {
		r.items[n.lastItem-1].next = added
	}
	n.lastItem = added
	n.found++
	return &r.items[added-1]
}

// maxIndex bounds the indexes of a list. No list has as many items as its
// body has bytes, so larger numbers are no indexes.
const maxIndex = 1<<31 - 1

// cutIndex cuts an index off the start of what stands behind a list's name:
// [0], in decimal digits without zeros before them. Nothing but a further part
// of the name may follow.
func (r *Reader) cutIndex(name []byte) (index int32, rest []byte, ok bool) {
	end := bytes.IndexByte(name, ']')
	if name[0] != '[' || end < 2 || end > 11 || name[1] == '0' && end > 2 {
		return 0, name, false
	}
	n := int64(0) // an int of 32 bits would take 4294967296 for 0
	for _, c := range name[1:end] {
		if c-'0' > 9 {
			return 0, name, false
		}
		n = 10*n + int64(c-'0')
	}
	after := name[end+1:]
	if n >= int64(min(len(r.body), maxIndex)) || len(after) > 0 && after[0] != '.' && after[0] != '[' {
		return 0, name, false
	}
	return int32(n), after, true
}
