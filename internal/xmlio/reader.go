package xmlio

import (
	"encoding/xml"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Reader reads the members of one element. Members of the wrong type are
// noted, and reading goes on; what makes the whole element unreadable ends it.
//
//	for r.Next() {
//		switch r.Name() {
//		case "ID":
//			xmlio.ReadOptional(r, "ID", &u.ID, scalar.GUID)
//		default:
//			r.Other()
//		}
//	}
//
// Every element that Next finds must be read or passed over. An element without a
// namespace is a member, the first of its name; later ones are passed over
// unread, as .NET does. Text between members means nothing.
type Reader struct {
	d      *xml.Decoder
	child  xml.StartElement // what Next found last
	path   wire.Path        // of the element whose members are read
	depth  int              // open elements
	seen   []string         // members that were read, of all open elements
	level  int              // where those of the element start
	text   []byte           // buffer
	errs   report.List      // about members
	err    error            // ends everything
	strict bool             // whether members that the contract does not know are noted
}

// NewReader returns a Reader for the members of start, which d has just read.
// The element's name is not checked: in a caller's own envelope the caller
// chooses it. It must have no namespace, and its xsi:type, if any, must be
// typeName, the name of the type in .NET.
func NewReader(d *xml.Decoder, start xml.StartElement, typeName string) *Reader {
	r := &Reader{d: d, depth: 1}
	r.check(start)
	null, ok := nilled(start)
	switch {
	case r.err != nil:
	case start.Name.Space != "":
		r.err = bodyError(validate.CodeType, "plain")
	case !ok:
		r.err = bodyError(validate.CodeType, wantNil)
	case null:
		r.err = bodyError(validate.CodeNull, "")
	case !typed(start, typeName):
		r.err = bodyError(validate.CodeType, wantType(typeName))
	}
	return r
}

// Unmarshal reads start into dst, which is emptied first. It is the body of an
// UnmarshalXML method.
func Unmarshal[T any](dst *T, d *xml.Decoder, start xml.StartElement, read func(*T, *Reader), typeName string) error {
	*dst = *new(T)
	r := NewReader(d, start, typeName)
	read(dst, r)
	return r.Err()
}

// Err returns nil or every problem found: a [validate.Errors], unless the
// decoder's own source failed.
func (r *Reader) Err() error {
	if r.err != nil {
		return r.err
	}
	return r.errs.Err()
}

// Next moves to the next member, and returns false after the last one.
func (r *Reader) Next() bool {
	for {
		switch t := r.token().(type) {
		case xml.StartElement:
			if t.Name.Space == "" {
				r.child = t
				return true
			}
			r.child = t
			r.child.Name.Local = "{" + t.Name.Space + "}" + t.Name.Local // which is no name of ours
			r.Other()
		case xml.EndElement, nil:
			return false
		}
	}
}

// Name returns the member's name.
func (r *Reader) Name() string { return r.child.Name.Local }

// Other passes over a member that the contract does not know.
func (r *Reader) Other() {
	if r.strict {
		r.report(report.Unknown(r.path, r.Name()))
	}
	r.Skip()
}

// Skip passes over the member with everything in it.
func (r *Reader) Skip() {
	for open := 1; open > 0; {
		switch r.token().(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		case nil:
			return
		}
	}
}

// token returns the next token, and nil when there is none because of r.err.
func (r *Reader) token() xml.Token {
	if r.err != nil {
		return nil
	}
	token, err := r.d.Token()
	if err != nil {
		r.err = decoderError(err, r.d.InputOffset())
		return nil
	}
	switch t := token.(type) {
	case xml.StartElement:
		r.depth++
		r.check(t)
	case xml.EndElement:
		r.depth--
	case xml.ProcInst, xml.Directive:
		r.err = syntaxAt(r.d.InputOffset())
	}
	if r.err != nil {
		return nil
	}
	return token
}

// check repeats for a caller's own decoder what NewDecoder's have checked, as
// far as it can be seen here.
func (r *Reader) check(start xml.StartElement) {
	switch {
	case r.depth > MaxDepth:
		r.err = depthAt(r.d.InputOffset())
	case repeated(start.Attr, func(name xml.Name) xml.Name { return name }):
		r.err = syntaxAt(r.d.InputOffset())
	}
}

// content returns the text of the member. It is not plain text if a comment or
// an element is in it, which .NET refuses.
func (r *Reader) content() (text string, plain bool) {
	r.text, plain = r.text[:0], true
	for {
		switch t := r.token().(type) {
		case xml.CharData:
			r.text = append(r.text, t...)
		case xml.Comment:
			plain = false
		case xml.StartElement:
			plain = false
			r.Skip()
		case xml.EndElement:
			return string(r.text), plain
		case nil:
			return "", false
		}
	}
}

// first reports whether the member is the first of its name, and passes over it
// if not.
func (r *Reader) first() bool {
	for _, name := range r.seen[r.level:] {
		if name == r.Name() {
			r.Skip()
			return false
		}
	}
	r.seen = append(r.seen, r.Name())
	return true
}

// enter makes the member the element whose members are read. What it returns
// goes back to leave.
func (r *Reader) enter(step wire.Step) (level int) {
	level = r.level
	r.path = append(r.path, step)
	r.level = len(r.seen)
	return level
}

func (r *Reader) leave(level int) {
	r.path = r.path[:len(r.path)-1]
	r.seen, r.level = r.seen[:r.level], level
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

const wantNil = "nil"

func wantType(name string) string { return "type=" + name }

// nilled reads xsi:nil, and reports whether its value is one of the four that
// count.
func nilled(start xml.StartElement) (null, ok bool) {
	value, found := instance(start, "nil")
	switch {
	case !found || value == "false" || value == "0":
		return false, true
	case value == "true" || value == "1":
		return true, true
	default:
		return false, false
	}
}

// typed reports whether xsi:type is absent or names the type. A name with a
// prefix would be in a namespace, and our types have none.
func typed(start xml.StartElement, typeName string) bool {
	value, found := instance(start, "type")
	return !found || value == typeName
}

// instance returns the attribute xsi:local.
func instance(start xml.StartElement, local string) (value string, found bool) {
	for _, a := range start.Attr {
		if a.Name.Space == xsiSpace && a.Name.Local == local {
			return a.Value, true
		}
	}
	return "", false
}
