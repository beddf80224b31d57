package wire

import (
	"database/sql/driver"

	"github.com/seed16fbf055/userupdate/internal/column"
)

// Value returns the text itself, for a column of a database.
func (s Secret) Value() (driver.Value, error) { return s.Reveal(), nil }

// Scan reads a column: a text. NULL is an error. An error leaves s as it was
// and does not hold what was read.
func (s *Secret) Scan(src any) error {
	text, err := scanText(src, errString)
	if err == nil {
		*s = NewSecret(text)
	}
	return err
}

// GobEncode returns the text of a column.
func (s Secret) GobEncode() ([]byte, error) { return spell(s.Value()) }

// GobDecode reads what [Secret.Scan] reads.
func (s *Secret) GobDecode(data []byte) error { return s.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (s Secret) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(s.GobEncode()) }

// UnmarshalCBOR reads what [Secret.Scan] reads.
func (s *Secret) UnmarshalCBOR(data []byte) error { return scanPacked(&column.CBOR, data, s.GobDecode) }

// MarshalMsgpack returns the text of a column as one of MessagePack.
func (s Secret) MarshalMsgpack() ([]byte, error) { return column.Msgpack.Marshal(s.GobEncode()) }

// UnmarshalMsgpack reads what [Secret.Scan] reads.
func (s *Secret) UnmarshalMsgpack(data []byte) error {
	return scanPacked(&column.Msgpack, data, s.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (s Secret) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(s.Value())
}

// UnmarshalBSONValue reads what [Secret.Scan] reads.
func (s *Secret) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, s.Scan)
}

// MarshalYAML returns the text of a column.
func (s Secret) MarshalYAML() (any, error) { return marshalYAML(s.Value()) }

// UnmarshalYAML reads what [Secret.Scan] reads.
func (s *Secret) UnmarshalYAML(unmarshal func(any) error) error {
	return unmarshalYAML(unmarshal, s.Scan)
}

// MarshalText fails: loggers ask for a text, too.
func (s Secret) MarshalText() ([]byte, error) { return nil, errBareText }

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (s Secret) ProxyBSON() (any, error) { return proxyBSON(s.Value()) }

// UnmarshalBSON reads what [Secret.Scan] reads, from mongo-driver v1.
func (s *Secret) UnmarshalBSON(data []byte) error { return scanUntyped(data, s.Scan) }

// UnmarshalMapstructure takes a Secret and nothing else: the map that mapstructure
// makes of one has lost it.
func (s *Secret) UnmarshalMapstructure(v any) error { return assign(s, v) }

// GormDataType is gorm's word for a column of texts.
func (s Secret) GormDataType() string { return column.GormText }

// PostCopy makes s a copy of src, which tiendc/go-deepcopy has not copied.
func (s *Secret) PostCopy(src any) error { return copyTo(s, src) }

// DeepCopy returns s, which shares nothing.
func (s Secret) DeepCopy() any { return s }
