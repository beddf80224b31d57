package xmlio

import (
	"encoding/xml"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer writes one element as .NET's XmlSerializer does, token by token, so
// that an encoder's indentation works. The first error stops it.
type Writer struct {
	e    *xml.Encoder
	root xml.StartElement
	path wire.Path // of the element whose members are written
	err  error
}

// NewWriter writes the start tag of a root with the two namespace declarations
// of XmlSerializer. At the top level encoding/xml names the element after the
// Go type, typeName, and it becomes root. A name that the caller's own envelope
// gives stays.
func NewWriter(e *xml.Encoder, start xml.StartElement, typeName, root string) *Writer {
	w := &Writer{e: e, root: start}
	if start.Name.Space != "" {
		w.err = bodyError(validate.CodeType, "plain")
		return w
	}
	if start.Name.Local == typeName {
		w.root.Name.Local = root
	}
	w.root.Attr = declarations(start.Attr)
	w.token(w.root)
	return w
}

// Marshal writes a root whose members are written by write. It is the body of a
// MarshalXML method.
func Marshal(e *xml.Encoder, start xml.StartElement, write func(*Writer), typeName, root string) error {
	w := NewWriter(e, start, typeName, root)
	write(w)
	return w.Close()
}

// declarations puts XmlSerializer's two declarations in front of the attributes
// that the caller asked for. Declarations among those, as in a start tag that
// was read elsewhere, are left out: encoding/xml would garble them.
func declarations(attributes []xml.Attr) []xml.Attr {
	all := []xml.Attr{
		{Name: xml.Name{Local: "xmlns:xsd"}, Value: "http://www.w3.org/2001/XMLSchema"},
		{Name: xml.Name{Local: "xmlns:xsi"}, Value: xsiSpace},
	}
	for _, a := range attributes {
		if _, declaration := declares(a.Name); !declaration && !strings.HasPrefix(a.Name.Local, "xmlns:") {
			all = append(all, a)
		}
	}
	return all
}

// Close writes the end tag and returns the first error: a [validate.Errors]
// with the member's path, or the encoder's.
func (w *Writer) Close() error {
	w.token(w.root.End())
	return w.err
}

func (w *Writer) token(t xml.Token) {
	if w.err == nil {
		w.err = w.e.EncodeToken(t)
	}
}

// open writes a start tag, and puts what is written until the end tag below
// step.
func (w *Writer) open(name string, step wire.Step) {
	w.path = append(w.path, step)
	w.token(xml.StartElement{Name: xml.Name{Local: name}})
}

func (w *Writer) close(name string) {
	w.token(xml.EndElement{Name: xml.Name{Local: name}})
	w.path = w.path[:len(w.path)-1]
}

// null writes an empty element marked xsi:nil.
func (w *Writer) null(name string) {
	start := xml.StartElement{
		Name: xml.Name{Local: name},
		Attr: []xml.Attr{{Name: xml.Name{Local: "xsi:nil"}, Value: "true"}},
	}
	w.token(start)
	w.token(start.End())
}

// fail records that a member has no form in XML.
func (w *Writer) fail(problem validate.Error) {
	if w.err == nil {
		w.err = validate.Errors{problem}
	}
}
