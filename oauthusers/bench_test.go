package oauthusers_test

import (
	"encoding/json"
	"testing"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// sparseUpdate changes three members and no list.
func sparseUpdate() (update oauthusers.Update) {
	update.FullName.Set("Ada King")
	update.Active.Set(false)
	update.Devices.SetNull()
	return update
}

// listUpdates changes two lists.
func listUpdates() (update oauthusers.Update) {
	update.AddedUserRoles.Set([]int64{961091136})
	update.RemovedUserRoles.Set([]int64{770685918})
	update.Businesses.Set([]int64{627703076, 627703077})
	return update
}

func TestNoAllocations(t *testing.T) {
	user, full, sparse, lists := ada(t), oauthusers.Full(ada(t)), sparseUpdate(), listUpdates()
	instructions := oauthusers.Update{NewAvatarURL: wire.Value("https://example.com/ada.png?size=2"), NewPassword: secret("new")}
	rows := []struct {
		name string
		run  func() error
	}{
		{"Update.Validate", full.Validate},
		{"Update.ValidatePartial", sparse.ValidatePartial},
		{"Update.ValidatePartial of lists", lists.ValidatePartial},
		{"Update.ValidatePartial of instructions", instructions.ValidatePartial},
		{"User.Validate", user.Validate},
		{"Apply", func() error { _, err := oauthusers.Apply(user, sparse); return err }},
		{"Apply of instructions", func() error { _, err := oauthusers.Apply(user, instructions); return err }},
		{"CheckReadOnly", func() error { return oauthusers.CheckReadOnly(user, sparse) }},
		{"Merge", func() error { oauthusers.Merge(sparse, sparse); return nil }},
		{"Diff", func() error { oauthusers.Diff(user, user); return nil }},
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
	update := oauthusers.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := update.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValidateEngine is the same check by reflection, for comparison.
func BenchmarkValidateEngine(b *testing.B) {
	update := oauthusers.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := validate.Struct(update); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkApply(b *testing.B, update oauthusers.Update) {
	user := ada(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := oauthusers.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplySparse(b *testing.B) { benchmarkApply(b, sparseUpdate()) }
func BenchmarkApplyLists(b *testing.B)  { benchmarkApply(b, listUpdates()) }

func BenchmarkMergeLists(b *testing.B) {
	first, second := listUpdates(), listUpdates()
	b.ReportAllocs()
	for b.Loop() {
		oauthusers.Merge(first, second)
	}
}

func BenchmarkDiff(b *testing.B) {
	before, after := ada(b), ada(b)
	after.FullName = "Ada King"
	after.UserRoles.Set([]int64{800349553})
	b.ReportAllocs()
	for b.Loop() {
		oauthusers.Diff(before, after)
	}
}

func BenchmarkDecode(b *testing.B) {
	body := mustJSON(b, oauthusers.Full(ada(b)))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := oauthusers.Decode(jsonType, body); err != nil {
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

// BenchmarkWholeJob decodes a body, judges it, merges it and writes the record.
func BenchmarkWholeJob(b *testing.B) {
	body, user := mustJSON(b, oauthusers.Full(ada(b))), ada(b)
	var buffer []byte
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		update, err := oauthusers.Decode(jsonType, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			b.Fatal(err)
		}
		merged, err := oauthusers.Apply(user, update)
		if err != nil {
			b.Fatal(err)
		}
		if buffer, err = merged.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWholeJobReflection is the least that the job takes with the standard
// library and the engine alone, on a struct without methods.
func BenchmarkWholeJobReflection(b *testing.B) {
	type plain oauthusers.Update
	body := mustJSON(b, oauthusers.Full(ada(b)))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		var update plain
		if err := json.Unmarshal(body, &update); err != nil {
			b.Fatal(err)
		}
		if err := validate.Struct(update); err != nil {
			b.Fatal(err)
		}
		if _, err := json.Marshal(update); err != nil {
			b.Fatal(err)
		}
	}
}
