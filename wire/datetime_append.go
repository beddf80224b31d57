package wire

import "encoding/binary"

// maxDateTimeLen is the length of 2006-01-02T15:04:05.9999999-07:00.
const maxDateTimeLen = 33

// append appends the date as Json.NET and XmlSerializer write it.
func (d DateTime) append(dst []byte) []byte {
	const form = "0000-00-00T00:00:00"
	century, year, month, day := civil(uint32(uint64(d.ticks) / ticksPerDay))
	clock := uint64(d.ticks) % ticksPerDay
	second := uint32(clock / ticksPerSecond)
	fraction := uint32(clock % ticksPerSecond)
	minute := second / 60

	n := len(dst)
	dst = append(dst, form...)
	out := (*[19]byte)(dst[n:])
	put(out[0:2], century)
	put(out[2:4], year)
	put(out[5:7], month)
	put(out[8:10], day)
	put(out[11:13], minute/60)
	put(out[14:16], minute%60)
	put(out[17:19], second%60)
	if fraction != 0 {
		dst = appendFraction(dst, fraction)
	}
	return d.appendZone(dst)
}

// put writes a number below 100 as two digits.
func put(out []byte, n uint32) { binary.LittleEndian.PutUint16(out, pairs[n]) }

// pairs holds the two digits of every number below 100, the first one in the
// low byte.
var pairs = func() (table [100]uint16) {
	for n := range table {
		table[n] = uint16('0'+n/10) | uint16('0'+n%10)<<8
	}
	return table
}()

// appendFraction appends the ticks of a second, not 0, as a fraction without
// trailing zeros.
func appendFraction(dst []byte, ticks uint32) []byte {
	n := len(dst)
	dst = append(dst, ".0000000"...)
	out := (*[8]byte)(dst[n:])
	high, low := ticks/1000, ticks%1000
	put(out[1:3], high/100)
	put(out[3:5], high%100)
	put(out[5:7], low/10)
	out[7] = '0' + byte(low%10)
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
		n := len(dst)
		dst = append(dst, "+00:00"...)
		out := (*[6]byte)(dst[n:])
		out[0] = sign
		put(out[1:3], uint32(minutes/60))
		put(out[4:6], uint32(minutes%60))
	}
	return dst
}

// civil returns the date of a day counted from 0001-01-01, the year as a
// century and a year of it, both from 0. It counts years from March, so that
// the leap day is the last of its year: 306 days lie between 0000-03-01 and
// 0001-01-01. A century of the calendar has 36524.25 days and a year 365.25, so
// both are counted in quarters of a day. The months from March on have 153 days
// in every five, hence the linear formula for m.
func civil(days uint32) (century, year, month, day uint32) {
	n := 4*(days+306) + 3
	century = n / 146_097
	n = n%146_097 | 3
	year = n / 1461
	dayOfYear := n % 1461 / 4
	m := 2141*dayOfYear + 197_913
	month, day = m>>16, m&0xFFFF/2141+1
	if dayOfYear < 306 {
		return century, year, month, day
	}
	if year++; year == 100 {
		century, year = century+1, 0
	}
	return century, year, month - 12, day
}

// daysBefore counts the days of a year before each month, in common years and
// in leap years; the last entry is the length of the year.
var daysBefore = [2][13]int{
	{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365},
	{0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366},
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// ticksOfDay returns the ticks of midnight of a date. It fails if there is no
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
