package validate

import (
	"strings"
	"testing"
	"unicode"
)

type ruleTest struct {
	name, reason, value string
	want                bool
}

func runRule(t *testing.T, rule func(string) bool, tests []ruleTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rule(tt.value); got != tt.want {
				t.Errorf("%q: got %v, want %v: %s", tt.value, got, tt.want, tt.reason)
			}
		})
	}
}

func TestNotBlank(t *testing.T) {
	runRule(t, NotBlank, []ruleTest{
		{"empty", "nothing there", "", false},
		{"letter", "something there", "a", true},
		{"space", "white space", " ", false},
		{"all ASCII white space", "U+0009 to U+000D and U+0020", "\t\n\v\f\r ", false},
		{"next line", "U+0085", "\u0085", false},
		{"no-break space", "Zs", "\u00A0", false},
		{"separators", "Zl and Zp", "\u2028\u2029", false},
		{"ideographic space", "Zs", "\u3000", false},
		{"information separators", "U+001C to U+001F are controls", "\x1c", true},
		{"NUL", "a control", "\x00", true},
		{"zero width space", "Cf", "\u200B", true},
		{"byte order mark", "Cf", "\uFEFF", true},
		{"white space around", "one character is enough", " \u2003x\n", true},
		{"invalid UTF-8", "not white space", "\xff", true},
	})
}

func TestEmail(t *testing.T) {
	runRule(t, Email, []ruleTest{
		{"ordinary", "one @ inside", "ada@example.com", true},
		{"shortest", "a character on each side", "a@b", true},
		{"empty", "no @", "", false},
		{"@ alone", "first and last", "@", false},
		{"first", "nothing before it", "@b", false},
		{"last", "nothing after it", "a@", false},
		{"two", "exactly one", "a@b@c", false},
		{"two side by side", "exactly one", "a@@b", false},
		{"spaces", "nothing else is looked at", "Ada L <a@b> ", true},
		{"letters beyond ASCII", "nothing else is looked at", "é@ü", true},
		{"fullwidth @", "only U+0040", "a\uFF20b", false},
		{"line feed", "no line breaks", "a@b\n", false},
		{"carriage return", "no line breaks", "a\r@b", false},
		{"line separator", "only CR and LF are line breaks here", "a@b\u2028", true},
		{"documented sample", "the help page's own sample is not one", "sample string 6", false},
	})
}

func TestURL(t *testing.T) {
	runRule(t, URL, []ruleTest{
		{"https", "ordinary", "https://example.com/a?b=c#d", true},
		{"http", "ordinary", "http://example.com", true},
		{"upper case scheme", "schemes have no case", "HTTPS://EXAMPLE.COM", true},
		{"port", "allowed", "http://localhost:8080/x", true},
		{"IPv6", "allowed", "http://[::1]/", true},
		{"empty", "not absolute", "", false},
		{"path", "not absolute", "/avatar.png", false},
		{"no scheme", "not absolute", "example.com/avatar.png", false},
		{"no scheme, two slashes", "not absolute", "//example.com", false},
		{"other scheme", "not http", "ftp://example.com", false},
		{"opaque", "no host", "http:example.com", false},
		{"no host", "nothing to reach", "http:///x", false},
		{"port alone", "no host", "http://:80/", false},
		{"space in front", "not a URL", " http://example.com", false},
		{"control character", "not a URL", "http://example.com/\n", false},
		{"bad escape", "not a URL", "http://example.com/%zz", false},
	})
}

// FuzzNotBlank: as .NET words it, trimming leaves something.
func FuzzNotBlank(f *testing.F) {
	for _, seed := range []string{"", " ", "\u00A0\u2003", "a", " a ", "\u180E", "\u200B", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		trimmed := strings.TrimFunc(value, func(r rune) bool {
			return r >= 9 && r <= 13 || r == 0x85 || unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp)
		})
		if got, want := NotBlank(value), len(trimmed) > 0; got != want {
			t.Errorf("NotBlank(%q) = %v, want %v", value, got, want)
		}
	})
}

// FuzzEmail: as the rule reads, cut at every @.
func FuzzEmail(f *testing.F) {
	for _, seed := range []string{"", "@", "a@b", "a@b@c", "@a", "a@", "a@b\n", "\r@", "é@ü"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		parts := strings.Split(value, "@")
		want := len(parts) == 2 && parts[0] != "" && parts[1] != "" &&
			!strings.Contains(value, "\r") && !strings.Contains(value, "\n")
		if got := Email(value); got != want {
			t.Errorf("Email(%q) = %v, want %v", value, got, want)
		}
	})
}

func TestRulesDoNotAllocate(t *testing.T) {
	values := []string{"", "ada@example.com", strings.Repeat(" ", 10_000), strings.Repeat("@", 10_000)}
	var held bool
	allocations := testing.AllocsPerRun(100, func() {
		for _, value := range values {
			held = NotBlank(value) != Email(value)
		}
	})
	_ = held
	if allocations != 0 {
		t.Errorf("%v allocations", allocations)
	}
}
