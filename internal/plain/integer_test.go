package plain

import (
	"math/big"
	"strconv"
	"testing"
)

func FuzzInt(f *testing.F) {
	for _, s := range []string{"0", "-0", "+1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616", "", "-", "1_0", "1:", "٥"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, wantErr := strconv.ParseInt(s, 10, 64)
		got, fault := Int(s)
		if (fault == None) != (wantErr == nil) || fault == None && got != want {
			t.Errorf("Int(%q) = %d, %v; strconv says %d, %v", s, got, fault, want, wantErr)
		}
		if _, whole := new(big.Int).SetString(s, 10); whole && fault == Form {
			t.Errorf("Int(%q) does not see that it is a whole number", s)
		}
	})
}

func TestAppendInt64(t *testing.T) {
	numbers := []int64{0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, -1, -10, 1<<63 - 1, -1 << 63}
	for _, n := range numbers {
		if got, want := string(AppendInt64([]byte("x"), n)), "x"+strconv.FormatInt(n, 10); got != want {
			t.Errorf("AppendInt64(%d) = %s", n, got)
		}
	}
}
