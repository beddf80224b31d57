package wire

import (
	"strings"

	"github.com/seed16fbf055/userupdate/internal/column"
)

// The methods by which encoders ask for a value, so that none of them takes an
// Optional for a struct without fields. Each tells absent, null and a value
// apart.

// GobEncode returns nothing for absent, the text null for null, and
// otherwise = and the value as a column has it: =7.
func (o Optional[T]) GobEncode() ([]byte, error) {
	switch o.state {
	case absent:
		return []byte{}, nil
	case null:
		return []byte("null"), nil
	}
	v, err := o.Value()
	if err != nil {
		return nil, err
	}
	return []byte("=" + column.Spell(v)), nil
}

// GobDecode reads what GobEncode writes. On an error o stays as it was.
func (o *Optional[T]) GobDecode(data []byte) error {
	text := string(data)
	if value, ok := strings.CutPrefix(text, "="); ok {
		return o.Scan(value)
	}
	switch text {
	case "":
		o.Unset()
	case "null":
		o.SetNull()
	default:
		return errPlain
	}
	return nil
}

// MarshalCBOR returns what GobEncode does, as a text of CBOR.
func (o Optional[T]) MarshalCBOR() ([]byte, error) { return column.CBOR.Marshal(o.GobEncode()) }

// UnmarshalCBOR reads what MarshalCBOR writes. On an error o stays as it was.
func (o *Optional[T]) UnmarshalCBOR(data []byte) error {
	return scanPacked(&column.CBOR, data, o.GobDecode)
}

// MarshalMsgpack returns what GobEncode does, as a text of MessagePack.
func (o Optional[T]) MarshalMsgpack() ([]byte, error) { return column.Msgpack.Marshal(o.GobEncode()) }

// UnmarshalMsgpack reads what MarshalMsgpack writes. On an error o stays as it
// was.
func (o *Optional[T]) UnmarshalMsgpack(data []byte) error {
	return scanPacked(&column.Msgpack, data, o.GobDecode)
}

// MarshalYAML returns the value as a column has it, an empty list for null, and
// null for absent: the packages for YAML call no method when they read null, so
// what they find there they leave as it is. A text that one of them would not
// read as itself is a list of one, its JSON.
func (o Optional[T]) MarshalYAML() (any, error) {
	switch o.state {
	case absent:
		return nil, nil
	case null:
		return []string{}, nil
	}
	return marshalYAML(o.Value())
}

// UnmarshalYAML reads what MarshalYAML writes: the empty list as null, null as
// absent. On an error o stays as it was.
func (o *Optional[T]) UnmarshalYAML(unmarshal func(any) error) error {
	var node any
	if err := unmarshal(&node); err != nil {
		return errPlain
	}
	switch v := node.(type) {
	case nil:
		o.Unset()
		return nil
	case []any:
		if len(v) == 0 {
			o.SetNull()
			return nil
		}
	}
	return unmarshalYAML(unmarshal, o.Scan)
}

// MarshalText fails, whatever o holds: a bare text, as in TOML, has no null. It
// is there so that such an encoder does not write an empty table.
func (o Optional[T]) MarshalText() ([]byte, error) { return nil, errBareText }

// UnmarshalMapstructure takes an Optional and nothing else: the map that
// mapstructure makes of one has lost it, and for nil it calls no method.
func (o *Optional[T]) UnmarshalMapstructure(v any) error { return assign(o, v) }

// PostCopy makes o a copy of src, which tiendc/go-deepcopy has not copied.
func (o *Optional[T]) PostCopy(src any) error { return copyTo(o, src) }

// DeepCopy returns a copy that shares no list with o.
func (o Optional[T]) DeepCopy() any { return Optional[T]{value: column.Copy(o.value), state: o.state} }
