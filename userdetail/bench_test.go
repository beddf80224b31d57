package userdetail_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
)

// sparseUpdate changes two members.
func sparseUpdate() userdetail.Update {
	var update userdetail.Update
	update.FirstName.Set("Grace")
	update.LastName.SetNull()
	return update
}

func TestNoAllocations(t *testing.T) {
	user, full, sparse := ada(), userdetail.Full(ada()), sparseUpdate()
	rows := []struct {
		name string
		run  func() error
	}{
		{"Update.Validate", full.Validate},
		{"Update.ValidatePartial", sparse.ValidatePartial},
		{"User.Validate", user.Validate},
		{"Apply", func() error { _, err := userdetail.Apply(user, sparse); return err }},
		{"CheckReadOnly", func() error { return userdetail.CheckReadOnly(user, sparse) }},
		{"Merge", func() error { userdetail.Merge(full, sparse); return nil }},
		{"Diff", func() error { userdetail.Diff(user, user); return nil }},
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
	update := userdetail.Full(ada())
	b.ReportAllocs()
	for b.Loop() {
		if err := update.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValidateEngine is the same check by reflection, for comparison.
func BenchmarkValidateEngine(b *testing.B) {
	update := userdetail.Full(ada())
	b.ReportAllocs()
	for b.Loop() {
		if err := validate.Struct(update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplySparse(b *testing.B) {
	user, update := ada(), sparseUpdate()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := userdetail.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	body := readFile(b, "request.json")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := userdetail.Decode(jsonType, body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeXML(b *testing.B) {
	body := readFile(b, "request.xml")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := userdetail.Decode(xmlType, body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	user := ada()
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
	body, user := readFile(b, "request.json"), ada()
	var buffer []byte
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		update, err := userdetail.Decode(jsonType, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			b.Fatal(err)
		}
		merged, err := userdetail.Apply(user, update)
		if err != nil {
			b.Fatal(err)
		}
		if buffer, err = merged.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
}
