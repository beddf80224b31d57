package lawtest

import (
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
)

// A valueLaw is a law about values.
type valueLaw[U, P any] struct {
	name Law
	hold func(r *report, in inputs[U, P])
}

// How many random cases TestLaws gives a law. Printing everything in every way
// takes time.
const (
	randomCases    = 200
	randomPrinting = 30
	randomMade     = 60
)

// valueLaws are the laws about values.
func (s *System[U, P]) valueLaws() []valueLaw[U, P] {
	return []valueLaw[U, P]{
		{Apply, s.apply}, {Diff, s.diff}, {Merge, s.merge}, {Arguments, s.arguments}, {RoundTrip, s.roundTrip}, {Rules, s.rules},
		{MergePatch, s.mergePatch}, {Extra, s.extra},
	}
}

// TestLaws runs every law on random values, and on the bodies.
func (s *System[U, P]) TestLaws(t *testing.T) {
	bodies := s.bodies(t)
	for _, law := range s.valueLaws() {
		t.Run(string(law.name), func(t *testing.T) {
			for seed := range seeds(randomCases) {
				checkSeed(t, seed, func(r *report) { law.hold(r, s.inputs(seed, nil, nil, nil)) })
			}
			for i := range bodies {
				if *oneSeed >= 0 {
					break
				}
				x, y, z := bodies[i], bodies[(i+1)%len(bodies)], bodies[(i+2)%len(bodies)]
				check(t, "body", i, func(r *report) { law.hold(r, s.inputs(0, x, y, z)) })
			}
		})
	}
	t.Run(string(Codec), func(t *testing.T) { s.onBodies(t, randomCases, s.codec) })
	t.Run(string(Secrets), func(t *testing.T) {
		s.onBodies(t, randomPrinting/2, func(r *report, body []byte) { s.secrets(r, contentType(body), body) })
		for seed := range seeds(randomPrinting) {
			checkSeed(t, seed, func(r *report) { s.randomIsHidden(r, seed) })
		}
		check(t, "every", "member", s.everyMemberIsHidden)
	})
	t.Run(string(Made), func(t *testing.T) {
		for seed := range seeds(randomMade) {
			checkSeed(t, seed, func(r *report) { s.madeLaw(r, rand.New(rand.NewPCG(seed, 3))) })
		}
	})
	t.Run("at once", s.testConcurrency)
	t.Run("random values are valid at times", s.testValidity)
	check(t, "system", "exclusions", s.checkExclusions)
}

// check runs a law, and fails the test with its first complaints and how to see
// them again: the cases are the same every time.
func check(t testing.TB, kind string, which any, law func(r *report)) {
	t.Helper()
	checkAgain(t, fmt.Sprint(kind, " ", which), "", law)
}

// checkAgain is check with flags for the run that shows the complaints alone.
func checkAgain(t testing.TB, which, flags string, law func(r *report)) {
	t.Helper()
	var r report
	r.survives(law)
	if len(r.complaints) > 0 {
		t.Fatalf("%s (again with go test -run '%s'%s):\n%s", which, t.Name(), flags, strings.Join(r.complaints[:min(len(r.complaints), 10)], "\n"))
	}
}

// survives runs a law. A panic is a complaint like any other, so that it has its
// seed.
func (r *report) survives(law func(r *report)) {
	defer func() {
		if p := recover(); p != nil {
			r.complaints = append([]string{fmt.Sprintf("a panic: %v\n%s", p, debug.Stack())}, r.complaints...)
		}
	}()
	law(r)
}

// onBodies runs a law on the bodies, and on random ones for every type in turn.
func (s *System[U, P]) onBodies(t *testing.T, cases uint64, law func(r *report, body []byte)) {
	for i, body := range s.bodies(t) {
		if *oneSeed < 0 {
			check(t, "body", i, func(r *report) { law(r, body) })
		}
	}
	types := s.types()
	for seed := range seeds(cases) {
		random := rand.New(rand.NewPCG(seed, 2))
		all := s.randomBodies(random, types[seed%uint64(len(types))])
		one := 1 + random.IntN(len(all)) // JSON and another format
		for _, body := range [][]byte{all[0], all[one%len(all)]} {
			checkSeed(t, seed, func(r *report) { law(r, body) }, string(body))
		}
	}
}

// randomBodies returns a body in every format that a type has.
func (s *System[U, P]) randomBodies(random *rand.Rand, typ reflect.Type) [][]byte {
	bodies := [][]byte{randomBody(random, s.modelFor(typ))}
	if _, ok := reflect.New(typ).Interface().(xml.Unmarshaler); ok {
		bodies = append(bodies, randomXML(random, typ, s.modelFor(typ)))
	}
	if _, ok := reflect.New(typ).Interface().(storable); ok {
		bodies = append(bodies, randomStored(random, s.modelFor(typ)))
	}
	if _, ok := reflect.Zero(typ).Interface().(formAppender); ok {
		bodies = append(bodies, randomForm(random, s.modelFor(typ)))
	}
	return bodies
}

// testValidity makes sure that the laws about valid values see some.
func (s *System[U, P]) testValidity(t *testing.T) {
	record, update := false, false
	for seed := range few(randomCases) {
		in := s.inputs(seed, nil, nil, nil)
		record, update = record || in.a.Validate() == nil, update || in.p.Validate() == nil
	}
	if !record || !update {
		t.Errorf("a record is valid: %v, an update: %v", record, update)
	}
}

// odd are bodies that are special to every contract.
var odd = []string{
	"{}", "\ufeff{}", "null", "[]", `""`, `{"":1}`, `{"\ud800":1}`, "{\"a\":\"\xff\"}", strings.Repeat("[", 257),
	`{"x":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `}`,
	`{"x":` + strings.Repeat("[", 256) + strings.Repeat("]", 256) + `}`,
	"<a/>", "<User/>", "<User><!-- --></User>", "<!DOCTYPE User><User/>", "a=b&a=c",
}

// bodies returns the system's bodies and the odd ones.
func (s *System[U, P]) bodies(t testing.TB) (all [][]byte) {
	if s.Bodies != nil {
		all = s.Bodies(t)
	} else {
		for _, sample := range s.Samples {
			all = append(all, ReadFile(t, sample.File))
		}
	}
	for _, row := range s.BadInputs {
		if len(row.Body) < longBody {
			all = append(all, []byte(row.Body))
		}
	}
	for _, text := range odd {
		all = append(all, []byte(text))
	}
	return all
}
