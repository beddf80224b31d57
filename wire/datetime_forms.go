package wire

import (
	"strings"
	"unicode"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// parseXMLDate reads what XmlConvert.ToDateTime reads, which is XML Schema's
// dateTime, date, gYearMonth, gYear and gMonthDay.
func parseXMLDate(s string) (DateTime, error) {
	forms := xmlForms[:]
	if strings.HasPrefix(s, "--") {
		s = "1904" + s[1:] // a leap year
		forms = xmlForms[1:2]
	}
	for _, form := range forms {
		p := dateScanner{rest: s}
		ticks := p.start(form.length, form.fill)
		if form.length == clockLength && p.take(".") {
			digits := p.digits()
			p.bad = p.bad || digits == ""
			ticks += roundHalfEven(digits)
		}
		if d, err := p.end(ticks, xmlOffset); err != errDate {
			return d, err
		}
	}
	return DateTime{}, errDate
}

// clockLength is the length of 2006-01-02T15:04:05.
const clockLength = 19

// xmlForms is what may stand in front of the fraction and the zone, by its
// length, and what completes it. The longest comes first: 2006-01-02 is no year
// with an offset.
var xmlForms = [...]struct {
	length int
	fill   string
}{{clockLength, ""}, {len("2006-01-02"), ""}, {len("2006-01"), "-01"}, {len("2006"), "-01-01"}}

func xmlOffset(o utcOffset) bool { return o.colon && o.hourDigits == 2 && o.minuteDigits == 2 }

// parseJSONDate reads what Json.NET reads: its own two forms, and what
// DateTime.Parse reads.
func parseJSONDate(s string) (DateTime, error) {
	if strings.HasPrefix(s, "/") {
		return parseMicrosoftDate(s)
	}
	p := dateScanner{rest: s}
	ticks := p.start(clockLength, "")
	if p.take(".") {
		digits := p.digits()
		if len(digits) == tickDigits+2 && p.rest == "" {
			digits = digits[:tickDigits] // it takes the last two for minutes
		}
		p.bad = p.bad || digits == "" || len(digits) > tickDigits
		fraction, _ := parseFraction(digits, 0)
		ticks += fraction
	}
	if d, err := p.end(ticks, jsonOffset); err == nil {
		return d, nil
	}
	return parseLooseDate(strings.TrimSpace(s))
}

func jsonOffset(o utcOffset) bool { return o.hourDigits == 2 && o.minuteDigits != 1 }

// parseLooseDate reads what DateTime.Parse reads on every machine alike: year,
// month, day and time in this order, in digits.
func parseLooseDate(s string) (DateTime, error) {
	p := dateScanner{rest: s}
	year := p.number(4, 4)
	month, _ := p.part()
	day, whole := p.part()
	if !whole {
		day = 1
	}
	ticks, ok := ticksOfDay(year, month, day)
	p.bad = p.bad || !ok
	p.blanks()
	switch {
	case !whole: // neither a time nor Z can follow
		p.bad = p.bad || p.take("z")
	case p.take("t"):
		p.blanks()
		ticks += p.clock(2)
		p.blanks()
	default:
		if p.take(",") {
			p.blanks()
		}
		if p.rest != "" && isDigit(p.rest[0]) {
			ticks += p.clock(1)
			p.blanks()
		}
		if p.take("gmt") {
			p.bad = p.bad || p.rest != ""
			p.rest = "Z"
		}
	}
	d, err := p.end(ticks, looseOffset)
	if err != nil {
		return DateTime{}, err
	}
	return d.withinYears()
}

// separator measures what stands between the parts of a date: white space, and
// in it a hyphen, a slash or a point.
func (p *dateScanner) separator() (length int) {
	rest := strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	if rest != "" && strings.IndexByte("-/.", rest[0]) >= 0 {
		rest = strings.TrimLeftFunc(rest[1:], unicode.IsSpace)
	}
	return len(p.rest) - len(rest)
}

// part reads a separator and a number of one or two digits, if they are next.
func (p *dateScanner) part() (n int, ok bool) {
	length := p.separator()
	if length == 0 || length == len(p.rest) || !isDigit(p.rest[length]) {
		return 0, false
	}
	p.rest = p.rest[length:]
	return p.number(1, 2), true
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// clock reads a time of day whose numbers have at least so many digits.
func (p *dateScanner) clock(least int) (ticks int64) {
	colon := func() bool {
		p.blanks()
		found := p.take(":")
		p.blanks()
		return found
	}
	hour := p.number(least, 2)
	p.bad = p.bad || !colon()
	minute, second := p.number(least, 2), 0
	if colon() {
		second = p.number(least, 2)
		if p.take(".") {
			digits := p.digits()
			p.bad = p.bad || digits == ""
			ticks = roundAsFloat(digits)
		}
	}
	p.bad = p.bad || hour > 23 || minute > 59 || second > 59
	return ticks + int64(hour*3600+minute*60+second)*ticksPerSecond
}

func looseOffset(o utcOffset) bool {
	total := o.total()
	return o.minutes > -60 && o.minutes < 60 && total <= maxHostOffset && total >= -maxHostOffset
}

// parseMicrosoftDate reads /Date(ms)/, /Date(ms±hhmm)/ and /Date(ms±hh)/. The
// milliseconds are those of UTC.
func parseMicrosoftDate(s string) (DateTime, error) {
	s, begins := strings.CutPrefix(s, "/Date(")
	s, ends := strings.CutSuffix(s, ")/")
	if !begins || !ends || s == "" {
		return DateTime{}, errDate
	}
	var p dateScanner
	sign := strings.IndexAny(s[1:], "+-") + 1
	if sign > 0 {
		s, p.rest = s[:sign], s[sign:]
	}
	ms, fault := plain.Int(chars.TrimNumber(s))
	if fault == plain.Form {
		return DateTime{}, errDate
	}
	const first, last = -unixEpochTicks / ticksPerMillisecond, (endTicks - 1 - unixEpochTicks) / ticksPerMillisecond
	if fault != plain.None || ms < first || ms > last {
		return DateTime{}, errDateRange
	}
	utc := DateTime{ticks: unixEpochTicks + ms*ticksPerMillisecond, zone: zoneZ}
	if sign == 0 {
		return utc, nil
	}
	o := p.offset()
	if p.bad || p.rest != "" || o.colon || !jsonOffset(o) {
		return DateTime{}, errDate
	}
	d := atOffset(utc.ticks+int64(o.total())*ticksPerMinute, o.total())
	if d.ticks < 0 || d.ticks >= endTicks { // on the clock, though not in UTC
		return utc, nil
	}
	return d, nil
}
