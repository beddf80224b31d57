package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// ChangeSet adds a row for every item that came or went in a list that is a set: at its place in before an item that
// went, at its place in after one that came. Order and repetition are no difference, nor are an empty list, null and
// absent.
func ChangeSet[T comparable](l *Log, name string, before, after wire.Optional[[]T]) {
	olds, news := before.Or(nil), after.Or(nil)
	outer := l.path
	for i, item := range olds {
		if !slices.Contains(news, item) && !slices.Contains(olds[:i], item) {
			l.path = outer.Member(name).Index(i)
			l.row(show(item), nil)
		}
	}
	for i, item := range news {
		if !slices.Contains(olds, item) && !slices.Contains(news[:i], item) {
			l.path = outer.Member(name).Index(i)
			l.row(nil, show(item))
		}
	}
	l.path = outer
}
