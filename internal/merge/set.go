package merge

import (
	"github.com/seed16fbf055/userupdate/internal/set"
	"github.com/seed16fbf055/userupdate/wire"
)

// ChangeSet adds a row for every place at which an item of before is not in
// after, or one of after not in before: the lists are sets. Order and
// repetition make no difference, and an empty list, null and absent are the
// same.
func ChangeSet[T comparable](l *Log, name string, before, after wire.Optional[[]T]) {
	olds, news := before.Or(nil), after.Or(nil)
	if set.Same(olds, news) {
		return
	}
	went, came := places(olds, news), places(news, olds)
	outer := l.path
	for i := range max(len(olds), len(news)) {
		l.path = outer.Member(name).Index(i)
		if went[i] != nil || came[i] != nil {
			l.row(went[i], came[i])
		}
	}
	l.path = outer
}

// places returns what an audit list says about the items that are not in other,
// by their first place in list.
func places[T comparable](list, other []T) map[int]any {
	others, seen, found := set.Of(other), set.Set[T]{}, make(map[int]any)
	for i, item := range list {
		if !others.Has(item) && seen.Add(item) {
			found[i] = show(item)
		}
	}
	return found
}
