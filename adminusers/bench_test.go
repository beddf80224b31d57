package adminusers_test

import (
	"encoding/json"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// sparseUpdate changes three members.
func sparseUpdate() adminusers.Update {
	var update adminusers.Update
	update.DisplayName.Set("Ada King")
	update.Enabled.Set(false)
	update.Pin.SetNull()
	return update
}

// validBody is a whole body that satisfies the contract.
func validBody(tb testing.TB) []byte {
	tb.Helper()
	body, err := adminusers.Full(ada(tb)).AppendJSON(nil)
	if err != nil {
		tb.Fatal(err)
	}
	return body
}

func TestNoAllocations(t *testing.T) {
	user, full, sparse := ada(t), adminusers.Full(ada(t)), sparseUpdate()
	rows := []struct {
		name string
		run  func() error
	}{
		{"Update.Validate", full.Validate},
		{"Update.ValidatePartial", sparse.ValidatePartial},
		{"User.Validate", user.Validate},
		{"Apply", func() error { _, err := adminusers.Apply(user, sparse); return err }},
		{"CheckReadOnly", func() error { return adminusers.CheckReadOnly(user, sparse) }},
		{"Merge", func() error { adminusers.Merge(full, sparse); return nil }},
		{"Diff", func() error { adminusers.Diff(user, user); return nil }},
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
	update := adminusers.Full(ada(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := update.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValidateEngine is the same check by reflection, for comparison.
func BenchmarkValidateEngine(b *testing.B) {
	update := adminusers.Full(ada(b))
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
		if _, err := adminusers.Apply(user, update); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	before, after := ada(b), ada(b)
	after.DisplayName, after.Pin = "Ada King", wire.Null[wire.Secret]()
	b.ReportAllocs()
	for b.Loop() {
		adminusers.Diff(before, after)
	}
}

func BenchmarkDecode(b *testing.B) {
	body := validBody(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := adminusers.Decode(jsonType, body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeXML(b *testing.B) {
	body := readFile(b, "request.xml")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := adminusers.Decode(xmlType, body); err != nil {
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
	body, user := validBody(b), ada(b)
	var buffer []byte
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		update, err := adminusers.Decode(jsonType, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			b.Fatal(err)
		}
		merged, err := adminusers.Apply(user, update)
		if err != nil {
			b.Fatal(err)
		}
		if buffer, err = merged.AppendJSON(buffer[:0]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWholeJobReflection is the least that the job takes with the
// standard library and the engine alone, on a struct without methods.
func BenchmarkWholeJobReflection(b *testing.B) {
	type plain adminusers.Update
	body := validBody(b)
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
