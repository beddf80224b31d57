package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Keyed says how to merge a list whose items have a key: a T in a record, an S
// in an update. An item that is sent changes the one with its key, or is a new
// one.
type Keyed[T, S any, K comparable] struct {
	List, Key string            // the wire names of the list and of the key
	Less      func(a, b K) bool // the order of the keys, nil where they have none

	Held  func(item *T) (K, bool)          // the key of an item, false where it has none
	Sent  func(item *S) (K, bool)          // the same for one that is sent
	Empty func(item *S) bool               // whether an item says nothing; nil where each says something
	Put   func(item *T, sent *S)           // puts what is sent into an item
	Later func(item, later *S)             // puts what a later update sends into an earlier one
	Part  func(before, after *T) (S, bool) // sends the key and what differs, false for nothing
	Rows  func(log *Log, before, after T)  // adds the rows in which an item differs

	none T // about which nothing is known
}

// Apply returns held with every item of sent put into the one with its key, or
// into a new one after the others.
func (k *Keyed[T, S, K]) Apply(held wire.Optional[[]T], sent wire.Optional[[]S]) wire.Optional[[]T] {
	if changes := sent.Or(nil); len(changes) > 0 {
		return wire.Value(k.Over(held.Or(nil), changes))
	}
	return held
}

// Over is [Keyed.Apply] for the items alone. The result is a list of its own,
// never nil. An item without a key is always a new one, and when two are sent
// with one key, the later changes what the earlier left.
func (k *Keyed[T, S, K]) Over(held []T, sent []S) []T {
	items := append(make([]T, 0, len(held)), held...)
	places := finder[T, K]{key: k.Held, less: k.Less, length: len(held)}
	for i := range sent {
		if k.Empty != nil && k.Empty(&sent[i]) {
			continue
		}
		at := -1
		if key, ok := k.Sent(&sent[i]); ok {
			at = places.find(items, key)
		}
		if at < 0 {
			at = len(items)
			items = append(slices.Grow(items, len(sent)-i), *new(T))
		}
		k.Put(&items[at], &sent[i])
	}
	return items
}

// Refuse adds an error for every item that is sent without a key, and for every
// one whose key an item before it has.
func (k *Keyed[T, S, K]) Refuse(errs validate.Errors, sent wire.Optional[[]S]) validate.Errors {
	if items := sent.Or(nil); len(items) > 0 {
		return checkKeys(errs, k.List, k.Key, items, k.Sent, k.Less)
	}
	return errs
}

// RefuseHeld is [Keyed.Refuse] for the items of a record.
func (k *Keyed[T, S, K]) RefuseHeld(errs validate.Errors, held wire.Optional[[]T]) validate.Errors {
	if items := held.Or(nil); len(items) > 0 {
		return checkKeys(errs, k.List, k.Key, items, k.Held, k.Less)
	}
	return errs
}

func checkKeys[T any, K comparable](errs validate.Errors, list, member string, items []T, keyOf func(*T) (K, bool), less func(a, b K) bool) validate.Errors {
	places := finder[T, K]{key: keyOf, less: less, length: len(items)}
	for i := range items {
		code := validate.CodeRequired
		if key, ok := keyOf(&items[i]); ok {
			if places.find(items, key) == i {
				continue
			}
			code = validate.CodeDuplicate
		}
		errs = report.Append(errs, validate.Error{Path: wire.Member(list).Index(i).Member(member), Code: code})
	}
	return errs
}

// Merge returns the list that does what first and then second do. What Apply
// would refuse it still refuses: null stays null, and items without a key and
// those whose key was sent before stay apart.
func (k *Keyed[T, S, K]) Merge(first, second wire.Optional[[]S]) wire.Optional[[]S] {
	earlier, ok := first.Get()
	changes, also := second.Get()
	if first.IsNull() {
		return first
	}
	if !ok || !also {
		return List(first, second)
	}
	items := slices.Clone(earlier)
	mine := finder[S, K]{key: k.Sent, less: k.Less, length: len(earlier)}
	theirs := finder[S, K]{key: k.Sent, less: k.Less, length: len(changes)}
	for i := range changes {
		at := -1
		if key, ok := k.Sent(&changes[i]); ok && theirs.find(changes, key) == i {
			at = mine.find(items, key)
		}
		if at < 0 {
			items = append(slices.Grow(items, len(changes)-i), changes[i])
			continue
		}
		k.Later(&items[at], &changes[i])
	}
	return wire.Value(items)
}

// Diff sends whole the items of after that before does not have. Of those that
// differ it sends the key and what differs. It cannot say that an item is gone,
// and of items that share a key it sees only the first.
func (k *Keyed[T, S, K]) Diff(before, after wire.Optional[[]T]) (sent wire.Optional[[]S]) {
	olds, news := before.Or(nil), after.Or(nil)
	mine := finder[T, K]{key: k.Held, less: k.Less, length: len(olds)}
	theirs := finder[T, K]{key: k.Held, less: k.Less, length: len(news)}
	var changes []S
	for i := range news {
		key, ok := k.Held(&news[i])
		if !ok || theirs.find(news, key) != i {
			continue
		}
		if at := mine.find(olds, key); at < 0 {
			changes = append(changes, k.whole(&news[i]))
		} else if change, differs := k.Part(&olds[at], &news[i]); differs {
			changes = append(changes, change)
		}
	}
	if len(changes) > 0 {
		sent.Set(changes)
	}
	return sent
}

// Full sends every item whole. A list that is null cannot be sent.
func (k *Keyed[T, S, K]) Full(held wire.Optional[[]T]) (sent wire.Optional[[]S]) {
	items, ok := held.Get()
	if !ok {
		return sent
	}
	all := make([]S, len(items))
	for i := range items {
		all[i] = k.whole(&items[i])
	}
	return wire.Value(all)
}

// whole sends everything that is known about an item.
func (k *Keyed[T, S, K]) whole(item *T) S {
	sent, _ := k.Part(&k.none, item)
	return sent
}
