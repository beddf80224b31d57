package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/seed16fbf055/userupdate/validate"
)

// report tells people how the run is going: bad lines, progress, a summary. It
// belongs to the writer and is not safe for concurrent use. Failing to write it
// stops nothing, because the records are what counts.
type report struct {
	out      *bufio.Writer
	interval time.Duration // minimum time between two lines of progress; 0 for none

	started, last time.Time
	lastLines     int // lines when progress was last shown

	lines, applied, badLines int
}

func newReport(out io.Writer, interval time.Duration) *report {
	now := time.Now()
	return &report{out: bufio.NewWriter(out), interval: interval, started: now, last: now}
}

// good counts a line that was applied.
func (r *report) good() {
	r.lines++
	r.applied++
}

// bad counts a bad line and shows everything that is wrong with it.
func (r *report) bad(line int, err error) {
	r.lines++
	r.badLines++
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		fmt.Fprintf(r.out, "line %d: %v\n", line, err)
		return
	}
	for _, problem := range list {
		said := strings.TrimSuffix(string(problem.Code)+" "+problem.Param, " ")
		fmt.Fprintf(r.out, "line %d: %v [%s]\n", line, problem, said)
	}
}

// progress flushes what bad has written and, when it is time, shows the counts
// and the rate since the last time.
func (r *report) progress() {
	defer r.out.Flush()
	if r.interval == 0 {
		return
	}
	now := time.Now()
	since := now.Sub(r.last)
	if since < r.interval {
		return
	}
	fmt.Fprintf(r.out, "%s, %.0f lines/s\n", r.counts(), perSecond(r.lines-r.lastLines, since))
	r.last, r.lastLines = now, r.lines
}

// summary shows the counts and the rate of the whole run.
func (r *report) summary() {
	took := time.Since(r.started)
	fmt.Fprintf(r.out, "end: %s, %.1fs, %.0f lines/s\n", r.counts(), took.Seconds(), perSecond(r.lines, took))
	r.out.Flush()
}

func (r *report) counts() string {
	return fmt.Sprintf("%d lines, %d applied, %d bad", r.lines, r.applied, r.badLines)
}

// perSecond is the rate; a run too short to measure has none.
func perSecond(count int, took time.Duration) float64 {
	if took <= 0 {
		return 0
	}
	return float64(count) / took.Seconds()
}
