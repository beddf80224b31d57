package torture_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// parts and changes are the two sides of a keyed list.
func parts(list ...torture.Part) torture.User { return torture.User{Parts: wire.Value(list)} }

func changes(list ...torture.PartUpdate) torture.Update {
	return torture.Update{Parts: wire.Value(list)}
}

// number returns a key.
func number(n int64) wire.Optional[int64] { return wire.Value(n) }

// TestKeyedApply puts an item of an update into a record's, member by member.
func TestKeyedApply(t *testing.T) {
	held := torture.Part{Number: number(1), Size: wire.Value("7"), Rank: number(1)}
	rows := []struct {
		name, reason string
		sent         torture.PartUpdate
		want         torture.User
	}{
		{"the key alone", "an absent member stays", torture.PartUpdate{Number: number(1)}, parts(held)},
		{"converted", "a number becomes a record's text", torture.PartUpdate{Number: number(1), Size: number(8)},
			parts(torture.Part{Number: number(1), Size: wire.Value("8"), Rank: number(1)})},
		{"null converted", "null is null in every form", torture.PartUpdate{Number: number(1), Size: wire.Null[int64]()},
			parts(torture.Part{Number: number(1), Size: wire.Null[string](), Rank: number(1)})},
		{"of the update alone", "it does not reach the record", torture.PartUpdate{Number: number(1), Reason: wire.Value("why")}, parts(held)},
		{"new", "it comes after the others", torture.PartUpdate{Number: number(2), Rank: number(2)},
			parts(held, torture.Part{Number: number(2), Rank: number(2)})},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got, err := torture.Apply(parts(held), changes(row.sent))
			if diff := cmp.Diff(row.want, got); diff != "" || err != nil {
				t.Errorf("%s: error %v (-want +got):\n%s", row.reason, err, diff)
			}
		})
	}
}

// TestKeyedMergeDiffFullChanges checks where the two sides differ.
func TestKeyedMergeDiffFullChanges(t *testing.T) {
	first := changes(torture.PartUpdate{Number: number(1), Size: number(1), Reason: wire.Value("a")}, torture.PartUpdate{Number: number(2)})
	second := changes(torture.PartUpdate{Number: number(1), Size: number(2), Rank: number(1)})
	want := changes(torture.PartUpdate{Number: number(1), Size: number(2), Rank: number(1), Reason: wire.Value("a")}, torture.PartUpdate{Number: number(2)})
	if diff := cmp.Diff(want, torture.Merge(first, second)); diff != "" {
		t.Errorf("Merge keeps what the first alone sends, also what no record has (-want +got):\n%s", diff)
	}
	rate := func(text string) wire.Optional[wire.Decimal] {
		d, err := wire.ParseDecimal(text)
		if err != nil {
			t.Fatal(err)
		}
		return wire.Value(d)
	}
	before := parts(torture.Part{Number: number(1), Size: wire.Value("7"), Rate: rate("1.0")}, torture.Part{Number: number(2), Size: wire.Value("8")})
	after := parts(torture.Part{Number: number(2), Size: wire.Value("9")}, torture.Part{Number: number(1), Size: wire.Value("07"), Rate: rate("1.00")}, torture.Part{Number: number(3)})
	if diff := cmp.Diff(changes(torture.PartUpdate{Number: number(2), Size: number(9)}, torture.PartUpdate{Number: number(3)}), torture.Diff(before, after)); diff != "" {
		t.Errorf("Diff compares what an update can say (-want +got):\n%s", diff)
	}
	want = changes(torture.PartUpdate{Number: number(1), Size: number(7), Rate: rate("1.0")}, torture.PartUpdate{Number: number(2), Size: number(8)})
	if diff := cmp.Diff(want.Parts, torture.Full(before).Parts); diff != "" {
		t.Errorf("Full sends every item whole (-want +got):\n%s", diff)
	}
	if got, want := changed(before, after), []string{"Parts[0].size", "Parts[1].size", "Parts[2].number"}; !slices.Equal(got, want) {
		t.Errorf("Changes lists %q, want %q", got, want)
	}
}

// TestKeyedReport checks what is reported about keyed lists, and its place in a
// report.
func TestKeyedReport(t *testing.T) {
	guid := wire.Value(uuid.UUID{1})
	update := torture.Update{
		Score:  number(11),
		Labels: labels(" "),
		Parts:  wire.Value([]torture.PartUpdate{{Number: number(1), Rank: number(7)}, {Number: number(1)}, {Number: wire.Null[int64](), Rank: number(0)}}),
		Spares: wire.Value([]torture.Spare{{GUID: guid}, {GUID: guid}, {}}),
	}
	keys := []string{"Parts[1].number duplicate ", "Parts[2].number required "}
	spares := []string{"Spares[1].guid duplicate ", "Spares[2].guid required "}
	items := []string{"Parts[0].rank enum 0 1 2", "Parts[2].rank range min=1"}
	if got, want := report(update.ValidatePartial()), slices.Concat([]string{"Score range max=10", "Labels[0] required text"}, keys, items, spares); !slices.Equal(got, want) {
		t.Errorf("an update breaks %q, want %q", got, want)
	}
	if _, err := torture.Apply(torture.User{}, update); !slices.Equal(report(err), slices.Concat(keys, spares)) {
		t.Errorf("Apply judges keys and no values, and refuses %q", report(err))
	}
	user := validUser()
	user.Parts = wire.Value([]torture.Part{{Number: number(1), Rank: number(7)}, {Number: number(1)}, {Rank: number(0)}})
	user.Spares = update.Spares
	if got, want := report(user.Validate()), slices.Concat(keys, items, spares); !slices.Equal(got, want) {
		t.Errorf("a record breaks %q, want %q", got, want)
	}
	null := torture.Update{Parts: wire.Null[[]torture.PartUpdate]()}
	if got := report(null.ValidatePartial()); !slices.Equal(got, []string{"Parts null "}) {
		t.Errorf("null for a keyed list is %q", got)
	}
}

// report writes problems as "path code param".
func report(err error) (lines []string) {
	list, _ := err.(validate.Errors)
	for _, e := range list {
		lines = append(lines, e.Path.String()+" "+string(e.Code)+" "+e.Param)
	}
	return lines
}
