package xmlio

import (
	"encoding"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// A Kind says how a value reads and writes as the text of an element.
type Kind[T any] struct {
	parse  func(text string) (T, error)
	format func(value T) ([]byte, error)
	text   bool // a string to .NET: any text is one, xsi:nil means nothing, and null is left out
}

// The kinds of scalar members.
var (
	Bool   = Kind[bool]{parse: wire.XMLBool, format: formatBool}
	Int64  = Kind[int64]{parse: wire.XMLInt64, format: formatInt64}
	Byte   = Kind[uint8]{parse: wire.XMLByte, format: formatByte}
	GUID   = Kind[uuid.UUID]{parse: wire.XMLGUID, format: uuid.UUID.MarshalText}
	String = Kind[string]{parse: parseString, format: formatString, text: true}
	Secret = Kind[wire.Secret]{parse: parseSecret, format: formatSecret, text: true}

	DateTime = Named[wire.DateTime]()
	Decimal  = Named[wire.Decimal]()
)

// Named is the kind of a type with text methods: an open enumeration, a date. To .NET it is no string.
func Named[T encoding.TextMarshaler, P interface {
	*T
	encoding.TextUnmarshaler
}]() Kind[T] {
	return Kind[T]{parse: parseText[T, P], format: T.MarshalText}
}

func parseText[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](text string) (value T, err error) {
	err = P(&value).UnmarshalText([]byte(text))
	return value, err
}

func parseString(text string) (string, error) { return text, nil }

func parseSecret(text string) (wire.Secret, error) { return wire.NewSecret(text), nil }

func formatBool(value bool) ([]byte, error) { return strconv.AppendBool(nil, value), nil }

func formatInt64(value int64) ([]byte, error) { return strconv.AppendInt(nil, value, 10), nil }

func formatByte(value uint8) ([]byte, error) { return strconv.AppendUint(nil, uint64(value), 10), nil }

func formatString(value string) ([]byte, error) { return []byte(value), nil }

func formatSecret(value wire.Secret) ([]byte, error) { return []byte(value.Reveal()), nil }
