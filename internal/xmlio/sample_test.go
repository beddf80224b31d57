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
		default:
			r.Other()
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
		default:
			r.Other()
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
		default:
			r.Other()
		}
	}
}

func (c change) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return Marshal(e, start, c, change.writeXML, "change", "Thing")
}

func (c change) writeXML(w *Writer) {
	WriteOptional(w, "ID", c.ID, scalar.GUID)
	WriteOptional(w, "Active", c.Active, scalar.Bool)
	WriteOptional(w, "Count", c.Count, scalar.Int64)
	WriteOptional(w, "Format", c.Format, scalar.Byte)
	WriteOptional(w, "Seen", c.Seen, scalar.DateTime)
	WriteOptional(w, "Name", c.Name, scalar.String)
	WriteOptional(w, "Pin", c.Pin, scalar.Secret)
	WriteOptional(w, "Colour", c.Colour, colourKind)
	WriteObject(w, "Owner", c.Owner, owner.writeXML)
	WriteObjects(w, "_links", c.Links, link.writeXML, "Link")
}

func (o owner) writeXML(w *Writer) {
	WritePlain(w, "Name", o.Name, scalar.String)
	WritePlain(w, "Age", o.Age, scalar.Int64)
	WriteObjects(w, "_links", o.Links, link.writeXML, "Link")
}

func (l link) writeXML(w *Writer) {
	WriteOptional(w, "rel", l.Rel, scalar.String)
	WriteOptional(w, "level", l.Level, scalar.Int64)
}
