package wire

import (
	"log/slog"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Decimal is a number as .NET's System.Decimal holds it: up to 28 digits after
// the point and an absolute value of at most 79228162514264337593543950335. It
// keeps its scale, so 1.50 stays 1.50. The zero value is 0.
//
// It reads a JSON number, with or without an exponent, or a JSON string as
// [ParseDecimal] does, and writes a bare JSON number in the server's form: 1.0
// for 1, 1.50 for 1.50, 0.0 for -0. Digits beyond .NET's are rounded, halves to
// even. Whatever the exponent, it never writes or holds more than 29 digits.
// Global settings of the decimal package do not affect it.
//
// Compare with [Decimal.Equal]; == compares pointers.
type Decimal struct {
	value decimal.Decimal // exponent -28 to 0
}

// NewDecimal returns d, rounded to the digits that .NET can hold. It fails if d
// is out of .NET's range.
func NewDecimal(d decimal.Decimal) (Decimal, error) {
	coefficient := d.Coefficient()
	negative := coefficient.Sign() < 0
	text := coefficient.Abs(coefficient).String()
	var digits decimalDigits
	for i := range len(text) {
		digits.add(text[i] - '0')
	}
	digits.exponent += int64(d.Exponent())
	return digits.decimal(negative)
}

// ParseDecimal reads decimal digits with at most one point and one sign, before
// or after them, and ASCII white space around them, as .NET reads a decimal
// from a string: "-12.50", ".5", "5.", "5-". Exponents are errors, and so are
// thousands separators, though .NET skips them: "1,5" would be fifteen.
func ParseDecimal(text string) (Decimal, error) { return parseDecimalText(text) }

// Decimal returns the number as the decimal package holds it, with its scale.
func (d Decimal) Decimal() decimal.Decimal { return d.value }

// Equal reports whether both are the same number; 1.5 and 1.50 are.
func (d Decimal) Equal(other Decimal) bool { return d.value.Equal(other.value) }

// IsZero reports whether the number is 0, at any scale.
func (d Decimal) IsZero() bool { return d.value.IsZero() }

// String returns the number as it is written in JSON, 1.0 for 1.
func (d Decimal) String() string {
	var buf [maxDecimalLen]byte
	return string(d.append(buf[:0]))
}

// LogValue returns the text of [Decimal.String].
func (d Decimal) LogValue() slog.Value { return slog.StringValue(d.String()) }

// maxDecimalLen is the length of the longest decimal: sign, 29 digits, point.
const maxDecimalLen = 31

// append appends the number with its scale, at least one digit after the point.
func (d Decimal) append(dst []byte) []byte {
	if d.value.Sign() < 0 {
		dst = append(dst, '-')
	}
	var buf [maxDecimalLen]byte
	digits := d.appendCoefficient(buf[:0])
	scale := int(-d.value.Exponent())
	if scale == 0 {
		return append(append(dst, digits...), ".0"...)
	}
	whole := len(digits) - scale
	if whole <= 0 {
		dst = append(dst, "0."...)
		for range -whole {
			dst = append(dst, '0')
		}
		return append(dst, digits...)
	}
	dst = append(dst, digits[:whole]...)
	dst = append(dst, '.')
	return append(dst, digits[whole:]...)
}

// appendCoefficient appends the digits without sign and point.
func (d Decimal) appendCoefficient(dst []byte) []byte {
	if d.value.NumDigits() <= 18 {
		n := d.value.CoefficientInt64()
		return strconv.AppendInt(dst, max(n, -n), 10)
	}
	coefficient := d.value.Coefficient()
	return coefficient.Abs(coefficient).Append(dst, 10)
}

// AppendJSON appends the number as a bare JSON number.
func (d Decimal) AppendJSON(dst []byte) []byte { return d.append(dst) }

// MarshalJSON writes the number as a bare JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) {
	return d.append(make([]byte, 0, maxDecimalLen)), nil
}

// UnmarshalJSON reads a JSON number, or a JSON string as [ParseDecimal] does.
// null leaves the number as it is.
func (d *Decimal) UnmarshalJSON(token []byte) error {
	if isNull(token) {
		return nil
	}
	var read Decimal
	var err error
	if body, ok := plain.Body(token); ok {
		var buf [64]byte
		text, ok := plain.Unescape(buf[:0], body)
		if !ok {
			return errDecimal
		}
		read, err = parseDecimalText(text)
	} else {
		read, err = parseDecimalNumber(token)
	}
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// MarshalText returns the text of [Decimal.String].
func (d Decimal) MarshalText() ([]byte, error) {
	return d.append(make([]byte, 0, maxDecimalLen)), nil
}

// UnmarshalText reads what [ParseDecimal] reads, but a sign after the digits,
// which XmlSerializer refuses.
func (d *Decimal) UnmarshalText(text []byte) error {
	text = chars.TrimNumber(text)
	if n := len(text); n > 0 && isSign(text[n-1]) {
		return errDecimal
	}
	read, err := parseDecimalText(text)
	if err != nil {
		return err
	}
	*d = read
	return nil
}
