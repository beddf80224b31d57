package adminusers_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// system describes the package to lawtest, which tests what every system's
// package must obey.
var system = lawtest.System[adminusers.User, adminusers.Update]{
	Decode:        adminusers.Decode,
	Apply:         adminusers.Apply,
	Diff:          adminusers.Diff,
	Full:          adminusers.Full,
	Merge:         adminusers.Merge,
	Changes:       adminusers.Changes,
	CheckReadOnly: adminusers.CheckReadOnly,
	Failure:       func(err error) any { return adminusers.Failure(err) },
	ParseError:    adminusers.ParseError,
	Models: []any{
		adminusers.Response{}, adminusers.Error{}, adminusers.ResponseDataOfUser{}, adminusers.Identification{},
	},
	Bodies: lawBodies,
	Sample: ada,
	Sparse: adminusers.Update{
		DisplayName: wire.Value("Ada King"),
		Enabled:     wire.Value(false),
		Pin:         wire.Null[wire.Secret](),
	},
	BadInputs: badInputs,
	Samples: []lawtest.Sample{
		{Name: "request as an update", File: "request.json", Into: new(adminusers.Update)},
		{Name: "request as a record", File: "request.json", Into: new(adminusers.User)},
		{Name: "answer", File: "response.json", Into: new(adminusers.Response)},
		{Name: "XML request as an update", File: "request.xml", Into: new(adminusers.Update)},
		{Name: "XML request as a record", File: "request.xml", Into: new(adminusers.User)},
		{Name: "XML answer", File: "response.xml", Into: new(adminusers.Response)},
	},
	Shown: func(user adminusers.User, _ adminusers.Update) []any {
		answer := adminusers.Response{ResponseData: wire.Value(adminusers.ResponseDataOfUser{Detail: wire.Value(user)})}
		return []any{answer, &answer, adminusers.Params{ID: user.ID}, user.Pin}
	},
}

func TestContract(t *testing.T)      { system.TestContract(t) }
func TestMembers(t *testing.T)       { system.TestMembers(t) }
func TestLaws(t *testing.T)          { system.TestLaws(t) }
func TestSamples(t *testing.T)       { system.TestSamples(t) }
func TestBadInput(t *testing.T)      { system.TestBadInput(t) }
func TestNoAllocations(t *testing.T) { system.TestNoAllocations(t) }
func Benchmark(b *testing.B)         { system.Benchmark(b) }

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
	return lawtest.ReadBodies(t, "testdata/request.json", "testdata/request.xml", "testdata/response.json", "testdata/response.xml",
		"testdata/bodies.jsonl")
}
