package wire

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"
)

func TestDecimalJSON(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"whole", "a point is always written", "479", "479.0"},
		{"nineteen digits", "more than 64 bits hold", "9999999999999999999", "9999999999999999999.0"},
		{"scale", "is kept", "-928.615700", "-928.615700"},
		{"zero", "", "0.0", "0.0"},
		{"minus zero", "", "-0", "0.0"},
		{"minus zero with scale", "", "-0.000", "0.000"},
		{"exponent", "", "-937e4", "-9370000.0"},
		{"exponent that uses the scale up", "", "937.0E+2", "93700.0"},
		{"exponent that leaves some scale", "", "248.238E+2", "24823.8"},
		{"negative exponent", "adds to the scale", "710e-3", "0.710"},
		{"zero with negative exponent", "", "0e-5", "0.00000"},
		{"zero with a vast exponent", "", "0e99999999999999999999", "0.0"},
		{"zero with a vast negative exponent", "", "0e-99999999999999999999", "0.0000000000000000000000000000"},
		{"largest", "", "79228162514264337593543950335", "79228162514264337593543950335.0"},
		{"smallest", "", "-79228162514264337593543950335", "-79228162514264337593543950335.0"},
		{"29 digits", "", "1e28", "10000000000000000000000000000.0"},
		{"28 decimals", "", "1e-28", "0.0000000000000000000000000001"},
		{"too small", "is zero to .NET", "1e-29", "0.0000000000000000000000000000"},
		{"far too small", "", "1e-300", "0.0000000000000000000000000000"},
		{"32 decimals", "rounded to 28", "0.28886263403617813795944939339279", "0.2888626340361781379594493934"},
		{"33 digits", "rounded to 29", "7983820919897287067860502359.95544", "7983820919897287067860502360.0"},
		{"29 digits beyond 96 bits", "rounded to 28", "8.9999999999999999999999999994", "8.999999999999999999999999999"},
		{"nines", "the carry makes one more digit", "9.9999999999999999999999999999", "10.000000000000000000000000000"},
		{"half of an even digit", "stays", "0.00000000000000000000000000025", "0.0000000000000000000000000002"},
		{"half of an odd digit", "goes up", "0.00000000000000000000000000035", "0.0000000000000000000000000004"},
		{"more than half", "", "0.000000000000000000000000000250001", "0.0000000000000000000000000003"},
		{"more than half, far behind", "", "0.00000000000000000000000000025" + strings.Repeat("0", 300) + "1", "0.0000000000000000000000000003"},
		{"half of nothing", "", "5e-29", "0.0000000000000000000000000000"},
		{"more than half of nothing", "", "5.1e-29", "0.0000000000000000000000000001"},
		{"text", "", `"-552.5"`, "-552.5"},
		{"text with spaces", "", `" 670.50\t"`, "670.50"},
		{"text with plus", "", `"+819.5"`, "819.5"},
		{"sign after", ".NET reads it", `"5-"`, "-5.0"},
		{"sign after a space", "", `"5 - "`, "-5.0"},
		{"no digit before the point", "", `".92"`, "0.92"},
		{"no digit after the point", "", `"-603."`, "-603.0"},
		{"leading zeros", "decimal, not octal", `"0123"`, "123.0"},
		{"escaped", "", `"\u0031.5"`, "1.5"},

		{"too large", "", "79228162514264337593543950336", refused},
		{"rounds to too large", "", "79228162514264337593543950335.5", refused},
		{"30 digits", "", "1e29", refused},
		{"vast exponent", "must not be written out", "1e1000000000", refused},
		{"exponent beyond 64 bits", "", "1e99999999999999999999", refused},
		{"exponent in text", ".NET's style for strings has none", `"1e5"`, refused},
		{"thousands", "stricter than the server, to which it is fifteen", `"1,5"`, refused},
		{"proper thousands", "", `"1,000.5"`, refused},
		{"two signs", "", `"+-5"`, refused},
		{"sign before and after", "", `"-5-"`, refused},
		{"space after the sign", "", `"- 5"`, refused},
		{"two points", "", `"1.2.3"`, refused},
		{"point only", "", `"."`, refused},
		{"sign only", "", `"-"`, refused},
		{"hexadecimal", "", `"0x145"`, refused},
		{"letter", "", `"0.0m"`, refused},
		{"parentheses", "", `"(5)"`, refused},
		{"inner space", "", `"5 000"`, refused},
		{"not a number", "", `"NaN"`, refused},
		{"Arabic digit", "", `"\u0661"`, refused},
		{"empty", "null for a nullable member only", `""`, refused},
		{"space", "", `" "`, refused},
		{"true", "", `true`, refused},
		{"array", "", `[1]`, refused},
		{"object", "", `{}`, refused},
		{"broken escape", "", `"\u00"`, refused},
		{"broken exponent", "no JSON, must not panic", `1e`, refused},
		{"two exponents", "no JSON, must not panic", `1e5e5`, refused},
		{"nothing", "must not panic", ``, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d Decimal
			err := d.UnmarshalJSON([]byte(tt.token))
			if got := verdict(d, err); got != tt.want {
				t.Errorf("%s = %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
		})
	}
}

