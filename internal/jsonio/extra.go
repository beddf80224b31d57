package jsonio

import (
	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The members that a contract does not know. While an object is open, those it
// has had so far stand in the Reader; [Reader.Keep] hands them over.

// extra holds such members of the objects that are open, those of an inner
// object after those of the outer.
type extra struct {
	text    []byte // each member after a comma, as rawjson has them
	objects []extraObject
}

// An extraObject is an open object that has had such a member.
type extraObject struct {
	depth int // of its members in the body
	start int // of its part of the text
}

// reset empties e. What is kept of it holds nothing of the text.
func (e *extra) reset() {
	clear(e.text)
	if e.text, e.objects = e.text[:0], e.objects[:0]; cap(e.text) > maxKept {
		e.text = nil
	}
}

// Extra is [Reader.Other] for an object with a place for members that the
// contract does not know. The object ends with [Reader.Keep].
func (r *Reader) Extra(name []byte, names []string) {
	switch {
	case r.known(name, names):
	case r.keep:
		r.keepMember(name)
	default:
		r.passOver(name)
	}
}

func (r *Reader) keepMember(name []byte) {
	e := &r.extra
	if n := len(e.objects); n == 0 || e.objects[n-1].depth != r.lexer.depth {
		e.objects = append(e.objects, extraObject{depth: r.lexer.depth, start: len(e.text)})
	}
	e.text = plain.AppendString(append(e.text, ','), string(name))
	raw, ok := r.value()
	if ok {
		e.text, _ = rawjson.Compact(append(e.text, ':'), raw)
	}
}

// Keep sets dst to the members of an object that has been read that the
// contract does not know.
func (r *Reader) Keep(dst *wire.Members) {
	if len(r.extra.objects) > 0 {
		r.keepObject(dst)
	}
}

func (r *Reader) keepObject(dst *wire.Members) {
	e := &r.extra
	last := e.objects[len(e.objects)-1]
	if r.broken || last.depth != r.lexer.depth+1 {
		return // of an outer object
	}
	e.text = append(e.text, '}')
	object := e.text[last.start:]
	object[0] = '{'
	_ = dst.UnmarshalJSON(object) // which is one, and no deeper than the body
	clear(object)
	e.text, e.objects = e.text[:last.start], e.objects[:len(e.objects)-1]
}

// AppendExtra appends the members that the contract does not know. One whose
// name it knows, in any case, would be read as that member: this is an error.
func AppendExtra(dst []byte, err error, extra wire.Members, names []string) ([]byte, error) {
	if extra == (wire.Members{}) {
		return dst, err
	}
	return appendExtra(dst, err, extra, names)
}

func appendExtra(dst []byte, err error, extra wire.Members, names []string) ([]byte, error) {
	start := len(dst)
	dst = extra.AppendJSON(dst)
	dst[start] = ','
	dst = dst[:len(dst)-1]
	for text := dst[start:]; len(text) > 0 && err == nil; {
		var name []byte
		name, _, text = rawjson.Cut(text)
		err = clash(name[1:len(name)-1], names)
	}
	return dst, err
}

// clash returns the error for a name that is one of names. Those need no
// escapes.
func clash(name []byte, names []string) error {
	for _, known := range names {
		if chars.EqualFold(known, name) {
			return validate.Errors{{Path: wire.Member(string(name)), Code: validate.CodeConflict, Param: known}}
		}
	}
	return nil
}
