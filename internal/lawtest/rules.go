package lawtest

import (
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
)

// rules is law 6 on validation: the generated check says what the engine and
// the checks for null say, with the same parameters and in the same order, and
// then the rest. ValidatePartial says the part of it that is about the members
// that were sent.
func (s *System[U, P]) rules(r *report, in inputs[U, P]) {
	rest := itemProblems(r, reflect.ValueOf(in.a), modelOf(reflect.TypeFor[U]()))
	if s.RecordRules != nil {
		rest = append(rest, s.RecordRules(in.a)...)
	}
	r.sameReport("record", entries(r, playground.Struct(in.a)), rest, entries(r, in.a.Validate()))
	engine := validate.Join(playground.Struct(in.p), s.nulls(in.p).Err())
	rest = itemProblems(r, reflect.ValueOf(in.p), s.update())
	partial := slices.Clone(rest)
	if s.Rules != nil {
		rest, partial = append(rest, s.Rules(in.p, true)...), append(partial, s.Rules(in.p, false)...)
	}
	r.sameReport("update", entries(r, engine), rest, entries(r, in.p.Validate()))
	r.sameReport("partial update", s.sentOnly(r, engine, in.p), partial, entries(r, in.p.ValidatePartial()))
}

// sameReport compares what a package finds with what the engine finds, entry by
// entry, and what follows with the rest, in any order. Of several entries with
// one path the first counts.
func (r *report) sameReport(what string, engine, rest, got validate.Errors) {
	wants, finds := told(append(slices.Clone(engine), rest...)), told(got)
	first := len(told(engine))
	if len(finds) < first || !slices.Equal(wants[:first], finds[:first]) {
		r.failf("%s: the package finds %q, the engine first %q", what, finds, wants[:first])
		return
	}
	slices.Sort(wants[first:])
	slices.Sort(finds[first:])
	if !slices.Equal(wants, finds) {
		r.failf("%s: the package finds %q, want %q", what, finds, wants)
	}
}

// sentOnly returns the problems of members that were sent.
func (s *System[U, P]) sentOnly(r *report, err error, update P) validate.Errors {
	sent := update.Paths()
	return slices.DeleteFunc(slices.Clone(entries(r, err)), func(problem validate.Error) bool {
		return len(problem.Path) > 0 && !slices.Contains(sent, problem.Path[0].Name)
	})
}
