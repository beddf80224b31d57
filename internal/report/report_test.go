package report

import (
	"strconv"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func problem(name string) validate.Error {
	return validate.Error{Path: wire.Member(name), Code: validate.CodeType}
}

// TestBounds adds members that are wrong, each of them several times.
func TestBounds(t *testing.T) {
	const max = validate.MaxEntries
	tests := []struct {
		name, reason   string
		members, times int
		entries        int
		more           string // of the last entry
	}{
		{"empty", "nothing was found", 0, 1, 0, ""},
		{"one", "the usual report", 1, 1, 1, ""},
		{"twice", "one entry per path", 2, 2, 2, ""},
		{"full", "the last that has room", max, 1, max, ""},
		{"full of few", "several of one path take no room", 3, max, 3, ""},
		{"full twice", "all have room, and each was seen", max, 2, max, ""},
		{"one more", "the first that is only counted", max + 1, 1, max + 1, "1"},
		{"many more", "they are counted, those that repeat what is in the report are not", max + 5, 2, max + 1, "10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var list List
			for range tt.times {
				for i := range tt.members {
					list.Add(problem(strconv.Itoa(i)))
				}
			}
			if err := list.Err(); (err == nil) != (tt.entries == 0) || list.Empty() != (err == nil) {
				t.Fatalf("%s: %v", tt.reason, err)
			}
			got := validate.List(list.Err())
			if len(got) != tt.entries {
				t.Fatalf("%s: %d entries, want %d", tt.reason, len(got), tt.entries)
			}
			for i, entry := range got {
				want := problem(strconv.Itoa(i))
				if i == max {
					want = validate.Error{Code: validate.CodeMore, Param: tt.more}
				}
				if !entry.Path.Equal(want.Path) || entry.Code != want.Code || entry.Param != want.Param {
					t.Errorf("%s: entry %d is %v, want %v", tt.reason, i, entry, want)
				}
			}
		})
	}
}

// TestLongReportsRepeat: a path that is in a full report is not counted when it
// comes again.
func TestLongReportsRepeat(t *testing.T) {
	var list List
	for i := range validate.MaxEntries {
		list.Add(problem(strconv.Itoa(i % 500)))
	}
	for _, name := range []string{"7", "new", "7", "new"} {
		list.Add(problem(name))
	}
	got := validate.List(list.Err())
	if last := got[len(got)-1]; len(got) != 501 || last.Path.String() != "new" {
		t.Errorf("%d entries, the last %v", len(got), last)
	}
}
