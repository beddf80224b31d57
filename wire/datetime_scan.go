package wire

import (
	"math"
	"strings"
	"unicode"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// A dateScanner reads the rarer forms of a date piece by piece. What is not
// there where it must be makes it bad.
type dateScanner struct {
	rest string
	bad  bool
}

// blanks skips white space.
func (p *dateScanner) blanks() {
	rest := strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	p.rest = p.rest[len(p.rest)-len(rest):]
}

// take skips text if it is next. Letters of text are lower-case ones, and match
// in any case.
func (p *dateScanner) take(text string) bool {
	if len(p.rest) < len(text) || !chars.EqualFold(p.rest[:len(text)], text) {
		return false
	}
	p.rest = p.rest[len(text):]
	return true
}

// digits reads all digits that are next.
func (p *dateScanner) digits() string {
	n := 0
	for n < len(p.rest) && isDigit(p.rest[n]) {
		n++
	}
	digits := p.rest[:n]
	p.rest = p.rest[n:]
	return digits
}

// number reads a number with at least and at most so many digits.
func (p *dateScanner) number(least, most int) int {
	digits := p.digits()
	p.bad = p.bad || len(digits) < least || len(digits) > most
	return smallNumber(digits)
}

// smallNumber returns the number that a few digits say.
func smallNumber(digits string) (n int) {
	for _, digit := range digits[:min(len(digits), tickDigits)] {
		n = 10*n + int(digit-'0')
	}
	return n
}

// start reads n characters in the common form of a date, completed by fill.
func (p *dateScanner) start(n int, fill string) (ticks int64) {
	if len(p.rest) < n {
		p.bad = true
		return 0
	}
	d, ok := parseCommonDate(p.rest[:n] + fill)
	p.bad = p.bad || !ok
	p.rest = p.rest[n:]
	return d.ticks
}

// A utcOffset is an offset and how it was written.
type utcOffset struct {
	hours, minutes           int // both negative west of UTC
	hourDigits, minuteDigits int
	colon                    bool
}

// offset reads a sign, hours and minutes, with a colon between them or without
// one. Without one, the last two of three or four digits are the minutes.
func (p *dateScanner) offset() (o utcOffset) {
	sign := 1
	if p.take("-") {
		sign = -1
	} else if !p.take("+") {
		p.bad = true
	}
	hours, minutes := p.digits(), ""
	if o.colon = p.take(":"); o.colon {
		minutes = p.digits()
	} else if n := len(hours); n > 2 {
		hours, minutes = hours[:n-2], hours[n-2:]
	}
	o.hourDigits, o.minuteDigits = len(hours), len(minutes)
	p.bad = p.bad || o.hourDigits < 1 || o.hourDigits > 2 || o.minuteDigits > 2 || o.colon && o.minuteDigits == 0
	o.hours, o.minutes = sign*smallNumber(hours), sign*smallNumber(minutes)
	return o
}

func (o utcOffset) total() int { return o.hours*60 + o.minutes }

// end reads the zone of a clock reading, which ends the text. reads says which
// forms of an offset the reader of the format knows.
func (p *dateScanner) end(ticks int64, reads func(utcOffset) bool) (DateTime, error) {
	d := DateTime{ticks: ticks}
	if p.take("z") {
		d.zone = zoneZ
	} else if p.rest != "" {
		o := p.offset()
		p.bad = p.bad || !reads(o)
		d = atOffset(ticks, o.total())
	}
	switch {
	case p.bad || p.rest != "":
		return DateTime{}, errDate
	case ticks >= endTicks: // the fraction was rounded up
		return DateTime{}, errDateRange
	}
	return d, nil
}

// roundHalfEven returns the ticks that the digits of a second say, as
// XmlConvert rounds them.
func roundHalfEven(digits string) int64 {
	ticks, _ := parseFraction(digits, 0)
	if len(digits) <= tickDigits {
		return ticks
	}
	rest := strings.TrimRight(digits[tickDigits:], "0")
	if rest > "5" || rest == "5" && ticks%2 == 1 {
		ticks++
	}
	return ticks
}

// roundAsFloat returns the ticks that the digits of a second say, as
// DateTime.Parse rounds them: it adds them up in floating point, which decides
// what is near a half.
func roundAsFloat(digits string) int64 {
	second, weight := 0.0, 0.1
	for _, digit := range digits {
		second += float64(float64(digit-'0') * weight) // converted, so that no machine fuses both
		weight *= 0.1
	}
	return int64(math.RoundToEven(second * ticksPerSecond))
}
