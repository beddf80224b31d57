package wire

import (
	"database/sql/driver"

	"github.com/seed16fbf055/userupdate/internal/column"
)

// Value returns the members as the text of a JSON object, for a column of a
// database.
func (m Members) Value() (driver.Value, error) { return string(m.AppendJSON(nil)), nil }

// Scan reads a column: the text of a JSON object. NULL is an error. An error
// leaves m as it was and does not hold what was read.
func (m *Members) Scan(src any) error {
	text, err := scanText(src, errObject)
	if err != nil || isNull([]byte(text)) {
		return errObject
	}
	return m.UnmarshalJSON([]byte(text))
}

// GobEncode returns the text of a column.
func (m Members) GobEncode() ([]byte, error) { return spell(m.Value()) }

// GobDecode reads what [Members.Scan] reads.
func (m *Members) GobDecode(data []byte) error { return m.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (m Members) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(m.GobEncode()) }

// UnmarshalCBOR reads what [Members.Scan] reads.
func (m *Members) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, m.GobDecode)
}

// MarshalMsgpack returns the text of a column as one of MessagePack.
func (m Members) MarshalMsgpack() ([]byte, error) { return column.Msgpack.Marshal(m.GobEncode()) }

// UnmarshalMsgpack reads what [Members.Scan] reads.
func (m *Members) UnmarshalMsgpack(data []byte) error {
	return scanPacked(&column.Msgpack, data, m.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (m Members) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(m.Value())
}

// UnmarshalBSONValue reads what [Members.Scan] reads.
func (m *Members) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, m.Scan)
}

// MarshalYAML returns the text of a column.
func (m Members) MarshalYAML() (any, error) { return marshalYAML(m.Value()) }

// UnmarshalYAML reads what [Members.Scan] reads.
func (m *Members) UnmarshalYAML(unmarshal func(any) error) error {
	return unmarshalYAML(unmarshal, m.Scan)
}

// MarshalText returns nothing where there are no members. It fails where there
// are, because what they hold must not be shown.
func (m Members) MarshalText() ([]byte, error) {
	if m.sealed != "" {
		return nil, errBareText
	}
	return nil, nil
}

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (m Members) ProxyBSON() (any, error) { return proxyBSON(m.Value()) }

// UnmarshalBSON reads what [Members.Scan] reads, from mongo-driver v1.
func (m *Members) UnmarshalBSON(data []byte) error { return scanUntyped(data, m.Scan) }

// UnmarshalMapstructure takes a Members and nothing else: the map that mapstructure
// makes of one has lost it.
func (m *Members) UnmarshalMapstructure(v any) error { return assign(m, v) }

// GormDataType is gorm's word for a column of texts.
func (m Members) GormDataType() string { return column.GormText }

// PostCopy makes m a copy of src, which tiendc/go-deepcopy has not copied.
func (m *Members) PostCopy(src any) error { return copyTo(m, src) }

// DeepCopy returns m, which shares nothing.
func (m Members) DeepCopy() any { return m }
