package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/seed16fbf055/userupdate/adminusers"
)

const ada = `"ID":"11111111-1111-4111-8111-111111111111"`

func TestBadLines(t *testing.T) {
	for _, test := range []struct {
		name, reason string
		line         string
		want         []string // path, code and Param of each problem
	}{
		{"pattern", "a rule is broken", `{` + ada + `,"MobilePhone":"none"}`, []string{"MobilePhone pattern mobile"}},
		{"email", "a rule with a code of its own", `{` + ada + `,"EmailAddress":"nobody"}`, []string{"EmailAddress email"}},
		{"blank", "a required text that is sent is not blank", `{` + ada + `,"Username":"\u00a0"}`, []string{"Username required text"}},
		{"null", "null where it cannot be", `{` + ada + `,"AdminUser":null}`, []string{"AdminUser null"}},
		{"types", "everything is reported at once", `{` + ada + `,"Enabled":"perhaps","DateCreated":"soon","TimeZone":""}`,
			[]string{"Enabled type boolean", "DateCreated type date", "TimeZone required text"}},
		{"no ID", "for which record", `{"Enabled":true}`, []string{"ID required"}},
		{"zero ID", "it is what a missing one reads as", `{"ID":"00000000-0000-0000-0000-000000000000"}`, []string{"ID required"}},
		{"null ID", "one entry, not two", `{"ID":null}`, []string{"ID null"}},
		{"bad ID", "one entry, not two", `{"ID":"soon"}`, []string{"ID type guid"}},
		{"no ID and more", "the ID is part of the report", `{"MobilePhone":"none"}`, []string{"MobilePhone pattern mobile", "ID required"}},
		{"empty object", "it has no ID", `{}`, []string{"ID required"}},
		{"syntax", "nothing is known of the members", `{` + ada + `,`, []string{"body syntax 45"}},
		{"two values", "one update a line", `{` + ada + `}{` + ada + `}`, []string{"body syntax 45"}},
		{"UTF-8", "JSON is UTF-8", "{" + ada + ",\"Username\":\"\xff\"}", []string{"body syntax 57"}},
		{"list", "not an object", `[1]`, []string{"body type object"}},
		{"null body", "not an object either", `null`, []string{"body null"}},
		{"deep", "a bomb", `{` + ada + `,"x":` + strings.Repeat("[", 300) + strings.Repeat("]", 300) + `}`, []string{"body depth 304"}},
		{"long", "over the limit", `{` + ada + `,"Username":"` + strings.Repeat("x", 1000) + `"}`, []string{"body range max=1000"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			good := `{` + ada + `,"Username":"ada"}`
			input := good + "\n\n" + test.line + "\n" + good + "\n"
			status, stdout, stderr := program(t, strings.NewReader(input), "-max-line", "1000")
			if status != 0 || strings.Count(stdout, "\n") != 2 {
				t.Errorf("exit status %d and stdout %q, want 0 and two lines", status, stdout)
			}
			var got []string
			for line := range strings.Lines(stderr) {
				if rest, ok := strings.CutPrefix(line, "line 3: "); ok {
					path, rest, _ := strings.Cut(rest, ": ")
					code := rest[strings.LastIndex(rest, "[")+1 : len(rest)-len("]\n")]
					got = append(got, path+" "+code)
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(test.want) {
				t.Errorf("%s: reported %q, want %q; standard error:\n%s", test.reason, got, test.want, stderr)
			}
			if !strings.Contains(stderr, "end: 3 lines, 2 applied, 1 bad,") {
				t.Errorf("the summary is wrong:\n%s", stderr)
			}
		})
	}
}

// TestBadLineChangesNothing: the good members of a bad line are not applied,
// and a bad line creates no record.
func TestBadLineChangesNothing(t *testing.T) {
	const input = `{` + ada + `,"Username":"ada"}
{` + ada + `,"Username":"eve","MobilePhone":"none"}
{"ID":"22222222-2222-4222-8222-222222222222","Username":"eve","Enabled":null}
`
	_, stdout, _ := program(t, strings.NewReader(input), "-final")
	if strings.Count(stdout, "\n") != 1 || !strings.Contains(stdout, `"Username":"ada"`) {
		t.Errorf("the records are:\n%s", stdout)
	}
}

// TestWorkers: the number of workers and the pace of the input change neither
// output.
func TestWorkers(t *testing.T) {
	const lines = 7000
	for _, final := range []string{"-final=false", "-final=true"} {
		var first string
		for _, workers := range []string{"1", "8"} {
			for _, single := range []bool{false, true} {
				in := &endless{last: lines, single: single}
				_, stdout, stderr := program(t, in, final, "-workers", workers, "-progress", "0")
				all := stdout + timing.ReplaceAllString(stderr, "")
				if first == "" {
					first = all
				}
				if stdout == "" || all != first {
					t.Errorf("%s: with %s workers, line by line %t, the output differs from that of 1 worker",
						final, workers, single)
				}
			}
		}
	}
}

// TestOrder compares with the plain loop that the pipeline replaces.
func TestOrder(t *testing.T) {
	var want []byte
	records := make(store)
	for number := 1; number <= 7000; number++ {
		line := bytes.TrimSuffix(appendLine(nil, number), []byte("\n"))
		var update adminusers.Update
		if len(line) > defaultMaxLine || decode(&update, line) != nil {
			continue
		}
		id, _ := update.ID.Get()
		if records[id] == nil {
			records[id] = new(adminusers.User)
		}
		merged, err := adminusers.Apply(*records[id], update)
		if err != nil {
			t.Fatal(err)
		}
		*records[id] = merged
		want, _ = merged.AppendJSON(want)
		want = append(want, '\n')
	}
	_, got, _ := program(t, generated(t, 7000), "-workers", "8")
	if got != string(want) {
		t.Error("the output differs from that of a plain loop")
	}
}

// TestOneRecord: many updates of one record in flight are applied in order.
func TestOneRecord(t *testing.T) {
	var input strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&input, "{%s,\"Username\":\"u%d\"}\n", ada, i)
	}
	_, stdout, _ := program(t, strings.NewReader(input.String()), "-workers", "8")
	number := 0
	for line := range strings.Lines(stdout) {
		if !strings.Contains(line, fmt.Sprintf(`"Username":"u%d"`, number)) {
			t.Fatalf("line %d is %s", number+1, line)
		}
		number++
	}
	if number != 5000 {
		t.Errorf("%d lines, want 5000", number)
	}
}

