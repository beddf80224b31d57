package merge

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

func TestChangeSet(t *testing.T) {
	ids := func(ids ...int64) wire.Optional[[]int64] { return wire.Value(ids) }
	var absent wire.Optional[[]int64]
	rows := []struct {
		name          string
		before, after wire.Optional[[]int64]
		want          string
	}{
		{"nothing in three forms", absent, wire.Null[[]int64](), ""},
		{"nothing in another form", ids(), absent, ""},
		{"order and repetition", ids(1, 2, 2), ids(2, 1, 1), ""},
		{"came", ids(1), ids(1, 2), "S[1]: null -> 2"},
		{"went", ids(1, 2), ids(2), "S[0]: 1 -> null"},
		{"one for another at the same place", ids(1, 2), ids(1, 3), "S[1]: 2 -> 3"},
		{"one for another elsewhere", ids(1, 2), ids(2, 3), "S[0]: 1 -> null; S[1]: null -> 3"},
		{"repeated items are one", ids(1, 1), ids(2, 2), "S[0]: 1 -> 2"},
		{"all of a list", ids(1, 2), absent, "S[0]: 1 -> null; S[1]: 2 -> null"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var log Log
			ChangeSet(&log, "S", row.before, row.after)
			var got []string
			for _, change := range log.Rows() {
				got = append(got, fmt.Sprint(change))
			}
			if text := strings.Join(got, "; "); text != row.want {
				t.Errorf("%q, want %q", text, row.want)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	rows := []struct {
		name      string
		o, want   wire.Optional[int64]
		wantDiffs bool // from a record that holds 1
	}{
		{"a value", wire.Value[int64](2), wire.Value[int64](2), true},
		{"null", wire.Null[int64](), wire.Optional[int64]{}, false},
		{"absent", wire.Optional[int64]{}, wire.Optional[int64]{}, false},
	}
	for _, row := range rows {
		if got := Known(row.o); got != row.want {
			t.Errorf("%s: %+v, want %+v", row.name, got, row.want)
		}
		var sent wire.Optional[int64]
		DiffNullable(&sent, wire.Value[int64](1), Known(row.o))
		if sent.IsSet() != row.wantDiffs {
			t.Errorf("%s: the diff sends %+v", row.name, sent)
		}
	}
}
