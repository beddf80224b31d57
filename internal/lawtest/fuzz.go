package lawtest

import (
	"math/rand/v2"
	"testing"
)

// Fuzz is the body of the fuzz target of a law.
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
	for _, about := range s.valueLaws() {
		if about.name == law {
			s.fuzzValues(f, about)
		}
	}
}

// fuzzValues fuzzes a law about values.
func (s *System[U, P]) fuzzValues(f *testing.F, law valueLaw[U, P]) {
	bodies := s.bodies(f)
	for i := range bodies {
		f.Add(uint64(0), bodies[i], bodies[(i+1)%len(bodies)], bodies[(i+2)%len(bodies)])
	}
	for seed := range uint64(randomPrinting) {
		f.Add(seed, []byte(nil), []byte(nil), []byte(nil))
	}
	f.Fuzz(func(t *testing.T, seed uint64, x, y, z []byte) {
		check(t, "law", law.name, func(r *report) { law.hold(r, s.inputs(seed, x, y, z)) })
	})
}

// seedBodies adds the bodies, and random ones for every type.
func (s *System[U, P]) seedBodies(f *testing.F, add func(body []byte)) {
	for _, body := range s.bodies(f) {
		add(body)
	}
	for seed := range uint64(randomPrinting) {
		random := rand.New(rand.NewPCG(seed, 2))
		for _, typ := range s.types() {
			add(randomBody(random, s.modelFor(typ)))
		}
	}
}
