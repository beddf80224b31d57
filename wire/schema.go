package wire

import (
	"reflect"
	"strings"
	"time"

	"github.com/google/uuid"
)

// The schemas are those of what is written, as the Schema functions of the
// systems have them.
const (
	schemaDateTime    = `{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?(Z|[+\\-][0-9]{2}:[0-9]{2})?$"}`
	schemaDecimal     = `{"type":"number","minimum":-79228162514264337593543950335,"maximum":79228162514264337593543950335}`
	schemaIntOrString = `{"anyOf":[{"type":"integer","format":"int64"},{"type":"string","pattern":"^[\t-\r ]*[+\\-]?[0-9]+[\t-\r ]*$"}]}`
	schemaSecret      = `{"type":"string","format":"password","writeOnly":true}`
	schemaGUID        = `{"type":"string","format":"uuid","pattern":"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}`
	schemaSecretGUID  = `{"type":"string","format":"uuid","pattern":"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$","writeOnly":true}`
)

// exposer is what says itself what its schema is.
type exposer interface{ JSONSchemaBytes() ([]byte, error) }

// JSONSchemaBytes returns the JSON Schema of T, or null. Generators of schemas
// such as github.com/swaggest/jsonschema-go ask for it; without it they see an
// object. What T is by itself follows from its own JSONSchemaBytes, or from its
// kind: a struct is any object. The error is always nil, unless T's own method
// returns one.
func (o Optional[T]) JSONSchemaBytes() ([]byte, error) {
	schema, err := schemaOf(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	return []byte(orNull(schema)), nil
}

// JSONSchemaBytes returns the JSON Schema of what is written, for generators of
// schemas. The error is always nil.
func (d DateTime) JSONSchemaBytes() ([]byte, error) { return []byte(schemaDateTime), nil }

// JSONSchemaBytes returns the JSON Schema of what is written, for generators of
// schemas. The error is always nil.
func (d Decimal) JSONSchemaBytes() ([]byte, error) { return []byte(schemaDecimal), nil }

// JSONSchemaBytes returns the JSON Schema of what is written, for generators of
// schemas. The error is always nil.
func (v IntOrString) JSONSchemaBytes() ([]byte, error) { return []byte(schemaIntOrString), nil }

// JSONSchemaBytes returns the JSON Schema of what is written, for generators of
// schemas. The error is always nil.
func (s Secret) JSONSchemaBytes() ([]byte, error) { return []byte(schemaSecret), nil }

// JSONSchemaBytes returns the JSON Schema of what is written, for generators of
// schemas. The error is always nil.
func (s SecretGUID) JSONSchemaBytes() ([]byte, error) { return []byte(schemaSecretGUID), nil }

// schemaOf returns the schema of a type.
func schemaOf(t reflect.Type) (string, error) {
	switch t {
	case reflect.TypeFor[int64]():
		return `{"type":"integer","format":"int64"}`, nil
	case reflect.TypeFor[uint8]():
		return `{"type":"integer","minimum":0,"maximum":255}`, nil
	case reflect.TypeFor[uuid.UUID]():
		return schemaGUID, nil
	case reflect.TypeFor[time.Time]():
		return `{"type":"string","format":"date-time"}`, nil
	case reflect.TypeFor[[]byte]():
		return `{"type":"string","contentEncoding":"base64"}`, nil
	}
	if own, ok := reflect.Zero(t).Interface().(exposer); ok && t.Kind() != reflect.Pointer {
		schema, err := own.JSONSchemaBytes()
		return string(schema), err
	}
	switch t.Kind() {
	case reflect.Pointer:
		schema, err := schemaOf(t.Elem())
		return orNull(schema), err
	case reflect.Slice, reflect.Array:
		items, err := schemaOf(t.Elem())
		return `{"type":"array","items":` + items + `}`, err
	}
	if name := kinds[t.Kind()]; name != "" {
		return `{"type":"` + name + `"}`, nil
	}
	return `{}`, nil
}

// kinds are the types of JSON that a kind is written as.
var kinds = map[reflect.Kind]string{
	reflect.Bool: "boolean", reflect.String: "string", reflect.Struct: "object", reflect.Map: "object",
	reflect.Int: "integer", reflect.Int8: "integer", reflect.Int16: "integer", reflect.Int32: "integer", reflect.Int64: "integer",
	reflect.Uint: "integer", reflect.Uint8: "integer", reflect.Uint16: "integer", reflect.Uint32: "integer", reflect.Uint64: "integer",
	reflect.Float32: "number", reflect.Float64: "number",
}

// orNull adds null to a schema.
func orNull(schema string) string {
	if rest, ok := strings.CutPrefix(schema, `{"type":"`); ok {
		name, rest, _ := strings.Cut(rest, `"`)
		return `{"type":["` + name + `","null"]` + rest
	}
	if rest, ok := strings.CutPrefix(schema, `{"anyOf":[`); ok && strings.HasSuffix(rest, "]}") {
		return `{"anyOf":[` + strings.TrimSuffix(rest, "]}") + `,{"type":"null"}]}`
	}
	if schema == `{}` {
		return schema
	}
	return `{"anyOf":[` + schema + `,{"type":"null"}]}`
}
