package wire

import "math"

// parseInt reads decimal digits with an optional sign, and nothing else.
func parseInt[T chars](s T) (int64, error) {
	i, negative := 0, false
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		i = 1
	}
	if i == len(s) {
		return 0, errInt
	}
	var n uint64
	overflow := false
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, errInt
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
		return 0, errIntRange
	}
	if negative {
		return -int64(n), nil
	}
	return int64(n), nil
}

// trimNumber removes the white space that .NET's number parsers allow around a
// number: U+0009 to U+000D and the space.
func trimNumber[T chars](s T) T {
	i, j := 0, len(s)
	for i < j && isNumberSpace(s[i]) {
		i++
	}
	for i < j && isNumberSpace(s[j-1]) {
		j--
	}
	return s[i:j]
}

func isNumberSpace(c byte) bool { return c == ' ' || c-'\t' < 5 }
