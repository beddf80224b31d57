package wire

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestParseDateTime(t *testing.T) {
	// reads names the formats that read the text: j, x and f. want "" is the text
	// itself.
	const all, none = "jxf", ""
	tests := []struct{ name, reason, in, reads, want string }{
		{"date", "is midnight without a zone", "2019-01-09", all, "2019-01-09T00:00:00"},
		{"no zone", "", "2034-01-22T07:53:56", all, ""},
		{"UTC", "", "2034-01-22T07:53:56Z", all, ""},
		{"zero offset", "is not Z", "2034-01-22T07:53:56+00:00", all, ""},
		{"minus zero", "is the same offset", "2034-01-22T07:53:56-00:00", all, "2034-01-22T07:53:56+00:00"},
		{"west", "", "2012-12-07T20:30:02.1814260-08:00", all, "2012-12-07T20:30:02.181426-08:00"},
		{"east", "", "2015-08-08T09:32:07.187+14:00", all, ""},
		{"zeros", "the end of the fraction is cut", "2018-04-26T08:08:36.300000Z", all, "2018-04-26T08:08:36.3Z"},
		{"all zeros", "", "2018-04-26T08:08:36.0", all, "2018-04-26T08:08:36"},
		{"leap day", "", "2024-02-29", all, "2024-02-29T00:00:00"},
		{"leap day of 2000", "", "2000-02-29T00:00:00", all, ""},
		{"first", "", "0001-01-01T00:00:00", all, ""},
		{"last", "", "9999-12-31T23:59:59.9999999Z", all, ""},
		{"milliseconds", "JSON only", "/Date(635855890703)/", "j", "1990-02-24T10:38:10.703Z"},
		{"milliseconds before 1970", "", "/Date(-756252519177)/", "j", "1946-01-14T01:51:20.823Z"},
		{"milliseconds with offset", "the clock moves, the instant stays", "/Date(282875641537-0700)/", "j", "1978-12-18T17:34:01.537-07:00"},
		{"milliseconds with zero offset", "is not Z", "/Date(265293987025+0000)/", "j", "1978-05-29T12:46:27.025+00:00"},
		{"milliseconds, first", "", "/Date(-62135596800000)/", "j", "0001-01-01T00:00:00Z"},
		{"milliseconds, last", "", "/Date(253402300799999)/", "j", "9999-12-31T23:59:59.999Z"},
		{"milliseconds too late", "", "/Date(253402300800000)/", none, ""},
		{"milliseconds too early", "", "/Date(-62135596800001)/", none, ""},
		{"milliseconds beyond 64 bits", "", "/Date(99999999999999999999)/", none, ""},
		{"no milliseconds", "", "/Date()/", none, ""},
		{"letters", "", "/Date(x)/", none, ""},
		{"open", "", "/Date(1", none, ""},
		{"escaped slashes", "backslashes that are part of the text", `\/Date(727735658328)\/`, none, ""},
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
		{"sign", "", "+2012-07-09T07:15:03-12:00", none, ""},
		{"no fraction", "", "2010-08-20T17:16:49.", none, ""},
		{"no fraction before Z", "", "2010-08-20T17:16:49.Z", none, ""},
		{"comma", "", "2036-01-08T02:23:47,123Z", none, ""},
		{"offset with seconds", "", "2009-06-06T14:15:59+05:30:00", none, ""},
		{"offset without sign", "", "2009-06-06T14:15:59 05:30", none, ""},
		{"offset with letters", "", "2009-06-06T14:15:59+0x:30", none, ""},
		{"more", "", "2030-04-04T10:04:04.173Zx", none, ""},
		{"compact", "", "20131003T084914Z", none, ""},
		{"letters in the year", "", "20x9-01-09", none, ""},
		{"letters in the century", "", "x019-01-09", none, ""},

		{"eight digits up", "rounded to the nearest", "2025-06-22T01:01:03.17160696-07:00", all, "2025-06-22T01:01:03.171607-07:00"},
		{"ten digits", "", "2025-02-03T04:22:50.9689293728Z", all, "2025-02-03T04:22:50.9689294Z"},
		{"rounded into the next minute", "", "2025-02-03T04:22:59.99999999Z", all, "2025-02-03T04:23:00Z"},
		{"rounded out of range", "", "9999-12-31T23:59:59.99999999Z", none, ""},
		{"many digits", "any number of them", "2025-02-03T04:22:50." + strings.Repeat("1", 500), all, "2025-02-03T04:22:50.1111111"},
		{"no seconds", "what an HTML datetime-local sends", "2014-10-01T23:54", "jf", "2014-10-01T23:54:00"},
		{"no seconds and a zone", "", "2014-10-01T23:54Z", "jf", "2014-10-01T23:54:00Z"},
		{"no seconds and an offset", "", "2014-10-01T23:54-07:00", "jf", "2014-10-01T23:54:00-07:00"},
		{"space for T", "", "2014-10-01 23:54:00", "jf", "2014-10-01T23:54:00"},
		{"spaces for T", "", "2014-10-01  23:54:00.5", "jf", "2014-10-01T23:54:00.5"},
		{"no-break space for T", "", "2014-10-01\u00a023:54", "jf", "2014-10-01T23:54:00"},
		{"space after T", "", "2014-10-01T 23:54:00+01", "jf", "2014-10-01T23:54:00+01:00"},
		{"space before T", "", "2014-10-01 T23:54", "jf", "2014-10-01T23:54:00"},
		{"comma", "as toLocaleString puts it", "2014-10-01, 23:54:00", "jf", "2014-10-01T23:54:00"},
		{"comma and T", "", "2014-10-01, T23:54:00", none, ""},
		{"lower-case t", "", "2014-10-01t23:54:00Z", "jf", "2014-10-01T23:54:00Z"},
		{"lower-case z", "", "2014-10-01T23:54:00z", all, "2014-10-01T23:54:00Z"},
		{"space before the zone", "", "2014-10-01T23:54:00 Z", "jf", "2014-10-01T23:54:00Z"},
		{"space before the offset", "", "2014-10-01T23:54:00 -07:00", "jf", "2014-10-01T23:54:00-07:00"},
		{"spaces in the time", "", "2014-10-01T23 : 54 : 00", "jf", "2014-10-01T23:54:00"},
		{"GMT", "", "2014-10-01 23:54:00 GMT", "jf", "2014-10-01T23:54:00Z"},
		{"GMT after a day", "", "2014-10-01gmt", "jf", "2014-10-01T00:00:00Z"},
		{"GMT after T", "the servers read ISO 8601 there", "2014-10-01T23:54:00 GMT", none, ""},
		{"UTC as a word", "", "2014-10-01 23:54:00 UTC", none, ""},
		{"short numbers", "", "2014-1-9 3:4:5.25", "jf", "2014-01-09T03:04:05.25"},
		{"short numbers after T", "", "2014-1-9T3:04", none, ""},
		{"short day, T and a full time", "", "2014-1-9T03:04", "jf", "2014-01-09T03:04:00"},
		{"slashes", "a year in front leaves one order", "2014/10/01", "jf", "2014-10-01T00:00:00"},
		{"points", "", "2014.10.01T23:54Z", "jf", "2014-10-01T23:54:00Z"},
		{"spaces in the date", "", "2014 - 10 - 01", "jf", "2014-10-01T00:00:00"},
		{"white space", "", "\n 2010-03-04T03:36:31-08:00\t", all, "2010-03-04T03:36:31-08:00"},
		{"white space of Unicode", "", "\u00a02010-03-04\u3000", all, "2010-03-04T00:00:00"},
		{"Mongolian separator", "is no white space", "2010-03-04\u180e", none, ""},
		{"byte order mark", "", "\ufeff2010-03-04", none, ""},

		{"offset of hours", "", "2014-10-01T23:54:00+01", "jf", "2014-10-01T23:54:00+01:00"},
		{"offset without a colon", "", "2014-10-01T23:54:00-0730", "jf", "2014-10-01T23:54:00-07:30"},
		{"offset with a short hour", "", "2014-10-01T23:54:00+1:00", "jf", "2014-10-01T23:54:00+01:00"},
		{"offset with a short minute", "", "2014-10-01T23:54:00+1:5", "jf", "2014-10-01T23:54:00+01:05"},
		{"offset of one digit", "", "2014-10-01 23:54-7", "jf", "2014-10-01T23:54:00-07:00"},
		{"offset of three digits", "", "2014-10-01 23:54-730", "jf", "2014-10-01T23:54:00-07:30"},
		{"offset of five digits", "", "2014-10-01T23:54:00+00100", none, ""},
		{"offset with a long minute", "", "2014-10-01T23:54:00+01:005", none, ""},
		{"day in UTC", "", "2002-01-09Z", all, "2002-01-09T00:00:00Z"},
		{"day with an offset", "", "2002-01-09-05:00", all, "2002-01-09T00:00:00-05:00"},
		{"day with an offset of hours", "", "2002-01-09+01", "jf", "2002-01-09T00:00:00+01:00"},
		{"month", "its first day", "2002-02", all, "2002-02-01T00:00:00"},
		{"short month", "", "2002-2", "jf", "2002-02-01T00:00:00"},
		{"month in UTC", "", "2002-02Z", "x", "2002-02-01T00:00:00Z"},
		{"month east", "", "2002-02+01:00", all, "2002-02-01T00:00:00+01:00"},
		{"month west", "looks like a day elsewhere", "2002-02-05:00", "x", "2002-02-01T00:00:00-05:00"},
		{"month with a time", "", "2002-02T23:54:00", none, ""},
		{"month with GMT", "", "2002-02 GMT", none, ""},
		{"year", "its first day", "2002", "x", "2002-01-01T00:00:00"},
		{"year in UTC", "", "2002Z", "x", "2002-01-01T00:00:00Z"},
		{"year with an offset", "", "2002-05:00", "x", "2002-01-01T00:00:00-05:00"},
		{"colon for a digit", "it follows 9", "2019-0:-09", none, ""},
		{"colon for a digit of the clock", "it follows 9", "2019-01-09T0::00:00", none, ""},
		{"three digits of a minute", "two at most", "2019-01-09 12:005", none, ""},
		{"three digits of an hour", "two at most", "2019-01-09 012:05", none, ""},
		{"three digits of a second", "two at most", "2019-01-09 12:05:005", none, ""},
		{"month and day", ".NET counts them in 1904", "--02-29", "x", "1904-02-29T00:00:00"},
		{"month and day in UTC", "", "--10-01Z", "x", "1904-10-01T00:00:00Z"},
		{"month and day with a time", "", "--10-01T00:00:00", none, ""},
		{"month alone", "the year would be the host's", "--10", none, ""},
		{"day alone", "the year would be the host's", "---01", none, ""},
		{"time alone", "the day would be the host's", "23:54:00", none, ""},

		{"beyond 14 hours", "the binder's reader stops at 14", "2027-11-26T03:37:33+24:00", "jx", ""},
		{"just beyond 14 hours", "", "2027-11-26T03:37:33-14:01", "jx", ""},
		{"beyond 14 hours, eight digits", "Json.NET's own reader takes seven", "2027-11-26T03:37:33.12345678-14:01", "x", "2027-11-26T03:37:33.1234568-14:01"},
		{"beyond 14 hours, no minutes", "", "2027-11-26T03:37:33+99", "j", "2027-11-26T03:37:33+99:00"},
		{"beyond 14 hours, no colon", "", "2027-11-26T03:37:33-9959", "j", "2027-11-26T03:37:33-99:59"},
		{"beyond 14 hours, no seconds", "", "2027-11-26T03:37+24:00", none, ""},
		{"beyond 14 hours after a day", "", "2027-11-26+24:00", "x", "2027-11-26T00:00:00+24:00"},
		{"60 minutes", "are an hour", "2009-06-06T14:15:59+05:60", "jx", "2009-06-06T14:15:59+06:00"},
		{"60 minutes west", "are an hour", "2009-06-06T14:15:59-05:60", "jx", "2009-06-06T14:15:59-06:00"},
		{"60 minutes without a colon", "", "2009-06-06T14:15:59+0560", "j", "2009-06-06T14:15:59+06:00"},
		{"beyond 99:59", "two digits cannot say it", "2014-10-01T23:54:00+99:99", "jx", "2014-09-27T19:15:00+00:00"},
		{"beyond 99:59 at the first year", "as the servers do", "0001-01-01T00:00:00+99:99", "jx", "0001-01-01T00:00:00+00:00"},
		{"instant too late", "what it becomes depends on the host's zone", "9999-12-31T12:59:59-12:00", "jx", ""},
		{"instant too early", "a form would make the day before it the day itself", "0001-01-01T00:00:00+00:01", "jx", ""},
		{"instant too late without seconds", "", "9999-12-31T12:59-12:00", none, ""},
		{"instant too early without seconds", "", "0001-01-01+01", none, ""},

		{"milliseconds and hours", "", "/Date(946663200000+06)/", "j", "2000-01-01T00:00:00+06:00"},
		{"milliseconds with white space", "", "/Date( 946663200000 )/", "j", "1999-12-31T18:00:00Z"},
		{"milliseconds with a plus sign", "", "/Date(+0600)/", "j", "1970-01-01T00:00:00.6Z"},
		{"milliseconds and 60 minutes", "", "/Date(946663200000+0660)/", "j", "2000-01-01T01:00:00+07:00"},
		{"milliseconds, clock too late", "the instant is in range", "/Date(253402300799999+0100)/", "j", "9999-12-31T23:59:59.999Z"},
		{"milliseconds beyond 99:59", "", "/Date(946663200000+9999)/", "j", "1999-12-31T18:00:00+00:00"},
		{"milliseconds, offset of one digit", "", "/Date(946663200000+6)/", none, ""},
		{"milliseconds, offset of three digits", "the server overlooks the last", "/Date(946663200000+060)/", none, ""},
		{"milliseconds, offset with a colon", "", "/Date(946663200000+06:00)/", none, ""},
		{"milliseconds, more", "the server overlooks it", "/Date(946663200000+06x)/", none, ""},
		{"milliseconds between spaces", "", " /Date(5)/", none, ""},
		{"milliseconds in lower case", "", "/date(5)/", none, ""},

		{"American", "or is it British?", "02/03/2020", none, ""},
		{"German", "", "01.10.2014", none, ""},
		{"words", "", "23 March 2019", none, ""},
		{"month by name", "", "2014-Oct-01", none, ""},
		{"afternoon", "a word of a language", "2014-10-01 11:54 PM", none, ""},
		{"time first", "", "23:54 2014-10-01", none, ""},
		{"year of two digits", "", "14-10-01", none, ""},
		{"year of three digits", "a digit is missing", "201-10-01", none, ""},
		{"year of five digits", "", "02014-10-01", none, ""},
		{"five-digit year", "", "10415-03-10T10:14:52+00:00", none, ""},
		{"a letter after the offset", "the servers overlook it", "2014-10-01T23:54:00-07:00x", none, ""},
		{"Z after the offset", "which one is it?", "2014-10-01T23:54:00-07:00Z", none, ""},
		{"colon after the offset", "", "2014-10-01T23:54:00+01:", none, ""},
		{"digits after the time", "the servers overlook them", "2014-10-01T23:54:0030", none, ""},
		{"fraction without digits", "", "2014-10-01 3:04:05.", none, ""},
		{"fraction after a comma", "", "2014-10-01T23:54:00,5", none, ""},
		{"hour only", "", "2014-10-01T23", none, ""},
		{"T only", "", "2014-10-01T", none, ""},
		{"compact day", "", "20141001", none, ""},
		{"day of the year", "", "2014-274", none, ""},
		{"week", "", "2014-W40-3", none, ""},
		{"full-width digits", "", "２０１４-10-01", none, ""},
		{"now", "", "now", none, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.in
			}
			check := func(form string, d DateTime, err error) {
				reads := strings.Contains(tt.reads, form[:1])
				switch {
				case (err == nil) != reads:
					t.Errorf("%s: %v, %v; want read %v (%s)", form, d, err, reads, tt.reason)
				case reads && d.String() != want:
					t.Errorf("%s: %v, want %s (%s)", form, d, want, tt.reason)
				case !reads && d != DateTime{}:
					t.Errorf("%s: an error left %v behind", form, d)
				}
			}
			token, _ := json.Marshal(tt.in)
			var fromJSON, fromXML DateTime
			err := fromJSON.UnmarshalJSON(token)
			check("json", fromJSON, err)
			err = fromXML.UnmarshalText([]byte(tt.in))
			check("xml", fromXML, err)

			d, err := ParseDateTime(tt.in)
			check("x: ParseDateTime", d, err)
			d, err = FormDateTime(tt.in)
			check("form", d, err)
		})
	}
}

