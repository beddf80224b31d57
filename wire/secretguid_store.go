package wire

import (
	"database/sql/driver"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Value returns the GUID as a text of 36 lower-case characters, for a column of
// a database.
func (s SecretGUID) Value() (driver.Value, error) {
	return string(plain.AppendGUID(nil, s.Reveal())), nil
}

// Scan reads a column: a text with a GUID in any of .NET's forms. NULL is an
// error. An error leaves s as it was and does not hold what was read.
func (s *SecretGUID) Scan(src any) error {
	id, fault := scanGUID(src)
	if fault == plain.None {
		*s = NewSecretGUID(id)
	}
	return failure(fault, errGUID, errGUID)
}

// GobEncode returns the text of a column.
func (s SecretGUID) GobEncode() ([]byte, error) { return spell(s.Value()) }

// GobDecode reads what [SecretGUID.Scan] reads.
func (s *SecretGUID) GobDecode(data []byte) error { return s.Scan(data) }

// MarshalCBOR returns the text of a column as one of CBOR.
func (s SecretGUID) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(s.GobEncode()) }

// UnmarshalCBOR reads what [SecretGUID.Scan] reads.
func (s *SecretGUID) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, s.GobDecode)
}

// MarshalMsgpack returns the text of a column as one of MessagePack.
func (s SecretGUID) MarshalMsgpack() ([]byte, error) { return column.Msgpack.Marshal(s.GobEncode()) }

// UnmarshalMsgpack reads what [SecretGUID.Scan] reads.
func (s *SecretGUID) UnmarshalMsgpack(data []byte) error {
	return scanPacked(&column.Msgpack, data, s.GobDecode)
}

// MarshalBSONValue returns the text of a column as a string of BSON.
func (s SecretGUID) MarshalBSONValue() (typ byte, data []byte, err error) {
	return column.MarshalBSON(s.Value())
}

// UnmarshalBSONValue reads what [SecretGUID.Scan] reads.
func (s *SecretGUID) UnmarshalBSONValue(typ byte, data []byte) error {
	return scanBSON(typ, data, s.Scan)
}

// MarshalYAML returns the text of a column.
func (s SecretGUID) MarshalYAML() (any, error) { return marshalYAML(s.Value()) }

// UnmarshalYAML reads what [SecretGUID.Scan] reads.
func (s *SecretGUID) UnmarshalYAML(unmarshal func(any) error) error {
	return unmarshalYAML(unmarshal, s.Scan)
}

// MarshalText fails: loggers ask for a text, too.
func (s SecretGUID) MarshalText() ([]byte, error) { return nil, errBareText }

// ProxyBSON returns the text of a column, to mongo-driver v1.
func (s SecretGUID) ProxyBSON() (any, error) { return proxyBSON(s.Value()) }

// UnmarshalBSON reads what [SecretGUID.Scan] reads, from mongo-driver v1.
func (s *SecretGUID) UnmarshalBSON(data []byte) error { return scanUntyped(data, s.Scan) }

// UnmarshalMapstructure takes a SecretGUID and nothing else: the map that mapstructure
// makes of one has lost it.
func (s *SecretGUID) UnmarshalMapstructure(v any) error { return assign(s, v) }

// GormDataType is gorm's word for a column of texts.
func (s SecretGUID) GormDataType() string { return column.GormText }

// PostCopy makes s a copy of src, which tiendc/go-deepcopy has not copied.
func (s *SecretGUID) PostCopy(src any) error { return copyTo(s, src) }

// DeepCopy returns s, which shares nothing.
func (s SecretGUID) DeepCopy() any { return s }
