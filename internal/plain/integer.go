package plain

import (
	"math"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// Int reads decimal digits with an optional sign, and nothing else.
func Int[T chars.Text](s T) (int64, Fault) {
	i, negative := 0, false
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		i = 1
	}
	if i == len(s) {
		return 0, Form
	}
	var n uint64
	overflow := false
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, Form
		}
		// n stays below 2^63 here, so ten times it may overflow 64 bits only
		// when it is already far out of range.
		overflow = overflow || n > math.MaxInt64/10
		n = n*10 + uint64(d)
	}
	limit := uint64(math.MaxInt64)
	if negative {
		limit++
	}
	if overflow || n > limit {
		return 0, Range
	}
	if negative {
		return -int64(n), None
	}
	return int64(n), None
}

// AppendInt64 appends a whole number. Most are ids and counts of few digits,
// which go straight to where they belong.
func AppendInt64(dst []byte, n int64) []byte {
	digit := func(n int64) byte { return '0' + byte(n%10) }
	switch {
	case uint64(n) < 10:
		return append(dst, digit(n))
	case uint64(n) < 100:
		return append(dst, digit(n/10), digit(n))
	case uint64(n) < 1000:
		return append(dst, digit(n/100), digit(n/10), digit(n))
	case uint64(n) < 10_000:
		return append(dst, digit(n/1000), digit(n/100), digit(n/10), digit(n))
	}
	return strconv.AppendInt(dst, n, 10)
}
