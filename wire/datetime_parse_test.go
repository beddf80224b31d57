package wire

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestParseDateTime(t *testing.T) {
	// want "" is the text itself; asText and asJSON say what each form takes.
	const both, text, jsonOnly, none = "both", "text", "json", "none"
	tests := []struct{ name, reason, in, reads, want string }{
		{"date", "is midnight without a zone", "2019-01-09", both, "2019-01-09T00:00:00"},
		{"no zone", "", "2034-01-22T07:53:56", both, ""},
		{"UTC", "", "2034-01-22T07:53:56Z", both, ""},
		{"zero offset", "is not Z", "2034-01-22T07:53:56+00:00", both, ""},
		{"minus zero", "is the same offset", "2034-01-22T07:53:56-00:00", both, "2034-01-22T07:53:56+00:00"},
		{"west", "", "2012-12-07T20:30:02.1814260-08:00", both, "2012-12-07T20:30:02.181426-08:00"},
		{"east", "", "2015-08-08T09:32:07.187+14:00", both, ""},
		{"zeros", "the end of the fraction is cut", "2018-04-26T08:08:36.300000Z", both, "2018-04-26T08:08:36.3Z"},
		{"all zeros", "", "2018-04-26T08:08:36.0", both, "2018-04-26T08:08:36"},
		{"leap day", "", "2024-02-29", both, "2024-02-29T00:00:00"},
		{"leap day of 2000", "", "2000-02-29T00:00:00", both, ""},
		{"first", "", "0001-01-01T00:00:00", both, ""},
		{"last", "", "9999-12-31T23:59:59.9999999Z", both, ""},
		{"eight digits up", "rounded, halves up", "2025-06-22T01:01:03.17160695-07:00", both, "2025-06-22T01:01:03.171607-07:00"},
		{"nine digits", "", "4957-11-04T22:56:18.889059053-08:00", both, "4957-11-04T22:56:18.8890591-08:00"},
		{"ten digits", "", "2025-02-03T04:22:50.9689293728Z", both, "2025-02-03T04:22:50.9689294Z"},
		{"rounded into the next minute", "", "2025-02-03T04:22:59.99999999Z", both, "2025-02-03T04:23:00Z"},
		{"rounded out of range", "", "9999-12-31T23:59:59.99999999Z", none, ""},
		{"many digits", "any number of them", "2025-02-03T04:22:50." + strings.Repeat("1", 500), both, "2025-02-03T04:22:50.1111111"},

		{"beyond 14 hours", "Json.NET reads it, XmlSerializer does not", "2027-11-26T03:37:33+24:00", jsonOnly, ""},
		{"just beyond 14 hours", "", "2027-11-26T03:37:33-14:01", jsonOnly, ""},
		{"white space", "XML only", "\n 2010-03-04T03:36:31-08:00\t", text, "2010-03-04T03:36:31-08:00"},
		{"milliseconds", "JSON only", "/Date(635855890703)/", jsonOnly, "1990-02-24T10:38:10.703Z"},
		{"milliseconds before 1970", "", "/Date(-756252519177)/", jsonOnly, "1946-01-14T01:51:20.823Z"},
		{"milliseconds with offset", "the clock moves, the instant stays", "/Date(282875641537-0700)/", jsonOnly, "1978-12-18T17:34:01.537-07:00"},
		{"milliseconds with zero offset", "is not Z", "/Date(265293987025+0000)/", jsonOnly, "1978-05-29T12:46:27.025+00:00"},
		{"milliseconds, first", "", "/Date(-62135596800000)/", jsonOnly, "0001-01-01T00:00:00Z"},
		{"milliseconds, last", "", "/Date(253402300799999)/", jsonOnly, "9999-12-31T23:59:59.999Z"},

		{"milliseconds too late", "", "/Date(253402300800000)/", none, ""},
		{"milliseconds too early", "", "/Date(-62135596800001)/", none, ""},
		{"milliseconds beyond 64 bits", "", "/Date(99999999999999999999)/", none, ""},
		{"clock too late", "the offset leads out of range", "/Date(253402300799999+0100)/", none, ""},
		{"no milliseconds", "", "/Date()/", none, ""},
		{"offset only", "", "/Date(+0100)/", none, ""},
		{"letters", "", "/Date(x)/", none, ""},
		{"open", "", "/Date(1", none, ""},
		{"escaped slashes", "backslashes that are part of the text", `\/Date(727735658328)\/`, none, ""},
		{"minutes beyond 59", "", "/Date(0+0160)/", none, ""},
		{"empty", "null for a nullable member in JSON", "", none, ""},
		{"space", "", " ", none, ""},
		{"hour 24", "", "2027-10-11T24:00:00", none, ""},
		{"hour 25", "", "2017-03-22T25:00:00", none, ""},
		{"minute 60", "", "4707-10-23T23:60:00", none, ""},
		{"second 60", "", "2029-01-18T23:59:60Z", none, ""},
		{"30 February", "", "2020-02-30T00:14:35", none, ""},
		{"29 February of a common year", "", "1900-02-29", none, ""},
		{"month 13", "", "2031-13-17T03:07:45", none, ""},
		{"month 0", "", "2031-00-17", none, ""},
		{"day 0", "", "2031-01-00", none, ""},
		{"year 0", "", "0000-01-01T00:00:00", none, ""},
		{"five-digit year", "", "10415-03-10T10:14:52+00:00", none, ""},
		{"sign", "", "+2012-07-09T07:15:03-12:00", none, ""},
		{"no seconds", "the server's guess is not ours", "2018-04-22T19:14", none, ""},
		{"no fraction", "", "2010-08-20T17:16:49.", none, ""},
		{"no fraction before Z", "", "2010-08-20T17:16:49.Z", none, ""},
		{"comma", "", "2036-01-08T02:23:47,123Z", none, ""},
		{"space for T", "", "2029-04-04 22:23:58", none, ""},
		{"lower-case t", "", "2008-01-15t02:59:48Z", none, ""},
		{"lower-case z", "", "2029-06-19T05:32:29z", none, ""},
		{"offset without colon", "", "2015-03-18T18:21:16-0700", none, ""},
		{"offset with seconds", "", "2009-06-06T14:15:59+05:30:00", none, ""},
		{"offset minutes beyond 59", "", "2009-06-06T14:15:59+05:60", none, ""},
		{"offset without sign", "", "2009-06-06T14:15:59 05:30", none, ""},
		{"offset with letters", "", "2009-06-06T14:15:59+0x:30", none, ""},
		{"more", "", "2030-04-04T10:04:04.173Zx", none, ""},
		{"compact", "", "20131003T084914Z", none, ""},
		{"American", "", "07/20/2029", none, ""},
		{"words", "", "23 March 2019", none, ""},
		{"year", "", "2029", none, ""},
		{"now", "", "now", none, ""},
		{"letters in the year", "", "20x9-01-09", none, ""},
		{"letters in the century", "", "x019-01-09", none, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.in
			}
			check := func(form string, d DateTime, err error, reads bool) {
				switch {
				case (err == nil) != reads:
					t.Errorf("%s: %v, %v; want read %v (%s)", form, d, err, reads, tt.reason)
				case reads && d.String() != want:
					t.Errorf("%s: %v, want %s (%s)", form, d, want, tt.reason)
				case !reads && d != DateTime{}:
					t.Errorf("%s: an error left %v behind", form, d)
				}
			}
			asText := tt.reads == both || tt.reads == text
			asJSON := tt.reads == both || tt.reads == jsonOnly

			d, err := ParseDateTime(tt.in)
			check("ParseDateTime", d, err, asText)
			d = DateTime{}
			err = d.UnmarshalText([]byte(tt.in))
			check("UnmarshalText", d, err, asText)

			token, _ := json.Marshal(tt.in)
			d = DateTime{}
			err = d.UnmarshalJSON(token)
			check("UnmarshalJSON", d, err, asJSON)
		})
	}
}

