package column

import (
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// TestWhatDriversGive: drivers give one column in several types. A value that
// says not exactly one of what is wanted is none.
func TestWhatDriversGive(t *testing.T) {
	noon := time.Date(2024, 3, 28, 12, 0, 0, 5, time.UTC)
	boolean := func(src any) string { return told(Bool(src)) }
	float := func(src any) string { return told(Float(src)) }
	number := func(src any) string { return told(Number(src)) }
	instant := func(src any) string { return told(Time(src)) }
	for _, row := range []struct {
		name, reason string
		read         func(any) string
		src          any
		want         string // "" for none
	}{
		{"boolean of a column of floats", "SQLite without types", boolean, 1.0, "true"},
		{"half a boolean", "is none", boolean, 0.5, ""},
		{"boolean as a bit of bytes", "MySQL", boolean, []byte{0}, "false"},
		{"boolean from a time", "is none", boolean, noon, ""},
		{"float", "as it is", float, 1.5, "1.5"},
		{"float of a column of integers", "a float64 holds it", float, int64(1) << 52, "4.503599627370496e+15"},
		{"large integer as a float", "a float64 may not hold it", float, int64(1) << 53, ""},
		{"small integer as a float", "likewise", float, -int64(1) << 53, ""},
		{"float as a text", "MySQL's text protocol", float, []byte("-0.25"), "-0.25"},
		{"no float", "is none", float, "x", ""},
		{"float from a time", "is none", float, noon, ""},
		{"number of 15 digits", "it gives back those that it was made from", number, 123456789.012345, "123456789.012345"},
		{"number of 16 digits", "they may have been others", number, 1234567890.123456, ""},
		{"no number", "is none", number, math.NaN(), ""},
		{"number from a boolean", "is none", number, true, ""},
		{"time", "as it is", instant, noon, "2024-03-28 12:00:00.000000005 +0000 UTC"},
		{"time as a text", "SQLite", instant, "2024-03-28T12:00:00.000000005Z", "2024-03-28 12:00:00.000000005 +0000 UTC"},
		{"no time", "is none", instant, "noon", ""},
		{"time from a number", "since when?", instant, int64(7), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.read(row.src); got != row.want {
				t.Errorf("%v is read as %q, want %q: %s", row.src, got, row.want, row.reason)
			}
		})
	}
}

// told is the text of a value, "" for none.
func told[T any](v T, fault plain.Fault) string {
	if fault != plain.None {
		return ""
	}
	return fmt.Sprint(v)
}

// TestSpell: the readers of this package read what is spelled.
func TestSpell(t *testing.T) {
	noon := time.Date(2024, 3, 28, 12, 0, 0, 5, time.FixedZone("", 3600))
	for _, v := range []any{"text", []byte("bytes"), true, false, int64(math.MinInt64), 0.1, math.MaxFloat64, noon} {
		text := Spell(v)
		var back any
		var fault plain.Fault
		switch v.(type) {
		case bool:
			back, fault = Bool(text)
		case int64:
			back, fault = Int(text)
		case float64:
			back, fault = Float(text)
		case time.Time:
			var at time.Time
			if at, fault = Time(text); at.Equal(noon) {
				back = v
			}
		case []byte:
			back = []byte(text)
		default:
			back, fault = Text(text)
		}
		if fault != plain.None || fmt.Sprint(back) != fmt.Sprint(v) {
			t.Errorf("%v is spelled %q, and read as %v, fault %v", v, text, back, fault)
		}
	}
	if text := Spell(struct{}{}); text != "" {
		t.Errorf("what no driver gives is spelled %q", text)
	}
}

// TestErrorsPass: a value that could not be made is not written.
func TestErrorsPass(t *testing.T) {
	cause := errors.New("cause")
	if data, err := CBOR.Marshal([]byte("x"), cause); data != nil || err != cause {
		t.Errorf("packed as %q, error %v", data, err)
	}
	if typ, data, err := MarshalBSON("x", cause); typ != 0 || data != nil || err != cause {
		t.Errorf("BSON of type %d, %q, error %v", typ, data, err)
	}
}

// TestTypedBSON reads what is written. Of a type that nobody writes here nothing
// is read.
func TestTypedBSON(t *testing.T) {
	for _, v := range []any{nil, true, false, int64(-7), "text", ""} {
		typ, data, err := MarshalBSON(v, nil)
		if back, ok := UnmarshalBSON(typ, data); err != nil || !ok || back != v {
			t.Errorf("%v comes back as %v, %t, error %v", v, back, ok, err)
		}
	}
	const binary = 0x05
	if v, ok := UnmarshalBSON(binary, []byte("\x01\x00\x00\x00\x00x")); ok {
		t.Errorf("bytes are read as %v", v)
	}
}
