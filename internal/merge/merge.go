package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// Set writes what an update sends into a plain member. Null, which Apply has refused before, changes nothing.
func Set[T any](dst *T, sent wire.Optional[T]) {
	if v, ok := sent.Get(); ok {
		*dst = v
	}
}

// Put writes what an update sends, a value or null, into a nullable member.
func Put[T any](dst *wire.Optional[T], sent wire.Optional[T]) {
	if sent.IsSet() {
		*dst = sent
	}
}

// PutList is [Put] for a list.
func PutList[T any](dst *wire.Optional[[]T], sent wire.Optional[[]T]) {
	if sent.IsSet() {
		*dst = CopyList(sent)
	}
}

// CopyList returns a list of its own with the same items.
func CopyList[T any](list wire.Optional[[]T]) wire.Optional[[]T] {
	if items, ok := list.Get(); ok {
		return wire.Value(slices.Clone(items))
	}
	return list
}

// Equal compares two values of a comparable type.
func Equal[T comparable](a, b T) bool { return a == b }

// Sent appends name when the update sends the member.
func Sent[T any](names []string, name string, sent wire.Optional[T]) []string {
	if sent.IsSet() {
		return append(names, name)
	}
	return names
}

// Diff sets sent to after where that differs from before.
func Diff[T any](sent *wire.Optional[T], before, after T, equal func(T, T) bool) {
	if !equal(before, after) {
		sent.Set(after)
	}
}

// DiffNullable sets sent to after where after is known and differs from before.
func DiffNullable[T any](sent *wire.Optional[T], before, after wire.Optional[T], equal func(T, T) bool) {
	if after.IsSet() && !Same(before, after, equal) {
		*sent = after
	}
}

// DiffKnown is [DiffNullable] for a member that cannot be null, but may be unknown: null says no more of it than absent.
func DiffKnown[T any](sent *wire.Optional[T], before, after wire.Optional[T], equal func(T, T) bool) {
	DiffNullable(sent, before, Known(after), equal)
}

// Known returns a value, and nothing for null.
func Known[T any](o wire.Optional[T]) wire.Optional[T] {
	if o.IsNull() {
		o.Unset()
	}
	return o
}

// DiffList is [DiffNullable] for a list, whose items equal compares.
func DiffList[T any](sent *wire.Optional[[]T], before, after wire.Optional[[]T], equal func(T, T) bool) {
	if after.IsSet() && !sameList(before, after, equal) {
		*sent = CopyList(after)
	}
}

// Same compares two optional values: absent, null and every value differ.
func Same[T any](a, b wire.Optional[T], equal func(T, T) bool) bool {
	v, ok := a.Get()
	w, also := b.Get()
	if ok && also {
		return equal(v, w)
	}
	return ok == also && a.IsNull() == b.IsNull()
}

func sameList[T any](a, b wire.Optional[[]T], equal func(T, T) bool) bool {
	return Same(a, b, func(v, w []T) bool { return slices.EqualFunc(v, w, equal) })
}