// TestCancelled: after an interrupt everything that was read is written, even
// while the input is silent and never ends.
func TestCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		in, input := io.Pipe()
		var stdout, stderr bytes.Buffer
		status := make(chan int)
		go func() { status <- run(ctx, nil, in, &stdout, &stderr) }()

		fmt.Fprintf(input, "{%s,\"Username\":\"ada\"}\n{%s,\"User", ada, ada) // one update and a half
		synctest.Wait()
		if got := strings.Count(stdout.String(), "\n"); got != 1 {
			t.Errorf("%d lines while the input is open, want 1: nobody waits for a batch to fill up", got)
		}
		cancel(errors.New("interrupted"))
		if got := <-status; got != 1 {
			t.Errorf("exit status %d, want 1", got)
		}
		if got := strings.Count(stdout.String(), "\n"); got != 1 {
			t.Errorf("%d lines at the end, want 1", got)
		}
		if want := "end: 1 lines, 1 applied, 0 bad, 0.0s, 0 lines/s\nbulk: interrupted\n"; stderr.String() != want {
			t.Errorf("stderr is %q, want %q", stderr.String(), want)
		}
		input.Close() // releases the reader
	})
}

// TestCancelledInFlight: what is written is the beginning of the full output,
// in whole lines.
func TestCancelledInFlight(t *testing.T) {
	_, whole, _ := program(t, generated(t, 20_000))
	ctx, cancel := context.WithCancel(t.Context())
	stdout := &cancelling{after: 2 << 20, cancel: cancel}
	status := run(ctx, []string{"-workers", "8"}, &endless{last: 20_000}, stdout, io.Discard)
	got := stdout.String()
	if status != 1 || len(got) >= len(whole) || !strings.HasPrefix(whole, got) || !strings.HasSuffix(got, "\n") {
		t.Errorf("exit status %d and %d bytes, want 1 and less than %d, ending a line", status, len(got), len(whole))
	}
}

