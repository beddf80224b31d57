package wire

import (
	"testing"
	"testing/quick"
)

func TestFormBool(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"true", "", "true", "true"},
		{"capitals", "the converter does not look at case", "FALSE", "false"},
		{"white space", "is trimmed", " True\n", "true"},
		{"no-break space", "is white space to .NET", "\u00a0true", "true"},
		{"empty", "null to the servers, no boolean", "", refused},
		{"one", "XML's form", "1", refused},
		{"on", "a browser's check box", "on", refused},
		{"yes", "", "yes", refused},
		{"t", "", "t", refused},
		{"both", "ASP.NET MVC's check box", "true,false", refused},
		{"inner space", "", "tr ue", refused},
		{"long s", "no ASCII letter", "fal\u017fe", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormBool(tt.text)); got != tt.want {
				t.Errorf("FormBool(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestFormInt64(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "4853", "4853"},
		{"negative", "", "-5", "-5"},
		{"plus", "", "+5", "5"},
		{"white space", "is trimmed", "\t5 \n", "5"},
		{"no-break space", "is white space to .NET", "\u00a05", "5"},
		{"leading zeros", "never octal", "010", "10"},
		{"33 bits", "the servers refuse it, we have 64 bits", "2147483648", "2147483648"},
		{"empty", "null to the servers, no number", "", refused},
		{"hexadecimal", "the servers read 16", "0x10", refused},
		{"hash", "the servers read 16", "#10", refused},
		{"ampersand", "the servers read 16", "&h10", refused},
		{"fraction", "", "5.0", refused},
		{"exponent", "", "1e2", refused},
		{"thousands", "", "1,000", refused},
		{"two numbers", "", "1,2", refused},
		{"sign behind", "", "5-", refused},
		{"space behind the sign", "", "- 5", refused},
		{"Arabic digit", "", "\u0665", refused},
		{"65 bits", "", "9223372036854775808", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormInt64(tt.text)); got != tt.want {
				t.Errorf("FormInt64(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestFormByte(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "64", "64"},
		{"largest", "", "255", "255"},
		{"plus", "unlike XmlSerializer's, this converter reads signs", "+64", "64"},
		{"minus zero", "", "-0", "0"},
		{"white space", "", " 64 ", "64"},
		{"256", "", "256", refused},
		{"minus", "", "-1", refused},
		{"fraction", "", "64.0", refused},
		{"hexadecimal", "", "0x1", refused},
		{"empty", "", "", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormByte(tt.text)); got != tt.want {
				t.Errorf("FormByte(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestFormDecimal(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "5.5", "5.5"},
		{"scale", "is kept", "-8.00", "-8.00"},
		{"whole", "written in the server's form", "-7", "-7.0"},
		{"plus", "", "+1.5", "1.5"},
		{"white space", "", " 1.5 ", "1.5"},
		{"no digit before the point", "", ".5", "0.5"},
		{"no digit behind the point", "", "5.", "5.0"},
		{"exponent", "the converter reads floats", "1e2", "100.0"},
		{"exponent with sign", "", "15E-1", "1.5"},
		{"vast exponent", "refused without the digits", "1e1000000000", refused},
		{"comma", "the converter refuses separators", "1,5", refused},
		{"hexadecimal", "", "0x1F", refused},
		{"sign behind", "unlike Json.NET", "5-", refused},
		{"two signs", "", "+-5", refused},
		{"two minus signs", "", "--5", refused},
		{"no digits", "", ".", refused},
		{"bare exponent", "", "e5", refused},
		{"empty", "", "", refused},
		{"29 digits too many", "beyond 96 bits", "79228162514264337593543950336", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormDecimal(tt.text)); got != tt.want {
				t.Errorf("FormDecimal(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestFormDateTime(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"day", "", "2024-12-05", "2024-12-05T00:00:00"},
		{"time", "", "2029-10-10T08:56:05.1234567", "2029-10-10T08:56:05.1234567"},
		{"UTC", "", "2030-01-16T03:57:38Z", "2030-01-16T03:57:38Z"},
		{"offset", "", "2018-07-07T09:57:47-07:00", "2018-07-07T09:57:47-07:00"},
		{"white space", "", " 2024-12-05\n", "2024-12-05T00:00:00"},
		{"no such day", "", "2024-02-30", refused},
		{"American", "the servers ask the host's parser", "08/23/2024", refused},
		{"month by name", "the servers ask the host's parser", "March 24, 2024", refused},
		{"milliseconds", "JSON's form", "/Date(1)/", refused},
		{"long offset", "", "2024-12-05T00:00:00+15:00", refused},
		{"empty", "", "", refused},
		{"word", "", "abc", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormDateTime(tt.text)); got != tt.want {
				t.Errorf("FormDateTime(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestFormGUID(t *testing.T) {
	const want = "4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1"
	tests := []struct{ name, reason, text, want string }{
		{"dashes", "", want, want},
		{"digits", "", "4d0fbcd3ec0c4a560540fe31ce01f6e1", want},
		{"braces", "", "{" + want + "}", want},
		{"brackets", "", "(" + want + ")", want},
		{"white space", "", " " + want + "\n", want},
		{"capitals", "", "4D0FBCD3-EC0C-4A56-0540-FE31CE01F6E1", want},
		{"mixed brackets", "", "(" + want + "}", refused},
		{"braces around digits", "", "{4d0fbcd3ec0c4a560540fe31ce01f6e1}", refused},
		{"one digit more", "", want + "0", refused},
		{"Unicode hyphens", "", "4d0fbcd3‐ec0c‐4a56‐0540‐fe31ce01f6e1", refused},
		{"empty", "", "", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(FormGUID(tt.text)); got != tt.want {
				t.Errorf("FormGUID(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

// What a form writes of these types is what String and strconv say, so the readers must read that.
func TestFormReadersReadWhatIsWritten(t *testing.T) {
	dates := func(ticks int64, offset int16, zone uint8) bool {
		d := DateTime{ticks: int64(uint64(ticks) % endTicks)}
		switch zone % 3 {
		case 1:
			d.zone = zoneZ
		case 2:
			d.zone, d.offset = zoneOffset, offset%(maxHostOffset+1)
		}
		read, err := FormDateTime(d.String())
		return err == nil && read == d
	}
	decimals := func(coefficient int64, scale uint8) bool {
		var digits decimalDigits
		for _, c := range []byte(verdict(coefficient, nil)) {
			if c != '-' {
				digits.add(c - '0')
			}
		}
		digits.exponent = -int64(scale % 29)
		d, err := digits.decimal(coefficient < 0)
		if err != nil {
			return false
		}
		read, err := FormDecimal(d.String())
		return err == nil && read.Equal(d)
	}
	guids := func(id [16]byte) bool {
		read, err := FormGUID(string(AppendGUID(nil, id)))
		return err == nil && read == id
	}
	for name, law := range map[string]any{"dates": dates, "decimals": decimals, "GUIDs": guids} {
		if err := quick.Check(law, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFormReadersSayWhatTheyWant(t *testing.T) {
	second := func(_ any, err error) error { return err }
	tests := []struct {
		name, reason string
		got, want    error
	}{
		{"bool", "", second(FormBool("on")), errBool},
		{"integer", "", second(FormInt64("x")), errInt},
		{"integer out of range", "a form but no value", second(FormInt64("9223372036854775808")), errIntRange},
		{"byte", "", second(FormByte("x")), errByte},
		{"byte out of range", "", second(FormByte("256")), errByteRange},
		{"decimal", "", second(FormDecimal("1,5")), errDecimal},
		{"decimal out of range", "", second(FormDecimal("1e40")), errDecimalRange},
		{"date", "", second(FormDateTime("x")), errDate},
		{"GUID", "", second(FormGUID("x")), errGUID},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("error %v, want %v (%s)", tt.got, tt.want, tt.reason)
			}
		})
	}
}
