package wire

import (
	"testing"
	"time"
)

// Every day of the calendar must come out as package time has it.
func TestCivil(t *testing.T) {
	day := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; n < endTicks/ticksPerDay; n++ {
		century, year, month, date := civil(uint32(n))
		y, m, d := int(100*century+year), int(month), int(date)
		wantY, wantM, wantD := day.Date()
		if y != wantY || m != int(wantM) || d != wantD {
			t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", n, y, m, d, wantY, wantM, wantD)
		}
		if ticks, ok := ticksOfDay(y, m, d); !ok || ticks != int64(n)*ticksPerDay {
			t.Fatalf("%d-%d-%d is day %d, want %d", y, m, d, ticks/ticksPerDay, n)
		}
		day = day.AddDate(0, 0, 1)
	}
	if day.Year() != 10000 {
		t.Errorf("the range ends at %v, want the year 10000", day)
	}
}

func TestDateTimeFractions(t *testing.T) {
	tests := []struct {
		name string
		ns   int
		want string
	}{
		{"none", 0, "2018-09-01T00:00:00"},
		{"one digit", 500_000_000, "2018-09-01T00:00:00.5"},
		{"leading zero", 50_000_000, "2018-09-01T00:00:00.05"},
		{"seven digits", 999_999_900, "2018-09-01T00:00:00.9999999"},
		{"one tick", 100, "2018-09-01T00:00:00.0000001"},
		{"below a tick", 99, "2018-09-01T00:00:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := LocalDateTime(time.Date(2018, 9, 1, 0, 0, 0, tt.ns, time.UTC))
			if got := d.String(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestDateTimeAppendDoesNotAllocate(t *testing.T) {
	d := mustDate(t, "2012-12-07T20:30:02.1814260-08:00")
	dst := make([]byte, 0, 64)
	if n := testing.AllocsPerRun(100, func() {
		dst = d.AppendJSON(dst[:0])
		dst, _ = d.AppendText(dst[:0])
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkDateTimeAppend(b *testing.B) {
	d := mustDate(b, "2012-12-07T20:30:02.1814260-08:00")
	dst := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		dst = d.AppendJSON(dst[:0])
	}
}
