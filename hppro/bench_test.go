package hppro_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// TestApplyAllocatesOnlyWhatItCopies: one allocation for each list that the
// update sends.
func TestApplyAllocatesOnlyWhatItCopies(t *testing.T) {
	user := ada(t)
	update := system.Sparse
	for i, send := range []func(){
		func() {},
		func() { update.Licenses = hppro.Full(user).Licenses },
		func() { update.UserRoles = hppro.Full(user).UserRoles },
		func() { update.UplineHierarchyUsers = hppro.Full(user).UplineHierarchyUsers },
	} {
		send()
		allocs := testing.AllocsPerRun(100, func() { _, _ = hppro.Apply(user, update) })
		if allocs != float64(i) {
			t.Errorf("%v allocations for %d lists", allocs, i)
		}
	}
}

func Benchmark(b *testing.B) {
	var existing, changes []hppro.License
	for i := range int64(50) {
		existing = append(existing, hppro.License{ID: 1 + i})
		changes = append(changes, hppro.License{ID: 26 + i})
	}
	system.Benchmark(b, lawtest.Step{Name: "MergeLicenses", Run: func() error { hppro.MergeLicenses(existing, changes); return nil }})
}
