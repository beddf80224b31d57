package hppro_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestMergeLicenses(t *testing.T) {
	one, two, three := hppro.License{ID: 1, StateID: 10}, hppro.License{ID: 2, StateID: 20}, hppro.License{ID: 3, StateID: 30}
	changed := hppro.License{ID: 2, StateID: 21, LicenseNumber: wire.Null[string]()}
	later := hppro.License{ID: 2, StateID: 22}
	first, second := hppro.License{StateID: 40}, hppro.License{StateID: 50}
	known := func(l hppro.License, extra string) hppro.License {
		if err := l.Extra.UnmarshalJSON([]byte(extra)); err != nil {
			t.Fatal(err)
		}
		return l
	}
	type list = []hppro.License
	rows := []struct {
		name, reason            string
		existing, changes, want list
	}{
		{"nothing", "a list, not null", nil, nil, list{}},
		{"no changes", "a copy", list{one, two}, nil, list{one, two}},
		{"nothing before", "all are new", nil, list{two, one}, list{two, one}},
		{"changed in place", "the others stay where they are", list{one, two, three}, list{changed}, list{one, changed, three}},
		{"appended in order", "new ones come last", list{one}, list{three, two}, list{one, three, two}},
		{"both", "whatever their order", list{one, two}, list{three, changed}, list{one, changed, three}},
		{"twice in changes", "the later wins", list{one, two}, list{changed, later}, list{one, later}},
		{"twice in changes, new", "the later wins, in the place of the earlier", list{one}, list{changed, three, later}, list{one, later, three}},
		{"twice in existing", "the first is it", list{two, one, two}, list{changed}, list{changed, one, two}},
		{"the last one", "those before it are passed", list{one, two, three}, list{{ID: 3}}, list{one, two, {ID: 3}}},
		{"backwards", "changes need not keep the order", list{one, two}, list{changed, {ID: 1}}, list{{ID: 1}, changed}},
		{"twice, one by one", "the later wins where the list is in order", list{one, two}, list{changed, later}, list{one, later}},
		{"twice in existing, in order", "the first is it", list{one, two, two}, list{changed, later}, list{one, later, two}},
		{"below zero", "an ID like any other", list{{ID: -2}, first}, list{{ID: -2, StateID: 1}, second}, list{{ID: -2, StateID: 1}, first, second}},
		{"new in between", "it comes last", list{one, three}, list{two, {ID: 3}}, list{one, {ID: 3}, two}},
		{"unknown members", "a client does not know them", list{known(two, `{"a":1,"b":2}`)}, list{known(changed, `{"b":3}`)}, list{known(changed, `{"a":1,"b":3}`)}},
		{"without an id", "two licenses that are not stored yet are two", list{first}, list{first, second}, list{first, first, second}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			existing, changes := append(list(nil), row.existing...), append(list(nil), row.changes...)
			got := hppro.MergeLicenses(existing, changes)
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
			for i := range got {
				got[i].StateID = -1
			}
			if !cmp.Equal(existing, append(list(nil), row.existing...)) || !cmp.Equal(changes, append(list(nil), row.changes...)) {
				t.Error("an argument was written to, or shares the result's list")
			}
		})
	}
}

// TestMergeLicensesAgainstALook compares with a merge that looks at each
// license in turn, for lists in every order.
func TestMergeLicensesAgainstALook(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	some := func() []hppro.License {
		list := make([]hppro.License, random.IntN(6))
		for i := range list {
			list[i] = hppro.License{ID: random.Int64N(6) - 1, StateID: random.Int64N(1000)}
		}
		if random.IntN(2) == 0 {
			slices.SortFunc(list, func(a, b hppro.License) int { return int(a.ID - b.ID) })
		}
		return list
	}
	for range 20_000 {
		existing, changes := some(), some()
		want := slices.Clone(existing)
		for _, change := range changes {
			place := slices.IndexFunc(want, func(l hppro.License) bool { return l.ID == change.ID && l.ID != 0 })
			if place < 0 {
				want = append(want, change)
			} else {
				want[place] = change
			}
		}
		if got := hppro.MergeLicenses(existing, changes); !slices.Equal(got, want) {
			t.Fatalf("%v and %v give %v, want %v", existing, changes, got, want)
		}
	}
}

// TestMergeLicensesLeavesRoomAlone: appending must not write past an argument's
// end.
func TestMergeLicensesLeavesRoomAlone(t *testing.T) {
	backing := []hppro.License{{ID: 1}, {ID: 2}, {ID: 3}}
	hppro.MergeLicenses(backing[:1], []hppro.License{{ID: 7}})
	if backing[1].ID != 2 {
		t.Errorf("the list after existing now has %d", backing[1].ID)
	}
}

// TestApplyKeepsTheListsItLeavesAlone: a sparse update copies no list.
func TestApplyKeepsTheListsItLeavesAlone(t *testing.T) {
	existing := ada(t)
	update := system.Sparse
	update.UserRoles.Set([]int64{3})
	merged, err := hppro.Apply(existing, update)
	if err != nil {
		t.Fatal(err)
	}
	if &merged.Licenses.Or(nil)[0] != &existing.Licenses.Or(nil)[0] {
		t.Error("Licenses was copied")
	}
	if &merged.UplineHierarchyUsers.Or(nil)[0] != &existing.UplineHierarchyUsers.Or(nil)[0] {
		t.Error("UplineHierarchyUsers was copied")
	}
	if got := merged.UserRoles.Or(nil); len(got) != 1 || got[0] != 3 {
		t.Errorf("UserRoles is %v", got)
	}
	if got := existing.UserRoles.Or(nil); len(got) != 2 {
		t.Errorf("the record's own UserRoles is %v", got)
	}
}

func TestChangesReachIntoLists(t *testing.T) {
	before, after := ada(t), ada(t).Clone()
	after.Licenses.Or(nil)[1].Disabled = false
	after.UplineHierarchyUsers.Or(nil)[0].RoleName.SetNull()
	after.UserRoles.Set([]int64{1, 3, 4})
	var got []string
	for _, change := range hppro.Changes(before, after) {
		got = append(got, change.String())
	}
	want := []string{
		"Licenses[1].Disabled: true -> false",
		"UserRoles[1]: 2 -> 3",
		"UserRoles[2]: null -> 4",
		`UplineHierarchyUsers[0].RoleName: "sample string 4" -> null`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
