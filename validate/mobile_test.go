package validate

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func TestMobilePhone(t *testing.T) {
	tests := []struct {
		name, reason, value string
		want                bool
	}{
		{"empty", "the attribute passes it; required is another rule", "", true},
		{"five digits", "the shortest", "12345", true},
		{"four digits", "one short", "1234", false},
		{"twenty digits", "the longest", strings.Repeat("1", 20), true},
		{"twenty-one digits", "one too long", strings.Repeat("1", 21), false},
		{"plus and twenty", "the plus sign does not count", "+" + strings.Repeat("1", 20), true},
		{"plus and four", "the plus sign does not count", "+1234", false},
		{"plus alone", "no digits", "+", false},
		{"two plus signs", "one at most", "++12345", false},
		{"plus inside", "only in front", "12+345", false},
		{"plus behind a space", "only in front", " +12345", false},
		{"documented sample", "the help page's own sample breaks the contract", "sample string 12", false},
		{"brackets and hyphens", "ordinary", "+44 (0)7700-900123", true},
		{"white space in front and behind", "part of the class", "\t12345 ", true},
		{"slash", "not in the class", "0211/12345", false},
		{"dot", "not in the class", "0211.12345", false},
		{"comma", "between the bracket and the hyphen in ASCII, yet no range", "12345,6", false},
		{"white space only", "five characters but no digits", "     ", false},
		{"hyphens", "enough characters, no digits", strings.Repeat("-", 20), false},
		{"line feed behind", "white space, and the match still spans all", "12345\n", true},
		{"line feed in front", "the lookahead's dot stops there: no digits found", "\n12345", false},
		{"line feed inside", "four digits before it, five in all", "1234\n5", false},
		{"line feed after five", "the rest may hold digits as well", "12345\n6", true},
		{"line feed as twenty-first", "$ matches before it, but the match must span all", strings.Repeat("1", 20) + "\n", false},
		{"carriage return inside", "the dot stops at line feed only", "1234\r5", true},
		{"line separator inside", "\\s has it, and the dot passes it", "1234\u20285", true},
		{"next line inside", "U+0085 is in \\s", "1234\u00855", true},
		{"no-break space", "Zs", "12\u00A0345", true},
		{"ideographic space", "Zs", "12\u3000345", true},
		{"zero width space", "Cf, not white space", "12\u200B345", false},
		{"byte order mark", "Cf, not white space", "\uFEFF12345", false},
		{"Mongolian vowel separator", "Cf since Unicode 6.3", "12\u180E345", false},
		{"Arabic-Indic digits", "Nd", "\u0661\u0662\u0663\u0664\u0665", true},
		{"fullwidth digits", "Nd", "\uFF11\uFF12\uFF13\uFF14\uFF15", true},
		{"fullwidth plus", "only U+002B", "\uFF0B12345", false},
		{"superscript", "No, not Nd", "1234\u00B2", false},
		{"Roman numeral", "Nl, not Nd", "1234\u2163", false},
		{"mathematical digits", "Nd, but two UTF-16 units each", "\U0001D7CF\U0001D7D0\U0001D7D1\U0001D7D2\U0001D7D3", false},
		{"NUL", "not in the class", "12345\x00", false},
		{"invalid UTF-8", "no such text in .NET", "12345\xff", false},
		{"truncated UTF-8", "half of an Arabic digit", "12345\xd9", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := MobilePhone(tt.value); got != tt.want {
				t.Errorf("MobilePhone(%q) = %v, want %v: %s", tt.value, got, tt.want, tt.reason)
			}
			if got := slowMobilePhone(tt.value); got != tt.want {
				t.Errorf("slowMobilePhone(%q) = %v, want %v: %s", tt.value, got, tt.want, tt.reason)
			}
		})
	}
}

