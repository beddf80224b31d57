package oauthusers_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// listUpdates changes two lists.
func listUpdates() (update oauthusers.Update) {
	update.AddedUserRoles.Set([]int64{961091136})
	update.RemovedUserRoles.Set([]int64{770685918})
	update.Businesses.Set([]int64{627703076, 627703077})
	return update
}

func TestNoAllocations(t *testing.T) {
	user, lists := ada(t), listUpdates()
	instructions := oauthusers.Update{NewAvatarURL: wire.Value("https://example.com/ada.png?size=2"), NewPassword: secret("new")}
	system.TestNoAllocations(t,
		lawtest.Step{Name: "ValidatePartial of lists", Run: lists.ValidatePartial},
		lawtest.Step{Name: "ValidatePartial of instructions", Run: instructions.ValidatePartial},
		lawtest.Step{Name: "Apply of instructions", Run: func() error { _, err := oauthusers.Apply(user, instructions); return err }})
}

func Benchmark(b *testing.B) {
	user, lists := ada(b), listUpdates()
	system.Benchmark(b,
		lawtest.Step{Name: "ApplyLists", Run: func() error { _, err := oauthusers.Apply(user, lists); return err }},
		lawtest.Step{Name: "MergeLists", Run: func() error { oauthusers.Merge(lists, lists); return nil }})
}
