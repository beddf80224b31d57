package merge

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

type optional = wire.Optional[int64]

var absent, null, one, two = optional{}, wire.Null[int64](), wire.Value(int64(1)), wire.Value(int64(2))

func TestSteps(t *testing.T) {
	for _, row := range []struct {
		name, reason   string
		sent           optional
		plain          int64
		nullable, diff optional
	}{
		{"absent", "leaves both alone", absent, 1, one, absent},
		{"null", "clears what can be null", null, 1, null, null},
		{"same", "is not a difference", one, 1, one, absent},
		{"other", "replaces", two, 2, two, two},
	} {
		t.Run(row.name, func(t *testing.T) {
			plain, nullable, diff := int64(1), one, absent
			Set(&plain, row.sent)
			Put(&nullable, row.sent)
			DiffNullable(&diff, one, row.sent)
			if plain != row.plain || nullable != row.nullable || diff != row.diff {
				t.Errorf("%s: got %d, %+v, %+v", row.reason, plain, nullable, diff)
			}
		})
	}
}

func TestDiffKnowsNullFromAbsent(t *testing.T) {
	var sent optional
	DiffNullable(&sent, absent, null)
	if !sent.IsNull() {
		t.Errorf("a record that holds null differs from one that does not know: got %+v", sent)
	}
	var plain optional
	Diff(&plain, 1, 2)
	if plain != two {
		t.Errorf("got %+v", plain)
	}
}

func TestListsAreNotShared(t *testing.T) {
	sent := wire.Value([]int64{1, 2})
	var put, diff wire.Optional[[]int64]
	PutList(&put, sent)
	DiffList(&diff, wire.Value([]int64{1}), sent)
	copied := CopyList(sent)
	items, _ := sent.Get()
	items[0] = 9
	for name, list := range map[string]wire.Optional[[]int64]{"PutList": put, "DiffList": diff, "CopyList": copied} {
		if got, _ := list.Get(); len(got) != 2 || got[0] != 1 {
			t.Errorf("%s shares its list: %v", name, got)
		}
	}
	if empty, ok := CopyList(wire.Value([]int64{})).Get(); !ok || empty == nil {
		t.Error("an empty list is a list")
	}
}

func TestRefusals(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		errs         validate.Errors
		want         validate.Code
	}{
		{"identity", "another record's", Identity(nil, "A", 1, two), validate.CodeIdentity},
		{"no identity", "takes the update's", Identity(nil, "A", 0, two), ""},
		{"own identity", "may be sent", Identity(nil, "A", 1, one), ""},
		{"read-only", "a value that differs", ReadOnly(nil, "A", one, two), validate.CodeReadOnly},
		{"read-only null", "null would clear it", ReadOnly(nil, "A", one, null), validate.CodeReadOnly},
		{"read-only same", "changes nothing", ReadOnly(nil, "A", one, one), ""},
		{"unknown null", "nothing is there to be cleared", ReadOnly(nil, "A", absent, null), ""},
		{"unknown", "a value would come", ReadOnly(nil, "A", absent, one), validate.CodeReadOnly},
		{"list", "an item that differs", ReadOnlyList(nil, "A", wire.Value([]int64{1}), wire.Value([]int64{2})), validate.CodeReadOnly},
		{"same list", "changes nothing", ReadOnlyList(nil, "A", wire.Value([]int64{1}), wire.Value([]int64{1})), ""},
		{"empty list", "no item is there to be lost", ReadOnlyList(nil, "A", wire.Optional[[]int64]{}, wire.Value([]int64{})), ""},
		{"null for a list", "null would clear it", ReadOnlyList(nil, "A", wire.Value([]int64{1}), wire.Null[[]int64]()), validate.CodeReadOnly},
		{"list not sent", "changes nothing", ReadOnlyList(nil, "A", wire.Value([]int64{1}), wire.Optional[[]int64]{}), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got validate.Code
			if len(row.errs) > 0 {
				got = row.errs[0].Code
			}
			if got != row.want || len(row.errs) > 1 {
				t.Errorf("%s: got %v", row.reason, row.errs)
			}
		})
	}
}

type line struct{ ID, Rate int64 }

