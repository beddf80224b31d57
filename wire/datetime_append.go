package wire

// maxDateTimeLen is the length of 2006-01-02T15:04:05.9999999-07:00.
const maxDateTimeLen = 33

// append appends the date as Json.NET and XmlSerializer write it.
func (d DateTime) append(dst []byte) []byte {
	const form = "0000-00-00T00:00:00"
	year, month, day := civil(uint32(uint64(d.ticks) / ticksPerDay))
	clock := uint64(d.ticks) % ticksPerDay
	second := uint32(clock / ticksPerSecond)
	fraction := uint32(clock % ticksPerSecond)
	hour, minute := second/3600, second/60%60
	second %= 60

	n := len(dst)
	dst = append(dst, form...)
	out := (*[19]byte)(dst[n:])
	put(out, 0, year/100)
	put(out, 2, year%100)
	put(out, 5, month)
	put(out, 8, day)
	put(out, 11, hour)
	put(out, 14, minute)
	put(out, 17, second)
	if fraction != 0 {
		dst = appendFraction(dst, fraction)
	}
	return d.appendZone(dst)
}

// put writes a number below 100 as two digits.
func put(out *[19]byte, at int, n uint32) {
	out[at] = pairs[2*n]
	out[at+1] = pairs[2*n+1]
}

// pairs holds the two digits of every number below 100.
const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// appendFraction appends ticks of a second, not 0, as a fraction without zeros
// at the end.
func appendFraction(dst []byte, ticks uint32) []byte {
	a, rest := ticks/100_000, ticks%100_000
	b, rest := rest/1000, rest%1000
	c, e := rest/10, rest%10
	dst = append(dst, '.', pairs[2*a], pairs[2*a+1], pairs[2*b], pairs[2*b+1], pairs[2*c], pairs[2*c+1], byte('0'+e))
	for dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
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
		h, m := 2*(minutes/60), 2*(minutes%60)
		dst = append(dst, sign, pairs[h], pairs[h+1], ':', pairs[m], pairs[m+1])
	}
	return dst
}

// civil returns the date of a day counted from 0001-01-01. It counts years from
// March, so that the leap day is the last of its year: 306 days lie between
// 0000-03-01 and 0001-01-01. A century of the calendar has 36524.25 days and a
// year 365.25, so both are counted in quarters of a day; the months from March
// on have 153 days in every five, which the linear form of m says.
func civil(days uint32) (year, month, day uint32) {
	n := 4*(days+306) + 3
	century := n / 146_097
	n = n%146_097 | 3
	yearOfCentury := n / 1461
	dayOfYear := n % 1461 / 4
	m := 2141*dayOfYear + 197_913
	year, month, day = 100*century+yearOfCentury, m>>16, m&0xFFFF/2141+1
	if dayOfYear >= 306 {
		return year + 1, month - 12, day
	}
	return year, month, day
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
