package hppro_test

import (
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// system describes the package to lawtest, which tests what every system's
// package must obey.
var system = lawtest.System[hppro.User, hppro.Update]{
	Decode:        hppro.Decode,
	Apply:         hppro.Apply,
	Diff:          hppro.Diff,
	Full:          hppro.Full,
	Merge:         hppro.Merge,
	Changes:       hppro.Changes,
	CheckReadOnly: hppro.CheckReadOnly,
	Failure:       func(err error) any { return hppro.Failure(err) },
	ParseError:    hppro.ParseError,
	Models:        []any{hppro.License{}, hppro.UplineUser{}},
	Bodies:        lawBodies,
	Sample:        ada,
	Sparse: hppro.Update{
		Email:    wire.Value("ada@example.com"),
		Disabled: wire.Value(false),
		OfficeID: wire.Null[int64](),
	},
	BadInputs: badInputs,
	Samples: []lawtest.Sample{
		{Name: "request as an update", File: "request.json", Into: new(hppro.Update)},
		{Name: "request as a record", File: "request.json", Into: new(hppro.User)},
		{Name: "answer", File: "response.json", Into: new(hppro.Response)},
		{Name: "answer as a record", File: "response.json", Into: new(hppro.User)},
	},
	Shown: func(user hppro.User, _ hppro.Update) []any {
		answer := hppro.Response{User: wire.Value(user)}
		return []any{answer, &answer, user.TotpSid, user.MFAAuthenticatorKey, hppro.Failure(errors.New(lawtest.Marker))}
	},
}

func TestContract(t *testing.T)      { system.TestContract(t) }
func TestMembers(t *testing.T)       { system.TestMembers(t) }
func TestLaws(t *testing.T)          { system.TestLaws(t) }
func TestSamples(t *testing.T)       { system.TestSamples(t) }
func TestBadInput(t *testing.T)      { system.TestBadInput(t) }
func TestNoAllocations(t *testing.T) { system.TestNoAllocations(t) }

func FuzzApply(f *testing.F)      { system.Fuzz(f, lawtest.Apply) }
func FuzzDiff(f *testing.F)       { system.Fuzz(f, lawtest.Diff) }
func FuzzMerge(f *testing.F)      { system.Fuzz(f, lawtest.Merge) }
func FuzzArguments(f *testing.F)  { system.Fuzz(f, lawtest.Arguments) }
func FuzzRoundTrip(f *testing.F)  { system.Fuzz(f, lawtest.RoundTrip) }
func FuzzRules(f *testing.F)      { system.Fuzz(f, lawtest.Rules) }
func FuzzCodec(f *testing.F)      { system.Fuzz(f, lawtest.Codec) }
func FuzzMergePatch(f *testing.F) { system.Fuzz(f, lawtest.MergePatch) }
func FuzzSecrets(f *testing.F)    { system.Fuzz(f, lawtest.Secrets) }
func FuzzExtra(f *testing.F)      { system.Fuzz(f, lawtest.Extra) }
func FuzzMade(f *testing.F)       { system.Fuzz(f, lawtest.Made) }

// lawBodies returns the documented samples and requests, right and wrong.
func lawBodies(t testing.TB) [][]byte {
	return lawtest.ReadBodies(t, "testdata/request.json", "testdata/response.json", "testdata/bodies.jsonl")
}
