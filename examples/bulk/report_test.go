package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// slow is an input of ten lines a second.
type slow struct{ io.Reader }

func (s slow) Read(p []byte) (int, error) {
	time.Sleep(100 * time.Millisecond)
	return s.Reader.Read(p)
}

// TestProgress: at most one line a second, with the count and the rate.
func TestProgress(t *testing.T) {
	for _, test := range []struct {
		name, reason, interval string
		want                   []string
	}{
		{"second", "the default", "1s", []string{
			"10 lines, 10 applied, 0 bad, 10 lines/s",
			"20 lines, 20 applied, 0 bad, 10 lines/s",
			"30 lines, 30 applied, 0 bad, 10 lines/s",
			"end: 35 lines, 35 applied, 0 bad, 3.6s, 10 lines/s",
		}},
		{"longer", "less often on demand", "2s", []string{
			"20 lines, 20 applied, 0 bad, 10 lines/s",
			"end: 35 lines, 35 applied, 0 bad, 3.6s, 10 lines/s",
		}},
		{"none", "the summary alone", "0", []string{
			"end: 35 lines, 35 applied, 0 bad, 3.6s, 10 lines/s",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				_, _, stderr := program(t, slow{&endless{last: 35, single: true}}, "-progress", test.interval)
				if want := strings.Join(test.want, "\n") + "\n"; stderr != want {
					t.Errorf("%s: got\n%swant\n%s", test.reason, stderr, want)
				}
			})
		})
	}
}

// TestForeignError: an error that is not a list is shown too.
func TestForeignError(t *testing.T) {
	var out bytes.Buffer
	report := newReport(&out, 0)
	report.bad(7, errors.New("out of luck"))
	report.progress()
	if want := "line 7: out of luck\n"; out.String() != want || report.badLines != 1 {
		t.Errorf("got %q and %d bad lines, want %q and 1", out.String(), report.badLines, want)
	}
}

func newDiscard() *bufio.Writer { return bufio.NewWriterSize(io.Discard, writeBuffer) }
