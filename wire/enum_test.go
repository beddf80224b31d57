package wire

import (
	"strings"
	"testing"
)

var testNames = EnumNames{"NONE", "Mail", "SMS"}

func TestEnumEqual(t *testing.T) {
	tests := []struct {
		name, reason string
		names        EnumNames
		a, b         string
		want         bool
	}{
		{"zero value", "it is written as number 0, which has a name", testNames, "", "NONE", true},
		{"zero value twice", "", testNames, "", "", true},
		{"name", "", testNames, "SMS", "SMS", true},
		{"two names", "", testNames, "Mail", "SMS", false},
		{"zero value and another name", "", testNames, "", "Mail", false},
		{"unknown name", "is a value of its own", testNames, "Fax", "NONE", false},
		{"digits", "of a number without a name", testNames, "7", "7", true},
		{"other case", "no reader leaves it so, and no writer writes it", testNames, "none", "NONE", false},
		{"no names", "number 0 reads back as its digit", nil, "", "0", true},
		{"nameless zero", "number 0 has the empty name", EnumNames{"", "Mail"}, "", "Mail", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.names.Equal(tt.a, tt.b); got != tt.want || tt.names.Equal(tt.b, tt.a) != got {
				t.Errorf("Equal(%q, %q) = %v, want %v both ways (%s)", tt.a, tt.b, got, tt.want, tt.reason)
			}
		})
	}
}

func TestEnumParseJSON(t *testing.T) {
	tests := []struct{ name, reason, token, want string }{
		{"number", "gets its name", `0`, "NONE"},
		{"second number", "", `2`, "SMS"},
		{"minus zero", "", `-0`, "NONE"},
		{"number without a name", "is kept", `7`, "7"},
		{"nine", "is the last digit", `9`, "9"},
		{"negative", "is kept", `-2147483648`, "-2147483648"},
		{"text of a number", "", `"1"`, "Mail"},
		{"text with plus", "", `"+0"`, "NONE"},
		{"text of a negative number", "", `"-3"`, "-3"},
		{"leading zeros", "are not kept: 007 is 7", `"007"`, "7"},
		{"name", "", `"NONE"`, "NONE"},
		{"other case", "gets the documented spelling", `"none"`, "NONE"},
		{"white space", "", `" sms\t"`, "SMS"},
		{"escaped", "", `"\u004eONE"`, "NONE"},
		{"unknown name", "is kept, though the server refuses it", `"Fax_2"`, "Fax_2"},
		{"unknown letters", "any letter may be in a name", `"Größe"`, "Größe"},
		{"33 bits", "", `2147483648`, refused},
		{"text of 33 bits", "", `"2147483648"`, refused},
		{"far too large", "", `9999999999999999999999`, refused},
		{"fraction", "", `1.0`, refused},
		{"exponent", "", `1e0`, refused},
		{"text of a fraction", "", `"1.0"`, refused},
		{"hexadecimal", "", `"0x0"`, refused},
		{"empty", "", `""`, refused},
		{"space", "", `" "`, refused},
		{"bar", "", `"NONE|NONE"`, refused},
		{"list", "flags are not what these enumerations are", `"NONE,NONE"`, refused},
		{"two words", "", `"NO NE"`, refused},
		{"dash", "", `"NO-NE"`, refused},
		{"true", "", `true`, refused},
		{"null", "an enumeration cannot be null", `null`, refused},
		{"array", "", `[]`, refused},
		{"object", "", `{}`, refused},
		{"broken escape", "", `"\u00"`, refused},
		{"invalid UTF-8", "", "\"a\xff\"", refused},
		{"nothing", "must not panic", ``, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := verdict(testNames.ParseJSON([]byte(tt.token)))
			if got != tt.want {
				t.Fatalf("ParseJSON(%s) = %s, want %s (%s)", tt.token, got, tt.want, tt.reason)
			}
			if got == refused {
				return
			}
			written, err := testNames.AppendJSON(nil, got)
			if again := verdict(testNames.ParseJSON(written)); err != nil || again != got {
				t.Errorf("%s is written %s, %v, and reads back as %s", got, written, err, again)
			}
		})
	}
}

