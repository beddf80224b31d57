package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"time"
)

// A judge gives verdicts.
type judge struct {
	checkout *checkout
	packages map[string]*sourcePackage // by directory
	base     *baseline
	dir      string // for temporary files
	patience time.Duration
}

// A chunk is tests of one binary that run together.
type chunk struct {
	binary  *binary
	tests   []*testCase
	seconds float64
}

func (j *judge) verdict(m *mutant, worker int) {
	began := time.Now()
	m.Status, m.By = survived, ""
	if m.Way == schema {
		j.choose(m)
	} else {
		j.build(m, worker)
	}
	m.Seconds = time.Since(began).Seconds()
}

// choose runs the tests that reach a mutant: its own package's first, and the
// quick ones before the slow ones.
func (j *judge) choose(m *mutant) {
	var own, others []*testCase
	for _, t := range j.base.reached[m.id] {
		if t.binary.dir == m.Package {
			own = append(own, t)
		} else {
			others = append(others, t)
		}
	}
	if len(own)+len(others) == 0 {
		m.By = "not reached"
		return
	}
	for _, c := range append(chunks(own), chunks(others)...) {
		if r := run(c.binary, c.tests, j.limit(c.seconds), fmt.Sprintf("MUTANT=%d", m.id)); r.failed {
			m.Status, m.By = killed, c.binary.dir+" "+r.by
			return
		}
	}
}

// limit is generous: a run that takes longer is a kill.
func (j *judge) limit(seconds float64) time.Duration {
	return j.patience + time.Duration(10*seconds*float64(time.Second))
}

// chunks cuts tests into levels of slowness, and each into its binaries.
func chunks(tests []*testCase) []*chunk {
	var all []*chunk
	low := -1.0
	for _, high := range []float64{0.05, 0.3, 1.5, 1e9} {
		level := map[*binary]*chunk{}
		for _, t := range tests {
			if t.seconds <= low || t.seconds > high {
				continue
			}
			c := level[t.binary]
			if c == nil {
				c = &chunk{binary: t.binary}
				level[t.binary] = c
			}
			c.tests = append(c.tests, t)
			c.seconds += t.seconds
		}
		first := len(all)
		for _, c := range level {
			all = append(all, c)
		}
		sort.Slice(all[first:], func(i, k int) bool { return all[first+i].seconds < all[first+k].seconds })
		low = high
	}
	return all
}

// build compiles one mutant alone, with the tests of its package and then of
// those that depend on it.
func (j *judge) build(m *mutant, worker int) {
	p := j.packages[m.Package]
	f := m.place.file
	changed := append(append(append([]byte{}, f.source[:m.place.start]...), m.replacement...), f.source[m.place.end:]...)
	files := map[string][]byte{f.path: changed}
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
		if r := run(alone, nil, j.limit(b.seconds())); r.failed {
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
		return all[i].seconds() < all[k].seconds()
	})
	return all
}

func (b *binary) seconds() float64 {
	sum := 0.0
	for _, t := range b.tests {
		sum += t.seconds
	}
	return sum
}
