package plain

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAppendString(t *testing.T) {
	tests := []struct{ name, reason, in, want string }{
		{"empty", "", "", `""`},
		{"plain", "", "Ada 1837", `"Ada 1837"`},
		{"quote", "", `a"b`, `"a\"b"`},
		{"backslash", "", `a\b`, `"a\\b"`},
		{"slash", "Json.NET leaves it", "/Date(0)/", `"/Date(0)/"`},
		{"short escapes", "", "\b\f\n\r\t", `"\b\f\n\r\t"`},
		{"controls", "lower-case hexadecimal", "\x00\x1f\x0b", `"\u0000\u001f\u000b"`},
		{"delete", "is not a control character to JSON", "\x7f", "\"\x7f\""},
		{"no HTML escapes", "", `<b>&amp;'`, `"<b>&amp;'"`},
		{"line separators", "Json.NET escapes the three", "a\u0085\u2028\u2029b", `"a\u0085\u2028\u2029b"`},
		{"non-ASCII", "written as it is", "Jos\u00e9 李雷 😀", "\"Jos\u00e9 李雷 😀\""},
		{"no-break space", "", "\u00a0", "\"\u00a0\""},
		{"byte order mark", "", "\ufeff", "\"\ufeff\""},
		{"replacement", "a real U+FFFD stays", "\ufffd", "\"\ufffd\""},
		{"invalid", "one U+FFFD for each byte", "a\xff\xc3\xe2\x82b", "\"a\ufffd\ufffd\ufffd\ufffdb\""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(AppendString(nil, tt.in)); got != tt.want {
				t.Errorf("got %s, want %s (%s)", got, tt.want, tt.reason)
			}
			if got := string(AppendString([]byte("x"), tt.in)); got != "x"+tt.want {
				t.Errorf("what was in dst is lost: %s", got)
			}
		})
	}
}

func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "a\"\\\n", "\u2028", "\xff", "\xed\xa0\x80", "李雷😀", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		written := AppendString(nil, s)
		var read string
		if err := json.Unmarshal(written, &read); err != nil {
			t.Fatalf("%q is not JSON: %v", written, err)
		}
		if want := string([]rune(s)); read != want {
			t.Errorf("%q reads back as %q, want %q", written, read, want)
		}
	})
}

func FuzzJSONString(f *testing.F) {
	for _, s := range []string{`""`, `"a\u0041\n\/"`, `"\ud83d\ude00"`, `"\ud800"`, `"\ud800\u0041"`, `"\udc00\ud800"`, `"\ud800\ud800\udc00"`, "\"\xff\"", `"\u12"`, `"\x"`, `"\"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, token []byte) {
		got, fault := JSONString(token) // must not panic on anything
		if len(token) == 0 || token[0] != '"' || !json.Valid(token) || token[len(token)-1] != '"' {
			return
		}
		var want string
		if jsonErr := json.Unmarshal(token, &want); jsonErr != nil {
			t.Fatalf("encoding/json finds %q valid and does not read it: %v", token, jsonErr)
		}
		if fault != None || got != want {
			t.Errorf("JSONString(%q) = %q, %v; encoding/json reads %q", token, got, fault, want)
		}
		if !utf8.ValidString(got) {
			t.Errorf("JSONString(%q) = %q, which is not UTF-8", token, got)
		}
	})
}

func BenchmarkAppendString(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":   "Grace Hopper 9205",
		"utf8":    "李雷 José 3431",
		"escapes": strings.Repeat("a\"b\n", 8),
	} {
		b.Run(name, func(b *testing.B) {
			dst := make([]byte, 0, 128)
			b.ReportAllocs()
			for b.Loop() {
				dst = AppendString(dst[:0], s)
			}
		})
	}
}

func BenchmarkJSONString(b *testing.B) {
	for name, token := range map[string]string{
		"plain":   `"Grace Hopper 9205"`,
		"escaped": `"\u674e\u96f7 3431"`,
	} {
		b.Run(name, func(b *testing.B) {
			in := []byte(token)
			b.ReportAllocs()
			for b.Loop() {
				if _, fault := JSONString(in); fault != None {
					b.Fatal(fault)
				}
			}
		})
	}
}
