package oauthusers

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/internal/set"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The lists of ids are sets. An update replaces one (X), adds to it (AddedX)
// and removes from it (RemovedX), in this order.

// lists merges the lists.
var lists listGroup

type listGroup struct{}

// ids is a list in a record or an update.
type ids = wire.Optional[[]int64]

// listNames are the wire names of the lists.
var listNames = [...]string{"Businesses", "UserRoles", "ChatRooms"}

// A listUpdate is what an update says about one list.
type listUpdate struct {
	name                string
	list, added, remove *ids
}

// lists returns what the update says about each list.
func (u *Update) lists() [3]listUpdate {
	return [...]listUpdate{
		{listNames[0], &u.Businesses, &u.AddedBusinesses, &u.RemovedBusinesses},
		{listNames[1], &u.UserRoles, &u.AddedUserRoles, &u.RemovedUserRoles},
		{listNames[2], &u.ChatRooms, &u.AddedChatRooms, &u.RemovedChatRooms},
	}
}

// lists returns the record's lists, in the same order.
func (u *User) lists() [3]*ids { return [...]*ids{&u.Businesses, &u.UserRoles, &u.ChatRooms} }

// pending returns what the record holds as AddedX and RemovedX.
func (u *User) pending() (added, removed [3]*ids) {
	return [...]*ids{&u.AddedBusinesses, &u.AddedUserRoles, &u.AddedChatRooms},
		[...]*ids{&u.RemovedBusinesses, &u.RemovedUserRoles, &u.RemovedChatRooms}
}

// items returns the ids of a list: none for absent and null.
func items(list ids) []int64 { return list.Or(nil) }

// changes reports whether anything is added or removed.
func (l listUpdate) changes() bool { return len(items(*l.added))+len(items(*l.remove)) > 0 }

// over returns the set that the update turns the ids in list into.
func (l listUpdate) over(list []int64) set.Set[int64] {
	whole := set.Of(list, items(*l.added))
	return whole.Without(items(*l.remove))
}

func (listGroup) Apply(merged *User, update *Update) {
	held := merged.lists()
	for i, sent := range update.lists() {
		sent.apply(held[i])
	}
}

// apply replaces held with a new list. What stays keeps its order, what is new
// follows.
func (l listUpdate) apply(held *ids) {
	start := items(*held)
	if l.list.IsSet() {
		start = items(*l.list)
	} else if !l.changes() {
		return
	}
	after := l.over(start)
	switch {
	case after.Len() > 0 || l.list.IsSet() && !l.list.IsNull() || len(items(*held)) > 0 && !l.list.IsSet():
		held.Set(ordered(after, items(*held)))
	case l.list.IsNull():
		held.SetNull()
	}
}

// ordered returns the items of after: first those of before, in their order.
func ordered(after set.Set[int64], before []int64) []int64 {
	var kept set.Set[int64]
	for _, id := range before {
		if after.Has(id) {
			kept.Add(id)
		}
	}
	for _, id := range after.List() {
		kept.Add(id)
	}
	return kept.List()
}

// Refuse reports ids that are both added and removed.
func (listGroup) Refuse(errs validate.Errors, u *Update) validate.Errors {
	for _, sent := range u.lists() {
		if set.Overlap(items(*sent.added), items(*sent.remove)) {
			errs = append(errs, conflict("Removed"+sent.name, "Added"+sent.name))
		}
	}
	return errs
}

// Diff sends the whole set if it differs. A list that after lacks counts as
// empty, as it does for Changes.
func (listGroup) Diff(update *Update, before, after *User) {
	olds, news := before.lists(), after.lists()
	for i, sent := range update.lists() {
		if !set.Same(items(*olds[i]), items(*news[i])) {
			whole := set.Of(items(*news[i]))
			sent.list.Set(whole.List())
		}
	}
}

// Full sends the sets that the record knows, with an empty list for null, and
// nothing to add or remove.
func (listGroup) Full(update *Update, user *User) {
	held := user.lists()
	for i, sent := range update.lists() {
		if held[i].IsSet() {
			whole := set.Of(items(*held[i]))
			sent.list.Set(whole.List())
		}
		sent.added.SetNull()
		sent.remove.SetNull()
	}
}

// Changes compares the sets, and then what a record may hold as AddedX and
// RemovedX: sets too.
func (listGroup) Changes(log *merge.Log, before, after *User) {
	olds, news := before.lists(), after.lists()
	for i, name := range listNames {
		merge.ChangeSet(log, name, *olds[i], *news[i])
	}
	added, removed := after.pending()
	wasAdded, wasRemoved := before.pending()
	for i, name := range listNames {
		merge.ChangeSet(log, "Added"+name, *wasAdded[i], *added[i])
		merge.ChangeSet(log, "Removed"+name, *wasRemoved[i], *removed[i])
	}
}

func (listGroup) Merge(merged, second *Update) {
	firsts := merged.lists()
	for i, sent := range second.lists() {
		firsts[i].merge(sent)
	}
}

// merge makes l do what l and then second would do, in new lists.
func (l listUpdate) merge(second listUpdate) {
	switch {
	case second.list.IsSet(): // replaces whatever was there before
		*l.list, *l.added, *l.remove = *second.list, *second.added, *second.remove
	case l.list.IsSet() && second.changes():
		l.absorb(second)
	case l.changes() && second.changes():
		l.combine(second)
	case second.changes():
		merge.Put(l.added, *second.added)
		merge.Put(l.remove, *second.remove)
	default: // null and empty lists undo nothing
		fill(l.added, *second.added)
		fill(l.remove, *second.remove)
	}
	for _, list := range []*ids{l.list, l.added, l.remove} {
		*list = merge.CopyList(*list)
	}
}

// absorb applies later additions and removals to a list that replaces.
func (l listUpdate) absorb(second listUpdate) {
	whole := l.over(items(*l.list))
	whole = second.over(whole.List())
	l.list.Set(whole.List())
	l.added.Unset()
	l.remove.Unset()
}

// combine merges two updates that add and remove into one: the later word on an
// id wins.
func (l listUpdate) combine(second listUpdate) {
	added, removed := set.Of(items(*l.added)), set.Of(items(*l.remove))
	added = added.Without(items(*second.remove))
	removed = removed.Without(items(*second.added))
	sendIDs(l.added, set.Of(added.List(), items(*second.added)))
	sendIDs(l.remove, set.Of(removed.List(), items(*second.remove)))
}

// sendIDs sends a set, and nothing if it is empty.
func sendIDs(list *ids, of set.Set[int64]) {
	list.Unset()
	if of.Len() > 0 {
		list.Set(of.List())
	}
}

// fill uses second if first sends nothing.
func fill(first *ids, second ids) {
	if !first.IsSet() {
		*first = second
	}
}
