package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"
)

// A judge gives verdicts.
type judge struct {
	checkout *checkout
	packages map[string]*sourcePackage // by directory
	base     *baseline
	dir      string // for temporary files
	patience time.Duration
	quick    time.Duration
}

// verdict judges a mutant. It returns the slow tests that are still to be asked
// when no quick one notices.
func (j *judge) verdict(m *mutant, worker int) []*testCase {
	began := time.Now()
	defer func() { m.Seconds += time.Since(began).Seconds() }()
	m.Status, m.By = survived, ""
	if m.Way == ownBuild {
		j.build(m, worker)
		return nil
	}
	reached := j.base.reached[m.id]
	if len(reached) == 0 {
		m.By = "not reached"
	}
	own, others, slow := sortOut(reached, m.Package, j.quick)
	for _, c := range append(chunks(own), chunks(others)...) {
		if r := j.run(c, m); r.failed {
			m.Status, m.By = killed, c.binary.dir+" "+r.by
			return nil
		}
	}
	return slow
}

// run runs tests with mutants chosen.
func (j *judge) run(c *chunk, mutants ...*mutant) result {
	var ids strings.Builder
	for _, m := range mutants {
		fmt.Fprintf(&ids, "%d ", m.id)
	}
	return run(c.binary, c.tests, j.limit(c.wait), "MUTANT="+ids.String())
}

// limit is generous: a run that takes longer is a kill.
func (j *judge) limit(seconds float64) time.Duration {
	return j.patience + time.Duration(10*seconds*float64(time.Second))
}

// build compiles one mutant alone, with the tests of its package and then of
// those that depend on it.
func (j *judge) build(m *mutant, worker int) {
	p := j.packages[m.Package]
	source := m.file.source
	changed := slices.Concat(source[:m.start], []byte(m.replacement), source[m.end:])
	files := map[string][]byte{m.file.path: changed}
	if problems := j.checkout.problems(p, files); len(problems) > 0 {
		m.Status, m.By = notViable, problems[0].Msg
		return
	}
	dir := filepath.Join(j.dir, fmt.Sprintf("build%d", worker))
	os.MkdirAll(dir, 0o755)
	list, err := overlay(dir, files)
	if err != nil {
		m.Status, m.By = notViable, err.Error()
		return
	}
	for _, b := range j.dependents(p) {
		alone := &binary{pkg: b.pkg, dir: b.dir, path: filepath.Join(dir, "own.test")}
		if out, err := compile(b.pkg, list, alone.path); err != nil {
			m.Status, m.By = notViable, out
			return
		}
		if r := run(alone, nil, j.limit(b.wait())); r.failed {
			m.Status, m.By = killed, b.dir+" "+r.by
			return
		}
	}
}

// dependents are the test binaries that reach a package, its own first, then
// the quick ones.
func (j *judge) dependents(p *sourcePackage) []*binary {
	var all []*binary
	for _, b := range j.base.binaries {
		if j.checkout.reach(b.pkg)[p.ImportPath] {
			all = append(all, b)
		}
	}
	sort.Slice(all, func(i, k int) bool {
		if own := all[i].dir == p.dir; own != (all[k].dir == p.dir) {
			return own
		}
		return all[i].wait() < all[k].wait()
	})
	return all
}

func (b *binary) wait() float64 {
	sum := 0.0
	for _, t := range b.tests {
		sum += t.wait
	}
	return sum
}
