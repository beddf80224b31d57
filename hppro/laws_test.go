package hppro_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
)

// system describes the package to lawtest, which holds the laws that every
// system's package obeys.
var system = lawtest.System[hppro.User, hppro.Update]{
	Decode:        hppro.Decode,
	Apply:         hppro.Apply,
	Diff:          hppro.Diff,
	Full:          hppro.Full,
	Merge:         hppro.Merge,
	Changes:       hppro.Changes,
	CheckReadOnly: hppro.CheckReadOnly,
	Failure:       func(err error) any { return hppro.Failure(err) },
	Models:        []any{hppro.License{}, hppro.UplineUser{}},
	Bodies:        lawBodies,
	Sample:        ada,
}

func TestMembers(t *testing.T) { system.TestMembers(t) }
func TestLaws(t *testing.T)    { system.TestLaws(t) }

func FuzzApply(f *testing.F)      { system.FuzzApply(f) }
func FuzzDiff(f *testing.F)       { system.FuzzDiff(f) }
func FuzzMerge(f *testing.F)      { system.FuzzMerge(f) }
func FuzzArguments(f *testing.F)  { system.FuzzArguments(f) }
func FuzzRoundTrip(f *testing.F)  { system.FuzzRoundTrip(f) }
func FuzzRules(f *testing.F)      { system.FuzzRules(f) }
func FuzzCodec(f *testing.F)      { system.FuzzCodec(f) }
func FuzzMergePatch(f *testing.F) { system.FuzzMergePatch(f) }
func FuzzSecrets(f *testing.F)    { system.FuzzSecrets(f) }

// lawBodies returns the documented samples and requests, right and wrong.
func lawBodies(t testing.TB) [][]byte {
	return lawtest.ReadBodies(t, "testdata/request.json", "testdata/response.json", "testdata/bodies.jsonl")
}
