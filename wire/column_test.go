package wire_test

import (
	"database/sql"
	"database/sql/driver"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// A kind of text of one's own has no method.
type word string

var someID = uuid.MustParse("4b6e3a62-0001-4000-8000-00000000abcd")

// TestScan reads columns. An empty want is an error, which leaves the value
// alone and does not tell what was read.
func TestScan(t *testing.T) {
	noon := time.Date(2024, 3, 28, 12, 0, 0, 359513200, time.FixedZone("", 3600))
	for _, row := range []struct {
		name, reason string
		into         sql.Scanner
		src          any
		want         string
	}{
		{"text", "as it is", new(wire.Optional[string]), "007", "007"},
		{"bytes", "some drivers give a text so", new(wire.Optional[string]), []byte("é"), "é"},
		{"number for a text", "a column of numbers has lost the zeros of 007", new(wire.Optional[string]), int64(7), ""},
		{"time for a text", "its form would be invented", new(wire.Optional[string]), noon, ""},
		{"word", "a type without methods is read by its kind", new(wire.Optional[word]), "x", "x"},
		{"integer", "as it is", new(wire.Optional[int64]), int64(math.MinInt64), "-9223372036854775808"},
		{"integer as a text", "MySQL's text protocol", new(wire.Optional[int64]), []byte("12"), "12"},
		{"integer as a float", "a column of floats", new(wire.Optional[int64]), 12.0, "12"},
		{"fraction", "is no integer", new(wire.Optional[int64]), 12.5, ""},
		{"large float", "a float64 does not hold every integer of its size", new(wire.Optional[int64]), math.Exp2(53), ""},
		{"no number", "is none", new(wire.Optional[int64]), math.NaN(), ""},
		{"boolean for an integer", "is none", new(wire.Optional[int64]), true, ""},
		{"byte", "in range", new(wire.Optional[uint8]), int64(255), "255"},
		{"no byte", "beyond", new(wire.Optional[uint8]), int64(256), ""},
		{"negative byte", "below", new(wire.Optional[uint8]), int64(-1), ""},
		{"small integer", "beyond its type", new(wire.Optional[int8]), int64(128), ""},
		{"float", "as it is", new(wire.Optional[float64]), 1.5, "1.5"},
		{"boolean", "as it is", new(wire.Optional[bool]), true, "true"},
		{"boolean as a number", "SQLite", new(wire.Optional[bool]), int64(0), "false"},
		{"boolean as a bit", "MySQL", new(wire.Optional[bool]), []byte{1}, "true"},
		{"boolean as a text", "any word of Go's", new(wire.Optional[bool]), "f", "false"},
		{"no boolean", "is none", new(wire.Optional[bool]), int64(2), ""},
		{"GUID", "any form of .NET's", new(wire.Optional[uuid.UUID]), "{4B6E3A62-0001-4000-8000-00000000ABCD}", someID.String()},
		{"GUID as bytes", "databases order them differently", new(wire.Optional[uuid.UUID]), someID[:], ""},
		{"null", "is null", new(wire.Optional[wire.Secret]), nil, "<null>"},
		{"date", "without a zone", new(wire.DateTime), "2024-03-28T08:12:49.3595132", "2024-03-28T08:12:49.3595132"},
		{"date as MySQL has it", "as JSON has it, too", new(wire.DateTime), []byte("2024-03-28 08:12:49"), "2024-03-28T08:12:49"},
		{"time", "an instant with its offset", new(wire.DateTime), noon, "2024-03-28T12:00:00.3595132+01:00"},
		{"finer time", "1 ns would be lost", new(wire.DateTime), noon.Add(1), ""},
		{"late time", "no year of a DateTime", new(wire.DateTime), noon.AddDate(9000, 0, 0), ""},
		{"null date", "a plain value has no null", new(wire.DateTime), nil, ""},
		{"decimal", "with its scale", new(wire.Decimal), "1.50", "1.50"},
		{"decimal as a float", "15 digits come back", new(wire.Decimal), 0.1, "0.1"},
		{"decimal as a long float", "what it was made from is not known", new(wire.Decimal), 0.30000000000000004, ""},
		{"decimal as an integer", "exact", new(wire.Decimal), int64(math.MaxInt64), "9223372036854775807.0"},
		{"finer decimal", "would be rounded", new(wire.Decimal), "0." + strings.Repeat("1", 29), ""},
		{"endless decimal", "costs nothing", new(wire.Decimal), strings.Repeat("1", 1<<20), ""},
		{"infinity", "is no decimal", new(wire.Decimal), math.Inf(1), ""},
		{"number or text", "with quotes", new(wire.IntOrString), `"007"`, "007"},
		{"number", "without", new(wire.IntOrString), int64(7), "7"},
		{"fraction for a number or text", "is no whole number", new(wire.IntOrString), "1.5", ""},
		{"GUID from a number", "is none", new(wire.Optional[uuid.UUID]), int64(7), ""},
		{"no decimal", "is none", new(wire.Decimal), "hunter2", ""},
		{"no number or text", "is none", new(wire.IntOrString), "007", ""},
		{"null as a text", "is no number", new(wire.IntOrString), "null", ""},
		{"secret", "the text, which is not shown", new(wire.Secret), "hunter2", wire.Mask},
		{"secret number", "a column of numbers has lost the zeros of 0042", new(wire.Secret), int64(42), ""},
		{"secret GUID", "not shown", new(wire.SecretGUID), someID.String(), wire.Mask},
		{"no secret GUID", "is none", new(wire.SecretGUID), "hunter2", ""},
		{"members", "an object", new(wire.Members), `{"a":1}`, "1 member"},
		{"no members", "null is no object", new(wire.Members), "null", ""},
		{"zero", "is a number without a sign", new(wire.Optional[uint16]), int64(0), "0"},
		{"below zero", "is not", new(wire.Optional[uint16]), int64(-1), ""},
		{"list", "as JSON", new(wire.Optional[[]int64]), "[1,2]", "[1 2]"},
		{"no list", "is none", new(wire.Optional[[]int64]), `{"hunter2":1}`, ""},
		{"null in JSON", "NULL is the null of a column", new(wire.Optional[[]int64]), "null", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			before := shown(row.into)
			err := row.into.Scan(row.src)
			switch got := shown(row.into); {
			case row.want == "" && (err == nil || got != before):
				t.Errorf("%s: read as %s, error %v", row.reason, got, err)
			case row.want == "" && strings.Contains(err.Error(), "hunter2"):
				t.Errorf("the error tells: %v", err)
			case row.want != "" && (err != nil || got != row.want):
				t.Errorf("%s: %s, error %v, want %s", row.reason, got, err, row.want)
			}
		})
	}
}

