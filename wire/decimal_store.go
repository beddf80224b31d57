package wire

import (
	"database/sql/driver"

	"github.com/seed16fbf055/userupdate/internal/column"
)

// Value returns the text of [Decimal.String], for a column of a database.
func (d Decimal) Value() (driver.Value, error) { return d.String(), nil }

// Scan reads a column: a text as [ParseDecimal] has it, a whole number, or a
// float64 of at most 15 digits, which are those it was made from. A number that
// would need rounding is an error. NULL is an error. An error leaves d as it
// was and does not hold what was read.
func (d *Decimal) Scan(src any) error {
	read, err := scanDecimal(src)
	if err == nil {
		*d = read
	}
	return err
}

// GobEncode returns the text of a column.
func (d Decimal) GobEncode() ([]byte, error) { return spell(d.Value()) }

// GobDecode reads what [Decimal.Scan] reads.
func (d *Decimal) GobDecode(data []byte) error { return d.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (d Decimal) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(d.GobEncode()) }

// UnmarshalCBOR reads what [Decimal.Scan] reads.
func (d *Decimal) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, d.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (d Decimal) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(d.Value())
}

// UnmarshalBSONValue reads what [Decimal.Scan] reads.
func (d *Decimal) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, d.Scan)
}

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (d Decimal) ProxyBSON() (any, error) { return proxyBSON(d.Value()) }

// UnmarshalBSON reads what [Decimal.Scan] reads, from mongo-driver v1.
func (d *Decimal) UnmarshalBSON(data []byte) error { return scanUntyped(data, d.Scan) }

// UnmarshalMapstructure takes a Decimal and nothing else: the map that mapstructure
// makes of one has lost it.
func (d *Decimal) UnmarshalMapstructure(v any) error { return assign(d, v) }

// GormDataType is gorm's word for a column of texts.
func (d Decimal) GormDataType() string { return column.GormText }

// PostCopy makes d a copy of src, which tiendc/go-deepcopy has not copied.
func (d *Decimal) PostCopy(src any) error { return copyTo(d, src) }

// DeepCopy returns d, which shares nothing.
func (d Decimal) DeepCopy() any { return d }
