package wire

import (
	"log/slog"
	"time"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// DateTime is a point in time as .NET's DateTime writes it: a clock reading in
// ticks of 100 ns, with a zone or without one. It keeps what was read: a date
// without a zone stays without one, and Z and +00:00 stay distinct. The zero
// value is 0001-01-01T00:00:00 without a zone, which .NET calls the default.
//
// It reads, in JSON and in text (XML, forms):
//
//	2006-01-02                        midnight, without a zone
//	2006-01-02T15:04:05               without a zone
//	2006-01-02T15:04:05.9999999Z      UTC
//	2006-01-02T15:04:05.5-07:00       with an offset
//
// The years are 0001 to 9999. Any number of fractional digits is read and
// rounded to seven, halves up. A minute of 60, an hour of 24 and lower-case t
// and z are errors.
//
// JSON and text differ in three points, as Json.NET and XmlSerializer do:
//   - JSON also reads /Date(1136239445000)/, which is UTC, and
//     /Date(1136239445000-0700)/, milliseconds since 1970 with an offset;
//   - text may have XML white space around it, JSON may not;
//   - an offset goes up to ±14:00 in text and up to ±99:59 in JSON.
//
// It writes 2006-01-02T15:04:05.9999999 without trailing zeros in the fraction,
// then Z, the offset or nothing.
//
// A DateTime is 16 bytes and comparable; == and [DateTime.Equal] ask whether
// two are written alike. [DateTime.SameInstant] compares instants.
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

	maxTextOffset = 14 * 60      // minutes, as XmlSerializer reads them
	maxJSONOffset = 99*60 + 59   // minutes, the most that two digits can say
	unixToYearOne = -62135596800 // seconds from 1970 to year 1
)

// NewDateTime returns t with its offset, cut to minutes, and its time cut to
// 100 ns. A time in [time.UTC] is written with Z, any other with its offset. A
// time whose year is not 1 to 9999 becomes the nearest one whose year is.
func NewDateTime(t time.Time) DateTime {
	_, seconds := t.Zone()
	d := DateTime{offset: int16(seconds / 60), zone: zoneOffset}
	if t.Location() == time.UTC {
		d.zone = zoneZ
	}
	d.ticks = clockTicks(t.UTC().Add(time.Duration(d.offset) * time.Minute))
	return d
}

// LocalDateTime returns the date and the clock reading of t without its zone,
// for members that a system sends without one. A time whose year is not 1 to
// 9999 becomes the nearest one whose year is.
func LocalDateTime(t time.Time) DateTime {
	_, seconds := t.Zone()
	return DateTime{ticks: clockTicks(t.UTC().Add(time.Duration(seconds) * time.Second))}
}

// clockTicks returns the ticks of a time in UTC, within DateTime's range.
func clockTicks(t time.Time) int64 {
	switch year := t.Year(); {
	case year < 1:
		return 0
	case year > 9999:
		return endTicks - 1
	}
	return (t.Unix()-unixToYearOne)*ticksPerSecond + int64(t.Nanosecond()/100)
}

// ParseDateTime reads the text form, as [DateTime.UnmarshalText] does.
func ParseDateTime(text string) (DateTime, error) {
	d, err := parseDateTime(chars.TrimXML(text), maxTextOffset)
	if err != nil {
		return DateTime{}, err
	}
	return d, nil
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
// offsets. Two dates without a zone do if their clocks read alike; a date with
// a zone and one without never do.
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
	read, err := parseDateTime(body, maxJSONOffset)
	if err == errDate {
		read, err = parseOddDate(body)
	}
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// parseOddDate reads the rarer texts that JSON has for a date: Microsoft's
// form, and those with escapes.
func parseOddDate(body []byte) (DateTime, error) {
	var buf [64]byte
	text, ok := plain.Unescape(buf[:0], body)
	switch {
	case !ok:
		return DateTime{}, errDate
	case len(text) > 0 && text[0] == '/':
		return parseMicrosoftDate(text)
	}
	return parseDateTime(text, maxJSONOffset)
}

// AppendText appends the text form. It fails on an offset beyond ±14:00, which
// JSON can say and text cannot.
func (d DateTime) AppendText(dst []byte) ([]byte, error) {
	if d.offset > maxTextOffset || d.offset < -maxTextOffset {
		return dst, errDateZone
	}
	return d.append(dst), nil
}

// MarshalText returns what [DateTime.AppendText] appends.
func (d DateTime) MarshalText() ([]byte, error) {
	return d.AppendText(make([]byte, 0, maxDateTimeLen))
}

// UnmarshalText reads the text form, the content of an XML element, as
// XmlSerializer does. The forms are listed at [DateTime].
func (d *DateTime) UnmarshalText(text []byte) error {
	read, err := parseDateTime(chars.TrimXML(text), maxTextOffset)
	if err != nil {
		return err
	}
	*d = read
	return nil
}
