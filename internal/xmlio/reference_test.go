package xmlio

import (
	"bytes"
	"encoding/xml"
	"io"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
)

// The reader before [lexer], to compare with: the lexer is encoding/xml, which
// is laxer than XML 1.0 and XML namespaces, so that each of its tokens is
// checked again.

// refDecode is [Decode] over [NewDecoder].
func refDecode[T any](body []byte, root string, read func(*T, *Reader), strict bool) (v T, err error) {
	d := NewDecoder(body)
	start, err := rootElement(d)
	if err != nil {
		return v, err
	}
	if start.Name.Local == root {
		r := newReader(d, start, root)
		r.strict = strict
		read(&v, r)
		err = r.Err()
	} else {
		err = bodyError(validate.CodeType, "element="+root)
	}
	if broken := drain(d); broken != nil {
		return v, broken
	}
	return v, err
}

// rootElement reads up to the root, which NewDecoder's decoders always find
// before the end.
func rootElement(d *xml.Decoder) (xml.StartElement, error) {
	for {
		token, err := d.Token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if start, ok := token.(xml.StartElement); ok {
			return start, nil
		}
	}
}

// drain reads the rest of the body.
func drain(d *xml.Decoder) error {
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// NewDecoder returns a decoder for one whole body. Beyond what encoding/xml
// checks, the body must be
//
//   - one root element with nothing but white space and comments around it, at
//     most [MaxDepth] deep;
//   - valid UTF-8 without characters that XML forbids, plain or as references,
//     declared as such or not at all;
//   - XML 1.0 without DOCTYPE and processing instructions, the declaration at
//     the very start (after a byte order mark);
//   - well-formed as to namespaces: every prefix declared, no attribute twice
//     under its full name, one colon at most.
//
// Its errors are [validate.Errors] with one entry about the whole body: code
// syntax or depth, and the offset; or code mediatype, and the encoding that the
// declaration names if it is not UTF-8.
func NewDecoder(body []byte) *xml.Decoder { return xml.NewTokenDecoder(newStrict(body)) }

// strict passes the tokens of encoding/xml on after checking each of them
// against its text in the body. An error ends it.
type strict struct {
	body   []byte // without the byte order mark
	marked int64  // length of the mark, which offsets in errors count
	lexer  *xml.Decoder
	open   []xml.Name // open elements, names as written
	scope  refScope
	root   bool // the root has started
	err    error
}

func newStrict(body []byte) *strict {
	text := bytes.TrimPrefix(body, []byte(chars.Mark))
	s := &strict{body: text, marked: int64(len(body) - len(text)), lexer: xml.NewDecoder(bytes.NewReader(text))}
	if name := refOtherEncoding(text); name != "" {
		s.err = encoding(name)
	} else if at := refIllegalCharacter(text); at >= 0 {
		s.fail(int64(at))
	}
	return s
}

// fail makes a syntax error at offset the only answer from now on.
func (s *strict) fail(offset int64) { s.err = syntaxAt(s.marked + offset) }

// Token returns the next token as [encoding/xml.Decoder.RawToken] does, for a
// decoder that resolves the prefixes.
func (s *strict) Token() (xml.Token, error) {
	if s.err != nil {
		return nil, s.err
	}
	start := s.lexer.InputOffset()
	token, err := s.lexer.RawToken()
	end := s.lexer.InputOffset()
	switch {
	case err == io.EOF:
		s.finish(end)
	case err != nil:
		s.fail(end)
	default:
		s.check(token, start, s.body[start:end])
	}
	if s.err != nil {
		return nil, s.err
	}
	return token, nil
}

// finish answers the end of the body.
func (s *strict) finish(end int64) {
	s.err = io.EOF
	if !s.root || len(s.open) > 0 {
		s.fail(end)
	}
}

// check looks for what encoding/xml lets pass. raw is the token as it stands in
// the body, at offset start.
func (s *strict) check(token xml.Token, start int64, raw []byte) {
	ok := true
	switch t := token.(type) {
	case xml.StartElement:
		if len(s.open) == MaxDepth {
			s.err = depthAt(s.marked + start)
			return
		}
		ok = s.enter(t) && refAttributesApart(raw) && !refRefersToSurrogate(raw)
	case xml.EndElement:
		ok = s.leave(t)
	case xml.CharData:
		if len(s.open) == 0 {
			ok = refBlank(raw)
		} else {
			ok = bytes.HasPrefix(raw, refCdataStart) || !refRefersToSurrogate(raw)
		}
	case xml.Comment:
	case xml.ProcInst:
		ok = start == 0 && refDeclaration.Match(raw)
	default: // a directive
		ok = false
	}
	if !ok {
		s.fail(start)
	}
}

func (s *strict) enter(t xml.StartElement) bool {
	if len(s.open) == 0 && s.root {
		return false // a second root
	}
	s.root = true
	s.open = append(s.open, t.Name)
	return s.scope.enter(t)
}

func (s *strict) leave(t xml.EndElement) bool {
	last := len(s.open) - 1
	if last < 0 || s.open[last] != t.Name {
		return false
	}
	s.open = s.open[:last]
	s.scope.leave()
	return true
}
