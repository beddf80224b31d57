// Package set holds lists that are sets: of ids that belong to a user, where
// neither order nor repetition means anything. Order is kept all the same, so
// that what is written stays close to what was read.
package set

import "slices"

// A Set holds items in the order in which they came, each once. The zero value
// is empty.
type Set[T comparable] struct {
	items []T
	index map[T]struct{} // of a large set: bodies come from outside, and may be long
}

// searched is the number of items up to which a set is searched without an
// index.
const searched = 32

// Of returns the set of all items of the lists. It shares nothing with them.
func Of[T comparable](lists ...[]T) (s Set[T]) {
	for _, list := range lists {
		for _, item := range list {
			s.Add(item)
		}
	}
	return s
}

// Has reports whether item is in the set.
func (s *Set[T]) Has(item T) bool {
	if s.index == nil {
		return slices.Contains(s.items, item)
	}
	_, ok := s.index[item]
	return ok
}

// Add adds item, and reports whether it was new.
func (s *Set[T]) Add(item T) bool {
	if s.Has(item) {
		return false
	}
	s.items = append(s.items, item)
	switch {
	case s.index != nil:
		s.index[item] = struct{}{}
	case len(s.items) > searched:
		s.index = make(map[T]struct{}, 2*len(s.items))
		for _, item := range s.items {
			s.index[item] = struct{}{}
		}
	}
	return true
}

// Without returns the set of the items that are not in other.
func (s *Set[T]) Without(other []T) (kept Set[T]) {
	drop := Of(other)
	for _, item := range s.items {
		if !drop.Has(item) {
			kept.Add(item)
		}
	}
	return kept
}

// List returns the items as a list, an empty one for an empty set.
func (s *Set[T]) List() []T {
	if s.items == nil {
		return []T{}
	}
	return s.items
}

// Len returns how many items there are.
func (s *Set[T]) Len() int { return len(s.items) }

// Overlap reports whether two lists have an item in common. It allocates only
// for long lists.
func Overlap[T comparable](a, b []T) bool {
	if len(a) <= searched && len(b) <= searched {
		return slices.ContainsFunc(a, func(item T) bool { return slices.Contains(b, item) })
	}
	set := Of(b)
	return slices.ContainsFunc(a, set.Has)
}

// Same reports whether two lists hold the same items, in whatever order and
// however often.
func Same[T comparable](a, b []T) bool {
	if slices.Equal(a, b) {
		return true
	}
	v, w := Of(a), Of(b)
	return v.Len() == w.Len() && !slices.ContainsFunc(v.items, func(item T) bool { return !w.Has(item) })
}
