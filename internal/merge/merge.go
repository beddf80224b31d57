package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// Set writes what an update sends into a plain member. Null, which Apply has
// refused before, changes nothing.
func Set[T any](dst *T, sent wire.Optional[T]) {
	if v, ok := sent.Get(); ok {
		*dst = v
	}
}

// SendKnown makes an update send a plain member whose zero value says that it is
// not known.
func SendKnown[T comparable](dst *wire.Optional[T], v T) {
	if v != *new(T) {
		dst.Set(v)
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

// OwnLists makes lists that share nothing with those before.
func OwnLists[T any](lists ...*wire.Optional[[]T]) {
	for _, list := range lists {
		*list = CopyList(*list)
	}
}

// List returns what two updates say about a list, one after the other, in a
// list of its own.
func List[T any](first, second wire.Optional[[]T]) wire.Optional[[]T] {
	if second.IsSet() {
		first = second
	}
	return CopyList(first)
}

// Sent returns those of the names whose members are sent, in their order.
func Sent(extra wire.Members, names []string, sent ...bool) (found []string) {
	for i, is := range sent {
		if is {
			found = append(found, names[i])
		}
	}
	for name := range extra.All() {
		found = append(found, name)
	}
	return found
}

// Diff sets sent to after where that differs from before.
func Diff[T comparable](sent *wire.Optional[T], before, after T) {
	if before != after {
		sent.Set(after)
	}
}

// DiffFunc is [Diff] for a type that equal compares.
func DiffFunc[T any](sent *wire.Optional[T], before, after T, equal func(T, T) bool) {
	if !equal(before, after) {
		sent.Set(after)
	}
}

// DiffKnown is [Diff] for a member whose zero value says that it is not known.
func DiffKnown[T comparable](sent *wire.Optional[T], before, after T) {
	if before != after {
		SendKnown(sent, after)
	}
}

// DiffNullable sets sent to after where after is known and differs from before.
func DiffNullable[T comparable](sent *wire.Optional[T], before, after wire.Optional[T]) {
	if after.IsSet() && before != after {
		*sent = after
	}
}

// DiffNullableFunc is [DiffNullable] for a type that equal compares.
func DiffNullableFunc[T any](sent *wire.Optional[T], before, after wire.Optional[T], equal func(T, T) bool) {
	if after.IsSet() && !Same(before, after, equal) {
		*sent = after
	}
}

// DiffList is [DiffNullable] for a list.
func DiffList[T comparable](sent *wire.Optional[[]T], before, after wire.Optional[[]T]) {
	if after.IsSet() && !Same(before, after, slices.Equal[[]T]) {
		*sent = CopyList(after)
	}
}

// DiffListFunc is [DiffList] for items that equal compares.
func DiffListFunc[T any](sent *wire.Optional[[]T], before, after wire.Optional[[]T], equal func(T, T) bool) {
	if after.IsSet() && !Same(before, after, func(v, w []T) bool { return slices.EqualFunc(v, w, equal) }) {
		*sent = CopyList(after)
	}
}

// Known returns a value, and nothing for null: for a member that cannot be null
// but may be unknown, null says no more than absent.
func Known[T any](o wire.Optional[T]) wire.Optional[T] {
	if o.IsNull() {
		o.Unset()
	}
	return o
}

// Convert returns what convert makes of a value; absent and null stay.
func Convert[A, B any](o wire.Optional[A], convert func(A) B) (converted wire.Optional[B]) {
	if v, ok := o.Get(); ok {
		converted.Set(convert(v))
	} else if o.IsNull() {
		converted.SetNull()
	}
	return converted
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
