package lawtest

import (
	"flag"
	"fmt"
	"iter"
	"strings"
	"testing"
)

// Random cases are numbered, and a number always makes the same case. A test
// that fails says which it was and how to run it alone.
var (
	oneSeed   = flag.Int64("seed", -1, "of the random cases of a law, run the one of this number alone")
	moreCases = flag.Uint64("cases", 0, "run so many random cases of every law")
)

// seeds are the numbers of so many random cases: with -short a part of them,
// with -cases others, with -seed one.
func seeds(cases uint64) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		if *oneSeed >= 0 {
			yield(uint64(*oneSeed))
			return
		}
		if cases = few(cases); *moreCases > 0 {
			cases = *moreCases
		}
		for seed := range cases {
			if !yield(seed) {
				return
			}
		}
	}
}

// few is how many of the random cases are run: a part of them with -short.
func few(cases uint64) uint64 {
	if testing.Short() {
		return cases / 10
	}
	return cases
}

// checkSeed is check for a random case, which may show what it is.
func checkSeed(t testing.TB, seed uint64, law func(r *report), shown ...any) {
	t.Helper()
	checkAgain(t, strings.TrimSpace(fmt.Sprintln(append([]any{"seed", seed}, shown...)...)), fmt.Sprintf(" -seed %d", seed), law)
}
