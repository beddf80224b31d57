package plain

import "testing"

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
		{"escaped", "", `"\u0054rue"`, "true"},
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
		{"escaped", "", `"\u0031"`, "1"},
		{"33 bits", "the server refuses it, we have 64 bits", `2147483648`, "2147483648"},
		{"largest", "", `9223372036854775807`, "9223372036854775807"},
		{"smallest", "", `"-9223372036854775808"`, "-9223372036854775808"},
		{"too large", "", `9223372036854775808`, beyond},
		{"far too large", "", `99999999999999999999999999`, beyond},
		{"wraps around 64 bits", "", `18446744073709551617`, beyond},
		{"fraction", "", `4383.0`, refused},
		{"exponent", "", `1e2`, refused},
		{"no-break space", "not among .NET's number spaces", `"\u00a05"`, refused},
		{"Arabic digit", "", `"\u0665"`, refused},
		{"true", "", `true`, refused},
		{"array", "", `[1]`, refused},
		{"object", "", `{"a":1}`, refused},
		{"broken escape", "", `"\u00"`, refused},
		{"nothing", "must not panic", ``, refused},
		{"plus without quotes", "is not JSON", `+5`, refused},
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
		{"true", "", `true`, "1"},
		{"false", "", `false`, "0"},
		{"whole fraction", "", `64.0`, "64"},
		{"half to even, down", "", `64.5`, "64"},
		{"half to even, up", "", `63.5`, "64"},
		{"nine and a half", "the last digit comes first", `9.5`, "10"},
		{"exponent", "", `1e1`, "10"},
		{"just below zero", "rounds to zero", `-0.5`, "0"},
		{"just above the range", "", `255.5`, beyond},
		{"negative", "", `-1`, beyond},
		{"negative fraction", "", `-0.6`, beyond},
		{"256", "", `256`, beyond},
		{"large", "", `300000000000`, beyond},
		{"beyond double", "", `1e999`, beyond},
		{"beyond 64 bits", "", `99999999999999999999`, beyond},
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
	f.Fuzz(func(t *testing.T, token []byte) {
		// Nothing may panic, whatever the bytes, and what two readers say about
		// one number must agree.
		_, _ = JSONString(token)
		_, _ = JSONGUID(token)
		n, noInt := JSONInt64(token)
		b, noByte := JSONByte(token)
		if noInt == None && (noByte == None) != (n >= 0 && n <= 255) {
			t.Errorf("%q: integer %d, byte %d, fault %v", token, n, b, noByte)
		}
		if noInt == None && noByte == None && n != int64(b) {
			t.Errorf("%q: integer %d, byte %d", token, n, b)
		}
		truth, noBool := JSONBool(token)
		if noInt == None && token[0] != '"' && (noBool != None || truth != (n != 0)) {
			t.Errorf("%q: integer %d, boolean %v, fault %v", token, n, truth, noBool)
		}
		if fromXML, fault := XMLInt64(string(token)); fault == None && noInt == None && token[0] != '"' && fromXML != n {
			t.Errorf("%q: JSON reads %d, XML %d", token, n, fromXML)
		}
	})
}

func BenchmarkJSONInt64(b *testing.B) {
	token := []byte("2147483647")
	b.ReportAllocs()
	for b.Loop() {
		if _, fault := JSONInt64(token); fault != None {
			b.Fatal(fault)
		}
	}
}
