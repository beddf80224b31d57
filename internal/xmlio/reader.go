package xmlio

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Reader reads the members of one element. Members of the wrong type are
// noted, and reading goes on; what makes the whole element unreadable ends it.
//
//	for r.Next() {
//		switch string(r.Name()) {
//		case "ID":
//			xmlio.ReadOptional(r, "ID", &u.ID, scalar.GUID)
//		}
//	}
//
// An element that is found and not read is passed over: the contract does not
// know it. An element without a namespace is a member, the first of its name;
// later ones are passed over unread, as .NET does. Text between members means
// nothing.
//
// It has one of two sources: a whole body, or a decoder of encoding/xml in the
// envelope of a caller, which has split it into tokens already.
type Reader struct {
	lexer   lexer
	outer   outer   // the other source, if it has a decoder
	tag     element // the start tag that was read last
	state   state   // what has been read of its element
	plain   []byte  // all that is in it, if its state is whole
	path    wire.Path
	seen    []string // members that were read, of all open elements
	members members  // those of the element whose members are read
	text    []byte   // buffer
	errs    report.List
	err     error // ends everything
	strict  bool  // whether members that the contract does not know are noted
}

// members says where in Reader.seen those of an element begin. Marks has a bit
// for the hash of each, so that most names need not be looked for.
type members struct {
	from  int
	marks uint64
}

// Err returns nil or every problem found: a [validate.Errors], unless the
// decoder's own source failed.
func (r *Reader) Err() error {
	if r.err != nil {
		return r.err
	}
	return r.errs.Err()
}

// state says how far the lexer is in the element that [Reader.Next] found.
type state uint8

const (
	taken state = iota // it has been read, or is being read
	found              // its start tag was passed
	whole              // its end tag was passed
	ended              // the same, and its members are read: it has none
)

// next is Next for members of any kind, and after one that was not read.
func (r *Reader) next() bool {
	switch r.state {
	case ended:
		r.state = taken
		return false
	case found, whole:
		r.Other()
		return r.Next()
	}
	for {
		switch r.token() {
		case startTag:
			r.state = found
			if len(r.tag.space) == 0 {
				return true
			}
			r.Other()
		case endTag, none:
			return false
		}
	}
}

// Name returns the member's name. It is valid until the member is read.
func (r *Reader) Name() []byte { return r.tag.name }

// Other passes over a member that the contract does not know, as Next does.
func (r *Reader) Other() {
	if r.strict {
		name := string(r.tag.name)
		if len(r.tag.space) > 0 {
			name = "{" + string(beginning(r.tag.space)) + "}" + name // which is no name of ours
		}
		r.report(report.Unknown(r.path, name))
	}
	r.Skip()
}

// beginning returns as much of a namespace as an error may repeat. It stands for
// all of the elements in it, and may be as long as they are.
func beginning[T chars.Text](space T) T { return space[:min(len(space), chars.MaxName)] }

// Skip passes over the member with everything in it.
func (r *Reader) Skip() {
	read := r.state >= whole
	r.state = taken
	if read {
		return
	}
	for open := 1; open > 0; {
		switch r.token() {
		case startTag:
			open++
		case endTag:
			open--
		case none:
			return
		}
	}
}

// token moves to the next token, and returns none when there is none because of
// r.err.
func (r *Reader) token() kind {
	if r.err != nil {
		return none
	}
	if r.outer.decoder != nil {
		next, err := r.outer.token(&r.tag)
		r.err = err
		return next
	}
	next := r.lexer.token(&r.tag)
	if next == none {
		r.err = r.lexer.err
	}
	return next
}

// content returns the text of the member. It is not plain text if a comment or
// an element is in it, which .NET refuses. The text is valid until the next
// token is read.
func (r *Reader) content() (content []byte, plain bool) {
	read := r.state == whole
	r.state = taken
	if read {
		return r.plain, true
	}
	if r.err == nil && r.outer.decoder == nil {
		if content, ok := r.lexer.content(); ok {
			return content, true
		}
	}
	r.text, plain = emptied(r.text, maxKept), true
	for {
		switch r.token() {
		case text:
			if r.outer.decoder != nil {
				r.text = append(r.text, r.outer.text...)
			} else {
				r.text = appendText(r.text, r.lexer.raw)
			}
		case section:
			r.text = appendSection(r.text, r.lexer.raw)
		case comment:
			plain = false
		case startTag:
			plain = false
			r.Skip()
		case endTag:
			return r.text, plain
		case none:
			return nil, false
		}
	}
}

// first reports whether the member name is the first of its name, and passes
// over it if not.
func (r *Reader) first(name string) bool {
	mark := markOf(name)
	if r.members.marks&mark != 0 && slices.Contains(r.seen[r.members.from:], name) {
		r.Skip()
		return false
	}
	r.members.marks |= mark
	r.seen = append(r.seen, name)
	return true
}

// markOf returns the bit of a name. The names of one contract should have one
// each.
func markOf(name string) uint64 {
	n := len(name)
	return 1 << ((uint(n) + uint(name[0])*27 + uint(name[n/2])*3 + uint(name[n-1])) % 64)
}

// enter makes the member the element whose members are read. What it returns
// goes back to leave.
func (r *Reader) enter(step wire.Step) (outside members) {
	outside = r.members
	r.path = append(r.path, step)
	r.members = members{from: len(r.seen)}
	if r.state == whole {
		r.state = ended
	} else {
		r.state = taken
	}
	return outside
}

func (r *Reader) leave(outside members) {
	r.path = r.path[:len(r.path)-1]
	r.seen, r.members = r.seen[:r.members.from], outside
}

// note records a problem of the member name, or of the element whose members
// are read if name is empty.
func (r *Reader) note(name string, code validate.Code, param string) {
	r.report(validate.Error{Path: r.at(name), Code: code, Param: param})
}

// misfit records what a type's reader said about the member.
func (r *Reader) misfit(name string, err error) {
	r.report(scalar.Misfit(r.at(name), err))
}

// report takes in a problem, unless the whole element is unreadable.
func (r *Reader) report(problem validate.Error) {
	if r.err == nil {
		r.errs.Add(problem)
	}
}

// at returns the path of the member name, or of the element whose members are
// read if name is empty.
func (r *Reader) at(name string) wire.Path {
	if name == "" {
		return slices.Clone(r.path)
	}
	return r.path.Member(name)
}
