package oauthusers_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// The laws of the lists, checked against sets of eight ids in the bits of a
// byte: a model small enough to be obviously right.

// bits is a set of the ids 0 to 7.
type bits uint8

// change is what one update says about a list, in the model.
type change struct {
	replaces             bool
	list, added, removed bits
}

func (c change) conflicts() bool { return c.added&c.removed != 0 }

// on is the set that the update turns a set into: it replaces, adds and
// removes, in this order.
func (c change) on(set bits) bits {
	if c.replaces {
		set = c.list
	}
	return (set | c.added) &^ c.removed
}

// then is the single change that does what c and then d do, in the vendor's
// three members only: "replaces", "adds to", "removes from".
func (c change) then(d change) change {
	switch {
	case d.replaces:
		return d
	case c.replaces:
		return change{replaces: true, list: d.on(c.on(0))}
	}
	return change{
		added:   c.added&^d.removed | d.added,
		removed: c.removed&^d.added | d.removed,
	}
}

// The high byte of a word says in which form its set is sent: an empty set in
// one of three, any other in the order that the byte gives, with some ids
// twice.

// list returns the list that a word encodes.
func list(word uint16) wire.Optional[[]int64] {
	set, form := bits(word), word>>8
	var ids []int64
	for id := range int64(8) {
		if set&(1<<id) != 0 {
			ids = append(ids, id)
		}
	}
	random := rand.New(rand.NewPCG(uint64(form), 0))
	random.Shuffle(len(ids), func(i, k int) { ids[i], ids[k] = ids[k], ids[i] })
	if len(ids) > 0 {
		return wire.Value(append(ids, ids[:int(form)%len(ids)]...))
	}
	switch form % 3 {
	case 0:
		return wire.Value([]int64{})
	case 1:
		return wire.Null[[]int64]()
	}
	return wire.Optional[[]int64]{}
}

// bitsOf returns the set that a list holds.
func bitsOf(list wire.Optional[[]int64]) (set bits) {
	for _, id := range list.Or(nil) {
		set |= 1 << id
	}
	return set
}

// listUpdate returns an update of UserRoles, and its form in the model.
func listUpdate(whole, added, removed uint16) (oauthusers.Update, change) {
	update := oauthusers.Update{UserRoles: list(whole), AddedUserRoles: list(added), RemovedUserRoles: list(removed)}
	if whole&0x8000 != 0 { // half of the updates send no list
		update.UserRoles.Unset()
	}
	return update, change{
		replaces: update.UserRoles.IsSet(),
		list:     bitsOf(update.UserRoles), added: bits(added), removed: bits(removed),
	}
}

// FuzzLists is laws 1 to 3 for the lists. Its seed has every form of an empty
// list.
func FuzzLists(f *testing.F) {
	f.Add(uint16(0), uint64(0), uint64(0), uint64(0))
	f.Add(uint16(0x0107), uint64(0x8000_0102_0204), uint64(0x0003_0102_0204), uint64(0x8000_0004_0008))
	f.Add(uint16(0x0200), uint64(0x0100_0000_0000), uint64(0x8000_0100_0200), uint64(0x8000_0001_0002))
	f.Fuzz(checkLists)
}

func TestLists(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		checkLists(t, uint16(random.Uint32()), random.Uint64(), random.Uint64(), random.Uint64())
		if t.Failed() {
			return
		}
	}
}

func checkLists(t *testing.T, held uint16, first, second, third uint64) {
	user := oauthusers.User{UserRoles: list(held)}
	p, modelP := listUpdate(uint16(first>>32), uint16(first>>16), uint16(first))
	q, modelQ := listUpdate(uint16(second>>32), uint16(second>>16), uint16(second))
	r, modelR := listUpdate(uint16(third>>32), uint16(third>>16), uint16(third))
	checkListApply(t, user, p, modelP)
	checkListDiff(t, user, oauthusers.User{UserRoles: list(uint16(first))})
	if modelP.conflicts() || modelQ.conflicts() || modelR.conflicts() {
		return
	}
	merged := oauthusers.Merge(p, q)
	checkMerged(t, merged, modelP.then(modelQ))
	after := bitsOf(mustApply(t, user, merged).UserRoles)
	if want := modelQ.on(modelP.on(bits(held))); after != want {
		t.Errorf("merged the roles become %08b, one after the other %08b", after, want)
	}
	left, right := oauthusers.Merge(merged, r), oauthusers.Merge(p, oauthusers.Merge(q, r))
	checkMerged(t, left, modelP.then(modelQ).then(modelR))
	checkMerged(t, right, modelP.then(modelQ).then(modelR))
}

