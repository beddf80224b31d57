package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

var updates = flag.Int("updates", 20_000, "`number` of updates in TestSameAsBulk")

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// TestSameAsBulk: the pipeline and examples/bulk, which goes from line to line,
// write the same records, byte for byte, and report the same problems.
func TestSameAsBulk(t *testing.T) {
	large := min(1<<20, max(*updates*2, 1)) // about a hundred blocks, or more
	rows := []struct {
		name   string
		count  int
		known  bool
		job    job
		reason string
	}{
		{"one block", 500, true, job{block: 1 << 20, parts: 4, shards: 1}, "all updates of a record become one step"},
		{"a line a block", 300, true, job{block: 1, parts: 7, shards: 3}, "every update is a step of its own, in one of seven bundles"},
		{"one part", 500, true, job{block: 4 << 10, parts: 1, shards: 2}, "one worker reads all blocks"},
		{"no records", 500, false, job{block: 4 << 10, parts: 2, shards: 5}, "every record begins empty"},
		{"no updates", 0, true, job{block: 1 << 10, parts: 2, shards: 2}, "an empty input is a job, too"},
		{"large", *updates, true, job{block: int64(large), parts: 8, shards: 16}, "as many as the flag says"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			in := newInput(t, row.count, row.job)
			if !row.known {
				in.records = ""
			}
			sameAsBulk(t, in, row.job)
		})
	}
}

func sameAsBulk(t *testing.T, in input, j job) {
	t.Helper()
	j.updates, j.records, j.out = in.updates, in.records, t.TempDir()
	started := time.Now()
	counts := run(t, j)
	took := time.Since(started)
	wantRecords, wantProblems := bulk(t, in)
	t.Logf("%v: %v; %d records have updates in several parts", took.Round(time.Millisecond), counts, in.several)

	if in.several > 0 && counts["bundles"] < 2 {
		t.Error("all updates were read in one bundle")
	}
	if got := concatenated(t, j.out, "records-*.ndjson"); !bytes.Equal(got, wantRecords) {
		t.Errorf("the records differ: %s", firstDifference(got, wantRecords))
	}
	problems := concatenated(t, j.out, "problems.txt")
	if !bytes.Equal(problems, wantProblems) {
		t.Errorf("the problems differ: %s", firstDifference(problems, wantProblems))
	}
	if got := reported(problems); got != in.bad || counts["bad lines"] != int64(in.bad) {
		t.Errorf("%d bad lines are reported and %d counted, want %d", got, counts["bad lines"], in.bad)
	}
}

// run runs the job and returns what it counted.
func run(t *testing.T, j job) map[string]int64 {
	t.Helper()
	ctx := context.Background()
	p, err := j.pipeline(ctx)
	if err != nil {
		t.Fatal(err)
	}
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	counts := make(map[string]int64)
	for _, c := range result.Metrics().AllMetrics().Counters() {
		counts[c.Name()] += c.Result()
	}
	return counts
}

// bulk runs examples/bulk, which is the sequential result: with one worker, it
// goes from line to line.
func bulk(t *testing.T, in input) (records, problems []byte) {
	t.Helper()
	program := filepath.Join(t.TempDir(), "bulk")
	build := exec.Command("go", "build", "-C", "../bulk", "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	arguments := []string{"-final", "-create", "-workers", "1", "-progress", "0"}
	if in.records != "" {
		arguments = append(arguments, "-records", in.records)
	}
	command := exec.Command(program, append(arguments, in.updates)...)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	for line := range bytes.Lines(stderr.Bytes()) {
		if !bytes.HasPrefix(line, []byte("end: ")) {
			problems = append(problems, line...)
		}
	}
	return stdout.Bytes(), problems
}

// concatenated returns the files of that pattern, one after the other.
func concatenated(t *testing.T, dir, pattern string) (text []byte) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	for _, file := range files {
		part, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, part...)
	}
	return text
}

var lineNumber = regexp.MustCompile(`(?m)^line \d+: `)

// reported counts the lines that have a problem.
func reported(problems []byte) int {
	numbers := lineNumber.FindAllString(string(problems), -1)
	return len(slices.Compact(numbers))
}

func firstDifference(got, want []byte) string {
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "got " + a[i] + "\nwant " + b[i]
		}
	}
	return "one has more lines"
}
