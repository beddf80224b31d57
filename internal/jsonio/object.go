package jsonio

import (
	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
)

// Object opens the next value and moves to its first member. [Reader.Next]
// moves to the next one, once the value of the one before has been read. Both
// return false after the last:
//
//	for name, more := r.Object(); more; name, more = r.Next() {
//		switch string(name) {
//		case …
//		default:
//			r.Other(name, names)
//		}
//	}
//
// A value that is not an object is noted as such, and has no members. A name is
// valid until its value is read.
func (r *Reader) Object() (name []byte, more bool) {
	if r.broken {
		return nil, false
	}
	switch r.lexer.peek() {
	case '{':
		if !r.opened('}') {
			return nil, false
		}
		return r.name()
	case 'n':
		if _, ok := r.value(); ok {
			r.note("", validate.CodeNull, "")
		}
	default:
		r.wrong("object")
	}
	return nil, false
}

// Next moves to the next member of the object whose member was read; see
// [Reader.Object].
func (r *Reader) Next() (name []byte, more bool) {
	if r.again {
		r.again = false
		return r.spelled, true
	}
	if r.broken || !r.another('}') {
		return nil, false
	}
	return r.name()
}

// Other takes a member whose name is not exactly one of names, for an object
// that has no place for members that the contract does not know: their values
// are passed over. If the name differs from one of names only in the case of
// ASCII letters, Next returns the member once more, with that name.
func (r *Reader) Other(name []byte, names []string) {
	if !r.known(name, names) {
		r.passOver(name)
	}
}

// known finds a name that differs from the member's only in case.
func (r *Reader) known(name []byte, names []string) bool {
	for _, known := range names {
		if chars.EqualFold(known, name) && string(name) != known {
			r.spelled, r.again = append(r.spelled[:0], known...), true
			return true
		}
	}
	return false
}

// passOver passes over a member that the contract does not know.
func (r *Reader) passOver(name []byte) {
	if r.strict {
		r.errs.Add(report.Unknown(r.path, string(name)))
	}
	r.Skip()
}

// name reads a member's name and its colon.
func (r *Reader) name() ([]byte, bool) {
	l := &r.lexer
	if l.peek() != '"' {
		r.broken = true
		return nil, false
	}
	start := l.pos
	if !l.string() {
		r.broken = true
		return nil, false
	}
	name := l.text[start+1 : l.pos-1]
	if l.escaped {
		text, _ := plain.JSONString(l.text[start:l.pos])
		name = []byte(text)
	}
	r.broken = !l.take(':')
	return name, !r.broken
}

// opened enters the object or list whose bracket is next, and reports whether
// anything is in it. If not, it moves past the end bracket.
func (r *Reader) opened(end byte) bool {
	l := &r.lexer
	if !l.open() {
		r.broken = true
		return false
	}
	if l.take(end) {
		l.close()
		return false
	}
	return true
}

// another moves past the comma that follows a member or an item, and reports
// whether there is one. If not, it moves past the end bracket.
func (r *Reader) another(end byte) bool {
	l := &r.lexer
	switch l.peek() {
	case ',':
		l.pos++
		return true
	case end:
		l.pos++
		l.close()
		return false
	}
	r.broken = true
	return false
}
