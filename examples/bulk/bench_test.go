package main

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

const benchLines = 20_000

// BenchmarkBulk is the whole program, by workers. "decoding alone" is the floor
// of its allocations: the strings of the updates.
func BenchmarkBulk(b *testing.B) {
	input := generated(b, benchLines)
	for _, workers := range []int{1, 2, 8} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			perLine(b, func() {
				input.Seek(0, io.SeekStart)
				p := newPipeline(options{workers: workers, maxLine: defaultMaxLine})
				if err := p.run(b.Context(), input, io.Discard, newReport(io.Discard, 0)); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
	b.Run("decoding alone", func(b *testing.B) {
		lines := goodLines(b)
		var update adminusers.Update
		perLine(b, func() {
			for _, line := range lines {
				if err := update.UnmarshalJSON(line); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
	b.Run("Decode and ValidatePartial", func(b *testing.B) {
		lines := goodLines(b)
		perLine(b, func() {
			for _, line := range lines {
				update, err := adminusers.Decode("application/json", line)
				if err := validate.Join(err, update.ValidatePartial()); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

// goodLines is the generated input without its bad lines.
func goodLines(b *testing.B) (lines [][]byte) {
	var update adminusers.Update
	for number := range benchLines {
		line := appendLine(nil, number+1)
		if len(line) < defaultMaxLine && decode(&update, line) == nil {
			lines = append(lines, line)
		}
	}
	return lines
}

// perLine reports the time and the allocations per line.
func perLine(b *testing.B, run func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	runs := 0
	for b.Loop() {
		run()
		runs++
	}
	runtime.ReadMemStats(&after)
	lines := float64(runs * benchLines)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/lines, "ns/line")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/lines, "allocs/line")
	b.ReportMetric(0, "ns/op") // not of interest
}
