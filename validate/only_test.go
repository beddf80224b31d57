package validate_test

import (
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestOnly(t *testing.T) {
	foreign := errors.New("foreign")
	list := validate.Errors{
		{Code: validate.CodeDepth},
		{Path: wire.Member("A"), Code: validate.CodeNull},
		{Path: wire.Member("B").Index(1).Member("A"), Code: validate.CodeType},
	}
	for _, row := range []struct {
		name, reason string
		err          error
		members      []string
		want         int
		foreign      bool
	}{
		{"nil", "nothing stays nothing", nil, []string{"A"}, 0, false},
		{"none", "the whole body is always meant", list, nil, 1, false},
		{"first", "a member by its name", list, []string{"A"}, 2, false},
		{"below", "what lies below a member goes with it", list, []string{"B"}, 2, false},
		{"foreign", "other errors are never lost", errors.Join(list, foreign), []string{"A"}, 2, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := validate.Only(row.err, row.members...)
			var errs validate.Errors
			errors.As(got, &errs)
			if len(errs) != row.want || errors.Is(got, foreign) != row.foreign || (got == nil) != (row.want == 0) {
				t.Errorf("%s: got %v", row.reason, got)
			}
		})
	}
}
