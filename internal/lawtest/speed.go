package lawtest

import (
	"encoding/xml"
	"reflect"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// A Step is something that a program does often.
type Step struct {
	Name string
	Run  func() error
}

// steps are those of every system: what allocates nothing while all is well.
// Lists are copied where they are merged.
func (s *System[U, P]) steps(tb testing.TB) []Step {
	user := s.Sample(tb)
	full := s.fullBody(user)
	plain := full
	for _, m := range s.update().members {
		if kindOf(m.typ) == list {
			reflect.ValueOf(&plain).Elem().Field(m.index).SetZero()
		}
	}
	return append(formSteps(full), []Step{
		{"Validate", full.Validate},
		{"ValidatePartial", s.Sparse.ValidatePartial},
		{"User.Validate", user.Validate},
		{"ApplySparse", func() error { _, err := s.Apply(user, s.Sparse); return err }},
		{"CheckReadOnly", func() error { return s.CheckReadOnly(user, full) }},
		{"Merge", func() error { s.Merge(plain, s.Sparse); return nil }},
		{"DiffEqual", func() error { s.Diff(user, user); return nil }},
	}...)
}

// appending are the steps that write into a buffer with room.
func (s *System[U, P]) appending(tb testing.TB) (steps []Step) {
	user := s.Sample(tb)
	buffer := make([]byte, 0, 1<<16)
	for name, value := range map[string]any{"User": user, "Update": s.fullBody(user)} {
		if root, ok := value.(document); ok {
			steps = append(steps, Step{name + ".AppendXML", func() error { _, err := root.AppendXML(buffer); return err }})
		}
	}
	return steps
}

// fullBody returns the full body of a record, with what no record knows.
func (s *System[U, P]) fullBody(user U) P {
	full := s.Full(user)
	if s.Complete != nil {
		s.Complete(&full)
	}
	return full
}

// TestNoAllocations runs the steps of every system and further ones: none may
// allocate.
func (s *System[U, P]) TestNoAllocations(t *testing.T, further ...Step) {
	for _, step := range slices.Concat(s.steps(t), s.appending(t), further) {
		t.Run(step.Name, func(t *testing.T) { check(t, "step", step.Name, step.allocates) })
	}
}

func (s Step) allocates(r *report) {
	if err := s.Run(); err != nil {
		r.failf("%v", err)
	}
	if allocs := allocations(func() { _ = s.Run() }); allocs != 0 {
		r.failf("%v allocations, want none", allocs)
	}
}

// allocations returns how many allocations a run makes at least: under the race
// detector a sync.Pool forgets at random what it keeps.
func allocations(run func()) float64 {
	least := testing.AllocsPerRun(1, run)
	for range 100 {
		least = min(least, testing.AllocsPerRun(1, run))
	}
	return least
}

// Benchmark measures the steps of every system and further ones, the codecs,
// and the whole job: decode a body, judge it, merge it, write the record.
func (s *System[U, P]) Benchmark(b *testing.B, further ...Step) {
	user := s.Sample(b)
	full := s.fullBody(user)
	body, record := Must(full.MarshalJSON()), Must(user.MarshalJSON())
	changed, err := s.Apply(user, s.Sparse)
	if err != nil {
		b.Fatal(err)
	}
	for _, step := range append(s.steps(b), further...) {
		measure(b, step.Name, 0, step.Run)
	}
	measure(b, "ApplyFull", 0, func() error { _, err := s.Apply(user, full); return err })
	measure(b, "Diff", 0, func() error { s.Diff(user, changed); return nil })
	bodies := map[string][]byte{JSON: body}
	if _, ok := any(&full).(xml.Unmarshaler); ok {
		bodies[XML] = Must(xml.Marshal(full))
	}
	for of, body := range bodies {
		measure(b, "Decode "+of, len(body), func() error { _, err := s.Decode(of, body); return err })
	}
	var buffer []byte
	measure(b, "Encode", len(record), func() (err error) { buffer, err = user.AppendJSON(buffer[:0]); return err })
	for _, step := range s.appending(b) {
		measure(b, step.Name, 0, step.Run)
	}
	measure(b, "WholeJob", len(body), func() error {
		update, err := s.Decode(JSON, body)
		if err := validate.Join(err, update.Validate()); err != nil {
			return err
		}
		merged, err := s.Apply(user, update)
		if err != nil {
			return err
		}
		buffer, err = merged.AppendJSON(buffer[:0])
		return err
	})
}

func measure(b *testing.B, name string, size int, run func() error) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(size))
		for b.Loop() {
			if err := run(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