func TestEnumAppendJSON(t *testing.T) {
	tests := []struct{ name, reason, value, want string }{
		{"zero value", "", "", `0`},
		{"name", "the number of it", "SMS", `2`},
		{"digits", "", "7", `7`},
		{"negative", "", "-3", `-3`},
		{"unknown name", "", "Fax", `"Fax"`},
		{"unknown letters", "any letter may be in a name", "Größe", `"Größe"`},
		{"other case", "would read back in the documented spelling", "none", refused},
		{"digits of a name", "would read back as the name", "1", refused},
		{"leading zeros", "would read back as 7", "007", refused},
		{"plus", "would read back without it", "+7", refused},
		{"33 bits", "is not a number of an enumeration", "2147483648", refused},
		{"two words", "no reader takes them for a name", "a b", refused},
		{"white space", "would read back without it", "Fax ", refused},
		{"quote", "no reader takes it for a name", "a\"b", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := testNames.AppendJSON([]byte("x"), tt.value)
			if tt.want == refused {
				if err == nil || string(got) != "x" {
					t.Errorf("AppendJSON(%q) = %s, %v; want x and an error (%s)", tt.value, got, err, tt.reason)
				}
				return
			}
			if err != nil || string(got) != "x"+tt.want {
				t.Errorf("AppendJSON(%q) = %s, %v; want x%s (%s)", tt.value, got, err, tt.want, tt.reason)
			}
		})
	}
}

// TestManyNames: the number of the tenth name and of those after it has two
// digits.
func TestManyNames(t *testing.T) {
	names := EnumNames(strings.Fields("A B C D E F G H I J K"))
	if got, err := names.AppendJSON(nil, "K"); err != nil || string(got) != "10" {
		t.Errorf("K is written %s, %v", got, err)
	}
}

func TestEnumColumn(t *testing.T) {
	for _, row := range []struct {
		name, value string
		want        any // nil for an error
	}{{"name", "SMS", "SMS"}, {"zero value", "", "NONE"}, {"digits", "7", "7"}, {"no name", "a b", nil}} {
		if got, err := testNames.Column(row.value); got != row.want || (err == nil) != (row.want != nil) {
			t.Errorf("%s: %v, %v", row.name, got, err)
		}
	}
}

func TestEnumXML(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"name", "", "NONE", "NONE"},
		{"unknown name", "is kept, though the server refuses it", "BOGUS", "BOGUS"},
		{"other case", "", "None", refused},
		{"white space", "", " NONE ", refused},
		{"number", "", "0", refused},
		{"empty", "", "", refused},
		{"space", "", " ", refused},
		{"two names", "", "NONE NONE", refused},
		{"markup", "", "<a>", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := verdict(testNames.ParseXML(tt.text))
			if got != tt.want {
				t.Fatalf("ParseXML(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
			if got == refused {
				return
			}
			if written, err := testNames.AppendXML(nil, got); err != nil || string(written) != tt.text {
				t.Errorf("%s is written %s, %v", got, written, err)
			}
		})
	}
}

func TestEnumAppendXML(t *testing.T) {
	tests := []struct{ name, reason, value, want string }{
		{"zero value", "", "", "NONE"},
		{"name", "", "Mail", "Mail"},
		{"number without a name", "XML has names only", "7", refused},
		{"other case", "no reader takes it", "mail", refused},
		{"markup", "must not get into a document", "<a>", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := testNames.AppendXML([]byte("x"), tt.value)
			if tt.want == refused {
				if err == nil || string(got) != "x" {
					t.Errorf("AppendXML(%q) = %s, %v; want x and an error (%s)", tt.value, got, err, tt.reason)
				}
				return
			}
			if err != nil || string(got) != "x"+tt.want {
				t.Errorf("AppendXML(%q) = %s, %v; want x%s (%s)", tt.value, got, err, tt.want, tt.reason)
			}
		})
	}
	if got, err := (EnumNames{}).AppendXML(nil, ""); err == nil {
		t.Errorf("an enumeration without names writes %q for its zero value", got)
	}
}

// FuzzEnum: what is read can be written and reads back, and what is written
// reads back, whatever the value is.
func FuzzEnum(f *testing.F) {
	for _, s := range []string{`0`, `"NONE"`, `" +7 "`, `"é_1"`, `-2147483648`, `"\u0049"`, "mail", "1", "a b", "\u00a0"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, token []byte) {
		if value, err := testNames.ParseJSON(token); err == nil {
			if _, err := testNames.AppendJSON(nil, value); err != nil {
				t.Errorf("%q reads as %q, which is not written: %v", token, value, err)
			}
		}
		value := string(token)
		if written, err := testNames.AppendJSON(nil, value); err == nil && value != "" {
			if again, err := testNames.ParseJSON(written); err != nil || again != value {
				t.Errorf("%q is written %s and reads back as %q, %v", value, written, again, err)
			}
		}
		if text, err := testNames.AppendXML(nil, value); err == nil && value != "" {
			if again, err := testNames.ParseXML(string(text)); err != nil || again != value {
				t.Errorf("%q is written to XML as %s and reads back as %q, %v", value, text, again, err)
			}
		}
	})
}
