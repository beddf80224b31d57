package userdetail_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// system describes the package to lawtest, which tests what every system's
// package must obey.
var system = lawtest.System[userdetail.User, userdetail.Update]{
	Decode:        userdetail.Decode,
	Apply:         userdetail.Apply,
	Diff:          userdetail.Diff,
	Full:          userdetail.Full,
	Merge:         userdetail.Merge,
	Changes:       userdetail.Changes,
	CheckReadOnly: userdetail.CheckReadOnly,
	Failure:       func(err error) any { return userdetail.Failure(err) },
	ParseError:    userdetail.ParseError,
	Models:        []any{userdetail.Link{}, userdetail.Response{}},
	Bodies:        lawBodies,
	Sample:        func(testing.TB) userdetail.User { return ada() },
	Sparse:        userdetail.Update{FirstName: wire.Value("Grace"), LastName: wire.Null[string]()},
	BadInputs:     badInputs,
	Samples: []lawtest.Sample{
		{Name: "request as an update", File: "request.json", Cut: `,"_links":[]`, Into: new(userdetail.Update)},
		{Name: "request as a record", File: "request.json", Into: new(userdetail.User)},
		{Name: "answer", File: "response.json", Into: new(userdetail.Response)},
		{Name: "XML request as an update", File: "request.xml", Cut: "<_links></_links>", Into: new(userdetail.Update)},
		{Name: "XML request as a record", File: "request.xml", Into: new(userdetail.User)},
		{Name: "XML answer", File: "response.xml", Into: new(userdetail.Response)},
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
