package wire

import (
	"encoding"
	"encoding/xml"
	"reflect"

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
// and an error for a T that needs text. The Decode of a system does the same,
// but for members that its server reads without a look at xsi:nil: texts, and
// what cannot be null there.
//
// As with a plain slice, an element is one item of a T that is a slice, and
// comes after those that o holds: encoding/xml calls UnmarshalXML for each
// element of the name. xsi:nil is then null only where o holds no item, and is
// an error elsewhere.
//
// On an error o stays as it was.
func (o *Optional[T]) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	isNil, err := xsiNil(start.Attr)
	if err != nil {
		return err
	}
	var value T
	if o.state == present && takesItems(&value) {
		value = o.value
		if isNil {
			return errNil
		}
	}
	if isNil {
		if err := d.Skip(); err != nil {
			return err
		}
		o.SetNull()
		return nil
	}
	if err := decodeXML(d, start, &value); err != nil {
		return err
	}
	o.Set(value)
	return nil
}

// takesItems reports whether encoding/xml appends an element to value: to a
// slice without a method of its own that is not of bytes.
func takesItems[T any](value *T) bool {
	switch any(value).(type) {
	case xml.Unmarshaler, encoding.TextUnmarshaler:
		return false
	}
	typ := reflect.TypeFor[T]()
	return typ.Kind() == reflect.Slice && typ.Elem().Kind() != reflect.Uint8
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

// xsiNil reads the attribute xsi:nil: only true, 1, false and 0 are values of
// it, without white space around them, as where a system decodes a body.
func xsiNil(attrs []xml.Attr) (bool, error) {
	for _, attr := range attrs {
		if attr.Name.Space != xsiNamespace || attr.Name.Local != "nil" {
			continue
		}
		switch attr.Value {
		case "true", "1":
			return true, nil
		case "false", "0":
			return false, nil
		}
		return false, errNil
	}
	return false, nil
}