// checkListApply is law 1, and that Apply refuses a conflict and nothing else.
func checkListApply(t *testing.T, user oauthusers.User, update oauthusers.Update, model change) {
	after, err := oauthusers.Apply(user, update)
	if (err != nil) != model.conflicts() {
		t.Errorf("refused with %v, a conflict is %v", err, model.conflicts())
	}
	if err != nil {
		return
	}
	if got, want := bitsOf(after.UserRoles), model.on(bitsOf(user.UserRoles)); got != want {
		t.Errorf("the roles become %08b, want %08b", got, want)
	}
	if after.AddedUserRoles.IsSet() || after.RemovedUserRoles.IsSet() {
		t.Error("the record keeps what was added or removed")
	}
	if again := mustApply(t, after, update); bitsOf(again.UserRoles) != bitsOf(after.UserRoles) {
		t.Error("applying twice is not applying once")
	}
	checkOrder(t, user, update, after)
}

// checkOrder: what stays keeps its order and comes before what is new, and
// nothing is there twice, unless the list was left alone.
func checkOrder(t *testing.T, user oauthusers.User, update oauthusers.Update, after oauthusers.User) {
	before, now := user.UserRoles.Or(nil), after.UserRoles.Or(nil)
	if slices.Equal(before, now) && !update.UserRoles.IsSet() {
		return
	}
	if len(now) != len(sorted(now)) {
		t.Errorf("an id is there twice: %v", now)
	}
	place := func(id int64) int {
		if at := slices.Index(before, id); at >= 0 {
			return at
		}
		return len(before)
	}
	if !slices.IsSortedFunc(now, func(a, b int64) int { return place(a) - place(b) }) {
		t.Errorf("%v became %v: what stays keeps its order, what is new follows", before, now)
	}
}

// checkListDiff is law 2. An absent list counts as empty for Diff and Changes.
func checkListDiff(t *testing.T, before, after oauthusers.User) {
	differ := bitsOf(before.UserRoles) != bitsOf(after.UserRoles)
	diff := oauthusers.Diff(before, after)
	if sent := len(diff.Paths()) > 0; sent != differ {
		t.Errorf("Diff sends something: %v, the sets differ: %v", sent, differ)
	}
	if got := bitsOf(mustApply(t, before, diff).UserRoles); got != bitsOf(after.UserRoles) {
		t.Errorf("a diff leads to %08b, want %08b", got, bitsOf(after.UserRoles))
	}
	if listed := len(oauthusers.Changes(before, after)) > 0; listed != differ {
		t.Errorf("Changes lists something: %v, the sets differ: %v", listed, differ)
	}
	full := oauthusers.Full(after)
	if full.UserRoles.IsSet() != after.UserRoles.IsSet() {
		t.Errorf("Full sends %+v of %+v", full.UserRoles, after.UserRoles)
	}
	if got := bitsOf(mustApply(t, before, full).UserRoles); after.UserRoles.IsSet() && got != bitsOf(after.UserRoles) {
		t.Errorf("a full body leads to %08b, want %08b", got, bitsOf(after.UserRoles))
	}
}

// checkMerged compares a merged update with the model: the list with its
// changes, or else what is added and what is removed.
func checkMerged(t *testing.T, merged oauthusers.Update, want change) {
	got := change{
		replaces: merged.UserRoles.IsSet(),
		list:     bitsOf(merged.UserRoles), added: bitsOf(merged.AddedUserRoles), removed: bitsOf(merged.RemovedUserRoles),
	}
	if got.replaces && want.replaces {
		got, want = change{list: got.on(0)}, change{list: want.on(0)}
	}
	if got != want {
		t.Errorf("merged: %+v, want %+v", got, want)
	}
}
