package lawtest

import "fmt"

// A report collects what a law complains about, so that the laws themselves can
// be tested.
type report struct{ complaints []string }

func (r *report) failf(format string, args ...any) {
	r.complaints = append(r.complaints, fmt.Sprintf(format, args...))
}

// same complains about the differences between two values, unless there are
// none.
func (r *report) same(what string, differences []string) {
	for _, d := range differences {
		r.failf("%s: %s", what, d)
	}
}
