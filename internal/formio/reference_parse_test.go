package formio

// The reference: a reader that sorts the pairs of a body by their names and
// looks members up. It is slower and plainer than the package's own, which must
// give the same values and the same report.

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// A pair is one name and value. Names are spelled with dots (see dotted) and
// keep their case.
type refPair struct {
	name, value string
	order       int
}

// refParseBody returns the pairs of a body sorted by name, those of one name in
// the order of the body. A name with a bracket that is never closed stops it,
// and its offset is returned instead; -1 means that there is none. Pairs
// without a name are left out: no member has such a name.
func refParseBody(body []byte) (pairs []refPair, broken int) {
	text := string(body)
	pairs = make([]refPair, 0, refCountPairs(text))
	for start := 0; start <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '&'); i >= 0 {
			end = start + i
		}
		name, value, _ := strings.Cut(text[start:end], "=")
		name, ok := refDotted(refUnescape(name))
		if !ok {
			return nil, start
		}
		if name != "" {
			pairs = append(pairs, refPair{name, refUnescape(value), len(pairs)})
		}
		start = end + 1
	}
	refSortPairs(pairs)
	return pairs, -1
}

// refCountPairs counts what stands between the separators of a body, so that
// the pairs are allocated once.
func refCountPairs(text string) (n int) {
	inside := false
	for i := range len(text) {
		if text[i] == '&' {
			inside = false
		} else if !inside {
			inside = true
			n++
		}
	}
	return n
}

// refParseValues is refParseBody for a form that is parsed already, which has
// no offsets: it returns false in their place.
func refParseValues(form url.Values) (pairs []refPair, ok bool) {
	for _, written := range slices.Sorted(maps.Keys(form)) {
		name, ok := refDotted(refValid(written))
		if !ok {
			return nil, false
		}
		if name == "" {
			continue
		}
		for _, value := range form[written] {
			pairs = append(pairs, refPair{name, refValid(value), len(pairs)})
		}
	}
	refSortPairs(pairs)
	return pairs, true
}

func refSortPairs(pairs []refPair) {
	slices.SortFunc(pairs, func(a, b refPair) int {
		return cmp.Or(refCompareFold(a.name, b.name), cmp.Compare(a.order, b.order))
	})
}

// refUnescape decodes + and the escapes of one name or value, %uXXXX among
// them, which stands for one UTF-16 unit. It keeps what only looks like an
// escape.
func refUnescape(text string) string {
	if strings.IndexByte(text, '%') < 0 && strings.IndexByte(text, '+') < 0 {
		return refValid(text)
	}
	decoded := make([]byte, 0, len(text))
	for len(text) > 0 {
		var length int
		decoded, length = refAppendFirst(decoded, text)
		text = text[length:]
	}
	return refValid(string(decoded))
}

// refAppendFirst decodes what text starts with, and returns how long that is.
func refAppendFirst(dst []byte, text string) (decoded []byte, length int) {
	if text[0] == '+' {
		return append(dst, ' '), 1
	}
	if unit, ok := refHexNumber(text, "%u", 4); ok {
		r, length := refCharacter(unit, text)
		return utf8.AppendRune(dst, r), length
	}
	if b, ok := refHexNumber(text, "%", 2); ok {
		return append(dst, byte(b)), 3
	}
	return append(dst, text[0]), 1
}

// character returns the character whose first UTF-16 unit text starts with, and
// the length of its escapes. Half a surrogate pair is U+FFFD.
func refCharacter(unit rune, text string) (r rune, length int) {
	if utf16.IsSurrogate(unit) {
		if second, ok := refHexNumber(text[6:], "%u", 4); ok {
			if r := utf16.DecodeRune(unit, second); r != utf8.RuneError {
				return r, 12
			}
		}
	}
	return unit, 6
}

// refHexNumber returns the number written after prefix at the start of text, in
// that many hexadecimal digits.
func refHexNumber(text, prefix string, digits int) (n rune, ok bool) {
	text, ok = strings.CutPrefix(text, prefix)
	if !ok || len(text) < digits {
		return 0, false
	}
	for i := range digits {
		digit := chars.Hex(text[i])
		if digit == chars.NoHex {
			return 0, false
		}
		n = n<<4 | rune(digit)
	}
	return n, true
}

// valid returns text with U+FFFD for what is not UTF-8, as .NET and the
// Encoding Standard count: one for the start of a character that is cut off,
// one for each other byte.
func refValid(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + utf8.UTFMax)
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == utf8.RuneError && size == 1 {
			size = refCutOff(text)
		}
		b.WriteRune(r)
		text = text[size:]
	}
	return b.String()
}

// refCutOff returns how many bytes at the start of text, which is not UTF-8,
// begin a character that does not go on: at least one.
func refCutOff(text string) (length int) {
	length, least, most := 1, byte(0x80), byte(0xBF)
	size := 0
	switch lead := text[0]; {
	case lead >= 0xC2 && lead <= 0xDF:
		size = 2
	case lead >= 0xE0 && lead <= 0xEF:
		size = 3
	case lead >= 0xF0 && lead <= 0xF4:
		size = 4
	}
	switch text[0] { // no longer than needed, no surrogates, not beyond Unicode
	case 0xE0:
		least = 0xA0
	case 0xED:
		most = 0x9F
	case 0xF0:
		least = 0x90
	case 0xF4:
		most = 0x8F
	}
	for length < min(size, len(text)) && text[length] >= least && text[length] <= most {
		length, least, most = length+1, 0x80, 0xBF
	}
	return length
}

// dotted spells a name as ASP.NET's model binder does: Licenses[0][StateId]
// becomes Licenses[0].StateId, UserRoles[] becomes UserRoles, and indexes stay
// in their brackets. It fails where a bracket is never closed.
func refDotted(name string) (string, bool) {
	open := strings.IndexByte(name, '[')
	if open < 0 {
		return name, true
	}
	var spelled strings.Builder
	spelled.Grow(len(name))
	for ; open >= 0; open = strings.IndexByte(name, '[') {
		length := strings.IndexByte(name[open:], ']')
		if length < 0 {
			return "", false
		}
		inside, end := name[open+1:open+length], open+length+1
		spelled.WriteString(name[:open])
		switch {
		case inside == "":
		case '0' <= inside[0] && inside[0] <= '9':
			spelled.WriteString(name[open:end])
		default:
			spelled.WriteByte('.')
			spelled.WriteString(inside)
		}
		name = name[end:]
	}
	spelled.WriteString(name)
	return spelled.String(), true
}

// refCompareFold orders names without regard to the case of ASCII letters, by
// their bytes, so that all names with a common start stand together.
func refCompareFold[S, T chars.Text](s S, t T) int {
	for i := range min(len(s), len(t)) {
		if c, d := chars.Lower(s[i]), chars.Lower(t[i]); c != d {
			return int(c) - int(d)
		}
	}
	return len(s) - len(t)
}

// refStartsFold reports whether name starts with start, case aside.
func refStartsFold(name string, start []byte) bool {
	return len(name) >= len(start) && refCompareFold(name[:len(start)], start) == 0
}
