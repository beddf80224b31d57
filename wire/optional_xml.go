package wire

import (
	"encoding/xml"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// xsiNamespace is the namespace of xsi:nil.
const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance"

// MarshalXML writes nothing for absent, an element with xsi:nil="true" for
// null, and otherwise the element that T gives.
func (o Optional[T]) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	switch o.state {
	case absent:
		return nil
	case null:
		// Written as plain attributes: encoding/xml would invent a prefix.
		start.Attr = append(start.Attr,
			xml.Attr{Name: xml.Name{Local: "xmlns:xsi"}, Value: xsiNamespace},
			xml.Attr{Name: xml.Name{Local: "xsi:nil"}, Value: "true"})
		return e.EncodeElement("", start)
	}
	return e.EncodeElement(o.value, start)
}

// UnmarshalXML reads an element: with xsi:nil as null, whatever it contains,
// otherwise as a T: bool, int64, uint8 and uuid.UUID as XmlSerializer reads
// them, other types as encoding/xml does. An empty element is an empty string,
// and an error for a T that needs text.
//
// On an error o stays as it was.
func (o *Optional[T]) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	isNil, err := xsiNil(start.Attr)
	if err != nil {
		return err
	}
	if isNil {
		if err := d.Skip(); err != nil {
			return err
		}
		o.SetNull()
		return nil
	}
	var value T
	if err := decodeXML(d, start, &value); err != nil {
		return err
	}
	o.Set(value)
	return nil
}

// decodeXML reads an element into value.
func decodeXML(d *xml.Decoder, start xml.StartElement, value any) error {
	switch value.(type) {
	case *bool, *int64, *uint8, *uuid.UUID:
	default:
		return d.DecodeElement(value, &start)
	}
	var text string
	err := d.DecodeElement(&text, &start)
	if err != nil {
		return err
	}
	var fault plain.Fault
	form, beyond := errInt, errIntRange
	switch v := value.(type) {
	case *bool:
		*v, fault = plain.XMLBool(text)
		form = errBool
	case *int64:
		*v, fault = plain.XMLInt64(text)
	case *uint8:
		*v, fault = plain.XMLByte(text)
		form, beyond = errByte, errByteRange
	case *uuid.UUID:
		*v, fault = plain.XMLGUID(text)
		form = errGUID
	}
	return failure(fault, form, beyond)
}

// xsiNil reads the attribute xsi:nil, as XmlSerializer does: only true, 1,
// false and 0 are values of it.
func xsiNil(attrs []xml.Attr) (bool, error) {
	for _, attr := range attrs {
		if attr.Name.Space != xsiNamespace || attr.Name.Local != "nil" {
			continue
		}
		isNil, fault := plain.XMLBool(attr.Value)
		return isNil, failure(fault, errNil, errNil)
	}
	return false, nil
}
