package cost

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestMain lets garbage lie, so that its collector is rarely at work.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	m.Run()
}

// What four times as much may take, as a multiple. Lists grow in steps of a
// quarter or more, so that memory may be one step ahead; other programs run too,
// so time may be anything. What is quadratic takes sixteen times as much.
const (
	moreMemory = 4 * 1.8
	moreTime   = 9.0
)

// How many bytes may be allocated for each byte of a body, and for each of what
// it becomes: a list that grows item by item is allocated several times over.
const (
	mostForBody   = 64
	mostForResult = 12
)

// What may be allocated apart from that, however short a body is, and for each
// byte of a long one: buffers are kept for reuse where they are short, and a
// report looks for entries that are there twice when it is full. What is
// quadratic allocates thousands of bytes for each.
const (
	fixedBytes   = 64 << 10
	fixedAllocs  = 200
	bytesForByte = 8
)

// usual is how many bytes the shorter of the two bodies has.
const usual = 6 << 10

// shortest is how long the longer body should take, in seconds: in less, what is
// quadratic may not show. Until it does, both grow, up to longest times.
const (
	shortest = 1e-3
	longest  = 16
)

// patience is how long what seems to take too long is measured again.
const patience = 2 * time.Second

// A work is what is measured.
type work struct {
	name, reason string
	size         int  // of the shorter body, 0 for the usual one
	grows        bool // whether bodies may be longer than that
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
		if testing.Short() {
			size /= 2
		}
	}
	if raced {
		size /= 4
	}
	length, _ := w.prepare(few)
	return max(1, size*few/max(1, length))
}

// check fails where w is not linear.
func (w work) check(t *testing.T) {
	t.Helper()
	n := w.parts()
	length, small, large := w.measure(n)
	for most := longest * n; w.grows && !raced && !testing.Short() && n < most && large.seconds < shortest; {
		n *= 4
		length, small, large = w.measure(n)
	}
	slow := 0.0
	if !raced && large.seconds > moreTime*small.seconds {
		slow = w.again(n)
	}
	t.Logf("%d parts of %d bytes: %.2f ms and %.2f ms, %.0f bytes and %.0f, for a result of %d", n, length/4/n,
		1000*small.seconds, 1000*large.seconds, small.bytes, large.bytes, held(large.result))
	if slow > moreTime {
		t.Errorf("%s: four times as much takes %.1f times as long", w.reason, slow)
	}
	for _, complaint := range w.complaints(small, large, length) {
		t.Errorf("%s: %s", w.reason, complaint)
	}
}

// measure returns what n parts and four times as many take, and how long the
// latter are.
func (w work) measure(n int) (length int, small, large costs) {
	less, _ := w.of(n)
	more, length := w.of(4 * n)
	less() // fills the pools
	small = best(best(spent(less), spent(less)), spent(less))
	return length, small, spent(more)
}

// of returns what to run for n parts, and how many bytes they are.
func (w work) of(n int) (run func() any, length int) {
	length, run = w.prepare(n)
	return run, length
}

// again measures once more what seems to take too long, in case that something
// else was running, and then four times as much again: a step, such as where a
// list no longer fits into a cache, comes once. It returns the ratio of the
// times, 0 where it is not to be believed.
func (w work) again(n int) (ratio float64) {
	var small, large costs
	for _, n := range []int{n, 4 * n} {
		shorter, _ := w.of(n)
		longer, _ := w.of(4 * n)
		small, large = spent(shorter), spent(longer)
		for range 3 { // what delays these would hide what is quadratic
			small = best(small, spent(shorter))
		}
		for start := time.Now(); time.Since(start) < patience && large.seconds > moreTime*small.seconds; {
			small, large = best(small, spent(shorter)), best(large, spent(longer))
		}
		if ratio = large.seconds / small.seconds; ratio <= moreTime {
			return 0
		}
	}
	return ratio
}

// complaints says what is not linear about the memory for a body and for one that
// is four times as long.
func (w work) complaints(small, large costs, length int) (all []string) {
	if large.bytes > moreMemory*small.bytes+float64(fixedBytes+bytesForByte*length) {
		all = append(all, fmt.Sprintf("four times as much allocates %.0f bytes instead of %.0f", large.bytes, small.bytes))
	}
	if large.allocs > moreMemory*small.allocs+float64(fixedAllocs+length) {
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
