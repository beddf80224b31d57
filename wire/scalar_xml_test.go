package wire

import "testing"

func TestXMLBool(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"true", "", "true", "true"},
		{"false", "", "false", "false"},
		{"one", "", "1", "true"},
		{"zero", "", "0", "false"},
		{"white space", "", "\r\n\t false ", "false"},
		{"empty", "", "", refused},
		{"capital", "the case counts", "True", refused},
		{"capitals", "", "FALSE", refused},
		{"two", "", "2", refused},
		{"leading zero", "", "01", refused},
		{"yes", "", "yes", refused},
		{"on", "", "on", refused},
		{"t", "", "t", refused},
		{"no-break space", "is no XML white space", "\u00a0true", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(XMLBool(tt.text)); got != tt.want {
				t.Errorf("XMLBool(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestXMLInt64(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "4853", "4853"},
		{"smallest of the server", "", "-2147483648", "-2147483648"},
		{"33 bits", "the server refuses it, we have 64 bits", "2147483648", "2147483648"},
		{"line ends", "", "\n7\n", "7"},
		{"plus", "", "+5", "5"},
		{"leading zero", "", "05", "5"},
		{"empty", "", "", refused},
		{"space", "", " ", refused},
		{"fraction", "", "5.0", refused},
		{"hexadecimal", "", "0x5", refused},
		{"thousands", "", "1,000", refused},
		{"inner space", "", "5 5", refused},
		{"two signs", "", "--5", refused},
		{"Arabic digit", "", "\u0665", refused},
		{"no-break space", "", "\u00a05", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(XMLInt64(tt.text)); got != tt.want {
				t.Errorf("XMLInt64(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestXMLByte(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "64", "64"},
		{"white space", "", " 64 ", "64"},
		{"tab", "", "\t9", "9"},
		{"largest", "", "255", "255"},
		{"plus", "XmlSerializer reads bytes without a sign", "+64", refused},
		{"minus", "", "-1", refused},
		{"minus zero", "", "-0", refused},
		{"256", "", "256", refused},
		{"fraction", "", "64.0", refused},
		{"hexadecimal", "", "0x1", refused},
		{"letters", "", "abc", refused},
		{"empty", "", "", refused},
		{"space", "", " ", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(XMLByte(tt.text)); got != tt.want {
				t.Errorf("XMLByte(%q) = %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

func TestXMLScalarsDoNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		_, _ = XMLBool(" true ")
		_, _ = XMLInt64("-12")
		_, _ = XMLByte("12")
		_, _ = XMLGUID("4d998493-eb85-2b60-a880-5fa128c7bd3e")
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
