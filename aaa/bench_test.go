package aaa_test

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
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
// way and as many preferences as a real user has.
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
	user, full, sparse := ada(t), fullUpdate(t), sparseUpdate()
	rows := []struct {
		name string
		run  func() error
	}{
		{"Update.Validate", full.Validate},
		{"Update.ValidatePartial", full.ValidatePartial},
		{"User.Validate", user.Validate},
		{"Apply without lists", func() error { _, err := aaa.Apply(user, sparse); return err }},
		{"CheckReadOnly", func() error { return aaa.CheckReadOnly(user, full) }},
		{"Merge without lists", func() error { aaa.Merge(sparse, sparse); return nil }},
		{"Diff of equals", func() error { aaa.Diff(user, user); return nil }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if err := row.run(); err != nil {
				t.Fatal(err)
			}
			if allocs := testing.AllocsPerRun(100, func() { _ = row.run() }); allocs != 0 {
				t.Errorf("%v allocations, want none", allocs)
			}
		})
	}
}

func BenchmarkValidate(b *testing.B) {
	update := fullUpdate(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := update.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplySparse(b *testing.B) {
	user, update := ada(b), sparseUpdate()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := aaa.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplyLists(b *testing.B) {
	user, update := ada(b), fullUpdate(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := aaa.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMergeLists(b *testing.B) {
	first, second := fullUpdate(b), fullUpdate(b)
	b.ReportAllocs()
	for b.Loop() {
		aaa.Merge(first, second)
	}
}

func BenchmarkDiff(b *testing.B) {
	before := ada(b)
	after := mustApply(b, before, sparseUpdate())
	b.ReportAllocs()
	for b.Loop() {
		aaa.Diff(before, after)
	}
}

func BenchmarkDecode(b *testing.B) {
	body := readFile(b, requestFile)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := aaa.Decode(jsonType, body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	user := ada(b)
	var buffer []byte
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if buffer, err = user.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(buffer)))
}

// BenchmarkWholeJob decodes a body, judges it, merges it and writes the
// record.
func BenchmarkWholeJob(b *testing.B) {
	user, body := ada(b), mustJSON(b, aaa.Full(ada(b)))
	var buffer []byte
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		update, err := aaa.Decode(jsonType, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			b.Fatal(err)
		}
		merged, err := aaa.Apply(user, update)
		if err != nil {
			b.Fatal(err)
		}
		if buffer, err = merged.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
}
