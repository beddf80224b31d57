package aaa_test

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// sparseUpdate changes three members.
func sparseUpdate() aaa.Update {
	var update aaa.Update
	update.AccountStatus.Set(aaa.Disabled)
	update.AuthenticationType.Set(wire.IntOf(4))
	update.EmailAddress.SetNull()
	return update
}

// fullUpdate sends everything, with passwords longer than any buffer on the
// path and as many preferences as a real user has.
func fullUpdate(tb testing.TB) aaa.Update {
	tb.Helper()
	update := aaa.Full(ada(tb))
	items := make([]aaa.PreferenceUpdate, 50)
	for i := range items {
		items[i].PreferenceID.Set(int64(i))
		items[i].Override.Set(aaa.Locked)
		items[i].PreferenceValue.Set(aaa.PreferenceNumber(5))
	}
	update.Preferences.Set(items)
	update.Password.Set(wire.NewSecret(strings.Repeat("analytical engine ", 10)))
	update.RepeatPassword.Set(wire.NewSecret(strings.Repeat("analytical engine ", 10)))
	return update
}

func TestNoAllocations(t *testing.T) {
	full := fullUpdate(t)
	system.TestNoAllocations(t,
		lawtest.Step{Name: "Validate long lists and passwords", Run: full.Validate},
		lawtest.Step{Name: "ValidatePartial long lists and passwords", Run: full.ValidatePartial})
}

func Benchmark(b *testing.B) {
	user, full := ada(b), fullUpdate(b)
	system.Benchmark(b,
		lawtest.Step{Name: "ValidateLists", Run: full.Validate},
		lawtest.Step{Name: "ApplyLists", Run: func() error { _, err := aaa.Apply(user, full); return err }},
		lawtest.Step{Name: "MergeLists", Run: func() error { aaa.Merge(full, full); return nil }})
}
