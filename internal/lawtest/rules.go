package lawtest

import (
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
)

// rules is law 6 on validation: the generated check says what the engine and
// the checks for null say, and ValidatePartial what of it is about the members
// that were sent.
func (s *System[U, P]) rules(r *report, in inputs[U, P]) {
	if want, got := s.recordProblems(r, in.a), problems(r, in.a.Validate()); !slices.Equal(want, got) {
		r.failf("record: the package finds %q, the engine %q", got, want)
	}
	engine := validate.Join(validate.Struct(in.p), s.nulls(in.p).Err())
	keys := keyProblems(reflect.ValueOf(in.p), s.update())
	whole, partial := append(entries(r, engine), keys...), append(s.sentOnly(r, engine, in.p), keys...)
	if s.Rules != nil {
		whole, partial = append(whole, s.Rules(in.p, true)...), append(partial, s.Rules(in.p, false)...)
	}
	if want, got := summary(whole), problems(r, in.p.Validate()); !slices.Equal(want, got) {
		r.failf("update: the package finds %q, the engine %q", got, want)
	}
	if want, got := summary(partial), problems(r, in.p.ValidatePartial()); !slices.Equal(want, got) {
		r.failf("partial update: the package finds %q, the engine %q", got, want)
	}
}

func (s *System[U, P]) recordProblems(r *report, user U) []string {
	list := append(entries(r, validate.Struct(user)), keyProblems(reflect.ValueOf(user), modelOf(reflect.TypeFor[U]()))...)
	if s.RecordRules != nil {
		list = append(list, s.RecordRules(user)...)
	}
	return summary(list)
}

// sentOnly returns the problems of members that were sent.
func (s *System[U, P]) sentOnly(r *report, err error, update P) (kept validate.Errors) {
	sent := update.Paths()
	for _, problem := range entries(r, err) {
		if len(problem.Path) == 0 || slices.Contains(sent, problem.Path[0].Name) {
			kept = append(kept, problem)
		}
	}
	return kept
}
