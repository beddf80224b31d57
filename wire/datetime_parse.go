package wire

import "github.com/seed16fbf055/userupdate/internal/chars"

// parseCommonDate reads what all formats have in common, the way nearly every
// date is written: yyyy-MM-dd, alone or with THH:mm:ss, up to seven digits of a
// second, and Z or an offset of at most ±14:00. It leaves everything else to
// the reader of the format.
func parseCommonDate[T chars.Text](s T) (d DateTime, ok bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return DateTime{}, false
	}
	century, year := twoDigits(s, 0), twoDigits(s, 2)
	if century < 0 || year < 0 {
		return DateTime{}, false
	}
	ticks, ok := ticksOfDay(century*100+year, twoDigits(s, 5), twoDigits(s, 8))
	if !ok || len(s) == 10 {
		return DateTime{ticks: ticks}, ok
	}
	if len(s) < 19 || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return DateTime{}, false
	}
	hour, minute, second := twoDigits(s, 11), twoDigits(s, 14), twoDigits(s, 17)
	if uint(hour) > 23 || uint(minute) > 59 || uint(second) > 59 {
		return DateTime{}, false
	}
	ticks += int64(hour*3600+minute*60+second) * ticksPerSecond
	i := 19
	if len(s) > 19 && s[19] == '.' {
		var fraction int64
		if fraction, i = parseFraction(s, 20); i == 20 {
			return DateTime{}, false
		}
		ticks += fraction
	}
	return parseCommonZone(ticks, s[i:])
}

// twoDigits returns the number that two digits say, or -1.
func twoDigits[T chars.Text](s T, i int) int {
	tens, ones := s[i]-'0', s[i+1]-'0'
	if tens > 9 || ones > 9 {
		return -1
	}
	return int(tens)*10 + int(ones)
}

// tickDigits is how many digits of a second a tick has.
const tickDigits = 7

// parseFraction reads at most seven digits of a second from start on and
// returns them in ticks, with the index after the last one.
func parseFraction[T chars.Text](s T, start int) (ticks int64, end int) {
	for end = start; end < len(s) && end < start+tickDigits; end++ {
		digit := s[end] - '0'
		if digit > 9 {
			break
		}
		ticks = 10*ticks + int64(digit)
	}
	for i := end; i < start+tickDigits; i++ {
		ticks *= 10
	}
	return ticks, end
}

// parseCommonZone reads Z, ±hh:mm or nothing.
func parseCommonZone[T chars.Text](ticks int64, s T) (d DateTime, ok bool) {
	switch {
	case len(s) == 0:
		return DateTime{ticks: ticks}, true
	case len(s) == 1:
		return DateTime{ticks: ticks, zone: zoneZ}, s[0] == 'Z'
	case len(s) != 6 || s[3] != ':':
		return DateTime{}, false
	}
	hours, minutes := twoDigits(s, 1), twoDigits(s, 4)
	offset := hours*60 + minutes
	if hours < 0 || uint(minutes) > 59 || offset > maxHostOffset {
		return DateTime{}, false
	}
	switch s[0] {
	case '+':
	case '-':
		offset = -offset
	default:
		return DateTime{}, false
	}
	return DateTime{ticks: ticks, offset: int16(offset), zone: zoneOffset}, true
}

// atOffset returns a clock reading with an offset. One that two digits cannot
// say becomes +00:00, at the instant or at the nearest end of the years.
func atOffset(ticks int64, minutes int) DateTime {
	d := DateTime{ticks: ticks, zone: zoneOffset}
	if minutes <= maxOffset && minutes >= -maxOffset {
		d.offset = int16(minutes)
		return d
	}
	d.ticks = min(max(ticks-int64(minutes)*ticksPerMinute, 0), endTicks-1)
	return d
}

// withinYears fails if the instant is not in the years 1 to 9999 of UTC.
func (d DateTime) withinYears() (DateTime, error) {
	if utc := d.utcTicks(); utc < 0 || utc >= endTicks {
		return DateTime{}, errDateRange
	}
	return d, nil
}