// slowMobilePhone follows the pattern element by element over UTF-16 units, as
// a backtracking engine would, and then compares the length of the match.
func slowMobilePhone(value string) bool {
	if value == "" {
		return true
	}
	if !utf8.ValidString(value) {
		return false
	}
	units := utf16.Encode([]rune(value))
	if !slowLookahead(units, 5) {
		return false
	}
	for _, plus := range []int{1, 0} { // [+]? is greedy
		if plus == 1 && units[0] != '+' {
			continue
		}
		for n := 20; n >= 5; n-- { // so is {5,20}
			end := plus + n
			if end <= len(units) && slowClass(units[plus:end]) && slowEnd(units, end) {
				return end == len(units)
			}
		}
	}
	return false
}

// slowLookahead is .*?\d, the given number of times, from the start of units.
func slowLookahead(units []uint16, times int) bool {
	if times == 0 {
		return true
	}
	for i, unit := range units {
		if slowDigit(unit) {
			return slowLookahead(units[i+1:], times-1) // the lazy dot takes the first; a later one cannot help
		}
		if unit == '\n' {
			return false
		}
	}
	return false
}

// slowClass is [\d\s\(\)-].
func slowClass(units []uint16) bool {
	return !slices.ContainsFunc(units, func(u uint16) bool {
		space := u >= 9 && u <= 13 || u == 0x85 || unicode.In(rune(u), unicode.Zs, unicode.Zl, unicode.Zp)
		return !slowDigit(u) && !space && !strings.ContainsRune("()-", rune(u))
	})
}

func slowDigit(unit uint16) bool { return unicode.In(rune(unit), unicode.Nd) }

// slowEnd is $: the end, or before a line feed that ends the text.
func slowEnd(units []uint16, at int) bool {
	return at == len(units) || at == len(units)-1 && units[at] == '\n'
}

// FuzzMobilePhone: the quick matcher and the slow one agree on every input.
func FuzzMobilePhone(f *testing.F) {
	for _, seed := range []string{
		"", "12345", "+44 (0)7700-900123", "1234\n5", "12345\n", "+\n", "\u0661\u0662\u0663\u0664\u0665", "\U0001D7CF2345", "12345\xff",
		strings.Repeat("1", 20) + "\n", strings.Repeat("-", 21), "12\u2028345\u0085", "+12345678901234567890",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if got, want := MobilePhone(value), slowMobilePhone(value); got != want {
			t.Errorf("MobilePhone(%q) = %v, the slow one says %v", value, got, want)
		}
	})
}

// TestMobilePhoneEveryCharacter puts each character into a valid number: its
// class alone decides.
func TestMobilePhoneEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		value := "12345" + string(r)
		if got, want := MobilePhone(value), slowMobilePhone(value); got != want {
			t.Errorf("%U: MobilePhone = %v, the slow one says %v", r, got, want)
		}
	}
}

// mobileBench are the inputs that must be cheap: a hostile one costs no more
// than a valid one.
var mobileBench = []struct {
	name, value string
	want        bool
}{
	{"valid", "+44 (0)7700 900123", true},
	{"near miss", "+44 (0)7700 900x", false},
	{"unicode", "\u0661\u0662\u0663 \u0664\u0665\u0666\u00A0\u0667", true},
	{"10,000 dashes", strings.Repeat("-", 10_000), false},
	{"10 MB of digits", strings.Repeat("1", 10<<20), false},
}

func TestMobilePhoneDoesNotAllocate(t *testing.T) {
	for _, tt := range mobileBench {
		t.Run(tt.name, func(t *testing.T) {
			allocations := testing.AllocsPerRun(100, func() {
				if MobilePhone(tt.value) != tt.want {
					t.Error("wrong verdict")
				}
			})
			if allocations != 0 {
				t.Errorf("%v allocations", allocations)
			}
		})
	}
}

func BenchmarkMobilePhone(b *testing.B) {
	for _, bb := range mobileBench {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if MobilePhone(bb.value) != bb.want {
					b.Fatal("wrong verdict")
				}
			}
		})
	}
}
