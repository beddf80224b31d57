package wire

import (
	"database/sql/driver"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// errBareText is the error of types that a bare text cannot say exactly, or
// that must not stand where no one expects a secret.
var errBareText = errors.New("wire: the value has no form as a bare text")

// spell returns a value as a text, or err.
func spell(v driver.Value, err error) ([]byte, error) { return []byte(column.Spell(v)), err }

// marshalYAML returns what a package for YAML is given for the value of a column.
// Some write texts that they read as others: line breaks, white space around
// them, what looks like a number to them. Such a text is a list of one, its
// JSON, which has nothing of this.
func marshalYAML(v driver.Value, err error) (any, error) {
	switch v.(type) {
	case nil, bool, int64, float64:
		return v, err
	}
	text := column.Spell(v)
	if err != nil || isPlainYAML(text) {
		return text, err
	}
	if !utf8.ValidString(text) {
		return nil, errString
	}
	return []string{string(plain.AppendString(nil, text))}, nil
}

// isPlainYAML reports whether every package for YAML reads a text as itself.
func isPlainYAML(text string) bool {
	if strings.TrimSpace(text) != text || strings.HasPrefix(strings.TrimLeft(text, "+-"), ".") {
		return false // .inf is a number
	}
	return strings.IndexFunc(text, func(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }) < 0
}

// unmarshalYAML reads what marshalYAML returns, or another scalar of YAML.
func unmarshalYAML(unmarshal func(any) error, scan func(any) error) error {
	var list []string
	if unmarshal(&list) == nil && len(list) == 1 {
		text, fault := plain.JSONString([]byte(list[0]))
		if fault != plain.None {
			return errPlain
		}
		return scan(text)
	}
	var text string
	if err := unmarshal(&text); err != nil {
		return errPlain
	}
	return scan(text)
}

// scanBSON reads a single value of BSON.
func scanBSON(typ byte, data []byte, scan func(any) error) error {
	v, ok := column.UnmarshalBSON(typ, data)
	if !ok {
		return errPlain
	}
	return scan(v)
}

// scanPacked reads a text of CBOR or MessagePack.
func scanPacked(format *column.Packed, data []byte, read func([]byte) error) error {
	text, ok := format.Unmarshal(data)
	if !ok {
		return errPlain
	}
	return read(text)
}

// scanUntyped reads a single value of BSON whose type is not known.
func scanUntyped(data []byte, scan func(any) error) error {
	v, ok := column.UntypedBSON(data)
	if !ok {
		return errPlain
	}
	return scan(v)
}

// proxyBSON returns what is written for the value of a column where the type is
// not known to the reader. Without bytes it is null: mongo-driver v1 does not
// take nil itself.
func proxyBSON(v driver.Value, err error) (any, error) {
	switch v := v.(type) {
	case nil:
		return []byte(nil), err
	case bool:
		return v, err
	}
	return column.Spell(v), err
}

// assign sets dst to v, if v is a T.
func assign[T any](dst *T, v any) error {
	held, ok := v.(T)
	if !ok {
		return errPlain
	}
	*dst = held
	return nil
}

// copyTo makes dst a copy of src, if src is a T.
func copyTo[T interface{ DeepCopy() any }](dst *T, src any) error {
	if held, ok := src.(T); ok {
		src = held.DeepCopy()
	}
	return assign(dst, src)
}

// scanText reads the text of a column.
func scanText(src any, form *ScalarError) (string, error) {
	text, fault := column.Text(src)
	return text, failure(fault, form, form)
}

// exactDigits bounds the text of a decimal in a column, so that no text is
// expensive: more digits would not fit a [Decimal].
const exactDigits = 64

// scanDecimal reads a decimal that needs no rounding.
func scanDecimal(src any) (Decimal, error) {
	digits, fault := column.Number(src)
	if fault != plain.None || len(digits) > exactDigits {
		return Decimal{}, errDecimal
	}
	d, err := parseDecimalText(digits)
	if err != nil {
		return Decimal{}, err
	}
	if exact, err := decimal.NewFromString(digits); err != nil || !d.value.Equal(exact) {
		return Decimal{}, errDecimalRange
	}
	return d, nil
}
