package main

import (
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"slices"
	"time"
)

// A plan says how long to time.
type plan struct {
	slice  time.Duration // of one task at a time
	rounds int           // slices of each task
	seed   uint64        // of the shuffling
}

// ballast is a heap that is in use and never touched: address space only. From
// a small heap the runtime returns pages between two slices, and the next slice
// pays, at random, for each of them again when it is first written.
const ballast = 2 << 30

// A result is what the timing of one task gave.
type result struct {
	p10, median float64 // nanoseconds of one operation
	allocs      float64 // of one operation
	bytes       float64 // that these are
}

// key names a task.
type key struct{ group, name string }

// measure times every task once in each round, in an order that is shuffled
// anew. So a slow minute of the machine hits all of them, and the 10th
// percentile leaves it out.
//
// The garbage collector runs only between the slices. In slices this short,
// when it runs and for how long is chance, and would hit the fast rows hardest.
func measure(all []task, p plan) map[key]result {
	counts := make([]int, len(all))
	samples := make([][]float64, len(all))
	results := make(map[key]result, len(all))
	for i, task := range all {
		counts[i] = calibrate(task, p.slice)
		results[key{task.group, task.name}] = allocations(task, min(counts[i], 200))
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	reserve := make([]byte, ballast)
	random := rand.New(rand.NewPCG(p.seed, 0))
	for range p.rounds {
		for _, i := range random.Perm(len(all)) {
			runtime.GC()
			timed(all[i], 1+counts[i]/20) // and pools that it emptied are refilled
			samples[i] = append(samples[i], float64(timed(all[i], counts[i]))/float64(counts[i]))
		}
	}
	runtime.KeepAlive([]any{sink, verdict, kept, reserve})
	for i, task := range all {
		slices.Sort(samples[i])
		r := results[key{task.group, task.name}]
		r.p10, r.median = percentile(samples[i], 10), percentile(samples[i], 50)
		results[key{task.group, task.name}] = r
	}
	return results
}

// timed runs a task n times.
func timed(t task, n int) time.Duration {
	start := time.Now()
	for range n {
		t.op()
	}
	return time.Since(start)
}

// calibrate returns how many operations fill a slice.
func calibrate(t task, slice time.Duration) int {
	for start := time.Now(); time.Since(start) < 2*slice; { // for what is compiled or cached at first use
		t.op()
	}
	for n := 1; ; n *= 2 {
		if took := timed(t, n); took > slice/4 {
			return max(1, int(float64(n)*float64(slice)/float64(took)))
		}
	}
}

// allocations counts what an operation allocates.
func allocations(t task, n int) result {
	var before, after runtime.MemStats
	t.op()
	runtime.GC()
	runtime.ReadMemStats(&before)
	timed(t, n)
	runtime.ReadMemStats(&after)
	return result{
		allocs: float64(after.Mallocs-before.Mallocs) / float64(n),
		bytes:  float64(after.TotalAlloc-before.TotalAlloc) / float64(n),
	}
}

// percentile returns the value below which p percent of the sorted samples
// lie.
func percentile(sorted []float64, p int) float64 { return sorted[(len(sorted)-1)*p/100] }
