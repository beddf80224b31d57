//go:build race

package cost

// raced is whether the race detector looks on. It has an eye on every step, and
// takes its time: what is measured then is memory.
const raced = true
