//go:build !race

package cost

// raced is whether the race detector looks on.
const raced = false
