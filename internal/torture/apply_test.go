package torture_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/wire"
)

// labels is a list of labels, as a member holds it.
func labels(list ...string) wire.Optional[[]string] { return wire.Value(list) }

// TestRulesWrittenByHand checks crossField in a whole body and in a partial
// one.
func TestRulesWrittenByHand(t *testing.T) {
	complete := torture.Full(validUser())
	rows := []struct {
		name, reason   string
		change         func(u *torture.Update)
		whole, partial []string
	}{
		{"nothing to add", "a valid body stays valid", func(*torture.Update) {}, nil, nil},
		{"added alone", "only a whole body must send the list", func(u *torture.Update) { u.AddedLabels = labels("b") },
			[]string{"Labels required"}, nil},
		{"added to what is sent", "the list is there", func(u *torture.Update) { u.Labels, u.AddedLabels = labels("a"), labels("b") }, nil, nil},
		{"added to null", "null is sent too", func(u *torture.Update) { u.Labels.SetNull(); u.AddedLabels = labels("b") }, nil, nil},
		{"blank items", "each is named, in both lists", func(u *torture.Update) { u.Labels, u.AddedLabels = labels("a", " "), labels("") },
			[]string{"Labels[1] required", "AddedLabels[0] required"}, []string{"Labels[1] required", "AddedLabels[0] required"}},
		{"a tag's rule beside it", "what tags say comes first", func(u *torture.Update) { u.Pin = wire.Value(wire.NewSecret(" ")); u.Labels = labels("") },
			[]string{"Pin required", "Labels[0] required"}, []string{"Pin required", "Labels[0] required"}},
		{"null to add", "notnull in Update says that it cannot be", func(u *torture.Update) { u.Labels = labels(); u.AddedLabels.SetNull() },
			[]string{"AddedLabels null"}, []string{"AddedLabels null"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update := complete
			row.change(&update)
			if diff := cmp.Diff(row.whole, summary(t, update.Validate())); diff != "" {
				t.Errorf("%s: Validate (-want +got):\n%s", row.reason, diff)
			}
			if diff := cmp.Diff(row.partial, summary(t, update.ValidatePartial())); diff != "" {
				t.Errorf("%s: ValidatePartial (-want +got):\n%s", row.reason, diff)
			}
		})
	}
	user := validUser()
	user.Labels = labels("a", "\t")
	if got := summary(t, user.Validate()); !slices.Equal(got, []string{"Labels[1] required"}) {
		t.Errorf("the record's problems are %q", got)
	}
}

// validUser has what the rules require.
func validUser() torture.User {
	return torture.User{
		Name: "Ada", Mail: "ada@example.com", Title: wire.Value("Dr"), Code: wire.Value(wire.NewSecret("code")),
		Zip: "12345", Weight: 3, Shade: "RED", Alias: "Al",
		Post: "clerk", Duty: "cook", Reserve: wire.Value[torture.Rank]("guard"),
	}
}

// TestCustomApply: a list that is sent comes first, what is added goes after
// it.
func TestCustomApply(t *testing.T) {
	null := wire.Null[[]string]()
	rows := []struct {
		name, reason             string
		held, sent, added, after wire.Optional[[]string]
	}{
		{"added", "new labels go at the end", labels("a", "b"), wire.Optional[[]string]{}, labels("c", "a"), labels("a", "b", "c")},
		{"sent and added", "the list replaces first", labels("a"), labels("x"), labels("a", "x"), labels("x", "a")},
		{"added twice", "it is added once", labels(), wire.Optional[[]string]{}, labels("a", "a"), labels("a")},
		{"added to nothing", "the list is made", null, wire.Optional[[]string]{}, labels("a"), labels("a")},
		{"nothing added", "an empty list changes nothing", null, wire.Optional[[]string]{}, labels(), null},
		{"null", "the list itself can be null", labels("a"), null, wire.Optional[[]string]{}, null},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got, err := torture.Apply(torture.User{Labels: row.held}, torture.Update{Labels: row.sent, AddedLabels: row.added})
			if diff := cmp.Diff(torture.User{Labels: row.after}, got); diff != "" || err != nil {
				t.Errorf("%s: error %v (-want +got):\n%s", row.reason, err, diff)
			}
		})
	}
	held := torture.User{ID: 1, Labels: labels("a")}
	got, err := torture.Apply(held, torture.Update{ID: wire.Value[int64](2), Greeting: wire.Null[string](), AddedLabels: labels("b", " ")})
	want := []string{"Id identity", "Greeting null", "AddedLabels[1] required"}
	if diff := cmp.Diff(want, summary(t, err)); diff != "" || !cmp.Equal(held, got) {
		t.Errorf("refused are, or the record has changed to %v (-want +got):\n%s", got, diff)
	}
}

