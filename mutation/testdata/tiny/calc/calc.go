// Package calc is broken in every place that the tests of the program know.
package calc

const (
	half  = 5
	limit = 2 * half
)

// Kinds is used by others, so it must be compiled.
const Kinds = 2

// Digit is one.
type Digit uint8

var table = [...]string{Kinds: "two", 3: "three"}

// Clamp cuts n at the limit.
func Clamp(n int) int {
	if n > limit {
		return limit
	}
	return n
}

// IsDigit reports whether c is a decimal digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// Sum adds up.
func Sum(ns ...int) (sum int) {
	for i := 0; i < len(ns); i++ {
		sum += ns[i]
	}
	return sum
}

// Name names a small number.
func Name(n Digit) string {
	switch n {
	case 2:
		return table[n]
	case 5 - 1:
		return "four"
	}
	panic("no name")
}

// Reached is reached from the package use only.
func Reached() bool { return true }

// Unreached is reached by no test.
func Unreached(n int) int { return n * 2 }

// Room makes a buffer.
func Room() []byte { return make([]byte, 0, 8) }