// cancelling is an output that interrupts the program after some bytes.
type cancelling struct {
	bytes.Buffer
	after  int
	cancel func()
}

func (c *cancelling) Write(p []byte) (int, error) {
	if c.after -= len(p); c.after <= 0 {
		c.cancel()
	}
	return c.Buffer.Write(p)
}

// TestCancelledGenerate: generating lines can be interrupted too, and so can
// writing the records at the end.
func TestCancelledGenerate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := generate(ctx, io.Discard, 1_000_000); !errors.Is(err, context.Canceled) {
		t.Errorf("generate: %v", err)
	}
	p := newPipeline(options{workers: 1, maxLine: defaultMaxLine})
	if err := p.keep([]byte(`{` + ada + `}`)); err != nil {
		t.Fatal(err)
	}
	if err := p.writeRecords(ctx, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("writeRecords: %v", err)
	}
}

// TestReadingWaits: while nobody reads the output, the program reads no more
// than fits into its batches and buffers.
func TestReadingWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const workers = 2
		in := new(endless)
		output, stdout := io.Pipe()
		status := make(chan int)
		go func() { status <- run(t.Context(), []string{"-workers", fmt.Sprint(workers)}, in, stdout, io.Discard) }()

		time.Sleep(time.Hour)
		synctest.Wait()
		const inBatches = (2*workers + 2) * batchLines
		const inBuffers = 1000 // one of input, one of output
		if in.number < batchLines || in.number > inBatches+inBuffers {
			t.Errorf("%d lines were read, want at most %d", in.number, inBatches+inBuffers)
		}
		output.Close()
		if got := <-status; got != 1 {
			t.Errorf("exit status %d, want 1 because nobody reads the output", got)
		}
	})
}

// TestNoAllocations: apart from decoding, no stage allocates per line.
func TestNoAllocations(t *testing.T) {
	p := newPipeline(options{workers: 2, maxLine: defaultMaxLine})
	b := <-p.free
	in := generated(t, batchLines)
	lines := newLineReader(in, defaultMaxLine)
	rewind := func() {
		in.Seek(0, io.SeekStart)
		lines.in.Reset(in)
		lines.stopped = nil
		b.reset()
	}
	report := newReport(io.Discard, 0)
	out := newDiscard()
	stages := []struct {
		name string
		run  func()
	}{
		{"read", func() { rewind(); _ = lines.fill(b) }},
		{"apply", func() {
			for shard := range p.stores {
				b.encoded[shard] = b.encoded[shard][:0]
				p.applyBatch(b, shard)
			}
		}},
		{"write", func() { _ = writeBatch(out, b, report) }},
	}
	stages[0].run()
	p.decodeBatch(b)
	for _, stage := range stages[1:] {
		if got := testing.AllocsPerRun(10, stage.run); got != 0 {
			t.Errorf("%s: %v allocations for %d lines, want 0", stage.name, got, len(b.items))
		}
	}
	if got := testing.AllocsPerRun(10, stages[0].run); got != 0 {
		t.Errorf("read: %v allocations for %d lines, want 0", got, len(b.items))
	}
	if report.applied == 0 || report.badLines != 0 {
		t.Errorf("%d applied, %d bad: the batch was not worked on", report.applied, report.badLines)
	}
}
