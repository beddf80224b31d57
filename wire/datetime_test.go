package wire

import (
	"encoding/json"
	"encoding/xml"
	"log/slog"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"
)

func mustDate(t testing.TB, text string) DateTime {
	t.Helper()
	d, err := ParseDateTime(text)
	if err != nil {
		t.Fatalf("ParseDateTime(%q): %v", text, err)
	}
	return d
}

func TestNewDateTime(t *testing.T) {
	clock := time.Date(2012, 12, 7, 20, 30, 2, 181_426_099, time.UTC)
	in := func(seconds int) time.Time { return clock.In(time.FixedZone("", seconds)) }
	tests := []struct {
		name, reason string
		in           time.Time
		want         string
	}{
		{"UTC", "what is below 100 ns is cut", clock, "2012-12-07T20:30:02.181426Z"},
		{"west", "", in(-8 * 3600), "2012-12-07T12:30:02.181426-08:00"},
		{"east", "", in(5*3600 + 1800), "2012-12-08T02:00:02.181426+05:30"},
		{"zero offset", "only time.UTC is written Z", in(0), "2012-12-07T20:30:02.181426+00:00"},
		{"seconds in the offset", "the instant stays, the offset is cut to minutes", in(-(4*3600 + 56*60 + 2)), "2012-12-07T15:34:02.181426-04:56"},
		{"zero time", "", time.Time{}, "0001-01-01T00:00:00Z"},
		{"too early", "becomes the first there is", time.Time{}.In(time.FixedZone("", -3600)), "0001-01-01T00:00:00-01:00"},
		{"too late", "becomes the last there is", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "9999-12-31T23:59:59.9999999Z"},
		{"longest offset", "two digits can say it", in(99*3600 + 59*60 + 59), "2012-12-12T00:29:02.181426+99:59"},
		{"longest offset west", "", in(-(99*3600 + 59*60 + 59)), "2012-12-03T16:31:02.181426-99:59"},
		{"offset of 100 hours", "becomes UTC", in(100 * 3600), "2012-12-07T20:30:02.181426Z"},
		{"offset of 100 hours west", "becomes UTC", in(-100 * 3600), "2012-12-07T20:30:02.181426Z"},
		{"offset of 200 hours", "becomes UTC", in(200 * 3600), "2012-12-07T20:30:02.181426Z"},
		{"offset of 40,000 minutes", "does not fit in 16 bits", in(-40_000 * 60), "2012-12-07T20:30:02.181426Z"},
		{"before 1970", "", time.Date(1946, 1, 14, 1, 51, 20, 823_000_000, time.UTC), "1946-01-14T01:51:20.823Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := NewDateTime(tt.in).String(); got != tt.want {
				t.Errorf("got %s, want %s (%s)", got, tt.want, tt.reason)
			}
		})
	}
}

func TestLocalDateTime(t *testing.T) {
	la := time.FixedZone("", -8*3600)
	d := LocalDateTime(time.Date(2018, 9, 1, 17, 30, 0, 0, la))
	if got, want := d.String(), "2018-09-01T17:30:00"; got != want {
		t.Errorf("got %s, want the clock reading %s", got, want)
	}
	when, zoned := d.Time()
	if want := time.Date(2018, 9, 1, 17, 30, 0, 0, time.UTC); zoned || !when.Equal(want) || d.HasZone() {
		t.Errorf("Time() = %v, %v; want %v without a zone", when, zoned, want)
	}
	if got := LocalDateTime(when.In(time.FixedZone("", 200*3600))); got != d {
		t.Errorf("200 hours east the clock is %v, want UTC's %v", got, d)
	}
	if got := LocalDateTime(time.Date(-5, 1, 1, 0, 0, 0, 0, la)); got != (DateTime{}) {
		t.Errorf("a year before 1 gives %v, want the zero value", got)
	}
}

func TestDateTimeTime(t *testing.T) {
	tests := []struct {
		name, text string
		want       time.Time
		zoned      bool
	}{
		{"no zone", "2034-09-26T01:02:03.5", time.Date(2034, 9, 26, 1, 2, 3, 500_000_000, time.UTC), false},
		{"UTC", "2034-09-26T01:02:03Z", time.Date(2034, 9, 26, 1, 2, 3, 0, time.UTC), true},
		{"offset", "2034-09-26T01:02:03-07:00", time.Date(2034, 9, 26, 8, 2, 3, 0, time.UTC), true},
		{"smallest tick", "0001-01-01T00:00:00.0000001Z", time.Date(1, 1, 1, 0, 0, 0, 100, time.UTC), true},
		{"last tick", "9999-12-31T23:59:59.9999999Z", time.Date(9999, 12, 31, 23, 59, 59, 999_999_900, time.UTC), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustDate(t, tt.text)
			got, zoned := d.Time()
			if !got.Equal(tt.want) || zoned != tt.zoned || zoned != d.HasZone() {
				t.Errorf("Time() = %v, %v; want %v, %v", got, zoned, tt.want, tt.zoned)
			}
			if back := NewDateTime(got); zoned && back != d {
				t.Errorf("NewDateTime(%v) = %v, want %v", got, back, d)
			}
		})
	}
}

