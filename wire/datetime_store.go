package wire

import (
	"database/sql/driver"
	"time"

	"github.com/seed16fbf055/userupdate/internal/column"
)

// Value returns the date as it is written, a text: a column of type text keeps
// the zone, or that there is none, and 100 ns, for a column of a database.
func (d DateTime) Value() (driver.Value, error) { return d.String(), nil }

// Scan reads a column: a text as JSON has it, or a time, if it is one of 100 ns
// within the years. A time always has a zone: what a column of times keeps
// without one comes back with Z. NULL is an error. An error leaves d as it was
// and does not hold what was read.
func (d *DateTime) Scan(src any) error {
	read, err := scanDate(src)
	if err == nil {
		*d = read
	}
	return err
}

// GobEncode returns the text of a column.
func (d DateTime) GobEncode() ([]byte, error) { return spell(d.Value()) }

// GobDecode reads what [DateTime.Scan] reads.
func (d *DateTime) GobDecode(data []byte) error { return d.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (d DateTime) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(d.GobEncode()) }

// UnmarshalCBOR reads what [DateTime.Scan] reads.
func (d *DateTime) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, d.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (d DateTime) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(d.Value())
}

// UnmarshalBSONValue reads what [DateTime.Scan] reads.
func (d *DateTime) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, d.Scan)
}

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (d DateTime) ProxyBSON() (any, error) { return proxyBSON(d.Value()) }

// UnmarshalBSON reads what [DateTime.Scan] reads, from mongo-driver v1.
func (d *DateTime) UnmarshalBSON(data []byte) error { return scanUntyped(data, d.Scan) }

// UnmarshalMapstructure takes a DateTime and nothing else: the map that mapstructure
// makes of one has lost it.
func (d *DateTime) UnmarshalMapstructure(v any) error { return assign(d, v) }

// GormDataType is gorm's word for a column of texts.
func (d DateTime) GormDataType() string { return column.GormText }

// PostCopy makes d a copy of src, which tiendc/go-deepcopy has not copied.
func (d *DateTime) PostCopy(src any) error { return copyTo(d, src) }

// DeepCopy returns d, which shares nothing.
func (d DateTime) DeepCopy() any { return d }

// scanDate reads a column that is not NULL.
func scanDate(src any) (DateTime, error) {
	if t, ok := src.(time.Time); ok {
		d := NewDateTime(t)
		if back, _ := d.Time(); !back.Equal(t) {
			return d, errDateRange
		}
		return d, nil
	}
	text, err := scanText(src, errDate)
	if err != nil {
		return DateTime{}, err
	}
	if d, ok := parseCommonDate(text); ok {
		return d, nil
	}
	return parseJSONDate(text)
}
