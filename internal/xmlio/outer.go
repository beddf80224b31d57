package xmlio

import (
	"encoding/xml"
)

// outer reads the tokens of a decoder of encoding/xml, which stands in an
// element of the caller's own document. It checks what can be seen from there.
type outer struct {
	decoder *xml.Decoder
	depth   int    // open elements
	text    []byte // the last text
}

// Unmarshal reads start into dst, which is emptied first. It is the body of an
// UnmarshalXML method.
func Unmarshal[T any](dst *T, d *xml.Decoder, start xml.StartElement, read func(*T, *Reader), typeName string) error {
	*dst = *new(T)
	r := newReader(d, start, typeName)
	read(dst, r)
	return r.Err()
}

// newReader returns a Reader for the members of start, which d has just read.
// The element's name is not checked: in a caller's own envelope the caller
// chooses it.
func newReader(d *xml.Decoder, start xml.StartElement, typeName string) *Reader {
	r := &Reader{outer: outer{decoder: d}}
	if r.err = r.outer.enter(start, &r.tag); r.err == nil {
		r.err = r.tag.asRoot(typeName)
	}
	return r
}

// token moves to the next token. A start tag is described in tag.
func (o *outer) token(tag *element) (kind, error) {
	token, err := o.decoder.Token()
	if err != nil {
		return none, decoderError(err, o.decoder.InputOffset())
	}
	switch t := token.(type) {
	case xml.StartElement:
		if err := o.enter(t, tag); err != nil {
			return none, err
		}
		return startTag, nil
	case xml.EndElement:
		o.depth--
		return endTag, nil
	case xml.CharData:
		o.text = t
		return text, nil
	case xml.Comment:
		return comment, nil
	}
	return none, syntaxAt(o.decoder.InputOffset()) // an instruction or a directive
}

// enter describes start in tag, and checks what encoding/xml does not.
func (o *outer) enter(start xml.StartElement, tag *element) error {
	o.depth++
	switch {
	case o.depth > MaxDepth:
		return depthAt(o.decoder.InputOffset())
	case sameTwice(start.Attr):
		return syntaxAt(o.decoder.InputOffset())
	}
	*tag = element{name: []byte(start.Name.Local), space: []byte(beginning(start.Name.Space))}
	for _, a := range start.Attr {
		if a.Name.Space != xsiSpace {
			continue
		}
		switch a.Name.Local {
		case "nil":
			tag.null = value{text: []byte(a.Value), found: true}
		case "type":
			tag.typ = value{text: []byte(a.Value), found: true}
		}
	}
	return nil
}

// sameTwice reports whether two attributes have the same name.
func sameTwice(attributes []xml.Attr) bool {
	if len(attributes) < 2 {
		return false
	}
	seen := make(map[fullName]struct{}, len(attributes))
	for _, a := range attributes {
		seen[fullNameOf(a.Name)] = struct{}{}
	}
	return len(seen) < len(attributes)
}

// A fullName tells attributes apart. It has a namespace up to maxSpace as it is.
// Of a longer one, which no document has, it has the beginning, the end and the
// length: else all of it would be gone over for every attribute.
type fullName struct {
	local, start, end string
	length            int
}

const maxSpace = 512

func fullNameOf(name xml.Name) fullName {
	space, half := name.Space, maxSpace/2
	return fullName{name.Local, space[:min(len(space), half)], space[max(0, len(space)-half):], len(space)}
}
