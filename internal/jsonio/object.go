package jsonio

import (
	"github.com/go-faster/jx"

	"github.com/seed16fbf055/userupdate/validate"
)

// An Object walks the members of a JSON object:
//
//	for o := r.Object(); o.Next(); {
//		switch string(o.Name()) { … }
//	}
type Object struct {
	r    *Reader
	iter jx.ObjIter
	open bool
}

// Object opens the next value. One that is no object is noted as such, and has no members.
func (r *Reader) Object() Object {
	if r.broken {
		return Object{}
	}
	switch r.lexer.Next() {
	case jx.Object:
	case jx.Null:
		r.Skip()
		r.note("", validate.CodeNull, "")
		return Object{}
	default:
		r.wrong("an object")
		return Object{}
	}
	iter, err := r.lexer.ObjIter()
	r.down(err)
	return Object{r: r, iter: iter, open: !r.broken}
}

// Next moves to the next member, and returns false behind the last one.
func (o *Object) Next() bool {
	if !o.open || o.r.broken {
		return false
	}
	if o.iter.Next() {
		return true
	}
	o.open = false
	o.r.up(o.iter.Err())
	return false
}

// Name returns the member's name. It is valid until the member's value is read.
func (o *Object) Name() []byte { return o.iter.Key() }

// A list walks the items of a JSON array.
type list struct {
	r    *Reader
	iter jx.ArrIter
	open bool
}

func (r *Reader) list() list {
	iter, err := r.lexer.ArrIter()
	r.down(err)
	return list{r: r, iter: iter, open: !r.broken}
}

func (l *list) next() bool {
	if !l.open || l.r.broken {
		return false
	}
	if l.iter.Next() {
		return true
	}
	l.open = false
	l.r.up(l.iter.Err())
	return false
}

func (r *Reader) down(err error) {
	r.depth++
	r.broken = r.broken || err != nil || r.depth > MaxDepth
}

func (r *Reader) up(err error) {
	r.depth--
	r.broken = r.broken || err != nil
}
