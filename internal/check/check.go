package check

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A List collects what is wrong, one entry per member: the first rule that it
// breaks. The rules of a member must come one after the other.
type List struct{ errs validate.Errors }

// Errors returns what was collected, nil when nothing is wrong.
func (l *List) Errors() validate.Errors { return l.errs }

// Required adds an entry for a required member that has no value.
func (l *List) Required(holds bool, name string) {
	if !holds {
		l.required(name)
	}
}

// RequiredText adds an entry for a required text that has no value, or a blank
// one where that does not count.
func (l *List) RequiredText(holds bool, name string) {
	if !holds {
		l.requiredText(name)
	}
}

// NotNull adds an entry for a member that is null and cannot be.
func (l *List) NotNull(holds bool, name string) {
	if !holds {
		l.null(name)
	}
}

// Rule adds an entry for a member that breaks a rule.
func (l *List) Rule(holds bool, name string, code validate.Code, param string) {
	if !holds {
		l.add(name, code, param)
	}
}

// Adding is kept out of line, so that a rule that holds costs only a
// comparison.

//go:noinline
func (l *List) required(name string) { l.add(name, validate.CodeRequired, "") }

//go:noinline
func (l *List) requiredText(name string) { l.add(name, validate.CodeRequired, "text") }

//go:noinline
func (l *List) null(name string) { l.add(name, validate.CodeNull, "") }

//go:noinline
func (l *List) add(name string, code validate.Code, param string) {
	if last := len(l.errs) - 1; last < 0 || l.errs[last].Path[0].Name != name {
		l.errs = append(l.errs, validate.Error{Path: wire.Member(name), Code: code, Param: param})
	}
}

// None reports whether a member is absent or null.
func None[T any](sent *wire.Optional[T]) bool {
	_, ok := sent.Get()
	return !ok
}

// Holds reports whether a member keeps a rule. What is absent or null breaks
// none.
func Holds[T any](sent wire.Optional[T], rule func(T) bool) bool {
	v, ok := sent.Get()
	return !ok || rule(v)
}

// Items adds what is wrong inside the items of a list, in their order.
func Items[T any](errs validate.Errors, name string, list wire.Optional[[]T], rules func(*T) validate.Errors) validate.Errors {
	items := list.Or(nil)
	for i := range items {
		if broken := rules(&items[i]); broken != nil {
			at := wire.Member(name).Index(i)
			for _, problem := range broken {
				problem.Path = slices.Concat(at, problem.Path)
				errs = report.Append(errs, problem)
			}
		}
	}
	return errs
}

// Report returns the whole report: broken rules first, then what is null and
// cannot be, then the rest, one entry per path. It is nil when nothing is
// wrong.
func Report(rules, nulls, rest validate.Errors) error {
	if rules == nil && nulls == nil && rest == nil {
		return nil
	}
	return whole(rules, nulls, rest)
}

func whole(rules, nulls, rest validate.Errors) error {
	if nulls == nil && rest == nil {
		return rules
	}
	return validate.Join(rules.Err(), nulls.Err(), rest.Err())
}
