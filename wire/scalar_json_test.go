package wire

import (
	"errors"
	"fmt"
	"testing"
)

// refused is what a table wants where the reader must fail.
const refused = "refused"

// verdict puts a reader's result into the form of the tables.
func verdict[T any](v T, err error) string {
	if err != nil {
		return refused
	}
	return fmt.Sprint(v)
}

func TestJSONString(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"text", "", `"Ada 1837"`, "Ada 1837"},
		{"empty", "the empty string is a value", `""`, ""},
		{"white space", "is kept", `"\t\n"`, "\t\n"},
		{"escapes", "", `"a\u0041\n\/\"\\\b\f\r\t"`, "aA\n/\"\\\b\f\r\t"},
		{"pair", "", `"\ud83d\ude00"`, "😀"},
		{"half a pair", "as encoding/json reads it", `"\ud800"`, "\ufffd"},
		{"half a pair before another escape", "", `"\ud800\u0041"`, "\ufffdA"},
		{"wrong order", "", `"\ude00\ud83d"`, "\ufffd\ufffd"},
		{"invalid UTF-8", "one U+FFFD for each byte", "\"a\xff\xfeb\"", "a\ufffd\ufffdb"},
		{"invalid UTF-8 and escapes", "", "\"\\n\xff\"", "\n\ufffd"},
		{"zero", "", `"nul\u0000"`, "nul\x00"},
		{"date", "stays text in a string member", `"\/Date(781966750349)\/"`, "/Date(781966750349)/"},
		{"integer", "", `740`, "740"},
		{"minus zero", "an integer to Json.NET, without sign", `-0`, "0"},
		{"large integer", "Json.NET keeps every digit", `99999999999999999999`, "99999999999999999999"},
		{"exponent", "", `1e5`, "100000"},
		{"fraction with zeros", "", `1.50`, "1.5"},
		{"whole fraction", "", `1.0`, "1"},
		{"minus zero fraction", "", `-0.0`, "0"},
		{"15 digits", "", `12345678901234567890.12345`, "1.23456789012346E+19"},
		{"largest double", "", `1.7976931348623157e308`, "1.79769313486232E+308"},
		{"largest without exponent", "", `1e14`, "100000000000000"},
		{"smallest with exponent", "", `1e15`, "1E+15"},
		{"rounded up to an exponent", "15 digits of it are 1000000000000000", `999999999999999.9`, "1E+15"},
		{"small", "", `0.0001`, "0.0001"},
		{"small with exponent", "two digits at least", `-0.000012`, "-1.2E-05"},
		{"beyond double", "", `1e999`, refused},
		{"true", "", `true`, "True"},
		{"false", "", `false`, "False"},
		{"array", "", `["a"]`, refused},
		{"object", "", `{"a":"b"}`, refused},
		{"broken escape", "", `"bad\u12"`, refused},
		{"unknown escape", "", `"bad\x41"`, refused},
		{"lone backslash", "", `"\"`, refused},
		{"one quote", "must not panic", `"`, refused},
		{"nothing", "must not panic", ``, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(JSONString([]byte(tt.token))); got != tt.want {
				t.Errorf("JSONString(%s) = %q, want %q (%s)", tt.token, got, tt.want, tt.reason)
			}
		})
	}
}

func TestJSONBool(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"true", "", `true`, "true"},
		{"false", "", `false`, "false"},
		{"zero", "", `0`, "false"},
		{"minus zero", "", `-0.0`, "false"},
		{"one", "", `1`, "true"},
		{"minus one", "", `-1`, "true"},
		{"fraction", "any number but zero", `0.5`, "true"},
		{"exponent", "", `1e0`, "true"},
		{"too small for a double", "is zero to the server", `1e-400`, "false"},
		{"text", "", `"true"`, "true"},
		{"capitals", "", `"FALSE"`, "false"},
		{"escaped", "", `"\u0054rue"`, "true"},
		{"white space", "", `" true\t"`, "true"},
		{"empty", "null for a nullable member only", `""`, refused},
		{"space", "", `" "`, refused},
		{"text of one", "", `"1"`, refused},
		{"text of zero", "", `"0"`, refused},
		{"yes", "", `"yes"`, refused},
		{"on", "", `"on"`, refused},
		{"t", "", `"t"`, refused},
		{"long s", "case is folded in ASCII only", `"fal\u017fe"`, refused},
		{"beyond 64 bits", "", `99999999999999999999`, refused},
		{"beyond double", "", `1e999`, refused},
		{"array", "", `[true]`, refused},
		{"object", "", `{}`, refused},
		{"broken escape", "", `"\u00"`, refused},
		{"nothing", "must not panic", ``, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(JSONBool([]byte(tt.token))); got != tt.want {
				t.Errorf("JSONBool(%s) = %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
		})
	}
}

