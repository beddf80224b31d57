package wire

import (
	"math/big"
	"strconv"
	"testing"
)

func FuzzParseInt(f *testing.F) {
	for _, s := range []string{"0", "-0", "+1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616", "", "-", "1_0", "٥"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, wantErr := strconv.ParseInt(s, 10, 64)
		got, err := parseInt(s)
		if (err == nil) != (wantErr == nil) || err == nil && got != want {
			t.Errorf("parseInt(%q) = %d, %v; strconv says %d, %v", s, got, err, want, wantErr)
		}
		if _, whole := new(big.Int).SetString(s, 10); whole && err == errInt {
			t.Errorf("parseInt(%q) does not see that it is a whole number", s)
		}
	})
}

func TestTrimNumber(t *testing.T) {
	tests := []struct{ name, reason, in, want string }{
		{"ASCII white space", "what .NET's number parsers skip", "\t\n\v\f\r 1 2\r\f\v\n\t ", "1 2"},
		{"others", "stay", "\x00\u00a0\u20281\x1f", "\x00\u00a0\u20281\x1f"},
		{"nothing else", "", " \t", ""},
		{"empty", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := trimNumber(tt.in); got != tt.want {
				t.Errorf("trimNumber(%q) = %q, want %q (%s)", tt.in, got, tt.want, tt.reason)
			}
		})
	}
}
