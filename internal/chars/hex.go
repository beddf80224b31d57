package chars

// LowerHex holds the hexadecimal digits as they are written here.
const LowerHex = "0123456789abcdef"

// NoHex is what [Hex] returns for a byte that is not a hexadecimal digit. All
// digits are below 0x10, so the bitwise or of several bytes shows whether one
// is not a digit.
const NoHex = 0xFF

// Hex returns the value of a hexadecimal digit in either case, and [NoHex] for
// any other byte.
func Hex(c byte) byte { return hexDigits[c] }

// IsHex reports whether c is a hexadecimal digit.
func IsHex(c byte) bool { return hexDigits[c] != NoHex }

var hexDigits = func() (table [256]byte) {
	for i := range table {
		table[i] = NoHex
	}
	for i := range byte(10) {
		table['0'+i] = i
	}
	for i := range byte(6) {
		table['a'+i] = 10 + i
		table['A'+i] = 10 + i
	}
	return table
}()
