package wire

import (
	"database/sql/driver"
	"encoding/json"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Value returns the number as JSON has it, a text: 7 or "007" with its quotes,
// for a column of a database.
func (v IntOrString) Value() (driver.Value, error) { return string(v.AppendJSON(nil)), nil }

// Scan reads a column: such a text, or a number. NULL is an error. An error
// leaves v as it was and does not hold what was read.
func (v *IntOrString) Scan(src any) error {
	text, fault := column.Number(src)
	var read IntOrString
	if fault != plain.None || !json.Valid([]byte(text)) || text == "null" {
		return errInt
	}
	if err := read.UnmarshalJSON([]byte(text)); err != nil {
		return err
	}
	*v = read
	return nil
}

// GobEncode returns the text of a column.
func (v IntOrString) GobEncode() ([]byte, error) { return spell(v.Value()) }

// GobDecode reads what [IntOrString.Scan] reads.
func (v *IntOrString) GobDecode(data []byte) error { return v.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (v IntOrString) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(v.GobEncode()) }

// UnmarshalCBOR reads what [IntOrString.Scan] reads.
func (v *IntOrString) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, v.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (v IntOrString) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(v.Value())
}

// UnmarshalBSONValue reads what [IntOrString.Scan] reads.
func (v *IntOrString) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, v.Scan)
}

// MarshalText returns the text of a column.
func (v IntOrString) MarshalText() ([]byte, error) { return v.GobEncode() }

// UnmarshalText reads what [IntOrString.Scan] reads.
func (v *IntOrString) UnmarshalText(text []byte) error { return v.Scan(text) }

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (v IntOrString) ProxyBSON() (any, error) { return proxyBSON(v.Value()) }

// UnmarshalBSON reads what [IntOrString.Scan] reads, from mongo-driver v1.
func (v *IntOrString) UnmarshalBSON(data []byte) error { return scanUntyped(data, v.Scan) }

// UnmarshalMapstructure takes a IntOrString and nothing else: the map that mapstructure
// makes of one has lost it.
func (v *IntOrString) UnmarshalMapstructure(src any) error { return assign(v, src) }

// GormDataType is gorm's word for a column of texts.
func (v IntOrString) GormDataType() string { return column.GormText }

// PostCopy makes v a copy of src, which tiendc/go-deepcopy has not copied.
func (v *IntOrString) PostCopy(src any) error { return copyTo(v, src) }

// DeepCopy returns v, which shares nothing.
func (v IntOrString) DeepCopy() any { return v }
