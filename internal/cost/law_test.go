package cost

import (
	"fmt"
	"math"
	"runtime"
	"testing"
	"time"
)

// What four times as much may take, as a multiple. Lists grow in steps of a
// quarter or more, so that memory may be one step ahead; other programs run too,
// so time may be anything. What is quadratic takes sixteen times as much.
const (
	moreMemory = 4 * 1.6
	moreTime   = 9.0
)

// How many bytes may be allocated for each byte of a body, and for each of what
// it becomes: a list that grows item by item is allocated several times over.
const (
	mostForBody   = 64
	mostForResult = 12
)

// What may be allocated apart from that, however short a body is, and for each
// byte of a long one: buffers are kept for reuse only where they are short.
const (
	fixedBytes  = 64 << 10
	fixedAllocs = 200
	forBuffers  = 4
)

// usual is how many bytes the shorter of the two bodies has.
const usual = 16 << 10

// A work is what is measured.
type work struct {
	name, reason string
	size         int  // of the shorter body, 0 for the usual one
	drops        bool // whether what the memory is for is not in the result

	// prepare makes what n parts need, outside of what is measured. It
	// returns how many bytes that is, and what to run. The result is what the
	// memory was for.
	prepare func(n int) (size int, run func() any)
}

// parts returns how many parts the shorter body has.
func (w work) parts() int {
	const few = 64
	size := w.size
	if size == 0 {
		size = usual
	}
	if testing.Short() {
		size /= 2
	}
	length, _ := w.prepare(few)
	return max(1, size*few/max(1, length))
}

// check fails where w is not linear.
func (w work) check(t *testing.T) {
	t.Helper()
	n := w.parts()
	_, less := w.prepare(n)
	length, more := w.prepare(4 * n)
	less() // fills the pools
	small, large := best(spent(less), spent(less)), spent(more)
	for try := 0; try < 20 && large.seconds > moreTime*small.seconds; try++ {
		small, large = best(small, spent(less)), best(large, spent(more))
	}
	t.Logf("%d parts of %d bytes: %.2f ms and %.2f ms, %.0f bytes and %.0f, for a result of %d", n, length/4/n,
		1000*small.seconds, 1000*large.seconds, small.bytes, large.bytes, held(large.result))
	for _, complaint := range w.complaints(small, large, length) {
		t.Errorf("%s: %s", w.reason, complaint)
	}
}

// complaints says what is not linear about the costs of a body and of one that
// is four times as long.
func (w work) complaints(small, large costs, length int) (all []string) {
	if large.seconds > moreTime*small.seconds {
		all = append(all, fmt.Sprintf("four times as much takes %.1f times as long, %.1f ms", large.seconds/small.seconds, 1000*large.seconds))
	}
	if large.bytes > moreMemory*small.bytes+float64(fixedBytes+forBuffers*length) {
		all = append(all, fmt.Sprintf("four times as much allocates %.0f bytes instead of %.0f", large.bytes, small.bytes))
	}
	if large.allocs > moreMemory*small.allocs+fixedAllocs {
		all = append(all, fmt.Sprintf("four times as much allocates %.0f times instead of %.0f", large.allocs, small.allocs))
	}
	holds := held(large.result)
	if most := float64(mostForBody*length + mostForResult*holds + fixedBytes); !w.drops && large.bytes > most {
		all = append(all, fmt.Sprintf("%.0f bytes are allocated, for %d that came and %d that are held", large.bytes, length, holds))
	}
	return all
}

// costs are what a run took, and what it was for.
type costs struct {
	seconds       float64
	bytes, allocs float64
	result        any
}

func spent(run func() any) (c costs) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	c.result = run()
	c.seconds = time.Since(start).Seconds()
	runtime.ReadMemStats(&after)
	c.bytes, c.allocs = float64(after.TotalAlloc-before.TotalAlloc), float64(after.Mallocs-before.Mallocs)
	return c
}

// best returns the least of two runs in each respect: what a pool has lost is
// made again, and what runs beside a test takes time.
func best(a, b costs) costs {
	return costs{math.Min(a.seconds, b.seconds), math.Min(a.bytes, b.bytes), math.Min(a.allocs, b.allocs), b.result}
}
