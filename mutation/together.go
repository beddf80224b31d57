package main

import (
	"slices"
	"sync"
	"time"
)

// together is how many mutants are put before the slow tests at once.
const together = 64

// A group is mutants of different functions that no quick test notices. Slow
// tests are asked about all of them at once, as most of them will survive. When
// a test fails, each half is asked about.
type group struct {
	mutants []*mutant
	slow    []*testCase
}

// A waiting room collects groups.
type waitingRoom struct {
	mu     sync.Mutex
	groups []*group
}

// add puts a mutant into a group. It returns a group that is full.
func (w *waitingRoom) add(m *mutant, slow []*testCase) *group {
	w.mu.Lock()
	defer w.mu.Unlock()
	i := slices.IndexFunc(w.groups, func(g *group) bool { return g.takes(m) })
	if i < 0 {
		w.groups = append(w.groups, &group{})
		i = len(w.groups) - 1
	}
	g := w.groups[i]
	g.mutants = append(g.mutants, m)
	for _, t := range slow {
		if !slices.Contains(g.slow, t) {
			g.slow = append(g.slow, t)
		}
	}
	if len(g.mutants) < together {
		return nil
	}
	w.groups = slices.Delete(w.groups, i, i+1)
	return g
}

// takes reports whether a mutant is of another function than those in a group:
// of two changes of one place, only one would be seen.
func (g *group) takes(m *mutant) bool {
	return !slices.ContainsFunc(g.mutants, func(other *mutant) bool {
		return other.File == m.File && other.Function == m.Function
	})
}

// judgeGroup asks the slow tests.
func (j *judge) judgeGroup(g *group) {
	began := time.Now()
	j.halve(g.mutants, chunks(g.slow))
	for _, m := range g.mutants {
		m.Seconds += time.Since(began).Seconds() / float64(len(g.mutants))
	}
}

// halve asks tests about mutants, until one fails, and then about each half.
func (j *judge) halve(mutants []*mutant, chunks []*chunk) {
	for i, c := range chunks {
		r := j.run(c, mutants...)
		if !r.failed {
			continue
		}
		if len(mutants) == 1 {
			mutants[0].Status, mutants[0].By = killed, c.binary.dir+" "+r.by
			return
		}
		half := len(mutants) / 2
		j.halve(mutants[:half], chunks[i:])
		j.halve(mutants[half:], chunks[i:])
		return
	}
}
