package main

import (
	"sort"
	"time"
)

// A chunk is tests of one binary that run together.
type chunk struct {
	binary     *binary
	tests      []*testCase
	cost, wait float64
}

// sortOut tells the quick tests of a package from those of others, and from the
// slow ones.
func sortOut(tests []*testCase, dir string, quick time.Duration) (own, others, slow []*testCase) {
	for _, t := range tests {
		switch {
		case t.cost > quick.Seconds():
			slow = append(slow, t)
		case t.binary.dir == dir:
			own = append(own, t)
		default:
			others = append(others, t)
		}
	}
	return own, others, slow
}

// chunks cuts tests into levels of what they cost, and each into its binaries.
func chunks(tests []*testCase) []*chunk {
	var all []*chunk
	low := -1.0
	for _, high := range []float64{0.02, 0.2, 1.5, 8, 1e9} {
		level := map[*binary]*chunk{}
		first := len(all)
		for _, t := range tests {
			if t.cost <= low || t.cost > high {
				continue
			}
			c := level[t.binary]
			if c == nil {
				c = &chunk{binary: t.binary}
				level[t.binary] = c
				all = append(all, c)
			}
			c.tests = append(c.tests, t)
			c.cost += t.cost
			c.wait += t.wait
		}
		sort.SliceStable(all[first:], func(i, k int) bool { return all[first+i].cost < all[first+k].cost })
		low = high
	}
	return all
}