func TestDecimalText(t *testing.T) {
	const refused = "refused"
	tests := []struct{ name, reason, text, want string }{
		{"sign before", "", "-123", "-123.0"},
		{"plus before", "", "+123", "123.0"},
		{"white space", "", " 123\n", "123.0"},
		{"point first", "", "-.5", "-0.5"},
		{"point last", "", "5.", "5.0"},
		{"sign after", "XmlSerializer refuses what a JSON string may have", "123-", refused},
		{"plus after", "", "123+", refused},
		{"sign after white space", "", "123 - ", refused},
		{"exponent", "", "1e2", refused},
		{"thousands", "", "1,5", refused},
		{"colon", "it follows 9", "1:", refused},
		{"sign only", "", "-", refused},
		{"empty", "", "", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d Decimal
			got := refused
			if err := d.UnmarshalText([]byte(tt.text)); err == nil {
				got = d.String()
			}
			if got != tt.want {
				t.Errorf("%q = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestVastNumbersAreCheap(t *testing.T) {
	token := []byte(strings.Repeat("9", 1<<20) + ".5e-1048576")
	var d Decimal
	if n := testing.AllocsPerRun(1, func() {
		if err := d.UnmarshalJSON(token); err != nil {
			t.Errorf("a megabyte of digits that say one: %v", err)
		}
	}); n > 10 {
		t.Errorf("a megabyte of digits takes %v allocations", n)
	}
	if d.String() != "1.0000000000000000000000000000" {
		t.Errorf("got %v", d)
	}
}

func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"0", "-0.00", "1.50", "1e28", "1e-29", "79228162514264337593543950335", "8.99999999999999999999999999995", "0.5e-28", "9e99999"} {
		f.Add(s)
	}
	limit, _ := new(big.Int).SetString(maxCoefficient, 10)
	f.Fuzz(func(t *testing.T, s string) {
		if c := append([]byte(s), 'x')[0]; !json.Valid([]byte(s)) || c != '-' && c-'0' > 9 {
			return
		}
		var d, again Decimal
		if err := d.UnmarshalJSON([]byte(s)); err != nil {
			return
		}
		inner := d.Decimal()
		if e := inner.Exponent(); e > 0 || e < -maxScale || inner.Coefficient().CmpAbs(limit) > 0 {
			t.Errorf("%s is held as %v * 10^%d", s, inner.Coefficient(), e)
		}
		written := d.AppendJSON(nil)
		if err := again.UnmarshalJSON(written); err != nil || !again.Equal(d) || again.String() != d.String() {
			t.Errorf("%s is written %s and reads back as %v, %v", s, written, again, err)
		}
		fromText, err := ParseDecimal(string(written))
		if err != nil || fromText.String() != d.String() {
			t.Errorf("%s: as text %v, %v", written, fromText, err)
		}
		// Against exact arithmetic: off by at most half of the last digit, or
		// half a unit where the scale had to go.
		exact, ok := new(big.Rat).SetString(s)
		if !ok || len(s) > 60 {
			return
		}
		got, _ := new(big.Rat).SetString(string(written))
		diff := exact.Sub(exact, got)
		step := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-inner.Exponent())), nil))
		if diff.Abs(diff).Cmp(step.Quo(step, big.NewRat(2, 1))) > 0 {
			t.Errorf("%s is rounded to %s", s, written)
		}
	})
}

func BenchmarkDecimalParse(b *testing.B) {
	token := []byte("-7.50")
	var d Decimal
	b.ReportAllocs()
	for b.Loop() {
		if err := d.UnmarshalJSON(token); err != nil {
			b.Fatal(err)
		}
	}
}
