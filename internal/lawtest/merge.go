package lawtest

import (
	"reflect"
	"slices"
)

// merge is law 3: a merged update does what the two do one after the other, an
// empty update is neutral, and merging is associative in effect.
func (s *System[U, P]) merge(r *report, in inputs[U, P]) {
	var nothing P
	for _, merged := range []P{s.Merge(in.p, nothing), s.Merge(nothing, in.p)} {
		if s.EqualUpdates == nil {
			r.same("merged with an empty update", asWritten.differences(reflect.ValueOf(in.p), reflect.ValueOf(merged)))
		}
		sameBy(r, "merged with an empty update", s.EqualUpdates, in.p, merged)
	}
	left, right := s.Merge(s.Merge(in.p, in.q), in.r), s.Merge(in.p, s.Merge(in.q, in.r))
	sameBy(r, "associative", s.EqualUpdates, left, right)
	s.sameEffect(r, in.a, left, right)

	first, err := s.Apply(in.a, in.p)
	if err != nil {
		return
	}
	second, err := s.Apply(first, in.q)
	if err != nil {
		return
	}
	atOnce, err := s.Apply(in.a, s.Merge(in.p, in.q))
	if err != nil {
		r.failf("one after the other can be applied, merged cannot: %v", err)
		return
	}
	sameBy(r, "one after the other", s.EqualRecords, second, atOnce)
}

// sameEffect compares what two updates do to a record.
func (s *System[U, P]) sameEffect(r *report, user U, p, q P) {
	left, leftErr := s.Apply(user, p)
	right, rightErr := s.Apply(user, q)
	if !slices.Equal(summary(entries(r, leftErr)), summary(entries(r, rightErr))) {
		r.failf("associative: one is refused with %v, the other with %v", leftErr, rightErr)
	}
	sameBy(r, "associative in effect", s.EqualRecords, left, right)
}
