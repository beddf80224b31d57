package plain

import (
	"encoding/binary"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// hexPairs holds the two hexadecimal digits of every byte, the first one in the
// low byte.
var hexPairs = func() (table [256]uint16) {
	for b := range table {
		table[b] = uint16(chars.LowerHex[b>>4]) | uint16(chars.LowerHex[b&0xF])<<8
	}
	return table
}()

// AppendGUID appends id in the form that all five systems write:
// xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, in lower case.
func AppendGUID(dst []byte, id uuid.UUID) []byte {
	const form = "00000000-0000-0000-0000-000000000000"
	n := len(dst)
	dst = append(dst, form...)
	out := (*[36]byte)(dst[n:])
	putHex(out[0:8], id[0:4])
	putHex(out[9:13], id[4:6])
	putHex(out[14:18], id[6:8])
	putHex(out[19:23], id[8:10])
	putHex(out[24:36], id[10:16])
	return dst
}

// putHex writes two digits for each byte.
func putHex(out, bytes []byte) {
	for i, b := range bytes {
		binary.LittleEndian.PutUint16(out[2*i:], hexPairs[b])
	}
}

// GUID reads the texts that .NET's Guid reads. The common forms, with
// dashes or digits only, take one pass; all others go to parseOddGUID.
func GUID[T chars.Text](s T) (id uuid.UUID, ok bool) {
	switch len(s) {
	case 36:
		id, ok = parseDashedGUID(s)
	case 32:
		id, ok = parseBareGUID(s)
	}
	if ok || len(s) < 32 || len(s) > maxGUIDText {
		return id, ok
	}
	return parseOddGUID(string(s))
}

// maxGUIDText bounds the texts worth a closer look: the hexadecimal form is 68
// characters long, and 4 KB leaves it all the white space anybody could want.
const maxGUIDText = 4096

// parseDashedGUID reads 36 characters as .NET's format D.
func parseDashedGUID[T chars.Text](s T) (id uuid.UUID, ok bool) {
	if s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return uuid.UUID{}, false
	}
	bad := readHex(id[0:4], s[0:8]) | readHex(id[4:6], s[9:13]) | readHex(id[6:8], s[14:18]) |
		readHex(id[8:10], s[19:23]) | readHex(id[10:16], s[24:36])
	if bad > 0xF {
		return uuid.UUID{}, false
	}
	return id, true
}

// parseBareGUID reads 32 characters as .NET's format N.
func parseBareGUID[T chars.Text](s T) (id uuid.UUID, ok bool) {
	if readHex(id[:], s) > 0xF {
		return uuid.UUID{}, false
	}
	return id, true
}

// readHex reads two digits for each byte. The result is above 0xF if one of the
// characters is not a digit.
func readHex[T chars.Text](bytes []byte, digits T) (bad byte) {
	for i := range bytes {
		high, low := chars.Hex(digits[2*i]), chars.Hex(digits[2*i+1])
		bad |= high | low
		bytes[i] = high<<4 | low
	}
	return bad
}

// parseOddGUID reads the rarer texts: white space around, braces, parentheses,
// the signs and prefixes that .NET lets stand for digits, and format X.
func parseOddGUID(s string) (uuid.UUID, bool) {
	s = strings.TrimFunc(s, unicode.IsSpace)
	if len(s) == 38 && (s[0] == '{' && s[37] == '}' || s[0] == '(' && s[37] == ')') {
		return parseSignedGUID(s[1:37])
	}
	switch {
	case len(s) == 36:
		return parseSignedGUID(s)
	case len(s) == 32:
		return parseBareGUID(s)
	case len(s) > 0 && s[0] == '{':
		return parseHexGUID(s)
	}
	return uuid.UUID{}, false
}

// parseSignedGUID reads format D as .NET does: a group may begin with a plus
// sign, with 0x or with both, which count as digits of the group.
func parseSignedGUID(s string) (uuid.UUID, bool) {
	if id, ok := parseDashedGUID(s); ok {
		return id, true
	}
	if s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return uuid.UUID{}, false
	}
	digits := make([]byte, 0, 32)
	for _, group := range [...]string{s[:8], s[9:13], s[14:18], s[19:23], s[24:]} {
		rest := strings.TrimPrefix(group, "+")
		if len(rest) > 2 && rest[0] == '0' && rest[1]|0x20 == 'x' {
			rest = rest[2:]
		}
		for range len(group) - len(rest) {
			digits = append(digits, '0')
		}
		digits = append(digits, rest...)
	}
	return parseBareGUID(digits)
}

// parseHexGUID reads .NET's format X,
// {0x00000000,0x0000,0x0000,{0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x00}}, with
// white space anywhere. Unlike .NET it refuses a second or third number beyond
// 16 bits, which .NET would cut.
func parseHexGUID(s string) (id uuid.UUID, ok bool) {
	x := hexFields{rest: strings.ToLower(strings.Join(strings.FieldsFunc(s, unicode.IsSpace), "")), ok: true}
	x.next("{0x", id[0:4])
	x.next(",0x", id[4:6])
	x.next(",0x", id[6:8])
	x.next(",{0x", id[8:9])
	for i := 9; i < 16; i++ {
		x.next(",0x", id[i:i+1])
	}
	if !x.ok || x.rest != "}}" {
		return uuid.UUID{}, false
	}
	return id, true
}

// hexFields reads the numbers of format X one after the other.
type hexFields struct {
	rest string
	ok   bool
}

// next reads prefix and a hexadecimal number into out, high byte first. The
// number may have fewer digits than out has room for, or more leading zeros, and
// begin with a plus sign, with another 0x or with both.
func (x *hexFields) next(prefix string, out []byte) {
	rest, ok := strings.CutPrefix(x.rest, prefix)
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "+"), "0x")
	var value uint64
	n := 0
	for n < len(rest) && chars.IsHex(rest[n]) {
		value = value<<4 | uint64(chars.Hex(rest[n]))
		ok = ok && value>>(8*len(out)) == 0
		n++
	}
	if !ok || n == 0 {
		x.ok = false
		return
	}
	x.rest = rest[n:]
	for i := range out {
		out[i] = byte(value >> (8 * (len(out) - 1 - i)))
	}
}
