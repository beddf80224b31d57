package merge

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

// sameText compares like a type whose == is not enough.
func sameText(a, b string) bool { return strings.EqualFold(a, b) }

// TestFunctionsThatCompare: the variants with a function use it, and not ==.
func TestFunctionsThatCompare(t *testing.T) {
	lower, upper, other := wire.Value("a"), wire.Value("A"), wire.Value("b")
	list := func(items ...string) wire.Optional[[]string] { return wire.Value(items) }
	for _, row := range []struct {
		name         string
		same, differ func() bool // whether a difference is found
	}{
		{"DiffFunc",
			func() bool { var o wire.Optional[string]; DiffFunc(&o, "a", "A", sameText); return o.IsSet() },
			func() bool { var o wire.Optional[string]; DiffFunc(&o, "a", "b", sameText); return o == other }},
		{"DiffNullableFunc",
			func() bool {
				var o wire.Optional[string]
				DiffNullableFunc(&o, lower, upper, sameText)
				return o.IsSet()
			},
			func() bool {
				var o wire.Optional[string]
				DiffNullableFunc(&o, lower, other, sameText)
				return o == other
			}},
		{"DiffListFunc",
			func() bool {
				var o wire.Optional[[]string]
				DiffListFunc(&o, list("a"), list("A"), sameText)
				return o.IsSet()
			},
			func() bool {
				var o wire.Optional[[]string]
				DiffListFunc(&o, list("a"), list("a", "b"), sameText)
				return len(o.Or(nil)) == 2
			}},
		{"IdentityFunc",
			func() bool { return IdentityFunc(nil, "A", "a", upper, sameText) != nil },
			func() bool { return IdentityFunc(nil, "A", "a", other, sameText) != nil }},
		{"ReadOnlyFunc",
			func() bool { return ReadOnlyFunc(nil, "A", lower, upper, sameText) != nil },
			func() bool { return ReadOnlyFunc(nil, "A", lower, other, sameText) != nil }},
		{"ReadOnlyListFunc",
			func() bool { return ReadOnlyListFunc(nil, "A", list("a"), list("A"), sameText) != nil },
			func() bool { return ReadOnlyListFunc(nil, "A", list("a"), list("b"), sameText) != nil }},
		{"ChangeFunc",
			func() bool { var l Log; ChangeFunc(&l, "A", "a", "A", sameText); return l.Rows() != nil },
			func() bool { var l Log; ChangeFunc(&l, "A", "a", "b", sameText); return l.Rows() != nil }},
		{"ChangeItemFunc",
			func() bool { var l Log; ChangeItemFunc(sameText)(&l, "a", "A"); return l.Rows() != nil },
			func() bool { var l Log; ChangeItemFunc(sameText)(&l, "a", "b"); return l.Rows() != nil }},
		{"ChangeNullableFunc",
			func() bool { var l Log; ChangeNullableFunc(&l, "A", lower, upper, sameText); return l.Rows() != nil },
			func() bool { var l Log; ChangeNullableFunc(&l, "A", lower, other, sameText); return l.Rows() != nil }},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.same() || !row.differ() {
				t.Errorf("equal values differ: %v, others do: %v", row.same(), row.differ())
			}
		})
	}
}

func TestSent(t *testing.T) {
	var none, extra wire.Members
	if err := extra.Set("x", []byte("1")); err != nil {
		t.Fatal(err)
	}
	names := []string{"A", "B", "C"}
	if got := Sent(none, names, true, false, true); !slices.Equal(got, []string{"A", "C"}) {
		t.Errorf("got %q", got)
	}
	if got := Sent(extra, names, true, false, false); !slices.Equal(got, []string{"A", "x"}) {
		t.Errorf("with an unknown member: got %q", got)
	}
	if got := Sent(none, names, false, false, false); got != nil {
		t.Errorf("nothing is sent, got %q", got)
	}
}

func TestListAndConvert(t *testing.T) {
	first, second := wire.Value([]int64{1}), wire.Value([]int64{2})
	null, absent := wire.Null[[]int64](), wire.Optional[[]int64]{}
	for _, row := range []struct {
		name, reason        string
		first, second, want wire.Optional[[]int64]
	}{
		{"both", "the second replaces", first, second, second},
		{"null second", "clears", first, null, null},
		{"absent second", "the first stays", first, absent, first},
		{"null first", "stays", null, absent, null},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := List(row.first, row.second); fmt.Sprintf("%#v", got) != fmt.Sprintf("%#v", row.want) {
				t.Errorf("%s: got %#v", row.reason, got)
			}
		})
	}
	merged := List(first, second)
	merged.Or(nil)[0] = 9
	if second.Or(nil)[0] != 2 {
		t.Error("the list is the second's")
	}
	text := func(n int64) string { return strconv.FormatInt(n, 10) }
	if one, none, clear := Convert(wire.Value[int64](1), text), Convert(wire.Optional[int64]{}, text), Convert(wire.Null[int64](), text); one != wire.Value("1") || !none.IsZero() || !clear.IsNull() {
		t.Errorf("got %#v, %#v and %#v", one, none, clear)
	}
}
