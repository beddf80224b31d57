package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
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

// A run of one test with all mutants compiled in and none chosen. It is kept by
// the content of the binary, so that what did not change is not run again.
type plainRun struct {
	Name       string
	Cost, Wait float64
	Failure    string // a test that counts allocations, say, may fail
	Seen       []int  // the mutants whose places it reaches
}

// measure runs every test alone, and notes its time and what it reaches. A test
// that fails so is left out.
func measure(binaries []*binary, mutants int, dir, cache string, workers int, log io.Writer) (*baseline, error) {
	base := &baseline{binaries: binaries, reached: map[int][]*testCase{}}
	runs := make([][]plainRun, len(binaries))
	errs := make([]error, len(binaries))
	sideBySide(workers, len(binaries), func(worker, i int) {
		runs[i], errs[i] = binaries[i].plainRuns(mutants, filepath.Join(dir, fmt.Sprintf("seen%d", worker)), cache)
	})
	for i, b := range binaries {
		if errs[i] != nil {
			return nil, errs[i]
		}
		for _, r := range runs[i] {
			if r.Failure != "" {
				fmt.Fprintf(log, "left out: %s in %s fails with all mutants compiled in\n%s", r.Name, b.dir, indent(r.Failure))
				continue
			}
			t := &testCase{binary: b, name: r.Name, cost: r.Cost, wait: r.Wait}
			b.tests = append(b.tests, t)
			for _, id := range r.Seen {
				base.reached[id] = append(base.reached[id], t)
			}
		}
	}
	return base, nil
}

// plainRuns runs the tests of a binary one by one, or reads how they ran
// before.
func (b *binary) plainRuns(mutants int, seen, cache string) ([]plainRun, error) {
	data, err := os.ReadFile(b.path)
	if err != nil {
		return nil, err
	}
	kept := filepath.Join(cache, fmt.Sprintf("%x.json", sha256.Sum256(data)))
	var runs []plainRun
	if data, err := os.ReadFile(kept); err == nil && json.Unmarshal(data, &runs) == nil {
		return runs, nil
	}
	names, err := b.list()
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		r, err := b.plainRun(name, mutants, seen)
		if err != nil {
			return nil, err
		}
		runs = append(runs, r)
	}
	if data, err = json.Marshal(runs); err != nil {
		return nil, err
	}
	return runs, os.WriteFile(kept, data, 0o644)
}

func (b *binary) plainRun(name string, mutants int, seen string) (plainRun, error) {
	if err := os.WriteFile(seen, make([]byte, mutants), 0o644); err != nil {
		return plainRun{}, err
	}
	began := time.Now()
	result := run(b, []*testCase{{name: name}}, 10*time.Minute, "MUTANT_SEEN="+seen)
	r := plainRun{Name: name, Cost: result.cost, Wait: time.Since(began).Seconds(), Failure: result.output}
	data, err := os.ReadFile(seen)
	for id, reached := range data {
		if reached != 0 {
			r.Seen = append(r.Seen, id)
		}
	}
	return r, err
}

// list names the tests of a binary.
func (b *binary) list() ([]string, error) {
	cmd := exec.Command(b.path, "-test.list=.")
	cmd.Dir = b.pkg.Dir
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the tests of %s: %w", b.dir, err)
	}
	return strings.Fields(string(out)), nil
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
	cost   float64 // seconds of the processor
}

var failure = regexp.MustCompile(`(?m)^(?:--- FAIL: |mutant: )(.+?)(?: \(.*)?$`)

// run runs tests of one binary until one fails. A binary that holds mutants
// watches the limit itself; others are given much more, as they may have to
// wait for the processor.
func run(b *binary, tests []*testCase, limit time.Duration, env ...string) result {
	ctx, cancel := context.WithTimeout(context.Background(), 5*limit)
	defer cancel()
	args := []string{"-test.failfast", "-test.count=1", "-test.timeout=0"}
	if tests != nil {
		args = append(args, "-test.run="+pattern(tests))
	}
	cmd := exec.CommandContext(ctx, b.path, args...)
	cmd.Dir = b.pkg.Dir
	cmd.Env = append(append(os.Environ(), "GOMAXPROCS=1", "MUTANT_LIMIT="+limit.String()), env...)
	cmd.WaitDelay = time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	r := result{}
	if s := cmd.ProcessState; s != nil {
		r.cost = (s.UserTime() + s.SystemTime()).Seconds()
	}
	if err == nil {
		return r
	}
	r.failed, r.by, r.output = true, "panic", out.String()
	if m := failure.FindStringSubmatch(r.output); m != nil {
		r.by = m[1]
	}
	if ctx.Err() != nil {
		r.by = "too much time"
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
