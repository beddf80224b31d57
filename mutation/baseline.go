package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// A baseline says which tests reach which mutant.
type baseline struct {
	binaries []*binary
	reached  map[int][]*testCase // by the number of the mutant
}

// measure runs every test alone, with all mutants compiled in and none chosen,
// and notes its time and the places that it reaches. A test that fails so is
// left out: it may count allocations or look at the source.
func measure(binaries []*binary, mutants int, dir string, workers int, log io.Writer) *baseline {
	var tests []*testCase
	for _, b := range binaries {
		tests = append(tests, b.tests...)
	}
	seen := make([][]byte, len(tests))
	failed := make([]string, len(tests))
	sideBySide(workers, len(tests), func(worker, i int) {
		t := tests[i]
		name := filepath.Join(dir, fmt.Sprintf("seen%d", worker))
		os.WriteFile(name, make([]byte, mutants+1), 0o644)
		began := time.Now()
		if r := run(t.binary, []*testCase{t}, 10*time.Minute, "MUTANT_SEEN="+name); r.failed {
			failed[i] = r.output
		}
		t.seconds = time.Since(began).Seconds()
		seen[i], _ = os.ReadFile(name)
	})
	base := &baseline{binaries: binaries, reached: map[int][]*testCase{}}
	for i, t := range tests {
		if failed[i] != "" {
			fmt.Fprintf(log, "left out: %s in %s fails with all mutants compiled in\n%s", t.name, t.binary.dir, indent(failed[i]))
			continue
		}
		for id, reached := range seen[i] {
			if reached != 0 {
				base.reached[id] = append(base.reached[id], t)
			}
		}
	}
	return base
}

func indent(output string) string {
	lines := strings.SplitAfter(strings.TrimSpace(output)+"\n", "\n")
	return "    " + strings.Join(lines[:min(3, len(lines)-1)], "    ")
}

// A result is what a run of tests says.
type result struct {
	failed bool
	by     string // the test that failed, or how the run ended
	output string
}

var failure = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// run runs tests of one binary until one fails.
func run(b *binary, tests []*testCase, limit time.Duration, env ...string) result {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	args := []string{"-test.failfast", "-test.count=1", "-test.timeout=0"}
	if tests != nil {
		args = append(args, "-test.run="+pattern(tests))
	}
	cmd := exec.CommandContext(ctx, b.path, args...)
	cmd.Dir = b.pkg.Dir
	cmd.Env = append(append(os.Environ(), "GOMAXPROCS=1", "MUTANT_WATCH=1"), env...)
	cmd.WaitDelay = time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if cmd.Run() == nil {
		return result{}
	}
	r := result{failed: true, by: "panic", output: out.String()}
	if m := failure.FindStringSubmatch(r.output); m != nil {
		r.by = m[1]
	}
	if ctx.Err() != nil {
		r.by = "timeout"
	}
	if r.output == "" {
		r.output = r.by + "\n"
	}
	return r
}

func pattern(tests []*testCase) string {
	names := make([]string, len(tests))
	for i, t := range tests {
		names[i] = regexp.QuoteMeta(t.name)
	}
	return "^(" + strings.Join(names, "|") + ")$"
}
