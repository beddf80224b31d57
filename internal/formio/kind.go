package formio

import (
	"encoding/json"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// A Kind says how a value reads and writes as the text of a form. The text is never blank: that is null.
type Kind[T any] struct {
	parse  func(text string) (T, error)
	format func(value T) string
}

// The kinds of scalar members.
var (
	Bool     = Kind[bool]{parse: wire.FormBool, format: strconv.FormatBool}
	Int64    = Kind[int64]{parse: wire.FormInt64, format: formatInt64}
	Byte     = Kind[uint8]{parse: wire.FormByte, format: formatByte}
	GUID     = Kind[uuid.UUID]{parse: wire.FormGUID, format: uuid.UUID.String}
	DateTime = Kind[wire.DateTime]{parse: wire.FormDateTime, format: wire.DateTime.String}
	Decimal  = Kind[wire.Decimal]{parse: wire.FormDecimal, format: wire.Decimal.String}
	String   = Kind[string]{parse: parseString, format: formatString}
	Secret   = Kind[wire.Secret]{parse: parseSecret, format: wire.Secret.Reveal}

	SecretGUID = Named[wire.SecretGUID]()
)

// Named is the kind of a type with JSON methods of its own, an open enumeration above all. Its text is what a JSON
// string of it holds, because the servers convert both alike; a value that JSON writes as a number is its digits.
func Named[T interface{ AppendJSON(dst []byte) []byte }, P interface {
	*T
	json.Unmarshaler
}]() Kind[T] {
	return Kind[T]{parse: parseNamed[T, P], format: formatNamed[T]}
}

func parseNamed[T any, P interface {
	*T
	json.Unmarshaler
}](text string) (value T, err error) {
	err = P(&value).UnmarshalJSON(wire.AppendJSONString(nil, text))
	return value, err
}

func formatNamed[T interface{ AppendJSON(dst []byte) []byte }](value T) string {
	token := value.AppendJSON(nil)
	if text, err := wire.JSONString(token); err == nil && token[0] == '"' {
		return text
	}
	return string(token)
}

func parseString(text string) (string, error) { return text, nil }

func parseSecret(text string) (wire.Secret, error) { return wire.NewSecret(text), nil }

func formatInt64(value int64) string { return strconv.FormatInt(value, 10) }

func formatByte(value uint8) string { return strconv.FormatUint(uint64(value), 10) }

func formatString(value string) string { return value }