func TestDateTimeTokens(t *testing.T) {
	tests := []struct {
		name, reason, token string
		ok                  bool
	}{
		{"escaped slashes", "the usual form of the old dates", `"\/Date(467550407887)\/"`, true},
		{"escaped digit", "", `"\u0032019-01-09"`, true},
		{"number", "", `1531936526`, false},
		{"fraction", "", `1.5`, false},
		{"true", "", `true`, false},
		{"array", "", `[]`, false},
		{"object", "", `{}`, false},
		{"broken escape", "", `"\u00"`, false},
		{"one quote", "must not panic", `"`, false},
		{"nothing", "must not panic", ``, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d DateTime
			if err := d.UnmarshalJSON([]byte(tt.token)); (err == nil) != tt.ok {
				t.Errorf("%s: %v, want ok %v (%s)", tt.token, err, tt.ok, tt.reason)
			}
		})
	}
}

func FuzzDateTime(f *testing.F) {
	for _, s := range []string{
		"2019-01-09", "2012-12-07T20:30:02.1814260-08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.99999999",
		"/Date(282875641537-0700)/", "/Date(-62135596800000-2359)/", "2027-11-26T03:37:33+99:59", " 2019-01-09 ", "\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDateTime(s); err == nil {
			written, err := d.MarshalText()
			if err != nil {
				t.Fatalf("%q is read and cannot be written: %v", s, err)
			}
			if again, err := ParseDateTime(string(written)); err != nil || again != d {
				t.Errorf("%q is written %s and reads back as %v, %v", s, written, again, err)
			}
		}
		token, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var d, again DateTime
		if err := d.UnmarshalJSON(token); err != nil {
			return
		}
		written := d.AppendJSON(nil)
		if err := again.UnmarshalJSON(written); err != nil || again != d {
			t.Errorf("%s is written %s and reads back as %v, %v", token, written, again, err)
		}
		when, zoned := d.Time()
		if zoned && !NewDateTime(when).SameInstant(d) {
			t.Errorf("%s: Time() = %v, NewDateTime of it %v", token, when, NewDateTime(when))
		}
	})
}

func TestDateTimeParseDoesNotAllocate(t *testing.T) {
	token, text := []byte(`"2012-12-07T20:30:02.1814260-08:00"`), []byte("2012-12-07T20:30:02Z")
	var d DateTime
	if n := testing.AllocsPerRun(100, func() {
		_ = d.UnmarshalJSON(token)
		_ = d.UnmarshalText(text)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkDateTimeParse(b *testing.B) {
	token := []byte(`"2012-12-07T20:30:02.1814260-08:00"`)
	var d DateTime
	b.ReportAllocs()
	for b.Loop() {
		if err := d.UnmarshalJSON(token); err != nil {
			b.Fatal(err)
		}
	}
}
