package lawtest

import (
	"math/rand/v2"
	"testing"
)

// randomSeeds is how many random cases every fuzz target starts from.
const randomSeeds = 20

// FuzzApply is law 1, with what Apply, CheckReadOnly and Paths do member by member.
func (s *System[U, P]) FuzzApply(f *testing.F) { s.fuzzValues(f, Apply) }

// FuzzDiff is law 2: Diff, Full and Changes.
func (s *System[U, P]) FuzzDiff(f *testing.F) { s.fuzzValues(f, Diff) }

// FuzzMerge is law 3.
func (s *System[U, P]) FuzzMerge(f *testing.F) { s.fuzzValues(f, Merge) }

// FuzzArguments is law 4.
func (s *System[U, P]) FuzzArguments(f *testing.F) { s.fuzzValues(f, Arguments) }

// FuzzRoundTrip is law 5, for every format that the types have methods for.
func (s *System[U, P]) FuzzRoundTrip(f *testing.F) { s.fuzzValues(f, RoundTrip) }

// FuzzRules is law 6 on validation.
func (s *System[U, P]) FuzzRules(f *testing.F) { s.fuzzValues(f, Rules) }

// FuzzCodec is law 6 on JSON.
func (s *System[U, P]) FuzzCodec(f *testing.F) {
	s.seedBodies(f, func(body []byte) { f.Add(body) })
	f.Fuzz(func(t *testing.T, body []byte) {
		check(t, "law", Codec, func(r *report) { s.codec(r, body) })
	})
}

// FuzzMergePatch is law 7.
func (s *System[U, P]) FuzzMergePatch(f *testing.F) { s.fuzzValues(f, MergePatch) }

// FuzzSecrets is law 8.
func (s *System[U, P]) FuzzSecrets(f *testing.F) {
	s.seedBodies(f, func(body []byte) { f.Add(contentType(body), body) })
	f.Add(Form, []byte("a=b"))
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		check(t, "law", Secrets, func(r *report) { s.secrets(r, contentType, body) })
	})
}

// fuzzValues fuzzes a law about values.
func (s *System[U, P]) fuzzValues(f *testing.F, name Law) {
	law := s.valueLaw(name)
	bodies := s.bodies(f)
	for i := range bodies {
		x, y, z := neighbours(bodies, i)
		f.Add(uint64(0), x, y, z)
	}
	for seed := range uint64(randomSeeds) {
		f.Add(seed, []byte(nil), []byte(nil), []byte(nil))
	}
	f.Fuzz(func(t *testing.T, seed uint64, x, y, z []byte) {
		check(t, "law", name, func(r *report) { law.hold(r, s.inputs(seed, x, y, z)) })
	})
}

// seedBodies adds the bodies, and random ones for every type.
func (s *System[U, P]) seedBodies(f *testing.F, add func(body []byte)) {
	for _, body := range s.bodies(f) {
		add(body)
	}
	for seed := range uint64(randomSeeds) {
		random := rand.New(rand.NewPCG(seed, 2))
		for _, typ := range s.types() {
			add(randomBody(random, s.modelFor(typ)))
		}
	}
}
