package set_test

import (
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/set"
)

// upTo returns the numbers below n, twice, so that a long list has repetitions.
func upTo(n int) []int {
	list := make([]int, 0, 2*n)
	for i := range 2 * n {
		list = append(list, i%n)
	}
	return list
}

func TestSet(t *testing.T) {
	rows := []struct {
		name, reason string
		lists        [][]int
		without      []int
		want         []int
	}{
		{"nothing", "the list is empty, not nil", nil, nil, []int{}},
		{"one list", "the first of several counts", [][]int{{3, 1, 3, 2, 1}}, nil, []int{3, 1, 2}},
		{"two lists", "what is new comes after", [][]int{{2, 1}, {1, 3}}, nil, []int{2, 1, 3}},
		{"without", "order stays", [][]int{{3, 1, 2}}, []int{1, 7}, []int{3, 2}},
		{"without everything", "the list is empty, not nil", [][]int{{1}}, []int{1}, []int{}},
		{"just long", "the index knows the first item too", [][]int{upTo(40)}, nil, upTo(40)[:40]},
		{"long", "an index finds the same", [][]int{upTo(1000)}, upTo(990), []int{990, 991, 992, 993, 994, 995, 996, 997, 998, 999}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			all := set.Of(row.lists...)
			kept := all.Without(row.without)
			if got := kept.List(); got == nil || !slices.Equal(got, row.want) {
				t.Errorf("%#v, want %#v: %s", got, row.want, row.reason)
			}
			if kept.Len() != len(row.want) {
				t.Errorf("length %d, want %d", kept.Len(), len(row.want))
			}
		})
	}
}

func TestCompare(t *testing.T) {
	long := upTo(100)
	reversed := slices.Clone(long)
	slices.Reverse(reversed)
	rows := []struct {
		name, reason  string
		a, b          []int
		same, overlap bool
	}{
		{"nil and empty", "both hold nothing", nil, []int{}, true, false},
		{"order and repetition", "neither means anything", []int{1, 2, 2}, []int{2, 1}, true, true},
		{"a part", "one has more", []int{1, 2}, []int{1}, false, true},
		{"apart", "nothing in common", []int{1}, []int{2}, false, false},
		{"as many, others", "length is not enough", []int{1, 2}, []int{1, 3}, false, true},
		{"long and the same", "an index finds the same", long, reversed, true, true},
		{"long and apart", "an index finds the same", long, []int{-1, -2}, false, false},
		{"long and touching", "an index finds the same", long, []int{-1, 99}, false, true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for _, pair := range [][2][]int{{row.a, row.b}, {row.b, row.a}} {
				if got := set.Same(pair[0], pair[1]); got != row.same {
					t.Errorf("same is %v: %s", got, row.reason)
				}
				if got := set.Overlap(pair[0], pair[1]); got != row.overlap {
					t.Errorf("overlap is %v: %s", got, row.reason)
				}
			}
		})
	}
}

func TestSetSharesNothing(t *testing.T) {
	list := []int{1, 2, 3}
	all := set.Of(list)
	all.Add(4)
	all.List()[0] = 9
	if !slices.Equal(list, []int{1, 2, 3}) {
		t.Errorf("the list became %v", list)
	}
}

func TestShortListsAreComparedWithoutAllocation(t *testing.T) {
	a, b := []int{1, 2, 3}, []int{4, 5, 6}
	if allocs := testing.AllocsPerRun(100, func() { set.Overlap(a, b) }); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
