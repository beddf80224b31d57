package chars

import (
	"strings"
	"testing"
)

func TestEqualFold(t *testing.T) {
	tests := []struct {
		name, reason, a, b string
		want               bool
	}{
		{"same", "", "WsAccessKey", "WsAccessKey", true},
		{"case", "ASCII letters have none here", "wsACCESSkey", "WsAccessKey", true},
		{"long s", "folds to s in Unicode only", "WsAcce\u017f\u017fKey", "WsAccessKey", false},
		{"Kelvin sign", "folds to k in Unicode only", "\u212aey", "key", false},
		{"one letter less", "", "Ke", "Key", false},
		{"signs", "@ and ` differ by the bit that makes letters small", "@[", "`{", false},
		{"umlauts", "only ASCII letters fold", "Ä", "ä", false},
		{"empty", "", "", "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := EqualFold(tt.a, []byte(tt.b)); got != tt.want {
				t.Errorf("EqualFold(%q, %q) = %v (%s)", tt.a, tt.b, got, tt.reason)
			}
		})
	}
}

func TestLower(t *testing.T) {
	for i := range 256 {
		c := byte(i)
		want := c
		if 'A' <= c && c <= 'Z' {
			want = c + 'a' - 'A'
		}
		if got := Lower(c); got != want {
			t.Errorf("Lower(%q) = %q, want %q", c, got, want)
		}
	}
}

func TestHex(t *testing.T) {
	for i := range 256 {
		c := byte(i)
		place := strings.IndexByte(LowerHex, c)
		if place < 0 && 'A' <= c && c <= 'F' {
			place = strings.IndexByte(LowerHex, Lower(c))
		}
		if want := byte(place); Hex(c) != want || IsHex(c) != (place >= 0) {
			t.Errorf("Hex(%q) = %d, IsHex %v, want %d", c, Hex(c), IsHex(c), want)
		}
	}
}

func TestTrim(t *testing.T) {
	tests := []struct{ name, reason, in, number, xml string }{
		{"ASCII white space", "numbers know two characters more than XML", "\t\n\v\f\r 1 2\r\f\v\n\t ", "1 2", "\v\f\r 1 2\r\f\v"},
		{"others", "stay", "\x00\u00a0\u20281\x1f", "\x00\u00a0\u20281\x1f", "\x00\u00a0\u20281\x1f"},
		{"nothing else", "", " \t", "", ""},
		{"empty", "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := TrimNumber(tt.in); got != tt.number {
				t.Errorf("TrimNumber(%q) = %q, want %q (%s)", tt.in, got, tt.number, tt.reason)
			}
			if got := TrimXML([]byte(tt.in)); string(got) != tt.xml {
				t.Errorf("TrimXML(%q) = %q, want %q (%s)", tt.in, got, tt.xml, tt.reason)
			}
		})
	}
}

func TestIsLegalXML(t *testing.T) {
	tests := []struct {
		name  string
		first rune
		last  rune
		want  bool
	}{
		{"control characters", 0, 8, false},
		{"tab and line feed", '\t', '\n', true},
		{"more control characters", 0xB, 0xC, false},
		{"carriage return", '\r', '\r', true},
		{"the others", 0xE, 0x1F, false},
		{"the first plane up to the surrogates", ' ', 0xD7FF, true},
		{"surrogates", 0xD800, 0xDFFF, false},
		{"private use and the rest", 0xE000, 0xFFFD, true},
		{"no characters", 0xFFFE, 0xFFFF, false},
		{"the other planes", 0x10000, 0x10FFFF, true},
		{"beyond Unicode", 0x110000, 0x110001, false},
	}
	for _, tt := range tests {
		for r := tt.first; r <= tt.last; r++ {
			if IsLegalXML(r) != tt.want {
				t.Errorf("%s: IsLegalXML(%U) = %v", tt.name, r, !tt.want)
				break
			}
		}
	}
}
