package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// Changes adds the rows in which the items of two lists differ. They are paired
// by key: the index in a path is the item's place in after, and items that are
// gone count on after its end. Where an item has no counterpart, every member
// of it that is known is a row.
func (k *Keyed[T, S, K]) Changes(log *Log, before, after wire.Optional[[]T]) {
	olds, news := k.pairs(before.Or(nil), after.Or(nil))
	ChangeList(log, k.List, wire.Value(olds), wire.Value(news), k.Rows)
}

// pairs returns two lists of one length with the items of one key in one place:
// those of after where they stand, and after them those that are gone. Where
// there is no counterpart stands an empty item. The second item of a key is
// paired with the second, and items without a key among themselves.
func (k *Keyed[T, S, K]) pairs(before, after []T) (olds, news []T) {
	places := make(map[wire.Optional[K]][]int)
	for i := range before {
		key := k.known(&before[i])
		places[key] = append(places[key], i)
	}
	news = slices.Clone(after)
	olds = make([]T, len(news))
	paired := make([]bool, len(before))
	for i := range news {
		key := k.known(&news[i])
		if left := places[key]; len(left) > 0 {
			olds[i], paired[left[0]] = before[left[0]], true
			places[key] = left[1:]
		}
	}
	for i, item := range before {
		if !paired[i] {
			olds, news = append(olds, item), append(news, *new(T))
		}
	}
	return olds, news
}

// known returns an item's key, absent where it has none.
func (k *Keyed[T, S, K]) known(item *T) wire.Optional[K] {
	if key, ok := k.Held(item); ok {
		return wire.Value(key)
	}
	return wire.Optional[K]{}
}
