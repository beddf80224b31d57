package lawtest

import (
	"sync"
	"testing"
)

// goroutines is how many share the same values.
const goroutines = 64

// testConcurrency runs all laws at once on the same values, which none of them
// may write to. The race detector sees it where one does.
func (s *System[U, P]) testConcurrency(t *testing.T) {
	for seed := range uint64(2) {
		in, laws := s.inputs(seed, nil, nil, nil), s.valueLaws()
		reports := make([]report, goroutines)
		var all sync.WaitGroup
		for i := range reports {
			all.Go(func() { laws[i%len(laws)].hold(&reports[i], in) })
		}
		all.Wait()
		for i, r := range reports {
			check(t, string(laws[i%len(laws)].name), seed, func(sum *report) { *sum = r })
		}
	}
}