// TestScanCopies: a driver uses its buffer again.
func TestScanCopies(t *testing.T) {
	buffer := []byte("text")
	var text wire.Optional[string]
	var raw wire.Optional[[]byte]
	if err := text.Scan(buffer); err != nil {
		t.Fatal(err)
	}
	if err := raw.Scan(buffer); err != nil {
		t.Fatal(err)
	}
	clear(buffer)
	if text.Or("") != "text" || string(raw.Or(nil)) != "text" {
		t.Errorf("%q and %q share the driver's buffer", text, raw)
	}
}

// TestGobDecodeForgets: absent takes the place of a value.
func TestGobDecodeForgets(t *testing.T) {
	o := wire.Value("before")
	if err := o.GobDecode(nil); err != nil || o.IsSet() {
		t.Errorf("%v, error %v", o, err)
	}
}

// TestValue: what a driver is given is one of its own types.
func TestValue(t *testing.T) {
	lossy := wire.Value([]string{"\xff"})
	for _, row := range []struct {
		name, reason string
		value        driver.Valuer
		want         driver.Value // an error for an error
	}{
		{"absent", "a column cannot say it", wire.Optional[string]{}, nil},
		{"null", "is NULL", wire.Null[int64](), nil},
		{"empty text", "is not NULL", wire.Value(""), ""},
		{"byte", "as a number", wire.Value[uint8](255), int64(255)},
		{"word", "by its kind", wire.Value(word("x")), "x"},
		{"largest", "a column holds it", wire.Value[uint64](math.MaxInt64), int64(math.MaxInt64)},
		{"large", "no column of numbers has it", wire.Value[uint64](math.MaxUint64), errAny},
		{"GUID", "as a text", wire.Value(someID), someID.String()},
		{"decimal", "as a text", wire.Value(must(wire.ParseDecimal("1.50"))), "1.50"},
		{"date", "as a text, without a zone", wire.Value(wire.LocalDateTime(time.Unix(0, 100).UTC())), "1970-01-01T00:00:00.0000001"},
		{"quoted", "with its quotes", wire.QuotedIntOf(7), `"7"`},
		{"secret", "the text itself", wire.Value(wire.NewSecret("hunter2")), "hunter2"},
		{"no secret GUID", "the zeros", wire.SecretGUID{}, uuid.Nil.String()},
		{"no members", "an empty object", wire.Members{}, "{}"},
		{"list", "as JSON", wire.Value([]int64{1, 2}), "[1,2]"},
		{"lossy", "JSON would change it", lossy, errAny},
	} {
		got, err := row.value.Value()
		if row.want == errAny && err == nil || row.want != errAny && (err != nil || got != row.want) {
			t.Errorf("%s: %s: %#v, error %v", row.name, row.reason, got, err)
		}
	}
}

const errAny = "an error"

// shown prints a value, null apart from the empty text.
func shown(v sql.Scanner) string {
	if null, ok := v.(interface{ IsNull() bool }); ok && null.IsNull() {
		return "<null>"
	}
	return v.(interface{ String() string }).String()
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
