package border

import (
	"os"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
)

// BenchmarkTwoProblems validates the vendor's own sample, which breaks two
// rules: by the generated check, and by the engine that reads the same tags.
func BenchmarkTwoProblems(b *testing.B) {
	body, err := os.ReadFile("../../adminusers/testdata/request.json")
	if err != nil {
		b.Fatal(err)
	}
	update, err := adminusers.Decode(inJSON, body)
	if err != nil {
		b.Fatal(err)
	}
	for _, way := range []struct {
		name  string
		check func() error
	}{
		{"generated", update.Validate},
		{"engine", func() error { return playground.Struct(&update) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			if problems := validate.List(way.check()); len(problems) != 2 {
				b.Fatalf("the sample has the problems %v", problems)
			}
			b.ReportAllocs()
			for b.Loop() {
				_ = way.check()
			}
		})
	}
}
