package wire

import (
	"bytes"
	"log/slog"
	"strings"
	"time"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// DateTime is a point in time as .NET's DateTime writes it: a clock reading in
// ticks of 100 ns, with a zone or without one. It keeps what was read: a date
// without a zone stays without one, and Z and +00:00 stay distinct. The zero
// value is 0001-01-01T00:00:00 without a zone, which .NET calls the default.
//
// Each format has the reader of its server: Json.NET, XmlSerializer and the
// model binder of forms. Every text is read that means one thing on every
// machine:
//
//	                                    JSON  XML  form
//	2006-01-02                           yes  yes   yes  midnight, without a zone
//	2006-01-02T15:04:05                  yes  yes   yes  without a zone
//	2006-01-02T15:04:05.9999999Z         yes  yes   yes  UTC
//	2006-01-02T15:04:05.5-07:00          yes  yes   yes  with an offset
//	2006-01-02Z, 2006-01-02-07:00        yes  yes   yes
//	2006-01-02T15:04:05z                 yes  yes   yes
//	2006-01                              yes  yes   yes  the first of the month
//	white space around it                yes  yes   yes
//	2006-01-02T15:04, without seconds    yes   no   yes
//	2006-1-2, 2006/01/02, 2006.01.02     yes   no   yes
//	2006-01-02t15:04:05                  yes   no   yes
//	2006-01-02 15:04:05, 2006-1-2 3:4    yes   no   yes  also with a comma before the time
//	2006-01-02 15:04:05 GMT              yes   no   yes
//	offsets -07, -0700, -7:00, -700, -7  yes   no   yes
//	white space around T and the zone    yes   no   yes
//	2006, 2006Z, 2006-07:00               no  yes    no  the first of January
//	--01-02                               no  yes    no  of 1904, as in .NET
//	/Date(1136239445000)/                yes   no    no  UTC, milliseconds since 1970
//	/Date(1136239445000-0700)/           yes   no    no  with an offset, or -07
//	offsets beyond ±14:00                yes  yes    no
//	an instant outside the years         yes  yes    no
//
// What depends on the clock, the zone or the language of a host is an error: a
// time alone, 02/03/2006, a year of two digits, the name of a month, PM. So are
// a minute of 60, an hour of 24, and a text with more in it than a date.
//
// The years are 0001 to 9999. They count on the written clock: with its offset,
// 9999-12-31T23:59:59-07:00 lies beyond them and is kept as it was sent, because
// what the servers make of it depends on their own zone. In JSON that holds, and
// that an offset may go beyond ±14:00, where the text begins with a date, T and
// a time with seconds. An offset beyond ±99:59, which minutes up to 99 can say,
// becomes +00:00. More than seven digits of a second are rounded as the server
// of the format rounds them: to the nearest, halves to even in XML.
//
// It writes 2006-01-02T15:04:05.9999999 without trailing zeros in the fraction,
// then Z, the offset or nothing.
//
// A DateTime is at most 16 bytes and comparable; == and [DateTime.Equal] ask
// whether two are written alike. [DateTime.SameInstant] compares instants.
type DateTime struct {
	ticks  int64 // of 100 ns since 0001-01-01T00:00 on the written clock
	offset int16 // minutes east of UTC
	zone   zone
}

// zone says how the zone is written.
type zone uint8

const (
	noZone zone = iota
	zoneZ
	zoneOffset
)

const (
	ticksPerMillisecond = 10_000
	ticksPerSecond      = 10_000_000
	ticksPerMinute      = 60 * ticksPerSecond
	ticksPerHour        = 60 * ticksPerMinute
	ticksPerDay         = 24 * ticksPerHour

	unixEpochTicks = 719_162 * ticksPerDay   // 1970-01-01
	endTicks       = 3_652_059 * ticksPerDay // 10000-01-01, the first that is too late

	maxYear       = 9999
	maxHostOffset = 14 * 60      // minutes, what .NET's own types can hold
	maxOffset     = 99*60 + 59   // minutes, what two digits can say
	unixToYearOne = -62135596800 // seconds from 1970 to year 1
)

// NewDateTime returns t with its offset, cut to minutes, and its time cut to
// 100 ns. A time in [time.UTC] is written with Z, any other with its offset,
// but one with an offset beyond ±99:59 becomes UTC. A time whose year is not 1
// to 9999 becomes the nearest one whose year is.
func NewDateTime(t time.Time) DateTime {
	if offset, ok := offsetOf(t); ok && t.Location() != time.UTC {
		minutes := offset / time.Minute
		return DateTime{ticks: clockTicks(t.UTC().Add(minutes * time.Minute)), offset: int16(minutes), zone: zoneOffset}
	}
	return DateTime{ticks: clockTicks(t.UTC()), zone: zoneZ}
}

// LocalDateTime returns the date and the clock reading of t without its zone,
// for members that a system sends without one. With an offset beyond ±99:59 the
// clock is that of UTC. A time whose year is not 1 to 9999 becomes the nearest
// one whose year is.
func LocalDateTime(t time.Time) DateTime {
	offset, _ := offsetOf(t)
	return DateTime{ticks: clockTicks(t.UTC().Add(offset))}
}

// offsetOf returns the offset of t, unless two digits cannot say its hours.
func offsetOf(t time.Time) (offset time.Duration, ok bool) {
	if _, seconds := t.Zone(); seconds/60 <= maxOffset && seconds/60 >= -maxOffset {
		return time.Duration(seconds) * time.Second, true
	}
	return 0, false
}

// clockTicks returns the ticks of a time in UTC, within DateTime's range.
func clockTicks(t time.Time) int64 {
	switch year := t.Year(); {
	case year < 1:
		return 0
	case year > maxYear:
		return endTicks - 1
	}
	return (t.Unix()-unixToYearOne)*ticksPerSecond + int64(t.Nanosecond()/100)
}

// ParseDateTime reads a text as XML has it; see [DateTime].
func ParseDateTime(text string) (DateTime, error) {
	if d, ok := parseCommonDate(text); ok {
		return d, nil
	}
	return parseXMLDate(strings.TrimSpace(text))
}

// FormDateTime reads a date of a form; see [DateTime].
func FormDateTime(text string) (DateTime, error) { return formDateTime(text) }

// UnmarshalForm reads what [FormDateTime] reads, from the bytes of a body.
func (d *DateTime) UnmarshalForm(text []byte) error {
	read, err := formDateTime(text)
	if err != nil {
		return err
	}
	*d = read
	return nil
}

func formDateTime[T chars.Text](text T) (DateTime, error) {
	if d, ok := parseCommonDate(text); ok {
		return d.withinYears()
	}
	return parseLooseDate(strings.TrimSpace(string(text)))
}

// Time returns the time and whether it has a zone. Without one, the time is the
// clock reading taken as UTC.
func (d DateTime) Time() (t time.Time, zoned bool) {
	seconds := d.ticks/ticksPerSecond + unixToYearOne - int64(d.offset)*60
	t = time.Unix(seconds, d.ticks%ticksPerSecond*100).UTC()
	if d.zone == zoneOffset {
		t = t.In(time.FixedZone("", int(d.offset)*60))
	}
	return t, d.zone != noZone
}

// HasZone reports whether the date has a zone: Z or an offset.
func (d DateTime) HasZone() bool { return d.zone != noZone }

// IsZero reports whether d is the zero value, 0001-01-01T00:00:00 without a
// zone.
func (d DateTime) IsZero() bool { return d == DateTime{} }

// Equal reports whether both are written alike; it is the same as ==.
func (d DateTime) Equal(other DateTime) bool { return d == other }

// SameInstant reports whether both name the same instant, whatever their
// offsets. Two dates without a zone do if their clocks read alike; a date with a
// zone and one without never do.
func (d DateTime) SameInstant(other DateTime) bool {
	return d.HasZone() == other.HasZone() && d.utcTicks() == other.utcTicks()
}

func (d DateTime) utcTicks() int64 { return d.ticks - int64(d.offset)*ticksPerMinute }

// String returns the date as it is written, 2006-01-02T15:04:05.5-07:00.
func (d DateTime) String() string {
	var buf [maxDateTimeLen]byte
	return string(d.append(buf[:0]))
}

// LogValue returns the text of [DateTime.String].
func (d DateTime) LogValue() slog.Value { return slog.StringValue(d.String()) }

// AppendJSON appends the date as a JSON string.
func (d DateTime) AppendJSON(dst []byte) []byte {
	return append(d.append(append(dst, '"')), '"')
}

// MarshalJSON writes the date as a JSON string.
func (d DateTime) MarshalJSON() ([]byte, error) {
	return d.AppendJSON(make([]byte, 0, maxDateTimeLen+2)), nil
}

// UnmarshalJSON reads a JSON string in one of the forms listed at [DateTime].
// null leaves the date as it is; "" and numbers are errors.
func (d *DateTime) UnmarshalJSON(token []byte) error {
	if isNull(token) {
		return nil
	}
	body, ok := plain.Body(token)
	if !ok {
		return errDate
	}
	read, ok := parseCommonDate(body)
	if !ok {
		var buf [64]byte
		text, ok := plain.Unescape(buf[:0], body)
		if !ok {
			return errDate
		}
		var err error
		if read, err = parseJSONDate(string(text)); err != nil {
			return err
		}
	}
	*d = read
	return nil
}

// AppendText appends the date as it is written in XML and in forms.
func (d DateTime) AppendText(dst []byte) ([]byte, error) { return d.append(dst), nil }

// MarshalText returns what [DateTime.AppendText] appends.
func (d DateTime) MarshalText() ([]byte, error) {
	return d.AppendText(make([]byte, 0, maxDateTimeLen))
}

// UnmarshalText reads a text as XML has it; see [DateTime].
func (d *DateTime) UnmarshalText(text []byte) error {
	read, ok := parseCommonDate(text)
	if !ok {
		var err error
		if read, err = parseXMLDate(string(bytes.TrimSpace(text))); err != nil {
			return err
		}
	}
	*d = read
	return nil
}
