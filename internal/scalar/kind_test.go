package scalar

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"net/url"
	"slices"
	"testing"
	"testing/quick"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/wire"
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

func TestFormDecimal(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"number", "", "5.5", "5.5"},
		{"scale", "is kept", "-8.00", "-8.00"},
		{"whole", "written in the server's form", "-7", "-7.0"},
		{"plus", "", "+1.5", "1.5"},
		{"white space", "", " 1.5 ", "1.5"},
		{"no digit before the point", "", ".5", "0.5"},
		{"no digit after the point", "", "5.", "5.0"},
		{"exponent", "the converter reads floats", "1e2", "100.0"},
		{"exponent with sign", "", "15E-1", "1.5"},
		{"vast exponent", "refused without the digits", "1e1000000000", refused},
		{"comma", "the converter refuses separators", "1,5", refused},
		{"hexadecimal", "", "0x1F", refused},
		{"sign after", "unlike Json.NET", "5-", refused},
		{"two signs", "", "+-5", refused},
		{"two minus signs", "", "--5", refused},
		{"no digits", "", ".", refused},
		{"plus alone", "", "+", refused},
		{"bare exponent", "", "e5", refused},
		{"empty", "", "", refused},
		{"null", "is a word to forms", "null", refused},
		{"quoted", "quotes are JSON's", `"5"`, refused},
		{"29 digits too many", "beyond 96 bits", "79228162514264337593543950336", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(Decimal.ReadForm([]byte(tt.text))); got != tt.want {
				t.Errorf("a form reads %q as %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

// TestXMLDecimal: an element has the number that XmlSerializer reads.
func TestXMLDecimal(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"digits", "", "1.50", "1.50"},
		{"sign", "", " -1.5 ", "-1.5"},
		{"sign after", "only a JSON string has it there", "123-", refused},
		{"sign after white space", "", "123 - ", refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(Decimal.ReadXML([]byte(tt.text))); got != tt.want {
				t.Errorf("XML reads %q as %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
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
		{"no-break space", "is white space to .NET", "\u00a02024-12-05", "2024-12-05T00:00:00"},
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
			if got := verdict(DateTime.ReadForm([]byte(tt.text))); got != tt.want {
				t.Errorf("a form reads %q as %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
		})
	}
}

// A reading is what a Kind makes of a text that is not of its type.
type reading struct{ json, xml, form error }

func readAll[T any](kind *Kind[T], text string) (r reading) {
	token, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	_, r.json = kind.ReadJSON(token)
	_, r.xml = kind.ReadXML([]byte(text))
	_, r.form = kind.ReadForm([]byte(text))
	return r
}

// TestErrorsSayWhatIsWanted: in every format, and whether only the range is
// wrong.
func TestErrorsSayWhatIsWanted(t *testing.T) {
	tests := []struct {
		name, reason string
		got          reading
		want         string
		beyond       bool
	}{
		{"bool", "", readAll(Bool, "on"), "boolean", false},
		{"integer", "", readAll(Int64, "x"), "integer", false},
		{"integer out of range", "a form but not a value", readAll(Int64, "9223372036854775808"), "int64", true},
		{"byte", "", readAll(Byte, "x"), "byte", false},
		{"byte out of range", "", readAll(Byte, "256"), "byte", true},
		{"integer or string", "", readAll(IntOrString, "x"), "integer", false},
		{"integer or string out of range", "", readAll(IntOrString, "9223372036854775808"), "int64", true},
		{"decimal", "", readAll(Decimal, "1,5"), "decimal", false},
		{"decimal out of range", "", readAll(Decimal, "79228162514264337593543950336"), "decimal", true},
		{"date", "", readAll(DateTime, "x"), "date", false},
		{"GUID", "", readAll(GUID, "x"), "guid", false},
		{"secret GUID", "", readAll(SecretGUID, "x"), "guid", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for format, err := range map[string]error{"JSON": tt.got.json, "XML": tt.got.xml, "form": tt.got.form} {
				scalar, ok := errors.AsType[*wire.ScalarError](err)
				if !ok || scalar.Want() != tt.want || scalar.OutOfRange() != tt.beyond {
					t.Errorf("%s: %v, want %s, beyond %v (%s)", format, err, tt.want, tt.beyond, tt.reason)
				}
			}
		})
	}
}

// roundTrips reports whether a value survives the three formats.
func roundTrips[T any](kind *Kind[T], write, form func(T, []byte) []byte, equal func(a, b T) bool, v T) bool {
	inJSON, err := kind.ReadJSON(write(v, nil))
	if err != nil || !equal(inJSON, v) {
		return false
	}
	if element, err := kind.AppendXML(v, nil); err == nil {
		var text string // of the element, without references
		if err := xml.Unmarshal(slices.Concat([]byte("<a>"), element, []byte("</a>")), &text); err != nil {
			return false
		}
		if inXML, err := kind.ReadXML([]byte(text)); err != nil || !equal(inXML, v) {
			return false
		}
	} else if !errors.Is(err, errCharacters) {
		return false
	}
	text, err := url.QueryUnescape(string(form(v, nil)))
	if err != nil {
		return false
	}
	inForm, err := kind.ReadForm([]byte(text))
	return err == nil && equal(inForm, v)
}

// seed makes other values, and the same ones again.
var seed = flag.Int64("seed", 1, "what the random values are made from")

func same[T comparable](a, b T) bool { return a == b }

// TestWhatIsWrittenIsRead checks that every Kind reads what it writes, in every
// format.
func TestWhatIsWrittenIsRead(t *testing.T) {
	form := func(v wire.DateTime, dst []byte) []byte { dst, _ = AppendFormDateTime(v, dst); return dst }
	date := func(seconds int64, offset int16, local bool) bool {
		const year68 = -60_000_000_000 // and all days to year 8778: instants that a form has, whatever the offset
		at := time.Unix(year68+int64(uint64(seconds)%(1<<38)), 0).UTC()
		v := wire.NewDateTime(at.In(time.FixedZone("", int(offset%841)*60)))
		if local {
			v = wire.LocalDateTime(at)
		}
		return roundTrips(DateTime, AppendDateTime, form, wire.DateTime.Equal, v)
	}
	number := func(coefficient int64, scale uint8) bool {
		v, err := wire.NewDecimal(decimal.New(coefficient, -int32(scale%29)))
		return err == nil && roundTrips(Decimal, AppendDecimal, AppendFormDecimal, wire.Decimal.Equal, v)
	}
	for name, law := range map[string]any{
		"texts":    func(s string) bool { return roundTrips(String, AppendString, AppendFormString, same, s) },
		"booleans": func(b bool) bool { return roundTrips(Bool, AppendBool, AppendFormBool, same, b) },
		"integers": func(n int64) bool { return roundTrips(Int64, AppendInt64, AppendFormInt64, same, n) },
		"bytes":    func(n uint8) bool { return roundTrips(Byte, AppendByte, AppendFormByte, same, n) },
		"GUIDs":    func(id [16]byte) bool { return roundTrips(GUID, AppendGUID, AppendFormGUID, same, uuid.UUID(id)) },
		"dates":    date,
		"decimals": number,
		"integers as number": func(n int64) bool {
			return roundTrips(IntOrString, AppendIntOrString, AppendFormIntOrString, same, wire.IntOf(n))
		},
		"integers as string": func(n int64) bool {
			return roundTrips(IntOrString, AppendIntOrString, AppendFormIntOrString, wire.IntOrString.Equal, wire.QuotedIntOf(n))
		},
		"secrets": func(s string) bool {
			return roundTrips(Secret, AppendSecret, AppendFormSecret, wire.Secret.Equal, wire.NewSecret(s))
		},
		"secret GUIDs": func(id [16]byte) bool {
			return roundTrips(SecretGUID, AppendSecretGUID, AppendFormSecretGUID, wire.SecretGUID.Equal, wire.NewSecretGUID(id))
		},
	} {
		if err := quick.Check(law, &quick.Config{Rand: rand.New(rand.NewSource(*seed))}); err != nil {
			t.Errorf("%s: %v (again with go test -run '%s' -seed %d)", name, err, t.Name(), *seed)
		}
	}
}

// asText makes a text of what is appended.
func asText(text []byte, err error) (string, error) { return string(text), err }

// level is an enumeration with every method that a Kind can use.
type level string

var levelNames = wire.EnumNames{"LOW", "HIGH"}

func readLevel(token []byte) (level, error) {
	name, err := levelNames.ParseJSON(token)
	return level(name), err
}

func (l level) AppendJSON(dst []byte) ([]byte, error) { return levelNames.AppendJSON(dst, string(l)) }

func (l *level) UnmarshalText(text []byte) error {
	name, err := levelNames.ParseXML(string(text))
	*l = level(name)
	return err
}

func (l level) MarshalText() ([]byte, error) { return levelNames.AppendXML(nil, string(l)) }

func TestEnum(t *testing.T) {
	kind := WithText(Enum(readLevel))
	if kind.Text || !Own(readLevel).Text {
		t.Error("the empty string is a value of structs only")
	}
	tests := []struct{ name, reason, text, json, xml, form string }{
		{"name", "", "HIGH", "HIGH", "HIGH", "HIGH"},
		{"other case", "XML has names only, with their case", "high", "HIGH", refused, "HIGH"},
		{"number", "", "1", "HIGH", refused, "HIGH"},
		{"unknown name", "is kept", "MID", "MID", "MID", "MID"},
		{"two words", "", "a b", refused, refused, refused},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			token, _ := json.Marshal(tt.text)
			got := []string{verdict(kind.ReadJSON(token)), verdict(kind.ReadXML([]byte(tt.text))), verdict(kind.ReadForm([]byte(tt.text)))}
			if want := []string{tt.json, tt.xml, tt.form}; fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("JSON, XML and forms read %q, want %q (%s)", got, want, tt.reason)
			}
		})
	}
	writes := []struct{ name, reason, value, xml, form string }{
		{"name", "a form has what JSON writes", "HIGH", "HIGH", "1"},
		{"unknown name", "without the quotes", "MID", "MID", "MID"},
		{"number without a name", "XML has none", "7", refused, "7"},
		{"two words", "neither format has it", "a b", refused, refused},
	}
	for _, tt := range writes {
		t.Run("write "+tt.name, func(t *testing.T) {
			text, err := kind.AppendXML(level(tt.value), nil)
			if got := verdict(string(text), err); got != tt.xml {
				t.Errorf("XML writes %s, want %s (%s)", got, tt.xml, tt.reason)
			}
			if got := verdict(asText(AppendFormOwn(level(tt.value), nil))); got != tt.form {
				t.Errorf("a form has %s, want %s (%s)", got, tt.form, tt.reason)
			}
		})
	}
}
