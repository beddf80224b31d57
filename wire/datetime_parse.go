package wire

import (
	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// parseDateTime reads the ISO forms, with an offset of at most maxOffset
// minutes.
func parseDateTime[T chars.Text](s T, maxOffset int) (DateTime, error) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return DateTime{}, errDate
	}
	century, year := twoDigits(s, 0), twoDigits(s, 2)
	if century < 0 || year < 0 {
		return DateTime{}, errDate
	}
	ticks, ok := ticksOfDay(century*100+year, twoDigits(s, 5), twoDigits(s, 8))
	if !ok {
		return DateTime{}, errDate
	}
	if len(s) == 10 {
		return DateTime{ticks: ticks}, nil
	}
	if len(s) < 19 || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return DateTime{}, errDate
	}
	hour, minute, second := twoDigits(s, 11), twoDigits(s, 14), twoDigits(s, 17)
	if uint(hour) > 23 || uint(minute) > 59 || uint(second) > 59 {
		return DateTime{}, errDate
	}
	ticks += int64(hour*3600+minute*60+second) * ticksPerSecond
	i := 19
	if len(s) > 19 && s[19] == '.' {
		var fraction int64
		if fraction, i = parseFraction(s, 20); i == 20 {
			return DateTime{}, errDate
		}
		// Rounding may lead into the next second, and past the last one.
		if ticks += fraction; ticks >= endTicks {
			return DateTime{}, errDateRange
		}
	}
	d := DateTime{ticks: ticks}
	if !parseZone(&d, s[i:], maxOffset) {
		return DateTime{}, errDate
	}
	return d, nil
}

// twoDigits returns the number that two digits say, or -1.
func twoDigits[T chars.Text](s T, i int) int {
	tens, ones := s[i]-'0', s[i+1]-'0'
	if tens > 9 || ones > 9 {
		return -1
	}
	return int(tens)*10 + int(ones)
}

// parseFraction reads the digits of a fraction of a second from start on and
// returns it in ticks, rounded, with the index after the last digit.
func parseFraction[T chars.Text](s T, start int) (ticks int64, end int) {
	const tickDigits = 7
	for end = start; end < len(s); end++ {
		digit := s[end] - '0'
		if digit > 9 {
			break
		}
		if end < start+tickDigits {
			ticks = 10*ticks + int64(digit)
		} else if end == start+tickDigits && digit >= 5 {
			ticks++
		}
	}
	for i := end; i < start+tickDigits; i++ {
		ticks *= 10
	}
	return ticks, end
}

// parseZone reads Z, ±hh:mm or nothing into d.
func parseZone[T chars.Text](d *DateTime, s T, maxOffset int) bool {
	if len(s) == 0 {
		return true
	}
	if s[0] == 'Z' {
		d.zone = zoneZ
		return len(s) == 1
	}
	if len(s) != 6 || s[3] != ':' {
		return false
	}
	return d.setOffset(s[0], twoDigits(s, 1), twoDigits(s, 4), maxOffset)
}

// setOffset sets the offset that was read as a sign, hours and minutes; -1
// stands for what is not a number.
func (d *DateTime) setOffset(sign byte, hours, minutes, maxOffset int) bool {
	offset := hours*60 + minutes
	if hours < 0 || uint(minutes) > 59 || offset > maxOffset {
		return false
	}
	switch sign {
	case '+':
	case '-':
		offset = -offset
	default:
		return false
	}
	d.zone = zoneOffset
	d.offset = int16(offset)
	return true
}

// parseMicrosoftDate reads /Date(ms)/ and /Date(ms±hhmm)/.
func parseMicrosoftDate(s []byte) (DateTime, error) {
	const prefix, suffix = "/Date(", ")/"
	if len(s) < len(prefix)+len(suffix)+1 ||
		string(s[:len(prefix)]) != prefix || string(s[len(s)-len(suffix):]) != suffix {
		return DateTime{}, errDate
	}
	s = s[len(prefix) : len(s)-len(suffix)]
	d := DateTime{zone: zoneZ}
	if n := len(s) - 5; n > 0 && (s[n] == '+' || s[n] == '-') {
		if !d.setOffset(s[n], twoDigits(s, n+1), twoDigits(s, n+3), maxJSONOffset) {
			return DateTime{}, errDate
		}
		s = s[:n]
	}
	if s[0] == '+' {
		return DateTime{}, errDate
	}
	ms, fault := plain.Int(s)
	if fault == plain.Form {
		return DateTime{}, errDate
	}
	const first, last = -unixEpochTicks / ticksPerMillisecond, (endTicks - 1 - unixEpochTicks) / ticksPerMillisecond
	if fault != plain.None || ms < first || ms > last {
		return DateTime{}, errDateRange
	}
	d.ticks = unixEpochTicks + ms*ticksPerMillisecond + int64(d.offset)*ticksPerMinute
	if d.ticks < 0 || d.ticks >= endTicks {
		return DateTime{}, errDateRange
	}
	return d, nil
}
