package plain

import (
	"encoding/json"
	"fmt"
	"testing"
)

// refused and beyond are what a table wants where the reader must fail: because
// of the form, and because of the range.
const (
	refused = "refused"
	beyond  = "beyond"
)

// verdict puts a reader's result into the form of the tables.
func verdict[T any](v T, fault Fault) string {
	switch fault {
	case Form:
		return refused
	case Range:
		return beyond
	}
	return fmt.Sprint(v)
}

// A textRow is a text with what it is in a JSON string, in an element and in a
// form.
type textRow struct{ name, reason, text, json, xml, form string }

// compareTexts reads every row in the three formats.
func compareTexts[T any](t *testing.T, rows []textRow, inJSON func([]byte) (T, Fault), inXML, inForm func(string) (T, Fault)) {
	for _, tt := range rows {
		t.Run(tt.name, func(t *testing.T) {
			token, err := json.Marshal(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := verdict(inJSON(token)); got != tt.json {
				t.Errorf("JSON reads %s as %s, want %s (%s)", token, got, tt.json, tt.reason)
			}
			if got := verdict(inXML(tt.text)); got != tt.xml {
				t.Errorf("XML reads %q as %s, want %s (%s)", tt.text, got, tt.xml, tt.reason)
			}
			if got := verdict(inForm(tt.text)); got != tt.form {
				t.Errorf("a form reads %q as %s, want %s (%s)", tt.text, got, tt.form, tt.reason)
			}
		})
	}
}

func TestBoolTexts(t *testing.T) {
	compareTexts(t, []textRow{
		{"true", "", "true", "true", "true", "true"},
		{"false", "", "false", "false", "false", "false"},
		{"one", "XML's form only", "1", refused, "true", refused},
		{"zero", "XML's form only", "0", refused, "false", refused},
		{"capital", "the case counts in XML only", "True", "true", refused, "true"},
		{"capitals", "", "FALSE", "false", refused, "false"},
		{"white space", "is trimmed", "\r\n\t false ", "false", "false", "false"},
		{"no-break space", "is white space to .NET and not to XML", "\u00a0true", "true", refused, "true"},
		{"empty", "null where there is null, and not a boolean", "", refused, refused, refused},
		{"space", "", " ", refused, refused, refused},
		{"two", "", "2", refused, refused, refused},
		{"leading zero", "", "01", refused, refused, refused},
		{"yes", "", "yes", refused, refused, refused},
		{"on", "a browser's check box", "on", refused, refused, refused},
		{"t", "", "t", refused, refused, refused},
		{"both", "ASP.NET MVC's check box", "true,false", refused, refused, refused},
		{"inner space", "", "tr ue", refused, refused, refused},
		{"long s", "case is folded in ASCII only", "fal\u017fe", refused, refused, refused},
	}, JSONBool, XMLBool, FormBool)
}

func TestInt64Texts(t *testing.T) {
	compareTexts(t, []textRow{
		{"number", "", "4853", "4853", "4853", "4853"},
		{"negative", "", "-3956", "-3956", "-3956", "-3956"},
		{"plus", "", "+5", "5", "5", "5"},
		{"white space", "is trimmed", "\n 1157\t", "1157", "1157", "1157"},
		{"leading zero", "is ten, not eight", "010", "10", "10", "10"},
		{"33 bits", "the servers refuse it, we have 64 bits", "2147483648", "2147483648", "2147483648", "2147483648"},
		{"smallest of the server", "", "-2147483648", "-2147483648", "-2147483648", "-2147483648"},
		{"smallest", "", "-9223372036854775808", "-9223372036854775808", "-9223372036854775808", "-9223372036854775808"},
		{"65 bits", "a form but not a value", "9223372036854775808", beyond, beyond, beyond},
		{"no-break space", "white space to the model binder, and not to .NET's number parsers", "\u00a05", refused, refused, "5"},
		{"empty", "null where there is null, and not a number", "", refused, refused, refused},
		{"space", "", " ", refused, refused, refused},
		{"fraction", "", "-800.0", refused, refused, refused},
		{"exponent", "", "1e2", refused, refused, refused},
		{"thousands", "", "1,000", refused, refused, refused},
		{"two numbers", "", "1,2", refused, refused, refused},
		{"parentheses", "", "(5)", refused, refused, refused},
		{"hexadecimal", "the model binder reads 16", "0x10", refused, refused, refused},
		{"hash", "the model binder reads 16", "#10", refused, refused, refused},
		{"ampersand", "the model binder reads 16", "&h10", refused, refused, refused},
		{"two signs", "", "--5", refused, refused, refused},
		{"sign only", "", "-", refused, refused, refused},
		{"sign after", "", "5-", refused, refused, refused},
		{"space after the sign", "", "- 5", refused, refused, refused},
		{"inner space", "", "5 5", refused, refused, refused},
		{"Arabic digit", "", "\u0665", refused, refused, refused},
	}, JSONInt64, XMLInt64, FormInt64)
}

func TestByteTexts(t *testing.T) {
	compareTexts(t, []textRow{
		{"number", "", "148", "148", "148", "148"},
		{"largest", "", "255", "255", "255", "255"},
		{"white space", "", "\t64 ", "64", "64", "64"},
		{"plus", "XmlSerializer reads bytes without a sign", " +7 ", "7", refused, "7"},
		{"minus zero", "", "-0", "0", refused, "0"},
		{"minus", "", "-1", beyond, refused, beyond},
		{"256", "", "256", beyond, beyond, beyond},
		{"65 bits", "", "9223372036854775808", beyond, beyond, beyond},
		{"fraction", "", "64.0", refused, refused, refused},
		{"hexadecimal", "", "0x1", refused, refused, refused},
		{"letters", "", "abc", refused, refused, refused},
		{"empty", "null where there is null, and not a number", "", refused, refused, refused},
		{"space", "", " ", refused, refused, refused},
	}, JSONByte, XMLByte, FormByte)
}

func TestTextReadersDoNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		_, _ = XMLBool(" true ")
		_, _ = XMLInt64("-12")
		_, _ = XMLByte("12")
		_, _ = XMLGUID("4d998493-eb85-2b60-a880-5fa128c7bd3e")
		_, _ = FormBool("on")
		_, _ = FormInt64("x")
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
