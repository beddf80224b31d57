package aaa

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Preferences and Properties are lists whose items have a key. This file
// merges such lists; what an item is made of stands in apply.go.

// keyed is an item of such a list. The key of a broken item may be absent or
// null.
type keyed interface{ key() wire.Optional[int64] }

func (p Preference) key() wire.Optional[int64]       { return p.PreferenceID }
func (p PreferenceUpdate) key() wire.Optional[int64] { return p.PreferenceID }
func (p Property) key() wire.Optional[int64]         { return p.PropertyID }
func (p PropertyUpdate) key() wire.Optional[int64]   { return p.PropertyID }

// fewItems is the length up to which a list is searched item by item. Longer
// ones, which only a hostile sender has, go through a map, so that the time
// stays in proportion to the length.
const fewItems = 64

// place returns where the first item with the key stands, or -1.
func place[T keyed](items []T, key int64) int {
	for i := range items {
		if k, ok := items[i].key().Get(); ok && k == key {
			return i
		}
	}
	return -1
}

// A finder searches a list as it was when the finder was made.
type finder[T keyed] struct {
	items  []T
	places map[int64]int // of the first item with the key; nil for a short list
}

func newFinder[T keyed](items []T) finder[T] {
	f := finder[T]{items: items}
	if len(items) <= fewItems {
		return f
	}
	f.places = make(map[int64]int, len(items))
	for i := range items {
		key, ok := items[i].key().Get()
		if _, known := f.places[key]; ok && !known {
			f.places[key] = i
		}
	}
	return f
}

// find returns where the first item with the key stands, or -1.
func (f finder[T]) find(key int64) int {
	if f.places == nil {
		return place(f.items, key)
	}
	if i, known := f.places[key]; known {
		return i
	}
	return -1
}

// checkKeys adds an error for every item without a key, and for every one
// whose key an item before it has.
func checkKeys[T keyed](errs validate.Errors, list, member string, items []T) validate.Errors {
	var seen map[int64]bool // of a long list
	if len(items) > fewItems {
		seen = make(map[int64]bool, len(items))
	}
	for i := range items {
		key, ok := items[i].key().Get()
		switch {
		case !ok:
			errs = append(errs, itemError(list, i, member, validate.CodeRequired))
		case seen == nil && place(items[:i], key) >= 0, seen[key]:
			errs = append(errs, itemError(list, i, member, validate.CodeDuplicate))
		case seen != nil:
			seen[key] = true
		}
	}
	return errs
}

func itemError(list string, index int, member string, code validate.Code) validate.Error {
	return validate.Error{Path: wire.Member(list).Index(index).Member(member), Code: code}
}

// applyItems returns held with every item of sent put into the one with its
// key, or into a new one behind the others.
func applyItems[T, S keyed](held wire.Optional[[]T], sent wire.Optional[[]S], put func(*T, S)) wire.Optional[[]T] {
	changes := sent.Or(nil)
	if len(changes) == 0 {
		return held
	}
	items := slices.Clone(held.Or(nil))
	earlier := newFinder(items)
	for _, change := range changes {
		key, _ := change.key().Get()
		at := earlier.find(key)
		if at < 0 {
			at = len(items)
			items = append(items, *new(T))
		}
		put(&items[at], change)
	}
	return wire.Value(items)
}

// mergeItems returns the list that does what first and then second do. What
// Apply would refuse it still refuses: null stays null, and items without a key
// and those whose key was sent before stay apart.
func mergeItems[S keyed](first, second wire.Optional[[]S], put func(*S, S)) wire.Optional[[]S] {
	earlier, ok := first.Get()
	changes, also := second.Get()
	if !ok || !also {
		merged := merge.CopyList(first)
		if !first.IsNull() {
			merge.PutList(&merged, second)
		}
		return merged
	}
	items := slices.Clone(earlier)
	mine, theirs := newFinder(earlier), newFinder(changes)
	for i, change := range changes {
		at := -1
		if key, ok := change.key().Get(); ok && theirs.find(key) == i {
			at = mine.find(key)
		}
		if at < 0 {
			items = append(items, change)
			continue
		}
		put(&items[at], change)
	}
	return wire.Value(items)
}

// diffItems sends the items of after that before does not have, whole, and of
// those that it has otherwise the key and what differs. It cannot say that an
// item is gone, and of items that share a key it sees the first.
func diffItems[T, S keyed](sent *wire.Optional[[]S], before, after wire.Optional[[]T], whole func(T) S, part func(before, after T) (S, bool)) {
	olds, news := before.Or(nil), after.Or(nil)
	mine, theirs := newFinder(olds), newFinder(news)
	var changes []S
	for i, item := range news {
		key, ok := item.key().Get()
		if !ok || theirs.find(key) != i {
			continue
		}
		at := mine.find(key)
		if at < 0 {
			changes = append(changes, whole(item))
		} else if change, differs := part(olds[at], item); differs {
			changes = append(changes, change)
		}
	}
	if len(changes) > 0 {
		sent.Set(changes)
	}
}

// fullItems sends every item whole. A list that is null cannot be sent.
func fullItems[T, S keyed](held wire.Optional[[]T], whole func(T) S) (sent wire.Optional[[]S]) {
	items, ok := held.Get()
	if !ok {
		return sent
	}
	all := make([]S, len(items))
	for i, item := range items {
		all[i] = whole(item)
	}
	return wire.Value(all)
}

// align returns two lists of one length with the items of one key in one
// place: the items of after where they stand, and behind them those that are
// gone. Where there is no counterpart stands an empty item. The second item of
// a key is paired with the second, and items without a key among themselves.
func align[T keyed](before, after wire.Optional[[]T]) (olds, news []T) {
	places := map[wire.Optional[int64]][]int{}
	for i, item := range before.Or(nil) {
		places[known(item)] = append(places[known(item)], i)
	}
	news = slices.Clone(after.Or(nil))
	olds = make([]T, len(news))
	paired := make([]bool, len(before.Or(nil)))
	for i, item := range news {
		if left := places[known(item)]; len(left) > 0 {
			olds[i] = before.Or(nil)[left[0]]
			paired[left[0]] = true
			places[known(item)] = left[1:]
		}
	}
	for i, item := range before.Or(nil) {
		if !paired[i] {
			olds, news = append(olds, item), append(news, *new(T))
		}
	}
	return olds, news
}

// known returns an item's key, with null as absent.
func known[T keyed](item T) wire.Optional[int64] {
	if key, ok := item.key().Get(); ok {
		return wire.Value(key)
	}
	return wire.Optional[int64]{}
}
