package hppro_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
)

// sparseUpdate changes three members and no list.
func sparseUpdate() hppro.Update {
	var update hppro.Update
	update.Email.Set("ada@example.com")
	update.Disabled.Set(false)
	update.OfficeID.SetNull()
	return update
}

func TestNoAllocations(t *testing.T) {
	user, full, sparse := ada(t), hppro.Full(ada(t)), sparseUpdate()
	rows := []struct {
		name string
		run  func() error
	}{
		{"Update.Validate", full.Validate},
		{"Update.ValidatePartial", sparse.ValidatePartial},
		{"User.Validate", user.Validate},
		{"Apply", func() error { _, err := hppro.Apply(user, sparse); return err }},
		{"CheckReadOnly", func() error { return hppro.CheckReadOnly(user, full) }},
		{"Merge", func() error { hppro.Merge(sparse, sparse); return nil }},
		{"Diff", func() error { hppro.Diff(user, user); return nil }},
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

// TestApplyAllocatesOnlyWhatItCopies: one allocation for each list that the
// update sends.
func TestApplyAllocatesOnlyWhatItCopies(t *testing.T) {
	user := ada(t)
	update := sparseUpdate()
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

func BenchmarkValidate(b *testing.B) {
	update := hppro.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := update.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValidateEngine is the same check by reflection, for comparison.
func BenchmarkValidateEngine(b *testing.B) {
	update := hppro.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := validate.Struct(update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplySparse(b *testing.B) {
	user, update := ada(b), sparseUpdate()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := hppro.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplyFull(b *testing.B) {
	user, update := ada(b), hppro.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := hppro.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	before, after := ada(b), ada(b)
	after.Email.Set("ada@example.com")
	after.Licenses.Set(hppro.MergeLicenses(after.Licenses.Or(nil), []hppro.License{{ID: 9}}))
	b.ReportAllocs()
	for b.Loop() {
		hppro.Diff(before, after)
	}
}

func BenchmarkMergeLicenses(b *testing.B) {
	var existing, changes []hppro.License
	for i := range int64(50) {
		existing = append(existing, hppro.License{ID: 1 + i})
		changes = append(changes, hppro.License{ID: 26 + i})
	}
	b.ReportAllocs()
	for b.Loop() {
		hppro.MergeLicenses(existing, changes)
	}
}

func BenchmarkDecode(b *testing.B) {
	body := readFile(b, "request.json")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := hppro.Decode(jsonType, body); err != nil {
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
	body, user := readFile(b, "request.json"), ada(b)
	var buffer []byte
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		update, err := hppro.Decode(jsonType, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			b.Fatal(err)
		}
		merged, err := hppro.Apply(user, update)
		if err != nil {
			b.Fatal(err)
		}
		if buffer, err = merged.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
}
