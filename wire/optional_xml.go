package wire

import (
	"encoding/xml"

	"github.com/google/uuid"
)

// xsiNamespace is the namespace of xsi:nil.
const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance"

// MarshalXML writes nothing for absent, an element with xsi:nil="true" for null,
// and otherwise the element that T gives.
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
// otherwise as a T: bool, int64, uint8 and uuid.UUID as [XMLBool], [XMLInt64],
// [XMLByte] and [XMLGUID] read them, other types as encoding/xml does. An empty
// element is an empty string, and an error for a T that needs text.
//
// On an error o stays what it was.
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
	switch v := value.(type) {
	case *bool:
		*v, err = XMLBool(text)
	case *int64:
		*v, err = XMLInt64(text)
	case *uint8:
		*v, err = XMLByte(text)
	case *uuid.UUID:
		*v, err = XMLGUID(text)
	}
	return err
}

// xsiNil reads the attribute xsi:nil, as XmlSerializer does: only true, 1, false
// and 0 are values of it.
func xsiNil(attrs []xml.Attr) (bool, error) {
	for _, attr := range attrs {
		if attr.Name.Space != xsiNamespace || attr.Name.Local != "nil" {
			continue
		}
		isNil, err := XMLBool(attr.Value)
		if err != nil {
			return false, errNil
		}
		return isNil, nil
	}
	return false, nil
}
