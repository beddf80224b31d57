package merge

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// part is an item with a key; 0 stands for none.
type part struct {
	ID   int64
	Text string
	Note string
}

func partID(p *part) (int64, bool) { return p.ID, p.ID != 0 }

func put(p, sent *part) {
	p.ID = sent.ID
	if sent.Text != "" {
		p.Text = sent.Text
	}
	if sent.Note != "" {
		p.Note = sent.Note
	}
}

// keyedParts merges parts, with and without an order of the keys.
func keyedParts(less func(a, b int64) bool) *Keyed[part, part, int64] {
	return &Keyed[part, part, int64]{
		List: "Parts", Key: "Id", Less: less, Held: partID, Sent: partID, Put: put, Later: put,
		Empty: func(p *part) bool { return *p == part{} },
		Part: func(before, after *part) (sent part, differs bool) {
			if before.Text != after.Text {
				sent.Text = after.Text
			}
			if before.Note != after.Note {
				sent.Note = after.Note
			}
			differs = sent != part{}
			sent.ID = after.ID
			return sent, differs
		},
		Rows: func(l *Log, before, after part) {
			Change(l, "Id", before.ID, after.ID)
			Change(l, "Text", before.Text, after.Text)
		},
	}
}

// first returns the place of the first item with the key, by a look at each.
func first(list []part, id int64) int {
	return slices.IndexFunc(list, func(p part) bool { return id != 0 && p.ID == id })
}

// some returns parts of a few keys: in order, out of order, some twice, some
// without one.
func some(random *rand.Rand, most int) []part {
	list := make([]part, random.IntN(most))
	for i := range list {
		list[i] = part{ID: random.Int64N(int64(2*most)) - 1, Text: fmt.Sprint(random.IntN(3)), Note: "n"}
	}
	switch random.IntN(3) {
	case 0:
		slices.SortFunc(list, func(a, b part) int { return cmp.Compare(a.ID, b.ID) })
	case 1:
		slices.SortFunc(list, func(a, b part) int { return cmp.Compare(a.ID, b.ID) })
		list = slices.CompactFunc(list, func(a, b part) bool { return a.ID == b.ID })
	}
	return list
}

// TestKeyedAgainstALook merges lists of every order and length with a look at
// each item in turn, and compares.
func TestKeyedAgainstALook(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 6000 {
		k := keyedParts(cmp.Less[int64])
		if n%2 == 0 {
			k.Less = nil
		}
		most := 8
		if n%20 < 2 {
			most = 2 * fewItems
		}
		held, sent := some(random, most), some(random, most)
		before, after := slices.Clone(held), slices.Clone(sent)
		if got, want := k.Over(held, sent), lookOver(held, sent); !slices.Equal(got, want) {
			t.Fatalf("%v over %v is %v, want %v", sent, held, got, want)
		}
		if got, want := len(k.Refuse(nil, wire.Value(sent))), refused(sent); got != want {
			t.Fatalf("%v has %d wrong keys, want %d", sent, got, want)
		}
		diff := k.Diff(wire.Value(held), wire.Value(sent)).Or(nil)
		if reached := k.Over(held, diff); !reaches(reached, sent) || refused(diff) > 0 {
			t.Fatalf("%v leads from %v to %v, want %v", diff, held, reached, sent)
		}
		merged := k.Merge(wire.Value(held), wire.Value(sent)).Or(nil)
		if refused(held)+refused(sent) == 0 && !slices.Equal(k.Over(nil, merged), lookOver(held, sent)) {
			t.Fatalf("%v and then %v is %v", held, sent, merged)
		}
		if refused(held) > 0 && refused(merged) == 0 || refused(sent) > 0 && refused(merged) == 0 {
			t.Fatalf("%v and then %v is %v, which nobody refuses any more", held, sent, merged)
		}
		if !slices.Equal(held, before) || !slices.Equal(sent, after) {
			t.Fatal("an argument was written to")
		}
	}
}

func lookOver(held, sent []part) []part {
	list := slices.Clone(held)
	for _, change := range sent {
		if change == (part{}) {
			continue
		}
		at := first(list, change.ID)
		if at < 0 {
			at = len(list)
			list = append(list, part{})
		}
		put(&list[at], &change)
	}
	return list
}

// refused counts the items without a key of their own.
func refused(list []part) (count int) {
	for i, p := range list {
		if first(list, p.ID) != i {
			count++
		}
	}
	return count
}

// reaches reports whether every item of want that has a key is in got.
func reaches(got, want []part) bool {
	for i, p := range want {
		at := first(got, p.ID)
		if first(want, p.ID) == i && (at < 0 || got[at].Text != p.Text) {
			return false
		}
	}
	return true
}

func TestKeyedLists(t *testing.T) {
	k := keyedParts(cmp.Less[int64])
	type list = wire.Optional[[]part]
	null, absent, empty := wire.Null[[]part](), list{}, wire.Value([]part{})
	one, two := part{ID: 1, Text: "a", Note: "n"}, part{ID: 2, Text: "b"}
	some := wire.Value([]part{one, two})
	rows := []struct {
		name, reason string
		got, want    list
	}{
		{"nothing sent", "changes nothing", k.Apply(null, absent), null},
		{"an empty list sent", "changes nothing", k.Apply(some, empty), some},
		{"an item to null", "the list is made", k.Apply(null, wire.Value([]part{one})), wire.Value([]part{one})},
		{"merged with nothing", "is as it was", k.Merge(some, absent), some},
		{"nothing merged with some", "is that", k.Merge(absent, some), some},
		{"null first", "stays refused", k.Merge(null, some), null},
		{"null second", "is refused", k.Merge(some, null), null},
		{"full of null", "cannot be sent", k.Full(null), absent},
		{"full", "every item whole, also one without a key", k.Full(wire.Value([]part{one, {Text: "c"}, one})), wire.Value([]part{one, {Text: "c"}, one})},
		{"no difference", "sends nothing", k.Diff(some, some), absent},
		{"an item that is gone", "cannot be said", k.Diff(some, empty), absent},
		{"an item that differs", "the key and what does", k.Diff(some, wire.Value([]part{{ID: 1, Text: "c", Note: "n"}})), wire.Value([]part{{ID: 1, Text: "c"}})},
		{"a new item", "whole", k.Diff(empty, some), some},
		{"items without a key", "cannot be sent", k.Diff(empty, wire.Value([]part{{Text: "c"}})), absent},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if !reflect.DeepEqual(row.got, row.want) {
				t.Errorf("%s: got %+v, want %+v", row.reason, row.got, row.want)
			}
		})
	}
}

