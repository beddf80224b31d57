package xmlio

import (
	"encoding/xml"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// The types below have the shape of a package's structs, and their methods that
// of the generated ones: a record with plain members, an update with every kind
// of optional member, a nested type and a list.

type colour string

var colours = wire.EnumNames{"NONE", "RED"}

var colourKind = scalar.WithNames(&scalar.Kind[colour]{}, colours)

type change struct {
	ID     wire.Optional[uuid.UUID]
	Active wire.Optional[bool]
	Count  wire.Optional[int64]
	Format wire.Optional[uint8] // nullable
	Seen   wire.Optional[wire.DateTime]
	Name   wire.Optional[string]
	Pin    wire.Optional[wire.Secret]
	Colour wire.Optional[colour]
	Owner  wire.Optional[owner]
	Links  wire.Optional[[]link]
}

type owner struct {
	Name  string
	Age   int64
	Links wire.Optional[[]link]
}

type link struct {
	Rel   wire.Optional[string]
	Level wire.Optional[int64]
}

func (c *change) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	return Unmarshal(c, d, start, (*change).readXML, "Thing")
}

func (c *change) readXML(r *Reader) {
	for r.Next() {
		switch string(r.Name()) {
		case "ID":
			ReadOptional(r, "ID", &c.ID, scalar.GUID)
		case "Active":
			ReadOptional(r, "Active", &c.Active, scalar.Bool)
		case "Count":
			ReadOptional(r, "Count", &c.Count, scalar.Int64)
		case "Format":
			ReadNullable(r, "Format", &c.Format, scalar.Byte)
		case "Seen":
			ReadNullable(r, "Seen", &c.Seen, scalar.DateTime)
		case "Name":
			ReadOptional(r, "Name", &c.Name, scalar.String)
		case "Pin":
			ReadOptional(r, "Pin", &c.Pin, scalar.Secret)
		case "Colour":
			ReadOptional(r, "Colour", &c.Colour, colourKind)
		case "Owner":
			ReadObject(r, "Owner", &c.Owner, (*owner).readXML, "Person")
		case "_links":
			ReadObjects(r, "_links", &c.Links, (*link).readXML, "Link")
		}
	}
}

func (o *owner) readXML(r *Reader) {
	for r.Next() {
		switch string(r.Name()) {
		case "Name":
			ReadPlain(r, "Name", &o.Name, scalar.String)
		case "Age":
			ReadPlain(r, "Age", &o.Age, scalar.Int64)
		case "_links":
			ReadObjects(r, "_links", &o.Links, (*link).readXML, "Link")
		}
	}
}

func (l *link) readXML(r *Reader) {
	for r.Next() {
		switch string(r.Name()) {
		case "rel":
			ReadOptional(r, "rel", &l.Rel, scalar.String)
		case "level":
			ReadOptional(r, "level", &l.Level, scalar.Int64)
		}
	}
}

func (c change) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return Marshal(e, start, &c, (*change).appendXML, "change", "Thing")
}

func (c change) AppendXML(dst []byte) ([]byte, error) {
	document, err := c.appendXML(Root(dst, "Thing"))
	return End(dst, document, "Thing", err)
}

func (c *change) appendXML(dst []byte) (_ []byte, err error) {
	dst = AppendOptional(dst, "<ID>", c.ID, scalar.AppendXMLGUID)
	dst = AppendOptional(dst, "<Active>", c.Active, scalar.AppendXMLBool)
	dst = AppendOptional(dst, "<Count>", c.Count, scalar.AppendXMLInt64)
	dst = AppendOptional(dst, "<Format>", c.Format, scalar.AppendXMLByte)
	dst = AppendOptional(dst, "<Seen>", c.Seen, scalar.AppendXMLDateTime)
	dst, err = AppendText(dst, err, "<Name>", c.Name, scalar.AppendXMLString)
	dst, err = AppendText(dst, err, "<Pin>", c.Pin, scalar.AppendXMLSecret)
	dst, err = AppendOwnOptional(dst, err, "<Colour>", c.Colour, colourKind.AppendXML)
	dst, err = AppendObject(dst, err, "<Owner>", c.Owner, func(v owner, dst []byte) ([]byte, error) { return v.appendXML(dst) })
	dst, err = AppendObjects(dst, err, "<_links>", c.Links, (*link).appendXML, "<Link>")
	return dst, err
}

func (o *owner) appendXML(dst []byte) (_ []byte, err error) {
	dst, err = AppendOwnPlain(dst, err, "<Name>", o.Name, scalar.AppendXMLString)
	dst = AppendPlain(dst, "<Age>", o.Age, scalar.AppendXMLInt64)
	dst, err = AppendObjects(dst, err, "<_links>", o.Links, (*link).appendXML, "<Link>")
	return dst, err
}

func (l *link) appendXML(dst []byte) (_ []byte, err error) {
	dst, err = AppendText(dst, err, "<rel>", l.Rel, scalar.AppendXMLString)
	dst = AppendOptional(dst, "<level>", l.Level, scalar.AppendXMLInt64)
	return dst, err
}