func changesLine(l *Log, before, after line) {
	Change(l, "ID", before.ID, after.ID)
	Change(l, "Rate", before.Rate, after.Rate)
}

// Items of lists with JSON of their own.
type (
	rank   string
	object struct{ OK bool }
	hidden struct{}
)

func (r rank) AppendJSON(dst []byte) ([]byte, error) { return append(dst, `"`+r+`"`...), nil }

func (o object) AppendJSON(dst []byte) ([]byte, error) {
	if !o.OK {
		return dst, errors.New("no JSON")
	}
	return append(dst, "{}"...), nil
}

func (o object) String() string { return fmt.Sprint("object ", o.OK) }

func (hidden) AppendJSON(dst []byte) ([]byte, error) { return append(dst, `"hush"`...), nil }

func (hidden) String() string { return wire.Mask }

func TestLog(t *testing.T) {
	a, b := line{1, 10}, line{1, 20}
	for _, row := range []struct {
		name, reason string
		log          func(l *Log)
		want         string
	}{
		{"plain", "old and new", func(l *Log) { Change(l, "A", 1, 2) }, "A 1 2"},
		{"same", "no row", func(l *Log) { Change(l, "A", 1, 1) }, ""},
		{"cleared", "null is nothing", func(l *Log) { ChangeNullable(l, "A", one, null) }, "A 1 <nil>"},
		{"absent and null", "no difference", func(l *Log) { ChangeNullable(l, "A", absent, null) }, ""},
		{"secret", "masked", func(l *Log) {
			ChangeNullableFunc(l, "A", wire.Optional[wire.Secret]{}, wire.Value(wire.NewSecret("x")), wire.Secret.Equal)
		}, "A <nil> [secret]"},
		{"item", "its members by path", func(l *Log) {
			ChangeList(l, "L", wire.Value([]line{a, a}), wire.Value([]line{a, b}), changesLine)
		}, "L[1].Rate 10 20"},
		{"items", "one row for each that came or went", func(l *Log) {
			ChangeList(l, "L", wire.Value([]line{a}), wire.Value([]line{a, b}), changesLine)
			ChangeList(l, "M", wire.Value([]int64{1, 2, 3}), wire.Value([]int64{4}), ChangeItem)
		}, "L[1] <nil> {1 20}, M[0] 1 4, M[1] 2 <nil>, M[2] 3 <nil>"},
		{"enumeration", "an item reads the same whether it came or changed", func(l *Log) {
			ChangeList(l, "L", wire.Value([]rank{"a"}), wire.Value([]rank{"b", "c"}), ChangeItem)
		}, "L[0] a b, L[1] <nil> c"},
		{"objects", "JSON, or what prints where there is none", func(l *Log) {
			ChangeList(l, "L", wire.Optional[[]object]{}, wire.Value([]object{{true}, {false}}), nil)
		}, "L[0] <nil> {}, L[1] <nil> object false"},
		{"a secret of a system's own", "its JSON carries it", func(l *Log) {
			ChangeList(l, "L", wire.Value([]hidden{{}}), wire.Optional[[]hidden]{}, nil)
		}, "L[0] [secret] <nil>"},
		{"null list", "differs from an empty one", func(l *Log) {
			ChangeList(l, "M", wire.Null[[]int64](), wire.Value([]int64{}), ChangeItem)
			ChangeList(l, "N", wire.Null[[]int64](), wire.Optional[[]int64]{}, ChangeItem)
		}, "M <nil> []"},
		{"object", "its members by path, or one row", func(l *Log) {
			ChangeObject(l, "O", wire.Value(a), wire.Value(b), changesLine)
			ChangeObject(l, "P", wire.Optional[line]{}, wire.Value(b), changesLine)
			ChangeObject(l, "Q", wire.Optional[line]{}, wire.Null[line](), changesLine)
		}, "O.Rate 10 20, P <nil> {1 20}"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var l Log
			row.log(&l)
			var rows []string
			for _, c := range l.Rows() {
				rows = append(rows, fmt.Sprint(c.Path, " ", c.Old, " ", c.New))
			}
			if got := strings.Join(rows, ", "); got != row.want {
				t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
			}
		})
	}
}