func TestJSONInt64(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"number", "", `4853`, "4853"},
		{"negative", "", `-2003`, "-2003"},
		{"minus zero", "", `-0`, "0"},
		{"text", "", `"-3956"`, "-3956"},
		{"plus", "", `"+5"`, "5"},
		{"white space", "", `" 1157\t"`, "1157"},
		{"leading zero", "is ten, not eight", `"010"`, "10"},
		{"escaped", "", `"\u0031"`, "1"},
		{"33 bits", "the server refuses it, we have 64 bits", `2147483648`, "2147483648"},
		{"largest", "", `9223372036854775807`, "9223372036854775807"},
		{"smallest", "", `"-9223372036854775808"`, "-9223372036854775808"},
		{"too large", "", `9223372036854775808`, refused},
		{"far too large", "", `99999999999999999999999999`, refused},
		{"wraps around 64 bits", "", `18446744073709551617`, refused},
		{"fraction", "", `4383.0`, refused},
		{"exponent", "", `1e2`, refused},
		{"text with fraction", "", `"-800.0"`, refused},
		{"text with exponent", "", `"1e2"`, refused},
		{"thousands", "", `"1,000"`, refused},
		{"parentheses", "", `"(5)"`, refused},
		{"hexadecimal", "", `"0x10"`, refused},
		{"two signs", "", `"--5"`, refused},
		{"sign only", "", `"-"`, refused},
		{"inner space", "", `"- 5"`, refused},
		{"no-break space", "not among .NET's number spaces", `"\u00a05"`, refused},
		{"Arabic digit", "", `"\u0665"`, refused},
		{"empty", "null for a nullable member only", `""`, refused},
		{"space", "", `" "`, refused},
		{"true", "", `true`, refused},
		{"array", "", `[1]`, refused},
		{"object", "", `{"a":1}`, refused},
		{"broken escape", "", `"\u00"`, refused},
		{"nothing", "must not panic", ``, refused},
		{"plus without quotes", "is no JSON", `+5`, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(JSONInt64([]byte(tt.token))); got != tt.want {
				t.Errorf("JSONInt64(%s) = %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
		})
	}
}

func TestJSONByte(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"number", "", `58`, "58"},
		{"largest", "", `255`, "255"},
		{"text", "", `"148"`, "148"},
		{"plus and space", "", `" +7 "`, "7"},
		{"true", "", `true`, "1"},
		{"false", "", `false`, "0"},
		{"whole fraction", "", `64.0`, "64"},
		{"half to even, down", "", `64.5`, "64"},
		{"half to even, up", "", `63.5`, "64"},
		{"exponent", "", `1e1`, "10"},
		{"just below zero", "rounds to zero", `-0.5`, "0"},
		{"just above the range", "", `255.5`, refused},
		{"negative", "", `-1`, refused},
		{"negative fraction", "", `-0.6`, refused},
		{"256", "", `256`, refused},
		{"text of 256", "", `"256"`, refused},
		{"large", "", `300000000000`, refused},
		{"beyond double", "", `1e999`, refused},
		{"beyond 64 bits", "", `99999999999999999999`, refused},
		{"text with fraction", "", `"64.0"`, refused},
		{"letters", "", `"abc"`, refused},
		{"empty", "null for a nullable member only", `""`, refused},
		{"array", "", `[]`, refused},
		{"array with a fraction", "", `[1.5]`, refused},
		{"object", "", `{}`, refused},
		{"nothing", "must not panic", ``, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(JSONByte([]byte(tt.token))); got != tt.want {
				t.Errorf("JSONByte(%s) = %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
		})
	}
}

