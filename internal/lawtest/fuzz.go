package lawtest

import (
	"flag"
	"math/rand/v2"
	"testing"
)

// Fuzz is the body of the fuzz target of a law. It adds its seeds only where
// it fuzzes: TestLaws has run the law on them.
func (s *System[U, P]) Fuzz(f *testing.F, law Law) {
	switch law {
	case Codec:
		s.seedBodies(f, func(body []byte) { f.Add(body) })
		f.Fuzz(func(t *testing.T, body []byte) {
			check(t, "law", Codec, func(r *report) { s.codec(r, body) })
		})
	case Secrets:
		s.seedBodies(f, func(body []byte) { f.Add(contentType(body), body) })
		f.Add(Form, []byte("a=b"))
		f.Fuzz(func(t *testing.T, contentType string, body []byte) {
			check(t, "law", Secrets, func(r *report) { s.secrets(r, contentType, body) })
		})
	}
	if law == Made {
		f.Add([]byte("made"))
		f.Fuzz(func(t *testing.T, bytes []byte) {
			check(t, "law", Made, func(r *report) { s.madeLaw(r, newTape(bytes)) })
		})
	}
	for _, about := range s.valueLaws() {
		if about.name == law {
			s.fuzzValues(f, about)
		}
	}
}

// fuzzValues fuzzes a law about values.
func (s *System[U, P]) fuzzValues(f *testing.F, law valueLaw[U, P]) {
	bodies := s.seeds(f)
	for i := range bodies {
		f.Add(uint64(0), bodies[i], bodies[(i+1)%len(bodies)], bodies[(i+2)%len(bodies)])
	}
	f.Add(uint64(1), []byte(nil), []byte(nil), []byte(nil))
	f.Fuzz(func(t *testing.T, seed uint64, x, y, z []byte) {
		check(t, "law", law.name, func(r *report) { law.hold(r, s.inputs(seed, x, y, z)) })
	})
}

// seedBodies adds the bodies, and random ones for every type.
func (s *System[U, P]) seedBodies(f *testing.F, add func(body []byte)) {
	for _, body := range s.seeds(f) {
		add(body)
	}
	if !fuzzing() {
		return
	}
	for seed := range uint64(randomPrinting) {
		random := rand.New(rand.NewPCG(seed, 2))
		for _, typ := range s.types() {
			add(randomBody(random, s.modelFor(typ)))
		}
	}
}

// seeds returns the bodies where the test binary fuzzes, otherwise none.
func (s *System[U, P]) seeds(f *testing.F) [][]byte {
	if !fuzzing() {
		return nil
	}
	return s.bodies(f)
}

// fuzzing reports whether the test binary was told to fuzz.
func fuzzing() bool {
	target := flag.Lookup("test.fuzz")
	return target != nil && target.Value.String() != ""
}
