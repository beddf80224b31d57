package xmlio

import (
	"encoding/xml"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// Marshal writes a document with an encoder, token by token, so that the
// encoder's indentation works; write appends its members. It is the body of a
// MarshalXML method. At the top level encoding/xml names the element after the
// Go type, typeName, and it becomes root. A name that the caller's own envelope
// gives stays. The error is that of write, or the encoder's.
func Marshal[T any](e *xml.Encoder, start xml.StartElement, v *T, write func(*T, []byte) ([]byte, error), typeName, root string) error {
	if start.Name.Space != "" {
		return bodyError(validate.CodeType, "plain")
	}
	members, err := write(v, Root(nil, root))
	document, err := End(nil, members, root, err)
	if err != nil {
		return err
	}
	if start.Name.Local == typeName {
		start.Name.Local = root
	}
	start.Attr = declarations(start.Attr)
	return encode(e, start, document)
}

// encode writes a document of ours with an encoder, with another start tag for
// the root.
func encode(e *xml.Encoder, root xml.StartElement, document []byte) error {
	var l lexer
	l.start(document)
	var tag element
	var names []xml.Name // of the open elements
	for {
		var token xml.Token
		switch l.token(&tag) {
		case startTag:
			start := startElement(&tag)
			if len(names) == 0 {
				start = root
			}
			names = append(names, start.Name)
			token = start
		case endTag:
			token = xml.EndElement{Name: names[len(names)-1]}
			names = names[:len(names)-1]
		case text:
			token = xml.CharData(appendText(nil, l.raw))
		default:
			return l.err
		}
		if err := e.EncodeToken(token); err != nil {
			return err
		}
	}
}

// startElement returns a start tag of ours, whose only attribute is xsi:nil.
func startElement(tag *element) xml.StartElement {
	start := xml.StartElement{Name: xml.Name{Local: string(tag.name)}}
	if tag.null.found {
		start.Attr = []xml.Attr{{Name: xml.Name{Local: "xsi:nil"}, Value: "true"}}
	}
	return start
}

// declarations puts XmlSerializer's two declarations in front of the attributes
// that the caller asked for. Declarations among those, as in a start tag that
// was read elsewhere, are left out: encoding/xml would garble them.
func declarations(attributes []xml.Attr) []xml.Attr {
	all := []xml.Attr{
		{Name: xml.Name{Local: "xmlns:xsd"}, Value: xsdSpace},
		{Name: xml.Name{Local: "xmlns:xsi"}, Value: xsiSpace},
	}
	for _, a := range attributes {
		if !declares(a.Name) {
			all = append(all, a)
		}
	}
	return all
}

// declares reports whether an attribute of this name declares a namespace.
func declares(name xml.Name) bool {
	return name.Space == "xmlns" || name.Space == "" && name.Local == "xmlns" || strings.HasPrefix(name.Local, "xmlns:")
}
