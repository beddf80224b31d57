package xmlio

import (
	"encoding/xml"
	"io"

	"github.com/seed16fbf055/userupdate/validate"
)

// Decode reads a whole body, whose root element must be called root. It is as
// strict as [NewDecoder]. If the body is not well-formed that is the only
// error, even where the damage lies after the root.
func Decode[T any, P interface {
	*T
	xml.Unmarshaler
}](body []byte, root string) (v T, err error) {
	d := NewDecoder(body)
	start, err := rootElement(d)
	if err != nil {
		return v, err
	}
	if start.Name.Local == root {
		err = P(&v).UnmarshalXML(d, start)
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
