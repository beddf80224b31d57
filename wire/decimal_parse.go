package wire

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

const (
	maxScale       = 28 // digits after the point
	maxPrecision   = 29 // digits in all
	maxCoefficient = "79228162514264337593543950335"
)

// decimalDigits collects the digits of a number of any length: the first ones,
// which are enough to round, and whether there is anything but zeros after
// them. The number is the integer that they write, times ten to the exponent.
type decimalDigits struct {
	digits   [40]byte // values 0 to 9, no leading zeros
	n        int
	exponent int64
	rest     bool // a digit that did not fit was not zero
}

// add appends a digit to the number.
func (d *decimalDigits) add(digit byte) {
	switch {
	case d.n == 0 && digit == 0:
		// a leading zero
	case d.n < len(d.digits):
		d.digits[d.n] = digit
		d.n++
	default:
		d.rest = d.rest || digit != 0
		d.exponent++
	}
}

// decimal rounds the number to what .NET can hold.
func (d *decimalDigits) decimal(negative bool) (Decimal, error) {
	if d.n == 0 {
		scale := min(max(-d.exponent, 0), maxScale)
		return Decimal{decimal.New(0, int32(-scale))}, nil
	}
	if d.exponent > 0 {
		if int64(d.n)+d.exponent > maxPrecision {
			return Decimal{}, errDecimalRange
		}
		for ; d.exponent > 0; d.exponent-- {
			d.digits[d.n] = 0
			d.n++
		}
	}
	scale := -d.exponent
	drop := max(scale-maxScale, int64(d.n)-maxPrecision, 0)
	// One more digit goes if 96 bits cannot hold the 29 digits that are left.
	for last := drop + 1; drop <= last && drop <= scale; drop++ {
		digits := d.rounded(drop)
		if len(digits) < maxPrecision || len(digits) == maxPrecision && string(digits) <= maxCoefficient {
			return newDecimal(digits, int32(scale-drop), negative), nil
		}
	}
	return Decimal{}, errDecimalRange
}

// rounded returns the digits as text without the last drop of them, rounded,
// halves to even.
func (d *decimalDigits) rounded(drop int64) []byte {
	kept := int(max(int64(d.n)-drop, 0))
	text := make([]byte, 1, maxPrecision+2)
	text[0] = '0' // room for a carry
	for _, digit := range d.digits[:kept] {
		text = append(text, '0'+digit)
	}
	if drop <= int64(d.n) && d.roundsUp(kept) {
		i := len(text) - 1
		for ; text[i] == '9'; i-- {
			text[i] = '0'
		}
		text[i]++
	}
	if text[0] == '0' && len(text) > 1 {
		text = text[1:]
	}
	return text
}

// roundsUp reports whether the digits from kept on are more than half a unit of
// the digit before them, or exactly half and that digit is odd.
func (d *decimalDigits) roundsUp(kept int) bool {
	if kept == d.n || d.digits[kept] != 5 {
		return kept < d.n && d.digits[kept] > 5
	}
	for _, digit := range d.digits[kept+1 : d.n] {
		if digit != 0 {
			return true
		}
	}
	return d.rest || kept > 0 && d.digits[kept-1]%2 == 1
}

// newDecimal returns the number with these digits, scale of them after the
// point.
func newDecimal(digits []byte, scale int32, negative bool) Decimal {
	if len(digits) <= 18 {
		n, _ := plain.Int(digits)
		if negative {
			n = -n
		}
		return Decimal{decimal.New(n, -scale)}
	}
	n, _ := new(big.Int).SetString(string(digits), 10)
	if negative {
		n.Neg(n)
	}
	return Decimal{decimal.NewFromBigInt(n, -scale)}
}

// parseDecimalNumber reads a JSON number.
func parseDecimalNumber(token []byte) (Decimal, error) {
	i := 0
	negative := len(token) > 0 && token[0] == '-'
	if negative {
		i = 1
	}
	var digits decimalDigits
	end, count := addNumber(&digits, token, i)
	if count == 0 {
		return Decimal{}, errDecimal
	}
	if end < len(token) {
		exponent, ok := parseExponent(token[end:])
		if !ok {
			return Decimal{}, errDecimal
		}
		digits.exponent += exponent
	}
	return digits.decimal(negative)
}

// parseDecimalText reads what [ParseDecimal] reads.
func parseDecimalText[T chars.Text](s T) (Decimal, error) {
	s = chars.TrimNumber(s)
	signed := len(s) > 0 && isSign(s[0])
	negative := signed && s[0] == '-'
	if signed {
		s = s[1:]
	} else if n := len(s) - 1; n >= 0 && isSign(s[n]) {
		negative = s[n] == '-'
		s = chars.TrimNumber(s[:n])
	}
	var digits decimalDigits
	end, count := addNumber(&digits, s, 0)
	if count == 0 || end < len(s) {
		return Decimal{}, errDecimal
	}
	return digits.decimal(negative)
}

func isSign(c byte) bool { return c == '-' || c == '+' }

// addNumber adds to d the digits of s from start on, up to a second point or
// another character, and returns where it stopped and how many digits there
// were.
func addNumber[T chars.Text](d *decimalDigits, s T, start int) (end, count int) {
	fraction := int64(0)
	point := false
	for end = start; end < len(s); end++ {
		c := s[end]
		if c == '.' && !point {
			point = true
			continue
		}
		if c-'0' > 9 {
			break
		}
		d.add(c - '0')
		count++
		if point {
			fraction++
		}
	}
	d.exponent -= fraction
	return end, count
}

// parseExponent reads e5, E+5 and the like. A value beyond any use is cut, so
// that sums with it cannot overflow.
func parseExponent(s []byte) (int64, bool) {
	const limit = 1 << 50
	if len(s) < 2 || s[0]|0x20 != 'e' {
		return 0, false
	}
	n, fault := plain.Int(s[1:])
	switch {
	case fault == plain.Form:
		return 0, false
	case fault == plain.Range && s[1] == '-':
		n = -limit
	case fault == plain.Range:
		n = limit
	}
	return min(max(n, -limit), limit), true
}