func TestRangeIsToldApart(t *testing.T) {
	tests := []struct {
		name string
		read func() error
		want bool
	}{
		{"integer too large", func() error { _, err := JSONInt64([]byte("9223372036854775808")); return err }, true},
		{"no integer", func() error { _, err := JSONInt64([]byte(`"x"`)); return err }, false},
		{"byte too large", func() error { _, err := JSONByte([]byte(`256`)); return err }, true},
		{"byte far too large", func() error { _, err := JSONByte([]byte(`9223372036854775808`)); return err }, true},
		{"no byte", func() error { _, err := JSONByte([]byte(`"x"`)); return err }, false},
		{"decimal too large", func() error { return new(Decimal).UnmarshalJSON([]byte("1e29")) }, true},
		{"date too late", func() error { return new(DateTime).UnmarshalJSON([]byte(`"/Date(253402300800000)/"`)) }, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			scalarErr, ok := errors.AsType[*ScalarError](tt.read())
			if !ok || scalarErr.OutOfRange != tt.want {
				t.Errorf("got %#v, want OutOfRange %v", scalarErr, tt.want)
			}
		})
	}
}

func TestJSONScalarsAllocations(t *testing.T) {
	number, text, plain := []byte("-4853"), []byte(`"4853"`), []byte(`"Ada 1837"`)
	if n := testing.AllocsPerRun(100, func() {
		_, _ = JSONInt64(number)
		_, _ = JSONInt64(text)
		_, _ = JSONByte(text)
		_, _ = JSONBool([]byte("true"))
		_, _ = JSONBool([]byte(`"TRUE"`))
	}); n != 0 {
		t.Errorf("numbers and booleans: %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = JSONString(plain) }); n > 1 {
		t.Errorf("string: %v allocations, want the copy only", n)
	}
}

func FuzzJSONScalars(f *testing.F) {
	for _, s := range []string{`1`, `-0`, `1.5`, `1e400`, `"1"`, `""`, `"`, `[`, `-`, `+`, `.`, `"\u00`, `true`, `tru`, "\xff"} {
		f.Add([]byte(s))
	}
	names := EnumNames{"NONE"}
	f.Fuzz(func(t *testing.T, token []byte) {
		// Nothing may panic, whatever the bytes, and what two readers say of
		// one number must agree.
		_, _ = JSONString(token)
		_, _ = JSONGUID(token)
		_, _ = names.ParseJSON(token)
		_ = new(DateTime).UnmarshalJSON(token)
		_ = new(Decimal).UnmarshalJSON(token)
		_ = new(IntOrString).UnmarshalJSON(token)
		_ = new(Secret).UnmarshalJSON(token)
		n, intErr := JSONInt64(token)
		b, byteErr := JSONByte(token)
		if intErr == nil && (byteErr == nil) != (n >= 0 && n <= 255) {
			t.Errorf("%q: integer %d, byte %d, %v", token, n, b, byteErr)
		}
		if intErr == nil && byteErr == nil && n != int64(b) {
			t.Errorf("%q: integer %d, byte %d", token, n, b)
		}
		truth, boolErr := JSONBool(token)
		if intErr == nil && token[0] != '"' && (boolErr != nil || truth != (n != 0)) {
			t.Errorf("%q: integer %d, boolean %v, %v", token, n, truth, boolErr)
		}
		if fromXML, err := XMLInt64(string(token)); err == nil && intErr == nil && token[0] != '"' && fromXML != n {
			t.Errorf("%q: JSON reads %d, XML %d", token, n, fromXML)
		}
	})
}

func BenchmarkJSONInt64(b *testing.B) {
	token := []byte("2147483647")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := JSONInt64(token); err != nil {
			b.Fatal(err)
		}
	}
}
