package formio

import (
	"encoding/binary"
	"net/url"
	"strings"
	"sync"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// A Shape is what a form needs to know of a struct before it is read: the names
// of its members. It learns them from the function that reads the struct, which
// is run once without a form, so that they are written down in one place.
type Shape[T any] struct {
	read  func(*T, *Reader)
	once  sync.Once
	known *members
}

// NewShape returns the Shape of what read reads. The members are asked for on
// first use, because most programs need few of their shapes.
func NewShape[T any](read func(*T, *Reader)) *Shape[T] {
	return &Shape[T]{read: read}
}

// members returns what the Shape knows.
func (s *Shape[T]) members() *members {
	s.once.Do(func() { s.known = learn(walk(s.read)) })
	return s.known
}

// walk returns a function that reads a value nobody keeps.
func walk[T any](read func(*T, *Reader)) func(*Reader) {
	return func(r *Reader) { read(new(T), r) }
}

// Open returns a Reader of a body as it was sent. A strict one notes the
// members that the contract does not know. If a name has a bracket that is
// never closed, no name can be trusted: the body reads as empty, and
// [Reader.Close] gives the offset of the name. Every Reader must be closed.
func (s *Shape[T]) Open(body []byte, strict bool) *Reader {
	r := open(s.members(), body)
	r.strict = strict
	return r
}

// Unmarshal reads a form that is parsed already into dst, which is emptied
// first. It is the body of an UnmarshalForm method. It is the same as reading
// the body, except that a map has no order and no offsets.
func (s *Shape[T]) Unmarshal(dst *T, form url.Values) error {
	*dst = *new(T)
	r := open(s.members(), bodyOf(form))
	if r.broken {
		r.errs[0].Param = ""
	}
	s.read(dst, r)
	return r.Close()
}

// members are the members of one struct, in the documented order, and a table
// in which they are found by their names. The table has only the names of the
// contract in it, so no body can fill it.
type members struct {
	list  []member
	table []uint16 // indexes of list from 1, where the hash of the name says
	odd   []int    // members whose names look like several parts
	walk  func(*Reader)
}

// A member is one name of a contract.
type member struct {
	name   string
	holds  kind
	plain  bool     // whether a body that has the name as it is means it
	words  words    // of the name
	nested *members // of an object, or of the items of a list
}

// kind is what may stand below a name.
type kind uint8

const (
	holdsScalar kind = iota
	holdsScalars
	holdsObject
	holdsObjects
)

// learn runs walk once and returns the members that it asks for.
func learn(walk func(*Reader)) *members {
	m := &members{walk: walk}
	walk(&Reader{listens: true, learns: m, slots: []int32{absent}, sent: anything})
	size := 8
	for size < 4*len(m.list) {
		size *= 2
	}
	m.table = make([]uint16, size)
	for i := range m.list {
		known := &m.list[i]
		known.plain = !strings.ContainsFunc(known.name, func(c rune) bool { return !isPlain(c) })
		if strings.ContainsAny(known.name, ".[") {
			m.odd = append(m.odd, i)
		}
		known.words = wordsOf([]byte(known.name))
		at := m.place(known.words)
		for m.table[at] != 0 {
			at = (at + 1) % len(m.table)
		}
		m.table[at] = uint16(i + 1)
	}
	return m
}

// isPlain reports whether c means itself in a name, wherever it stands.
func isPlain(c rune) bool {
	return c-'a' < 26 && c >= 'a' || c-'A' < 26 && c >= 'A' || c-'0' < 10 && c >= '0' || c == '_' || c == '-'
}

// find returns the index of the member of that name, case aside, or -1.
func (m *members) find(name []byte) int { return m.search(name, wordsOf(name)) }

func (m *members) search(name []byte, w words) int {
	for at := m.place(w); ; at = (at + 1) & (len(m.table) - 1) {
		i := int(m.table[at]) - 1
		if i < 0 || m.list[i].is(name, w) || chars.EqualFold(name, m.list[i].name) {
			return i
		}
	}
}

// findPlain is find for a name as the body has it. Where it finds something,
// there is nothing in the name to decode. Most names are found at once.
func (m *members) findPlain(name []byte) int {
	w := wordsOf(name)
	i := int(m.table[m.place(w)]) - 1
	if i >= 0 && !m.list[i].is(name, w) {
		i = m.search(name, w)
	}
	if i >= 0 && !m.list[i].plain {
		return -1
	}
	return i
}

// is reports whether a member has exactly that name, whose words are known:
// they are all of a name up to sixteen bytes.
func (m *member) is(name []byte, w words) bool {
	return w == m.words && (len(name) <= 16 || string(name) == m.name)
}

// place returns where a name belongs in the table. That does not depend on the
// bit that tells small letters from capitals.
func (m *members) place(w words) int {
	const letters = 0x2020202020202020
	const odd, other = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F // any two numbers with many bits
	sum := ((w.first|letters)*odd ^ (w.last | letters) + w.length) * other
	return int(sum>>32) & (len(m.table) - 1)
}

// words are the first eight bytes of a name and the last, which may overlap.
type words struct{ first, last, length uint64 }

func wordsOf(name []byte) words {
	w := words{length: uint64(len(name))}
	switch n := len(name); {
	case n >= 8:
		w.first, w.last = binary.LittleEndian.Uint64(name), binary.LittleEndian.Uint64(name[n-8:])
	case n >= 4:
		w.first, w.last = uint64(binary.LittleEndian.Uint32(name)), uint64(binary.LittleEndian.Uint32(name[n-4:]))
	case n > 0:
		w.first, w.last = uint64(name[0]), uint64(name[n/2])<<8|uint64(name[n-1])
	}
	return w
}