func TestDateTimeComparisons(t *testing.T) {
	tests := []struct {
		name, a, b      string
		equal, sameTime bool
	}{
		{"same text", "2018-09-01T00:00:00Z", "2018-09-01T00:00:00Z", true, true},
		{"other fraction, same value", "2018-09-01T00:00:00.500Z", "2018-09-01T00:00:00.5Z", true, true},
		{"Z and zero offset", "2018-09-01T00:00:00Z", "2018-09-01T00:00:00+00:00", false, true},
		{"two offsets", "2018-09-01T00:00:00Z", "2018-08-31T17:00:00-07:00", false, true},
		{"with and without a zone", "2018-09-01T00:00:00Z", "2018-09-01T00:00:00", false, false},
		{"date and midnight", "2018-09-01", "2018-09-01T00:00:00", true, true},
		{"two times", "2018-09-01T00:00:00", "2018-09-01T00:00:01", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := mustDate(t, tt.a), mustDate(t, tt.b)
			if a.Equal(b) != tt.equal || (a == b) != tt.equal || cmp.Equal(a, b) != tt.equal {
				t.Errorf("Equal, ==, cmp.Equal = %v, %v, %v; want %v", a.Equal(b), a == b, cmp.Equal(a, b), tt.equal)
			}
			if got := a.SameInstant(b); got != tt.sameTime {
				t.Errorf("SameInstant = %v, want %v", got, tt.sameTime)
			}
		})
	}
}

func TestDateTimeZeroValue(t *testing.T) {
	var d DateTime
	if !d.IsZero() || d.String() != "0001-01-01T00:00:00" {
		t.Errorf("zero value: IsZero %v, text %s", d.IsZero(), d)
	}
	if NewDateTime(time.Time{}).IsZero() {
		t.Error("0001-01-01T00:00:00Z is not the zero value: it has a zone")
	}
	if size := unsafe.Sizeof(d); size > 16 { // 12 where an int has 32 bits
		t.Errorf("a DateTime takes %d bytes, documented are at most 16", size)
	}
}

func TestDateTimeInPackages(t *testing.T) {
	type record struct {
		XMLName xml.Name `json:"-" xml:"R"`
		When    DateTime `json:"when" xml:"When"`
	}
	const when = "2018-09-01T17:30:00.5-07:00"
	in := record{When: mustDate(t, when)}

	asJSON, err := json.Marshal(in)
	if want := `{"when":"` + when + `"}`; err != nil || string(asJSON) != want {
		t.Fatalf("json.Marshal = %s, %v; want %s", asJSON, err, want)
	}
	var fromJSON record
	if err := json.Unmarshal(asJSON, &fromJSON); err != nil || fromJSON.When != in.When {
		t.Errorf("json.Unmarshal = %v, %v", fromJSON, err)
	}

	asXML, err := xml.Marshal(in)
	if want := `<R><When>` + when + `</When></R>`; err != nil || string(asXML) != want {
		t.Fatalf("xml.Marshal = %s, %v; want %s", asXML, err, want)
	}
	var fromXML record
	if err := xml.Unmarshal(asXML, &fromXML); err != nil || fromXML.When != in.When {
		t.Errorf("xml.Unmarshal = %v, %v", fromXML, err)
	}

	if got := slog.AnyValue(in.When).Resolve().String(); got != when {
		t.Errorf("slog shows %s", got)
	}
}

func TestDateTimeNullKeepsTheValue(t *testing.T) {
	d := mustDate(t, "2018-09-01")
	if err := d.UnmarshalJSON([]byte("null")); err != nil || d != mustDate(t, "2018-09-01") {
		t.Errorf("null: %v, %v", d, err)
	}
}

// An offset beyond ±14:00 stays as it is in JSON and XML.
func TestDateTimeLongOffsets(t *testing.T) {
	for _, text := range []string{"2027-11-26T03:37:33+24:00", "2027-11-26T03:37:33-99:59", "9999-12-31T23:59:59-14:00"} {
		d := mustDate(t, text)
		if got, err := d.AppendText([]byte("x")); err != nil || string(got) != "x"+text {
			t.Errorf("AppendText = %s, %v; want x%s", got, err, text)
		}
		if got := string(d.AppendJSON(nil)); got != `"`+text+`"` {
			t.Errorf("AppendJSON = %s, want %q", got, text)
		}
	}
}