// TestCustomMerge: two additions become one, and a later list forgets what was
// added before it.
func TestCustomMerge(t *testing.T) {
	null := wire.Null[[]string]()
	rows := []struct {
		name, reason        string
		first, second, want torture.Update
	}{
		{"both add", "in their order, each label once", torture.Update{AddedLabels: labels("a", "b")}, torture.Update{AddedLabels: labels("c", "a")},
			torture.Update{AddedLabels: labels("a", "b", "c")}},
		{"added to a list", "the list stays", torture.Update{Labels: labels("x")}, torture.Update{AddedLabels: labels("a")},
			torture.Update{Labels: labels("x"), AddedLabels: labels("a")}},
		{"a later list", "it replaces what was added", torture.Update{AddedLabels: labels("a")}, torture.Update{Labels: labels("x")},
			torture.Update{Labels: labels("x")}},
		{"null first", "what is refused stays refused", torture.Update{AddedLabels: null}, torture.Update{AddedLabels: labels("a")},
			torture.Update{AddedLabels: null}},
		{"null second", "what is refused stays refused", torture.Update{AddedLabels: labels("a")}, torture.Update{AddedLabels: null},
			torture.Update{AddedLabels: null}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, torture.Merge(row.first, row.second)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

// TestCustomDiffFullChanges: two records never differ in what is to be added,
// and the rows of a custom group stand where its member does.
func TestCustomDiffFullChanges(t *testing.T) {
	before := torture.User{Nick: wire.Value("a"), Labels: labels("a", "b"), Note: "a"}
	after := torture.User{Nick: wire.Value("b"), Labels: labels("a", "c"), Note: "b", Badges: wire.Value([]torture.Badge{{}})}
	diff := torture.Diff(before, after)
	if want := labels("a", "c"); !cmp.Equal(want, diff.Labels) || diff.AddedLabels.IsSet() {
		t.Errorf("Diff sends %v and adds %v, want %v", diff.Labels, diff.AddedLabels, want)
	}
	if full := torture.Full(after); !cmp.Equal(after.Labels, full.Labels) || full.AddedLabels.IsSet() {
		t.Errorf("Full sends %v and adds %v, want %v", full.Labels, full.AddedLabels, after.Labels)
	}
	if got, want := changed(before, after), []string{"Nick", "Badges[0]", "Labels[1]", "note"}; !slices.Equal(got, want) {
		t.Errorf("Changes lists %q, want %q", got, want)
	}
}

// TestMembersThatARecordMayLack: null in a record says no more than absent
// where the server knows no null.
func TestMembersThatARecordMayLack(t *testing.T) {
	known := torture.User{Greeting: wire.Value("hello"), Level: wire.Value[int64](1)}
	unknown := torture.User{Greeting: wire.Null[string]()}
	if got := torture.Diff(known, unknown); got.Greeting.IsSet() || got.Level.IsSet() {
		t.Errorf("Diff sends %q", got.Paths())
	}
	if got := torture.Full(unknown); got.Greeting.IsSet() || got.Level.IsSet() {
		t.Errorf("Full sends %q", got.Paths())
	}
	update := torture.Update{Level: wire.Null[int64](), Title: wire.Null[string](), Code: wire.Null[wire.Secret]()}
	if got, want := summary(t, update.ValidatePartial()), []string{"Title required", "Code required", "Level null"}; !slices.Equal(got, want) {
		t.Errorf("ValidatePartial finds %q, want %q", got, want)
	}
}
