package check

import (
	"errors"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// texts writes a report as "path code param".
func texts(err error) (lines []string) {
	list, _ := errors.AsType[validate.Errors](err)
	for _, e := range list {
		lines = append(lines, e.Path.String()+" "+string(e.Code)+" "+e.Param)
	}
	return lines
}

func TestList(t *testing.T) {
	rows := []struct {
		name, reason string
		walk         func(l *List)
		want         []string
	}{
		{"all is well", "there is no list", func(l *List) {
			l.Required(true, "A")
			l.RequiredText(true, "T")
			l.NotNull(true, "B")
			l.Rule(true, "C", validate.CodeURL, "")
		}, nil},
		{"all is wrong", "in the order of the walk", func(l *List) {
			l.Required(false, "A")
			l.RequiredText(false, "T")
			l.NotNull(false, "B")
			l.Rule(false, "C", validate.CodeRange, "min=3")
		}, []string{"A required ", "T required text", "B null ", "C range min=3"}},
		{"two rules of one member", "the first that it breaks", func(l *List) {
			l.Required(false, "A")
			l.Rule(false, "A", validate.CodeEmail, "")
			l.Rule(false, "B", validate.CodeEmail, "")
		}, []string{"A required ", "B email "}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var l List
			row.walk(&l)
			if got := texts(l.Errors().Err()); !slices.Equal(got, row.want) || (l.Errors() == nil) != (row.want == nil) {
				t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
			}
		})
	}
}

func TestConditions(t *testing.T) {
	even := func(n int64) bool { return n%2 == 0 }
	rows := []struct {
		name  string
		value wire.Optional[int64]
		none  bool
		holds bool
	}{
		{"absent breaks no rule", wire.Optional[int64]{}, true, true},
		{"null breaks no rule", wire.Null[int64](), true, true},
		{"a value that keeps the rule", wire.Value[int64](2), false, true},
		{"a value that breaks it", wire.Value[int64](3), false, false},
		{"a value that is zero", wire.Value[int64](0), false, true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if none, holds := None(&row.value), Holds(row.value, even); none != row.none || holds != row.holds {
				t.Errorf("none is %v, holds is %v", none, holds)
			}
		})
	}
}

func TestItems(t *testing.T) {
	odd := func(n *int64) validate.Errors {
		if *n%2 == 0 {
			return nil
		}
		return validate.Errors{{Path: wire.Member("N"), Code: validate.CodeRange}}
	}
	before := validate.Errors{{Code: validate.CodeDepth}}
	rows := []struct {
		name, reason string
		list         wire.Optional[[]int64]
		want         []string
	}{
		{"broken items", "each by its place", wire.Value([]int64{1, 2, 3}), []string{" depth ", "L[0].N range ", "L[2].N range "}},
		{"null", "has no items", wire.Null[[]int64](), []string{" depth "}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := texts(Items(before, "L", row.list, odd)); !slices.Equal(got, row.want) {
				t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
			}
		})
	}
}

func TestReport(t *testing.T) {
	one := func(path string, code validate.Code) validate.Errors {
		return validate.Errors{{Path: wire.Member(path), Code: code}}
	}
	rows := []struct {
		name, reason       string
		rules, nulls, rest validate.Errors
		want               []string
	}{
		{"nothing", "there is no error", nil, nil, nil, nil},
		{"rules alone", "as they are", one("A", validate.CodeEmail), nil, nil, []string{"A email "}},
		{"nulls alone", "as they are", nil, one("A", validate.CodeNull), nil, []string{"A null "}},
		{"all", "in this order", one("A", validate.CodeEmail), one("B", validate.CodeNull), one("C", validate.CodeMismatch), []string{"A email ", "B null ", "C mismatch "}},
		{"one path", "the first wins", one("A", validate.CodeRequired), one("A", validate.CodeNull), one("A", validate.CodeMismatch), []string{"A required "}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			err := Report(row.rules, row.nulls, row.rest)
			if got := texts(err); !slices.Equal(got, row.want) || (err == nil) != (row.want == nil) {
				t.Errorf("%s: got %v, want %q", row.reason, err, row.want)
			}
		})
	}
}
