package xmlio

import (
	"encoding/xml"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// The types below have the shape of a package's structs, and their methods that of the generated ones: a record with
// plain members, an update with every kind of optional member, a nested type and a list.

type colour string

var colours = wire.EnumNames{"NONE", "RED"}

func (c *colour) UnmarshalText(text []byte) error {
	name, err := colours.ParseXML(string(text))
	if err != nil {
		return err
	}
	*c = colour(name)
	return nil
}

func (c colour) MarshalText() ([]byte, error) { return colours.AppendXML(nil, string(c)) }

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
	Links []link
}

type link struct {
	Rel   wire.Optional[string]
	Level wire.Optional[int64]
}

func (c *change) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	*c = change{}
	r := NewReader(d, start, "Thing")
	c.readXML(r)
	return r.Err()
}

func (c *change) readXML(r *Reader) {
	for r.Next() {
		switch r.Name() {
		case "ID":
			ReadOptional(r, &c.ID, GUID)
		case "Active":
			ReadOptional(r, &c.Active, Bool)
		case "Count":
			ReadOptional(r, &c.Count, Int64)
		case "Format":
			ReadNullable(r, &c.Format, Byte)
		case "Seen":
			ReadNullable(r, &c.Seen, DateTime)
		case "Name":
			ReadNullable(r, &c.Name, String)
		case "Pin":
			ReadNullable(r, &c.Pin, Secret)
		case "Colour":
			ReadOptional(r, &c.Colour, Named[colour]())
		case "Owner":
			ReadObject(r, &c.Owner, "Person", (*owner).readXML)
		case "_links":
			ReadList(r, &c.Links, "Link", (*link).readXML)
		default:
			r.Skip()
		}
	}
}

func (o *owner) readXML(r *Reader) {
	for r.Next() {
		switch r.Name() {
		case "Name":
			ReadPlain(r, &o.Name, String)
		case "Age":
			ReadPlain(r, &o.Age, Int64)
		case "_links":
			ReadItems(r, &o.Links, "Link", (*link).readXML)
		default:
			r.Skip()
		}
	}
}

func (l *link) readXML(r *Reader) {
	for r.Next() {
		switch r.Name() {
		case "rel":
			ReadNullable(r, &l.Rel, String)
		case "level":
			ReadOptional(r, &l.Level, Int64)
		default:
			r.Skip()
		}
	}
}

func (c change) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	w := NewWriter(e, start, "change", "Thing")
	c.writeXML(w)
	return w.Close()
}

func (c change) writeXML(w *Writer) {
	WriteOptional(w, "ID", c.ID, GUID)
	WriteOptional(w, "Active", c.Active, Bool)
	WriteOptional(w, "Count", c.Count, Int64)
	WriteOptional(w, "Format", c.Format, Byte)
	WriteOptional(w, "Seen", c.Seen, DateTime)
	WriteOptional(w, "Name", c.Name, String)
	WriteOptional(w, "Pin", c.Pin, Secret)
	WriteOptional(w, "Colour", c.Colour, Named[colour]())
	WriteObject(w, "Owner", c.Owner, owner.writeXML)
	WriteList(w, "_links", c.Links, "Link", link.writeXML)
}

func (o owner) writeXML(w *Writer) {
	WritePlain(w, "Name", o.Name, String)
	WritePlain(w, "Age", o.Age, Int64)
	WriteItems(w, "_links", o.Links, "Link", link.writeXML)
}

func (l link) writeXML(w *Writer) {
	WriteOptional(w, "rel", l.Rel, String)
	WriteOptional(w, "level", l.Level, Int64)
}
