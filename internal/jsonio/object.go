package jsonio

import (
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// An Object walks the members of a JSON object:
//
//	for o := r.Object(); o.Next(); {
//		switch string(o.Name()) { … }
//	}
type Object struct {
	r    *Reader
	name []byte
	more bool // there may be another member
	any  bool // there was one
}

// Object opens the next value. One that is no object is noted as such, and has no members.
func (r *Reader) Object() Object {
	if r.broken {
		return Object{}
	}
	switch r.lexer.peek() {
	case '{':
		r.broken = !r.lexer.open()
		return Object{r: r, more: !r.broken}
	case 'n':
		if _, ok := r.value(); ok {
			r.note("", validate.CodeNull, "")
		}
	default:
		r.wrong("an object")
	}
	return Object{}
}

// Next moves to the next member, and returns false behind the last one.
func (o *Object) Next() bool {
	if !o.more || o.r.broken {
		return false
	}
	o.more = o.r.another('}', o.any)
	o.any = true
	return o.more && o.next()
}

// next reads a member's name.
func (o *Object) next() bool {
	l := &o.r.lexer
	if l.peek() != '"' {
		o.r.broken = true
		return false
	}
	start := l.pos
	if !l.string() {
		o.r.broken = true
		return false
	}
	o.name = l.text[start+1 : l.pos-1]
	if l.escaped {
		name, _ := wire.JSONString(l.text[start:l.pos])
		o.name = []byte(name)
	}
	o.r.broken = !l.take(':')
	return !o.r.broken
}

// Name returns the member's name. It is valid until the member's value is read.
func (o *Object) Name() []byte { return o.name }

// A list walks the items of a JSON array, which is next.
type list struct {
	r    *Reader
	more bool
	any  bool
}

func (r *Reader) list() list {
	r.broken = !r.lexer.open()
	return list{r: r, more: !r.broken}
}

func (l *list) next() bool {
	if !l.more || l.r.broken {
		return false
	}
	l.more = l.r.another(']', l.any)
	l.any = true
	return l.more
}

// another moves to where the next member or item starts, behind a comma unless it is the first one, and reports whether
// there is one. If not it moves behind the end bracket.
func (r *Reader) another(end byte, comma bool) bool {
	l := &r.lexer
	switch c := l.peek(); {
	case c == end:
		l.pos++
		l.close()
		return false
	case comma && c != ',':
		r.broken = true
		return false
	case comma:
		l.pos++
	}
	return true
}
