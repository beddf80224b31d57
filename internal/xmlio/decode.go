package xmlio

import (
	"encoding/xml"
	"io"

	"github.com/seed16fbf055/userupdate/validate"
)

// Decode reads a whole body, whose root element must be called root, the name
// of its type in .NET. It asks of the body what [NewDecoder] does. If the body
// is not well-formed that is the only error, even where the damage lies after
// the root. If strict, members that the contract does not know are errors.
func Decode[T any](body []byte, root string, read func(*T, *Reader), strict bool) (v T, err error) {
	d := NewDecoder(body)
	start, err := rootElement(d)
	if err != nil {
		return v, err
	}
	if start.Name.Local == root {
		r := NewReader(d, start, root)
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
