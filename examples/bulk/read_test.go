package main

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	buffer := strings.Repeat("b", readBuffer)
	for _, test := range []struct {
		name, reason string
		input        string
		limit        int
		want         []string // "…" is a line that is too long
	}{
		{"none", "no line", "", 9, nil},
		{"one", "the usual end", "a\n", 9, []string{"a"}},
		{"no end", "the last line needs none", "a\nb", 9, []string{"a", "b"}},
		{"CR LF", "ends of lines on Windows", "a\r\nb\r\n", 9, []string{"a", "b"}},
		{"CR", "only one is part of the end", "a\r\r\n", 9, []string{"a\r"}},
		{"blank", "blank lines count", "\n\na\n", 9, []string{"", "", "a"}},
		{"exact", "the limit itself is good", "12345\n", 5, []string{"12345"}},
		{"exact CR LF", "the end does not count", "12345\r\n", 5, []string{"12345"}},
		{"exact no end", "nor does a missing one", "12345", 5, []string{"12345"}},
		{"long", "one byte more is not", "123456\n1\n", 5, []string{"…", "1"}},
		{"long no end", "nor at the end of the input", "1\n123456", 5, []string{"1", "…"}},
		{"much longer", "the rest of it is not a line", "123456789012345\n1\n", 5, []string{"…", "1"}},
		{"over the buffer", "lines may be longer than the buffer", buffer + "c\nd\n", readBuffer + 1, []string{buffer + "c", "d"}},
		{"long over the buffer", "and too long for it", buffer + buffer + "\nd\n", readBuffer, []string{"…", "d"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, in := range []io.Reader{strings.NewReader(test.input), iotest.OneByteReader(strings.NewReader(test.input))} {
				if diff := cmp.Diff(test.want, allLines(t, newLineReader(in, test.limit))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", test.reason, diff)
				}
			}
		})
	}
}

func allLines(t *testing.T, lines *lineReader) (all []string) {
	t.Helper()
	for {
		line, fits, err := lines.next([]byte("kept"))
		if !strings.HasPrefix(string(line), "kept") {
			t.Fatalf("next has not appended: %q", line)
		}
		switch {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		case !fits:
			all = append(all, "…")
		default:
			all = append(all, string(line[len("kept"):]))
		}
	}
}

// TestLongLineIsNotHeld: no more of a line of 64 MiB is held than the limit and
// the line end.
func TestLongLineIsNotHeld(t *testing.T) {
	in := io.MultiReader(io.LimitReader(letters{}, 64<<20), strings.NewReader("\nshort\n"))
	lines := newLineReader(in, 1000)
	buffer := make([]byte, 0, 1002)
	if line, fits, err := lines.next(buffer); fits || err != nil || len(line) != 0 || cap(line) != cap(buffer) {
		t.Errorf("got %d bytes in %d, fits %t, error %v", len(line), cap(line), fits, err)
	}
	if line, fits, err := lines.next(buffer); !fits || err != nil || string(line) != "short" {
		t.Errorf("got %q, fits %t, error %v", line, fits, err)
	}
	if lines.number != 2 {
		t.Errorf("the number is %d, want 2", lines.number)
	}
}

// letters is an endless line.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// TestReadFails: what was read before is applied, a line that was cut off is
// not, and the program says where reading ended.
func TestReadFails(t *testing.T) {
	const line = `{"ID":"11111111-1111-4111-8111-111111111111","Username":"ada"}`
	in := io.MultiReader(strings.NewReader(line+"\n"+line), iotest.ErrReader(errors.New("unplugged")))
	status, stdout, stderr := program(t, in)
	if status != 1 || strings.Count(stdout, "\n") != 1 {
		t.Errorf("exit status %d and stdout %q, want 1 and one line", status, stdout)
	}
	if !strings.Contains(stderr, "bulk: reading line 2: unplugged") {
		t.Errorf("stderr is %q", stderr)
	}
}