func TestKeyedProblems(t *testing.T) {
	k := keyedParts(nil)
	list := wire.Value([]part{{ID: 1}, {}, {ID: 1}, {ID: 2}})
	key := func(item int) wire.Path { return wire.Member("Parts").Index(item).Member("Id") }
	want := validate.Errors{{Path: key(1), Code: validate.CodeRequired}, {Path: key(2), Code: validate.CodeDuplicate}}
	if got := k.Refuse(nil, list); !reflect.DeepEqual(got, want) {
		t.Errorf("of an update: %q, want %q", got, want)
	}
	if got := k.RefuseHeld(nil, list); !reflect.DeepEqual(got, want) {
		t.Errorf("of a record: %q, want %q", got, want)
	}
}

// TestKeyedIsNotShared: what comes out has lists of its own.
func TestKeyedIsNotShared(t *testing.T) {
	k := keyedParts(cmp.Less[int64])
	held := wire.Value([]part{{ID: 1, Text: "a"}, {ID: 2, Text: "b"}}[:1])
	sent := wire.Value([]part{{ID: 1, Text: "c"}})
	for name, got := range map[string]wire.Optional[[]part]{
		"Apply": k.Apply(held, sent), "Merge": k.Merge(held, sent), "Merge with nothing": k.Merge(held, wire.Optional[[]part]{}),
		"Full": k.Full(held), "Diff": k.Diff(wire.Optional[[]part]{}, held),
	} {
		items := got.Or(nil)
		for i := range items[:cap(items)] {
			items[:cap(items)][i].Text = "spoilt by " + name
		}
	}
	if items := held.Or(nil)[:2]; items[0].Text != "a" || items[1].Text != "b" || sent.Or(nil)[0].Text != "c" {
		t.Errorf("the arguments are %v and %v", items, sent)
	}
}

func TestKeyedChanges(t *testing.T) {
	a, b, c, none := part{ID: 1, Text: "a"}, part{ID: 2, Text: "b"}, part{ID: 1, Text: "c"}, part{Text: "d"}
	rows := []struct {
		name, reason  string
		before, after []part
		want          string
	}{
		{"another order", "the list has none", []part{a, b}, []part{b, a}, "[]"},
		{"changed", "by the place in the later list", []part{a, b}, []part{b, c}, "[Parts[1].Text: \"a\" -> \"c\"]"},
		{"gone", "after the end of the later list", []part{a, b}, []part{b}, "[Parts[1].Id: 1 -> 0 Parts[1].Text: \"a\" -> \"\"]"},
		{"come", "where it stands", []part{b}, []part{a, b}, "[Parts[0].Id: 0 -> 1 Parts[0].Text: \"\" -> \"a\"]"},
		{"one key twice", "the second with the second", []part{a, a}, []part{a, c}, "[Parts[1].Text: \"a\" -> \"c\"]"},
		{"no key", "with one without a key", []part{none, a}, []part{a, {Text: "e"}}, "[Parts[1].Text: \"d\" -> \"e\"]"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var l Log
			keyedParts(nil).Changes(&l, wire.Value(row.before), wire.Value(row.after))
			if got := fmt.Sprint(l.Rows()); got != row.want {
				t.Errorf("%s: got %s, want %s", row.reason, got, row.want)
			}
		})
	}
}

// TestKeyedIsLinear: a hostile list is searched through a map.
func TestKeyedIsLinear(t *testing.T) {
	calls := 0
	k := keyedParts(cmp.Less[int64])
	k.Sent = func(p *part) (int64, bool) { calls++; return p.ID, true }
	k.Held = k.Sent
	const n = 5000
	list := make([]part, n)
	for i := range list {
		list[i].ID = int64(n - i)
	}
	k.Refuse(nil, wire.Value(list))
	k.Over(list, list)
	k.Merge(wire.Value(list), wire.Value(list))
	k.Diff(wire.Value(list), wire.Value(list))
	if calls > 40*n {
		t.Errorf("%d looks at keys for %d items", calls, n)
	}
}

// nothing is the group of a system without one.
type nothing struct{ Nothing[part, line] }

var _ Group[part, line] = nothing{}

func TestNothing(t *testing.T) {
	user, update := part{ID: 1}, line{ID: 1}
	var log Log
	var n nothing
	n.Apply(&user, &update)
	n.Diff(&update, &user, &part{})
	n.Full(&update, &user)
	n.Merge(&update, &line{ID: 2})
	n.Changes(&log, &user, &part{})
	if n.Refuse(nil, &update) != nil || log.Rows() != nil || user != (part{ID: 1}) || update != (line{ID: 1}) {
		t.Errorf("something was done: %v, %v, %v", user, update, log.Rows())
	}
}