// More than seven digits of a second: each server has its own way to round them.
func TestDateTimeRounding(t *testing.T) {
	tests := []struct{ name, reason, digits, json, xml, form string }{
		{"seven digits", "", "1234567", "1234567", "1234567", "1234567"},
		{"below a half", "", "12345674", "1234567", "1234567", "1234567"},
		{"above a half", "", "12345676", "1234568", "1234568", "1234568"},
		{"odd half", "the even one is above", "12345675", "1234568", "1234568", "1234568"},
		{"odd half, a multiple of three", "the even one is above", "12345695", "123457", "123457", "123457"},
		{"even half", "floating point finds it above a half", "12345665", "1234567", "1234566", "1234567"},
		{"even half with zeros", "", "1234566500", "1234567", "1234566", "1234567"},
		{"even half and more", "", "12345665000001", "1234567", "1234567", "1234567"},
		{"close below a half", "floating point takes it for one", "08063604999999999", "0806361", "080636", "0806361"},
		{"nine digits without a zone", "Json.NET takes the last two for minutes", "892184059", "892184", "8921841", "8921841"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			const second = "2014-10-01T23:54:00."
			text := second + tt.digits
			var fromJSON DateTime
			err := fromJSON.UnmarshalJSON([]byte(`"` + text + `"`))
			fromXML, errXML := ParseDateTime(text)
			fromForm, errForm := FormDateTime(text)
			if err != nil || errXML != nil || errForm != nil {
				t.Fatal(err, errXML, errForm)
			}
			got := [...]DateTime{fromJSON, fromXML, fromForm}
			want := [...]DateTime{mustDate(t, second+tt.json), mustDate(t, second+tt.xml), mustDate(t, second+tt.form)}
			if got != want {
				t.Errorf("%s: JSON, XML and forms read %v, want %v (%s)", text, got, want, tt.reason)
			}
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
		"2014/1/9, 3:4:05.25 -730", "2014-10-01 T23:54", "2002-02-05:00", "--10-01Z", "2014-10-01gmt", "0001-01-01T00:00:00+99:99", "/Date( +5-9999)/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := FormDateTime(s); err == nil {
			if again, err := FormDateTime(d.String()); err != nil || again != d {
				t.Errorf("a form reads %q as %v, and that as %v, %v", s, d, again, err)
			}
		}
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
