package wire

// maxDateTimeLen is the length of 2006-01-02T15:04:05.9999999-07:00.
const maxDateTimeLen = 33

// append appends the date as Json.NET and XmlSerializer write it.
func (d DateTime) append(dst []byte) []byte {
	const form = "0000-00-00T00:00:00"
	year, month, day := civil(int(d.ticks / ticksPerDay))
	clock := d.ticks % ticksPerDay
	second := int(clock / ticksPerSecond)

	n := len(dst)
	dst = append(dst, form...)
	out := dst[n : n+len(form)]
	putTwo(out[0:2], year/100)
	putTwo(out[2:4], year%100)
	putTwo(out[5:7], month)
	putTwo(out[8:10], day)
	putTwo(out[11:13], second/3600)
	putTwo(out[14:16], second/60%60)
	putTwo(out[17:19], second%60)

	dst = appendFraction(dst, int(clock%ticksPerSecond))
	return d.appendZone(dst)
}

// putTwo writes a number below 100 into two bytes.
func putTwo(out []byte, n int) {
	_ = out[1]
	out[0] = byte('0' + n/10)
	out[1] = byte('0' + n%10)
}

// appendFraction appends ticks of a second as a fraction without zeros at the
// end, nothing for 0.
func appendFraction(dst []byte, ticks int) []byte {
	if ticks == 0 {
		return dst
	}
	digits := [8]byte{'.'}
	for i := 7; i > 0; i-- {
		digits[i] = byte('0' + ticks%10)
		ticks /= 10
	}
	end := len(digits)
	for digits[end-1] == '0' {
		end--
	}
	return append(dst, digits[:end]...)
}

func (d DateTime) appendZone(dst []byte) []byte {
	switch d.zone {
	case zoneZ:
		return append(dst, 'Z')
	case zoneOffset:
		sign, minutes := byte('+'), int(d.offset)
		if minutes < 0 {
			sign, minutes = '-', -minutes
		}
		dst = append(dst, sign, '0', '0', ':', '0', '0')
		out := dst[len(dst)-5:]
		putTwo(out[0:2], minutes/60)
		putTwo(out[3:5], minutes%60)
	}
	return dst
}

// The Gregorian calendar repeats after 400 years.
const (
	daysPer400Years = 146_097
	daysPer100Years = 36_524
	daysPer4Years   = 1_461
)

// civil returns the date of a day counted from 0001-01-01.
func civil(days int) (year, month, day int) {
	year = days/daysPer400Years*400 + 1
	days %= daysPer400Years
	// The last day of a fourth century, and of a fourth year, belongs to it.
	centuries := min(days/daysPer100Years, 3)
	days -= centuries * daysPer100Years
	fours := days / daysPer4Years
	days %= daysPer4Years
	years := min(days/365, 3)
	days -= years * 365
	year += centuries*100 + fours*4 + years

	before := &daysBefore[0]
	if isLeap(year) {
		before = &daysBefore[1]
	}
	month = days/31 + 1 // right, or one too small
	if month < 12 && days >= before[month] {
		month++
	}
	return year, month, days - before[month-1] + 1
}

// daysBefore counts the days of a year before each month, in common years and in
// leap years; the last entry is the length of the year.
var daysBefore = [2][13]int{
	{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365},
	{0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366},
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// ticksOfDay returns the ticks of midnight of a date. It fails where there is no
// such date.
func ticksOfDay(year, month, day int) (int64, bool) {
	if year < 1 || month < 1 || month > 12 || day < 1 {
		return 0, false
	}
	before := &daysBefore[0]
	if isLeap(year) {
		before = &daysBefore[1]
	}
	if day > before[month]-before[month-1] {
		return 0, false
	}
	y := year - 1
	days := y*365 + y/4 - y/100 + y/400 + before[month-1] + day - 1
	return int64(days) * ticksPerDay, true
}
